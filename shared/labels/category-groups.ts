import { InvalidBody } from '../core/errors';
import { CategoryId } from '../core/ids';
import { labelsNow, mergedInto } from '../core/merged';
import { StaleRead } from '../core/retry';
import { decodeAll } from '../db/decode';
import { absent, alive, type Condition, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, type WriteAction, type Refusal, update } from '../db/transact';
import { isLeaving, isStaying } from '../groups/arrivals';
import type { Scope } from '../groups/scope';
import { Category, groupNow, groupWritten, isDefaultCategory } from './category';
import type { NounChange, ScopePart } from './noun';

const standingIn = (one: Category | null): CategoryId | null => (one && !one.deletedAt ? groupWritten(one) : null);

/** Returns the reason why a category can't be put into another, by what that is. */
const refusedFor =
  ({ kind }: Category, id: CategoryId): Refusal =>
  (group) => {
    const there = group ? !group.deletedAt : isDefaultCategory(id);
    const code = !there ? 'not_in_scope' : group?.kind === kind ? 'group_in_group' : 'group_kind';
    return new InvalidBody([{ path: 'groupId', code }]);
  };

/**
 * The same of what is to live: where it was merged meanwhile, the category goes where that went; where it is
 * being taken to another scope, it waits.
 */
const refusedForLiving =
  (category: Category, id: CategoryId): Refusal =>
  (group) =>
    group?.mergedInto || isLeaving(group) ? new StaleRead() : refusedFor(category, id)(group);

/** The default categories are in no group ever, and don't have to know what is in them. */
const isCounted = ({ kind }: Category, group: CategoryId): boolean => !(isDefaultCategory(group) && kind === 'item');

/**
 * Moves the count of categories in a group when one becomes `after` where it was `before`. A group's count
 * keeps groups to one level, whoever puts what where at the same time. A restored category may come back to a
 * group that was deleted, or merged: the one that this is by now has to take it. Refused with InvalidBody, or
 * StaleRead where the group was merged since it was read.
 */
export const groupMoved = ({ before, after, scope }: NounChange<Category>): WriteAction[] => {
  const { scopeId, kind } = after;
  const [from, to] = [standingIn(before), standingIn(after)];
  if (from === to) return [];
  const counted = (group: CategoryId | null): CategoryId[] => (group && isCounted(after, group) ? [group] : []);
  const isBack = Boolean(before?.deletedAt);
  const takes = every(isBack ? present() : every(alive, isStaying, equal('kind', kind)), absent('groupId'));
  const now = to && scope ? groupNow(after, labelsNow(scope)) : to;
  return [
    ...counted(from).map((group) => update(keys.category(scopeId, group), { change: { add: { childCount: -1 } } })),
    ...counted(to).map((group) =>
      update(keys.category(scopeId, group), {
        change: { add: { childCount: 1 } },
        when: takes,
        refusal: isBack ? refusedFor(after, group) : refusedForLiving(after, group),
      }),
    ),
    ...(now === to ? [] : counted(now)).map((group) =>
      check(keys.category(scopeId, group), every(present(), absent('groupId')), refusedFor(after, group)),
    ),
  ];
};

/** Tells whether a category comes into a group, by what it was put into. */
const entersGroup = ({ before, after }: Pick<NounChange<Category>, 'before' | 'after'>): boolean =>
  standingIn(after) !== null && standingIn(before) !== standingIn(after);

/** The condition that a category has no others in it by itself. */
export const noneBelow = some(absent('childCount'), equal('childCount', 0));

/** Returns the condition on a category that comes into a group: it holds no others. */
export const conditionInGroup = (before: Category, after: Category): Condition | undefined =>
  entersGroup({ before, after }) ? noneBelow : undefined;

/**
 * Returns the condition on a scope that nothing was merged or restored in it since it was read, nor has come
 * back into a group that was merged: what categories hold by way of those is as it was then, or less.
 */
export const groupsAsRead = ({ merged, groupReturns }: Pick<Scope, 'merged' | 'groupReturns'>): Condition =>
  every(
    merged ? equal('merged', merged) : absent('merged'),
    groupReturns === null ? absent('groupReturns') : equal('groupReturns', groupReturns),
  );

/** Returns what a category that comes into a group asks of its scope, and writes there. */
export const scopePartInGroup = ({ before, after, scope }: NounChange<Category>): ScopePart | undefined => {
  if (!before || !scope || !entersGroup({ before, after })) return undefined;
  const isBackInMerged = groupNow(after, labelsNow(scope)) !== groupWritten(after);
  return { when: groupsAsRead(scope), ...(isBackInMerged && { add: { groupReturns: 1 } }) };
};

/**
 * Tells whether others are in a category, or in what was merged into it, which is read then.
 * @throws TableBusy
 */
export const holdsOthers = async (
  scope: Pick<Scope, 'id' | 'merged'>,
  { id, childCount }: Pick<Category, 'id' | 'childCount'>,
): Promise<boolean> => {
  if (childCount > 0) return true;
  const merged = mergedInto(scope, 'category', id);
  if (merged.length === 0) return false;
  const stored = await batchGet(merged.map((one) => keys.category(scope.id, CategoryId.parse(one))));
  return decodeAll(Category, stored.filter(Boolean)).some((one) => one.childCount > 0);
};

/**
 * Refuses to let a category into a group that others are in by way of what was merged into it.
 * @throws InvalidBody, TableBusy
 */
export const requireNoneMergedBelow = async (
  { before, after }: Pick<NounChange<Category>, 'before' | 'after'>,
  scope: Pick<Scope, 'id' | 'merged'>,
): Promise<void> => {
  if (entersGroup({ before, after }) && (await holdsOthers(scope, after)))
    throw new InvalidBody([{ path: 'groupId', code: 'group_of_others' }]);
};
