import * as z from 'zod';
import type { Reach } from '../access/permissions';
import { ItemCategoryId, otherCategory } from '../categories/model';
import type { Call } from '../core/call';
import { Forbidden } from '../core/errors';
import { HttpsUrl, holds, line, optional, prose } from '../core/fields';
import { CategoryId, chosenId, ItemId, ListId, newId, ScopeId, UserId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { Instant } from '../core/time';
import type { Sort } from '../http/collection';
import { atEnd } from './position';

/** A decimal above 0 with at most 2 decimals, as text: "1.5". A JSON number is accepted on input; floats are never computed with. */
const decimal = z.string().regex(/^(?=.*[1-9])\d{1,8}(?:\.\d{1,2})?$/, { error: 'quantity' });
const canonical = (text: string): string => text.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
export const Quantity = z.union([decimal, z.number().transform(String).pipe(decimal)]).transform(canonical).meta({ description: 'Above 0, at most 2 decimals', examples: ['1.5'] });

const fields = { name: line(200), unit: line(50), notes: prose(2_000) };

export const Item = z.object({
  id: ItemId, scopeId: ScopeId, listId: ListId, name: fields.name,
  quantity: z.string(), unit: z.string().nullable().default(null), categoryId: CategoryId, notes: z.string().nullable().default(null), imageUrl: z.string().nullable().default(null),
  purchased: z.boolean(), purchasedAt: Instant.nullable().default(null), purchasedBy: UserId.nullable().default(null),
  position: z.string(),
  ...audit,
});
export type Item = z.output<typeof Item>;

export const ItemView = Item.extend({ restorableUntil: Instant.nullable() }).meta({ id: 'Item' });
export type ItemView = z.output<typeof ItemView>;

const writable = {
  name: fields.name, quantity: Quantity, unit: optional(fields.unit), categoryId: ItemCategoryId.nullable(), notes: optional(fields.notes), imageUrl: optional(HttpsUrl), purchased: z.boolean(),
};
export const NewItem = z.strictObject({ id: chosenId(ItemId), ...z.object(writable).partial().shape, name: fields.name }).meta({ id: 'NewItem' });
export type NewItem = z.output<typeof NewItem>;

export const ItemChange = z
  .strictObject({ ...writable, after: ItemId.nullable().describe('moves the item behind that one; null: to the front') })
  .partial()
  .meta({ id: 'ItemChange' });
export type ItemChange = z.output<typeof ItemChange>;

/** Whether it is bought, by whom and when: all three or none. */
const purchase = (purchased: boolean, { caller, now }: Call): Pick<Item, 'purchased' | 'purchasedAt' | 'purchasedBy'> => ({
  purchased, purchasedAt: purchased ? now : null, purchasedBy: purchased ? caller.userId : null,
});

/** The item that a call adds to the end of a list. */
export const drafted = (draft: NewItem, scopeId: ScopeId, listId: ListId, call: Call): Item => ({
  id: draft.id ?? newId(ItemId), scopeId, listId, name: draft.name, quantity: draft.quantity ?? '1', unit: draft.unit ?? null,
  categoryId: draft.categoryId ?? otherCategory, notes: draft.notes ?? null, imageUrl: draft.imageUrl ?? null,
  ...purchase(draft.purchased ?? false, call), position: atEnd(call.now), ...created(call),
});

/**
 * The item with a change applied; the same object when nothing differs. Everybody who may tick an item off may do that alone to anybody's.
 * @param position where it moves to, if it does
 * @throws Forbidden when the caller may change their own items only
 */
export const changedBy = (item: Item, { after, purchased, categoryId, ...rest }: ItemChange, reach: Reach, call: Call, position: string | undefined): Item => {
  const others = after !== undefined || categoryId !== undefined || Object.keys(defined(rest)).length > 0;
  if (reach === 'own' && others && item.createdBy !== call.caller.userId) throw new Forbidden();
  const ticked = purchased === undefined || purchased === item.purchased ? {} : purchase(purchased, call);
  return patched(item, { ...defined(rest), ...(categoryId !== undefined && { categoryId: categoryId ?? otherCategory }), ...ticked, ...(position && { position }) }, call);
};

/** What the list counts, as one item moves it from `before` to `after`; null: not on the list. */
export const countsMoved = (before: Item | null, after: Item | null): Record<string, number> => {
  const itemCount = Number(after !== null) - Number(before !== null);
  const purchasedCount = Number(after?.purchased ?? false) - Number(before?.purchased ?? false);
  return { ...(itemCount && { itemCount }), ...(purchasedCount && { purchasedCount }) };
};

export const asShown = (item: Item): ItemView => ({ ...item, restorableUntil: restorableUntil(item) });

export const itemSorts = ['position', 'name', 'createdAt'] as const;

/** What the items of a list can be filtered by. */
interface Filters {
  readonly purchased?: boolean | undefined;
  readonly categoryId?: readonly CategoryId[] | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly q?: string | undefined;
}

/** Which items a page shows, and in what order. */
export interface ItemFilter {
  readonly sort: Sort<(typeof itemSorts)[number]>;
  readonly deleted: boolean;
  readonly keep: ((item: Item) => boolean) | undefined;
}

/** Whether an item belongs under the filters; undefined when there are none. */
export const keeping = ({ purchased, categoryId, createdBy, q }: Filters): ItemFilter['keep'] => {
  if (purchased === undefined && !categoryId && !createdBy && q === undefined) return undefined;
  return (item) =>
    (purchased === undefined || item.purchased === purchased) && (!categoryId || categoryId.includes(item.categoryId)) &&
    (!createdBy || createdBy.includes(item.createdBy)) && (q === undefined || holds(item.name, q) || holds(item.notes, q));
};
