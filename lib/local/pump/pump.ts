import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { instant, minute, second } from '../../../shared/core/time';
import { matcher } from '../../streams/filter';
import type { Mapping } from '../../streams/mapping';
import { behindAfter } from '../../streams/mappings';
import { localArn, deadLetterDocument, deadLetterKey } from '../../../shared/lifecycle/dead-letters/document';
import type { Place } from '../../recovery/place';
import type { Folder } from '../folder';
import { hangBell } from './bell';
import { readCheckpoint } from './checkpoint';
import { followShard, type Look } from './follow-shard';
import { nextGathering, nextWait, pace } from './pace';
import type { ShardSource } from './shards';

interface Options {
  /** The name of the function, and of the mapping's folder at its destination. */
  readonly name: string;
  readonly source: ShardSource;
  readonly mapping: Mapping;
  /** The folder in which each shard's checkpoint is kept. */
  readonly folder: Folder;
  readonly handler: (event: DynamoDBStreamEvent) => Promise<unknown>;
  /** The place for undelivered batches. */
  readonly destination: Pick<Place, 'write'>;
  readonly log: (entry: { level: 'WARN' | 'ERROR'; message: string; [detail: string]: unknown }) => void;
  /** Returns the time in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** The work that a pump has done since it started. */
export const PumpState = z.object({
  name: z.string(),
  /** The number of looks at the stream that a write rang for. */
  woken: z.int(),
  /** The number of records that the function was called with, again each time. */
  records: z.int(),
  invocations: z.int(),
  failures: z.int(),
  /** The number of records that were given up. */
  undelivered: z.int(),
  /**
   * The age of the last record of the last batch when it was handed over, in milliseconds, as Lambda's metric
   * IteratorAge has it; null before the first.
   */
  iteratorAge: z.number().nullable(),
});
export type PumpState = z.output<typeof PumpState>;

export interface Pump {
  /** Looks at the stream now instead of at the next turn: somebody has just written. */
  readonly wake: () => void;
  /** Ends after the batch in hand. */
  readonly stop: () => Promise<void>;
  readonly state: () => Readonly<PumpState>;
}

/**
 * The time between looks for new shards. They come every few hours; that one has ended is noticed at once.
 */
const describeEvery = minute;

/**
 * Carries a stream to a function as Lambda's event source mapping does: docs/streams.md has each parameter.
 * At least once, each shard after the one it grew out of.
 * @throws InvalidPattern when Lambda would refuse a filter
 */
export const startPump = ({
  name,
  source,
  mapping,
  folder,
  handler,
  destination,
  log,
  now = Date.now,
}: Options): Pump => {
  const filters = mapping.filters.map((pattern) => matcher(pattern));
  const state: PumpState = {
    name,
    woken: 0,
    records: 0,
    invocations: 0,
    failures: 0,
    undelivered: 0,
    iteratorAge: null,
  };
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  const sleep = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const bell = hangBell(stopping.signal);
  const shards = new Map<string, Promise<void>>();
  const finished = new Set<string>();

  const failed = (error: unknown) => {
    state.failures++;
    log({ level: 'ERROR', message: 'a stream batch failed', function: name, error });
  };
  const invoke = async (records: readonly DynamoDBRecord[]): Promise<unknown> => {
    const age = now() - (records.at(-1)?.dynamodb?.ApproximateCreationDateTime ?? 0) * second;
    if (age > behindAfter && (state.iteratorAge ?? 0) <= behindAfter)
      log({ level: 'WARN', message: 'a function is behind the stream', function: name, iteratorAge: age });
    state.iteratorAge = age;
    state.invocations++;
    state.records += records.length;
    return handler({ Records: [...records] });
  };
  const giveUp = async (shardId: string, records: readonly DynamoDBRecord[], invocations: number) => {
    const at = instant(now());
    const key = deadLetterKey(name, shardId, at);
    if (mapping.keepUndelivered)
      await destination.write(
        key,
        Buffer.from(
          JSON.stringify(
            deadLetterDocument({
              functionArn: localArn(name),
              condition: 'RetryAttemptsExhausted',
              shardId,
              records,
              invocations,
              at,
            }),
          ),
        ),
      );
    state.undelivered += records.length;
    log({
      level: 'ERROR',
      message: 'changes were given up',
      function: name,
      records: records.length,
      ...(mapping.keepUndelivered && { kept: key }),
    });
  };

  /** Reads a shard to its end, however often that fails. */
  const follow = async (shard: string, at: Mapping['startingPosition']): Promise<void> => {
    const ear = bell.listen();
    for (let failing: number = pace.busy; !stopped(); ) {
      let [delay, looks, rung]: [number, number, boolean] = [pace.busy, 0, false];
      let gathering: number = pace.gathering;
      const rest = async ({ found, full, wanted, due }: Look) => {
        delay = nextWait(delay, found || rung);
        if (looks++ > 0) failing = pace.busy;
        // What is found meanwhile waits with the batch.
        if (due !== undefined && !full) return sleep(Math.min(due, pace.inWindow));
        rung = await ear.wait(Math.min(delay, due ?? pace.idle));
        gathering = nextGathering(gathering, wanted || !rung);
        if (!rung) return;
        state.woken++;
        await sleep(gathering);
      };
      try {
        await followShard({
          source,
          shard,
          mapping,
          folder,
          from: { at },
          rest,
          wanted: (record) => filters.length === 0 || filters.some((matches) => matches(record)),
          delivery: {
            invoke,
            failed,
            pause: sleep,
            stopped,
            now,
            giveUp: (records, invocations) => giveUp(shard, records, invocations),
          },
        });
        if (!stopped()) finished.add(shard);
        bell.ring();
        return;
      } catch (error) {
        if (!stopped()) log({ level: 'WARN', message: 'the stream could not be read', function: name, error });
        await sleep((failing = Math.min(failing * 2, pace.failing)));
      }
    }
  };

  const run = async () => {
    const ear = bell.listen();
    // What a mapping is made at, all later shards have begun after.
    let at = (await folder.names()).length > 0 ? ('TRIM_HORIZON' as const) : mapping.startingPosition;
    for (let failing: number = pace.busy; !stopped(); ) {
      try {
        const listed = await source.shards();
        for (const { id } of listed) if ((await readCheckpoint(folder, id)).finished) finished.add(id);
        const waitsFor = (parent: string | undefined) =>
          parent !== undefined && !finished.has(parent) && listed.some(({ id }) => id === parent);
        // What a shard's parent holds happened before: it comes first. A parent that is trimmed away is not
        // listed.
        for (const { id, parent } of listed)
          if (!finished.has(id) && !shards.has(id) && !waitsFor(parent)) shards.set(id, follow(id, at));
        if (listed.every(({ parent }) => !waitsFor(parent))) at = 'TRIM_HORIZON';
        failing = pace.busy;
        const known = finished.size;
        for (const since = now(); !stopped() && finished.size === known && now() - since < describeEvery; )
          await ear.wait(describeEvery);
      } catch (error) {
        log({ level: 'WARN', message: 'the stream could not be read', function: name, error });
        await sleep((failing = Math.min(failing * 2, pace.failing)));
      }
    }
    await Promise.all(shards.values());
    source.close();
  };
  const running = run();
  return {
    wake: bell.ring,
    stop: async () => {
      stopping.abort();
      await running;
    },
    state: () => ({ ...state }),
  };
};
