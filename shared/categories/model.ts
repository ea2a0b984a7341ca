import * as z from 'zod';
import { Color } from '../core/fields';
import { CategoryId } from '../core/ids';

export const Category = z
  .object({ id: CategoryId, kind: z.enum(['item', 'transaction']), name: z.string(), icon: z.string().nullable(), color: Color.nullable(), sortOrder: z.int(), system: z.boolean() })
  .meta({ id: 'Category' });
export type Category = z.output<typeof Category>;

/** The last default category: what has no other is `Other`, and sorts behind everything. */
const other = { digit: '0', sortOrder: 999 } as const;
const idOf = (digit: string) => CategoryId.parse(`aaaaaaaa-${[4, 4, 4, 12].map((length) => digit.repeat(length)).join('-')}`);
const ofItems = (digit: string, name: string, icon: string, color: string, sortOrder = Number(digit)): Category => ({ id: idOf(digit), kind: 'item', name, icon, color, sortOrder, system: true });

/** What items can be grouped by in every scope: system-owned, not editable. */
export const defaultCategories: readonly Category[] = [
  ofItems('1', 'Produce', '🍎', '#C8E6C9'),
  ofItems('2', 'Dairy', '🥛', '#E3F2FD'),
  ofItems('3', 'Meat', '🥩', '#FFCDD2'),
  ofItems('4', 'Bakery', '🍞', '#FFE0B2'),
  ofItems('5', 'Beverages', '🥤', '#F3E5F5'),
  ofItems('6', 'Snacks', '🍪', '#FFF9C4'),
  ofItems('7', 'Frozen', '❄️', '#E0F7FA'),
  ofItems('8', 'Household', '🧹', '#F5F5F5'),
  ofItems('9', 'Personal Care', '🧴', '#FCE4EC'),
  ofItems(other.digit, 'Other', '📦', '#ECEFF1', other.sortOrder),
];

/** What an item without a category is in. */
export const otherCategory: CategoryId = idOf(other.digit);

const known = new Set<string>(defaultCategories.map(({ id }) => id));

/** The id of a category that items can be in. */
export const ItemCategoryId = CategoryId.refine((id) => known.has(id), { error: 'not_in_scope', when: ({ issues }) => issues.length === 0 });
