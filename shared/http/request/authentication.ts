import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { apiScope } from '../../core/call';
import { canonicalAddress } from '../../core/email';
import { env } from '../../core/env';
import { HearthError, NotReady, TableBusy, Unauthorized } from '../../core/errors';
import { fetchKeys } from '../../core/pool';
import { instant, type Instant } from '../../core/time';
import { userIdInClaims } from '../../core/user-id';
import { callerByToken } from '../../access/scoped-token';
import { bearerToken } from './bearer';
import { header, type Event, type RequestContext, type Middleware } from './request-context';
import { logAuditEvent } from '../answer/log';
import { rememberVerified } from './verified-tokens';

const makeVerifier = () =>
  CognitoJwtVerifier.create(
    { userPoolId: env().USER_POOL_ID, clientId: env().USER_POOL_CLIENT_ID, tokenUse: 'access', scope: apiScope },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );

let verifier: ReturnType<typeof makeVerifier> | undefined;
const tokens = () => (verifier ??= makeVerifier());

/** Fetches the pool's keys while the function starts, so that the first request needn't wait for them. */
export const fetchKeysEarly = (): Promise<void> => tokens().hydrate();

const bearer = (event: Event): string => {
  const token = bearerToken(header(event, 'authorization'));
  if (token === undefined) throw new Unauthorized();
  return token;
};

const verified = rememberVerified((token) => tokens().verify(token));

/**
 * Reads who calls, and when they signed in: whoever calls by a scoped token has not. Either kind of token is
 * good under its own base path alone, as the gateway has it.
 * @throws Unauthorized where the token names nobody; TableBusy
 */
const callerFrom = async (
  event: Event,
  { base, requestId }: RequestContext,
  now: Instant,
): Promise<Pick<RequestContext, 'caller' | 'signedInAt'>> => {
  if (base) return { caller: await callerByToken(bearer(event), { now, requestId }) };
  const claims = await verified(bearer(event), now);
  const userId = userIdInClaims(claims);
  if (userId === undefined) throw new Unauthorized();
  const email = typeof claims.email === 'string' ? canonicalAddress(claims.email) : null;
  const emailVerified = claims.email_verified === true || claims.email_verified === 'true';
  return { caller: { userId, email, emailVerified }, signedInAt: claims.auth_time };
};

/**
 * Tells whether a token could not be checked. It is then not a bad one: an app that read 401 would sign
 * everybody out.
 */
const poolIsAway = (cause: unknown): boolean =>
  !(cause instanceof HearthError) && (cause instanceof FetchError || !(cause instanceof JwtBaseError));

/**
 * Identifies the caller by their access token: signature, issuer, client, use, expiry and scope
 * (aws-jwt-verify). The gateway's authorizer has checked it on AWS; here it is checked again, because a
 * function must not rely on what stands before it.
 */
export const authentication = (): Middleware => ({
  before: async ({ event, context: { requestContext } }) => {
    const { permission } = requestContext.route;
    if (permission === 'public' || (permission === 'anyone' && header(event, 'authorization') === undefined)) return;
    try {
      Object.assign(requestContext, await callerFrom(event, requestContext, instant(requestContext.startedAt)));
    } catch (cause) {
      if (cause instanceof TableBusy) throw cause;
      if (poolIsAway(cause)) throw new NotReady({ parts: 'user pool' }, { cause });
      logAuditEvent('sign-in-refused', requestContext.requestId, {
        reason: cause instanceof Error ? cause.name : 'unknown',
      });
      throw new Unauthorized({}, { cause });
    }
  },
  // Also where a scoped token ended between its look-up and what it wrote.
  onError: ({ error, event, context: { requestContext } }) => {
    if (!(error instanceof Unauthorized)) return;
    const asked = requestContext.base ? '' : `, scope="${apiScope}"`;
    const bad = header(event, 'authorization') ? ', error="invalid_token"' : '';
    requestContext.headers['WWW-Authenticate'] = `Bearer realm="hearth"${asked}${bad}`;
  },
});
