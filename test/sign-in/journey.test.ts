import { decodeJwt } from 'jose';
import { expect, test } from '@jest/globals';
import { codeIn, openStand, pool, tokenAnswer } from './support/stand';

test('A new person signs up, confirms the address, sets up the app and gets tokens', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person('Ada@Example.com', 'Ada Lovelace');

  const access = decodeJwt(tokens.accessToken);
  const now = Math.floor(stand.time.now() / 1000);
  expect(access).toMatchObject({
    iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Local0001',
    client_id: pool.clientId,
    token_use: 'access',
    scope: 'openid email profile hearth/api',
    auth_time: now,
    iat: now,
    exp: now + 900,
    version: 2,
    username: access.sub,
    email: 'ada@example.com',
    email_verified: 'true',
  });
  for (const claim of ['jti', 'origin_jti', 'event_id']) expect(access[claim]).toMatch(/^[\da-f-]{36}$/);
  expect(decodeJwt(tokens.idToken)).toMatchObject({
    aud: pool.clientId,
    token_use: 'id',
    sub: access.sub,
    'cognito:username': access.sub,
    email: 'ada@example.com',
    email_verified: true,
    name: 'Ada Lovelace',
    origin_jti: access.origin_jti,
  });
});

test('The triggers are called as Cognito calls them', async () => {
  const stand = await openStand();
  const { tokens } = await stand.person();
  await stand.token({ grant_type: 'refresh_token', refresh_token: tokens.refreshToken });

  const { sub } = decodeJwt(tokens.accessToken);
  const userAttributes = {
    sub,
    email: 'ada@example.com',
    email_verified: 'true',
    name: 'Ada',
    'cognito:user_status': 'CONFIRMED',
  };
  expect(stand.confirmed).toMatchObject([
    {
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      userName: sub,
      userPoolId: pool.id,
      request: { userAttributes },
    },
  ]);
  expect(stand.minted).toMatchObject([
    {
      version: '2',
      triggerSource: 'TokenGeneration_HostedAuth',
      request: { userAttributes, scopes: ['openid', 'email', 'profile', 'hearth/api'] },
    },
    { version: '2', triggerSource: 'TokenGeneration_RefreshTokens', request: { userAttributes } },
  ]);
});

test('An address signs in whatever its case', async () => {
  const stand = await openStand();
  const person = await stand.person('ada@example.com');
  const { page } = await stand.atSecondFactor({ ...person, email: 'ADA@example.COM' });
  expect(page.url).toBe(`${stand.url}/mfa`);
});

test('A signed-in browser gets a code at once, with the time of its sign-in, until an hour has passed', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  const at = Math.floor(stand.time.now() / 1000);
  await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) });
  await stand.time.wait(59 * 60_000);

  const again = await browser.open(stand.authorizeUrl());
  const { access_token: token } = await tokenAnswer(
    await stand.token({ grant_type: 'authorization_code', code: codeIn(again), code_verifier: stand.verifier }),
  );
  expect(decodeJwt(token).auth_time).toBe(at);

  await stand.time.wait(60_000);
  expect((await browser.open(stand.authorizeUrl())).url).toBe(`${stand.url}/login`);
});

test('prompt=login asks a signed-in person again, prompt=none asks nobody', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) });

  expect((await browser.open(stand.authorizeUrl({ prompt: 'login' }))).url).toBe(`${stand.url}/login`);
  expect(codeIn(await browser.open(stand.authorizeUrl({ prompt: 'none' })))).not.toBe('');
  const refused = await stand.browser().open(stand.authorizeUrl({ prompt: 'none' }));
  expect(new URL(refused.url).searchParams.get('error')).toBe('login_required');
});

test('Signing out ends the browser session and goes to the registered address', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  await browser.submit(page, '/mfa', { code: stand.codeOf(person, 1) });

  const bye = await browser.open(
    `${stand.url}/logout?client_id=${pool.clientId}&logout_uri=${encodeURIComponent('https://app.example/bye')}`,
  );
  expect(bye.url).toBe('https://app.example/bye');
  expect((await browser.open(stand.authorizeUrl())).url).toBe(`${stand.url}/login`);
});

test('A sign-up of an address with an account looks like any other, and its owner is told by mail', async () => {
  const stand = await openStand();
  await stand.person('ada@example.com');
  const screens = [];
  for (const email of ['ada@example.com', 'new@example.com']) {
    const browser = stand.browser();
    await browser.open(stand.authorizeUrl());
    const page = await browser.submit(await browser.open(`${stand.url}/signup`), '/signup', {
      email,
      name: 'Someone',
      password: 'another password',
    });
    screens.push(page.text.replaceAll(email, 'EMAIL').replaceAll(/value="[\w-]{43}"/g, ''));
  }
  expect(screens[0]).toBe(screens[1]);
  expect(stand.mails.find(({ to }) => to === 'ada@example.com')).toMatchObject({
    subject: 'You already have a Hearth account',
  });
});

test('A form with mistakes says which and keeps what was typed', async () => {
  const stand = await openStand();
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const page = await browser.submit(await browser.open(`${stand.url}/signup`), '/signup', {
    email: 'ada@example.com',
    name: 'Ada',
    password: 'too short 1',
  });
  expect(page).toMatchObject({ status: 400 });
  expect(page.text).toContain('The password must have at least 12 characters.');
  expect(page.text).toContain('value="ada@example.com"');
  expect(page.text).not.toContain('too short 1');
});

test('A code by mail can be sent again; the one before is void then', async () => {
  const stand = await openStand();
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const page = await browser.submit(await browser.open(`${stand.url}/signup`), '/signup', {
    email: 'ada@example.com',
    name: 'Ada',
    password: 'long enough here',
  });
  const again = await browser.submit(page, '/resendcode', {});
  const [second = '', first = ''] = stand.mails.map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '');
  const refused = first === second ? again : await browser.submit(again, '/confirmUser', { code: first });
  expect((await browser.submit(refused, '/confirmUser', { code: second })).url).toBe(`${stand.url}/mfa/setup`);
});
