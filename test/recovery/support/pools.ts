import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { localCredentials } from '../../../lib/local/credentials';
import { openFolder } from '../../../lib/local/folder';
import { listen } from '../../../lib/local/server';
import { openSignIn } from '../../../lib/local/sign-in';
import type { SignInMail } from '../../../lib/local/sign-in/mails';
import { appCallbackUrl } from '../../../lib/local/sign-in/pool';
import type { Triggers } from '../../../lib/local/sign-in/triggers';
import type { SignInProvider } from '../../../shared/core/sign-in-providers';
import type { PoolPlace } from '../../../shared/people/pool';
import { provided } from '../../support/provided';

const region = 'us-east-1';

/** A user pool of its own, with pages and an inbox, until it is closed. */
export interface OpenPool {
  readonly place: PoolPlace;
  /** Where functions find its API. */
  readonly endpoint: string;
  /** Base of its pages, and of `/local/inbox`. */
  readonly url: string;
  readonly close: () => void;
}

interface PoolSettings {
  readonly id: string;
  readonly clientId: string;
  readonly triggers: Triggers;
  readonly providers?: readonly SignInProvider[];
  /** Absent: as for people, which a drill measures. */
  readonly passwordCost?: number;
}

/** Opens a pool whose tokens are signed with the key of the tests, in a run of tests. */
export const openPool = async (settings: PoolSettings): Promise<OpenPool> => {
  const { id, clientId, triggers, providers, passwordCost } = settings;
  const [folder, mails] = [await openFolder(), new Array<SignInMail & { id: string }>()];
  await folder.put('signing-key', provided.poolKey);
  let pages: Parameters<typeof listen>[1] = () => Promise.resolve();
  const site = await listen(0, (request, response) => pages(request, response));
  const url = `http://localhost:${site.port}`;
  const signIn = await openSignIn({
    pool: { id, region, clientId, callbackUrls: [appCallbackUrl], logoutUrls: [] },
    publicUrl: url,
    folder,
    limits: 'off',
    passwordCost,
    triggers,
    providers,
    sendMail: (mail) => Promise.resolve(void mails.unshift({ ...mail, id: String(mails.length) })),
  });
  pages = async (request, response) => {
    if (request.url?.startsWith('/local/inbox')) response.end(JSON.stringify(mails));
    else if (!(await signIn.pages(request, response))) response.writeHead(404).end();
  };
  const api = await listen(0, (request, response) => signIn.poolApi(request, response));
  const endpoint = `http://127.0.0.1:${api.port}`;
  const client = new CognitoIdentityProviderClient({ endpoint, region, credentials: localCredentials });
  return {
    place: { client, id },
    endpoint,
    url,
    close: () => {
      client.destroy();
      for (const one of [site, api]) {
        one.end();
        one.close();
      }
    },
  };
};
