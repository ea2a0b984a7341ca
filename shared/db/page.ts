import { BadRequest, TooManyRows, TooManyToSort } from '../core/errors';
import {
  type CursorOfKind,
  type CursorPosition,
  expectCursor,
  type Page,
  type PageCursor,
  type PageRequest,
  type SortValue,
} from './cursor';
import { collatorOf } from '../core/text';
import { second } from '../core/time';
import type { StoredRecord } from './attributes';
import { unlessUnreadable } from './decode';
import type { Range } from './expressions';
import { leavingAttribute, tombstoneAttribute } from './housekeeping';
import { timeToLiveAttribute } from './table';
import { cursorPositionOf, type QueryPage, queryPage, type QueryRequest } from './read';

/** The most records that a page reads: under a filter it may hold fewer than its limit, and still go on. */
export const mostRead = 1_000;

/** A collection to page through: its range, how a stored record is read, and which records belong. */
export interface Collection<T> extends Range {
  readonly by: 'sk' | 'orderKey';
  readonly parse: (item: StoredRecord) => T;
  /**
   * Tells of a record as it is stored that it can't pass, so that it needn't be read: most of what is looked
   * through is not what is sought.
   */
  readonly isOut?: ((item: StoredRecord) => boolean) | undefined;
  /** Tells of a record that comes or leaves with others whether it is there; absent: all of them are. */
  readonly stands?: Promise<(item: StoredRecord) => boolean> | undefined;
  readonly keep?: Filter<T> | Promise<Filter<T> | undefined> | undefined;
  readonly backwards?: boolean | undefined;
  /** The part of it that was read already, from where the page starts. */
  readonly begun?: QueryPage | undefined;
}

/**
 * Tells whether a record passes the filter. A filter that rests on what is read beside the collection is
 * waited for once its first records are there.
 */
export type Filter<T> = (record: T) => boolean;

interface Read<T> {
  readonly record: T;
  readonly place: CursorPosition;
}

/**
 * The number of records that a filter looks at first, for each that a page needs: where one in five passes,
 * or more, no more is read.
 */
const sifted = 5;

/**
 * Tells whether a record's time in the table is over: TTL may take days to remove it, and nobody is to see it
 * meanwhile.
 */
const isOver = ({ [timeToLiveAttribute]: end }: StoredRecord): boolean =>
  typeof end === 'number' && end * second <= Date.now();

const isMarked = (record: StoredRecord): boolean =>
  record[tombstoneAttribute] !== undefined || record[leavingAttribute] !== undefined;

/**
 * Reads on until `enough` records pass, `mostRead` were read or the range ends: in two steps under a filter,
 * since few filters are sparse.
 */
const gather = async <T>(
  { parse, isOut, stands, keep, begun, ...range }: Collection<T>,
  after: CursorPosition | undefined,
  enough: number,
  most = mostRead,
): Promise<{ kept: Read<T>[]; rest: CursorPosition | undefined }> => {
  const kept: Read<T>[] = [];
  let read = 0;
  let position = after;
  do {
    const request: QueryRequest = {
      ...range,
      after: position,
      limit: !keep ? enough - kept.length : read === 0 ? Math.min(sifted * enough, most + 1) : most + 1 - read,
    };
    const { items, after: end } = begun && position === after ? begun : await queryPage(request);
    read += items.length;
    const belongs = await keep;
    const isThere = items.some(isMarked) ? await stands : undefined;
    for (const item of items) {
      if (isOver(item) || isOut?.(item) || isThere?.(item) === false) continue;
      const read = unlessUnreadable(item, () => ({ record: parse(item), place: cursorPositionOf(item) }));
      if (read && (!belongs || belongs(read.record))) kept.push(read);
    }
    position = end;
  } while (position && kept.length < enough && read <= most);
  return { kept, rest: position };
};

/** A page in the table's own order, which goes on behind a record. */
interface IndexedPage<T> extends Page<T> {
  readonly next?: CursorOfKind<'index'> | undefined;
}

/**
 * Reads a page in the table's own order: costs what the page holds, however long the collection is.
 * @throws BadRequest for a cursor of another order; TableBusy
 */
export const page = async <T>(collection: Collection<T>, { limit, after }: PageRequest): Promise<IndexedPage<T>> => {
  const start = expectCursor(after, 'index', 'range');
  const { kept, rest } = await gather(collection, start?.kind === 'index' ? start : undefined, limit + 1);
  const shown = kept.slice(0, limit);
  const next = kept.length > limit ? shown.at(-1)?.place : rest;
  return { items: shown.map(({ record }) => record), next: next && { kind: 'index', ...next } };
};

/**
 * Reads all records that pass, in the table's own order.
 * @param most the limits on how many may pass, and how many may be looked through for them
 * @throws TooManyRows, TableBusy
 */
export const everyOne = async <T>(
  collection: Collection<T>,
  most: { readonly rows: number; readonly read: number },
): Promise<T[]> => {
  const { kept, rest } = await gather(collection, undefined, most.rows + 1, most.read);
  if (rest || kept.length > most.rows) throw new TooManyRows();
  return kept.map(({ record }) => record);
};

/**
 * Records that others may move from one range to another while both are read: seen twice, the later one
 * counts.
 */
interface Moving {
  readonly id: string;
  readonly version: number;
}
const latestOfEach = <T extends Moving>(all: readonly Read<T>[]): Read<T>[] => {
  const latest = new Map<string, Read<T>>();
  for (const one of all)
    if ((latest.get(one.record.id)?.record.version ?? 0) < one.record.version) latest.set(one.record.id, one);
  return [...latest.values()];
};

