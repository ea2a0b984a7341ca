import { expect, test } from '@jest/globals';
import { openChromium } from '../sign-in/support/chromium';
import { expectAccessible } from '../support/accessible';
import { expectFits, openSite, watch } from './support/site';

test(
  'Somebody reads the contract on a phone, signs in through the hosted pages and tries a call, in ' +
    'light and dark, with their eyes or without',
  async () => {
    const [site, browser] = await Promise.all([openSite(), openChromium()]);
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    const { wrongs } = watch(page, site);

    await page.goto(`${site.url}/docs`);
    await page.getByRole('heading', { name: /Hearth API/ }).waitFor();
    expect(await page.title()).toBe('Hearth API');
    await expectFits(page);
    // What stands there a hundred times need not be looked at a hundred times.
    await page.getByLabel('Filter').fill('me');

    await page.getByRole('button', { name: 'Authorize' }).first().click();
    const oauth = page.locator('.auth-container', { hasText: 'authorizationCode' });
    expect(await oauth.getByLabel('client_id:').inputValue()).toBe('hearth-app');
    expect(await oauth.locator('input[type=checkbox]').isChecked()).toBe(true);
    await expectAccessible(page);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      oauth.getByRole('button', { name: 'Authorize' }).click(),
    ]);
    const { wrongs: popupWrongs } = watch(popup, site);
    await Promise.all([popup.waitForEvent('close'), site.signUp(popup, 'robin@example.com')]);
    await oauth.getByRole('button', { name: 'Logout' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();

    await page.locator('#operations-me-getMe').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Execute' }).click();
    const answer = page.locator('#operations-me-getMe .live-responses-table .response-col_description');
    await answer.getByText('"robin@example.com"').waitFor();
    await expectFits(page);
    expect(new URL(page.url()).hash).toBe('#/me/getMe');
    await page.locator('.models').getByRole('button').first().click();
    await page.locator('.models .json-schema-2020-12').first().getByRole('button').first().click();
    await expectAccessible(page);
    await page.locator('.models').getByRole('button').first().click();
    await page.getByLabel('Filter').fill('transactions');
    await page.locator('#operations-transactions-createTransaction').getByRole('button').first().click();
    await expectAccessible(page);
    expect([...wrongs, ...popupWrongs]).toEqual([]);
  },
);
