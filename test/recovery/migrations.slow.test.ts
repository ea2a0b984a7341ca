import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { boughtBeforeRounds } from '../../lib/migrations/0001-bought-before-rounds';
import { LockLost, MigrationRuns, takeLock } from '../../lib/migrations/lock';
import { migrate } from '../../lib/migrations/migrate';
import type { Migration } from '../../lib/migrations/migration';
import { forgetState } from '../../lib/migrations/state';
import type { Table } from '../../shared/db/scan';
import { recordsOf } from '../../lib/recovery/scan';
import { survey } from '../../lib/recovery/survey';
import { writeRecords } from '../../lib/recovery/write-records';
import { attributesOf, type StoredRecord } from '../../shared/db/attributes';
import { separateTable } from '../support/separate-table';
import { type Answer, person, type Person } from '../support/person';
import { beforeNextWrite } from '../support/set-attributes';
import { environmentOf, oldItems } from './support/old-items';

const { name, endpoint, client } = separateTable();
const quiet = { say: () => undefined, backup: () => Promise.resolve(), all: [boughtBeforeRounds] };
const table: Table = { name, client };
const writer = `migration:${boughtBeforeRounds.name}`;
/** Counts the records that were written by the migration. */
const written = async (): Promise<number> => {
  let count = 0;
  for await (const one of recordsOf(table)) if (one.requestId === writer) count += 1;
  return count;
};

const size = 300;
let ann: Person;
let items: string;
beforeAll(async () => {
  ann = await person();
  const { body: list } = await ann.post('/v1/scopes/personal/lists', { name: 'Groceries' });
  items = `/v1/scopes/personal/lists/${list.id}/items`;
  await writeRecords(table, oldItems(ann.userId, list.id, size));
});