/** A page of merged ranges: a place is that in each of them, without its prefix. */
interface MergedPage<T> {
  readonly items: readonly T[];
  readonly next: CursorPosition | undefined;
}

/**
 * Reads a page of several ranges in one order: that of what follows their prefixes in the index, or that of
 * their sort keys in several partitions. All are read side by side, each no further than the page needs.
 * @throws TableBusy
 */
export const mergedPage = async <T extends Moving>(
  collections: readonly Collection<T>[],
  { limit, after }: { readonly limit: number; readonly after?: CursorPosition | undefined },
): Promise<MergedPage<T>> => {
  const direction = collections.some(({ backwards }) => backwards) ? -1 : 1;
  const inIndex = collections.some(({ by }) => by === 'orderKey');
  const valueOf = ({ sk, orderKey }: CursorPosition) => (inIndex ? (orderKey ?? '') : sk);
  const order = (one: CursorPosition, other: CursorPosition) =>
    direction * (valueOf(one) < valueOf(other) ? -1 : Number(valueOf(one) !== valueOf(other)));
  const parts = await Promise.all(
    collections.map(async (collection) => {
      const inside = ({ sk, orderKey }: CursorPosition): CursorPosition => ({
        sk,
        orderKey: orderKey?.slice(collection.prefix.length) ?? null,
      });
      const { kept, rest } = await gather(
        collection,
        after && { sk: after.sk, orderKey: `${collection.prefix}${after.orderKey ?? ''}` },
        limit + 1,
      );
      return { kept: kept.map(({ record, place }) => ({ record, place: inside(place) })), rest: rest && inside(rest) };
    }),
  );
  // Beyond where the first of them stopped reading, the others' records may not be the next ones.
  const [end] = parts.flatMap(({ rest }) => rest ?? []).sort(order);
  const merged = latestOfEach(parts.flatMap(({ kept }) => kept))
    .filter(({ place }) => !end || order(place, end) <= 0)
    .sort((one, other) => order(one.place, other.place));
  const shown = merged.slice(0, limit);
  return { items: shown.map(({ record }) => record), next: merged.length > limit ? shown.at(-1)?.place : end };
};

export type SortBy<T> = (record: T) => SortValue;

const numberIn = (value: SortValue): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? 0 : value[0];
const textIn = (value: SortValue): string =>
  typeof value === 'number' ? '' : typeof value === 'string' ? value : value[1];

/**
 * Gives the place behind which a page goes on.
 * @throws BadRequest when the cursor is from before the locale changed: what it stands behind may stand
 * elsewhere
 */
const placeIn = (after: PageCursor | undefined, locale: string): { value: SortValue; id: string } | undefined => {
  const cursor = expectCursor(after, 'sorted');
  if (cursor && cursor.locale !== null && cursor.locale !== locale)
    throw new BadRequest([{ path: 'cursor', code: 'cursor_of_other_order' }]);
  return cursor;
};

interface Order {
  readonly backwards: boolean;
  /** The locale in whose order text is sorted; absent where records are sorted by numbers alone. */
  readonly locale?: string | undefined;
}

/**
 * Returns a page of records in an order that is made in memory. It goes on behind the last record's place,
 * not its number, so that records which come or go in between move nobody.
 * @throws BadRequest for a cursor from before the locale changed
 */
export const pageInMemory = <T extends { id: string }>(
  records: readonly T[],
  {
    by,
    order: { backwards, locale = '' },
    request: { limit, after },
  }: { readonly by: SortBy<T>; readonly order: Order; readonly request: PageRequest },
): Page<T> => {
  const direction = backwards ? -1 : 1;
  const texts = collatorOf(locale);
  const compare = (left: SortValue, right: SortValue) =>
    numberIn(left) - numberIn(right) || texts.compare(textIn(left), textIn(right));
  const order = (left: { value: SortValue; id: string }, right: { value: SortValue; id: string }) =>
    direction * (compare(left.value, right.value) || (left.id < right.id ? -1 : Number(left.id > right.id)));
  const start = placeIn(after, locale);
  const sorted = records.map((record) => ({ record, value: by(record), id: record.id })).sort(order);
  const remaining = start ? sorted.filter((one) => order(one, start) > 0) : sorted;
  const shown = remaining.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ record }) => record),
    next:
      last && remaining.length > limit
        ? { kind: 'sorted', id: last.id, value: last.value, locale: typeof last.value === 'number' ? null : locale }
        : undefined,
  };
};

/**
 * Reads a page in an order that is made in memory, of at most `mostRead` records in one range or several, and
 * those that stand `beside` without being stored.
 * @param localeOf gives the locale in whose order text is sorted, asked for once the records are there
 * @throws TooManyToSort when the ranges hold more; BadRequest for a cursor from before the locale changed;
 * TableBusy
 */
export const sortedPage = async <T extends { id: string; version: number }>(
  collections: Collection<T> | readonly Collection<T>[],
  {
    by,
    localeOf,
    request,
    beside = [],
  }: {
    readonly by: SortBy<T>;
    readonly localeOf: () => string | Promise<string>;
    readonly request: PageRequest;
    readonly beside?: readonly T[] | undefined;
  },
): Promise<Page<T>> => {
  const all = [collections].flat();
  const [{ keep, backwards = false } = {}] = all;
  const parts = await Promise.all(
    all.map((collection) => gather({ ...collection, backwards: false }, undefined, mostRead + 1)),
  );
  const kept = latestOfEach(parts.flatMap((part) => part.kept)).map(({ record }) => record);
  if (parts.some(({ rest }) => rest) || kept.length > mostRead) throw new TooManyToSort();
  return pageInMemory([...kept, ...beside.filter((await keep) ?? (() => true))], {
    by,
    order: { backwards, locale: await localeOf() },
    request,
  });
};
