import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import { StaleRead, retryOnStale } from '../core/retry';
import { replaceRecord } from '../access/update';
import { requireList, requireScope, type ParentUpdate, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { NotDeleted, NotFound } from '../core/errors';
import { type ItemId, type ListId, type ScopeId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { expiryOf, restorableFor, restored } from '../core/record';
import { later } from '../core/time';
import { queryPages } from '../db/all';
import { decode, decodeAll, decodeReadable } from '../db/decode';
import { absent, type UpdateSpec, equal, every } from '../db/expressions';
import { keys, indexKeys, keyRanges } from '../db/keys';
import { queryPage } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type WriteAction, put, update } from '../db/transact';
import { due, taken } from '../lifecycle/work/deletion-intent';
import { type TombstoneUpdate, tombstoneOf, clearTombstone } from '../lifecycle/work/tombstone';
import type { ClearedView, UnclearedView } from './clearing-view';
import { type List, toView as listView } from './list';
import { toView, Clearing, Item, type ItemView } from './item';
import { knowingNames, namesFollow } from './item-name-counts';
import { authorizedList, parentConditions, stays } from './item-parents';
import { cleared, currentRound, isShown, sameRounds, uncleared, undoable } from './rounds';

/**
 * Writes the list, if it is as it was read but for what moves between rounds: nothing was cleared or brought
 * back, and as many are bought.
 */
const moved = (before: List, { round, shownRounds, itemCount, purchasedCount }: List): ParentUpdate => ({
  set: { round, shownRounds },
  add: { itemCount: itemCount - before.itemCount, purchasedCount: purchasedCount - before.purchasedCount },
  when: every(
    stays,
    sameRounds(before),
    equal('itemCount', before.itemCount),
    equal('purchasedCount', before.purchasedCount),
  ),
  otherwise: () => new StaleRead(),
});

const listMoves = (call: Call, before: List, after: List): WriteAction[] => [
  requireScope(call, before),
  requireList(before.scopeId, before.id, moved(before, after)),
];
const seenBy = ({ role }: AccessContext, list: List) => listView(list, role);

/**
 * Takes all that is bought off a list, at once for any number: no item is written.
 * @throws NotFound, Forbidden, TableBusy
 */
export const clear = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Authorized<ClearedView, 'items.delete'>> =>
  retryOnStale(call, async () => {
    const site = { scopeId, listId };
    const access = await authorize(call, { resource: site, permission: 'items.delete' });
    const before = authorizedList(access);
    if (before.purchasedCount === 0)
      return authorized(access, {
        cleared: 0,
        clearedAt: null,
        clearedBy: null,
        restorableUntil: null,
        list: seenBy(access, before),
      });
    const { list, clearing } = cleared(before, call);
    const { count, clearedAt, clearedBy } = clearing;
    const actions = [
      ...listMoves(call, before, list),
      put(keys.clearing(scopeId, listId, clearing.round), {
        schema: Clearing,
        item: { ...clearing, ...begun(clearing) },
        when: absent(),
        refusal: () => new StaleRead(),
      }),
    ];
    return writeAs(call, {
      resource: site,
      grant: access,
      actions,
      answer: {
        cleared: count,
        clearedAt,
        clearedBy,
        restorableUntil: later(clearedAt, restorableFor),
        list: seenBy(access, list),
      },
    });
  });

/** Returns the attributes that are kept with a clearing for the work on what it took. */
const begun = ({ listId, round, clearedAt }: Clearing): TombstoneUpdate => ({
  ...due(clearedAt),
  orderKey: indexKeys.deletion(clearedAt, `clearing#${listId}#${String(round)}`),
  [timeToLiveAttribute]: expiryOf(clearedAt),
});
const undoing = ({ caller, now }: Call): UpdateSpec => {
  const { set, add } = taken(now, 'restoring');
  return { set: { ...set, undoneAt: now, undoneBy: caller.userId }, add };
};

/** Returns the condition that as many are still gone by a clearing as were when it was read. */
const still = ({ count }: Clearing) => every(absent('undoneAt'), equal('count', count));

/**
 * Undoes the latest clearing: what it took and nobody has restored since comes back.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy
 */
export const unclear = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
): Promise<Authorized<UnclearedView, 'items.delete'>> =>
  retryOnStale(call, async () => {
    const site = { scopeId, listId };
    const { access, found } = await authorizeWhile(call, {
      resource: site,
      permission: 'items.delete',
      query: () => queryPage({ ...keyRanges.clearings(scopeId, listId), by: 'sk', backwards: true, limit: 1 }),
      restoring: 'record',
    });
    const [latest] = found.items;
    const before = authorizedList(access);
    const clearing = undoable(decodeReadable(Clearing, latest), call);
    // Cleared or brought back since one of the two was read: they don't belong together.
    if (clearing.round > before.round) throw new StaleRead();
    const list = uncleared(before, clearing);
    const undone = update(keys.clearing(scopeId, listId, clearing.round), {
      change: undoing(call),
      when: still(clearing),
      refusal: () => new StaleRead(),
    });
    return writeAs(call, {
      resource: site,
      grant: access,
      actions: [...listMoves(call, before, list), undone],
      answer: {
        restored: clearing.count,
        list: seenBy(access, list),
      },
    });
  });

