import { decodeJwt } from 'jose';
import { openFolder } from '../../../lib/local/folder';
import { openBrowser, type Browser, type PageSeen } from '../../../lib/local/sign-in/browser';
import { appCallbackUrl } from '../../../lib/local/sign-in/pool';
import { digest, randomToken } from '../../../lib/local/sign-in/secrets';
import { openVisitor } from '../../../lib/local/sign-in/visitor';
import { handler as consistency } from '../../../functions/streams/consistency';
import { UserId } from '../../../shared/core/ids';
import { providerNames, type SignInProvider } from '../../../shared/core/sign-in-providers';
import { userIdInClaims } from '../../../shared/core/user-id';
import { keys } from '../../../shared/db/keys';
import type { OpenPool } from '../../recovery/support/pools';
import { type Answer, type Json, pool, request } from '../../support/person';
import { recordsIn } from '../../support/records';
import { imageOfPlain } from '../../support/stream-image';

/** Who somebody says they are at a provider. */
export interface Said {
  readonly email: string;
  readonly name?: string;
  /** Tells accounts apart; absent: by the address. */
  readonly account?: string;
  readonly verified?: 'yes' | 'no';
}

/** Somebody who has tokens. */
export interface SignedIn {
  readonly userId: string;
  readonly claims: Json;
  readonly refreshToken: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
}

const signedIn = (token: string, refreshToken: string): SignedIn => {
  const { sub = '', ...claims } = decodeJwt(token);
  return {
    userId: userIdInClaims({ ...claims, sub }) ?? '',
    claims: { ...claims, sub },
    refreshToken,
    get: (path) => request('GET', path, token),
    post: (path, body) => request('POST', path, token, body),
  };
};

const verifier = randomToken();
export const authorizeUrl = (url: string, provider?: SignInProvider): string =>
  `${url}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: pool.clientId,
    redirect_uri: appCallbackUrl,
    state: 's',
    scope: 'openid email profile hearth/api',
    code_challenge: digest(verifier),
    code_challenge_method: 'S256',
    ...(provider && { identity_provider: providerNames[provider].pool }),
  }).toString()}`;

/** Returns what an app is told at its address where a sign-in didn't end in tokens. */
export const toldAt = (page: PageSeen): string => new URL(page.url).searchParams.get('error_description') ?? '';

/** Walks the pages of a pool as people do. */
export const visitorsOf = (opened: OpenPool) => {
  const { url } = opened;
  const tokens = async (form: Record<string, string>) =>
    fetch(`${url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: pool.clientId, ...form }),
    });
  /** Goes to a provider, says who they are there, and comes back. */
  const atProvider = async (provider: SignInProvider, said: Said, browser: Browser = openBrowser(url)) => {
    const there = await browser.open(authorizeUrl(url, provider));
    const { email, name = 'Ada', account = '', verified = 'yes' } = said;
    return browser.submit(there, `/providers/${provider}/authorize`, { email, name, account, verified });
  };
  return {
    atProvider,
    /** Exchanges the code that a page brought back. */
    enter: async (page: PageSeen): Promise<SignedIn> => {
      const code = new URL(page.url).searchParams.get('code');
      if (code === null) throw new Error(`There is no code: ${toldAt(page)}`);
      const form = { grant_type: 'authorization_code', redirect_uri: appCallbackUrl, code, code_verifier: verifier };
      const answer: Json = await (await tokens(form)).json();
      return signedIn(answer.access_token, answer.refresh_token);
    },
    refresh: ({ refreshToken }: SignedIn) => tokens({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    /** Opens somebody with a password and an authenticator, who signs up at their first sign-in. */
    withPassword: async (email: string) => {
      const visitor = openVisitor({ url, clientId: pool.clientId, folder: await openFolder() });
      return async (): Promise<SignedIn> => {
        const { accessToken, refreshToken } = await visitor.signIn(email, 'Ada');
        return signedIn(accessToken, refreshToken);
      };
    },
  };
};

/** Lets the stream's function follow up somebody's providers as they stand. @returns whether it failed */
export const followUp = async ({ userId }: Pick<SignedIn, 'userId'>): Promise<boolean> => {
  const key = keys.identities(UserId.parse(userId));
  const record = (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk);
  const change = { Keys: imageOfPlain({ ...key }), NewImage: imageOfPlain(record ?? {}), SequenceNumber: '1' };
  return (
    (await consistency({ Records: [{ eventName: 'MODIFY', dynamodb: change }] }, { awsRequestId: 'stream' })) !==
    undefined
  );
};
