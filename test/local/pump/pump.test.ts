import type { DynamoDBStreamEvent } from 'aws-lambda';
import fc from '../../support/fast-check';
import { describe, expect, jest, test } from '@jest/globals';
import { openFolder, type Folder } from '../../../lib/local/folder';
import { followShard } from '../../../lib/local/pump/follow-shard';
import { nextGathering, nextWait, pace } from '../../../lib/local/pump/pace';
import { startPump } from '../../../lib/local/pump/pump';
import type { From } from '../../../lib/local/pump/shards';
import type { MappingSettings } from '../../../lib/streams/mapping';
import { InvalidPattern } from '../../../lib/streams/filter';
import { Undelivered } from '../../../lib/streams/undelivered';
import { arrivedAt, change, type FakeShard, fakeSource, mapping, numbersOf } from '../../support/stream-records';
import { runs } from '../../support/generated';
import { onTestFinished, waitUntil } from '../../support/testing';

const until = (condition: () => boolean) => waitUntil(condition, { interval: 2 });
const changes = (from: number, to: number, keys = ['a']) =>
  Array.from({ length: to - from + 1 }, (_, index) => change(from + index, { key: keys[index % keys.length] ?? '' }));
const upTo = (from: number, to: number) => changes(from, to).map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** Makes a pump over shards that a test holds; the function notes the batches it gets before it answers. */
const pumping = async (
  shards: Readonly<Record<string, FakeShard>>,
  settings: Partial<MappingSettings> = {},
  answer: (event: DynamoDBStreamEvent) => Promise<unknown> = () => Promise.resolve(),
  { folder, now = arrivedAt }: { folder?: Folder; now?: number } = {},
) => {
  const kept = folder ?? (await openFolder());
  const [batches, log, opened]: [number[][], { message: string }[], [string, From][]] = [[], [], []];
  const destination = new Map<string, Undelivered>();
  const pump = startPump({
    name: 'observation',
    source: fakeSource(shards, opened),
    mapping: mapping(settings),
    folder: kept,
    now: () => now,
    log: (entry) => log.push(entry),
    destination: {
      write: (path, content) =>
        Promise.resolve(void destination.set(path, Undelivered.parse(JSON.parse(Buffer.from(content).toString())))),
    },
    handler: (event) => {
      batches.push(numbersOf(event.Records));
      return answer(event);
    },
  });
  onTestFinished(() => pump.stop());
  return { ...pump, batches, log, opened, destination, folder: kept, seen: () => batches.flat() };
};

