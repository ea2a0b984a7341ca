import type { Authorized } from '../access/authorized';
import { authorize, authorized, type AccessContext } from '../access/authorize';
import { updateRecord, type RecordUpdate } from '../access/update';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import type { ItemId, ListId, ScopeId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { deleted } from '../core/record';
import { decode } from '../db/decode';
import { keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { queryPage } from '../db/read';
import type { WriteAction } from '../db/transact';
import { readerByList } from './assignee';
import type { List } from './list';
import { toView, applyChange, Item, type ItemChange, type ItemView } from './item';
import { knowingNames, type KnownNames, namesFollow, takenBackBy } from './item-name-counts';
import { ItemName, nameKey } from './item-names';
import { authorizedList, parentConditions } from './item-parents';
import { behind, between, inFront, longest, moment } from './position';
import { currentRound, isShown, onList } from './rounds';

const read = (item: unknown): Item => decode(Item, item);

type Reader = readonly WriteAction[] | undefined;

interface ItemSite {
  readonly scopeId: ScopeId;
  readonly listId: ListId;
  readonly itemId: ItemId;
}

/** @throws NotFound, TableBusy */
export const get = async (
  call: Call,
  { scopeId, listId, itemId }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly itemId: ItemId },
): Promise<Authorized<ItemView, 'scope.read'>> => {
  const access = await authorize(call, {
    resource: { scopeId, listId },
    permission: 'scope.read',
    alsoRead: [keys.item(scopeId, listId, itemId)],
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(onList(read(stored), authorizedList(access)), labelsNow(access.scope)));
};

/** Finds the next item behind another, of those on the list. */
const nextTo = async (neighbour: Item, moving: Item, { shownRounds }: List): Promise<Item | undefined> => {
  const { scopeId, listId, id, position } = neighbour;
  const prefixes = [indexPrefixes.items(listId), ...shownRounds.map((round) => indexPrefixes.bought(listId, round))];
  const { sk } = keys.item(scopeId, listId, id);
  const slices = await Promise.all(
    prefixes.map((prefix) =>
      queryPage({
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

/**
 * Decides the position that an item moves to; undefined: it stays. Behind a key that has grown long it takes
 * one read more.
 */
const positionFor = async (
  call: Call,
  moving: Item,
  after: ItemId | null | undefined,
  access: AccessContext,
): Promise<string | undefined> => {
  if (after === undefined) return undefined;
  if (after === null) return inFront(moment(call.now));
  const neighbour = access.records[1] && read(access.records[1]);
  const list = authorizedList(access);
  if (!neighbour || neighbour.deletedAt || !isShown(neighbour, list) || neighbour.id === moving.id)
    throw new InvalidBody([{ path: 'after', code: 'not_in_list' }]);
  const now = moment(call.now);
  const position = behind(neighbour.position, now);
  return position.length <= longest
    ? position
    : between(neighbour.position, (await nextTo(neighbour, moving, list))?.position, now);
};

/**
 * Returns what every change of an item shares.
 * @param found the record of the name that the change gives it, as it was read
 * @param reader what requires that who is to get it reaches the list by itself
 */
const sharedUpdate = (
  call: Call,
  { scopeId, listId, itemId }: ItemSite,
  known: KnownNames,
  {
    found = () => null,
    reader = () => undefined,
  }: {
    readonly found?: (access: AccessContext) => ItemName | null;
    readonly reader?: () => Reader;
  } = {},
): Omit<RecordUpdate<Item, ItemView>, 'permission' | 'apply'> => ({
  key: keys.item(scopeId, listId, itemId),
  schema: Item,
  orderKey: indexKeys.item,
  alsoWrite: (before, after, access) => [
    ...parentConditions(call, { before, after, known: { list: authorizedList(access), reader: reader() } }),
    ...namesFollow(before, { after, known, found: found(access) }),
  ],
  answer: (after, { scope }) => toView(after, labelsNow(scope)),
});

/**
 * Changes an item, moves it, or ticks it off.
 * @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy
 */
export const update = (
  call: Call,
  {
    scopeId,
    listId,
    itemId,
    patch,
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly itemId: ItemId; readonly patch: ItemChange },
): Promise<Authorized<ItemView, 'items.edit'>> => {
  const neighbour = patch.after ? [keys.item(scopeId, listId, patch.after)] : [];
  const name = patch.name === undefined ? [] : [nameKey(scopeId, patch.name)];
  const nameIn = ({ records }: AccessContext) => {
    const stored = name.length > 0 ? records.at(-1) : undefined;
    return stored ? decode(ItemName, stored) : null;
  };
  let reader: Reader;
  return knowingNames((known) =>
    updateRecord(
      call,
      { scopeId, listId },
      {
        ...sharedUpdate(call, { scopeId, listId, itemId }, known, { found: nameIn, reader: () => reader }),
        permission: 'items.edit',
        alsoRead: [...neighbour, ...name],
        apply: async (before, access) => {
          const item = onList(before, authorizedList(access));
          const isAnother = patch.assignedTo !== before.assignedTo;
          reader = isAnother
            ? await readerByList(patch.assignedTo, { scopeId, listId }, { ...access, caller: call.caller })
            : undefined;
          return applyChange(item, {
            patch,
            grant: access,
            call,
            labels: labelsNow(access.scope),
            to: {
              position: await positionFor(call, item, patch.after, access),
              round: currentRound(authorizedList(access)),
            },
          });
        },
      },
    ),
  );
};

/**
 * Deletes an item; one that was a mistake takes its additions back.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const remove = (
  call: Call,
  { scopeId, listId, itemId }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly itemId: ItemId },
): Promise<Authorized<ItemView, 'items.delete'>> =>
  knowingNames((known) =>
    updateRecord(
      call,
      { scopeId, listId },
      {
        ...sharedUpdate(call, { scopeId, listId, itemId }, known),
        permission: 'items.delete',
        apply: (before, access) => ({
          ...deleted(onList(before, authorizedList(access)), call),
          takenBack: takenBackBy(before, call.now),
        }),
      },
    ),
  );
