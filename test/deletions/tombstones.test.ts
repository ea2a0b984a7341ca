import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, ListId, ScopeId, UserId } from '../../shared/core/ids';
import { day, epochSeconds, later, minute } from '../../shared/core/time';
import type { Condition } from '../../shared/db/expressions';
import { keys } from '../../shared/db/keys';
import { check, transact } from '../../shared/db/transact';
import { toView } from '../../shared/lifecycle/cascade/deletion';
import { cascadeCursorOf, cascadePositionOf } from '../../shared/lifecycle/work/cascade-cursor';
import { deletes, due, intentKey, restores, type Root, taken } from '../../shared/lifecycle/work/deletion-intent';
import { asTaken, isUnfinished, Progress } from '../../shared/lifecycle/work/progress';
import {
  clearTombstone,
  deletedAtOf,
  isDatedBy,
  setTombstone,
  tombstoneOf,
  unchangedSinceRead,
} from '../../shared/lifecycle/work/tombstone';
import { memoryTable } from '../support/memory-table';
import { alter, callOf, now, stored } from '../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

const key = { pk: 'SCOPE#1', sk: 'ITEM#1' };
const ninetyDaysAfter = epochSeconds(later(now, 90 * day));
const holds = async (condition: Condition): Promise<boolean> =>
  transact('r', [check(key, condition, () => new Error('refused'))]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.message === 'refused') return false;
      throw error;
    },
  );

describe('a tombstone', () => {
  const tombstone = { tombstone: 'DELETION#list', deletedAt: now };

  it('names its deletion, and takes the record out of the table when that goes', () => {
    expect(setTombstone(tombstone)).toEqual({ deletedWith: 'DELETION#list', ttl: ninetyDaysAfter });
    expect(isDatedBy({ ttl: ninetyDaysAfter }, tombstone)).toBe(true);
    expect([isDatedBy({ ttl: ninetyDaysAfter - 1 }, tombstone), isDatedBy({}, tombstone)]).toEqual([false, false]);
  });

  it('is read from a record, if it is one', () => {
    expect([tombstoneOf({ deletedWith: 'DELETION#list' }), tombstoneOf({ deletedWith: 1 }), tombstoneOf({})]).toEqual([
      'DELETION#list',
      undefined,
      undefined,
    ]);
    expect([deletedAtOf({ deletedAt: now }), deletedAtOf({ deletedAt: 'once' }), deletedAtOf({})]).toEqual([
      now,
      undefined,
      undefined,
    ]);
  });

  it('that comes off leaves a record that was deleted by itself its own time, where such leave the table', () => {
    expect(clearTombstone({}, true)).toEqual({ deletedWith: null, ttl: null });
    expect(clearTombstone({ deletedAt: now }, true)).toEqual({ deletedWith: null, ttl: ninetyDaysAfter });
    expect(clearTombstone({ deletedAt: now }, false)).toEqual({ deletedWith: null, ttl: null });
  });

  it('is not set on a record that has changed in what decides', async () => {
    const record = { deletedAt: now, deletedWith: 'DELETION#list', round: 3, roleId: 'r' };
    await alter(key, record);
    expect(await holds(unchangedSinceRead(record))).toBe(true);
    for (const name of ['deletedAt', 'deletedWith', 'round', 'roleId'] as const) {
      expect(await holds(unchangedSinceRead({ ...record, [name]: name === 'round' ? 4 : 'other' }))).toBe(false);
      expect(await holds(unchangedSinceRead({ ...record, [name]: undefined }))).toBe(false);
    }
    await alter(key, { name: 'Milk' });
    expect(await holds(unchangedSinceRead(record))).toBe(true);
  });
});

describe('the place that a cascade has come to', () => {
  it('is the beginning where none was noted, and else what was', () => {
    expect(cascadePositionOf(null)).toEqual({ part: 0 });
    for (const at of [{ part: 2 }, { part: 1, after: { sk: 'ITEM#1', orderKey: null } }])
      expect(cascadePositionOf(cascadeCursorOf(at))).toEqual(at);
    expect(() => cascadePositionOf('{"part":0.5}')).toThrow();
    expect(() => cascadePositionOf('{}')).toThrow();
  });
});

