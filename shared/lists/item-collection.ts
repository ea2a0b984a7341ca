import type { Resource } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorizeWhile, authorized } from '../access/authorize';
import type { Call } from '../core/call';
import type { ListId, ScopeId } from '../core/ids';
import type { Page, PageRequest, CursorPosition } from '../core/page';
import { millis } from '../core/time';
import { decode } from '../db/decode';
import { indexPrefixes, scopePartition } from '../db/keys';
import { type Collection, mergedPage, mostRead, page, sortedPage } from '../db/page';
import { narrowedTo, type QueryPage, queryPage } from '../db/read';
import type { List } from './list';
import { asDeleted, lastTaken, takenIn } from './clearing';
import { toView, type Clearing, Item, type ItemFilter, type ItemView } from './item';
import { authorizedList } from './item-parents';
import { isShown } from './rounds';

const read = (item: unknown): Item => decode(Item, item);
const sortedBy = (field: 'name' | 'createdAt') => (item: Item) =>
  field === 'name' ? item.name : millis(item.createdAt);
type OnList = Resource & { readonly listId: ListId };

/**
 * Returns the ranges that hold what is on a list: what is open, and what was bought in each round that is
 * shown.
 */
const prefixesOf = (listId: ListId, rounds: readonly number[], purchased: boolean | undefined): string[] => [
  ...(purchased === true ? [] : [indexPrefixes.items(listId)]),
  ...(purchased === false ? [] : rounds.map((round) => indexPrefixes.bought(listId, round))),
];

/**
 * Adds to a page's place the rounds that were shown when it was made: the next page guesses that they still
 * are.
 */
const withRounds = (place: CursorPosition | undefined, { shownRounds }: List): CursorPosition | undefined =>
  place && { ...place, orderKey: `${shownRounds.join(',')} ${place.orderKey ?? ''}` };
const roundsIn = ({ sk, orderKey }: CursorPosition): { rounds: number[]; place: CursorPosition } => {
  const [rounds = '', ...rest] = (orderKey ?? '').split(' ');
  return { rounds: rounds.split(',').map(Number), place: { sk, orderKey: rest.join(' ') } };
};

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
  { scopeId, listId }: OnList,
  { sort, purchased, keep }: ItemFilter,
  { limit, place, rounds }: { limit: number; place: CursorPosition | undefined; rounds: number[] | undefined },
): Promise<ReadonlyMap<string, QueryPage>> => {
  const whole = keep !== undefined || sort.field !== 'position';
  const backwards = sort.field === 'position' && sort.backwards;
  const begun = async (prefix: string, most: number): Promise<[string, QueryPage]> => {
    const after =
      place && sort.field === 'position' ? { sk: place.sk, orderKey: `${prefix}${place.orderKey ?? ''}` } : undefined;
    return [
      prefix,
      await queryPage({ pk: scopePartition(scopeId), prefix, by: 'orderKey', after, backwards, limit: most }),
    ];
  };
  const guessed = rounds ? prefixesOf(listId, rounds, true) : backwards ? [] : [indexPrefixes.bought(listId)];
  const bought = purchased === false ? [] : guessed.map((prefix) => begun(prefix, whole ? probe : limit + 1));
  const open = purchased === true ? [] : [begun(indexPrefixes.items(listId), whole ? mostRead + 1 : limit + 1)];
  return new Map(await Promise.all([...open, ...bought]));
};

/** Reads a page of a list from the ranges that were begun and those that turn out to be needed. */
const living = async (
  { scopeId, listId }: OnList,
  { sort, purchased, keep }: ItemFilter,
  { shownRounds }: List,
  begun: ReadonlyMap<string, QueryPage>,
  request: PageRequest,
  locale: string,
): Promise<Page<Item>> => {
  const all = begun.get(indexPrefixes.bought(listId));
  const collections = prefixesOf(listId, shownRounds, purchased).map(
    (prefix): Collection<Item> => ({
      pk: scopePartition(scopeId),
      prefix,
      by: 'orderKey',
      parse: read,
      keep,
      backwards: sort.backwards,
      begun: begun.get(prefix) ?? (all && narrowedTo(all, prefix)),
    }),
  );
  const { field } = sort;
  return field === 'position'
    ? mergedPage(collections, request)
    : sortedPage(collections, sortedBy(field), () => locale, request);
};

const totalOf = ({ purchased, keep }: ItemFilter, { itemCount, purchasedCount }: List): number | undefined => {
  if (keep) return undefined;
  return purchased === undefined ? itemCount : purchased ? purchasedCount : itemCount - purchasedCount;
};

/**
 * The number of times a list is read that should be whole on one page and is not: an item that is ticked off
 * after one range was read and before the other was is in neither. It was not moved twice at the same moment,
 * so that what was read each time is whole together.
 */
const attempts = 5;

/** Returns each item as it was seen last, in the list's order. */
const together = (seenItems: readonly Item[], backwards: boolean): Item[] => {
  const latest = new Map<string, Item>();
  for (const item of seenItems) if ((latest.get(item.id)?.version ?? 0) < item.version) latest.set(item.id, item);
  const place = ({ position, id }: Item) => `${position}#${id}`;
  return [...latest.values()].sort((one, other) => (place(one) < place(other) ? -1 : 1) * (backwards ? -1 : 1));
};

