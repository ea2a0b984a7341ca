import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds } from '../../shared/access/roles';
import { StaleRead } from '../../shared/core/retry';
import { InvitationId, ItemId, ListId, newId, ScopeId, UserId } from '../../shared/core/ids';
import { created } from '../../shared/core/record';
import { day, later } from '../../shared/core/time';
import type { StoredRecord } from '../../shared/db/attributes';
import { type Key, keys, scopePartition } from '../../shared/db/keys';
import { transact } from '../../shared/db/transact';
import { asMember, type Membership } from '../../shared/groups/member';
import { Clearing } from '../../shared/lists/item';
import { belongsTo, belowClearing, belowRoot, listIdOf } from '../../shared/lifecycle/cascade/cascade-scope';
import { list as listDeletions } from '../../shared/lifecycle/cascade/deletion-store';
import { pointerActions, pointerTo } from '../../shared/lifecycle/cascade/pointers';
import { clearingCascade, deletionCascade } from '../../shared/lifecycle/cascade/roots';
import { isIntent, storedToView, workOf } from '../../shared/lifecycle/cascade/work';
import { memoryTable } from '../support/memory-table';
import { alter, callOf, now, plant, plantGroup, stored } from '../support/planted';
import { refusal } from '../support/refused-with';
import { List } from '../../shared/lists/list';
import { Deletion, DeletionView } from '../../shared/lifecycle/cascade/deletion';
import { intentKey } from '../../shared/lifecycle/work/deletion-intent';
import { sweep } from '../../shared/lifecycle/cascade/sweep';

const table = memoryTable();
beforeEach(() => table.clear());

const [ann, scopeId, listId] = [newId(UserId), newId(ScopeId), newId(ListId)];
const call = callOf(ann);
const pk = scopePartition(scopeId);
const list = List.parse({
  id: listId,
  scopeId,
  name: 'Groceries',
  ownerId: ann,
  itemCount: 0,
  purchasedCount: 0,
  shownRounds: [2],
  ...created(call),
});
const item = (round: number | null, more: object = {}): StoredRecord => ({
  id: newId(ItemId),
  scopeId,
  listId,
  name: 'Milk',
  quantity: '1',
  categoryId: 'aaaaaaaa-2222-2222-2222-222222222222',
  purchased: round !== null,
  position: 'a0',
  round,
  ...created(call),
  ...more,
});
const deletion = (type: 'scope' | 'list'): Deletion =>
  Deletion.parse({ scopeId, root: { type, id: type === 'scope' ? scopeId : listId }, deletedBy: ann, deletedAt: now });
const clearing: Clearing = {
  ...{ listId, round: 3, rounds: [1, 2], count: 4, clearedBy: ann, clearedAt: now, undoneBy: null, undoneAt: null },
  ...{ status: 'running', turn: 1, cursor: null, affected: 2 },
};
const itemSk = keys.item(scopeId, listId, newId(ItemId)).sk;

describe('all that belongs to', () => {
  it('a scope is in its partition', () => {
    expect(belowRoot(deletion('scope'))).toEqual([{ pk, prefix: '', from: '!', by: 'sk' }]);
  });

  it('a list has it in its key, or is an invitation or a link to it', () => {
    expect(belowRoot(deletion('list'))).toEqual([
      ...['ITEM', 'LIST-MEMBER', 'INVITED'].map((word) => ({ pk, prefix: `${word}#${listId}#`, by: 'sk' })),
      ...['INVITATION', 'LINK'].map((word) => ({ pk, prefix: `${word}#${listId}#`, by: 'orderKey' })),
    ]);
  });

  it('a clearing was bought in its rounds, and once that is undone is anywhere on the list', () => {
    const bought = (round: string) => ({ pk, prefix: `BOUGHT#${listId}#${round}#`, by: 'orderKey' });
    for (const status of ['running', 'done', 'restored'] as const)
      expect(belowClearing(scopeId, { ...clearing, status })).toEqual([bought('999999998'), bought('999999997')]);
    expect(belowClearing(scopeId, { ...clearing, status: 'restoring' })).toEqual([
      { pk, prefix: `ITEM#${listId}#`, by: 'sk' },
    ]);
  });
});

