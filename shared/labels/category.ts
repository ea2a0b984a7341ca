import * as z from 'zod';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { Color, name, optional } from '../core/fields';
import { CategoryId, chosenId, newId, ScopeId, systemUser } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { comparable } from '../core/text';
import { instant, Instant } from '../core/time';
import { type Absorbed, type LabelsNow, mergedWords } from '../core/merged';

/** The records that a category groups. */
export const CategoryKind = z.enum(['item', 'transaction']);

const fields = {
  name: name(100).describe('unique among the categories of this kind in the scope'),
  icon: optional(name(50)),
  color: optional(Color),
  sortOrder: z.int().min(0).max(999_999),
  groupId: optional(CategoryId).describe(
    'a category of the same kind that is not in a group itself: groups have a single level',
  ),
};

/**
 * The group that a category was put into, by the id that it had then: `groupNow` says which that is by now.
 * It is no id of a category, so that whoever shows it as it is stored doesn't compile.
 */
const GroupAsWritten = z.guid().brand<'GroupAsWritten'>();

/**
 * A category as it is stored. `childCount`: how many living ones are in it, changed with theirs without a new
 * version.
 */
export const Category = z.object({
  id: CategoryId,
  scopeId: ScopeId,
  kind: CategoryKind,
  name: z.string(),
  icon: z.string().nullable().default(null),
  color: Color.nullable().default(null),
  sortOrder: z.int(),
  groupId: GroupAsWritten.nullable().default(null),
  childCount: z.int().default(0),
  mergedInto: CategoryId.nullable().default(null).describe('what it was merged into; null: it wasn’t'),
  ...audit,
});
export type Category = z.output<typeof Category>;

