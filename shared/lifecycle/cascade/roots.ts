import type { ListId, ScopeId } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { decodeAll, decodeReadable } from '../../db/decode';
import { type Key, keys } from '../../db/keys';
import { batchGet } from '../../db/read';
import { isThereIn } from '../../groups/arrivals';
import { Scope } from '../../groups/scope';
import type { Clearing } from '../../lists/item';
import { List } from '../../lists/list';
import { isArriving } from '../work/tombstone';
import type { Cascade, FollowingActions } from '../work/cascade';
import { belongsTo, belowClearing, belowRoot, listIdOf } from './cascade-scope';
import type { Deletion } from './deletion';
import { pointerActions, pointerTo } from './pointers';

const skOf = (record: StoredRecord): string => String(record.sk);

/** Reads the lists that records belong to. */
const listsOf = async (scopeId: ScopeId, records: readonly StoredRecord[]): Promise<ReadonlyMap<ListId, List>> => {
  const ids = [...new Set(records.flatMap((record) => listIdOf(skOf(record), record) ?? []))];
  const lists = await batchGet(ids.map((id) => keys.list(scopeId, id)));
  return new Map(
    decodeAll(
      List,
      lists.filter((list) => list !== undefined),
    ).map((list) => [list.id, list]),
  );
};

/** Decides by the lists that records belong to, as they are. */
const byTheirLists =
  (scopeId: ScopeId, type: Deletion['root']['type']): Cascade['belongsTo'] =>
  async (records) => {
    const isByItself = (record: StoredRecord) => isArriving(record) && !listIdOf(skOf(record), record);
    const [lists, [scope]] = await Promise.all([
      listsOf(scopeId, records),
      records.some(isByItself) ? batchGet([keys.scope(scopeId)]) : [],
    ]);
    const isThere = isThereIn(decodeReadable(Scope, scope));
    return (record) => {
      const listId = listIdOf(skOf(record), record);
      // What it comes with isn't there, and it goes with what brings that.
      if (isArriving(record) && !(listId ? lists.has(listId) : isThere(record))) return false;
      return belongsTo(type, { sk: skOf(record), record, list: listId && lists.get(listId) });
    };
  };

/** Finds the pointers by which people find records, where those are still there. */
const followedByPointers = async (records: readonly StoredRecord[]): Promise<FollowingActions> => {
  const pointers = records.flatMap((record) => {
    const sk = skOf(record);
    const pointer = pointerTo(sk, record);
    return pointer ? [{ sk, pointer }] : [];
  });
  const there = await batchGet(pointers.map(({ pointer }) => pointer));
  const standing = new Map(
    pointers.flatMap(({ sk, pointer }, index) => (there[index] ? [[sk, pointer] as const] : [])),
  );
  return (record, set, moved) =>
    pointerActions(skOf(record), { record, marking: set, moved, pointer: standing.get(skOf(record)) });
};

/** Returns the cascade of a scope or a list: all that belongs to it. */
export const deletionCascade = (key: Key, deletion: Deletion): Cascade => ({
  key,
  ranges: belowRoot(deletion),
  belongsTo: byTheirLists(deletion.scopeId, deletion.root.type),
  follows: followedByPointers,
});

/** Returns the cascade of an act of clearing: what it took off its list. */
export const clearingCascade = (key: Key, scopeId: ScopeId, clearing: Clearing): Cascade => ({
  key,
  ranges: belowClearing(scopeId, clearing),
  belongsTo: () => Promise.resolve((record) => belongsTo('clearing', { sk: skOf(record), record, list: undefined })),
  follows: followedByPointers,
});
