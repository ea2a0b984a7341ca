import { providerInPool } from '../../../shared/core/sign-in-providers';
import { redirect, type Answer, type Routes } from './answer';
import { stepTo } from './attempts';
import {
  authorizationRequestOf,
  callbackWith,
  AuthorizationError,
  unknownAddress,
  unknownApp,
  type AuthorizationRequest,
} from './authorization-request';
import type { Parts } from './parts';
import type { Visit } from './visit';

/**
 * Sends the browser back to the app with a code for what it asked. @param authTime seconds since the epoch
 */
export const sendBackWithCode = async (
  parts: Parts,
  status: 302 | 303,
  request: AuthorizationRequest,
  sub: string,
  authTime: number,
  cookies: readonly string[] = [],
): Promise<Answer> => {
  const code = await parts.codes.issue({ sub, authTime, request });
  return redirect(status, callbackWith(request.redirectUri, { code, state: request.state }), cookies);
};

/** Returns the routes `/oauth2/authorize` and `/logout` (of those names in Cognito's developer guide). */
export const authorizeRoutes = (parts: Parts): Routes => ({
  'GET /oauth2/authorize': async (visit) => {
    const request = authorizationRequestOf(visit.query, parts.pool);
    const prompts = visit.query.get('prompt')?.split(' ') ?? [];
    const session = parts.sessions.of(visit);
    if (session && parts.users.bySub(session.sub) && !prompts.includes('login'))
      return sendBackWithCode(parts, 302, request, session.sub, session.authTime);
    if (prompts.includes('none'))
      throw new AuthorizationError('login_required', 'The user is not signed in.', request.redirectUri, request.state);
    const name = providerInPool(visit.query.get('identity_provider') ?? '');
    const provider = name && parts.providers.get(name);
    if (!provider) return redirect(302, '/login', [await parts.attempts.begin(request)]);
    const step = stepTo(name);
    return redirect(302, provider.authorizeUrl(step), [await parts.attempts.begin(request, step)]);
  },
  'GET /logout': async (visit) => {
    const uri = visit.query.get('logout_uri');
    if (visit.query.get('client_id') !== parts.pool.clientId) throw unknownApp();
    if (uri === null || !parts.pool.logoutUrls.includes(uri)) throw unknownAddress('logout_uri', uri ?? undefined);
    return redirect(302, uri, [await parts.sessions.end(visit)]);
  },
});

/**
 * Starts a sign-in from a page that was opened with the parameters of `/oauth2/authorize`, as Cognito's may
 * be; undefined without them.
 */
export const beginAt = async (parts: Parts, visit: Visit): Promise<Answer | undefined> =>
  visit.query.has('client_id')
    ? redirect(302, visit.path, [await parts.attempts.begin(authorizationRequestOf(visit.query, parts.pool))])
    : undefined;
