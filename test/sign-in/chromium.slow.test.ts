import { expect, test } from '@jest/globals';
import { totpCode, totpStep } from '../../lib/local/sign-in/totp';
import { expectAccessible } from '../support/accessible';
import { openChromium } from './support/chromium';
import { openStand } from './support/stand';
import { withWords } from '../support/testing';

test("A person signs up and comes back to the app in Chromium on a phone, with no violation of the page's policy", async () => {
  const [stand, chromium] = await Promise.all([openStand(), openChromium()]);
  const page = await chromium.newPage({ viewport: { width: 360, height: 740 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('https://app.example/**', (route) => route.fulfill({ body: 'the app' }));
  const fitsPhone = async () =>
    await withWords(page.url(), async () =>
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true),
    );

  await page.goto(stand.authorizeUrl({ redirect_uri: 'https://app.example/callback?from=hearth' }));
  await fitsPhone();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Your name').fill('Ada <b>Lovelace</b>');
  await page.getByLabel('Password').fill('a long password');
  await fitsPhone();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Confirmation code').fill(/\d{6}/.exec(stand.mails[0]?.text ?? '')?.[0] ?? '');
  await fitsPhone();
  await page.getByRole('button', { name: 'Confirm account' }).click();
  await page.getByRole('img', { name: 'QR code of the set-up key' }).waitFor();
  await fitsPhone();
  await expectAccessible(page);
  const secret = await page.locator('#secret').innerText();
  await page.getByLabel('Code from the app').fill(totpCode(secret, totpStep(stand.time.now())));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('https://app.example/callback?from=hearth&code=*');

  await page.goto(stand.authorizeUrl({ redirect_uri: 'https://app.example/callback?from=hearth', prompt: 'login' }));
  await page.getByLabel('E-mail').fill('ADA@example.com');
  await page.getByLabel('Password').fill('a wrong password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').innerText()).toBe('Incorrect e-mail address or password.');
  await page.getByLabel('Password').fill('a long password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code from the app').fill(totpCode(secret, totpStep(stand.time.now()) + 1));
  await fitsPhone();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('https://app.example/callback?from=hearth&code=*');
  expect(complaints.filter((text) => /Content Security Policy|Refused/i.test(text))).toEqual([]);
});
