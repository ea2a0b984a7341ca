import { expect, test } from '@jest/globals';
import { alertOf } from '../../lib/local/sign-in/browser';
import { openStand, otherThan, type Stand } from './support/stand';
import { waitUntil } from '../support/testing';

const password = 'a new long password';

const ask = async (stand: Stand, email: string) => {
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const page = await browser.submit(await browser.open(`${stand.url}/forgotPassword`), '/forgotPassword', { email });
  return { browser, page };
};
const mailedCode = async (stand: Stand, mails = 1): Promise<string> => {
  const codes = () => stand.mails.filter(({ subject }) => subject.includes('reset'));
  await waitUntil(() => codes().length >= mails);
  expect(codes()).toHaveLength(mails);
  return /\d{6}/.exec(codes()[0]?.text ?? '')?.[0] ?? '';
};

test('A forgotten password is changed with the code by mail, and the old one is void', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await ask(stand, 'ADA@example.com');
  const changed = await browser.submit(page, '/confirmForgotPassword', { code: await mailedCode(stand), password });

  expect(changed.text).toContain('Your password has been changed.');
  expect(alertOf((await stand.atSecondFactor(person)).page)).toBe('Incorrect e-mail address or password.');
  expect((await stand.atSecondFactor({ ...person, password })).page.url).toBe(`${stand.url}/mfa`);
  expect(stand.confirmed.at(-1)).toMatchObject({ triggerSource: 'PostConfirmation_ConfirmForgotPassword' });
});

test('Changing the password ends sessions and refresh tokens', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await ask(stand, person.email);
  await browser.submit(page, '/confirmForgotPassword', { code: await mailedCode(stand), password });
  expect((await stand.token({ grant_type: 'refresh_token', refresh_token: person.tokens.refreshToken })).status).toBe(
    400,
  );
});

test('Nothing tells whether an address has an account', async () => {
  const stand = await openStand();
  await stand.person();
  const screens = [];
  for (const email of ['ada@example.com', 'nobody@example.com']) {
    const { browser, page } = await ask(stand, email);
    const refused = await browser.submit(page, '/confirmForgotPassword', { code: '12345x', password });
    screens.push(
      [page.status, page.url, page.text, refused.status, refused.text].map((part) =>
        String(part)
          .replaceAll(email, 'EMAIL')
          .replaceAll(/value="[\w-]{43}"/g, ''),
      ),
    );
  }
  expect(screens[0]).toEqual(screens[1]);
  await mailedCode(stand);
  expect(stand.mails.filter(({ to }) => to === 'nobody@example.com')).toHaveLength(0);
});

test('A code is good once', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await ask(stand, person.email);
  const code = await mailedCode(stand);
  await browser.submit(page, '/confirmForgotPassword', { code, password });
  expect(
    (await browser.submit(page, '/confirmForgotPassword', { code, password: 'yet another password' })).status,
  ).toBe(403);
});

test('A code is no longer good after 30 minutes', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await ask(stand, person.email);
  const code = await mailedCode(stand);
  await stand.time.wait(30 * 60_000);
  expect(alertOf(await browser.submit(page, '/confirmForgotPassword', { code, password }))).toBe(
    'This code is no longer valid. Ask for a new one.',
  );
});

test('After five wrong guesses the right code is refused', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await ask(stand, person.email);
  const code = await mailedCode(stand);
  await Promise.all(
    Array.from({ length: 5 }, () =>
      browser.submit(page, '/confirmForgotPassword', { code: otherThan(code), password }),
    ),
  );
  expect(alertOf(await browser.submit(page, '/confirmForgotPassword', { code, password }))).toBe(
    'This code is no longer valid. Ask for a new one.',
  );
});

test('A code is of use in the browser alone that asked for it', async () => {
  const stand = await openStand();
  const person = await stand.person();
  await ask(stand, person.email);
  const code = await mailedCode(stand);
  const other = await ask(stand, 'mallory@example.com');
  expect((await other.browser.submit(other.page, '/confirmForgotPassword', { code, password })).status).toBe(400);
});

test('An address gets five codes an hour', async () => {
  const stand = await openStand();
  const person = await stand.person();
  for (let request = 1; request <= 7; request++) await ask(stand, person.email);
  await mailedCode(stand, 5);
  await stand.time.wait(60 * 60_000);
  await ask(stand, person.email);
  await mailedCode(stand, 6);
});