describe('the list of a record', () => {
  it('is in its key, or in the record; it is none of a record of the scope alone', () => {
    expect(listIdOf(itemSk, {})).toBe(listId);
    expect(listIdOf(`LIST-MEMBER#${listId}#${ann}`, { listId: newId(ListId) })).toBe(listId);
    expect(listIdOf('INVITED#-#x', { listId })).toBeUndefined();
    expect(listIdOf('INVITATION#1', { listId })).toBe(listId);
    expect([listIdOf('INVITATION#1', {}), listIdOf('UNKNOWN#1', { listId }), listIdOf('UNKNOWN#1', {})]).toEqual([
      undefined,
      listId,
      undefined,
    ]);
  });
});

describe('a record goes', () => {
  const gone = { ...list, deletedAt: now };

  it('with its list, if it was on it', () => {
    expect(belongsTo('list', { sk: itemSk, record: item(null), list })).toBe(true);
    expect(belongsTo('list', { sk: itemSk, record: item(2), list })).toBe(true);
    expect(belongsTo('list', { sk: itemSk, record: item(1), list })).toBe(false);
    expect(belongsTo('list', { sk: itemSk, record: item(null), list: gone })).toBe(true);
  });

  it('with its list where it, or that, can’t be read', () => {
    expect(belongsTo('list', { sk: itemSk, record: item(1, { name: 7 }), list })).toBe(true);
    expect(belongsTo('list', { sk: itemSk, record: item(1), list: undefined })).toBe(true);
  });

  it('with its scope, unless its list is deleted by itself or it was cleared', () => {
    expect(belongsTo('scope', { sk: itemSk, record: item(null), list })).toBe(true);
    expect(belongsTo('scope', { sk: itemSk, record: item(null), list: undefined })).toBe(true);
    expect(belongsTo('scope', { sk: itemSk, record: item(null), list: gone })).toBe(false);
    expect(belongsTo('scope', { sk: itemSk, record: item(1), list })).toBe(false);
    expect(belongsTo('scope', { sk: `COMMENT#1#2`, record: item(1), list })).toBe(true);
  });

  it('with its clearing, whatever else', () => {
    expect(belongsTo('clearing', { sk: itemSk, record: item(1), list: undefined })).toBe(true);
    expect(belongsTo('clearing', { sk: itemSk, record: item(1), list: gone })).toBe(true);
  });

  it('with nothing if it was deleted by itself, but a membership', () => {
    for (const type of ['scope', 'list', 'clearing'] as const)
      expect(belongsTo(type, { sk: itemSk, record: item(null, { deletedAt: now }), list })).toBe(false);
    expect(belongsTo('scope', { sk: `MEMBER#${ann}`, record: { deletedAt: now }, list: undefined })).toBe(true);
  });

  it('with nothing if it is the scope itself, or says how a deletion goes', () => {
    for (const sk of ['SCOPE', 'DELETION#list#1', `CLEARING#${listId}#1`]) {
      expect(belongsTo('scope', { sk, record: {}, list: undefined })).toBe(false);
      expect(belongsTo('clearing', { sk, record: {}, list: undefined })).toBe(false);
    }
  });
});

const member = (on: ListId | null, more: Partial<Membership> = {}) => ({
  ...asMember({ scopeId, listId: on, userId: ann, roleId: roleIds.owner }, call),
  ...more,
});
const memberSk = keys.member(scopeId, ann).sk;
const listMemberSk = keys.listMember(scopeId, listId, ann).sk;

describe('the pointer to', () => {
  it('a membership is its person’s', () => {
    expect(pointerTo(memberSk, member(null))).toEqual(keys.membershipPointer(ann, scopeId));
    expect(pointerTo(listMemberSk, member(listId))).toEqual(keys.listPointer(ann, listId));
  });

  it('an invitation is that of who is invited', () => {
    const id = newId(InvitationId);
    const invitation = {
      ...{ id, scopeId, roleId: roleIds.viewer, status: 'pending', targetName: 'Home', locale: 'en', invitedBy: ann },
      ...{ userId: ann, expiresAt: now, ...created(call) },
    };
    expect(pointerTo(`INVITATION#${id}`, invitation)).toEqual(keys.invitationPointer({ userId: ann }, id));
    expect(pointerTo(`ITEM#${id}`, invitation)).toBeUndefined();
    expect(pointerTo(`INVITATION#${id}`, { ...invitation, id: 1 })).toBeUndefined();
  });

  it('a membership that can’t be read, or anything else, is none', () => {
    expect(pointerTo(memberSk, { ...member(null), joinedAt: 'once' })).toBeUndefined();
    expect(pointerTo(itemSk, item(null))).toBeUndefined();
  });
});