describe('the progress of a deletion', () => {
  it('is that of nothing to do, where none was noted', () => {
    expect(Progress.parse({})).toEqual({ status: 'done', turn: 0, cursor: null, affected: 0 });
  });

  it('has work left while it runs, or is undone', () => {
    const statuses = ['running', 'done', 'restoring', 'restored'] as const;
    expect(statuses.filter((status) => isUnfinished({ status }))).toEqual(['running', 'restoring']);
  });

  it('is as it was read while nobody did a step, or began anew', async () => {
    const progress = { turn: 2, status: 'running', cursor: 'here' } as const;
    await alter(key, progress);
    expect(await holds(asTaken(progress))).toBe(true);
    expect(await holds(asTaken({ ...progress, turn: 3 }))).toBe(false);
    expect(await holds(asTaken({ ...progress, status: 'restoring' }))).toBe(false);
    expect(await holds(asTaken({ ...progress, cursor: 'there' }))).toBe(false);
    expect(await holds(asTaken({ ...progress, cursor: null }))).toBe(false);
    await alter(key, { cursor: null });
    expect([await holds(asTaken({ ...progress, cursor: null })), await holds(asTaken(progress))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a deletion that is noted', () => {
  const [ann, robin] = [newId(UserId), newId(UserId)];
  const scopeId = newId(ScopeId);
  const listId = newId(ListId);
  const [list, scope] = [{ type: 'list', scopeId, listId } as const, { type: 'scope', scopeId } as const];
  const soon = later(now, minute);
  const dueAt = (at: typeof now) => later(at, 2 * minute);

  it('is due for the sweeper when the stream has had its time, until nothing is left', () => {
    expect(due(now)).toEqual({ dueKind: 'DELETION', dueAt: later(now, 2 * minute) });
    expect(due(null)).toEqual({ dueKind: null, dueAt: null });
    expect(taken(now, 'restoring')).toEqual({
      set: { status: 'restoring', cursor: null, ...due(now) },
      add: { turn: 1 },
    });
  });

  it.each([
    [scope, { type: 'scope', id: scopeId }],
    [list, { type: 'list', id: listId }],
  ] as const satisfies readonly (readonly [Root, object])[])(
    'is one for each root, however often it goes and comes back: $type',
    async (root, named) => {
      expect(intentKey(root)).toEqual(keys.deletion(scopeId, named.type, named.id));
      await alter(intentKey(root), { cursor: 'somewhere', affected: 7 });
      await transact('r', [deletes(root, callOf(ann))]);
      const orderKey = `DELETION#${now}#${named.type}#${named.id}`;
      const first = {
        scopeId,
        root: named,
        deletedBy: ann,
        deletedAt: now,
        orderKey,
        ttl: ninetyDaysAfter,
        affected: 7,
      };
      const gone = await stored(intentKey(root));
      expect(gone).toMatchObject({ ...first, status: 'running', turn: 1, dueKind: 'DELETION', dueAt: dueAt(now) });
      for (const name of ['cursor', 'restoredBy', 'restoredAt']) expect(gone).not.toHaveProperty(name);

      const back = callOf(robin, { now: soon });
      await transact('r', [restores(root, { deletedBy: ann, deletedAt: now }, back)]);
      expect(await stored(intentKey(root))).toMatchObject({
        ...first,
        ...{ restoredBy: robin, restoredAt: soon, status: 'restoring', turn: 2, dueAt: dueAt(soon) },
      });
      await transact('r', [deletes(root, back)]);
      const again = await stored(intentKey(root));
      expect(again).toMatchObject({ deletedBy: robin, deletedAt: soon, status: 'running', turn: 3 });
      expect(again).not.toHaveProperty('restoredBy');
      expect(again).not.toHaveProperty('restoredAt');
    },
  );

  it('that nobody noted before it was undone is the restorer’s', async () => {
    await transact('r', [restores(list, { deletedBy: null, deletedAt: null }, callOf(robin))]);
    expect(await stored(intentKey(list))).toMatchObject({ deletedBy: robin, deletedAt: now, restoredBy: robin });
  });

  it('is shown with the time until which it can be undone, until it is', () => {
    const view = {
      root: { type: 'list' as const, id: listId },
      status: 'done' as const,
      affected: 2,
      deletedBy: ann,
      deletedAt: now,
      restoredBy: null,
      restoredAt: null,
    };
    expect(toView(view)).toEqual({ ...view, restorableUntil: later(now, 30 * day) });
    const undone = { ...view, restoredBy: robin, restoredAt: soon };
    expect(toView(undone)).toEqual({ ...undone, restorableUntil: null });
  });
});
