import * as z from 'zod';
import type { Folder } from '../folder';
import { openVisitor } from '../sign-in/visitor';

/** The demo data could not be made; the message is for people. */
export class SeedFailed extends Error {
  override readonly name = 'SeedFailed';
}

/** Somebody signed in who puts in what they have. */
export interface Author {
  /** @returns whether this call made it; false when it was there before. @throws SeedFailed */
  post(path: string, body?: object): Promise<boolean>;
  /** @throws SeedFailed */
  patch(path: string, body: object): Promise<void>;
}

const Config = z.object({ clientId: z.string(), scopes: z.array(z.string()), signInUrl: z.url() });

/** Signs people in at a running stack through the pages' own flow; who has no account yet signs up. @param folder keeps their phones @throws SeedFailed */
export const openAuthors = async (url: string, folder: Folder): Promise<(email: string) => Promise<Author>> => {
  const answer = await fetch(`${url}/v1/config`).catch(() => undefined);
  const config = Config.safeParse(await answer?.json().catch(() => undefined));
  if (!config.success) throw new SeedFailed(answer ? `What answers at ${url} is not Hearth. Set HEARTH_URL to where it runs.` : `Nothing answers at ${url}. Start Hearth with: npm start`);
  const { clientId, scopes, signInUrl } = config.data;
  const visitor = openVisitor({ url, signInUrl, clientId, scope: scopes.join(' '), folder });
  return async (email) => {
    const { accessToken } = await visitor.signIn(email);
    const send = async (method: string, path: string, body: object | undefined): Promise<number> => {
      const response = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok && response.status !== 409) throw new SeedFailed(`${method} ${path} by ${email} was answered ${response.status}: ${text}`);
      return response.status;
    };
    return {
      post: async (path, body) => (await send('POST', path, body)) !== 409,
      patch: async (path, body) => {
        await send('PATCH', path, body);
      },
    };
  };
};