describe('with a tombstone', () => {
  const pointer: Key = { pk: 'USER#1', sk: 'MEMBERSHIP#1' };
  const count = keys.scopeCount(ann);
  const written = async (...[sk, record, moved, to]: [string, StoredRecord, -1 | 0 | 1, Key | undefined]) => {
    table.clear();
    await alter(pointer, { there: 1 });
    await transact('r', pointerActions(sk, { record, marking: { deletedWith: 'DELETION#1' }, moved, pointer: to }));
    const [there, counts] = [await stored(pointer), await stored(count)];
    return [there?.deletedWith, counts?.scopes, counts?.owned];
  };

  it('the pointer gets it too, if it stands', async () => {
    expect(await written(itemSk, {}, 1, pointer)).toEqual(['DELETION#1', undefined, undefined]);
    const nowhere = { pk: 'USER#1', sk: 'NONE' };
    await expect(written(itemSk, {}, 1, nowhere)).rejects.toBeInstanceOf(StaleRead);
    expect(pointerActions(itemSk, { record: {}, marking: {}, moved: 1, pointer: undefined })).toEqual([]);
  });

  it('a membership of a scope counts for its person no more, or again; of an owner among those they own', async () => {
    const viewer = member(null, { roleId: roleIds.viewer });
    expect(await written(memberSk, member(null), 1, pointer)).toEqual(['DELETION#1', -1, -1]);
    expect(await written(memberSk, member(null), -1, pointer)).toEqual(['DELETION#1', 1, 1]);
    expect(await written(memberSk, viewer, 1, undefined)).toEqual([undefined, -1, undefined]);
    expect(await written(memberSk, member(null, { deletedWith: 'DELETION#1' }), -1, pointer)).toEqual([
      'DELETION#1',
      1,
      1,
    ]);
    expect(await written(memberSk, member(null), 0, pointer)).toEqual(['DELETION#1', undefined, undefined]);
  });

  it('what counts for nobody moves no count: of a list, ended, unreadable, no membership', async () => {
    const uncounted = ['DELETION#1', undefined, undefined];
    expect(await written(listMemberSk, member(listId), 1, pointer)).toEqual(uncounted);
    expect(await written(memberSk, member(null, { deletedAt: now }), 1, pointer)).toEqual(uncounted);
    expect(await written(memberSk, { ...member(null), joinedAt: 'once' }, 1, pointer)).toEqual(uncounted);
    expect(await written(itemSk, member(null), 1, pointer)).toEqual(uncounted);
  });
});

describe('the cascade of', () => {
  const key = keys.deletion(scopeId, 'scope', scopeId);
  const onList = (more: object = {}) => ({ ...item(null), ...keys.item(scopeId, listId, newId(ItemId)), ...more });

  it('a scope or a list decides by the lists of its records, as they are', async () => {
    const other = newId(ListId);
    await plant(keys.list(scopeId, listId), List, { ...list, deletedAt: now });
    await plant(keys.list(scopeId, other), List, { ...list, id: other });
    const records = [onList(), { ...onList(), ...keys.item(scopeId, other, newId(ItemId)) }, { pk, sk: 'TAG#1' }];
    const goes = async (type: 'scope' | 'list') => {
      const cascade = deletionCascade(key, deletion(type));
      expect(cascade).toMatchObject({ key, ranges: belowRoot(deletion(type)) });
      const belongs = await cascade.belongsTo(records);
      return records.map((record) => belongs(record));
    };
    expect([await goes('scope'), await goes('list')]).toEqual([
      [false, true, true],
      [true, true, true],
    ]);
  });

  it('a clearing is all that it took', async () => {
    const cascade = clearingCascade(key, scopeId, clearing);
    expect(cascade).toMatchObject({ key, ranges: belowClearing(scopeId, clearing) });
    const belongs = await cascade.belongsTo([]);
    expect([belongs(onList()), belongs(onList({ deletedAt: now }))]).toEqual([true, false]);
  });

  it('either is followed by the pointers that stand', async () => {
    const there = { ...member(null), ...keys.member(scopeId, ann) };
    const robin = newId(UserId);
    const astray = { ...member(null, { userId: robin }), ...keys.member(scopeId, robin) };
    await alter(keys.membershipPointer(ann, scopeId), { scopeId });
    const records = [onList(), astray, there];
    for (const cascade of [deletionCascade(key, deletion('scope')), clearingCascade(key, scopeId, clearing)]) {
      const follow = await cascade.follows(records);
      expect(records.map((record) => follow(record, {}, 0).map((action) => action.key))).toEqual([
        [],
        [],
        [keys.membershipPointer(ann, scopeId)],
      ]);
    }
  });
});

