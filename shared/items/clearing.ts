import * as z from 'zod';
import type { Granted } from '../access/granted';
import { look, lookBeside, seen, type View } from '../access/look';
import { Stale, untilFresh } from '../access/fresh';
import { replace } from '../access/revise';
import { listLives, scopeLives, type Touch, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { NotDeleted, NotFound } from '../core/errors';
import { type ItemId, type ListId, type ScopeId, UserId } from '../core/ids';
import { expiryOf, restorableFor, restored } from '../core/record';
import { Instant, later } from '../core/time';
import { slices } from '../db/all';
import { decode, decodeAll, decodeReadable } from '../db/decode';
import { absent, type Change, equal, every } from '../db/expressions';
import { keys, orderKeys, ranges } from '../db/keys';
import { slice } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type Action, put, update } from '../db/transact';
import { due, taken } from '../deletions/intent';
import { type Marking, markOf, unmarked } from '../deletions/mark';
import { asSeenBy, type List, ListView } from '../lists/model';
import { asShown, Clearing, Item, type ItemView } from './model';
import { knowingNames, namesFollow } from './name-counts';
import { listOf, parentsHold } from './parents';
import { cleared, currentRound, isShown, sameRounds, uncleared, undoable } from './rounds';

/** What came of clearing a list of what was bought. */
export const ClearedView = z
  .object({
    cleared: z.int().describe('the number of bought items that were cleared'),
    clearedAt: Instant.nullable().describe('null: nothing had been bought, so nothing was cleared'),
    clearedBy: UserId.nullable(),
    restorableUntil: Instant.nullable(),
    list: ListView,
  })
  .meta({ id: 'Cleared' });
export type ClearedView = z.output<typeof ClearedView>;

export const UnclearedView = z
  .object({ restored: z.int().describe('the number of items that are back'), list: ListView })
  .meta({ id: 'Uncleared' });
export type UnclearedView = z.output<typeof UnclearedView>;

/** The list is as it was read but for what moves between rounds: nothing was cleared or brought back, and as many are bought. */
const moved = (before: List, { round, shownRounds, itemCount, purchasedCount }: List): Touch => ({
  set: { round, shownRounds },
  add: { itemCount: itemCount - before.itemCount, purchasedCount: purchasedCount - before.purchasedCount },
  when: every(sameRounds(before), equal('itemCount', before.itemCount), equal('purchasedCount', before.purchasedCount)),
  otherwise: () => new Stale(),
});

const listMoves = (call: Call, before: List, after: List): Action[] => [
  scopeLives(call, before),
  listLives(before.scopeId, before.id, moved(before, after)),
];
const seenBy = ({ role }: View, list: List) => asSeenBy(list, role);

/** Takes all that is bought off a list, at once for any number: no item is written. @throws NotFound, Forbidden, TableBusy */
export const clear = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Granted<ClearedView>> =>
  untilFresh(call, async () => {
    const site = { scopeId, listId };
    const view = await look(call, site, 'items.delete');
    const before = listOf(view);
    if (before.purchasedCount === 0)
      return seen(view, {
        cleared: 0,
        clearedAt: null,
        clearedBy: null,
        restorableUntil: null,
        list: seenBy(view, before),
      });
    const { list, clearing } = cleared(before, call);
    const { count, clearedAt, clearedBy } = clearing;
    const actions = [
      ...listMoves(call, before, list),
      put(
        keys.clearing(scopeId, listId, clearing.round),
        Clearing,
        { ...clearing, ...begun(clearing) },
        absent(),
        () => new Stale(),
      ),
    ];
    return writeAs(call, site, view, actions, {
      cleared: count,
      clearedAt,
      clearedBy,
      restorableUntil: later(clearedAt, restorableFor),
      list: seenBy(view, list),
    });
  });

/** What is kept with a clearing for the work on what it took. */
const begun = ({ listId, round, clearedAt }: Clearing): Marking => ({
  ...due(clearedAt),
  orderKey: orderKeys.deletion(clearedAt, `clearing#${listId}#${String(round)}`),
  [timeToLiveAttribute]: expiryOf(clearedAt),
});
const undoing = ({ caller, now }: Call): Change => {
  const { set, add } = taken(now, 'restoring');
  return { set: { ...set, undoneAt: now, undoneBy: caller.userId }, add };
};

/** That as many are still gone by a clearing as were when it was read. */
const still = ({ count }: Clearing) => every(absent('undoneAt'), equal('count', count));

/**
 * Undoes the latest clearing: what it took and nobody has restored since comes back.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy
 */
