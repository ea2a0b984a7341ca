import type { Call } from '../core/call';
import { Unauthorized } from '../core/errors';
import { instant } from '../core/time';
import type { Exchange, Middleware } from './exchange';
import { limitsByPerson, rateLimits } from './rate-limits';
import type { Route } from './route';

/** The limit of the route that counts by person too. */
const limitOf = ({ rate }: Route): Call['limit'] => (rate && limitsByPerson.has(rate) ? { name: rate, requests: rateLimits[rate] } : undefined);

const callOf = ({ caller, requestId, startedAt, readBack, route }: Exchange): Call => {
  if (!caller) throw new Unauthorized();
  return { caller, requestId, now: instant(startedAt), readBack, limit: limitOf(route) };
};

/**
 * Gives the handler its call. Whether the caller's role allows it is decided by the table in the same round trip as the read or the write
 * (shared/access); the types see to it that no handler answers without that decision.
 */
export const permission = (): Middleware => ({
  before: ({ context: { exchange } }) => {
    if (exchange.route.permission !== 'public') exchange.call = callOf(exchange);
  },
});