describe('a record of the work', () => {
  const at = keys.clearing(scopeId, listId, 3);
  const undone = { ...clearing, undoneBy: ann, undoneAt: later(now, 1), status: 'restored' as const };

  it('is a deletion or a clearing', () => {
    const all = ['DELETION#list#1', at.sk, 'ITEM#1#2', 'SCOPE'];
    expect(all.map(isIntent)).toEqual([true, true, false, false]);
  });

  it('asks for what belongs to its root, under its own name', () => {
    const key = keys.deletion(scopeId, 'list', listId);
    expect(workOf({ ...deletion('list'), ...key, turn: 3 })).toMatchObject({
      ...{ key, tombstone: key.sk, deletedAt: now, turn: 3, status: 'done', ranges: belowRoot(deletion('list')) },
    });
    expect(workOf({ ...clearing, ...at })).toMatchObject({
      ...{ key: at, tombstone: at.sk, deletedAt: now, turn: 1, ranges: belowClearing(scopeId, clearing) },
    });
    const astray = { ...deletion('list'), pk: 'USER#1', sk: key.sk };
    expect(() => workOf(astray)).toThrow('USER#1 is no partition of a scope');
  });

  it('is shown as a deletion, a clearing under its list', () => {
    const until = later(now, 30 * day);
    const view = { deletedBy: ann, deletedAt: now, restoredBy: null, restoredAt: null, restorableUntil: until };
    const key = keys.deletion(scopeId, 'list', listId);
    expect(storedToView({ ...deletion('list'), ...key, affected: 7 })).toMatchObject({
      ...{ ...view, root: { type: 'list', id: listId }, status: 'done', affected: 7 },
    });
    expect(storedToView({ ...clearing, ...at })).toEqual({
      ...{ ...view, root: { type: 'clearing', id: listId }, status: 'running', affected: 2 },
    });
    expect(DeletionView.parse({ ...storedToView({ ...clearing, ...at }), more: 1 })).toEqual({
      ...{ ...view, root: { type: 'clearing', id: listId }, status: 'running', affected: 2 },
    });
    expect(storedToView({ ...undone, ...at })).toMatchObject({
      ...{ restoredBy: ann, restoredAt: later(now, 1), restorableUntil: null, status: 'restored' },
    });
  });
});

describe('the deletions of a scope', () => {
  it('are gone on with by the sweeper, once they have stood still', async () => {
    const { scope, list, keys: of, onList } = await plantGroup();
    const key = intentKey({ type: 'list', ...onList });
    const root = { type: 'list', id: list.id };
    const record = { scopeId: scope.id, root, deletedBy: ann, deletedAt: now, status: 'running', turn: 1 };
    await plant(key, Deletion, { ...record, dueKind: 'DELETION', dueAt: now });
    const item = keys.item(scope.id, list.id, newId(ItemId));
    await alter(item, { name: 'Milk' });
    await alter(of.list, { deletedAt: now });
    const budget = { atMost: day, requestId: 'r' };
    expect(await sweep({ ...budget, clock: () => later(now, -1) })).toEqual({ finished: 0, left: 0 });
    expect(await sweep({ ...budget, clock: () => now })).toEqual({ finished: 1, left: 0 });
    expect([await stored(item), await stored(key)]).toMatchObject([{ deletedWith: key.sk }, { status: 'done' }]);
  });

  it('are listed, the latest first, to who may delete lists; while it is deleted, to who may restore it', async () => {
    const group = await plantGroup();
    const admin = await group.joins('admin');
    const other = newId(ListId);
    const noted = (id: ListId, deletedAt = now) =>
      plant(keys.deletion(group.scope.id, 'list', id), Deletion, {
        ...{ scopeId: group.scope.id, root: { type: 'list', id }, deletedBy: ann, deletedAt },
        orderKey: `DELETION#${deletedAt}#list#${id}`,
      });
    await noted(listId);
    await noted(other, later(now, 1));
    const listed = async (who: UserId) => {
      const { value } = await listDeletions(callOf(who), group.scope.id, { limit: 5 });
      return value.items.map(({ root }) => root.id);
    };
    expect(await listed(admin)).toEqual([other, listId]);
    expect(await refusal(listed(await group.joins('editor')))).toBe('forbidden: managers');
    await alter(group.keys.scope, { deletedAt: now });
    expect(await listed(group.owner)).toEqual([other, listId]);
    expect(await refusal(listed(admin))).toBe('not-found');
  });
});
