import { type AccessContext, authorizeWhile, authorized } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Call } from '../core/call';
import type { ListId, ScopeId } from '../core/ids';
import { expectCursor, type Page, type PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { indexPrefixes, scopePartition } from '../db/keys';
import { type Collection, mergedPage, mostRead, sortedPage } from '../db/page';
import { narrowedTo, type QueryPage, queryPage } from '../db/read';
import { Item, type ItemFilter, type ItemView, sortValueOf, toView } from './item';
import { authorizedList, type ListSite } from './item-parents';
import type { Scope } from '../groups/scope';
import { labelsNow } from '../core/merged';
import type { List } from './list';

/**
 * Returns the ranges that hold what is on a list: what is open, and what was bought in each round that is
 * shown.
 */
const prefixesOf = (listId: ListId, rounds: readonly number[], purchased: boolean | undefined): string[] => [
  ...(purchased === true ? [] : [indexPrefixes.items(listId)]),
  ...(purchased === false ? [] : rounds.map((round) => indexPrefixes.bought(listId, round))),
];

/**
 * The number of bought items that are read under a filter or to be sorted, before it is known which are on
 * the list.
 */
const probe = 100;

/**
 * Begins reading the ranges on a guess at which rounds are shown, since that is said by the list, which is
 * read beside them, not before. The guess is what the cursor says, or the first record of the latest round
 * that holds any, which is the one that is shown unless a clearing was undone. What was guessed wrong is read
 * again.
 */
const begin = async (
  { scopeId, listId }: ListSite,
  { sort, purchased, keep }: ItemFilter,
  { limit, after }: PageRequest,
): Promise<ReadonlyMap<string, QueryPage>> => {
  const byPosition = sort.field === 'position';
  const cursor = byPosition ? expectCursor(after, 'merged') : undefined;
  const whole = keep !== undefined || !byPosition;
  const backwards = byPosition && sort.backwards;
  const begun = async (prefix: string, most: number): Promise<[string, QueryPage]> => [
    prefix,
    await queryPage({
      pk: scopePartition(scopeId),
      prefix,
      by: 'orderKey',
      after: cursor && { sk: cursor.sk, orderKey: `${prefix}${cursor.orderKey ?? ''}` },
      backwards,
      limit: most,
    }),
  ];
  const guessed = cursor ? prefixesOf(listId, cursor.rounds, true) : backwards ? [] : [indexPrefixes.bought(listId)];
  const bought = purchased === false ? [] : guessed.map((prefix) => begun(prefix, whole ? probe : limit + 1));
  const open = purchased === true ? [] : [begun(indexPrefixes.items(listId), whole ? mostRead + 1 : limit + 1)];
  return new Map(await Promise.all([...open, ...bought]));
};

/** Reads a page of a list from the ranges that were begun and those that turn out to be needed. */
const readPage = async (
  { scopeId, listId }: ListSite,
  { sort, purchased, keep, isOut }: ItemFilter,
  { limit, after }: PageRequest,
  {
    list,
    scope,
    begun,
  }: { readonly list: List; readonly scope: Scope; readonly begun: ReadonlyMap<string, QueryPage> },
): Promise<Page<Item>> => {
  const { shownRounds: rounds } = list;
  const all = begun.get(indexPrefixes.bought(listId));
  const collections = prefixesOf(listId, rounds, purchased).map(
    (prefix): Collection<Item> => ({
      pk: scopePartition(scopeId),
      prefix,
      by: 'orderKey',
      parse: (stored) => decode(Item, stored),
      isOut,
      keep: keep?.(labelsNow(scope)),
      backwards: sort.backwards,
      begun: begun.get(prefix) ?? (all && narrowedTo(all, prefix)),
    }),
  );
  if (sort.field !== 'position')
    return sortedPage(collections, {
      by: sortValueOf(sort.field),
      localeOf: () => scope.locale,
      request: { limit, after },
    });
  const { items, next } = await mergedPage(collections, { limit, after: expectCursor(after, 'merged') });
  return { items, next: next && { kind: 'merged', ...next, rounds } };
};

/** One reading of a list and of what a page shows of it. */
interface Reading {
  readonly access: AccessContext<'scope.read'>;
  readonly list: List;
  readonly page: Page<Item>;
}

const readOnce = async (call: Call, site: ListSite, filter: ItemFilter, request: PageRequest): Promise<Reading> => {
  const { access, found: begun } = await authorizeWhile(call, {
    resource: site,
    permission: 'scope.read',
    query: () => begin(site, filter, request),
  });
  const list = authorizedList(access);
  return { access, list, page: await readPage(site, filter, request, { list, scope: access.scope, begun }) };
};

/** Returns each item as it was seen last, in the list's order. */
const together = (seenItems: readonly Item[], backwards: boolean): Item[] => {
  const latest = new Map<string, Item>();
  for (const item of seenItems) if ((latest.get(item.id)?.version ?? 0) < item.version) latest.set(item.id, item);
  const place = ({ position, id }: Item) => `${position}#${id}`;
  return [...latest.values()].sort((one, other) => (place(one) < place(other) ? -1 : 1) * (backwards ? -1 : 1));
};

/** The number of times a list is read until what was seen of it is whole. */
const mostReadings = 5;

/**
 * Reads a list that fits on one page, again until as many items were seen as it counts: an item that is
 * ticked off after one range was read and before the other was is in neither. It was not moved twice at the
 * same moment, so that what was read each time is whole together.
 */
const readWhole = async (readAgain: () => Promise<Reading>, backwards: boolean): Promise<Reading> => {
  const seenItems: Item[] = [];
  for (let readings = 1; ; readings++) {
    const reading = await readAgain();
    const { list, page } = reading;
    if (page.next || page.items.length === list.itemCount || readings === mostReadings) return reading;
    seenItems.push(...page.items);
    const items = together(seenItems, backwards);
    if (items.length === list.itemCount) return { ...reading, page: { items } };
  }
};

const totalOf = ({ purchased, keep }: ItemFilter, { itemCount, purchasedCount }: List): number | undefined => {
  if (keep) return undefined;
  return purchased === undefined ? itemCount : purchased ? purchasedCount : itemCount - purchasedCount;
};

/**
 * Lists the items of a list in its own order, or sorted.
 * @throws NotFound, Forbidden, BadRequest, TooManyToSort, TableBusy
 */
export const list = async (
  call: Call,
  {
    scopeId,
    listId,
    filter,
    request,
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly filter: ItemFilter; readonly request: PageRequest },
): Promise<Authorized<Page<ItemView>, 'scope.read'>> => {
  const site = { scopeId, listId };
  if (filter.deleted) return (await import('./deleted-items')).listDeleted(call, { site, filter, request });
  const { sort, purchased, keep } = filter;
  const mayBeWhole = sort.field === 'position' && !request.after && !keep && purchased === undefined;
  const readAgain = () => readOnce(call, site, filter, request);
  const { access, list: current, page } = mayBeWhole ? await readWhole(readAgain, sort.backwards) : await readAgain();
  return authorized(access, {
    items: page.items.map((item) => toView(item, labelsNow(access.scope))),
    next: page.next,
    total: totalOf(filter, current),
  });
};
