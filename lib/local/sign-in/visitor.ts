import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { canonicalAddress } from '../../../shared/core/email';
import type { Folder } from '../folder';
import { alertOf, openBrowser, type Browser, type PageSeen } from './browser';
import { openPhone, systemTime, type Phone, type Time } from './phone';
import { appCallbackUrl } from './pool';
import { digest, randomToken } from './secrets';

/** Says that the person could not be signed in; the message is for people. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

const Tokens = z
  .object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })
  .transform(({ access_token: accessToken, id_token: idToken, refresh_token: refreshToken }) => ({
    accessToken,
    idToken,
    refreshToken,
  }));
export type Tokens = z.output<typeof Tokens>;

const Inbox = z.array(
  z.object({ id: z.string(), to: z.union([z.string(), z.array(z.string())]), subject: z.string(), text: z.string() }),
);

export interface VisitorOptions {
  /** Base of the running stack, whose `/local/inbox` holds the mails. */
  readonly url: string;
  /** Base of the pages; absent: `url`. */
  readonly signInUrl?: string | undefined;
  readonly clientId: string;
  /** Separated by spaces; absent: all of the client's. */
  readonly scope?: string | undefined;
  /** The callback address, registered with the client; absent: the mobile app's. Nobody opens it. */
  readonly redirectUri?: string | undefined;
  /** Keeps password and TOTP secret. */
  readonly folder: Folder;
  readonly time?: Time;
}

export interface Visitor {
  /**
   * Signs the address in, up first if the pool does not know it.
   * @param name shown to others; absent: from the address.
   * @throws SignInFailed
   */
  signIn(email: string, name?: string): Promise<Tokens>;
}

const nameFrom = (email: string): string => {
  const [local = ''] = email.split('@', 1);
  return `${local.charAt(0).toUpperCase()}${local.slice(1)}`.slice(0, 100);
};

/**
 * Opens a person's browser, inbox and phone in code: does what the pages ask for and nothing that a person
 * couldn't.
 */
export const openVisitor = ({
  url,
  signInUrl = url,
  clientId,
  scope,
  redirectUri = appCallbackUrl,
  folder,
  time = systemTime,
}: VisitorOptions): Visitor => {
  const phone: Phone = openPhone(folder, time);

  const mailsTo = async (email: string) => {
    const response = await fetch(`${url}/local/inbox?to=${encodeURIComponent(email)}`, {
      headers: { accept: 'application/json' },
    });
    return Inbox.parse(await response.json()).filter(({ to }) =>
      [to].flat().some((address) => address.toLowerCase() === email),
    );
  };
  /** Does what sends a mail, and gives the code in it. */
  const withMailedCode = async (
    email: string,
    act: () => Promise<PageSeen>,
  ): Promise<{ page: PageSeen; code: string }> => {
    const before = new Set((await mailsTo(email)).map(({ id }) => id));
    const page = await act();
    const mail = (await mailsTo(email)).find(({ id }) => !before.has(id));
    const code = /code is (\d{6})/.exec(mail?.text ?? '')?.[1];
    if (code !== undefined) return { page, code };
    throw new SignInFailed(
      mail
        ? `There is already an account for ${email}, but its password is not in this data folder. Use another ` +
            'address, or start with a new data folder.'
        : `No confirmation code arrived for ${email}: ${alertOf(page) ?? 'the inbox is empty'}`,
    );
  };

  const signUp = async (browser: Browser, login: PageSeen, email: string, name: string): Promise<PageSeen> => {
    const password = randomBytes(18).toString('base64url');
    const form = await browser.open(new URL('/signup', login.url).href);
    const { page, code } = await withMailedCode(email, () =>
      browser.submit(form, '/signup', { email, name, password }),
    );
    await phone.keep({ email, name, password, lastStep: 0 });
    return browser.submit(page, '/confirmUser', { code });
  };

  /**
   * Goes from the page after the password to the callback address. A code that somebody else used meanwhile
   * is tried again with the next.
   */
  const secondFactor = async (browser: Browser, start: PageSeen, email: string): Promise<PageSeen> => {
    let page = start;
    for (let tries = 0; tries < 3 && /\/mfa(\/setup)?$/.test(new URL(page.url).pathname); tries++) {
      const secret = /<code id="secret">([A-Z2-7]+)<\/code>/.exec(page.text)?.[1];
      const account = await phone.account(email);
      if (secret !== undefined && account)
        await phone.keep({ ...account, secret, lastStep: account.secret === secret ? account.lastStep : 0 });
      page = await browser.submit(page, secret === undefined ? '/mfa' : '/mfa/setup', {
        code: await phone.nextCode(email),
      });
    }
    return page;
  };

  /**
   * Enters the password; whom the pool does not know (its data may have been wiped) signs up. Gives the page
   * after it.
   */
  const provePassword = async (
    browser: Browser,
    login: PageSeen,
    email: string,
    name: string | undefined,
  ): Promise<PageSeen> => {
    const account = await phone.account(email);
    if (account) {
      const page = await browser.submit(login, '/login', { email, password: account.password });
      if (page.status === 200) return page;
      if (page.status === 429)
        throw new SignInFailed(`${email} can't sign in just now: ${alertOf(page) ?? 'locked out'}`);
    }
    return signUp(browser, login, email, name ?? account?.name ?? nameFrom(email));
  };

  const tokensFor = async (code: string, verifier: string): Promise<Tokens> => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    });
    const response = await fetch(`${signInUrl}/oauth2/token`, { method: 'POST', body });
    if (!response.ok) throw new SignInFailed(`The code was refused: ${await response.text()}`);
    return Tokens.parse(await response.json());
  };

  return {
    signIn: async (address, name) => {
      const email = canonicalAddress(address);
      const browser = openBrowser(signInUrl);
      const verifier = randomToken();
      const state = randomToken();
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        code_challenge: digest(verifier),
        code_challenge_method: 'S256',
        ...(scope && { scope }),
      });
      const login = await browser.open(`${signInUrl}/oauth2/authorize?${query.toString()}`);
      const page = await secondFactor(browser, await provePassword(browser, login, email, name), email);
      const { searchParams: answer } = new URL(page.url);
      const code = answer.get('code');
      if (code === null)
        throw new SignInFailed(
          `${email} could not be signed in: ${answer.get('error_description') ?? alertOf(page) ?? `status ${page.status}`}`,
        );
      if (answer.get('state') !== state)
        throw new SignInFailed('The sign-in pages sent back a different state from the one they were given.');
      return tokensFor(code, verifier);
    },
  };
};
