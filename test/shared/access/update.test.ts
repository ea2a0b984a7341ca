import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccessContext } from '../../../shared/access/authorize';
import { type RecordUpdate, replaceRecord, type Replacement, updateRecord } from '../../../shared/access/update';
import { updateOwnRecord } from '../../../shared/access/update-own';
import type { Call } from '../../../shared/core/call';
import { AccountDeleted, NotFound } from '../../../shared/core/errors';
import { newId, UserId } from '../../../shared/core/ids';
import { changed, deleted, expiryOf, restored, unwritten } from '../../../shared/core/record';
import { StaleRead } from '../../../shared/core/retry';
import { later } from '../../../shared/core/time';
import { equal } from '../../../shared/db/expressions';
import { keys } from '../../../shared/db/keys';
import { transact, update } from '../../../shared/db/transact';
import { List } from '../../../shared/lists/list';
import { defaultSettings, Settings } from '../../../shared/people/settings';
import { memoryTable } from '../../support/memory-table';
import { refusal } from '../../support/refused-with';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

const mark = { pk: 'MARK', sk: 'MARK' };
const soon = later(now, 1_000);
/** Where the answer to a change is compared with what came along with it. */
const differing: Partial<Call> = { readBack: (served) => [{ path: JSON.stringify(served), code: 'read_only' }] };

type Change = Partial<RecordUpdate<List, unknown, 'lists.edit'>>;

/** Makes a group, and a change of its list by its owner, a second later, that tests make their own. */
const renaming = async () => {
  const group = await plantGroup();
  const call = callOf(group.owner, { now: soon });
  const change = (change: Change = {}, by: Call = call) =>
    updateRecord(by, group.onList, {
      key: group.keys.list,
      permission: 'lists.edit',
      schema: List,
      apply: (list) => changed(list, { name: 'Food' }, by),
      alsoWrite: () => [],
      answer: ({ name, version }) => ({ name, version }),
      ...change,
    });
  const listNow = () => stored(group.keys.list);
  return { ...group, call, change, listNow, renamed: { name: 'Food', version: 2 } };
};

