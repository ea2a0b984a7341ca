import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { openFolder } from '../../lib/local/folder';
import { projectRoot } from '../../lib/local/root';
import { openVisitor } from '../../lib/local/sign-in/visitor';
import type { Person, Request } from './operations';

/** A running `npm start` of a new data folder, without rate limits. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to its ready line, the demo household included; milliseconds. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

/** @param env what the process is given @throws Error when it ends before it is ready */
export const startStack = async (env: NodeJS.ProcessEnv): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: projectRoot(), stdio: ['ignore', 'pipe', 'inherit'], env: { ...env, PORT: '0', HEARTH_DATA: folder, HEARTH_RATE_LIMITS: 'off' },
  });
  const ended = once(child, 'exit');
  const ready = async () => {
    for await (const line of createInterface(child.stdout)) if (line.startsWith('Hearth is ready: ')) return line.slice('Hearth is ready: '.length);
    throw new Error('Hearth ended before it was ready');
  };
  const url = await ready();
  const readyAfter = performance.now() - start;
  child.stdout.resume();
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? 0, readyAfter, stop };
};

const Config = z.object({ clientId: z.string(), scopes: z.array(z.string()) });

/** Somebody signed in at a running stack, and the headers that each of their requests carries. */
export interface Visitor extends Person {
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs people in through the pages of the stack at `url`, up first. */
export const visitors = async (url: string): Promise<(email: string) => Promise<Visitor>> => {
  const { clientId, scopes } = Config.parse(await (await fetch(`${url}/v1/config`)).json());
  const people = openVisitor({ url, clientId, scope: scopes.join(' '), folder: await openFolder() });
  return async (email) => {
    const { accessToken } = await people.signIn(email);
    const headers = { 'authorization': `Bearer ${accessToken}`, 'accept-encoding': 'gzip', 'content-type': 'application/json' };
    const call = async ({ method, path, body }: Request): Promise<unknown> => {
      const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
      return answer;
    };
    return { email, headers, call };
  };
};
