import { expect, test } from 'vitest';
import { openChromium } from '../sign-in/support/chromium';
import { expectFits, openSite, watch } from './support/site';

test('Somebody reads the contract on a phone, signs in through the hosted pages and tries a call', async () => {
  const [site, browser] = await Promise.all([openSite(), openChromium()]);
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  const { wrongs } = watch(page, site);

  await page.goto(`${site.url}/docs`);
  await page.getByRole('heading', { name: /Hearth API/ }).waitFor();
  expect(await page.title()).toBe('Hearth API');
  await expectFits(page);

  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const oauth = page.locator('.auth-container', { hasText: 'authorizationCode' });
  expect(await oauth.getByLabel('client_id:').inputValue()).toBe('hearth-app');
  expect(await oauth.locator('input[type=checkbox]').isChecked()).toBe(true);
  const [popup] = await Promise.all([page.waitForEvent('popup'), oauth.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click()]);
  const { wrongs: popupWrongs } = watch(popup, site);
  await Promise.all([popup.waitForEvent('close'), site.signUp(popup, 'robin@example.com')]);
  await oauth.getByRole('button', { name: 'Remove authorization' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).first().click();

  await page.locator('#operations-me-getMe').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Execute' }).click();
  const answer = page.locator('#operations-me-getMe .live-responses-table .response-col_description');
  await answer.getByText('"robin@example.com"').waitFor();
  await expectFits(page);
  expect([...wrongs, ...popupWrongs]).toEqual([]);
}, 60_000);
