import type { Folder } from '../folder';
import { visitorAt } from '../sign-in/visitor-at';

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

/** Signs people in at a running stack through the pages' own flow; who has no account yet signs up. @param folder keeps their phones @throws SeedFailed, SignInFailed */
export const openAuthors = async (url: string, folder: Folder): Promise<(email: string) => Promise<Author>> => {
  const visitor = await visitorAt(url, folder);
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
