import type { Grant } from '../access/decide';
import type { AccessContext } from '../access/authorize';
import { replaceRecord } from '../access/update';
import { otherCategory } from '../labels/category';
import type { Call } from '../core/call';
import { AlreadyExists, InvalidBody } from '../core/errors';
import type { ListId, ScopeId } from '../core/ids';
import { changed } from '../core/record';
import { labelsNow } from '../core/merged';
import { isAlike } from '../core/text';
import { largestAmount } from '../core/money/currencies';
import { queryPages } from '../db/all';
import { decodeAll } from '../db/decode';
import { absent } from '../db/expressions';
import { keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { type WriteAction, check } from '../db/transact';
import { Item, type NewItem, Notes } from './item';
import { countNameUse, oneMoreAddition } from './item-name-counts';
import type { ItemName } from './item-names';
import { type ListSite, parentConditions } from './item-parents';
import { sum } from './quantity';

/** The rule for one field of a draft that adds up with an open item. */
interface Rule {
  /** Tells whether the two can't be one line: something that a person typed would be lost. */
  readonly apart?: (open: Item, draft: NewItem) => boolean;
  /** Combines both values in the one line; absent: the line's stays as it is. */
  readonly together?: (open: Item, draft: NewItem) => Partial<Item>;
}

const differ = <T>(one: T | null, other: T | null | undefined): boolean =>
  one !== null && (other ?? null) !== null && one !== other;
const inOneUnit = (one: string | null, other: string | null | undefined): boolean =>
  one && other ? isAlike(one, other) : one === (other ?? null);

/** Joins the notes of both, one below the other; once what stands there line by line already. */
export const joinedNotes = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  const lines = (text: string) => `\n${text}\n`;
  if (lines(one).includes(lines(other))) return one;
  return lines(other).includes(lines(one)) ? other : `${one}\n${other}`;
};

/**
 * Adds the prices: a price is what the line costs, so that of two lines it is known where both are.
 * @throws InvalidBody beyond the largest amount
 */
const priceOfBoth = (one: number | null, other: number | null): number | null => {
  if (one === null || other === null) return null;
  if (one + other > largestAmount)
    throw new InvalidBody([{ path: 'price', code: 'too_much', params: { maximum: largestAmount, there: one } }]);
  return one + other;
};

/** Returns a category that a person chose; what has none is in Other. */
const chosen = (categoryId: NewItem['categoryId']) => (categoryId && categoryId !== otherCategory ? categoryId : null);

/**
 * The rule for each field of a draft (product rule: nothing that a person typed is dropped silently).
 * `satisfies` asks for one for every field that is added to drafts later.
 */
const rules = {
  // The id is a new line's alone, `merge` what is asked for.
  id: {},
  merge: {},
  name: { apart: (open, draft) => !isAlike(open.name, draft.name) },
  unit: { apart: (open, { unit }) => !inOneUnit(open.unit, unit) },
  purchased: { apart: (_, { purchased }) => purchased === true },
  quantity: { together: (open, { quantity = '1' }) => ({ quantity: sum(open.quantity, quantity) }) },
  price: { together: (open, { price = null }) => ({ price: priceOfBoth(open.price, price) }) },
  notes: {
    apart: (open, { notes = null }) => !Notes.nullable().safeParse(joinedNotes(open.notes, notes)).success,
    together: (open, { notes = null }) => ({ notes: joinedNotes(open.notes, notes) }),
  },
  dueOn: {
    together: (open, { dueOn }) => ({
      dueOn: open.dueOn && dueOn ? (open.dueOn < dueOn ? open.dueOn : dueOn) : (open.dueOn ?? dueOn ?? null),
    }),
  },
  categoryId: {
    apart: (open, { categoryId }) => differ(chosen(open.categoryId), chosen(categoryId)),
    together: (open, { categoryId }) => ({
      categoryId: chosen(open.categoryId) ?? chosen(categoryId) ?? otherCategory,
    }),
  },
  assignedTo: {
    apart: (open, { assignedTo }) => differ(open.assignedTo, assignedTo),
    together: (open, { assignedTo }) => ({ assignedTo: open.assignedTo ?? assignedTo ?? null }),
  },
  imageUrl: {
    apart: (open, { imageUrl }) => differ(open.imageUrl, imageUrl),
    together: (open, { imageUrl }) => ({ imageUrl: open.imageUrl ?? imageUrl ?? null }),
  },
  pictureId: {
    apart: (open, { pictureId }) => differ(open.pictureId, pictureId),
    together: (open, { pictureId }) => ({ pictureId: open.pictureId ?? pictureId ?? null }),
  },
} as const satisfies Readonly<Record<keyof NewItem, Rule>>;
const allRules: readonly Rule[] = Object.values(rules);

const fits = (open: Item, draft: NewItem): boolean => !allRules.some(({ apart }) => apart?.(open, draft));
const together = (open: Item, draft: NewItem): Partial<Item> =>
  allRules.reduce<Partial<Item>>((all, rule) => ({ ...all, ...rule.together?.(open, draft) }), {});

/**
 * Finds the first open item of a list that is sought, looking through all that is open, 1,000 items a read.
 */
const firstOpen = async (
  scopeId: ScopeId,
  listId: ListId,
  sought: (item: Item) => boolean,
): Promise<Item | undefined> => {
  for await (const items of queryPages({
    pk: scopePartition(scopeId),
    prefix: indexPrefixes.items(listId),
    by: 'orderKey',
  })) {
    const found = decodeAll(Item, items).find(sought);
    if (found) return found;
  }
  return undefined;
};

interface Merge {
  readonly grant: Grant<'items.create'>;
  readonly into: Item;
  readonly actions: readonly WriteAction[];
}

/**
 * Adds a draft up with the first open item that it fits and that the caller may change. Somebody who adds the
 * name meanwhile makes the attempt stale, so that two who add it at once get one item.
 * @param name as it was read: what was never added is on no list
 * @param reader requires that who is to get it reaches the list by itself
 * @returns undefined where there is no such item
 * @throws InvalidBody when the sum is too large; TableBusy
 */
export const mergeIntoOpenItem = async (
  call: Call,
  {
    site: { scopeId, listId },
    draft,
    access,
    name,
    reader,
  }: {
    readonly site: ListSite;
    readonly draft: NewItem;
    readonly access: AccessContext<'items.create'>;
    readonly name: ItemName;
    readonly reader: readonly WriteAction[] | undefined;
  },
): Promise<Merge | undefined> => {
  if (draft.purchased) return undefined;
  const { category } = labelsNow(access.scope);
  const grant = access.grantFor('items.edit');
  const mine = (item: Item) => grant.reach === 'all' || item.createdBy === call.caller.userId;
  const open = await firstOpen(
    scopeId,
    listId,
    (item) => mine(item) && fits({ ...item, categoryId: category(item.categoryId) }, draft),
  );
  if (!open) return undefined;
  const into = changed(open, { ...together(open, draft), ...oneMoreAddition(open, name, call.now) }, call);
  const remembered = {
    unit: into.unit,
    ...(chosen(draft.categoryId) || !name.categoryId ? { categoryId: into.categoryId } : {}),
  };
  const actions = [
    ...parentConditions(call, { before: open, after: into, known: { isAddition: true, reader } }),
    ...(draft.id ? [check(keys.item(scopeId, listId, draft.id), absent(), () => new AlreadyExists())] : []),
    replaceRecord(keys.item(scopeId, listId, open.id), {
      schema: Item,
      before: open,
      after: into,
      orderKey: indexKeys.item(into),
    }),
    countNameUse(into, { remembered, only: name }),
  ];
  return { grant, into, actions };
};
