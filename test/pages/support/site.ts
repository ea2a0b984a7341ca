import { createServer, type RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { expect } from '@jest/globals';
import { handler } from '../../../functions/api/handler';
import { routes } from '../../../functions/api/routes';
import { openFolder } from '../../../lib/local/folder';
import { createGateway } from '../../../lib/local/gateway/gateway';
import { showHome } from '../../../lib/local/home-page';
import { openSignIn } from '../../../lib/local/sign-in';
import type { SignInMail } from '../../../lib/local/sign-in/mails';
import { totpCode, totpStep } from '../../../lib/local/sign-in/totp';
import { passwordCost } from '../../support/password-cost';
import { provided } from '../../support/provided';
import { onTestFinished, withWords } from '../../support/testing';
import { withEnvironment } from '../../support/environment';

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  return `http://localhost:${address.port}`;
};

/**
 * Opens the API and the sign-in pages at addresses of their own, as on AWS, over the test run's table. Call
 * it once in a file, before anything reads the environment.
 */
export const openSite = async () => {
  let now = Date.now();
  const mails: SignInMail[] = [];
  const folder = await openFolder();
  await folder.put('signing-key', provided.poolKey);
  const gateway = createGateway({ routes, handler, origins: [], limits: 'off', log: () => undefined });
  const url = await listen(
    (request, response) =>
      void (request.url === '/' ? showHome(url, request, response) : gateway.handle(request, response)),
  );
  let pages: RequestListener = () => undefined;
  const signInUrl = await listen((request, response) => pages(request, response));
  const signIn = await openSignIn({
    pool: {
      id: 'us-east-1_Local0001',
      region: 'us-east-1',
      clientId: 'hearth-app',
      callbackUrls: ['oauth2-redirect.html', 'invitation-callback.html'].map((page) => `${url}/docs/${page}`),
      logoutUrls: [`${url}/docs/invitation-callback.html`],
    },
    publicUrl: signInUrl,
    folder,
    passwordCost,
    clock: () => now,
    sendMail: (mail) => Promise.resolve(void mails.unshift(mail)),
    triggers: {
      postConfirmation: () => Promise.resolve(undefined),
      customMessage: (event) => Promise.resolve(event),
      preTokenGeneration: (event) => {
        const { email = '', email_verified = '' } = event.request.userAttributes;
        event.response.claimsAndScopeOverrideDetails = {
          accessTokenGeneration: { claimsToAddOrOverride: { email, email_verified } },
        };
        return Promise.resolve(event);
      },
    },
  });
  pages = (request, response) =>
    void signIn.pages(request, response).then((known) => known || response.writeHead(404).end());
  withEnvironment({ API_URL: url, SIGN_IN_URL: signInUrl });

  /** Signs a new person up on the pages that stand open, and comes back to where they came from. */
  const signUp = async (page: Page, email: string): Promise<void> => {
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Your name').fill('Robin');
    await page.getByLabel('Password').fill('a long password');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByLabel('Confirmation code').fill(/\d{6}/.exec(mails[0]?.text ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Confirm account' }).click();
    const secret = await page.locator('#secret').innerText();
    await page.getByLabel('Code from the app').fill(totpCode(secret, totpStep(now)));
    await page.getByRole('button', { name: 'Continue' }).click();
    now += 30_000;
  };
  return { url, signInUrl, signUp };
};
export type Site = Awaited<ReturnType<typeof openSite>>;

/** Notes what a page must not do: complain, break its policy, or ask anybody but the site for anything. */
export const watch = (page: Page, site: Site): { readonly wrongs: string[] } => {
  const wrongs: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && wrongs.push(`console: ${message.text()}`),
  );
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  page.on(
    'request',
    (request) =>
      /^(data|blob):/.test(request.url()) ||
      [site.url, site.signInUrl].includes(new URL(request.url()).origin) ||
      wrongs.push(`request: ${request.url()}`),
  );
  return { wrongs };
};

/** Expects that nothing of a page stands outside the screen. */
export const expectFits = async (page: Page): Promise<void> =>
  await withWords(`${page.url()} fits the screen`, async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true),
  );
