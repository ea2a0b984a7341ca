import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { accessClaims, idClaims } from '../../lib/local/sign-in/tokens';
import { hour } from '../../shared/core/time';
import { pool, sign } from './person';

/** Makes an access token of the pool that expired an hour ago. */
export const expiredToken = (sub: string): Promise<string> =>
  sign(accessClaims(pool, { sub, now: Date.now() - 2 * hour }));

/** Makes a token that is well signed, but issued by another pool. */
export const otherPoolsToken = (sub: string): Promise<string> =>
  sign(accessClaims({ ...pool, id: 'us-east-1_Another01' }, { sub }));

/** Makes a token that is well signed, for another client of the pool. */
export const otherClientsToken = (sub: string): Promise<string> =>
  sign(accessClaims({ ...pool, clientId: 'another-app' }, { sub }));

/** Makes a token that is signed with a key that the pool doesn't have, under the name of one that it has. */
export const forgedToken = async (sub: string): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(accessClaims(pool, { sub })).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
};

/** Makes a token that is not signed at all: `alg: none`. */
export const unsignedToken = (sub: string): string => new UnsecuredJWT(accessClaims(pool, { sub })).encode();

/** Makes the right person's ID token: it says who they are, not what an app may do. */
export const idToken = (sub: string): Promise<string> => sign(idClaims(pool, { sub }, {}));

/** Makes an access token for the hosted pages alone: without the scope of the API. */
export const scopelessToken = (sub: string): Promise<string> =>
  sign(accessClaims(pool, { sub, scope: 'openid email' }));