export const unclear = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Granted<UnclearedView>> =>
  untilFresh(call, async () => {
    const site = { scopeId, listId };
    const { view, found } = await lookBeside(
      call,
      site,
      'items.delete',
      () => slice({ ...ranges.clearings(scopeId, listId), by: 'sk', backwards: true, limit: 1 }),
      { restoring: 'record' },
    );
    const [latest] = found.items;
    const before = listOf(view);
    const clearing = undoable(decodeReadable(Clearing, latest), call);
    // Cleared or brought back since one of the two was read: they don't belong together.
    if (clearing.round > before.round) throw new Stale();
    const list = uncleared(before, clearing);
    const undone = update(
      keys.clearing(scopeId, listId, clearing.round),
      undoing(call),
      still(clearing),
      () => new Stale(),
    );
    return writeAs(call, site, view, [...listMoves(call, before, list), undone], {
      restored: clearing.count,
      list: seenBy(view, list),
    });
  });

/** Which clearing took what was bought in a round and is gone. */
type Taken = ReadonlyMap<number, Clearing>;
const takenBy = (items: readonly unknown[]): Taken =>
  new Map(
    decodeAll(Clearing, items)
      .filter(({ undoneAt }) => !undoneAt)
      .flatMap((clearing) => clearing.rounds.map((round) => [round, clearing] as const)),
  );

/** What the latest clearings of a list took, `limit` of them. */
export const lastTaken = async (scopeId: ScopeId, listId: ListId, limit: number): Promise<Taken> =>
  takenBy((await slice({ ...ranges.clearings(scopeId, listId), by: 'sk', backwards: true, limit })).items);

/** How many clearings are read at a time to find those that took some items. */
const chunk = 25;

/** The clearings that took what was bought in these rounds: read from the first that can have, on to the last that is needed. */
export const takenIn = async (scopeId: ScopeId, listId: ListId, rounds: readonly number[]): Promise<Taken> => {
  let taken: Taken = new Map();
  for await (const items of slices({
    ...ranges.clearings(scopeId, listId, Math.min(...rounds) + 1),
    by: 'sk',
    limit: chunk,
  })) {
    taken = new Map([...taken, ...takenBy(items)]);
    if (rounds.every((round) => taken.has(round))) break;
  }
  return taken;
};

/** An item that was cleared as one that is deleted: by whoever cleared it, when they did. */
export const asDeleted = (item: Item, clearing: Clearing): Item => ({
  ...item,
  deletedAt: clearing.clearedAt,
  deletedBy: clearing.clearedBy,
});

/** An item that is not on the list, and the clearing that took it, unless it was deleted by itself. @throws NotDeleted; Stale when the clearing was undone meanwhile */
const gone = async (item: Item, list: List): Promise<{ item: Item; clearing?: Clearing }> => {
  if (item.deletedAt) return { item };
  if (item.round === null || isShown(item, list)) throw new NotDeleted();
  const clearing = (await takenIn(item.scopeId, item.listId, [item.round])).get(item.round);
  if (!clearing) throw new Stale();
  return { item: asDeleted(item, clearing), clearing };
};

/**
 * Brings back one item that was deleted, or cleared: where it stood, bought still. One read more finds the clearing that took it.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy
 */
export const restore = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> =>
  knowingNames((known) =>
    untilFresh(call, async () => {
      const site = { scopeId, listId };
      const key = keys.item(scopeId, listId, itemId);
      const view = await look(call, site, 'items.delete', { also: [key], restoring: 'record' });
      const [stored] = view.records;
      if (!stored) throw new NotFound();
      const before = decode(Item, stored);
      const list = listOf(view);
      const { item, clearing } = await gone(before, list);
      const after = { ...restored(item, call), takenBack: null, round: item.purchased ? currentRound(list) : null };
      const by = clearing && keys.clearing(scopeId, listId, clearing.round);
      const marked = by !== undefined && markOf(stored) === by.sk;
      const oneLess = by
        ? [update(by, { add: { count: -1, ...(marked && { affected: -1 }) } }, absent('undoneAt'), () => new Stale())]
        : [];
      // A mark of something else that was restored is taken off by the work on that.
      const also = marked ? unmarked(stored, false) : by ? {} : { [timeToLiveAttribute]: null };
      const actions = [
        ...parentsHold(call, before, after, { list }),
        ...namesFollow(before, after, known),
        ...oneLess,
        replace(key, Item, before, after, { orderKey: orderKeys.item(after), also }),
      ];
      return writeAs(call, site, view, actions, asShown(after));
    }),
  );
