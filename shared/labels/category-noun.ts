import { CategoryId, newId } from '../core/ids';
import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { scopeQuotas } from '../groups/scope-quotas';
import {
  Category,
  type categorySorts,
  type CategoryView,
  defaultNames,
  defaultsIn,
  sortCategories,
  toView,
} from './category';
import { groupMoved, noneBelow } from './category-groups';
import { nameSortBy } from './named';
import type { Noun } from './noun';

export const categoryNoun: Noun<Category, CategoryView, (typeof categorySorts)[number], 'categories.manage'> = {
  kind: 'category',
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
  copying: {
    newId: () => newId(CategoryId),
    afresh: { childCount: 0, groupId: null },
    fits: (one, other) => one.kind === other.kind,
  },
  merging: {
    issues: (from, into) => [
      ...(from.kind === into.kind ? [] : [{ path: 'into', code: 'group_kind' }]),
      // What is in it would have to be put elsewhere, one by one.
      ...(from.childCount > 0 ? [{ path: '', code: 'group_merged' }] : []),
    ],
    condition: noneBelow,
    stays: ({ groupId }, into) => (groupId === into.id ? { change: { add: { childCount: -1 } } } : {}),
  },
};