describe('a migration', () => {
  it('that is killed goes on where it was, with the product writing, after its backup alone was made; and is done once', async () => {
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'bin/migrate.ts',
        '--table',
        name,
        '--to',
        boughtBeforeRounds.name,
        '--page',
        '50',
        '--lease',
        '1',
      ],
      { env: environmentOf(endpoint), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'exit');
    for await (const line of createInterface(child.stdout)) if (/[1-9]\d* written/.test(line)) child.kill('SIGKILL');
    await ended;
    const halfway = await written();
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(size);

    const { body: page } = await ann.get(`${items}?limit=10`);
    const said: string[] = [];
    const running = migrate(table, {
      ...quiet,
      say: (line) => said.push(line),
      lease: 1_000,
      page: 50,
      backup: () => Promise.reject(new Error('It was made before')),
    });
    const answers: Answer[] = [];
    /**
     * Makes the usual calls one after the other: all touch the list, and it is the migration they are to
     * meet, not each other.
     */
    const usual = async () => {
      for (const item of page.items)
        answers.push(await ann.patch(`${items}/${item.id}`, { name: `${item.name}, organic` }));
      for (const index of Array.from({ length: 10 }).keys())
        answers.push(await ann.post(items, { name: `New ${index}`, purchased: index % 2 === 0 }));
    };
    const [made] = await Promise.all([running, usual()]);
    expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
    expect(answers).toHaveLength(20);
    expect(made).toEqual([boughtBeforeRounds.name]);
    expect(said[0]).toMatch(/resuming after [1-9]/);
    expect(await migrate(table, { ...quiet, backup: () => Promise.reject(new Error('Nothing is open')) })).toEqual([]);

    for await (const one of recordsOf(table))
      if (one.purchased === true)
        expect(one).toMatchObject({ round: expect.any(Number), orderKey: expect.stringMatching(/^BOUGHT#/) });
    const { differences } = await survey(table);
    // Neither the list nor the names were ever told of the items that this test put there.
    expect(
      differences
        .map(({ attribute }) => attribute)
        .filter((one) => !['itemCount', 'purchasedCount', 'times'].includes(one)),
    ).toEqual([]);
  });

  it.each([
    { change: { name: 'Nails' }, round: 0, place: /^BOUGHT#/ },
    { change: { purchased: false }, round: undefined, place: /^ITEM#/ },
  ])(
    'holds for a record to which $change was decided before it and is written after it',
    async ({ change, round, place }) => {
      const { body: list } = await ann.post('/v1/scopes/personal/lists', { name: 'Hardware' });
      const own = `/v1/scopes/personal/lists/${list.id}/items`;
      await writeRecords(table, oldItems(ann.userId, list.id, 1));
      const [item] = (await ann.get(own)).body.items;
      await forgetState(table, boughtBeforeRounds.name);
      await beforeNextWrite(
        () => migrate(table, quiet),
        async () => expect((await ann.patch(`${own}/${item.id}`, change)).status).toBe(200),
      );
      let stored: StoredRecord | undefined;
      for await (const one of recordsOf(table)) if (one.id === item.id) stored = one;
      expect(stored).toMatchObject({ ...change, orderKey: expect.stringMatching(place) });
      expect(stored?.round).toBe(round);
    },
  );

  it('is taken back where the product has not written since, and made again', async () => {
    const before = await written();
    expect(await migrate(table, { ...quiet, direction: 'down' })).toEqual([boughtBeforeRounds.name]);
    let old = 0;
    for await (const one of recordsOf(table))
      if (one.requestId === `${writer}:back`)
        old += Number(one.round === undefined && String(one.orderKey).startsWith('ITEM#'));
    expect(old).toBe(before);
    expect(await migrate(table, quiet)).toEqual([boughtBeforeRounds.name]);
    expect(await written()).toBe(before);
  });

  it('that fails says so, keeps what it did, gives the lock free, and makes its backup first', async () => {
    const order: string[] = [];
    const failing: Migration = {
      name: '0002-fails',
      up: () => {
        order.push('up');
        throw new Error('No');
      },
      down: () => undefined,
    };
    const backup = () => Promise.resolve(order.push('backup'));
    await expect(migrate(table, { ...quiet, backup, all: [failing] })).rejects.toThrow('No');
    await expect(migrate(table, { ...quiet, backup, all: [failing] })).rejects.toThrow('No');
    expect(order[0]).toBe('backup');
  });

  it('looks at a record again that somebody wrote in between', async () => {
    const key = { pk: 'SCOPE#11111111-1111-4111-8111-111111111111', sk: 'THING' };
    await writeRecords(
      table,
      (async function* () {
        yield await Promise.resolve(attributesOf({ ...key, version: 2, colour: 'red' }));
      })(),
    );
    const seen: unknown[] = [];
    const stale: Migration = {
      name: '0003-again',
      down: () => undefined,
      up: (record) => {
        if (record.sk !== key.sk || record.colour === 'blue') return undefined;
        seen.push(record.version);
        const version = seen.length === 1 ? 1 : 2;
        return { change: { set: { colour: 'blue' } }, when: (to) => `${to.name('version')} = ${to.value(version)}` };
      },
    };
    await migrate(table, { ...quiet, all: [stale] });
    expect(seen).toEqual([2, 2]);
  });
});

describe('the lock', () => {
  /** Makes a clock that goes on when somebody waits: holders that live renew what they hold then. */
  const stepped = () => {
    let now = Date.now();
    const living = new Set<() => Promise<void>>();
    return {
      now: () => now,
      wait: async (ms: number) => {
        now += ms;
        for (const renew of living) await renew();
      },
      every: (_ms: number, renew: () => Promise<void>) => {
        living.add(renew);
        return () => void living.delete(renew);
      },
    };
  };

  it('is one holder’s at a time, and passes on when it is given free or its holder was killed', async () => {
    const time = stepped();
    const first = await takeLock(table, 400, time);
    await expect(takeLock(table, 400, time)).rejects.toThrow(MigrationRuns);
    await first.release();
    const second = await takeLock(table, 400, time);
    await second.release();
    await writeRecords(
      table,
      (async function* () {
        yield await Promise.resolve(
          attributesOf({ pk: 'MIGRATIONS', sk: 'LOCK', holder: 'killed', until: time.now() + 300 }),
        );
      })(),
    );
    const late = await takeLock(table, 400, time);
    late.check();
    await late.release();
  });

  it('is lost by a holder that stood still for longer than its lease', async () => {
    const time = stepped();
    const still = await takeLock(table, 400, time);
    const next = await takeLock(table, 400, { ...stepped(), now: () => time.now() + 401 });
    await time.wait(401);
    expect(() => still.check()).toThrow(LockLost);
    await still.release();
    next.check();
    await next.release();
  });
});
