import { retryOnStale } from '../core/retry';
import type { Authorized } from '../access/authorized';
import { authorize } from '../access/authorize';
import { write, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, Archived, HearthError } from '../core/errors';
import type { ListId, ScopeId } from '../core/ids';
import type { StoredRecord as Stored } from '../db/attributes';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keys, indexKeys } from '../db/keys';
import { type WriteAction, put } from '../db/transact';
import type { List } from './list';
import { mergeIntoOpenItem } from './item-merge';
import { toView, newItem, Item, type ItemView, type NewItem } from './item';
import { countNameUse } from './item-name-counts';
import { formerNameKeys, ItemName, nameKey } from './item-names';
import { authorizedList, parentConditions } from './item-parents';
import { atEnd, moment } from './position';
import { currentRound } from './rounds';

/** Says that the category that a name was in the last time is gone. */
class CategoryForgotten extends HearthError {
  readonly code = 'validation';
}

const createActions = (call: Call, item: Item, list?: List, categoryGone?: () => Error): WriteAction[] => [
  ...parentConditions(call, null, item, {
    isAddition: true,
    ...(list && { list }),
    ...(categoryGone && { categoryGone }),
  }),
  put(
    keys.item(item.scopeId, item.listId, item.id),
    Item,
    { ...item, orderKey: indexKeys.item(item) },
    absent(),
    () => new AlreadyExists(),
  ),
];

/** Returns what is known of a name that was compared otherwise before: it has no record of its own yet. */
const rememberedFrom = (before: Stored | undefined): ItemName => {
  const { categoryId, unit } = decode(ItemName, before ?? {});
  return ItemName.parse({ categoryId, unit });
};

/** Tells whether a draft leaves nothing to what its name remembers, and to what is on the list. */
const saysAll = ({ categoryId, unit, purchased, merge }: NewItem): boolean =>
  categoryId !== undefined && unit !== undefined && !purchased && !merge;

/**
 * Adds an item to the end of a list: in one round trip where the draft says all. One that leaves category or
 * unit to what the name had the last time, is bought already or may be merged is added to what is read first.
 * @throws NotFound, Forbidden, InvalidBody, Archived, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
  draft: NewItem,
): Promise<Authorized<ItemView, 'items.create'>> => {
  if (!saysAll(draft)) return createAfterRead(call, scopeId, listId, draft);
  const item = newItem(draft, scopeId, listId, call, { position: atEnd(moment(call.now)), round: 0 });
  return write(
    call,
    { scopeId, listId },
    'items.create',
    [...createActions(call, item), countNameUse(item)],
    toView(item),
  );
};

const createAfterRead = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
  draft: NewItem,
): Promise<Authorized<ItemView, 'items.create'>> => {
  const site = { scopeId, listId };
  const former = formerNameKeys(scopeId, draft.name);
  const wanted = [nameKey(scopeId, draft.name), ...former, ...(draft.id ? [keys.item(scopeId, listId, draft.id)] : [])];
  const attempt = (recalling: boolean) =>
    retryOnStale({ ...call, ifVersion: undefined }, async () => {
      const access = await authorize(call, site, 'items.create', { alsoRead: wanted });
      const [stored, ...others] = access.records;
      const [before, taken] = former.length > 0 ? others : [undefined, ...others];
      const list = authorizedList(access);
      if (list.archivedAt) throw new Archived();
      if (taken) throw new AlreadyExists();
      const name = stored ? decode(ItemName, stored) : rememberedFrom(before);
      const unit = draft.unit === undefined ? name.unit : draft.unit;
      const recalled = recalling && draft.categoryId === undefined ? (name.categoryId ?? undefined) : undefined;
      const merged =
        (stored ?? before) && draft.merge
          ? await mergeIntoOpenItem(call, site, { ...draft, unit }, access, name)
          : undefined;
      if (merged) return writeAs(call, site, merged.grant, merged.actions, toView(merged.into));
      const complete = { ...draft, unit, categoryId: draft.categoryId === undefined ? recalled : draft.categoryId };
      const item = newItem(complete, scopeId, listId, call, {
        position: atEnd(moment(call.now)),
        round: currentRound(list),
      });
      const forgotten = recalled && (() => new CategoryForgotten());
      return writeAs(
        call,
        site,
        access,
        [...createActions(call, item, list, forgotten), countNameUse(item, draft.merge ? { only: name } : {})],
        toView(item),
      );
    });
  return attempt(true).catch((error: unknown) => {
    if (!(error instanceof CategoryForgotten)) throw error;
    return attempt(false);
  });
};
