import type { Granted } from '../access/granted';
import { look, seen, type View } from '../access/look';
import { revise, type Revision } from '../access/revise';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import type { ItemId, ListId, ScopeId } from '../core/ids';
import { deleted } from '../core/record';
import { decode } from '../db/decode';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { slice } from '../db/read';
import type { List } from '../lists/model';
import { asShown, changedBy, Item, type ItemChange, type ItemView } from './model';
import { knowingNames, type KnownNames, namesFollow, takenBackBy } from './name-counts';
import { ItemName, nameKey } from './names';
import { listOf, parentsHold } from './parents';
import { behind, between, inFront, longest, moment } from './position';
import { currentRound, isShown, onList } from './rounds';

const read = (item: unknown): Item => decode(Item, item);

interface ItemSite {
  readonly scopeId: ScopeId;
  readonly listId: ListId;
  readonly itemId: ItemId;
}

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
  const slices = await Promise.all(
    prefixes.map((prefix) =>
      slice({
        pk: scopePartition(scopeId),
        prefix,
        by: 'orderKey',
        after: { sk, orderKey: `${prefix}${position}#${id}` },
        limit: 2,
      }),
    ),
  );
  const behindIt = slices
    .flatMap(({ items }) => items.map(read))
    .filter((one) => one.id !== moving.id && one.position > position);
  return behindIt.sort((one, other) => (one.position < other.position ? -1 : 1))[0];
};

/** Where an item moves to; undefined: it stays. Behind a key that has grown long it takes one read more. */
const positionFor = async (
  call: Call,
  moving: Item,
  after: ItemId | null | undefined,
  view: View,
): Promise<string | undefined> => {
  if (after === undefined) return undefined;
  if (after === null) return inFront(moment(call.now));
  const neighbour = view.records[1] && read(view.records[1]);
  const list = listOf(view);
  if (!neighbour || neighbour.deletedAt || !isShown(neighbour, list) || neighbour.id === moving.id)
    throw new InvalidBody([{ path: 'after', code: 'not_in_list' }]);
  const position = behind(neighbour.position, moment(call.now));
  return position.length <= longest
    ? position
    : between(neighbour.position, (await nextTo(neighbour, moving, list))?.position);
};

/** What every change of an item shares. @param found the record of the name that the change gives it, as it was read */
const revision = (
  call: Call,
  { scopeId, listId, itemId }: ItemSite,
  known: KnownNames,
  found: (view: View) => ItemName | null = () => null,
): Omit<Revision<Item, ItemView>, 'permission' | 'revise'> => ({
  key: keys.item(scopeId, listId, itemId),
  schema: Item,
  orderKey: orderKeys.item,
  around: (before, after, view) => [
    ...parentsHold(call, before, after, { list: listOf(view) }),
    ...namesFollow(before, after, known, found(view)),
  ],
  answer: asShown,
});

/** Changes, moves, ticks off. @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy */
export const change = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
  itemId: ItemId,
  patch: ItemChange,
): Promise<Granted<ItemView>> => {
  const neighbour = patch.after ? [keys.item(scopeId, listId, patch.after)] : [];
  const name = patch.name === undefined ? [] : [nameKey(scopeId, patch.name)];
  const nameIn = ({ records }: View) => {
    const stored = name.length > 0 ? records.at(-1) : undefined;
    return stored ? decode(ItemName, stored) : null;
  };
  return knowingNames((known) =>
    revise(
      call,
      { scopeId, listId },
      {
        ...revision(call, { scopeId, listId, itemId }, known, nameIn),
        permission: 'items.edit',
        also: [...neighbour, ...name],
        revise: async (before, view) => {
          const item = onList(before, listOf(view));
          return changedBy(item, patch, view, call, {
            position: await positionFor(call, item, patch.after, view),
            round: currentRound(listOf(view)),
          });
        },
      },
    ),
  );
};

/** Deletes an item; one that was a mistake takes its additions back. @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, listId: ListId, itemId: ItemId): Promise<Granted<ItemView>> =>
  knowingNames((known) =>
    revise(
      call,
      { scopeId, listId },
      {
        ...revision(call, { scopeId, listId, itemId }, known),
        permission: 'items.delete',
        revise: (before, view) => ({
          ...deleted(onList(before, listOf(view)), call),
          takenBack: takenBackBy(before, call.now),
        }),
      },
    ),
  );
