import * as z from 'zod';
import type { LabelsNow } from '../core/merged';
import { reached } from '../access/permissions';
import { otherCategory } from '../labels/category';
import type { Call } from '../core/call';
import { name, optional, prose, stored } from '../core/fields';
import { CategoryId, chosenId, ItemId, ListId, newId, ScopeId, UploadId, UserId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { isAlike, search } from '../core/text';
import { Instant, LocalDate, millis, WrittenDate } from '../core/time';
import { HttpsUrl, namedPictureWords, pictureWords, uploadedWords } from '../core/web-address';
import { largestAmount } from '../core/money/currencies';
import { progress } from '../lifecycle/work/progress';
import type { Sort } from '../core/sort';
import { priceOfOne, Quantity } from './quantity';

/** The notes on an item. */
export const Notes = prose(2_000);
const longestName = 200;
const fields = { name: name(longestName), unit: name(50), notes: Notes };
const Price = z
  .int()
  .min(0)
  .max(largestAmount)
  .meta({ description: 'What the whole line costs, in minor units of the scope’s currency', format: 'int64' });

export const Item = z.object({
  id: ItemId,
  scopeId: ScopeId,
  listId: ListId,
  name: stored.line(longestName),
  quantity: z.string(),
  unit: z.string().nullable().default(null),
  categoryId: CategoryId,
  notes: z.string().nullable().default(null),
  imageUrl: z.string().nullable().default(null).describe(pictureWords),
  pictureId: UploadId.nullable().default(null).describe(uploadedWords),
  purchased: z.boolean(),
  purchasedAt: Instant.nullable().default(null),
  purchasedBy: UserId.nullable().default(null),
  assignedTo: UserId.nullable().default(null).describe('who is to get it; kept when they leave'),
  dueOn: LocalDate.nullable().default(null),
  price: Price.nullable().default(null),
  position: z.string(),
  /** The round of buying it was bought in (rounds.ts); null: it is open. */
  round: z.int().nullable().default(null),
  /**
   * The number of additions of its name that it stands for, one and those that were merged into it, and the
   * time when the last of them was counted under the name it has (null: when it was added). `takenBack`: how
   * many went from that count with its deletion (item-name-counts.ts). Of an older form: null.
   */
  additions: z.int().nullable().default(null),
  countedAt: Instant.nullable().default(null),
  takenBack: z.int().nullable().default(null),
  ...audit,
});
export type Item = z.output<typeof Item>;

const unitPrice = z.int().nullable().meta({
  description:
    'Calculated: the price divided by the quantity, halves rounded up; null without a price, or above 9007199254740991',
  format: 'int64',
});
export const ItemView = Item.omit({ round: true, additions: true, countedAt: true, takenBack: true })
  .extend({ unitPrice, restorableUntil: Instant.nullable() })
  .meta({ id: 'Item' });
export type ItemView = z.output<typeof ItemView>;

const writable = {
  name: fields.name,
  quantity: Quantity,
  unit: optional(fields.unit),
  categoryId: CategoryId.nullable(),
  notes: optional(fields.notes),
  imageUrl: optional(HttpsUrl).describe(pictureWords),
  pictureId: optional(UploadId).describe(namedPictureWords),
  purchased: z.boolean(),
  assignedTo: optional(UserId).describe('a member of the scope, or somebody the list is shared with'),
  dueOn: optional(WrittenDate),
  price: optional(Price),
};
export const NewItem = z
  .strictObject({
    id: chosenId(ItemId),
    ...z.object(writable).partial().shape,
    name: fields.name,
    unit: optional(fields.unit).describe('absent: the unit last used with this name; null: none'),
    categoryId: writable.categoryId.optional().describe('absent: the category last used with this name; null: Other'),
    merge: z
      .boolean()
      .optional()
      .describe('adds to a matching open item of the same name and unit, if there is one that you may change'),
  })
  .meta({ id: 'NewItem' });
export type NewItem = z.output<typeof NewItem>;

export const ItemChange = z
  .strictObject({
    ...writable,
    after: ItemId.nullable().describe('moves the item to just after this one; null: to the top'),
  })
  .partial()
  .meta({ id: 'ItemChange' });
export type ItemChange = z.output<typeof ItemChange>;

/**
 * An act of clearing what was bought from a list, and how far the work on what it took has come. `count`: how
 * many of what it took are still gone.
 */
export const Clearing = z.object({
  listId: ListId,
  round: z.int(),
  rounds: z.array(z.int()),
  count: z.int(),
  clearedBy: UserId,
  clearedAt: Instant,
  undoneBy: UserId.nullable().default(null),
  undoneAt: Instant.nullable().default(null),
  ...progress,
});
export type Clearing = z.output<typeof Clearing>;

/** Returns the fields that say whether it is bought, by whom and when: all three or none. */
const purchase = (
  purchased: boolean,
  { caller, now }: Call,
  round: number,
): Pick<Item, 'purchased' | 'purchasedAt' | 'purchasedBy' | 'round'> =>
  purchased
    ? { purchased, purchasedAt: now, purchasedBy: caller.userId, round }
    : { purchased, purchasedAt: null, purchasedBy: null, round: null };

/**
 * Returns what every item begins with on a list, new or made as another is: all but what may be said of it,
 * where it stands, and whether it is bought.
 */
export const beginItem = (
  call: Call,
): Omit<Item, keyof NewItem | 'scopeId' | 'listId' | 'position' | keyof ReturnType<typeof purchase>> => ({
  additions: 1,
  countedAt: null,
  takenBack: null,
  ...created(call),
});

/** The place to which an item goes: its position, and the list's round of buying. */
export interface Spot {
  readonly position: string;
  readonly round: number;
}

/** Makes the item that a call adds to a list. */
export const newItem = (
  draft: NewItem,
  {
    scopeId,
    listId,
    call,
    spot: { position, round },
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly call: Call; readonly spot: Spot },
): Item => ({
  id: draft.id ?? newId(ItemId),
  scopeId,
  listId,
  name: draft.name,
  quantity: draft.quantity ?? '1',
  unit: draft.unit ?? null,
  categoryId: draft.categoryId ?? otherCategory,
  notes: draft.notes ?? null,
  imageUrl: draft.imageUrl ?? null,
  pictureId: draft.pictureId ?? null,
  assignedTo: draft.assignedTo ?? null,
  dueOn: draft.dueOn ?? null,
  price: draft.price ?? null,
  ...purchase(draft.purchased ?? false, call, round),
  position,
  ...beginItem(call),
});

/** Returns the category that a change asks for: the stored one, where that is what is asked for by now. */
const categoryAsked = (
  { categoryId: stored }: Item,
  asked: ItemChange['categoryId'],
  { category }: LabelsNow,
): Partial<Item> => {
  if (asked === undefined) return {};
  const now = category(asked ?? otherCategory);
  return { categoryId: now === category(stored) ? stored : now };
};

/**
 * Applies a change to the item; the same object when nothing differs. Everybody who may tick an item off may
 * do that alone to anybody's, and send back the rest as it is.
 * @param to where it moves to, if it does
 * @throws Forbidden when the caller may change their own items only
 */
export const applyChange = (
  item: Item,
  {
    patch: { after, purchased, categoryId, ...rest },
    grant,
    call,
    labels,
    to,
  }: {
    readonly patch: ItemChange;
    readonly grant: Parameters<typeof reached>[1];
    readonly call: Call;
    readonly labels: LabelsNow;
    readonly to: { position: string | undefined; round: number };
  },
): Item => {
  const ticked = purchased === undefined || purchased === item.purchased ? {} : purchase(purchased, call, to.round);
  const category = categoryAsked(item, categoryId, labels);
  const renamed = rest.name !== undefined && !isAlike(rest.name, item.name) ? { countedAt: call.now } : {};
  const edits = { ...defined(rest), ...category, ...renamed, ...(to.position && { position: to.position }) };
  if (after !== undefined || patched(item, edits, call) !== item) reached(item, grant, call);
  return patched(item, { ...edits, ...ticked }, call);
};

/**
 * Returns the move in the list's counts as one item becomes `after` where it was `before`; null: not on the
 * list.
 */
export const countsMoved = (before: Item | null, after: Item | null): Record<string, number> => {
  const itemCount = Number(after !== null) - Number(before !== null);
  const purchasedCount = Number(after?.purchased ?? false) - Number(before?.purchased ?? false);
  return { ...(itemCount && { itemCount }), ...(purchasedCount && { purchasedCount }) };
};

/** Returns an item as it is served, in the category that its own is by now. */
export const toView = (item: Item, { category }: LabelsNow): ItemView =>
  // By assignment: Node 20 takes ten times as long for names that a literal adds to so many.
  Object.assign({}, item, {
    categoryId: category(item.categoryId),
    unitPrice: item.price === null ? null : priceOfOne(item.price, item.quantity),
    restorableUntil: restorableUntil(item),
  });

export const itemSorts = ['position', 'name', 'createdAt'] as const;

/** Returns the value by which an item is sorted that is not sorted by its position. */
export const sortValueOf = (field: 'name' | 'createdAt') => (item: Item) =>
  field === 'name' ? item.name : millis(item.createdAt);

/** The filters of a list's items, beside whether they are bought. */
interface Filters {
  readonly categoryId?: readonly CategoryId[] | undefined;
  readonly assignedTo?: readonly UserId[] | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly q?: string | undefined;
}

/** The filter of a page of items, and its order. */
export interface ItemFilter {
  readonly sort: Sort<(typeof itemSorts)[number]>;
  readonly deleted: boolean;
  readonly purchased: boolean | undefined;
  readonly keep: ((labels: LabelsNow) => (item: Item) => boolean) | undefined;
  /** Tells whether an item as it is stored holds nothing of what is sought. */
  readonly isOut: ((stored: Readonly<Record<string, unknown>>) => boolean) | undefined;
}

/** Makes the test of whether an item as it is stored can't be what is sought; undefined when nothing is. */
export const toSieve = ({ q }: Pick<Filters, 'q'>): ItemFilter['isOut'] => {
  if (q === undefined) return undefined;
  const found = search(q);
  const holds = (text: unknown) => typeof text === 'string' && found(text);
  return ({ name, notes }) => !holds(name) && !holds(notes);
};

/** Makes the test of whether an item passes the filters; undefined when there are none. */
export const toFilter = ({ categoryId, assignedTo, createdBy, from, to, q }: Filters): ItemFilter['keep'] => {
  if (!categoryId && !assignedTo && !createdBy && !from && !to && q === undefined) return undefined;
  const found = q === undefined ? undefined : search(q);
  const due = (on: LocalDate | null) => (!from && !to) || (on !== null && (!from || from <= on) && (!to || on <= to));
  return ({ category }) => {
    const wanted = categoryId?.map(category);
    return (item) =>
      (!wanted || wanted.includes(category(item.categoryId))) &&
      (!createdBy || createdBy.includes(item.createdBy)) &&
      (!assignedTo || (item.assignedTo !== null && assignedTo.includes(item.assignedTo))) &&
      due(item.dueOn) &&
      (!found || found(item.name) || found(item.notes));
  };
};
