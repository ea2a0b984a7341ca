import { beforeEach, describe, expect, it } from '@jest/globals';
import { StaleRead } from '../../shared/core/retry';
import { day, epochSeconds, later, minute } from '../../shared/core/time';
import type { StoredRecord } from '../../shared/db/attributes';
import { transact, update } from '../../shared/db/transact';
import { type Cascade, type CascadeWork, cascadeStep, expires } from '../../shared/lifecycle/work/cascade';
import { Progress } from '../../shared/lifecycle/work/progress';
import { memoryTable } from '../support/memory-table';
import { alter, now, stored } from '../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

const pk = 'SCOPE#1';
const at = (sk: string) => ({ pk, sk });
const key = at('DELETION#mine');
const soon = later(now, minute);
const ttl = epochSeconds(later(now, 90 * day));
const skOf = (record: StoredRecord): string => String(record.sk);

/** The work as it stands: by default all items of the partition go with it, the comments after them. */
const workNow = async (more: Partial<Cascade> = {}): Promise<CascadeWork> => ({
  ...Progress.parse((await stored(key)) ?? {}),
  key,
  tombstone: key.sk,
  deletedAt: now,
  ranges: [
    { pk, prefix: 'ITEM#', by: 'sk' },
    { pk, prefix: 'COMMENT#', by: 'sk' },
  ],
  belongsTo: () => Promise.resolve(() => true),
  follows: () => Promise.resolve(() => []),
  ...more,
});
const step = async (most?: number, more?: Partial<Cascade>) =>
  (await cascadeStep(await workNow(more), { now: soon, requestId: 'r', most })) !== false;
const begin = (status: 'running' | 'restoring' = 'running') =>
  alter(key, { status, turn: 1, cursor: null, dueKind: 'DELETION' });
const items = async (...names: readonly string[]) => {
  for (const name of names) await alter(at(`ITEM#${name}`), { name });
};
const tombstones = (): string[] =>
  table
    .all()
    .flatMap(({ sk, deletedWith }) => (deletedWith?.S === key.sk ? [sk?.S ?? ''] : []))
    .sort();

