import { expect, test } from '@jest/globals';
import { digest, randomToken } from '../../lib/local/sign-in/secrets';
import { codeIn, openStand, pool, tokenAnswer } from './support/stand';

/** Makes a browser that is signed in, and so gets a code for each request. */
const signedIn = async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  const first = await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) });
  const redeem = (code: string, changes: Record<string, string> = {}) =>
    stand.token({ grant_type: 'authorization_code', code, code_verifier: stand.verifier, ...changes });
  return {
    stand,
    browser,
    redeem,
    code: codeIn(first),
    anotherCode: async (changes: Record<string, string> = {}) =>
      codeIn(await browser.open(stand.authorizeUrl(changes))),
  };
};

test("A code is good once; a second use is refused and harms the first one's tokens not", async () => {
  const { stand, redeem, code } = await signedIn();
  const { refresh_token: token } = await tokenAnswer(await redeem(code));
  const again = await redeem(code);
  expect(again.status).toBe(400);
  expect(await again.json()).toMatchObject({ error: 'invalid_grant' });
  expect((await stand.token({ grant_type: 'refresh_token', refresh_token: token })).status).toBe(200);
});

test('Of twenty equal redemptions at once, one gets tokens', async () => {
  const { redeem, code } = await signedIn();
  const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('A code is no longer good after five minutes', async () => {
  const { stand, redeem, code } = await signedIn();
  await stand.time.wait(5 * 60_000);
  expect(await (await redeem(code)).json()).toMatchObject({ error: 'invalid_grant' });
});

test('A wrong verifier is refused, and uses the code up', async () => {
  const { redeem, code } = await signedIn();
  expect(await (await redeem(code, { code_verifier: randomToken() })).json()).toMatchObject({ error: 'invalid_grant' });
  expect(await (await redeem(code)).json()).toMatchObject({ error: 'invalid_grant' });
});

test('A verifier of an earlier sign-in does not redeem a later code', async () => {
  const { redeem, code, anotherCode } = await signedIn();
  expect((await redeem(code)).status).toBe(200);
  const other = await anotherCode({ code_challenge: digest(randomToken()) });
  expect(await (await redeem(other)).json()).toMatchObject({ error: 'invalid_grant' });
});

test('The challenge itself is no verifier', async () => {
  const { stand, redeem, code } = await signedIn();
  expect(await (await redeem(code, { code_verifier: digest(stand.verifier) })).json()).toMatchObject({
    error: 'invalid_grant',
  });
});

test.each([
  ['no verifier', { code_verifier: '' }, 'invalid_request'],
  ['no code', { code: '' }, 'invalid_request'],
  ['another callback address', { redirect_uri: pool.callbackUrls[1] ?? '' }, 'invalid_grant'],
  ['another client', { client_id: 'somebodyelse' }, 'invalid_client'],
  ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
  ['no grant type', { grant_type: '' }, 'invalid_request'],
])('A redemption with %s is refused', async (_, changes, error) => {
  const { redeem, code } = await signedIn();
  const answer = await redeem(code, changes);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({ error });
});

test.each([
  ['the challenge method plain', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no challenge method', { code_challenge_method: undefined }, 'invalid_request'],
  ['no challenge', { code_challenge: undefined }, 'invalid_request'],
  ['a challenge that is no digest', { code_challenge: 'short' }, 'invalid_request'],
  ['response_type token', { response_type: 'token' }, 'unsupported_response_type'],
  ['a scope that the client has not', { scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
])('A request with %s is sent back to the app as an error', async (_, changes, error) => {
  const stand = await openStand();
  const end = new URL((await stand.browser().open(stand.authorizeUrl(changes))).url);
  expect(end.href.startsWith('hearth://signed-in?')).toBe(true);
  expect(Object.fromEntries(end.searchParams)).toMatchObject({ error, state: 's1' });
});

test.each([
  'https://evil.example/',
  'hearth://signed-in/',
  'hearth://signed-in.evil.example',
  'hearth://signed-in?x=1',
  'HEARTH://signed-in',
  'https://app.example/callback',
  'https://app.example/callback?from=hearth#',
  'https://app.example@evil.example/callback?from=hearth',
  '//evil.example',
  'javascript:alert(1)',
  '',
])('Nobody is sent to the foreign address %j', async (redirectUri) => {
  const stand = await openStand();
  const answer = await fetch(stand.authorizeUrl({ redirect_uri: redirectUri }), { redirect: 'manual' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  const begun = await fetch(`${stand.url}/login${new URL(stand.authorizeUrl({ redirect_uri: redirectUri })).search}`, {
    redirect: 'manual',
  });
  expect([begun.status, begun.headers.get('location')]).toEqual([400, null]);
});

test('A request with two callback addresses or an unknown client sends nobody anywhere', async () => {
  const stand = await openStand();
  for (const address of [
    `${stand.authorizeUrl()}&redirect_uri=https%3A%2F%2Fevil.example`,
    stand.authorizeUrl({ client_id: 'somebodyelse' }),
  ]) {
    const answer = await fetch(address, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  }
});

test.each([
  'https://evil.example/',
  'https://app.example/bye/',
  'https://app.example/bye?next=https://evil.example',
  '',
])('Signing out goes not to the foreign address %j', async (uri) => {
  const stand = await openStand();
  const answer = await fetch(`${stand.url}/logout?client_id=${pool.clientId}&logout_uri=${encodeURIComponent(uri)}`, {
    redirect: 'manual',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
});

test('A callback address keeps its own parameters', async () => {
  const { anotherCode, browser, stand } = await signedIn();
  const { url } = await browser.open(
    stand.authorizeUrl({ redirect_uri: 'https://app.example/callback?from=hearth', state: 'a&b=c' }),
  );
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ from: 'hearth', state: 'a&b=c' });
  expect(await anotherCode()).not.toBe(await anotherCode());
});
