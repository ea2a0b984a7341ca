import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import * as z from 'zod';
import { expect, test } from '@jest/globals';
import { accessClaims, accessTokenFor, idClaims, newSigningKey } from '../../lib/local/sign-in/tokens';
import { openStand, pool, serve } from './support/stand';

const Keys = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      n: z.string(),
      e: z.string(),
      kid: z.string(),
      alg: z.literal('RS256'),
      use: z.literal('sig'),
    }),
  ),
});

const verifierWith = (jwks: z.output<typeof Keys>) => {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: pool.id,
    clientId: pool.clientId,
    tokenUse: 'access',
    scope: 'hearth/api',
  });
  verifier.cacheJwks(jwks);
  return verifier;
};
const sub = '0199aa00-0000-7000-8000-000000000001';

test('aws-jwt-verify takes the access token with the keys that the pool serves', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  const poolUrl = await serve((request, response) => stand.signIn.poolApi(request, response));
  const verifier = verifierWith(Keys.parse(await (await fetch(`${poolUrl}/${pool.id}/.well-known/jwks.json`)).json()));
  await expect(verifier.verify(tokens.accessToken)).resolves.toMatchObject({
    email: 'ada@example.com',
    scope: 'openid email profile hearth/api',
  });
});

test('A test may sign tokens with a key of its own process', async () => {
  const key = await newSigningKey();
  const token = await accessTokenFor(key, pool, { sub }, { email: 'ada@example.com', email_verified: 'true' });
  await expect(verifierWith(key.jwks).verify(token)).resolves.toMatchObject({
    sub,
    username: sub,
    email: 'ada@example.com',
  });
});

test("Further claims never replace the pool's own", () => {
  expect(
    accessClaims(pool, { sub }, { sub: 'mallory', scope: 'admin', iss: 'x', token_use: 'id', team: 'a' }),
  ).toMatchObject({ sub, token_use: 'access', team: 'a', scope: 'openid email profile hearth/api' });
});

test('aws-jwt-verify refuses what is not a valid access token of the pool for the API', async () => {
  const [key, foreign, { privateKey: foreignKey }] = await Promise.all([
    newSigningKey(),
    newSigningKey(),
    generateKeyPair('RS256'),
  ]);
  const verifier = verifierWith(key.jwks);
  const claims = accessClaims(pool, { sub });
  const kid = key.jwks.keys[0]?.kid ?? '';
  const publicKey = new TextEncoder().encode(key.jwks.keys[0]?.n);
  const [header = '', payload = '', signature = ''] = (await key.sign(claims)).split('.');

  const refused: [what: string, token: string, error: string][] = [
    ['signed by nobody', `${header}.${payload}.`, 'JwtParseError'],
    ['alg none', new UnsecuredJWT({ ...claims }).encode(), 'JwtParseError'],
    ['a foreign key', await foreign.sign(claims), 'KidNotFoundInJwksError'],
    [
      'a foreign key under the kid of ours',
      await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(foreignKey),
      'JwtInvalidSignatureError',
    ],
    [
      'the public key as a shared secret',
      await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', kid }).sign(publicKey),
      'JwtInvalidSignatureAlgorithmError',
    ],
    [
      'another user in the payload',
      `${header}.${Buffer.from(JSON.stringify({ ...claims, sub: 'mallory' })).toString('base64url')}.${signature}`,
      'JwtInvalidSignatureError',
    ],
    ['an ID token', await key.sign(idClaims(pool, { sub }, { scope: 'hearth/api' })), 'CognitoJwtInvalidTokenUseError'],
    ['expired', await accessTokenFor(key, pool, { sub, now: Date.now() - 60 * 60_000 }), 'JwtExpiredError'],
    [
      'another client',
      await accessTokenFor(key, { ...pool, clientId: 'somebodyelse' }, { sub }),
      'CognitoJwtInvalidClientIdError',
    ],
    [
      'another pool',
      await accessTokenFor(key, { ...pool, id: 'us-east-1_Other0001' }, { sub }),
      'ParameterValidationError',
    ],
    ['without the scope', await accessTokenFor(key, pool, { sub, scope: 'openid email' }), 'JwtInvalidScopeError'],
  ];
  // The synchronous check knows the cached keys alone: the other would look for a foreign key at AWS.
  const errorOf = (token: string): unknown => {
    try {
      return verifier.verifySync(token);
    } catch (error) {
      return error instanceof Error ? error.constructor.name : error;
    }
  };
  for (const [what, token, name] of refused) expect([what, errorOf(token)]).toEqual([what, name]);
  await expect(verifier.verify(await key.sign(claims))).resolves.toMatchObject({ sub });
});

test('The ID token carries the nonce of the request', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const browser = stand.browser();
  const login = await browser.open(stand.authorizeUrl({ nonce: 'n-0S6' }));
  const page = await browser.submit(login, '/login', { email: person.email, password: person.password });
  const { searchParams } = new URL((await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) })).url);
  const answer = await stand.token({
    grant_type: 'authorization_code',
    code: searchParams.get('code') ?? '',
    code_verifier: stand.verifier,
  });
  const { id_token: token } = z.object({ id_token: z.string() }).parse(await answer.json());
  expect(decodeJwt(token).nonce).toBe('n-0S6');
});

test('Without the scope openid there is no ID token', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const browser = stand.browser();
  const login = await browser.open(stand.authorizeUrl({ scope: 'hearth/api' }));
  const page = await browser.submit(login, '/login', { email: person.email, password: person.password });
  const { searchParams } = new URL((await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) })).url);
  const answer: unknown = await (
    await stand.token({
      grant_type: 'authorization_code',
      code: searchParams.get('code') ?? '',
      code_verifier: stand.verifier,
    })
  ).json();
  expect(answer).not.toHaveProperty('id_token');
  expect(answer).toHaveProperty('access_token');
});
