import type { Call } from '../../core/call';
import { Unauthorized } from '../../core/errors';
import { instant } from '../../core/time';
import type { RequestContext, Middleware } from './request-context';
import { personLimit } from './rate-limits';

const callOf = ({ caller, requestId, startedAt, readBack, route }: RequestContext): Call => {
  if (!caller) throw new Unauthorized();
  return { caller, requestId, now: instant(startedAt), readBack, limit: personLimit(route.rate) };
};

/**
 * Gives the handler its call. Whether the caller's role allows it is decided by the table in the same round
 * trip as the read or the write (shared/access); the types ensure that no handler answers without that
 * decision.
 */
export const createCall = (): Middleware => ({
  before: ({ context: { requestContext } }) => {
    const { permission } = requestContext.route;
    if (permission === 'public' || (permission === 'anyone' && !requestContext.caller)) return;
    requestContext.call = callOf(requestContext);
  },
});
