import * as z from 'zod';
import type { Granted } from '../access/granted';
import { lookBeside, seen } from '../access/look';
import type { Call } from '../core/call';
import { CategoryId, type ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { comparable, formerlyComparable, search } from '../core/text';
import { day, Instant, millis } from '../core/time';
import { absent, equal } from '../db/expressions';
import { type Key, keys, orderKeys, orders, scopePartition } from '../db/keys';
import { inOrder, mostRead, page } from '../db/page';
import { type Action, type Refusal, update } from '../db/transact';
import type { Item } from './model';

/** What a scope remembers of a name that was added to a list of its own. */
const ItemName = z.object({ name: z.string(), categoryId: CategoryId, unit: z.string().nullable().default(null), times: z.int(), lastAt: Instant });
type ItemName = z.output<typeof ItemName>;

/** What of it the next addition takes; a name that was only corrected was never added. */
export const Remembered = ItemName.pick({ categoryId: true, unit: true }).extend({ times: z.int().nullable().default(null) });
export type Remembered = z.output<typeof Remembered>;

export const Suggestion = z
  .object({ name: z.string(), categoryId: CategoryId, unit: z.string().nullable(), times: z.int().describe('how often it was added'), lastAddedAt: Instant })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.output<typeof Suggestion>;

export const nameKey = (scopeId: ScopeId, name: string): Key => keys.itemName(scopeId, comparable(name));

/** Where a name may still be remembered as it was compared before (docs/decisions/0035), until the migration has moved it. */
export const formerNameKeys = (scopeId: ScopeId, name: string): Key[] => (formerlyComparable(name) === comparable(name) ? [] : [keys.itemName(scopeId, formerlyComparable(name))]);

/**
 * A name is added once more, in this category and unit.
 * @param only where nobody has added it since it was read
 */
export const addedOnceMore = ({ scopeId, name, categoryId, unit, modifiedAt: lastAt }: Item, only?: { readonly times: number | null; readonly otherwise: Refusal }): Action => {
  const unchanged = only && (only.times === null ? absent('times') : equal('times', only.times));
  return update(nameKey(scopeId, name), { set: { name, categoryId, unit, lastAt, orderKey: orderKeys.itemName(lastAt) }, add: { times: 1 } }, unchanged, only?.otherwise);
};

/** An item was put into another category or unit: so is its name. */
export const corrected = (before: Item, { scopeId, name, categoryId, unit }: Item): Action[] =>
  before.categoryId === categoryId && before.unit === unit ? [] : [update(nameKey(scopeId, name), { set: { name, categoryId, unit } })];

/** How long it takes until an addition counts half. */
const halfLife = 30 * day;

/**
 * How much a name is wanted: how often it was added, halved by every 30 days since the last time. As a logarithm, less what all have in common
 * at any one time, so that the order stays the same from page to page.
 */
export const weight = ({ times, lastAt }: Pick<ItemName, 'times' | 'lastAt'>): number => Math.log2(times) + millis(lastAt) / halfLife;

/** Each name once, as it was added last: one may be remembered twice until the migration has moved what was compared otherwise. */
const together = (names: readonly ItemName[]): (ItemName & { readonly id: string })[] => {
  const found = new Map<string, ItemName & { readonly id: string }>();
  for (const one of names) {
    const id = comparable(one.name);
    const other = found.get(id);
    const times = one.times + (other?.times ?? 0);
    found.set(id, { ...(other && other.lastAt > one.lastAt ? other : one), id, times });
  }
  return [...found.values()];
};

/** The names that a scope adds most and most recently, of the last 1,000. @throws NotFound, TableBusy */
export const suggest = async (call: Call, scopeId: ScopeId, q: string | undefined, request: PageRequest): Promise<Granted<Page<Suggestion>>> => {
  const collection = { pk: scopePartition(scopeId), prefix: orders.itemNames, by: 'orderKey' as const, parse: (item: unknown) => ItemName.parse(item), backwards: true };
  const { view, found } = await lookBeside(call, { scopeId }, 'scope.read', () => page(collection, { limit: mostRead }));
  const sought = together(found.items).filter(q === undefined ? () => true : ((holds) => ({ name }) => holds(name))(search(q)));
  const { items, next } = inOrder(sought, weight, { backwards: true }, request);
  return seen(view, { items: items.map(({ name, categoryId, unit, times, lastAt }) => ({ name, categoryId, unit, times, lastAddedAt: lastAt })), next });
};
