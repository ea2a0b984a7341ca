import { authorize } from '../access/authorize';
import type { Call } from '../core/call';
import { Forbidden, InvalidBody } from '../core/errors';
import type { CategoryId, ScopeId } from '../core/ids';

import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { nameSortBy } from './named';
import { type Noun, verbsOf } from './named-store';
import { scopeQuotas } from '../groups/scope-quotas';
import { groupMoved, noneBelow } from './category-groups';
import {
  Category,
  type CategoryChange,
  type categorySorts,
  type CategoryView,
  applyChange,
  defaultNames,
  defaultsIn,
  newCategory,
  sortCategories,
  isDefaultCategory,
  type NewCategory,
  toView,
} from './category';

const categories: Noun<Category, CategoryView, (typeof categorySorts)[number], 'categories.manage'> = {
  permission: 'categories.manage',
  schema: Category,
  toView,
  key: keys.category,
  prefix: indexPrefixes.categories,
  orderKey: indexKeys.category,
  quota: scopeQuotas.categories,
  namespace: ({ kind }) => ({ kind: `category-${kind}`, ...(kind === 'item' && { reserved: defaultNames }) }),
  by: (field) => (field === 'sortOrder' ? sortCategories : nameSortBy(field)),
  everywhere: defaultsIn,
  condition: (before, after) => (after.groupId && before.groupId !== after.groupId ? noneBelow : undefined),
  alsoWrite: groupMoved,
};

const verbs = verbsOf(categories);
export const { get, list } = verbs;

/**
 * Refuses to change a category that every scope has. Whoever sees it is told so, since no role would help.
 */
const refuseDefault = async (call: Call, scopeId: ScopeId, id: CategoryId): Promise<void> => {
  if (!isDefaultCategory(id)) return;
  await authorize(call, { resource: { scopeId }, permission: 'scope.read' });
  throw new Forbidden('built-in');
};

/** @throws NotFound, Forbidden, InvalidBody (group), AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewCategory) =>
  verbs.create(call, newCategory(draft, scopeId, call));

/** @throws NotFound, Forbidden, InvalidBody (group), NameTaken, VersionChanged, TableBusy */
export const update = async (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: CategoryId; readonly patch: CategoryChange },
) => {
  await refuseDefault(call, scopeId, id);
  return verbs.change(call, scopeId, id, (before) => applyChange(before, patch, call));
};

/**
 * Deletes a category; those that were in it stand alone.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const remove = async (call: Call, scopeId: ScopeId, id: CategoryId) => {
  await refuseDefault(call, scopeId, id);
  return verbs.remove(call, scopeId, id);
};

/**
 * Restores a category into the group it was in; if that has been put into another group since, it can't take
 * it, and the category stands alone.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, NameTaken, QuotaExceeded, TableBusy
 */
export const restore = async (call: Call, scopeId: ScopeId, id: CategoryId) => {
  await refuseDefault(call, scopeId, id);
  return verbs.restore(call, scopeId, id).catch((refusal: unknown) => {
    if (!(refusal instanceof InvalidBody)) throw refusal;
    return verbs.restore(call, scopeId, id, { groupId: null });
  });
};