describe('a pump', () => {
  test('hands over batches of the size that is set, in order', async () => {
    const { batches } = await pumping({ one: { records: changes(1, 7) } }, { batchSize: 3 });
    await until(() => batches.flat().length === 7);
    expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  test('hands over what a filter lets through, and is done with the rest: the checkpoint goes on', async () => {
    const { seen, folder } = await pumping(
      { one: { records: changes(1, 6, ['a', 'b']) } },
      { filters: [{ dynamodb: { Keys: { pk: { S: ['b'] } } } }] },
    );
    await until(() => seen().length === 3);
    expect(seen()).toEqual([2, 4, 6]);
    await waitUntil(
      async () => JSON.stringify(await folder.get('one')) === JSON.stringify({ after: '6', finished: false }),
    );
    const none = await pumping({ one: { records: changes(1, 6) } }, { filters: [{ eventName: ['REMOVE'] }] });
    await waitUntil(async () => (await none.folder.names()).length === 1);
    expect([await none.folder.get('one'), none.batches]).toEqual([{ after: '6', finished: false }, []]);
  });

  test('looks at once when it is told of a write, however long nothing has happened', async () => {
    const first = { records: changes(1, 1) };
    const { seen, wake, state } = await pumping({ one: first });
    await until(() => seen().length === 1);
    first.records.push(...changes(2, 2));
    wake();
    await until(() => seen().length === 2);
    expect(state().woken).toBeGreaterThan(0);
  });

  test('looks at an idle stream 12 times a minute, and at one in use 10 ms after what it found or was told of', () => {
    const waits = [nextWait(pace.idle, true)];
    const sum = () => waits.reduce((all, one) => all + one, 0);
    while (sum() < 10 * 60_000) waits.push(nextWait(waits.at(-1) ?? 0, false));
    expect(waits.slice(0, 3)).toEqual([10, 20, 40]);
    expect(waits.length).toBeLessThanOrEqual(10 * 12 + 10);
    expect(nextWait(pace.idle, false)).toBe(5_000);
    expect(pace.busy + pace.gathering).toBeLessThan(100);
  });

  test('gathers for longer, though not as long as Lambda, while nothing that is written is for its function', () => {
    const gathered: number[] = [pace.gathering];
    for (let look = 0; look < 5; look++) gathered.push(nextGathering(gathered.at(-1) ?? 0, false));
    expect(gathered).toEqual([20, 40, 80, 160, 160, 160]);
    expect(nextGathering(160, true)).toBe(20);
  });

  test('refuses to start with a filter that Lambda would refuse', () => {
    const filters = [{ eventName: 'INSERT' }];
    expect(() =>
      startPump({
        name: 'x',
        source: fakeSource({}),
        mapping: { ...mapping(), filters },
        folder: {
          put: jest.fn<() => Promise<never>>(),
          get: jest.fn<() => Promise<never>>(),
          names: jest.fn<() => Promise<never>>(),
          remove: jest.fn<() => Promise<never>>(),
        },
        log: () => undefined,
        destination: { write: jest.fn<() => Promise<never>>() },
        handler: jest.fn<() => Promise<never>>(),
      }),
    ).toThrow(InvalidPattern);
  });

  test('waits for the window, then hands over what has come', async () => {
    const records = changes(1, 1);
    const { batches } = await pumping({ one: { records } }, { maximumBatchingWindowInSeconds: 300, batchSize: 3 });
    records.push(...changes(2, 3));
    await until(() => batches.length > 0);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  test('reads a shard when the one it grew out of is worked through, whatever order they are listed in', async () => {
    const shards = {
      child: { parent: 'parent', records: changes(3, 4) },
      parent: { parent: 'trimmed', records: changes(1, 2), ended: true },
    };
    let down = 2;
    const { seen } = await pumping(shards, {}, () =>
      down-- > 0 ? Promise.reject(new Error('down')) : Promise.resolve(),
    );
    await until(() => seen().length === 8);
    expect(seen()).toEqual([1, 2, 1, 2, 1, 2, 3, 4]);
  });

  test(
    'begins at what comes from now on where that is asked for, in the shards that are there then; later ' +
      'ones it reads from their beginning',
    async () => {
      const first = { records: changes(1, 2), ended: false };
      const shards: Record<string, FakeShard> = { first };
      const { seen, opened, wake } = await pumping(shards, { startingPosition: 'LATEST' });
      await until(() => opened.length === 1);
      first.records.push(...changes(3, 3));
      await until(() => seen().length === 1);
      Object.assign(shards, { second: { parent: 'first', records: changes(4, 4) } });
      first.ended = true;
      wake();
      await until(() => seen().length === 2);
      expect([seen(), opened]).toEqual([
        [3, 4],
        [
          ['first', { at: 'LATEST' }],
          ['second', { at: 'TRIM_HORIZON' }],
        ],
      ]);
    },
  );

  test('keeps what it gives up whole, in the form and at the place that Lambda documents, and goes on', async () => {
    const { destination, seen, state, log } = await pumping(
      { 'shardId-1': { records: changes(1, 3) } },
      { maximumRetryAttempts: 0, keepUndelivered: true, bisectBatchOnFunctionError: true },
      ({ Records }) => (numbersOf(Records).includes(2) ? Promise.reject(new Error('down')) : Promise.resolve()),
    );
    await until(() => seen().includes(3) && state().undelivered === 1 && seen().at(-1) === 3);
    const [[path, { payload, ...about }] = ['', { payload: { Records: [] } }], ...more] = destination;
    expect(more).toEqual([]);
    expect(path).toMatch(/^aws\/lambda\/observation\/shardId-1\/2026\/01\/01\/2026-01-01T00\.00\.00-[0-9a-f-]{36}$/);
    expect(numbersOf(payload.Records)).toEqual([2]);
    expect(about).toMatchObject({
      requestContext: {
        functionArn: expect.stringMatching(/:function:observation$/),
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      DDBStreamBatchInfo: {
        shardId: 'shardId-1',
        startSequenceNumber: '2',
        endSequenceNumber: '2',
        approximateArrivalOfFirstRecord: '2026-01-01T00:00:00Z',
        batchSize: 1,
        streamArn: expect.stringContaining('/stream/'),
      },
    });
    expect(log.map(({ message }) => message)).toContain('changes were given up');
  });

  test('drops what it gives up where nothing is to be kept', async () => {
    const { destination, state } = await pumping({ one: { records: changes(1, 1) } }, { maximumRetryAttempts: 0 }, () =>
      Promise.reject(new Error('down')),
    );
    await until(() => state().undelivered === 1);
    expect(destination.size).toBe(0);
  });

  test('shows how old the last record was that it handed over, and says once when that is too old', async () => {
    const { state, log, seen } = await pumping({ one: { records: changes(1, 3) } }, { batchSize: 1 }, undefined, {
      now: arrivedAt + 300_001,
    });
    await until(() => seen().length === 3);
    expect(state()).toMatchObject({
      name: 'observation',
      iteratorAge: 300_001,
      invocations: 3,
      records: 3,
      failures: 0,
      undelivered: 0,
    });
    expect(log).toEqual([
      expect.objectContaining({ level: 'WARN', message: 'a function is behind the stream', iteratorAge: 300_001 }),
    ]);
  });

  test('reads on when the stream can be read again', async () => {
    const source = fakeSource({ one: { records: changes(1, 2) } });
    let down = 2;
    const fail = <Result>(otherwise: () => Promise<Result>) =>
      down-- > 0 ? Promise.reject(new Error('away')) : otherwise();
    const seen: number[] = [];
    const log: { message: string }[] = [];
    const pump = startPump({
      name: 'x',
      source: { ...source, shards: () => fail(source.shards), open: (...where) => fail(() => source.open(...where)) },
      mapping: mapping(),
      folder: await openFolder(),
      log: (entry) => log.push(entry),
      destination: { write: () => Promise.resolve() },
      handler: ({ Records }) => Promise.resolve(void seen.push(...numbersOf(Records))),
      now: () => arrivedAt,
    });
    onTestFinished(() => pump.stop());
    await until(() => seen.length === 2);
    expect(log.map(({ message }) => message)).toEqual(['the stream could not be read', 'the stream could not be read']);
  });
});

describe('side by side', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  /** Makes a function whose calls end when all are there that may run at once, or nothing more comes. */
  const watched = async (parallelizationFactor: number) => {
    const running = new Set<string>();
    const [most, clashes]: [{ count: number }, string[]] = [{ count: 0 }, []];
    const records = changes(1, 40, keys);
    const order: Record<string, number[]> = {};
    const { seen } = await pumping(
      { one: { records } },
      { parallelizationFactor, batchSize: 5 },
      async ({ Records }) => {
        const own = [...new Set(Records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S ?? ''))];
        clashes.push(...own.filter((key) => running.has(key)));
        for (const key of own) running.add(key);
        for (const { dynamodb } of Records)
          (order[dynamodb?.Keys?.pk?.S ?? ''] ??= []).push(Number(dynamodb?.SequenceNumber));
        most.count = Math.max(most.count, ++calls.now);
        await new Promise(setImmediate);
        calls.now--;
        for (const key of own) running.delete(key);
      },
    );
    await until(() => seen().length === 40);
    return { most: most.count, clashes, order };
  };
  const calls = { now: 0 };

  test('run as many batches as the factor says, never two with changes of one record, and each record’s in order', async () => {
    const { most, clashes, order } = await watched(3);
    expect([most > 1, most <= 3, clashes]).toEqual([true, true, []]);
    expect(Object.keys(order).sort()).toEqual(keys);
    for (const numbers of Object.values(order)) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('run none with a factor of 1', async () => {
    expect((await watched(1)).most).toBe(1);
  });
});

describe('a pump that is killed in the middle of a batch', () => {
  test('goes on from its checkpoint: what was answered does not come again, what was in hand does', async () => {
    const shards = { one: { records: changes(1, 6) } };
    const hanging: (() => void)[] = [];
    const first = await pumping(shards, { batchSize: 2 }, ({ Records }) =>
      numbersOf(Records).includes(3)
        ? new Promise((resolve) => hanging.push(() => resolve(undefined)))
        : Promise.resolve(),
    );
    onTestFinished(() => hanging.forEach((end) => end()));
    await until(() => first.seen().includes(4));
    const second = await pumping(shards, { batchSize: 2 }, undefined, { folder: first.folder });
    await until(() => second.seen().length === 4);
    expect([first.seen(), second.seen()]).toEqual([
      [1, 2, 3, 4],
      [3, 4, 5, 6],
    ]);
  });

  test('loses nothing and keeps each record’s order, wherever and however often it happens, with any number of lanes', async () => {
    const settings = fc.record({
      parallelizationFactor: fc.integer({ min: 1, max: 4 }),
      batchSize: fc.integer({ min: 1, max: 5 }),
    });
    /** The call at which each life ends. */
    const deaths = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(settings, deaths, fc.integer({ min: 1, max: 30 }), async (chosen, kills, count) => {
        const records = changes(1, count, ['a', 'b', 'c']);
        const folder = await openFolder();
        const seen: number[] = [];
        for (const kill of [...kills, Infinity]) {
          const life = { calls: 0, over: false, end: () => undefined };
          const never = () => new Promise<never>(() => undefined);
          const killed = new Promise<void>((resolve) => Object.assign(life, { end: resolve }));
          const ended = followShard({
            source: fakeSource({ one: { records, ended: true } }),
            shard: 'one',
            from: { at: 'TRIM_HORIZON' },
            mapping: mapping(chosen),
            wanted: () => true,
            rest: () => Promise.resolve(),
            // Dead, it writes no checkpoint any more.
            folder: { ...folder, put: (name, document) => (life.over ? never() : folder.put(name, document)) },
            delivery: {
              failed: () => undefined,
              giveUp: () => Promise.resolve(),
              pause: () => Promise.resolve(),
              stopped: () => life.over,
              now: () => arrivedAt,
              invoke: async (batch) => {
                seen.push(...numbersOf(batch));
                await new Promise(setImmediate);
                if (++life.calls < kill) return undefined;
                life.over = true;
                life.end();
                return never();
              },
            },
          });
          await Promise.race([killed, ended]);
        }
        // By record, first times come in order: a repetition goes back to the checkpoint, and none is passed
        // over.
        for (const key of [0, 1, 2])
          expect([...new Set(seen)].filter((number) => (number - 1) % 3 === key)).toEqual(
            upTo(1, count).filter((number) => (number - 1) % 3 === key),
          );
        expect(await folder.get('one')).toEqual({ after: String(count), finished: true });
      }),
      { numRuns: runs(500) },
    );
  });
});
