import type { View } from '../access/look';
import { Stale } from '../access/fresh';
import { listLives, scopeLives, type Touch } from '../access/write';
import { isDefaultCategory } from '../categories/model';
import type { Call } from '../core/call';
import { InvalidBody, NotFound, QuotaExceeded } from '../core/errors';
import type { CategoryId, ScopeId, UserId } from '../core/ids';
import { alive, below, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { type Action, check } from '../db/transact';
import { itemsPerList, type List } from '../lists/model';
import { allAreIn } from '../scopes/people';
import { countsMoved, type Item } from './model';
import { isShown, sameRounds } from './rounds';

/** The list that was looked at. */
export const listOf = ({ list }: View): List => {
  if (!list) throw new NotFound();
  return list;
};

const inScope = (user: UserId): Touch => ({ when: allAreIn([user]), otherwise: () => new InvalidBody([{ path: 'assignedTo', code: 'not_a_member' }]) });

/**
 * How the list's counts follow one item, and that it holds no more than it may. What is bought is on the list or not by its round: the list must still
 * be as it was read. Where nothing was read (`list` undefined), nothing is bought.
 */
const counted = (before: Item | null, after: Item | null, list: List | undefined): Touch => {
  const moved = countsMoved(before, after);
  const add = Object.keys(moved).length > 0 ? { add: moved } : {};
  const more = !before && after !== null;
  const full = () => new QuotaExceeded('items', itemsPerList);
  if (more && list && list.itemCount >= itemsPerList) throw full();
  const room = more ? [below('itemCount', itemsPerList)] : [];
  if (list && (before?.purchased || after?.purchased)) return { ...add, when: every(...room, sameRounds(list)), otherwise: () => new Stale() };
  return more ? { ...add, when: every(...room), otherwise: full } : add;
};

/** The category that an item is put into is one of this scope's, for items. */
const categoryLives = (scopeId: ScopeId, id: CategoryId, gone: () => Error): Action[] =>
  isDefaultCategory(id) ? [] : [check(keys.category(scopeId, id), every(alive, equal('kind', 'item')), gone)];

const notInScope = () => new InvalidBody([{ path: 'categoryId', code: 'not_in_scope' }]);

interface Known {
  /** As it was read; absent where nothing was, and nothing is bought. */
  readonly list?: List;
  /** What it means when the category is gone. */
  readonly categoryGone?: () => Error;
}

/** What must hold of all that an item stands on, as it becomes `after` where it was `before` (null: it is new): its scope, its list, which counts it, who is to get it, its category. */
export const parentsHold = (call: Call, before: Item | null, after: Item, { list, categoryGone = notInScope }: Known = {}): Action[] => {
  const { scopeId, listId, categoryId, assignedTo } = after;
  const standing = (item: Item | null) => (item && !item.deletedAt && (!list || isShown(item, list)) ? item : null);
  return [
    scopeLives(call, { scopeId }, assignedTo && assignedTo !== before?.assignedTo ? inScope(assignedTo) : undefined),
    listLives(scopeId, listId, counted(standing(before), standing(after), list)),
    ...(categoryId === before?.categoryId ? [] : categoryLives(scopeId, categoryId, categoryGone)),
  ];
};
