import { decodeJwt } from 'jose';
import { expect, test } from '@jest/globals';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { localCredentials } from '../../lib/local/credentials';
import { UserId } from '../../shared/core/ids';
import { endRefreshTokens } from '../../shared/people/pool-users';
import { codeIn, openStand, pool, serve, tokenAnswer, type Stand } from './support/stand';

const refresh = (stand: Stand, token: string) => stand.token({ grant_type: 'refresh_token', refresh_token: token });
const refreshed = async (stand: Stand, token: string) => tokenAnswer(await refresh(stand, token));
const day = 24 * 60 * 60_000;

test('A refresh token gives new tokens of the same sign-in, and its successor', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  await stand.time.wait(20 * 60_000);
  const next = await refreshed(stand, tokens.refreshToken);

  const [before, after] = [decodeJwt(tokens.accessToken), decodeJwt(next.access_token)];
  expect(after).toMatchObject({
    sub: before.sub,
    auth_time: before.auth_time,
    origin_jti: before.origin_jti,
    scope: before.scope,
    iat: Math.floor(stand.time.now() / 1000),
  });
  expect(after.jti).not.toBe(before.jti);
  expect(next.refresh_token).not.toBe(tokens.refreshToken);
  await expect(refreshed(stand, next.refresh_token)).resolves.toBeDefined();
});

test('A used refresh token holds for 60 seconds more and is refused then, while its successor goes on', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  const next = await refreshed(stand, tokens.refreshToken);
  await stand.time.wait(59_999);
  expect((await refresh(stand, tokens.refreshToken)).status).toBe(200);
  await stand.time.wait(1);
  const refused = await refresh(stand, tokens.refreshToken);
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  expect((await refresh(stand, next.refresh_token)).status).toBe(200);
});

test('Refreshing does not prolong: 30 days after the sign-in all ends', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  await stand.time.wait(20 * day);
  const next = await refreshed(stand, tokens.refreshToken);
  await stand.time.wait(10 * day);
  expect((await refresh(stand, next.refresh_token)).status).toBe(400);
});

test('Revoking one refresh token ends all of its sign-in and no other', async () => {
  const stand = await openStand();
  const { tokens, email } = await stand.person();
  const other = await stand.visitor.signIn(email);
  const next = await refreshed(stand, tokens.refreshToken);

  expect((await stand.post('/oauth2/revoke', { token: next.refresh_token, client_id: pool.clientId })).status).toBe(
    200,
  );
  for (const token of [tokens.refreshToken, next.refresh_token]) expect((await refresh(stand, token)).status).toBe(400);
  const userInfo = (token: string) =>
    fetch(`${stand.url}/oauth2/userInfo`, { headers: { authorization: `Bearer ${token}` } });
  expect((await userInfo(next.access_token)).status).toBe(401);
  expect((await userInfo(other.accessToken)).status).toBe(200);
  expect((await refresh(stand, other.refreshToken)).status).toBe(200);
});

test('Revoking takes refresh tokens alone, and says nothing of unknown ones', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  const revoke = (token: string, client = pool.clientId) => stand.post('/oauth2/revoke', { token, client_id: client });
  expect(await (await revoke(tokens.accessToken)).json()).toMatchObject({ error: 'unsupported_token_type' });
  expect(await (await revoke('')).json()).toMatchObject({ error: 'invalid_request' });
  expect(await (await revoke(tokens.refreshToken, 'somebodyelse')).json()).toMatchObject({ error: 'invalid_client' });
  expect((await revoke(`${tokens.refreshToken}x`)).status).toBe(200);
  expect((await refresh(stand, tokens.refreshToken)).status).toBe(200);
});

test.each(['', 'x', '.', 'a.b'])('The made-up refresh token %j is refused', async (token) => {
  const stand = await openStand();
  await stand.person();
  expect((await refresh(stand, token)).status).toBe(400);
});

