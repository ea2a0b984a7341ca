import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { alertOf, type PageSeen } from '../../lib/local/sign-in/browser';
import { codeIn, openStand, type Stand } from './support/stand';
import { waitUntil } from '../support/testing';

const password = 'a new long password';
const limit = 'Too many attempts. Please try again later.';

const askReset = async (stand: Stand, email: string) => {
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const page = await browser.submit(await browser.open(`${stand.url}/forgotPassword`), '/forgotPassword', { email });
  return { guess: (code: string) => browser.submit(page, '/confirmForgotPassword', { code, password }), page };
};
const signUp = async (stand: Stand, email: string) => {
  const browser = stand.browser();
  const login = await browser.open(stand.authorizeUrl());
  const page = await browser.submit(await browser.open(new URL('/signup', login.url).href), '/signup', {
    email,
    name: 'Ada',
    password,
  });
  return { page, guess: (code: string) => browser.submit(page, '/confirmUser', { code }) };
};
const latestCode = (stand: Stand): string => /\d{6}/.exec(stand.mails[0]?.text ?? '')?.[0] ?? '';
const mailsTo = (stand: Stand, email: string) => stand.mails.filter(({ to }) => to === email).length;

/**
 * Guesses wrongly until the day's guesses are spent, with a new code, from a new browser, after each five.
 * @returns how many were looked at
 */
const spend = async (
  stand: Stand,
  ask: () => Promise<{ guess: (code: string) => Promise<PageSeen> }>,
): Promise<number> => {
  for (let looked = 0; looked < 100; ) {
    const { guess } = await ask();
    for (let tries = 0; tries < 5; tries++) {
      const alert = alertOf(await guess('000000'));
      if (alert === limit) return looked;
      looked += 1;
    }
    await stand.time.wait(61 * 60_000);
  }
  throw new Error('There is no limit');
};

test(
  'New codes give no new guesses at one address: after twenty in a day the right code is refused too, ' +
    'and the next day it is not',
  async () => {
    const stand = await openStand();
    const person = await stand.person();
    expect(await spend(stand, () => askReset(stand, person.email))).toBe(20);
    const refused = await askReset(stand, person.email);
    await waitUntil(() => stand.mails[0]?.subject.includes('reset'));
    const page = await refused.guess(latestCode(stand));
    expect([page.status, alertOf(page)]).toEqual([429, limit]);
    await stand.time.wait(24 * 60 * 60_000);
    const before = mailsTo(stand, person.email);
    const { guess } = await askReset(stand, person.email);
    await waitUntil(() => mailsTo(stand, person.email) > before);
    expect((await guess(latestCode(stand))).text).toContain('Your password has been changed.');
  },
);

test('Guesses at a sign-up are counted by its address as well', async () => {
  const stand = await openStand();
  expect(await spend(stand, () => signUp(stand, 'new@example.com'))).toBe(20);
  const { guess } = await signUp(stand, 'new@example.com');
  expect(alertOf(await guess(latestCode(stand)))).toBe(limit);
  expect((await (await signUp(stand, 'other@example.com')).guess(latestCode(stand))).url).toBe(
    `${stand.url}/mfa/setup`,
  );
});

test('Thirty guesses at once, in six browsers, are twenty', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const asked = [];
  for (let browser = 0; browser < 6; browser++) asked.push(await askReset(stand, person.email));
  const pages = await Promise.all(asked.flatMap(({ guess }) => Array.from({ length: 5 }, () => guess('000000'))));
  expect(pages.filter((page) => alertOf(page) === limit)).toHaveLength(10);
});

test(
  'At most five mails with codes an hour go to one address, whoever asks, and a code that was not ' +
    'mailed is good for nothing',
  async () => {
    const stand = await openStand();
    for (let asked = 0; asked < 5; asked++) await signUp(stand, 'new@example.com');
    const { page } = await signUp(stand, 'new@example.com').catch(() => ({ page: undefined }));
    expect(page && alertOf(page)).toBe(limit);
    expect(mailsTo(stand, 'new@example.com')).toBe(5);

    const person = await stand.person();
    const before = mailsTo(stand, person.email);
    for (let asked = 0; asked < 8; asked++) await askReset(stand, person.email);
    await waitUntil(() => mailsTo(stand, person.email) >= before + 5);
    expect(mailsTo(stand, person.email)).toBe(before + 5);
  },
);

test('An address that has an account is mailed that, and no code at its sign-up is good', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { guess } = await signUp(stand, person.email);
  expect(stand.mails[0]?.text).not.toMatch(/\d{6}/);
  for (const code of ['000000', '', '123456']) expect((await guess(code)).status).toBe(400);
});

test(
  'A reset ends what was begun with the old password: the step before the authenticator, and the code ' +
    'that an app has not redeemed',
  async () => {
    const stand = await openStand();
    const person = await stand.person();
    const halfway = await stand.atSecondFactor(person);
    const done = await stand.atSecondFactor(person);
    const callback = await done.browser.submit(done.page, '/mfa', { code: stand.codeOf(person, 1) });
    const other = await askReset(stand, person.email);
    const { guess } = await askReset(stand, person.email);
    await waitUntil(() => mailsTo(stand, person.email) >= 3);
    expect((await guess(latestCode(stand))).text).toContain('Your password has been changed.');

    await stand.time.wait(60_000);
    expect((await halfway.browser.submit(halfway.page, '/mfa', { code: stand.codeOf(person) })).text).toContain(
      'This sign-in has ended',
    );
    expect(
      (await stand.token({ grant_type: 'authorization_code', code: codeIn(callback), code_verifier: stand.verifier }))
        .status,
    ).toBe(400);
    expect((await other.guess('000000')).text).toContain('This sign-in has ended');
  },
);

test('The deletion of an account ends what was begun with it', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const halfway = await stand.atSecondFactor(person);
  const done = await stand.atSecondFactor(person);
  const callback = await done.browser.submit(done.page, '/mfa', { code: stand.codeOf(person, 1) });
  await stand.deleteUser(person.email);
  await stand.time.wait(60_000);
  expect((await halfway.browser.submit(halfway.page, '/mfa', { code: stand.codeOf(person) })).text).toContain(
    'This sign-in has ended',
  );
  expect(
    (await stand.token({ grant_type: 'authorization_code', code: codeIn(callback), code_verifier: stand.verifier }))
      .status,
  ).toBe(400);
  expect((await stand.token({ grant_type: 'refresh_token', refresh_token: person.tokens.refreshToken })).status).toBe(
    400,
  );
});

test('Guesses that were counted are counted after a start anew', async () => {
  const folder = await openFolder();
  const before = await openStand(folder);
  const person = await before.person();
  for (let round = 0; round < 4; round++) {
    const { guess } = await askReset(before, person.email);
    for (let tries = 0; tries < 5; tries++) await guess('000000');
  }
  expect(alertOf(await (await askReset(await openStand(folder), person.email)).guess('000000'))).toBe(limit);
});
