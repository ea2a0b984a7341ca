import { CategoryId, newId } from '../core/ids';
import { absent, alive, equal, every } from '../db/expressions';
import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { isStaying } from '../groups/arrivals';
import { scopeQuotas } from '../groups/scope-quotas';
import {
  Category,
  type categorySorts,
  type CategoryView,
  defaultNames,
  defaultsIn,
  groupNow,
  groupWritten,
  inGroup,
  isDefaultCategory,
  sortCategories,
  toView,
} from './category';
import {
  conditionInGroup,
  groupMoved,
  groupsAsRead,
  holdsOthers,
  noneBelow,
  requireNoneMergedBelow,
  scopePartInGroup,
} from './category-groups';
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
  now: (one, labels) => inGroup(one, groupNow(one, labels)),
  requires: requireNoneMergedBelow,
  condition: conditionInGroup,
  scopePart: scopePartInGroup,
  alsoWrite: groupMoved,
  copying: {
    newId: () => newId(CategoryId),
    afresh: { childCount: 0, groupId: null },
    fits: (one, other) => one.kind === other.kind,
    holding: {
      of: (one) => {
        const group = groupWritten(one);
        return group && !isDefaultCategory(group) ? group : null;
      },
      count: 'childCount',
      takes: every(alive, absent('groupId'), isStaying),
      without: (one, number) => ({
        after: { ...one, childCount: one.childCount - number },
        condition: equal('childCount', one.childCount),
      }),
    },
  },
  merging: {
    terms: async (from, into, scope) => {
      if (from.kind !== into.kind) return { issues: [{ path: 'into', code: 'group_kind' }] };
      const change = groupWritten(from) === into.id ? { add: { childCount: -1 } } : undefined;
      // Where it stays in no group, it takes whatever is in the other.
      if (into.groupId === null) return { stays: { change, when: absent('groupId') } };
      return (await holdsOthers(scope, from))
        ? { issues: [{ path: 'into', code: 'merged_into_child' }] }
        : { stays: { change }, condition: noneBelow, scope: groupsAsRead(scope) };
    },
  },
};
