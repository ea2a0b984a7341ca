import { chromium, type CDPSession, type Page } from 'playwright-core';
import * as z from 'zod';
import { minute, second } from '../../shared/core/time';
import { openFolder } from '../local/folder';
import { openPhone } from '../local/sign-in/phone';
import { digest, randomToken } from '../local/sign-in/secrets';
import { SignInFailed } from '../local/sign-in/visitor';
import { headless } from './chromium';

/** The pages where a stage's people sign in: what GET /v1/config tells. */
export interface SignInPages {
  readonly signInUrl: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** The address of the client's callback to use. Nobody opens it. */
  readonly callback: string;
}

/** A person who has signed up and set up an authenticator: `secret` is its set-up key, base32. */
export interface SignInAccount {
  readonly email: string;
  readonly password: string;
  readonly secret: string;
}

/**
 * The selectors of fields by what HTML says a field is for, never by a page's own names: Cognito's pages are
 * AWS's to change. Hidden doubles are passed over.
 */
const fields = {
  code: 'input[autocomplete="one-time-code"]:visible, input[name*="code" i]:visible',
  email: 'input[autocomplete~="username"]:visible, input[type="email"]:visible, input[name="username"]:visible',
  password: 'input[type="password"]:visible',
} as const;
type Field = keyof typeof fields;

/**
 * The most times that each field is filled in. A second code may be asked for: the first may have been used
 * already, by a run half a minute ago.
 */
const most: Record<Field, number> = { code: 2, email: 1, password: 1 };

const Token = z.object({ access_token: z.string() });

/**
 * Waits for the address that the pages send the browser back to. Nothing opens an app's own scheme here, so
 * it is read from what asks for it: an answer's `Location`, or a script.
 */
const calledBack = (page: Page, protocol: CDPSession, callback: string): Promise<URL> =>
  new Promise((resolve) => {
    const see = (url: string | undefined) => {
      if (url?.startsWith(callback)) resolve(new URL(url));
    };
    page.on('response', (response) => see(response.headers().location));
    protocol.on('Page.frameRequestedNavigation', ({ url }) => see(url));
  });

/** Finds the fields that the page asks for now; none while it loads. */
const asked = async (page: Page): Promise<Field[]> => {
  const shown: Field[] = [];
  for (const field of ['code', 'email', 'password'] as const)
    if ((await page.locator(fields[field]).count()) > 0) shown.push(field);
  return shown;
};

/**
 * Fills in what the pages ask for, one after the other, until they call back.
 * @throws SignInFailed with the page's own words
 */
const fillIn = async (page: Page, { email, password, secret }: SignInAccount, done: Promise<URL>): Promise<URL> => {
  const phone = openPhone(await openFolder());
  await phone.keep({ email, name: email, password, secret, lastStep: 0 });
  const values: Record<Field, () => Promise<string>> = {
    code: () => phone.nextCode(email),
    email: () => Promise.resolve(email),
    password: () => Promise.resolve(password),
  };
  const times: Record<Field, number> = { code: 0, email: 0, password: 0 };
  for (;;) {
    const anyField = page.locator(Object.values(fields).join(', ')).first();
    const url = await Promise.race([done, anyField.waitFor({ timeout: minute / 2 }).then(() => undefined)]);
    if (url) return url;
    const shown = await asked(page);
    const last = shown.at(-1);
    if (last === undefined) continue;
    for (const field of shown) {
      if (++times[field] > most[field])
        throw new SignInFailed(
          `${email} could not be signed in: ` +
            ((await page.locator('[role=alert]:visible').allInnerTexts()).join(' ') ||
              `the page asks for the ${field} again`),
        );
      await page
        .locator(fields[field])
        .first()
        .fill(await values[field]());
    }
    // The next page may ask for the same field; a mark tells it from the one that was filled in.
    const filled = page.locator(fields[last]).first();
    await filled.evaluate('(field) => field.setAttribute("data-filled", "")');
    await filled.press('Enter');
    await Promise.race([done, page.locator('[data-filled]').waitFor({ state: 'hidden', timeout: 20 * second })]);
  }
};

/**
 * Signs somebody in at a stage's hosted pages as they would themselves, in a headless browser: authorization
 * code with PKCE, password and authenticator's code. The pool's JSON API would be simpler, but its tokens
 * lack the scope that the API asks for
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html).
 * @returns an access token @throws SignInFailed
 */
export const signInByBrowser = async (
  { signInUrl, clientId, scopes, callback }: SignInPages,
  account: SignInAccount,
  chromiumPath?: string,
): Promise<string> => {
  const browser = await chromium.launch(headless(chromiumPath));
  try {
    const page = await browser.newPage();
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Page.enable');
    const done = calledBack(page, protocol, callback);
    const [verifier, state] = [randomToken(), randomToken()];
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: callback,
      scope: scopes.join(' '),
      state,
      code_challenge: digest(verifier),
      code_challenge_method: 'S256',
    });
    await page.goto(`${signInUrl}/oauth2/authorize?${query.toString()}`);
    const { searchParams } = await fillIn(page, account, done);
    const code = searchParams.get('code');
    if (code === null || searchParams.get('state') !== state)
      throw new SignInFailed(
        `${account.email} could not be signed in: ` +
          (searchParams.get('error_description') ?? 'the pages sent back another state than they were given'),
      );
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: callback,
      code,
      code_verifier: verifier,
    });
    const response = await fetch(`${signInUrl}/oauth2/token`, { method: 'POST', body });
    if (!response.ok) throw new SignInFailed(`The code was refused: ${await response.text()}`);
    return Token.parse(await response.json()).access_token;
  } finally {
    await browser.close();
  }
};
