import type { AccessContext } from '../access/authorize';
import type { Resource } from '../access/decide';
import { StaleRead } from '../core/retry';
import { requireList, requireScope, type ParentUpdate } from '../access/write';
import { isLeaving, isStaying } from '../groups/arrivals';
import { isDefaultCategory } from '../labels/category';
import type { Call } from '../core/call';
import { Archived, InvalidBody, NotFound, QuotaExceeded, TableBusy } from '../core/errors';
import type { CategoryId, ListId, ScopeId } from '../core/ids';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import { absent, alive, below, type Condition, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { type Refusal, type WriteAction, check } from '../db/transact';
import { itemsPerList, List } from './list';
import { inScope } from './assignee';
import { namePicture } from '../pictures/picture-use';
import { countsMoved, type Item } from './item';
import { isShown, sameRounds } from './rounds';

/**
 * The condition that a list isn't being taken to another scope: from when all that is on it is counted there
 * until it is gone from here, which takes no longer than reading it, nothing on it changes.
 */
export const stays: Condition = absent('leavingWith');

/** The place of items: one list of a scope. */
export type ListSite = Resource & { readonly listId: ListId };

/** Returns the list that access was decided on. */
export const authorizedList = ({ list }: AccessContext): List => {
  if (!list) throw new NotFound();
  return list;
};

/** What is known where an item is written. */
export interface Known {
  /** The list as it was read; absent where it was not, and nothing is bought. */
  readonly list?: List;
  /** Whether something is added, which an archived list doesn't take. */
  readonly isAddition?: boolean;
  /** What requires that who is to get it reaches the list by itself; absent: the scope says it. */
  readonly reader?: readonly WriteAction[] | undefined;
  /** Makes the error for when the category is gone. */
  readonly categoryGone?: (existing: StoredRecord | undefined) => Error;
}

/**
 * Moves the list's counts with one item, and requires that the list holds no more than it may, and takes
 * nothing new while it is archived. What is bought is on the list or not by its round: the list must still be
 * as it was read. Where it was not read (`list` undefined), nothing is bought.
 */
const counted = (before: Item | null, after: Item | null, { list, isAddition = false }: Known): ParentUpdate => {
  const moved = countsMoved(before, after);
  const add = Object.keys(moved).length > 0 ? { add: moved } : {};
  const isOneMore = !before && after !== null;
  if (isOneMore && list && list.itemCount >= itemsPerList) throw new QuotaExceeded('items', itemsPerList);
  const when = [
    stays,
    ...(isAddition ? [absent('archivedAt')] : []),
    ...(isOneMore ? [below('itemCount', itemsPerList)] : []),
    ...(list && (before?.purchased || after?.purchased) ? [sameRounds(list)] : []),
  ];
  const otherwise: ParentUpdate['otherwise'] = (stored) => {
    const { archivedAt, itemCount, leavingWith } = decode(List, stored);
    if (leavingWith) return new TableBusy();
    if (isAddition && archivedAt) return new Archived();
    return isOneMore && itemCount >= itemsPerList ? new QuotaExceeded('items', itemsPerList) : new StaleRead();
  };
  return { ...add, when: every(...when), otherwise };
};

/**
 * Requires that the category that an item is put into is one of this scope's, for items. One that is being
 * taken to another scope is waited for.
 */
const requireCategory = (scopeId: ScopeId, id: CategoryId, gone: Refusal): WriteAction[] => {
  const refused: Refusal = (existing) => (isLeaving(existing) ? new TableBusy() : gone(existing));
  return isDefaultCategory(id)
    ? []
    : [check(keys.category(scopeId, id), every(alive, isStaying, equal('kind', 'item')), refused)];
};

/** Says that an item’s category is none of its scope. */
export const notInScope = () => new InvalidBody([{ path: 'categoryId', code: 'not_in_scope' }]);

/**
 * Returns the conditions on all that an item depends on, as it becomes `after` where it was `before` (null:
 * it is new): its scope, its list, which counts it, who is to get it, its category, its picture.
 */
export const parentConditions = (
  call: Call,
  {
    before,
    after,
    known = {},
  }: { readonly before: Item | null; readonly after: Item; readonly known?: Known | undefined },
): WriteAction[] => {
  const { list, reader, categoryGone = notInScope } = known;
  const { scopeId, listId, categoryId, assignedTo } = after;
  const standing = (item: Item | null) => (item && !item.deletedAt && (!list || isShown(item, list)) ? item : null);
  const isAssigned = assignedTo !== null && assignedTo !== before?.assignedTo;
  return [
    requireScope(call, { scopeId }, isAssigned && !reader ? inScope(assignedTo) : undefined),
    ...(isAssigned && reader ? reader : []),
    requireList(scopeId, listId, counted(standing(before), standing(after), known)),
    ...(categoryId === before?.categoryId ? [] : requireCategory(scopeId, categoryId, categoryGone)),
    ...namePicture(call, {
      scopeId,
      by: keys.item(scopeId, listId, after.id),
      before: before?.pictureId ?? null,
      after: after.pictureId,
    }),
  ];
};