export const CategoryView = Category.omit({ childCount: true })
  .extend({
    groupId: CategoryId.nullable()
      .default(null)
      .describe(
        'the category it is in, by what that is by now; if that has been deleted since, this one is on its own',
      ),
    system: z.boolean().describe('built in: the same in every scope, and can’t be changed'),
    merged: z.array(CategoryId).describe(mergedWords),
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Category' });
export type CategoryView = z.output<typeof CategoryView>;

/** The position of a category that gives none: last. */
const last = 999;

export const NewCategory = z
  .strictObject({
    id: chosenId(CategoryId),
    kind: CategoryKind,
    ...fields,
    sortOrder: fields.sortOrder.optional().describe(`absent: ${String(last)}`),
  })
  .refine(({ id, groupId }) => !groupId || id !== groupId, { error: 'not_in_scope', path: ['groupId'] })
  .meta({ id: 'NewCategory' });
export type NewCategory = z.output<typeof NewCategory>;

export const CategoryChange = z.strictObject(fields).partial().meta({ id: 'CategoryChange' });
export type CategoryChange = z.output<typeof CategoryChange>;

const idOf = (digit: string) =>
  CategoryId.parse(`aaaaaaaa-${[4, 4, 4, 12].map((length) => digit.repeat(length)).join('-')}`);

/** The categories in which every scope can group items (product rule). */
const defaults = [
  { digit: '1', name: 'Produce', icon: '🍎', color: '#C8E6C9' },
  { digit: '2', name: 'Dairy', icon: '🥛', color: '#E3F2FD' },
  { digit: '3', name: 'Meat', icon: '🥩', color: '#FFCDD2' },
  { digit: '4', name: 'Bakery', icon: '🍞', color: '#FFE0B2' },
  { digit: '5', name: 'Beverages', icon: '🥤', color: '#F3E5F5' },
  { digit: '6', name: 'Snacks', icon: '🍪', color: '#FFF9C4' },
  { digit: '7', name: 'Frozen', icon: '❄️', color: '#E0F7FA' },
  { digit: '8', name: 'Household', icon: '🧹', color: '#F5F5F5' },
  { digit: '9', name: 'Personal Care', icon: '🧴', color: '#FCE4EC' },
  { digit: '0', name: 'Other', icon: '📦', color: '#ECEFF1' },
] as const;

/** The category of an item without one: Other, which sorts behind everything. */
export const otherCategory: CategoryId = idOf('0');

const always = {
  createdBy: systemUser,
  createdAt: instant(0),
  modifiedBy: systemUser,
  modifiedAt: instant(0),
  deletedBy: null,
  deletedAt: null,
  version: 1,
};

/** Returns the categories that a scope has without storing them: nobody changes them. */
export const defaultsIn = (scopeId: ScopeId): Category[] =>
  defaults.map(({ digit, ...look }) => ({
    id: idOf(digit),
    scopeId,
    kind: 'item',
    ...look,
    sortOrder: Number(digit) || last,
    groupId: null,
    childCount: 0,
    mergedInto: null,
    ...always,
  }));

const defaultIds = new Set<string>(defaults.map(({ digit }) => idOf(digit)));
export const isDefaultCategory = (id: CategoryId): boolean => defaultIds.has(id);

/** The names of the default categories, which no other of items may have. */
export const defaultNames: ReadonlySet<string> = new Set(defaults.map((one) => comparable(one.name)));

/** Returns the group that a category was put into as it was written: that record counts it. */
export const groupWritten = ({ groupId }: Pick<Category, 'groupId'>): CategoryId | null =>
  groupId && CategoryId.parse(groupId);

/** Returns the group that a category is in by what that is by now (docs/decisions/0097). */
export const groupNow = (
  category: Pick<Category, 'groupId'>,
  { category: now }: Pick<LabelsNow, 'category'>,
): CategoryId | null => {
  const group = groupWritten(category);
  return group && now(group);
};

/** Returns a category in a group: no id of a group is written but by this. */
export const inGroup = <One extends object>(one: One, group: CategoryId | null): One & Pick<Category, 'groupId'> => ({
  ...one,
  groupId: group && GroupAsWritten.parse(group),
});

/** Makes the category that a draft asks for in a scope. */
export const newCategory = (
  { id, kind, name, icon, color, sortOrder = last, groupId }: NewCategory,
  scopeId: ScopeId,
  call: Call,
): Category =>
  inGroup(
    {
      id: id ?? newId(CategoryId),
      scopeId,
      kind,
      name,
      icon: icon ?? null,
      color: color ?? null,
      sortOrder,
      childCount: 0,
      mergedInto: null,
      ...created(call),
    },
    groupId ?? null,
  );

/**
 * Applies a change to the category; the same object when nothing differs. A group that is sent back as it was
 * read stays as it is stored, so that a merge that is undone leaves it as it was.
 * @throws InvalidBody when it is put into itself, or into a group while others are in it
 */
export const applyChange = (
  category: Category,
  { groupId, ...patch }: CategoryChange,
  { call, labels }: { readonly call: Call; readonly labels: LabelsNow },
): Category => {
  const group = groupId && labels.category(groupId);
  if (group === undefined || group === groupNow(category, labels)) return patched(category, defined(patch), call);
  if (group === category.id) throw new InvalidBody([{ path: 'groupId', code: 'group_in_group' }]);
  if (group && category.childCount > 0) throw new InvalidBody([{ path: 'groupId', code: 'group_of_others' }]);
  return patched(category, inGroup(defined(patch), group), call);
};

/** Returns a category as it is served. */
export const toView = (category: Category, { merged, labels }: Absorbed): CategoryView => ({
  ...category,
  groupId: groupNow(category, labels),
  system: isDefaultCategory(category.id),
  merged: merged.map((id) => CategoryId.parse(id)),
  restorableUntil: restorableUntil(category),
});

/** Returns a category's sort value: people's own order, then the name. */
export const sortCategories = (one: Category) => [one.sortOrder, one.name] as const;

export const categorySorts = ['sortOrder', 'name', 'createdAt'] as const;
