import * as z from 'zod';
import { openFolder } from '../../../lib/local/folder';
import { visitorAt } from '../../../lib/local/sign-in/visitor-at';

const Body = z.record(z.string(), z.unknown());

/** Makes somebody who has signed up at a running stack, and signs in anew when their token has run out. */
export const callerAt = async (url: string) => {
  const visitor = await visitorAt(url, await openFolder());
  const signIn = async () => (await visitor.signIn('visitor@example.com')).accessToken;
  let token = await signIn();
  /** @throws Error when the call is refused */
  const call = async (method: string, path: string, body?: object): Promise<z.output<typeof Body>> => {
    const send = () =>
      fetch(url + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    let response = await send();
    if (response.status === 401) {
      token = await signIn();
      response = await send();
    }
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return Body.parse(await response.json());
  };
  return { call };
};
