import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../lib/local/child';
import { openFolder } from '../../lib/local/folder';
import { visitorAt } from '../../lib/local/sign-in/visitor-at';
import type { Person, Request } from './operations';

/** Starts a Hearth of a new data folder, which goes with it; the demo household is in it when it is ready. */
export const startStack = async (environment: NodeJS.ProcessEnv): Promise<Child> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
  const child = await startChild({ ...environment, HEARTH_DATA: folder });
  const stop = async () => {
    await child.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...child, stop };
};

/** A person signed in at a running stack, and the headers that each of their requests carries. */
export interface Visitor extends Person {
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs people in through the pages of the stack at `url`, up first. */
export const visitors = async (url: string): Promise<(email: string) => Promise<Visitor>> => {
  const people = await visitorAt(url, await openFolder());
  return async (email) => {
    const { accessToken } = await people.signIn(email);
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'accept-encoding': 'gzip',
      'content-type': 'application/json',
    };
    const call = async ({ method, path, body }: Request): Promise<unknown> => {
      const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
      return answer;
    };
    return { email, headers, call };
  };
};
