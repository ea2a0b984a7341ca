import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { openChromium } from '../sign-in/support/chromium';
import { expectAccessible } from '../support/accessible';
import { expectFits, openSite, watch } from './support/site';

test(
  'Whoever opens the address of one machine reads what it is and where app and inbox are, in English ' +
    'or Swedish; a program reads the addresses',
  async () => {
    const [site, browser] = await Promise.all([openSite(), openChromium()]);
    for (const [locale, title, server] of [
      ['en-GB', 'Hearth runs on this machine', 'Where is my app?'],
      ['sv-SE', 'Hearth körs på den här datorn', 'Var är min app?'],
      ['de-DE', 'Hearth runs on this machine', 'Where is my app?'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale });
      const { wrongs } = watch(page, site);
      await page.goto(site.url);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('heading', { name: server }).waitFor();
      expect(await page.getByText(site.url).count()).toBe(1);
      const targets = await Promise.all((await page.getByRole('link').all()).map((link) => link.getAttribute('href')));
      expect(targets).toEqual([
        '/docs',
        '/local/inbox',
        '/v1/openapi.json',
        '/v1/config',
        '/local/jobs',
        '/local/streams',
      ]);
      await expectFits(page);
      await expectAccessible(page);
      expect(wrongs).toEqual([]);
      await page.close();
    }
    const answer = await fetch(site.url, { headers: { Accept: 'application/json' } });
    expect(z.record(z.string(), z.string()).parse(await answer.json())).toMatchObject({
      name: 'Hearth',
      documentation: `${site.url}/docs`,
      inbox: `${site.url}/local/inbox`,
      contract: `${site.url}/v1/openapi.json`,
    });
  },
);
