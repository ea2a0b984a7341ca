import type { Call } from '../core/call';
import { Unauthorized } from '../core/errors';
import { instant } from '../core/time';
import type { Exchange, Middleware } from './exchange';
import { personLimit } from './rate-limits';

const callOf = ({ caller, requestId, startedAt, readBack, route }: Exchange): Call => {
  if (!caller) throw new Unauthorized();
  return { caller, requestId, now: instant(startedAt), readBack, limit: personLimit(route.rate) };
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
