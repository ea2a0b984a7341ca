import { AdminDeleteUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PostConfirmationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

import * as z from 'zod';
import { localCredentials } from '../../../lib/local/credentials';
import { openFolder, type Folder } from '../../../lib/local/folder';
import { runningPage } from '../../../lib/local/running';
import { openSignIn } from '../../../lib/local/sign-in';
import { openBrowser, type PageSeen } from '../../../lib/local/sign-in/browser';
import type { SignInMail } from '../../../lib/local/sign-in/mails';
import { openPhone, type AuthenticatorAccount } from '../../../lib/local/sign-in/phone';
import { appCallbackUrl, clientScopes } from '../../../lib/local/sign-in/pool';
import { digest, randomToken } from '../../../lib/local/sign-in/secrets';
import { totpCode, totpStep } from '../../../lib/local/sign-in/totp';
import { openVisitor, type Tokens } from '../../../lib/local/sign-in/visitor';
import { passwordCost } from '../../support/password-cost';
import { provided } from '../../support/provided';
import { onTestFinished } from '../../support/testing';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Starts a server on a free port until the test ends. */
export const serve = async (listener: Listener): Promise<string> => {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
};

export const pool = {
  id: 'us-east-1_Local0001',
  region: 'us-east-1',
  clientId: 'hearthappclient0000000000',
  callbackUrls: [
    appCallbackUrl,
    'https://app.example/callback?from=hearth',
    'http://localhost:5173/signed-in',
    'myapp://signed-in',
  ],
  logoutUrls: ['https://app.example/bye', 'myapp://signed-in'],
};

const TokenAnswer = z.object({
  access_token: z.string(),
  id_token: z.string().optional(),
  refresh_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.literal(900),
});

/** Reads the token endpoint's answer. @throws ZodError when it is no success */
export const tokenAnswer = async (response: Response) => TokenAnswer.parse(await response.json());

/** A person who signed up, with what they know. */
export interface Person extends AuthenticatorAccount {
  readonly secret: string;
  readonly tokens: Tokens;
}

/**
 * Opens the sign-in with an inbox of its own on a free port, and a clock that only the test moves.
 * @param dataFolder the path that it names to commands as the place of its data
 */
export const openStand = async (folder?: Folder, limits: 'on' | 'off' = 'off', dataFolder: string | null = null) => {
  const kept = folder ?? (await openFolder());
  if ((await kept.get('signing-key')) === undefined) await kept.put('signing-key', provided.poolKey);
  let now = Date.now();
  const time = { now: () => now, wait: (ms: number) => Promise.resolve((now += ms)) };
  const mails: (SignInMail & { id: string })[] = [];
  const confirmed: PostConfirmationTriggerEvent[] = [];
  const minted: PreTokenGenerationV2TriggerEvent[] = [];
  const errors: unknown[] = [];

  let listener: Listener = () => Promise.resolve();
  const url = await serve((request, response) => listener(request, response));
  const signIn = await openSignIn({
    pool,
    publicUrl: url,
    supportEmail: 'help@example.com',
    folder: kept,
    limits,
    passwordCost,
    clock: time.now,
    onError: (error) => errors.push(error),
    sendMail: (mail) => Promise.resolve(void mails.unshift({ ...mail, id: String(mails.length) })),
    triggers: {
      postConfirmation: (event) => Promise.resolve(confirmed.push(event)),
      customMessage: (event) => Promise.resolve(event),
      preTokenGeneration: (event) => {
        minted.push(event);
        const { email = '', email_verified = '' } = event.request.userAttributes;
        event.response.claimsAndScopeOverrideDetails = {
          accessTokenGeneration: { claimsToAddOrOverride: { email, email_verified } },
        };
        return Promise.resolve(event);
      },
    },
  });
  listener = async (request, response) => {
    const parts = { engine: url, objects: { endpoint: url, bucket: 'hearth' }, pool: { endpoint: url, id: pool.id } };
    if (runningPage({ dataFolder, ...parts }, request, response)) return;
    if (request.url?.startsWith('/local/inbox')) response.end(JSON.stringify(mails));
    else if (request.url === '/v1/config')
      response.end(JSON.stringify({ issuer: 'i', clientId: pool.clientId, scopes: clientScopes, signInUrl: url }));
    else if (!(await signIn.pages(request, response))) response.writeHead(404).end();
  };

  const phones = await openFolder();
  const phone = openPhone(phones, time);
  const visitor = openVisitor({ url, clientId: pool.clientId, folder: phones, time });
  const verifier = randomToken();
  const authorizeUrl = (changes: Record<string, string | undefined> = {}): string => {
    const parameters = new URLSearchParams({
      response_type: 'code',
      client_id: pool.clientId,
      redirect_uri: appCallbackUrl,
      state: 's1',
      scope: clientScopes.join(' '),
      code_challenge: digest(verifier),
      code_challenge_method: 'S256',
    });
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) parameters.delete(name);
      else parameters.set(name, value);
    }
    return `${url}/oauth2/authorize?${parameters.toString()}`;
  };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

  return {
    url,
    time,
    mails,
    confirmed,
    minted,
    errors,
    phone,
    phones,
    visitor,
    verifier,
    authorizeUrl,
    post,
    signIn,
    browser: () => openBrowser(url),
    /** Signs somebody up and in. */
    person: async (email = 'ada@example.com', name = 'Ada'): Promise<Person> => {
      const tokens = await visitor.signIn(email, name);
      const account = await phone.account(email);
      if (!account?.secret) throw new Error('No authenticator app was set up');
      return { ...account, secret: account.secret, tokens };
    },
    /** Opens a browser at the page after the right password. */
    atSecondFactor: async (person: AuthenticatorAccount) => {
      const browser = openBrowser(url);
      const page = await browser.submit(await browser.open(authorizeUrl()), '/login', {
        email: person.email,
        password: person.password,
      });
      return { browser, page };
    },
    /** Returns a code of the person's app, that of `steps` ahead. */
    codeOf: (person: Person, steps = 0) => totpCode(person.secret, totpStep(now) + steps),
    /** Deletes a user as the job does that erases people. */
    deleteUser: async (email: string): Promise<void> => {
      const endpoint = await serve((request, response) => signIn.poolApi(request, response));
      const cognito = new CognitoIdentityProviderClient({
        endpoint,
        region: pool.region,
        credentials: localCredentials,
      });
      await cognito.send(new AdminDeleteUserCommand({ UserPoolId: pool.id, Username: email }));
      cognito.destroy();
    },
    token: (fields: Record<string, string>) =>
      post('/oauth2/token', { client_id: pool.clientId, redirect_uri: appCallbackUrl, ...fields }),
  };
};
export type Stand = Awaited<ReturnType<typeof openStand>>;

/** Reads the authorization code that the browser was sent back with. */
export const codeIn = (page: PageSeen): string => new URL(page.url).searchParams.get('code') ?? '';

/** Returns a code that is certainly another than `code`. */
export const otherThan = (code: string): string => ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
