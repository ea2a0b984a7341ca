import type { Granted } from '../access/granted';
import { look } from '../access/look';
import type { Call } from '../core/call';
import { Forbidden, InvalidBody } from '../core/errors';
import type { CategoryId, ScopeId } from '../core/ids';

import { keys, orderKeys, orders } from '../db/keys';
import { sortedBy } from '../names/model';
import { type Noun, verbsOf } from '../names/store';
import { limits } from '../scopes/model';
import { groupMoved, noneBelow } from './groups';
import {
  Category,
  type CategoryChange,
  type categorySorts,
  type CategoryView,
  changedBy,
  defaultNames,
  defaultsIn,
  drafted,
  inOrder,
  isDefaultCategory,
  type NewCategory,
  shown,
} from './model';

const permission = 'categories.manage';
const categories: Noun<Category, CategoryView, (typeof categorySorts)[number]> = {
  permission,
  schema: Category,
  shown,
  key: keys.category,
  prefix: orders.categories,
  orderKey: orderKeys.category,
  quota: { count: 'categoryCount', most: limits.categoriesPerScope, what: 'categories' },
  namespace: ({ kind }) => ({ kind: `category-${kind}`, ...(kind === 'item' && { reserved: defaultNames }) }),
  by: (field) => (field === 'sortOrder' ? inOrder : sortedBy(field)),
  everywhere: defaultsIn,
  holds: (before, after) => (after.groupId && before.groupId !== after.groupId ? noneBelow : undefined),
  beside: groupMoved,
};

const verbs = verbsOf(categories);
export const { get, list } = verbs;

/** What every scope has is nobody's to change: whoever sees it is told so, since no role would help. */
const refuseDefault = async (call: Call, scopeId: ScopeId, id: CategoryId): Promise<void> => {
  if (!isDefaultCategory(id)) return;
  await look(call, { scopeId }, 'scope.read');
  throw new Forbidden('built-in');
};

/** @throws NotFound, Forbidden, InvalidBody (group), AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewCategory): Promise<Granted<CategoryView>> =>
  verbs.create(call, drafted(draft, scopeId, call));

/** @throws NotFound, Forbidden, InvalidBody (group), NameTaken, VersionChanged, TableBusy */
export const change = async (
  call: Call,
  scopeId: ScopeId,
  id: CategoryId,
  patch: CategoryChange,
): Promise<Granted<CategoryView>> => {
  await refuseDefault(call, scopeId, id);
  return verbs.change(call, scopeId, id, (before) => changedBy(before, patch, call));
};

/** What was in it stands alone. @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = async (call: Call, scopeId: ScopeId, id: CategoryId): Promise<Granted<CategoryView>> => {
  await refuseDefault(call, scopeId, id);
  return verbs.remove(call, scopeId, id);
};

/** Restores a category into the group it was in; one that has been put into another since can't take it, and it stands alone. @throws NotFound, Forbidden, NotDeleted, RestoreExpired, NameTaken, QuotaExceeded, TableBusy */
export const restore = async (call: Call, scopeId: ScopeId, id: CategoryId): Promise<Granted<CategoryView>> => {
  await refuseDefault(call, scopeId, id);
  return verbs.restore(call, scopeId, id).catch((refusal: unknown) => {
    if (!(refusal instanceof InvalidBody)) throw refusal;
    return verbs.restore(call, scopeId, id, { groupId: null });
  });
};
