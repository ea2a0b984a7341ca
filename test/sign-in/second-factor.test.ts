import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { alertOf } from '../../lib/local/sign-in/browser';
import { totpCode, totpStep } from '../../lib/local/sign-in/totp';
import { codeIn, openStand, otherThan } from './support/stand';

test('The page for the code says whom to ask without the phone; a wrong code is refused, and the third ends the sign-in', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const wrong = { code: otherThan(stand.codeOf(person, 1)) };
  const { browser, page } = await stand.atSecondFactor(person);
  expect(page.text).toContain('Lost your phone? Write to <a href="mailto:help@example.com">');

  const first = await browser.submit(page, '/mfa', wrong);
  expect(alertOf(first)).toContain('wrong');
  const third = await browser.submit(await browser.submit(first, '/mfa', wrong), '/mfa', wrong);
  expect(alertOf(third)).toBe('Too many wrong codes. Sign in again.');
  await expect(
    browser.submit({ ...third, text: first.text }, '/mfa', { code: stand.codeOf(person, 1) }),
  ).resolves.toMatchObject({ status: 403 });
});

test('A code that was used once is refused for ever', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const code = stand.codeOf(person, 1);
  const first = await stand.atSecondFactor(person);
  expect(codeIn(await first.browser.submit(first.page, '/mfa', { code }))).not.toBe('');

  const replay = await stand.atSecondFactor(person);
  expect(alertOf(await replay.browser.submit(replay.page, '/mfa', { code }))).toContain('already been used');
  await stand.time.wait(30_000);
  const older = await stand.atSecondFactor(person);
  expect(
    alertOf(
      await older.browser.submit(older.page, '/mfa', { code: totpCode(person.secret, totpStep(stand.time.now()) - 1) }),
    ),
  ).toContain('already been used');
});

test('The code that set the app up does not sign in a second time', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  expect(alertOf(await browser.submit(page, '/mfa', { code: totpCode(person.secret, person.lastStep) }))).toContain(
    'already been used',
  );
});

test('Of two browsers that bring one code at once, one comes in', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const tries = await Promise.all([stand.atSecondFactor(person), stand.atSecondFactor(person)]);
  const code = stand.codeOf(person, 1);
  const ends = await Promise.all(tries.map(({ browser, page }) => browser.submit(page, '/mfa', { code })));
  expect(ends.filter((end) => codeIn(end) !== '')).toHaveLength(1);
});

test('Of two equal submissions from one browser, one comes in', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);
  const code = stand.codeOf(person, 1);
  const ends = await Promise.all([browser.submit(page, '/mfa', { code }), browser.submit(page, '/mfa', { code })]);
  expect(ends.filter((end) => codeIn(end) !== '')).toHaveLength(1);
});

test('A hundred codes guessed at once are three guesses', async () => {
  const folder = await openFolder();
  // Writes that take their time let the guesses overtake each other.
  const stand = await openStand({
    ...folder,
    put: (name, document) => setTimeout(3).then(() => folder.put(name, document)),
  });
  const person = await stand.person();
  const right = new Set([-1, 0, 1].map((steps) => stand.codeOf(person, steps)));
  const { browser, page } = await stand.atSecondFactor(person);
  const guesses = Array.from({ length: 100 }, (_, index) => index.toString().padStart(6, '0')).filter(
    (guess) => !right.has(guess),
  );
  const answers = await Promise.all(guesses.map((code) => browser.submit(page, '/mfa', { code })));
  expect(
    answers.filter((answer) => answer.text.includes('codes. Sign in') || answer.text.includes('code is wrong')),
  ).toHaveLength(3);
});

test('The password alone gives no code, whatever page is opened or form is sent next', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const { browser, page } = await stand.atSecondFactor(person);

  expect((await browser.open(stand.authorizeUrl({ prompt: 'none' }))).url).toContain('error=login_required');
  expect((await browser.open(`${stand.url}/mfa/setup`)).url).toBe(`${stand.url}/mfa`);
  const asSetUp = { ...page, text: page.text.replace('action="/mfa"', 'action="/mfa/setup"') };
  expect(await browser.submit(asSetUp, '/mfa/setup', { code: stand.codeOf(person, 1) })).toMatchObject({
    status: 403,
    url: `${stand.url}/mfa/setup`,
  });
});

test('The second factor alone, without the password, is refused', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const browser = stand.browser();
  const login = await browser.open(stand.authorizeUrl());
  for (const action of ['/mfa', '/mfa/setup', '/confirmUser', '/confirmForgotPassword', '/resendcode']) {
    const forged = { ...login, text: login.text.replace('action="/login"', `action="${action}"`) };
    expect(
      await browser.submit(forged, action, { code: stand.codeOf(person, 1), password: 'a password of my own' }),
    ).toMatchObject({ status: 403 });
  }
});

test('An app that is set up is not replaced by a second set-up that began before', async () => {
  const stand = await openStand();
  const start = async () => {
    const browser = stand.browser();
    const page = await browser.submit(await browser.open(stand.authorizeUrl()), '/login', {
      email: 'ada@example.com',
      password: 'long enough here',
    });
    const secret = /<code id="secret">([A-Z2-7]+)</.exec(page.text)?.[1] ?? '';
    return { browser, page, secret };
  };
  const signUp = stand.browser();
  await signUp.open(stand.authorizeUrl());
  const confirm = await signUp.submit(await signUp.open(`${stand.url}/signup`), '/signup', {
    email: 'ada@example.com',
    name: 'Ada',
    password: 'long enough here',
  });
  await signUp.submit(confirm, '/confirmUser', { code: /\d{6}/.exec(stand.mails[0]?.text ?? '')?.[0] ?? '' });

  const [first, second] = [await start(), await start()];
  const step = totpStep(stand.time.now());
  expect(codeIn(await first.browser.submit(first.page, '/mfa/setup', { code: totpCode(first.secret, step) }))).not.toBe(
    '',
  );
  expect(
    codeIn(await second.browser.submit(second.page, '/mfa/setup', { code: totpCode(second.secret, step + 1) })),
  ).toBe('');
});