describe('a step of a deletion', () => {
  it('marks all that goes with it, counts that, and ends the work', async () => {
    await begin();
    await items('1', '2');
    await alter(at('COMMENT#1'), { text: 'Yes' });
    await alter(at('TAG#1'), { name: 'other' });
    expect(await step()).toBe(false);
    expect(tombstones()).toEqual(['COMMENT#1', 'ITEM#1', 'ITEM#2']);
    expect(await stored(at('ITEM#1'))).toMatchObject({ name: '1', ttl });
    const work = await stored(key);
    expect(work).toMatchObject({ status: 'done', affected: 3 });
    for (const name of ['cursor', 'dueKind', 'dueAt']) expect(work).not.toHaveProperty(name);
  });

  it('takes as much as it may, and remembers how far it came', async () => {
    await begin();
    await items('1', '2', '3');
    await alter(at('COMMENT#1'), { text: 'Yes' });
    expect(await step(2)).toBe(true);
    expect(tombstones()).toEqual(['ITEM#1', 'ITEM#2']);
    expect(await stored(key)).toMatchObject({
      status: 'running',
      affected: 2,
      cursor: JSON.stringify({ part: 0, after: { sk: 'ITEM#2', orderKey: null } }),
      dueKind: 'DELETION',
      dueAt: later(soon, 2 * minute),
    });
    // What comes behind that place only later is not gone back for.
    await items('0');
    expect([await step(2), tombstones()]).toEqual([false, ['COMMENT#1', 'ITEM#1', 'ITEM#2', 'ITEM#3']]);
    expect(await stored(key)).toMatchObject({ status: 'done', affected: 4 });
  });

  it('takes 99 beside its own where nothing else is said, as DynamoDB allows', async () => {
    await begin();
    await items(...Array.from({ length: 100 }, (_, index) => String(1_000 + index)));
    expect([await step(), tombstones().length, await step(), tombstones().length]).toEqual([true, 99, false, 100]);
  });

  it('ends after 2,000 records, where nothing of them goes with it', async () => {
    await begin();
    const names = Array.from({ length: 2_001 }, (_, index) => String(10_000 + index));
    for (let next = 0; next < names.length; next += 500)
      await transact(
        'r',
        names.slice(next, next + 500).map((name) => update(at(`ITEM#${name}`), { change: { set: { name } } })),
      );
    expect(await step(undefined, { belongsTo: () => Promise.resolve(() => false) })).toBe(true);
    const cursor = JSON.stringify({ part: 0, after: { sk: 'ITEM#11999', orderKey: null } });
    expect(await stored(key)).toMatchObject({ status: 'running', cursor });
    expect(await stored(key)).not.toHaveProperty('affected');
  });

  it('asks for each slice what goes with it, and marks that alone', async () => {
    await begin();
    await items('1', '2');
    const asked: string[][] = [];
    const belongsTo = (records: readonly StoredRecord[]) => {
      asked.push(records.map(skOf));
      return Promise.resolve((record: StoredRecord) => record.name === '2');
    };
    await step(undefined, { belongsTo });
    expect([asked.filter((one) => one.length > 0), tombstones()]).toEqual([[['ITEM#1', 'ITEM#2']], ['ITEM#2']]);
  });

  it('dates anew what it marked another time, and leaves what has its mark; both are counted already', async () => {
    await begin();
    await alter(at('ITEM#1'), { deletedWith: key.sk, ttl: ttl - 1 });
    await alter(at('ITEM#2'), { deletedWith: key.sk, ttl });
    const moves: unknown[] = [];
    const follow = (record: StoredRecord, set: object, moved: number) => {
      moves.push([skOf(record), set, moved]);
      return [];
    };
    await step(undefined, { follows: () => Promise.resolve(follow) });
    expect(moves).toEqual([['ITEM#1', { deletedWith: key.sk, ttl }, 0]]);
    expect(await stored(at('ITEM#1'))).toMatchObject({ ttl });
    expect(await stored(key)).not.toHaveProperty('affected');
  });

  it('takes the place of another deletion, whose count goes down', async () => {
    await begin();
    const other = at('DELETION#other');
    await alter(other, { affected: 5 });
    for (const name of ['1', '2']) await alter(at(`ITEM#${name}`), { deletedWith: other.sk });
    await items('3');
    expect(await step(3)).toBe(true);
    expect([await stored(other), await stored(key)]).toMatchObject([{ affected: 3 }, { affected: 2 }]);
    expect([await step(3), tombstones()]).toEqual([false, ['ITEM#1', 'ITEM#2', 'ITEM#3']]);
    expect([await stored(other), await stored(key)]).toMatchObject([{ affected: 3 }, { affected: 3 }]);
  });

  it('unmarks what goes with it no more', async () => {
    await begin();
    await alter(key, { affected: 1 });
    await alter(at('ITEM#1'), { deletedWith: key.sk, ttl });
    await step(undefined, { belongsTo: () => Promise.resolve(() => false) });
    expect(await stored(at('ITEM#1'))).not.toHaveProperty('ttl');
    expect(await stored(key)).toMatchObject({ status: 'done', affected: 0 });
  });

  it('writes with each mark what follows the record', async () => {
    await begin();
    await items('1', '2');
    const asked: string[][] = [];
    const follows = (records: readonly StoredRecord[]) => {
      asked.push(records.map(skOf));
      return Promise.resolve((record: StoredRecord, set: object, moved: number) => [
        update(at(`POINTER#${skOf(record)}`), { change: { set: { ...set, moved } } }),
      ]);
    };
    expect(await step(2, { follows })).toBe(true);
    expect(asked[0]).toEqual(['ITEM#1', 'ITEM#2']);
    expect(await stored(at('POINTER#ITEM#1'))).toMatchObject({ deletedWith: key.sk, ttl, moved: 1 });
    expect(await stored(at('POINTER#ITEM#2'))).toBeUndefined();
  });
});

