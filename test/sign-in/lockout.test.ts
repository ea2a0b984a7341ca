import { expect, test } from '@jest/globals';
import { alertOf } from '../../lib/local/sign-in/browser';
import { openStand, otherThan, type Stand } from './support/stand';

const tryPassword = async (stand: Stand, email: string, password: string) => {
  const browser = stand.browser();
  return browser.submit(await browser.open(stand.authorizeUrl()), '/login', { email, password });
};
const wrong = 'Incorrect e-mail address or password.';

test('After ten wrong passwords the right one is refused while the lock holds, and accepted after', async () => {
  const stand = await openStand();
  const person = await stand.person();
  for (let failure = 1; failure <= 10; failure++) {
    const page = await tryPassword(stand, person.email, `wrong password ${failure}`);
    expect([page.status, alertOf(page)]).toEqual([400, wrong]);
    if (failure < 10) await stand.time.wait(failure < 5 ? 0 : 2 ** (failure - 5) * 1000);
  }
  expect(alertOf(await tryPassword(stand, person.email, person.password))).toBe(
    'Too many failed attempts. Try again in 32 seconds.',
  );
  await stand.time.wait(31_999);
  expect((await tryPassword(stand, person.email, person.password)).status).toBe(429);
  await stand.time.wait(1);
  expect((await tryPassword(stand, person.email, person.password)).url).toBe(`${stand.url}/mfa`);
});

test('Ten wrong passwords in a row are five tries: the lock begins with the fifth, and what comes in it does not count', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const alerts = [];
  for (let failure = 1; failure <= 10; failure++)
    alerts.push(alertOf(await tryPassword(stand, person.email, 'a wrong password')));
  expect(alerts.filter((alert) => alert === wrong)).toHaveLength(5);
  expect(alerts.slice(5)).toEqual(Array(5).fill('Too many failed attempts. Try again in 1 second.'));
  await stand.time.wait(1000);
  expect((await tryPassword(stand, person.email, person.password)).url).toBe(`${stand.url}/mfa`);
});

test('Thirty wrong passwords at once are five tries', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const pages = await Promise.all(
    Array.from({ length: 30 }, () => tryPassword(stand, person.email, 'a wrong password')),
  );
  expect(pages.filter((page) => alertOf(page) === wrong)).toHaveLength(5);
});

test('The lock lasts at most 15 minutes, and is forgotten after 15 more without a try', async () => {
  const stand = await openStand();
  const person = await stand.person();
  for (let failure = 1; failure <= 17; failure++) {
    await tryPassword(stand, person.email, 'a wrong password');
    if (failure >= 5 && failure < 17) await stand.time.wait(Math.min(2 ** (failure - 5), 900) * 1000);
  }
  expect(alertOf(await tryPassword(stand, person.email, person.password))).toBe(
    'Too many failed attempts. Try again in 900 seconds.',
  );
  await stand.time.wait(30 * 60_000);
  for (let failure = 1; failure <= 4; failure++) await tryPassword(stand, person.email, 'a wrong password');
  expect((await tryPassword(stand, person.email, person.password)).url).toBe(`${stand.url}/mfa`);
});

test('An address without an account is answered and locked like one with', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const answersFor = async (email: string) => {
    const answers = [];
    for (let failure = 1; failure <= 7; failure++) {
      const page = await tryPassword(stand, email, 'a wrong password');
      answers.push([page.status, page.text.replaceAll(email, 'EMAIL').replaceAll(/value="[\w-]{43}"/g, '')]);
    }
    return answers;
  };
  expect(await answersFor('nobody@example.com')).toEqual(await answersFor(person.email));
});

test('Wrong codes from the app count too, and the right password in between forgives none', async () => {
  const stand = await openStand();
  const person = await stand.person();
  for (let failure = 1; failure <= 5; failure++) {
    const { browser, page } = await stand.atSecondFactor(person);
    await browser.submit(page, '/mfa', { code: otherThan(stand.codeOf(person, 1)) });
  }
  const locked = await tryPassword(stand, person.email, person.password);
  expect([locked.status, alertOf(locked)]).toEqual([429, 'Too many failed attempts. Try again in 1 second.']);
});

test('A whole sign-in forgives the failures before it', async () => {
  const stand = await openStand();
  const person = await stand.person();
  for (let round = 0; round < 2; round++) {
    for (let failure = 1; failure <= 4; failure++) await tryPassword(stand, person.email, 'a wrong password');
    await stand.time.wait(30_000);
    await expect(stand.visitor.signIn(person.email)).resolves.toBeDefined();
  }
});
