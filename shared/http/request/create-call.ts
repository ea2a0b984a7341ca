import type { Call } from '../../core/call';
import { Unauthorized } from '../../core/errors';
import { instant, second } from '../../core/time';
import { wantsFresh } from './fresh-sign-in';
import type { RequestContext, Middleware } from './request-context';
import { personLimit } from './rate-limits';

const callOf = (context: RequestContext): Call => {
  const { caller, requestId, startedAt, readBack, route, signedInAt } = context;
  if (!caller) throw new Unauthorized();
  return {
    caller,
    requestId,
    now: instant(startedAt),
    readBack,
    limit: personLimit(route.rate),
    ...(wantsFresh(context) && signedInAt !== undefined && { signedInAt: instant(signedInAt * second) }),
  };
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
