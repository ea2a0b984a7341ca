import { env } from './env';
import { patience } from './patience';

/** Returns the user pool's name for itself in tokens. */
export const issuer = (): string => `https://cognito-idp.${env().AWS_REGION}.amazonaws.com/${env().USER_POOL_ID}`;

/** Returns the address of the pool's public keys: at the issuer on AWS, at the stand-in on one machine. */
const keysUri = (): string => env().JWKS_URI ?? `${issuer()}/.well-known/jwks.json`;

/**
 * Fetches the pool's public keys (JWKS, RFC 7517).
 * @throws Error when the pool doesn't answer or answers with an error
 */
export const fetchKeys = async (): Promise<ArrayBuffer> => {
  const response = await fetch(keysUri(), { signal: AbortSignal.timeout(patience(3_000)) });
  if (!response.ok) throw new Error(`The user pool's keys answer ${String(response.status)}`);
  return response.arrayBuffer();
};
