import * as z from 'zod';
import type { CategoryId, ListId, ScopeId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { Instant, LocalDate } from '../core/time';
import { decode, decodeAll, decodeReadable } from '../db/decode';
import { indexPrefixes, keys, scopePartition } from '../db/keys';
import { batchGet, queryPage } from '../db/read';
import { nameAs, nameForms } from '../groups/link';
import type { OpenLink } from '../groups/link-open';
import { namesOf } from '../groups/names';
import { Category, defaultsIn, isDefaultCategory } from '../labels/category';
import { Item } from './item';
import { List } from './list';
import { isShown } from './rounds';

/** The most items that a link shows of a list, open and bought. */
const most = { open: 500, bought: 100 } as const;

const ShownItem = z
  .object({
    name: z.string(),
    quantity: z.string(),
    unit: z.string().nullable(),
    category: z.string().describe('its name'),
    notes: z.string().nullable(),
    purchased: z.boolean(),
    dueOn: LocalDate.nullable(),
    assignedTo: z.string().nullable().describe('who is to get it, as the link shows names'),
  })
  .meta({ id: 'ShownItem' });
export type ShownItem = z.output<typeof ShownItem>;

/** A list as a link shows it to whoever has that: no ids, no prices, nobody but as its maker allows. */
export const ShownList = z
  .object({
    opens: z.literal('list'),
    name: z.string(),
    description: z.string().nullable(),
    names: z.enum(nameForms),
    items: z.array(ShownItem).describe('what is open in the order of the list, then what was bought'),
    more: z.int().describe('how many are on the list beside these'),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'ShownList' });
export type ShownList = z.output<typeof ShownList>;

const itemsIn = async (scopeId: ScopeId, prefix: string, limit: number): Promise<Item[]> =>
  decodeAll(Item, (await queryPage({ pk: scopePartition(scopeId), prefix, by: 'orderKey', limit })).items);

/** Reads the names of the categories that items are in. @throws TableBusy */
const categoriesOf = async (scopeId: ScopeId, items: readonly Item[]): Promise<ReadonlyMap<CategoryId, string>> => {
  const ids = [...new Set(items.map(({ categoryId }) => categoryId).filter((id) => !isDefaultCategory(id)))];
  const found = await batchGet(ids.map((id) => keys.category(scopeId, id)));
  const own = found.flatMap((stored) => decodeReadable(Category, stored) ?? []);
  return new Map([...defaultsIn(scopeId), ...own].map(({ id, name }) => [id, name]));
};

/**
 * Reads a list as a link to it shows it.
 * @throws TableBusy
 */
export const shownList = async ({ link, scope, target }: OpenLink, listId: ListId): Promise<ShownList> => {
  const { id: scopeId } = scope;
  const list = decode(List, target);
  const [open, bought] = await Promise.all([
    itemsIn(scopeId, indexPrefixes.items(listId), most.open),
    itemsIn(scopeId, indexPrefixes.bought(listId), most.bought),
  ]);
  const { category } = labelsNow(scope);
  const items = [...open, ...bought.filter((item) => isShown(item, list))].map((item) => ({
    ...item,
    categoryId: category(item.categoryId),
  }));
  const people = link.names === 'hidden' ? [] : items.flatMap(({ assignedTo }) => assignedTo ?? []);
  const [categories, nameOf] = await Promise.all([categoriesOf(scopeId, items), namesOf(people, [scope])]);
  return {
    opens: 'list',
    name: list.name,
    description: list.description,
    names: link.names,
    items: items.map(({ name, quantity, unit, categoryId, notes, purchased, dueOn, assignedTo }) => ({
      name,
      quantity,
      unit,
      category: categories.get(categoryId) ?? 'Other',
      notes,
      purchased,
      dueOn,
      assignedTo: assignedTo && nameAs(link.names, nameOf(assignedTo)),
    })),
    more: Math.max(0, list.itemCount - items.length),
    expiresAt: link.expiresAt,
  };
};