describe('a change of a record', () => {
  it('is written with its new version, and answered as the record is then', async () => {
    const { change, listNow, renamed, owner } = await renaming();
    expect((await change()).value).toEqual(renamed);
    expect(await listNow()).toMatchObject({ ...renamed, modifiedBy: owner, modifiedAt: soon, createdAt: now });
  });

  it('is refused to who lacks the permission, and where there is no such record', async () => {
    const { change, joins, scope, call } = await renaming();
    const viewer = callOf(await joins('viewer'));
    expect(await refusal(change({}, viewer))).toBe('forbidden: managers');
    const nowhere = change({ key: keys.list(scope.id, newId(List.shape.id)) }, call);
    await expect(nowhere).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('may need another permission than the route’s, by the record', async () => {
    const { change, joins, call } = await renaming();
    const admin = callOf(await joins('admin'));
    const needs = () => 'lists.delete' as const;
    expect(await refusal(change({ needs }, admin))).toBeUndefined();
    const ownersAlone = { permission: 'lists.edit' as const, needs: () => 'scope.delete' as const };
    expect(await refusal(change(ownersAlone, admin))).toBe('forbidden: owners');
    expect(await refusal(change(ownersAlone, call))).toBeUndefined();
  });

  it('decides by further records, which are read behind its own', async () => {
    const { change, owner } = await renaming();
    await plant(keys.settings(owner), Settings, defaultSettings(owner));
    const seen: unknown[] = [];
    const apply = (list: List, { records }: AccessContext) => {
      seen.push(...records);
      return list;
    };
    await change({ apply, alsoRead: [keys.settings(owner)] });
    expect(seen).toMatchObject([{ name: 'Groceries' }, { id: owner, currency: 'EUR' }]);
    seen.length = 0;
    await change({ apply });
    expect(seen).toHaveLength(1);
  });

  it('that changes nothing writes nothing, and answers with the record', async () => {
    const { change, listNow } = await renaming();
    const unwanted = () => {
      throw new Error('not to be written');
    };
    const { value } = await change({ apply: (list) => list, alsoWrite: unwanted });
    expect([value, (await listNow())?.version]).toEqual([{ name: 'Groceries', version: 1 }, 1]);
  });

  it('is refused where it sends what is read-only other than the record has it, before anything is written', async () => {
    const { change, call, listNow } = await renaming();
    await expect(change({}, { ...call, ...differing })).rejects.toMatchObject({
      code: 'validation',
      issues: [{ path: '{"name":"Groceries","version":1}' }],
    });
    await expect(change({ apply: (list) => list }, { ...call, ...differing })).rejects.toThrow();
    expect(await listNow()).toMatchObject({ version: 1 });
  });

  it('is written together with what goes with it, or not at all', async () => {
    const { change, listNow } = await renaming();
    await change({
      alsoWrite: (before, after) => [update(mark, { change: { set: { from: before.name, to: after.name } } })],
    });
    expect(await stored(mark)).toMatchObject({ from: 'Groceries', to: 'Food' });
    const refused = update(mark, { change: {}, when: equal('from', 'none'), refusal: () => new AccountDeleted() });
    expect(await refusal(change({ alsoWrite: () => [refused] }))).toBe('account-deleted');
    expect(await listNow()).toMatchObject({ version: 2 });
  });

  it('leaves alone what others count in it meanwhile', async () => {
    const { change, listNow, keys: of, renamed, call } = await renaming();
    const apply = async (list: List) => {
      await alter(of.list, { itemCount: 5 });
      return changed(list, { name: 'Food' }, call);
    };
    await change({ apply });
    expect(await listNow()).toMatchObject({ ...renamed, itemCount: 5 });
  });

  it('sets its place in the order, and holds what it was decided by', async () => {
    const { change, listNow } = await renaming();
    await change({ orderKey: ({ name }) => `LISTS#${name}` });
    expect(await listNow()).toMatchObject({ orderKey: 'LISTS#Food' });
    const held = [equal('itemCount', 1), equal('itemCount', 0)];
    const asked: string[] = [];
    const condition = (before: List, after: List) => {
      asked.push(`${before.version} to ${after.version}`);
      return held.shift();
    };
    await change({ condition });
    expect(asked).toEqual(['2 to 3', '2 to 3']);
  });
});

describe('a change that others come before', () => {
  /** Writes another version of the list before the change is written, the first time. */
  const overtaken = async () => {
    const made = await renaming();
    let turns = 0;
    const apply = async (list: List) => {
      if (turns++ === 0) await alter(made.keys.list, { version: 2, name: 'Bread' });
      return changed(list, { name: `${list.name} and food` }, made.call);
    };
    return { ...made, apply };
  };

  it('is made to the record as it is by then', async () => {
    const { change, apply } = await overtaken();
    expect((await change({ apply })).value).toEqual({ name: 'Bread and food', version: 3 });
  });

  it('is refused to who asked for a version', async () => {
    const { change, apply, call, listNow } = await overtaken();
    expect(await refusal(change({ apply }, { ...call, ifVersion: 1 }))).toBe('version-changed');
    expect(await listNow()).toMatchObject({ name: 'Bread', version: 2 });
    expect(await refusal(change({}, { ...call, ifVersion: 1 }))).toBe('version-changed');
    expect(await refusal(change({}, { ...call, ifVersion: 2 }))).toBeUndefined();
  });

  it('is refused for its version after what it may not do at all', async () => {
    const { change, call, keys: of } = await renaming();
    await alter(of.list, { deletedAt: now, deletedBy: call.caller.userId });
    const apply = () => {
      throw new NotFound();
    };
    const restoring = 'list' as const;
    expect(await refusal(change({ apply, restoring }, { ...call, ifVersion: 7 }))).toBe('not-found');
  });
});

describe('a record that is deleted', () => {
  const remove = (keepAfterDelete = false) => ({
    apply: (list: List) => deleted(list, callOf(list.ownerId)),
    keepAfterDelete,
  });

  it('leaves the table after its time, unless it is restored', async () => {
    const { change, listNow, call } = await renaming();
    await change(remove());
    expect(await listNow()).toMatchObject({ deletedAt: now, ttl: expiryOf(now) });
    await change({ restoring: 'list', apply: (list) => changed(list, { name: 'Food' }, call) });
    expect(await listNow()).toMatchObject({ ttl: expiryOf(now) });
    await change({ restoring: 'list', apply: (list) => restored(list, call) });
    expect(await listNow()).not.toHaveProperty('ttl');
    expect(await listNow()).not.toHaveProperty('deletedAt');
  });

  it('leaves with what it belongs to, whatever else changes, while it has no time of its own', async () => {
    const { change, listNow, keys: of } = await renaming();
    await alter(of.list, { ttl: 1 });
    await change();
    expect(await listNow()).toMatchObject({ name: 'Food', ttl: 1 });
  });

  it('stays where later decisions rest on it', async () => {
    const { change, listNow } = await renaming();
    await change(remove(true));
    expect(await listNow()).toMatchObject({ deletedAt: now });
    expect(await listNow()).not.toHaveProperty('ttl');
  });
});

describe('a replaced record', () => {
  const replacing = async (of: Partial<List> = {}, replacement?: Replacement) => {
    const { list, keys: at, call } = await renaming();
    const before = { ...list, ...of };
    const write = transact('r', [
      replaceRecord(at.list, { schema: List, before, after: changed(before, { name: 'Food' }, call), ...replacement }),
    ]);
    return {
      outcome: await write.then(
        () => 'written',
        (error: unknown) => error,
      ),
      found: await stored(at.list),
    };
  };

  it('is the one that was read, in the version that was read', async () => {
    expect((await replacing()).outcome).toBe('written');
    for (const other of [{ version: 2 }, { createdAt: soon }])
      expect((await replacing(other)).outcome).toBeInstanceOf(StaleRead);
    expect((await replacing({}, { condition: equal('itemCount', 1) })).outcome).toBeInstanceOf(StaleRead);
    expect((await replacing({}, { condition: equal('itemCount', 0) })).outcome).toBe('written');
  });

  it('gets what its schema doesn’t know, and its place', async () => {
    const { found } = await replacing({}, { alsoSet: { extra: 1 }, orderKey: 'LISTS#1' });
    expect(found).toMatchObject({ name: 'Food', extra: 1, orderKey: 'LISTS#1' });
  });

  it('can be read again, or is not written', async () => {
    const { list, keys: at } = await plantGroup();
    expect(() => replaceRecord(at.list, { schema: List, before: list, after: { ...list, itemCount: 0.5 } })).toThrow(
      /can’t be read/,
    );
  });
});

describe('a change of one’s own record', () => {
  const ann = newId(UserId);
  const key = keys.settings(ann);
  const change = ({
    by = {},
    currency = 'SEK',
    ...more
  }: { by?: Partial<Call>; currency?: Settings['currency'] } & Partial<
    Parameters<typeof updateOwnRecord<Settings, unknown>>[1]
  > = {}) => {
    const call = callOf(ann, { now: soon, ...by });
    return updateOwnRecord<Settings, unknown>(call, {
      key,
      schema: Settings,
      fallback: defaultSettings(ann),
      apply: (settings) => (settings.currency === currency ? settings : changed(settings, { currency }, call)),
      answer: ({ currency, version, createdAt }) => ({ currency, version, createdAt }),
      ...more,
    });
  };
  const never = unwritten(ann).createdAt;

  it('makes it, from what it was without having been written, and from then on changes it', async () => {
    expect(await change()).toEqual({ currency: 'SEK', version: 2, createdAt: soon });
    expect(await stored(key)).toMatchObject({
      id: ann,
      currency: 'SEK',
      version: 2,
      createdAt: soon,
      modifiedAt: soon,
    });
    expect(await change({ currency: 'NOK', by: { now: later(soon, 1) } })).toEqual({
      currency: 'NOK',
      version: 3,
      createdAt: soon,
    });
    expect(await stored(key)).toMatchObject({ currency: 'NOK', version: 3, createdAt: soon });
  });

  it('that changes nothing writes nothing', async () => {
    expect(await change({ currency: 'EUR' })).toEqual({ currency: 'EUR', version: 1, createdAt: never });
    expect(await stored(key)).toBeUndefined();
  });

  it('is refused on a deleted account, even where it changes nothing', async () => {
    await alter(keys.profile(ann), { deletedAt: now });
    expect(await refusal(change({ currency: 'EUR' }))).toBe('account-deleted');
  });

  it('is refused to who asked for another version', async () => {
    expect(await refusal(change({ by: { ifVersion: 2 } }))).toBe('version-changed');
    expect(await refusal(change({ by: { ifVersion: 1 } }))).toBeUndefined();
  });

  it('is refused where it sends what is read-only other than the record has it', async () => {
    const served = JSON.stringify({ currency: 'EUR', version: 1, createdAt: never });
    await expect(change({ by: differing })).rejects.toMatchObject({ code: 'validation', issues: [{ path: served }] });
    expect(await stored(key)).toBeUndefined();
  });

  it('is written with what goes with it, which further records decide', async () => {
    await plant(keys.settings(newId(UserId)), Settings, defaultSettings(ann));
    await alter(mark, { times: 1 });
    const seen: unknown[] = [];
    await change({
      alsoRead: [mark, keys.scopeCount(ann)],
      alsoWrite: (before, after, records) => {
        seen.push(...records);
        return [update(mark, { change: { set: { from: before.currency, to: after.currency } } })];
      },
    });
    expect(seen).toStrictEqual([expect.objectContaining({ times: 1 }), undefined]);
    expect(await stored(mark)).toMatchObject({ from: 'EUR', to: 'SEK' });
    seen.length = 0;
    await change({
      currency: 'NOK',
      alsoWrite: (_before, _after, records) => {
        seen.push(...records);
        return [];
      },
    });
    expect(seen).toStrictEqual([]);
  });

  it('is made to the record that another call made meanwhile', async () => {
    const read: number[] = [];
    const apply = (settings: Settings): Settings => {
      read.push(settings.version);
      return changed(settings, { currency: 'SEK' }, callOf(ann, { now: soon }));
    };
    await Promise.all([change({ apply }), change({ apply })]);
    expect(read).toEqual([1, 1, 2]);
    expect(await stored(key)).toMatchObject({ version: 3 });
  });
});
