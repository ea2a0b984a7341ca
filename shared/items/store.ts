import type { Granted } from '../access/granted';
import { look, lookBeside, seen, type View } from '../access/look';
import { revise, type Revision } from '../access/revise';
import { listLives, scopeLives, type Touch, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, InvalidBody, NotFound, QuotaExceeded } from '../core/errors';
import type { ItemId, ListId, ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { deleted, living, restored } from '../core/record';
import { absent, below } from '../db/expressions';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { slice } from '../db/read';
import { type Action, put } from '../db/transact';
import { itemsPerList } from '../lists/model';
import { asShown, changedBy, countsMoved, drafted, Item, type ItemChange, type ItemFilter, type ItemView, type NewItem } from './model';
import { behind, between, inFront, longest } from './position';

const read = (item: unknown): Item => Item.parse(item);

/** How the list's counts follow one item, and that it holds no more than it may. */
const counted = (before: Item | null, after: Item | null): Touch => {
  const moved = countsMoved(before, after);
  const add = Object.keys(moved).length > 0 ? { add: moved } : {};
  return !before && after ? { ...add, when: below('itemCount', itemsPerList), otherwise: () => new QuotaExceeded('items', itemsPerList) } : add;
};

const parentsLive = (call: Call, scopeId: ScopeId, listId: ListId, touch: Touch): Action[] => [scopeLives(call, { scopeId }), listLives(scopeId, listId, touch)];

/** Adds an item to the end of a list. @throws NotFound, Forbidden, AlreadyExists, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, listId: ListId, draft: NewItem): Promise<Granted<ItemView>> => {
  const item = drafted(draft, scopeId, listId, call);
  const actions = [
    ...parentsLive(call, scopeId, listId, counted(null, item)),
    put(keys.item(scopeId, listId, item.id), { ...item, orderKey: orderKeys.item(item) }, absent(), () => new AlreadyExists()),
  ];
  return write(call, { scopeId, listId }, 'items.create', actions, asShown(item));
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> => {
  const view = await look(call, { scopeId, listId }, 'scope.read', { also: [keys.item(scopeId, listId, itemId)] });
  const [stored] = view.records;
  if (!stored) throw new NotFound();
  return seen(view, asShown(living(read(stored))));
};

/** The items of a list in its own order, or sorted. @throws NotFound, Forbidden, TooManyToSort, TableBusy */
export const list = async (call: Call, scopeId: ScopeId, listId: ListId, { sort, deleted: only, keep }: ItemFilter, request: PageRequest): Promise<Granted<Page<ItemView>>> => {
  const prefix = orders.items(listId);
  const collection = { pk: scopePartition(scopeId), prefix: only ? orders.deleted(prefix) : prefix, by: 'orderKey' as const, parse: read, keep, backwards: sort.backwards };
  const { field } = sort;
  const query = () => (field === 'position' ? page(collection, request) : sortedPage(collection, (item) => item[field], request));
  const { view, found } = await lookBeside(call, { scopeId, listId }, only ? 'items.delete' : 'scope.read', query);
  return seen(view, { ...found, items: found.items.map(asShown), total: keep || only ? undefined : view.list?.itemCount });
};

/** Where an item moves to; undefined: it stays. Behind a key that has grown long it takes one read more. */
const positionFor = async (call: Call, moving: Item, after: ItemId | null | undefined, view: View): Promise<string | undefined> => {
  if (after === undefined) return undefined;
  if (after === null) return inFront(call.now);
  const neighbour = view.records[1] && read(view.records[1]);
  if (!neighbour || neighbour.deletedAt || neighbour.id === moving.id) throw new InvalidBody([{ path: 'after', code: 'not_in_list' }]);
  const position = behind(neighbour.position, call.now);
  if (position.length <= longest) return position;
  const { scopeId, listId } = neighbour;
  const place = { sk: keys.item(scopeId, listId, neighbour.id).sk, orderKey: orderKeys.item(neighbour) };
  const { items } = await slice({ pk: scopePartition(scopeId), prefix: orders.items(listId), by: 'orderKey', after: place, limit: 2 });
  const next = items.map(read).find(({ id, position: its }) => id !== moving.id && its > neighbour.position);
  return between(neighbour.position, next?.position);
};

const revision = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Omit<Revision<Item, ItemView>, 'permission' | 'revise'> => ({
  key: keys.item(scopeId, listId, itemId), read, orderKey: orderKeys.item,
  around: (before, after) => parentsLive(call, scopeId, listId, counted(before.deletedAt ? null : before, after.deletedAt ? null : after)),
  answer: asShown,
});

/** Changes, moves, ticks off. @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy */
export const change = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId, patch: ItemChange): Promise<Granted<ItemView>> =>
  revise(call, { scopeId, listId }, {
    ...revision(call, scopeId, listId, itemId), permission: 'items.edit', also: patch.after ? [keys.item(scopeId, listId, patch.after)] : [],
    revise: async (before, view) => changedBy(living(before), patch, view.reach, call, await positionFor(call, before, patch.after, view)),
  });

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> =>
  revise(call, { scopeId, listId }, { ...revision(call, scopeId, listId, itemId), permission: 'items.delete', revise: (before) => deleted(living(before), call) });

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> =>
  revise(call, { scopeId, listId }, { ...revision(call, scopeId, listId, itemId), permission: 'items.delete', revise: (before) => restored(before, call) });
