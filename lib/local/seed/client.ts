import type { Folder } from '../folder';
import { second } from '../../../shared/core/time';
import { systemTime, type Time } from '../sign-in/phone';
import { visitorAt } from '../sign-in/visitor-at';

/** Says that the demo data could not be made; the message is for people. */
export class SeedFailed extends Error {
  override readonly name = 'SeedFailed';
}

/** A person who is signed in and puts in what they have. */
export interface Author {
  /** @returns whether this call made it; false when it was there before. @throws SeedFailed */
  post(path: string, body?: object): Promise<boolean>;
  /** @throws SeedFailed */
  patch(path: string, body: object): Promise<void>;
}

/** The statuses of answers that pass by themselves, and say when to ask again. */
const passing: ReadonlySet<number> = new Set([429, 503]);
/**
 * The time for which a call is sent again, in milliseconds: a machine at work may keep the engine busy for a
 * while.
 */
const busyRetry = 120_000;

/**
 * Signs people in at a running stack through the pages' own flow; who has no account yet signs up.
 * @param folder keeps their phones
 * @throws SeedFailed, SignInFailed
 */
export const openAuthors = async (
  url: string,
  folder: Folder,
  time: Time = systemTime,
): Promise<(email: string) => Promise<Author>> => {
  const visitor = await visitorAt(url, folder);
  return async (email) => {
    const { accessToken } = await visitor.signIn(email);
    const sendOnce = (method: string, path: string, body: object | undefined): Promise<Response> =>
      fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
    /** Sends a call until it is answered. What is made brings its own id: sent again, it is made once. */
    const send = async (method: string, path: string, body: object | undefined): Promise<number> => {
      let response = await sendOnce(method, path, body);
      for (
        const deadline = time.now() + busyRetry;
        passing.has(response.status) && time.now() < deadline;
        response = await sendOnce(method, path, body)
      ) {
        await response.text();
        await time.wait(Number(response.headers.get('retry-after') ?? 1) * second);
      }
      const text = await response.text();
      if (!response.ok && response.status !== 409)
        throw new SeedFailed(`${method} ${path} by ${email} was answered ${response.status}: ${text}`);
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
