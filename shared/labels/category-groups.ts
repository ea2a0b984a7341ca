import { InvalidBody } from '../core/errors';
import type { CategoryId } from '../core/ids';
import { absent, alive, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { type WriteAction, type Refusal, update } from '../db/transact';
import { type Category, isDefaultCategory } from './category';

const standingIn = (one: Category | null): CategoryId | null => (one && !one.deletedAt ? one.groupId : null);

/** Returns the reason why a category can't be put into another, by what that is. */
const refusedFor =
  (kind: Category['kind'], id: CategoryId): Refusal =>
  (group) => {
    const there = group ? !group.deletedAt : isDefaultCategory(id);
    const code = !there ? 'not_in_scope' : group?.kind === kind ? 'group_in_group' : 'group_kind';
    return new InvalidBody([{ path: 'groupId', code }]);
  };

/**
 * Moves the count of categories in a group when one becomes `after` where it was `before`. A group's count
 * keeps groups to one level, whoever puts what where at the same time. A restored category may come back to a
 * group that was deleted. Refused with InvalidBody.
 */
export const groupMoved = (before: Category | null, after: Category): WriteAction[] => {
  const { scopeId, kind } = after;
  const [from, to] = [standingIn(before), standingIn(after)];
  if (from === to) return [];
  // The default categories are in no group ever, and don't have to know what is in them.
  const counted = (group: CategoryId | null): CategoryId[] =>
    group && !(isDefaultCategory(group) && kind === 'item') ? [group] : [];
  const takes = every(before?.deletedAt ? present() : every(alive, equal('kind', kind)), absent('groupId'));
  return [
    ...counted(from).map((group) => update(keys.category(scopeId, group), { change: { add: { childCount: -1 } } })),
    ...counted(to).map((group) =>
      update(keys.category(scopeId, group), {
        change: { add: { childCount: 1 } },
        when: takes,
        refusal: refusedFor(kind, group),
      }),
    ),
  ];
};

/** The condition that a category which is put into a group has no others in it. */
export const noneBelow = some(absent('childCount'), equal('childCount', 0));