/** The clearing that took what was bought in a round and is gone, by round. */
type Taken = ReadonlyMap<number, Clearing>;
const takenBy = (items: readonly unknown[]): Taken =>
  new Map(
    decodeAll(Clearing, items)
      .filter(({ undoneAt }) => !undoneAt)
      .flatMap((clearing) => clearing.rounds.map((round) => [round, clearing] as const)),
  );

/** Reads the latest clearings of a list, `limit` of them, by the rounds they took. */
export const lastTaken = async (scopeId: ScopeId, listId: ListId, limit: number): Promise<Taken> =>
  takenBy((await queryPage({ ...keyRanges.clearings(scopeId, listId), by: 'sk', backwards: true, limit })).items);

/** The number of clearings that are read at a time to find those that took some items. */
const chunk = 25;

/**
 * Reads the clearings that took what was bought in these rounds: from the first that can have, on to the last
 * that is needed.
 */
export const takenIn = async (scopeId: ScopeId, listId: ListId, rounds: readonly number[]): Promise<Taken> => {
  let taken: Taken = new Map();
  for await (const items of queryPages({
    ...keyRanges.clearings(scopeId, listId, Math.min(...rounds) + 1),
    by: 'sk',
    limit: chunk,
  })) {
    taken = new Map([...taken, ...takenBy(items)]);
    if (rounds.every((round) => taken.has(round))) break;
  }
  return taken;
};

/** Returns an item that was cleared as one that is deleted: by whoever cleared it, when they did. */
export const asDeleted = (item: Item, clearing: Clearing): Item => ({
  ...item,
  deletedAt: clearing.clearedAt,
  deletedBy: clearing.clearedBy,
});

/**
 * Returns an item that is not on the list, and the clearing that took it, unless it was deleted by itself.
 * @throws NotDeleted; StaleRead when the clearing was undone meanwhile
 */
const gone = async (item: Item, list: List): Promise<{ item: Item; clearing?: Clearing }> => {
  if (item.deletedAt) return { item };
  if (item.round === null || isShown(item, list)) throw new NotDeleted();
  const clearing = (await takenIn(item.scopeId, item.listId, [item.round])).get(item.round);
  if (!clearing) throw new StaleRead();
  return { item: asDeleted(item, clearing), clearing };
};

/**
 * Brings back one item that was deleted, or cleared: to where it stood, and bought still. One read more finds
 * the clearing that took it.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy
 */
export const restore = (
  call: Call,
  { scopeId, listId, itemId }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly itemId: ItemId },
): Promise<Authorized<ItemView, 'items.delete'>> =>
  knowingNames((known) =>
    retryOnStale(call, async () => {
      const site = { scopeId, listId };
      const key = keys.item(scopeId, listId, itemId);
      const access = await authorize(call, {
        resource: site,
        permission: 'items.delete',
        alsoRead: [key],
        restoring: 'record',
      });
      const [stored] = access.records;
      if (!stored) throw new NotFound();
      const before = decode(Item, stored);
      const list = authorizedList(access);
      const { item, clearing } = await gone(before, list);
      const after = { ...restored(item, call), takenBack: null, round: item.purchased ? currentRound(list) : null };
      const by = clearing && keys.clearing(scopeId, listId, clearing.round);
      const marked = by !== undefined && tombstoneOf(stored) === by.sk;
      const oneLess = by
        ? [
            update(by, {
              change: { add: { count: -1, ...(marked && { affected: -1 }) } },
              when: absent('undoneAt'),
              refusal: () => new StaleRead(),
            }),
          ]
        : [];
      // A mark of something else that was restored is taken off by the work on that.
      const alsoSet = marked ? clearTombstone(stored, false) : by ? {} : { [timeToLiveAttribute]: null };
      const actions = [
        ...parentConditions(call, { before, after, known: { list } }),
        ...namesFollow(before, { after, known }),
        ...oneLess,
        replaceRecord(key, { schema: Item, before, after, orderKey: indexKeys.item(after), alsoSet }),
      ];
      return writeAs(call, { resource: site, grant: access, actions, answer: toView(after, labelsNow(access.scope)) });
    }),
  );
