import type { Granted } from '../access/granted';
import { look, seen, type View } from '../access/look';
import { untilFresh } from '../access/fresh';
import { revise, type Revision } from '../access/revise';
import { write, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, HearthError, InvalidBody, NotFound } from '../core/errors';
import type { ItemId, ListId, ScopeId } from '../core/ids';
import { deleted } from '../core/record';
import { absent } from '../db/expressions';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { slice } from '../db/read';
import { type Action, put } from '../db/transact';
import type { List } from '../lists/model';
import { added } from './merge';
import { asShown, changedBy, drafted, Item, type ItemChange, type ItemView, type NewItem } from './model';
import { addedOnceMore, corrected, formerNameKeys, nameKey, Remembered } from './names';
import { listOf, parentsHold } from './parents';
import { atEnd, behind, between, increasing, inFront, longest } from './position';
import { currentRound, isShown, onList } from './rounds';

const read = (item: unknown): Item => Item.parse(item);
/** What positions of this process are made from. */
const moment = increasing();

/** The category that a name was in the last time is gone. */
class CategoryForgotten extends HearthError {
  readonly code = 'validation';
}

const making = (call: Call, item: Item, list?: List, categoryGone?: () => Error): Action[] => [
  ...parentsHold(call, null, item, { ...(list && { list }), ...(categoryGone && { categoryGone }) }),
  put(keys.item(item.scopeId, item.listId, item.id), { ...item, orderKey: orderKeys.item(item) }, absent(), () => new AlreadyExists()),
];

/**
 * Adds an item to the end of a list: in one round trip where the draft says all. One that leaves the category to what the name had the last time, is
 * bought already or may be merged is added to what is read first.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, listId: ListId, draft: NewItem): Promise<Granted<ItemView>> => {
  if (draft.categoryId === undefined || draft.purchased || draft.merge) return createdKnowing(call, scopeId, listId, draft);
  const item = drafted(draft, scopeId, listId, call, { position: atEnd(moment(call.now)), round: 0 });
  return write(call, { scopeId, listId }, 'items.create', [...making(call, item), addedOnceMore(item)], asShown(item));
};

const createdKnowing = (call: Call, scopeId: ScopeId, listId: ListId, draft: NewItem): Promise<Granted<ItemView>> => {
  const site = { scopeId, listId };
  const attempt = (remembering: boolean) => untilFresh({ ...call, ifVersion: undefined }, async () => {
    const view = await look(call, site, 'items.create', { also: [nameKey(scopeId, draft.name), ...formerNameKeys(scopeId, draft.name)] });
    const [stored, former] = view.records.map((record) => record && Remembered.parse(record));
    const remembered = stored ?? (former && { ...former, times: null });
    const recalled = remembering && remembered && draft.categoryId === undefined ? { categoryId: remembered.categoryId, ...(draft.unit === undefined && { unit: remembered.unit }) } : undefined;
    const wanted = { ...draft, ...recalled };
    const merge = draft.merge && !draft.purchased ? await added(call, site, wanted, view, remembered) : undefined;
    if (merge?.into) return writeAs(call, site, merge.grant, merge.actions, asShown(merge.into));
    const list = listOf(view);
    const item = drafted(wanted, scopeId, listId, call, { position: atEnd(moment(call.now)), round: currentRound(list) });
    const forgotten = recalled && (() => new CategoryForgotten());
    return writeAs(call, site, view, [...making(call, item, list, forgotten), addedOnceMore(item, merge?.only)], asShown(item));
  });
  return attempt(true).catch((error: unknown) => {
    if (!(error instanceof CategoryForgotten)) throw error;
    return attempt(false);
  });
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> => {
  const view = await look(call, { scopeId, listId }, 'scope.read', { also: [keys.item(scopeId, listId, itemId)] });
  const [stored] = view.records;
  if (!stored) throw new NotFound();
  return seen(view, asShown(onList(read(stored), listOf(view))));
};

/** What stands next behind an item, of those on the list. */
const nextTo = async (neighbour: Item, moving: Item, { shownRounds }: List): Promise<Item | undefined> => {
  const { scopeId, listId, id, position } = neighbour;
  const prefixes = [orders.items(listId), ...shownRounds.map((round) => orders.bought(listId, round))];
  const { sk } = keys.item(scopeId, listId, id);
  const slices = await Promise.all(prefixes.map((prefix) => slice({ pk: scopePartition(scopeId), prefix, by: 'orderKey', after: { sk, orderKey: `${prefix}${position}#${id}` }, limit: 2 })));
  const behindIt = slices.flatMap(({ items }) => items.map(read)).filter((one) => one.id !== moving.id && one.position > position);
  return behindIt.sort((one, other) => (one.position < other.position ? -1 : 1))[0];
};

/** Where an item moves to; undefined: it stays. Behind a key that has grown long it takes one read more. */
const positionFor = async (call: Call, moving: Item, after: ItemId | null | undefined, view: View): Promise<string | undefined> => {
  if (after === undefined) return undefined;
  if (after === null) return inFront(moment(call.now));
  const neighbour = view.records[1] && read(view.records[1]);
  const list = listOf(view);
  if (!neighbour || neighbour.deletedAt || !isShown(neighbour, list) || neighbour.id === moving.id) throw new InvalidBody([{ path: 'after', code: 'not_in_list' }]);
  const position = behind(neighbour.position, moment(call.now));
  return position.length <= longest ? position : between(neighbour.position, (await nextTo(neighbour, moving, list))?.position);
};

const revision = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Omit<Revision<Item, ItemView>, 'permission' | 'revise'> => ({
  key: keys.item(scopeId, listId, itemId), read, orderKey: orderKeys.item,
  around: (before, after, view) => [...parentsHold(call, before, after, { list: listOf(view) }), ...corrected(before, after)],
  answer: asShown,
});

/** Changes, moves, ticks off. @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy */
export const change = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId, patch: ItemChange): Promise<Granted<ItemView>> =>
  revise(call, { scopeId, listId }, {
    ...revision(call, scopeId, listId, itemId), permission: 'items.edit', also: patch.after ? [keys.item(scopeId, listId, patch.after)] : [],
    revise: async (before, view) => {
      const item = onList(before, listOf(view));
      return changedBy(item, patch, view, call, { position: await positionFor(call, item, patch.after, view), round: currentRound(listOf(view)) });
    },
  });

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> =>
  revise(call, { scopeId, listId }, { ...revision(call, scopeId, listId, itemId), permission: 'items.delete', revise: (before, view) => deleted(onList(before, listOf(view)), call) });