test('userInfo gives the attributes for an access token and nothing for others', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  const userInfo = (authorization?: string) =>
    fetch(`${stand.url}/oauth2/userInfo`, authorization === undefined ? {} : { headers: { authorization } });
  expect(await (await userInfo(`Bearer ${tokens.accessToken}`)).json()).toMatchObject({
    sub: decodeJwt(tokens.accessToken).sub,
    email: 'ada@example.com',
    email_verified: 'true',
    name: 'Ada',
  });
  for (const authorization of [
    undefined,
    'Bearer x',
    `Bearer ${tokens.idToken}`,
    `Bearer ${tokens.refreshToken}`,
    `Basic ${tokens.accessToken}`,
    `bearer ${tokens.accessToken}`,
    `Bearer ${tokens.accessToken}=`,
  ]) {
    const refused = await userInfo(authorization);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('invalid_token'),
    ]);
  }
  await stand.time.wait(15 * 60_000);
  expect((await userInfo(`Bearer ${tokens.accessToken}`)).status).toBe(401);
});

test('Browser apps of any origin may call the token endpoint', async () => {
  const stand = await openStand();
  const preflight = await fetch(`${stand.url}/oauth2/token`, {
    method: 'OPTIONS',
    headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  expect((await refresh(stand, 'x')).headers.get('access-control-allow-origin')).toBe('*');
});

test('The token endpoint takes forms alone, each parameter once, and no client secret', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: pool.clientId,
    refresh_token: tokens.refreshToken,
  });
  const answers = await Promise.all([
    fetch(`${stand.url}/oauth2/token`, {
      method: 'POST',
      body: JSON.stringify(Object.fromEntries(form)),
      headers: { 'content-type': 'application/json' },
    }),
    fetch(`${stand.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams([...form, ['client_id', pool.clientId]]),
    }),
    fetch(`${stand.url}/oauth2/token`, { method: 'POST', body: form, headers: { authorization: 'Basic eDp5' } }),
    fetch(`${stand.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams([...form, ['x', 'x'.repeat(100_000)]]),
    }),
    fetch(`${stand.url}/oauth2/token`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([415, 400, 400, 413, 405]);
});

test('Signing out everywhere ends every refresh token of that person, and leaves the session of the pages, as Cognito does', async () => {
  const stand = await openStand();
  const ada = await stand.person();
  const bob = await stand.person('bob@example.com', 'Bob');
  const { browser, page } = await stand.atSecondFactor(ada);
  await stand.time.wait(60_000);
  const first = await browser.submit(page, '/mfa', { code: stand.codeOf(ada) });
  expect(codeIn(first)).not.toBe('');
  const again = await refreshed(stand, ada.tokens.refreshToken);
  const endpoint = await serve((request, response) => stand.signIn.poolApi(request, response));
  const client = new CognitoIdentityProviderClient({ endpoint, region: pool.region, credentials: localCredentials });
  const { sub } = decodeJwt(ada.tokens.accessToken);
  await endRefreshTokens(UserId.parse(sub), [ada.email, bob.email, 'nobody@example.com'], { client, id: pool.id });
  client.destroy();
  expect([
    (await refresh(stand, ada.tokens.refreshToken)).status,
    (await refresh(stand, again.refresh_token)).status,
    (await refresh(stand, bob.tokens.refreshToken)).status,
  ]).toEqual([400, 400, 200]);
  const still = await browser.open(stand.authorizeUrl());
  const { access_token: token } = await tokenAnswer(
    await stand.token({ grant_type: 'authorization_code', code: codeIn(still), code_verifier: stand.verifier }),
  );
  await stand.time.wait(61 * 60_000);
  expect(decodeJwt(token).auth_time).toBeLessThan(Math.floor(stand.time.now() / 1_000) - 60 * 60);
  expect(codeIn(await browser.open(stand.authorizeUrl()))).toBe('');
});