/**
 * Lists the items of a list in its own order, or sorted.
 * @throws NotFound, Forbidden, TooManyToSort, TableBusy
 */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
  filter: ItemFilter,
  request: PageRequest,
): Promise<Authorized<Page<ItemView>, 'scope.read'>> => {
  if (filter.deleted) return gone(call, { scopeId, listId }, filter, request);
  const { sort, purchased, keep } = filter;
  const byPosition = sort.field === 'position';
  const { rounds, place } =
    byPosition && request.after ? roundsIn(request.after) : { rounds: undefined, place: request.after };
  const site = { scopeId, listId };
  const seenItems: Item[] = [];
  for (let attempt = 1; ; attempt++) {
    const { access, found: begun } = await authorizeWhile(call, site, 'scope.read', () =>
      begin(site, filter, { limit: request.limit, place, rounds }),
    );
    const current = authorizedList(access);
    const { items, next } = await living(
      site,
      filter,
      current,
      begun,
      { limit: request.limit, after: place },
      access.scope.locale,
    );
    const answer = (shown: readonly Item[]) =>
      authorized(access, {
        items: shown.map(toView),
        next: byPosition ? withRounds(next, current) : next,
        total: totalOf(filter, current),
      });
    const whole = byPosition && !request.after && !next && !keep && purchased === undefined;
    if (!whole || items.length === current.itemCount || attempt === attempts) return answer(items);
    seenItems.push(...items);
    const all = together(seenItems, sort.backwards);
    if (all.length === current.itemCount) return answer(all);
  }
};

/**
 * Reads one range after the other, each from its own start. A page may end between two: the next one starts
 * at the second.
 */
const chained = async (
  parts: readonly (Collection<Item> & { readonly start?: CursorPosition | undefined })[],
  { limit, after }: PageRequest,
): Promise<Page<Item>> => {
  const first = after ? parts.findIndex(({ prefix }) => after.orderKey?.startsWith(prefix)) : 0;
  const items: Item[] = [];
  for (const { start, ...part } of parts.slice(first)) {
    const begin = items.length === 0 && after?.orderKey?.startsWith(part.prefix) ? after : start;
    if (items.length === limit)
      return { items, next: begin ?? { sk: '-', orderKey: part.backwards ? `${part.prefix}~` : part.prefix } };
    const found = await page(part, { limit: limit - items.length, after: begin });
    items.push(...found.items);
    if (found.next) return { items, next: found.next };
  }
  return { items };
};

/**
 * Reads what was deleted from a list, in that order, and then what was cleared, the latest round first. Where
 * the list was ever cleared, that and the latest clearings are read once its rounds are known: one round trip
 * more. All rounds before the first that is shown are gone, since the latest clearing alone can be undone.
 */
const gone = async (
  call: Call,
  site: OnList,
  { sort, purchased, keep }: ItemFilter,
  request: PageRequest,
): Promise<Authorized<Page<ItemView>, 'scope.read'>> => {
  const { scopeId, listId } = site;
  const { field, backwards } = sort;
  const byPosition = field === 'position';
  const common = { pk: scopePartition(scopeId), by: 'orderKey', parse: read, backwards } as const;
  const prefix = indexPrefixes.deleted(indexPrefixes.items(listId));
  const within = byPosition && request.after?.orderKey?.startsWith(prefix) ? request.after : undefined;
  const begin = () =>
    queryPage({
      ...common,
      prefix,
      backwards: byPosition && backwards,
      after: within,
      limit: byPosition && !keep && purchased === undefined ? request.limit + 1 : mostRead + 1,
    });
  const { access, found: begun } = await authorizeWhile(call, site, 'scope.read', begin, { needs: 'items.delete' });
  const current = authorizedList(access);
  const shown = Math.min(...current.shownRounds);
  const wanted = purchased === undefined ? keep : (item: Item) => item.purchased === purchased && (!keep || keep(item));
  const deleted = { ...common, prefix, keep: wanted, begun };
  const behindShown = { sk: '-', orderKey: `${indexPrefixes.bought(listId, shown)}~` };
  const hidden = (item: Item) => !isShown(item, current) && (!wanted || wanted(item));
  const cleared = {
    ...common,
    prefix: indexPrefixes.bought(listId),
    keep: (wanted ?? backwards) ? hidden : undefined,
    start: backwards ? undefined : behindShown,
  };
  const parts = shown === 0 ? [deleted] : backwards ? [cleared, deleted] : [deleted, cleared];
  const whole = parts.map((part) => ({ ...part, keep: part === cleared ? hidden : wanted }));
  const [found, last] = await Promise.all([
    byPosition ? chained(parts, request) : sortedPage(whole, sortedBy(field), () => access.scope.locale, request),
    shown === 0 ? new Map<number, Clearing>() : lastTaken(scopeId, listId, request.limit),
  ]);
  const older = found.items.flatMap(({ deletedAt, round }) =>
    deletedAt || round === null || last.has(round) ? [] : [round],
  );
  const taken = older.length === 0 ? last : new Map([...last, ...(await takenIn(scopeId, listId, older))]);
  const asGone = (item: Item): Item[] => {
    const clearing = taken.get(item.round ?? -1);
    return item.deletedAt ? [item] : clearing ? [asDeleted(item, clearing)] : [];
  };
  return authorized(access, { items: found.items.flatMap(asGone).map(toView), next: found.next });
};
