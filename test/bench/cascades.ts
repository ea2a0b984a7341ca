import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Child } from '../../lib/local/child';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { startEngine } from '../../lib/local/engine/engine';
import type { RawRecord } from '../../shared/db/scan';
import { writeRecords } from '../../lib/recovery/write-records';
import { otherCategory } from '../../shared/labels/category';
import { ItemId, ListId, newId, ScopeId, UserId } from '../../shared/core/ids';
import { systemClock } from '../../shared/core/clock';
import { attributesOf } from '../../shared/db/attributes';
import { keys, indexKeys } from '../../shared/db/keys';
import { progress } from '../../shared/lifecycle/work/progress';
import { newItem } from '../../shared/lists/item';
import { spreadOf } from './latency';
import type { Person } from './operations';
import { memoryOf } from './process-tree';
import { startStack, visitors } from './stack';

/** The figures of how a list, or a group of ten lists, went and came back, with so many items in it. */
export interface Cascade {
  readonly of: 'list' | 'group';
  readonly items: number;
  /** The median of the times until a DELETE was answered, ms. */
  readonly answered: number;
  /** Records marked, and unmarked, a second. */
  readonly marked: number;
  readonly restored: number;
  /**
   * The memory that the stack's processes held when it began and at most while it went on, the table engine's
   * not counted, MB.
   */
  readonly memoryBefore: number;
  readonly memory: number;
}

const tableName = 'hearth';
const Made = z.object({ id: z.string() });
const Deletions = z.object({
  items: z.array(z.object({ root: z.object({ id: z.string() }), status: progress.status.unwrap(), affected: z.int() })),
});

async function* itemsOf(scope: string, list: string, count: number): AsyncGenerator<RawRecord> {
  const [scopeId, listId] = [ScopeId.parse(scope), ListId.parse(list)];
  const call = {
    caller: { userId: newId(UserId), email: null, emailVerified: true },
    now: systemClock(),
    requestId: 'bench',
  };
  for (let index = 0; index < count; index++) {
    const item = newItem(
      { name: `Thing ${String(index)}`, categoryId: otherCategory },
      {
        scopeId,
        listId,
        call,
        spot: {
          position: `a${String(index).padStart(6, '0')}`,
          round: 0,
        },
      },
    );
    const stored = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
    yield await Promise.resolve(
      attributesOf({ ...stored, ...keys.item(scopeId, listId, ItemId.parse(item.id)), orderKey: indexKeys.item(item) }),
    );
  }
}

/** What is deleted and restored, and how often one after the other. */
export interface CascadeSize extends Pick<Cascade, 'of' | 'items'> {
  readonly times: number;
}

const Streams = z.object({ functions: z.array(z.object({ records: z.int() })) });
/** The time in which the stream tells of something, ms, as long as there is something to tell of. */
const quietFor = 5_000;
/**
 * Waits until the stream's functions have followed up all that was put into the table: what they keep of
 * it would be measured, too.
 */
const untilFollowed = async (url: string): Promise<void> => {
  for (let before = -1; ; ) {
    const { functions } = Streams.parse(await (await fetch(`${url}/local/streams`)).json());
    const records = functions.reduce((sum, one) => sum + one.records, 0);
    if (records === before) return;
    before = records;
    await pause(quietFor);
  }
};

/** The time between two looks at how far a deletion has come, ms. */
const lookEvery = 100;

/** Deletes a list, or a group, with so many items at a running stack, and restores it. */
const measured = async (
  ann: Person,
  { pid, url }: Child,
  fill: (scope: string, list: string, count: number) => Promise<unknown>,
  { of, items, times }: CascadeSize,
): Promise<Cascade> => {
  const scope = Made.parse(
    await ann.call({ method: 'POST', path: '/v1/scopes', body: { name: `Cascade of ${String(items)}` } }),
  ).id;
  const path = `/v1/scopes/${scope}`;
  const lists: string[] = [];
  for (let list = 0; list < (of === 'group' ? 10 : 1); list++)
    lists.push(
      Made.parse(
        await ann.call({ method: 'POST', path: `${path}/lists`, body: { name: `Everything ${String(list)}` } }),
      ).id,
    );
  for (const list of lists) await fill(scope, list, items / lists.length);
  await untilFollowed(url);
  const root = of === 'group' ? path : `${path}/lists/${lists.join()}`;
  const memoryBefore = await memoryOf(pid);
  let memory = memoryBefore;
  const until = async (status: string): Promise<number> => {
    const start = performance.now();
    for (;;) {
      memory = Math.max(memory, await memoryOf(pid));
      const [deletion] = Deletions.parse(await ann.call({ method: 'GET', path: `${path}/deletions` })).items;
      if (deletion?.status === status) return (items + 1) / ((performance.now() - start) / 1_000);
      await pause(lookEvery);
    }
  };
  const [answered, marked, restored]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await ann.call({ method: 'DELETE', path: root });
    answered.push(performance.now() - start);
    marked.push(await until('done'));
    await ann.call({ method: 'POST', path: `${root}/restore` });
    restored.push(await until('restored'));
  }
  return {
    of,
    items,
    answered: spreadOf(answered).median,
    marked: spreadOf(marked).median,
    restored: spreadOf(restored).median,
    memoryBefore,
    memory,
  };
};

/**
 * Deletes and restores lists and groups of these sizes at a stack of their own. The items are put into the
 * table beside it: ten thousand calls would take minutes.
 */
export const cascades = async (env: NodeJS.ProcessEnv, sizes: readonly CascadeSize[]): Promise<Cascade[]> => {
  const engine = await startEngine({ lasting: true, log: () => undefined });
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: localRegion, credentials: localCredentials });
  const stack = await startStack({ ...env, DYNAMODB_ENDPOINT: engine.endpoint });
  try {
    const ann = await (await visitors(stack.url))('cascade@example.com');
    const found: Cascade[] = [];
    const fill = (scope: string, list: string, count: number) =>
      writeRecords({ name: tableName, client }, itemsOf(scope, list, count));
    for (const size of sizes) found.push(await measured(ann, stack, fill, size));
    return found;
  } finally {
    await stack.stop();
    client.destroy();
    await engine.stop();
  }
};
