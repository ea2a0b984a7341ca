import * as z from 'zod';
import { TooManyToSort } from '../core/errors';
import type { Page, PageRequest, Place } from '../core/page';
import type { Item, Range } from './expressions';
import { placeOf, slice, type SliceRequest } from './read';

/** A page reads at most so many records: under a filter it may hold fewer than its limit, and still go on. */
export const mostRead = 1_000;

/** A collection to page through: its range, how a stored record is read, and which records belong. */
export interface Collection<T> extends Range {
  readonly by: 'sk' | 'orderKey';
  readonly parse: (item: Item) => T;
  readonly keep?: ((record: T) => boolean) | undefined;
  readonly backwards?: boolean | undefined;
}

interface Read<T> {
  readonly record: T;
  readonly place: Place;
}

/** Reads on until `enough` records belong, `mostRead` were read or the range ends. */
const gather = async <T>({ parse, keep, ...range }: Collection<T>, after: Place | undefined, enough: number): Promise<{ kept: Read<T>[]; rest: Place | undefined }> => {
  const kept: Read<T>[] = [];
  let read = 0;
  let position = after;
  do {
    const request: SliceRequest = { ...range, after: position, limit: keep ? mostRead + 1 - read : enough - kept.length };
    const { items, after: end } = await slice(request);
    read += items.length;
    for (const item of items) {
      const record = parse(item);
      if (!keep || keep(record)) kept.push({ record, place: placeOf(item) });
    }
    position = end;
  } while (position && kept.length < enough && read <= mostRead);
  return { kept, rest: position };
};

/**
 * A page in the table's own order: costs what the page holds, however long the collection is.
 * @throws TableBusy
 */
export const page = async <T>(collection: Collection<T>, { limit, after }: PageRequest): Promise<Page<T>> => {
  const { kept, rest } = await gather(collection, after, limit + 1);
  const shown = kept.slice(0, limit);
  return { items: shown.map(({ record }) => record), next: kept.length > limit ? shown.at(-1)?.place : rest };
};

/** What a record is sorted by, where the table has no order of that kind. */
export type SortBy<T> = (record: T) => string | number;
const SortValue = z.union([z.string(), z.number()]);
type SortValue = z.output<typeof SortValue>;
const collator = new Intl.Collator('und', { numeric: true });
const compare = (left: SortValue, right: SortValue): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));

/**
 * A page in an order that is made in memory, of at most `mostRead` records. It goes on behind the last record's place, not its
 * number, so that records which come or go in between move nobody.
 * @throws TooManyToSort when the range holds more; TableBusy
 */
export const sortedPage = async <T extends { id: string }>(collection: Collection<T>, by: SortBy<T>, { limit, after }: PageRequest): Promise<Page<T>> => {
  const { kept, rest } = await gather({ ...collection, backwards: false }, undefined, mostRead + 1);
  if (rest || kept.length > mostRead) throw new TooManyToSort();
  const direction = collection.backwards ? -1 : 1;
  const order = (left: { value: SortValue; id: string }, right: { value: SortValue; id: string }) =>
    direction * (compare(left.value, right.value) || (left.id < right.id ? -1 : Number(left.id > right.id)));
  const start = after && { value: SortValue.parse(JSON.parse(after.orderKey ?? 'null')), id: after.sk };
  const inOrder = kept.map(({ record }) => ({ record, value: by(record), id: record.id })).sort(order);
  const remaining = start ? inOrder.filter((one) => order(one, start) > 0) : inOrder;
  const shown = remaining.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ record }) => record),
    next: last && remaining.length > limit ? { sk: last.id, orderKey: JSON.stringify(last.value) } : undefined,
  };
};
