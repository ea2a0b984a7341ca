import { apiScope, freshFor } from '../../core/call';
import { FreshSignInRequired, Unauthorized } from '../../core/errors';
import { instant, type Instant, millis, second } from '../../core/time';
import { logAuditEvent } from '../answer/log';
import type { Middleware, RequestContext } from './request-context';

/**
 * Tells whether a sign-in is recent enough.
 * @param authTime seconds since the epoch, as the access token's `auth_time` has it; it stays when the token
 * is refreshed
 */
const isFresh = (authTime: number, now: Instant): boolean => millis(now) / second - authTime <= freshFor;

/** The header that tells an app to send its person through the sign-in pages again (RFC 9470, 3). */
const challenge =
  `Bearer realm="hearth", scope="${apiScope}", error="insufficient_user_authentication", ` +
  `error_description="A more recent sign-in is required", max_age="${freshFor}"`;

/** Tells whether a call is sensitive: it wants a recent sign-in. */
export const wantsFresh = ({ route, input }: RequestContext): boolean =>
  route.fresh === true || route.freshWhen?.(input.body) === true;

/**
 * Asks for a recent sign-in where the route wants one, always or for what its body asks for: it runs once the
 * body is read.
 * @throws FreshSignInRequired
 */
export const freshSignIn = (): Middleware => ({
  before: ({ context: { requestContext } }) => {
    if (!wantsFresh(requestContext)) return;
    const { signedInAt, startedAt } = requestContext;
    if (signedInAt === undefined) throw new Unauthorized();
    if (isFresh(signedInAt, instant(startedAt))) return;
    throw new FreshSignInRequired({ maxAge: freshFor });
  },
  onError: ({ error, context: { requestContext } }) => {
    if (!(error instanceof FreshSignInRequired)) return;
    const { requestId, headers } = requestContext;
    logAuditEvent('sign-in-refused', requestId, { reason: FreshSignInRequired.name });
    headers['WWW-Authenticate'] = challenge;
  },
});
