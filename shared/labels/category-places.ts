import type { Call } from '../core/call';
import type { CategoryId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { isAlike } from '../core/text';
import type { RelocationMap } from '../groups/relocation';
import type { Scope } from '../groups/scope';
import { type Category, groupNow, inGroup } from './category';
import { categoryNoun } from './category-noun';
import { type Copies, type LabelPlace, matchLabels } from './match-labels';

/** The scope that categories come from, with what became of its labels. */
export type LabelledScope = Pick<Scope, 'id' | 'merged' | 'payees' | 'revealed'>;

/**
 * Puts categories that come to a scope into the groups that theirs are there: those that come too, else those
 * of their names, made where there are none. One whose group can't take it stands alone.
 * @param copies by the id of their original
 * @returns all that are put, groups of theirs among them, with how many they hold
 * @throws InvalidBody
 */
export const placeCategories = async (
  call: Call,
  copies: Copies<Category>,
  {
    from,
    to,
    map,
  }: { readonly from: LabelledScope; readonly to: LabelPlace; readonly map: RelocationMap['categories'] },
): Promise<readonly Category[]> => {
  const labels = labelsNow(from);
  const groupIds = [...copies.values()].flatMap(({ original }) => groupNow(original, labels) ?? []);
  const apart = groupIds.filter((id) => !copies.has(id));
  const groups = await matchLabels(call, {
    noun: categoryNoun,
    ids: apart,
    between: { from, to, map, field: 'categories', livingAlone: true },
  });
  const coming = [...copies.values()].map(({ copy }) => copy);
  const comingGroups = [...groups.copies.values()].map(({ copy }) => copy);
  const isMade = new Set([...comingGroups, ...coming].map(({ id }) => id));
  /** What comes anyway under the name of a group that would be made beside it. */
  const sameName = (group: Category | undefined): Category | undefined =>
    group && isMade.has(group.id)
      ? (coming.find(({ kind, name }) => kind === group.kind && isAlike(name, group.name)) ?? group)
      : group;
  /** The group that a category comes into: it holds others alone, of the same kind. */
  const groupOf = (original: Category): CategoryId | null => {
    const { id, kind } = original;
    const groupId = groupNow(original, labels);
    const group = groupId && (copies.get(groupId)?.copy ?? sameName(groups.found.get(groupId)));
    if (group && copies.get(id)?.copy.id === group.id) return null;
    return group?.kind === kind && group.groupId === null ? group.id : null;
  };
  const homes = [...copies.values()].map(({ original, copy }) => ({ copy, group: groupOf(original) }));
  const placed = homes.map(({ copy, group }) => inGroup(copy, group));
  const counts = new Map<CategoryId, number>();
  for (const { group } of homes) if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  const withCount = (one: Category): Category => ({ ...one, childCount: counts.get(one.id) ?? 0 });
  const isUsed = ({ id }: Category) => counts.has(id);
  return [...comingGroups.filter(isUsed), ...placed].map(withCount);
};