describe('a step of undoing it', () => {
  it('unmarks what has its mark, whatever would go with it, and lets what was deleted by itself leave in its time', async () => {
    await begin('restoring');
    await alter(key, { affected: 3 });
    const deletedAt = later(now, -day);
    await alter(at('ITEM#1'), { deletedWith: key.sk, ttl, deletedAt });
    await alter(at('MEMBER#1'), { deletedWith: key.sk, ttl, deletedAt });
    await alter(at('ITEM#2'), { deletedWith: 'DELETION#other', ttl: 1 });
    await items('3');
    const ranges: Cascade['ranges'] = [{ pk, prefix: '', from: '!', by: 'sk' }];
    const unasked = () => Promise.reject(new Error('not to be asked'));
    expect(await step(undefined, { ranges, belongsTo: unasked })).toBe(false);
    expect(tombstones()).toEqual([]);
    expect(await stored(at('ITEM#1'))).toMatchObject({ ttl: epochSeconds(later(deletedAt, 90 * day)) });
    expect(await stored(at('MEMBER#1'))).not.toHaveProperty('ttl');
    expect(await stored(at('ITEM#2'))).toMatchObject({ deletedWith: 'DELETION#other', ttl: 1 });
    expect(await stored(key)).toMatchObject({ status: 'restored', affected: 1 });
  });
});

describe('a step that was planned while the one before it was written', () => {
  /** Takes the first step, of two records, and returns how it left the work. */
  const afterFirst = async () => {
    await begin();
    await items('1', '2', '3', '4');
    const left = await cascadeStep(await workNow(), { now: soon, requestId: 'r', most: 2 });
    if (!left) throw new Error('There is nothing left');
    await left.planned;
    return left;
  };
  const next = (work: CascadeWork) => cascadeStep(work, { now: soon, requestId: 'r', most: 2 });

  it('takes what comes behind it, and ends with what there is, as if it were read then', async () => {
    const left = await afterFirst();
    expect([tombstones(), left.cursor]).toEqual([
      ['ITEM#1', 'ITEM#2'],
      JSON.stringify({ part: 0, after: { sk: 'ITEM#2', orderKey: null } }),
    ]);
    expect(await next(left)).toBe(false);
    expect(tombstones()).toEqual(['ITEM#1', 'ITEM#2', 'ITEM#3', 'ITEM#4']);
    expect(await stored(key)).toMatchObject({ status: 'done', affected: 4 });
  });

  it('writes nothing where the work was begun anew since', async () => {
    const left = await afterFirst();
    await alter(key, { turn: 2, status: 'restoring', cursor: null });
    await expect(next(left)).rejects.toBeInstanceOf(StaleRead);
    expect(tombstones()).toEqual(['ITEM#1', 'ITEM#2']);
  });

  it('writes nothing where a record was changed since in what decides', async () => {
    const left = await afterFirst();
    await alter(at('ITEM#4'), { deletedAt: now });
    await expect(next(left)).rejects.toBeInstanceOf(StaleRead);
    expect([tombstones(), (await stored(key))?.affected]).toEqual([['ITEM#1', 'ITEM#2'], 2]);
  });

  it('is nobody’s failure where it could not be read, unless somebody takes it', async () => {
    await begin();
    await items('1', '2', '3', '4');
    let asked = 0;
    const belongsTo = () => (asked++ === 0 ? Promise.resolve(() => true) : Promise.reject(new Error('away')));
    const left = await cascadeStep(await workNow({ belongsTo }), { now: soon, requestId: 'r', most: 2 });
    expect(tombstones()).toEqual(['ITEM#1', 'ITEM#2']);
    await expect(left && next(left)).rejects.toThrow('away');
    expect(tombstones()).toEqual(['ITEM#1', 'ITEM#2']);
  });
});

describe('a step that others come before', () => {
  it('writes nothing where the work was begun anew', async () => {
    await begin();
    await items('1');
    const work = await workNow();
    await alter(key, { turn: 2 });
    await expect(cascadeStep(work, { now: soon, requestId: 'r' })).rejects.toBeInstanceOf(StaleRead);
    expect(tombstones()).toEqual([]);
  });

  it('writes nothing where a record was changed in what decides', async () => {
    await begin();
    await items('1', '2');
    const belongsTo = async () => {
      await alter(at('ITEM#2'), { deletedAt: now });
      return () => true;
    };
    await expect(step(undefined, { belongsTo })).rejects.toBeInstanceOf(StaleRead);
    expect(tombstones()).toEqual([]);
  });
});

it('what is deleted by itself leaves the table by itself, but a membership, and a label that was merged', () => {
  expect(['ITEM#1', 'LIST#1', 'MEMBER#1', 'LIST-MEMBER#1#2'].map((sk) => expires(sk, {}))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(expires('TAG#1', { mergedInto: 'TAG#2' })).toBe(false);
});
