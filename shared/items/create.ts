import { untilFresh } from '../access/fresh';
import type { Granted } from '../access/granted';
import { look } from '../access/look';
import { write, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, Archived, HearthError } from '../core/errors';
import type { ListId, ScopeId } from '../core/ids';
import type { Item as Stored } from '../db/attributes';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keys, orderKeys } from '../db/keys';
import { type Action, put } from '../db/transact';
import type { List } from '../lists/model';
import { addedTo } from './merge';
import { asShown, drafted, Item, type ItemView, type NewItem } from './model';
import { addedOnceMore } from './name-counts';
import { formerNameKeys, ItemName, nameKey } from './names';
import { listOf, parentsHold } from './parents';
import { atEnd, moment } from './position';
import { currentRound } from './rounds';

/** The category that a name was in the last time is gone. */
class CategoryForgotten extends HearthError {
  readonly code = 'validation';
}

const making = (call: Call, item: Item, list?: List, categoryGone?: () => Error): Action[] => [
  ...parentsHold(call, null, item, { isAddition: true, ...(list && { list }), ...(categoryGone && { categoryGone }) }),
  put(
    keys.item(item.scopeId, item.listId, item.id),
    Item,
    { ...item, orderKey: orderKeys.item(item) },
    absent(),
    () => new AlreadyExists(),
  ),
];

/** What is known of a name that was compared otherwise before: it has no record of its own yet. */
const rememberedFrom = (before: Stored | undefined): ItemName => {
  const { categoryId, unit } = decode(ItemName, before ?? {});
  return ItemName.parse({ categoryId, unit });
};

/** Whether a draft leaves nothing to what its name remembers, and to what is on the list. */
const saysAll = ({ categoryId, unit, purchased, merge }: NewItem): boolean =>
  categoryId !== undefined && unit !== undefined && !purchased && !merge;

/**
 * Adds an item to the end of a list: in one round trip where the draft says all. One that leaves category or unit to what the name had the last time,
 * is bought already or may be merged is added to what is read first.
 * @throws NotFound, Forbidden, InvalidBody, Archived, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, listId: ListId, draft: NewItem): Promise<Granted<ItemView>> => {
  if (!saysAll(draft)) return createdKnowing(call, scopeId, listId, draft);
  const item = drafted(draft, scopeId, listId, call, { position: atEnd(moment(call.now)), round: 0 });
  return write(call, { scopeId, listId }, 'items.create', [...making(call, item), addedOnceMore(item)], asShown(item));
};

const createdKnowing = (call: Call, scopeId: ScopeId, listId: ListId, draft: NewItem): Promise<Granted<ItemView>> => {
  const site = { scopeId, listId };
  const former = formerNameKeys(scopeId, draft.name);
  const wanted = [nameKey(scopeId, draft.name), ...former, ...(draft.id ? [keys.item(scopeId, listId, draft.id)] : [])];
  const attempt = (recalling: boolean) =>
    untilFresh({ ...call, ifVersion: undefined }, async () => {
      const view = await look(call, site, 'items.create', { also: wanted });
      const [stored, ...others] = view.records;
      const [before, taken] = former.length > 0 ? others : [undefined, ...others];
      const list = listOf(view);
      if (list.archivedAt) throw new Archived();
      if (taken) throw new AlreadyExists();
      const name = stored ? decode(ItemName, stored) : rememberedFrom(before);
      const unit = draft.unit === undefined ? name.unit : draft.unit;
      const recalled = recalling && draft.categoryId === undefined ? (name.categoryId ?? undefined) : undefined;
      const merged =
        (stored ?? before) && draft.merge ? await addedTo(call, site, { ...draft, unit }, view, name) : undefined;
      if (merged) return writeAs(call, site, merged.grant, merged.actions, asShown(merged.into));
      const complete = { ...draft, unit, categoryId: draft.categoryId === undefined ? recalled : draft.categoryId };
      const item = drafted(complete, scopeId, listId, call, {
        position: atEnd(moment(call.now)),
        round: currentRound(list),
      });
      const forgotten = recalled && (() => new CategoryForgotten());
      return writeAs(
        call,
        site,
        view,
        [...making(call, item, list, forgotten), addedOnceMore(item, draft.merge ? { only: name } : {})],
        asShown(item),
      );
    });
  return attempt(true).catch((error: unknown) => {
    if (!(error instanceof CategoryForgotten)) throw error;
    return attempt(false);
  });
};
