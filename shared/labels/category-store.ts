import { authorize } from '../access/authorize';
import type { Call } from '../core/call';
import { Forbidden, InvalidBody } from '../core/errors';
import type { CategoryId, ScopeId } from '../core/ids';
import { nothingMerged } from '../core/merged';
import { verbsOf } from './named-store';
import { relocatorOf } from './relocator';
import {
  applyChange,
  type CategoryChange,
  inGroup,
  isDefaultCategory,
  newCategory,
  type NewCategory,
  toView,
} from './category';
import { categoryNoun } from './category-noun';

const verbs = verbsOf(categoryNoun);
export const { get, list, merge } = verbs;

/**
 * Refuses to change a category that every scope has. Whoever sees it is told so, since no role would help.
 */
const refuseDefault = async (call: Call, scopeId: ScopeId, id: CategoryId): Promise<void> => {
  if (!isDefaultCategory(id)) return;
  await authorize(call, { resource: { scopeId }, permission: 'scope.read' });
  throw new Forbidden('built-in');
};

/**
 * Makes categories in another scope, in the groups that theirs are there; a transfer deletes them here.
 * @throws NotFound, Forbidden, InvalidBody, NameTaken, QuotaExceeded, TableBusy
 */
export const { duplicate, transfer } = relocatorOf(
  {
    noun: categoryNoun,
    toView: (one) => toView(one, nothingMerged),
    refuse: (id) => {
      if (isDefaultCategory(id)) throw new Forbidden('built-in');
    },
    place: async (call, copies, { from, to, map }) => {
      const { placeCategories } = await import('./category-places');
      return placeCategories(call, copies, { from, to, map: map?.categories });
    },
  },
  'categories.manage',
);

/** @throws NotFound, Forbidden, InvalidBody (group), AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewCategory) =>
  verbs.create(call, newCategory(draft, scopeId, call));

/** @throws NotFound, Forbidden, InvalidBody (group), NameTaken, VersionChanged, TableBusy */
export const update = async (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: CategoryId; readonly patch: CategoryChange },
) => {
  await refuseDefault(call, scopeId, id);
  return verbs.change(call, scopeId, id, (before, labels) => applyChange(before, patch, { call, labels }));
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
 * Restores a category into the group it was in, or into what that was merged into. If that is in another
 * group by now, it can't take it, and the category stands alone; as it does where others are in it by now, by
 * way of what was merged into it.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, NameTaken, QuotaExceeded, TableBusy
 */
export const restore = async (call: Call, scopeId: ScopeId, id: CategoryId) => {
  await refuseDefault(call, scopeId, id);
  return verbs.restore(call, scopeId, id).catch((refusal: unknown) => {
    if (!(refusal instanceof InvalidBody)) throw refusal;
    return verbs.restore(call, scopeId, id, inGroup({}, null));
  });
};
