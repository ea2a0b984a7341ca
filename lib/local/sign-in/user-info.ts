import * as z from 'zod';
import { bearerToken } from '../../../shared/http/request/bearer';
import { anyOrigin, json, type Answer, type Routes } from './answer';
import type { Parts } from './parts';
import { issuerOf } from './pool';
import { OAuthError } from './refusals';
import { standardAttributesOf } from './users';
import type { Visit } from './visit';

const Claims = z.object({ sub: z.string(), scope: z.string(), origin_jti: z.string(), token_use: z.literal('access') });

const invalid = () =>
  new OAuthError(
    'invalid_token',
    'Access token is expired, revoked, disabled or deleted, or the user has globally signed out.',
    401,
  );

/**
 * Returns the route `/oauth2/userInfo` (OpenID Connect Core, 5.3): the user's attributes, for an access token
 * with the scope `openid`.
 */
export const userInfoRoutes = (parts: Parts): Routes => {
  const answer = async ({ authorization }: Visit): Promise<Answer> => {
    const token = bearerToken(authorization);
    if (token === undefined) throw invalid();
    const payload = await parts.key.verify(token, issuerOf(parts.pool), parts.clock()).catch(() => undefined);
    const claims = Claims.safeParse(payload).data;
    const user = claims && parts.users.bySub(claims.sub);
    if (!user || !parts.grants.holds(claims.origin_jti) || !claims.scope.split(' ').includes('openid')) throw invalid();
    return json(200, { ...standardAttributesOf(user), username: user.sub }, anyOrigin);
  };
  return { 'GET /oauth2/userInfo': answer, 'POST /oauth2/userInfo': answer };
};
