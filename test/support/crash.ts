import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { startChild } from '../../lib/local/child';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { survey } from '../../lib/recovery/survey';
import type { Difference } from '../../shared/operations/integrity/tally';
import { visitors } from '../bench/stack';

/** The result of killing Hearth time and again. */
export interface Crashes {
  readonly kills: number;
  /** Requests that were answered, over all of it. */
  readonly answered: number;
  readonly differences: readonly Difference[];
}

const start = (folder: string) =>
  startChild({ ...process.env, LOG_LEVEL: 'SILENT', HEARTH_DATA: folder, HEARTH_SEED: 'off' });

const Made = z.object({ id: z.string() });
const Page = z.object({ items: z.array(z.object({ id: z.string() })) });
const Deletions = z.object({ items: z.array(z.object({ status: z.string() })) });

/** Makes one person's calls: undefined where the server went away meanwhile, or refused. */
const caller =
  (url: string, headers: Readonly<Record<string, string>>, told: () => void) =>
  async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(
      () => undefined,
    );
    const answer: unknown = await response?.json().catch(() => undefined);
    if (response && response.status >= 500)
      throw new Error(`${method} ${path} answered ${String(response.status)}: ${JSON.stringify(answer)}`);
    if (response) told();
    return response?.ok ? answer : undefined;
  };
type Caller = ReturnType<typeof caller>;

const any = <T>(among: readonly T[]): T | undefined => among[Math.floor(Math.random() * among.length)];

/** Does something that people do, at random: with a list, what is on it, money, or the group as a whole. */
const something = async (call: Caller, group: string): Promise<void> => {
  const idIn = async (path: string) => any(Page.safeParse(await call('GET', path)).data?.items ?? [])?.id ?? '-';
  const lists = `${group}/lists`;
  const list = `${lists}/${await idIn(lists)}`;
  const items = `${list}/items`;
  const money = `${group}/transactions`;
  const acts: readonly (() => Promise<unknown>)[] = [
    () => call('POST', lists, { name: 'Groceries' }),
    () => call('POST', items, { name: 'Milk' }),
    () => call('POST', items, { name: 'Tea', purchased: true }),
    () => call('POST', items, { name: 'Bread' }),
    async () => call('PATCH', `${items}/${await idIn(items)}`, { purchased: true }),
    async () => call('DELETE', `${items}/${await idIn(items)}`),
    async () => call('POST', `${items}/${await idIn(`${items}?deleted=only`)}/restore`),
    () => call('POST', `${items}/clear-purchased`),
    () => call('POST', `${items}/clear-purchased/restore`),
    () => call('DELETE', list),
    async () => call('POST', `${lists}/${await idIn(`${lists}?deleted=only`)}/restore`),
    () => call('POST', money, { kind: 'expense', amount: 100 }),
    async () => call('DELETE', `${money}/${await idIn(money)}`),
    async () => call('POST', `${money}/${await idIn(`${money}?deleted=only`)}/restore`),
    () => call('DELETE', group),
    () => call('POST', `${group}/restore`),
    () => call('POST', `${group}/restore`),
  ];
  await any(acts)?.();
};

/** Waits until no deletion has work left. */
const settled = async (call: Caller, group: string): Promise<void> => {
  await call('POST', `${group}/restore`);
  for (let look = 0; look < 600; look++) {
    const { data } = Deletions.safeParse(await call('GET', `${group}/deletions?limit=100`));
    if (data?.items.every(({ status }) => status === 'done' || status === 'restored')) return;
    await pause(100);
  }
  throw new Error('Deletions stand still');
};

/**
 * Kills Hearth (SIGKILL) at random moments while people write, delete and restore, starts it each time, and
 * checks every figure of the table at last.
 */
export const crash = async (kills: number, say: (line: string) => void): Promise<Crashes> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-crash-'));
  let answered = 0;
  const told = () => {
    answered++;
  };
  let hearth = await start(folder);
  try {
    const { headers } = await (await visitors(hearth.url))('crash@example.com');
    const { id } = Made.parse(
      await caller(hearth.url, headers, told)('POST', '/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' }),
    );
    const group = `/v1/scopes/${id}`;
    for (let kill = 1; kill <= kills; kill++) {
      const call = caller(hearth.url, headers, told);
      const until = Date.now() + 300 + Math.random() * 1_500;
      const writing = Array.from({ length: 4 }, async () => {
        while (Date.now() < until + 200) await something(call, group);
      });
      await pause(until - Date.now());
      hearth.kill('SIGKILL');
      await Promise.all([...writing, hearth.ended]);
      hearth = await start(folder);
      say(`killed ${String(kill)} of ${String(kills)} times; ${String(answered)} requests answered`);
    }
    await settled(caller(hearth.url, headers, told), group);
    const client = new DynamoDBClient({ endpoint: hearth.engine, region: localRegion, credentials: localCredentials });
    const { differences } = await survey({ client, name: 'hearth' });
    client.destroy();
    return { kills, answered, differences };
  } finally {
    hearth.kill('SIGTERM');
    await hearth.ended;
    await rm(folder, { recursive: true, force: true });
  }
};
