import { randomUUID } from 'node:crypto';
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { second } from '../../../shared/core/time';
import type { Folder } from '../folder';
import { clientScopes, issuerOf, lifetimes, type Pool } from './pool';

const KeyDocument = z.object({
  kid: z.string(),
  pkcs8: z.string(),
  jwk: z.object({
    kty: z.literal('RSA'),
    n: z.string(),
    e: z.string(),
    kid: z.string(),
    alg: z.literal('RS256'),
    use: z.literal('sig'),
  }),
});
type KeyDocument = z.output<typeof KeyDocument>;

/** The pool's key: RS256 with 2048 bits, as Cognito's. */
export interface SigningKey {
  /** The public half, as served at `/.well-known/jwks.json`. */
  readonly jwks: { keys: KeyDocument['jwk'][] };
  /** Signs a JWT (RS256) of exactly these claims. */
  sign(claims: object): Promise<string>;
  /**
   * Verifies a JWT of this key and issuer that is valid at `at` (ms), and gives its claims.
   * @throws JOSEError
   */
  verify(token: string, issuer: string, at: number): Promise<unknown>;
}

const makeKey = async (): Promise<KeyDocument> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const kid = randomUUID();
  return KeyDocument.parse({
    kid,
    pkcs8: await exportPKCS8(privateKey),
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
  });
};

const keyOf = async ({ kid, pkcs8, jwk }: KeyDocument): Promise<SigningKey> => {
  const privateKey = await importPKCS8(pkcs8, 'RS256');
  return {
    jwks: { keys: [jwk] },
    sign: (claims) => new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
    verify: async (token, issuer, at) =>
      (await jwtVerify(token, jwk, { issuer, algorithms: ['RS256'], currentDate: new Date(at) })).payload,
  };
};

/** Makes a key of this process alone: what tests below the end-to-end level sign with. */
export const newSigningKey = async (): Promise<SigningKey> => keyOf(await makeKey());

/** Returns the key that the folder keeps, made on first use. */
export const keptSigningKey = async (folder: Folder): Promise<SigningKey> => {
  const kept = await folder.get('signing-key');
  if (kept !== undefined) return keyOf(KeyDocument.parse(kept));
  const made = await makeKey();
  await folder.put('signing-key', made);
  return keyOf(made);
};

/** The facts that a token states about the sign-in it comes from. */
export interface TokenSubject {
  readonly sub: string;
  /** Separated by spaces; absent: all of the client's. */
  readonly scope?: string;
  /** ms since the epoch; absent: now. */
  readonly now?: number;
  /** Seconds since the epoch; absent: `now`. */
  readonly authTime?: number;
  readonly originJti?: string;
  readonly eventId?: string;
}

/**
 * Returns the claims that access and ID token share ("Understanding user pool JSON web tokens" in Cognito's
 * developer guide).
 */
const sharedClaims = (pool: Pick<Pool, 'id' | 'region'>, subject: TokenSubject, lifetime: number) => {
  const iat = Math.floor((subject.now ?? Date.now()) / second);
  return {
    sub: subject.sub,
    iss: issuerOf(pool),
    origin_jti: subject.originJti ?? randomUUID(),
    event_id: subject.eventId ?? randomUUID(),
    auth_time: subject.authTime ?? iat,
    iat,
    exp: iat + lifetime / second,
    jti: randomUUID(),
  };
};

/** Returns the claims of an access token; those of `more` that Cognito reserves are ignored, as there. */
export const accessClaims = (
  pool: Pick<Pool, 'id' | 'region' | 'clientId'>,
  subject: TokenSubject,
  more: object = {},
) => ({
  ...more,
  ...sharedClaims(pool, subject, lifetimes.accessToken),
  client_id: pool.clientId,
  token_use: 'access',
  version: 2,
  username: subject.sub,
  scope: subject.scope ?? clientScopes.join(' '),
});

/** Returns the claims of an ID token; `attributes` are the user's. */
export const idClaims = (
  pool: Pick<Pool, 'id' | 'region' | 'clientId'>,
  subject: TokenSubject,
  attributes: object,
) => ({
  ...attributes,
  ...sharedClaims(pool, subject, lifetimes.idToken),
  aud: pool.clientId,
  token_use: 'id',
  'cognito:username': subject.sub,
});

/**
 * Signs an access token as the pool issues it, with more claims (`email`, `email_verified`) as the pre-token
 * trigger adds them.
 */
export const accessTokenFor = (
  key: SigningKey,
  pool: Pick<Pool, 'id' | 'region' | 'clientId'>,
  subject: TokenSubject,
  more: object = {},
): Promise<string> => key.sign(accessClaims(pool, subject, more));
