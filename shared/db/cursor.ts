import * as z from 'zod';
import { BadRequest } from '../core/errors';

/** The place of a record in the order it was read in. */
export const CursorPosition = z.object({ sk: z.string(), orderKey: z.string().nullable() });
export type CursorPosition = z.output<typeof CursorPosition>;

/**
 * The value by which a record is sorted, where the table has no order of that kind: a number, people's text
 * in the order of a locale, or the one and then the other.
 */
export const SortValue = z.union([z.string(), z.number(), z.tuple([z.number(), z.string()]).readonly()]);
export type SortValue = z.output<typeof SortValue>;

/** The place where a page ended, by how its records were put in order. */
const PageCursor = z.discriminatedUnion('kind', [
  /** Behind a record, in the order of the table or of its index. */
  z.object({ kind: z.literal('index'), ...CursorPosition.shape }),
  /** Between two ranges that are read one after the other: in front of the second. */
  z.object({ kind: z.literal('range'), prefix: z.string() }),
  /**
   * Behind a value in an order of memory, and behind the record that has it. `locale`: whose order text has;
   * null where numbers alone count.
   */
  z.object({ kind: z.literal('sorted'), id: z.string(), value: SortValue, locale: z.string().nullable() }),
  /** Behind a place that every merged range has, without its prefix; the rounds of buying they were. */
  z.object({ kind: z.literal('merged'), ...CursorPosition.shape, rounds: z.array(z.int()) }),
]);
export type PageCursor = z.output<typeof PageCursor>;
export type CursorOfKind<Kind> = Extract<PageCursor, { kind: Kind }>;

/** The page that a caller asks for. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: PageCursor | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The cursor from which the next page starts; undefined on the last. */
  readonly next?: PageCursor | undefined;
  /** The number of records in all, where that is a maintained count. */
  readonly total?: number | undefined;
  /** The currency in which amounts were compared: records of others are left out. Absent where none were. */
  readonly currency?: string | undefined;
  /** The number that its person has not read, where there is such a thing. */
  readonly unread?: number | undefined;
}

/**
 * A walk through what is there, part by part, beside the feed: through all of it at first, or through what
 * came back without being written.
 */
export const Snapshot = z.object({
  /** The ranges of the index `order` that are left of it: partition, and the first and the last prefix. */
  parts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** The position at which the first part goes on. */
  after: z.tuple([z.string(), z.string()]).optional(),
  /** Whether what is gone is told of, too: whoever asks may hold it. */
  gone: z.boolean(),
});
export type Snapshot = z.output<typeof Snapshot>;

/**
 * A client's progress: the position up to which it knows each feed, by partition, and what it is walking
 * through.
 */
const FeedCursor = z.object({
  kind: z.literal('feed').default('feed'),
  ends: z.record(z.string(), z.string()),
  walk: Snapshot.optional(),
  /**
   * The role in which they have seen it all: with another role records look different, though nobody changed
   * them.
   */
  as: z.string(),
});
export type FeedCursor = z.output<typeof FeedCursor>;

/** Writes a cursor as text. Clients hold it sealed: http/answer/cursor.ts, history/change-cursor.ts. */
export const encodeCursor = (cursor: PageCursor | FeedCursor): string => JSON.stringify(cursor);
export const decodePageCursor = (text: string): PageCursor => PageCursor.parse(JSON.parse(text));
export const decodeFeedCursor = (text: string): FeedCursor => FeedCursor.parse(JSON.parse(text));

const FormerCursor = z.tuple([z.string(), z.string().nullable()]);
const FormerSorted = z.object({ value: SortValue, locale: z.string().nullable() });

/**
 * Reads a cursor of the form before kinds: a place, into which the rounds or the value were written
 * (docs/decisions/0069).
 */
export const decodeFormerPageCursor = (text: string): PageCursor => {
  const [sk, orderKey] = FormerCursor.parse(JSON.parse(text));
  if (sk === '-') return { kind: 'range', prefix: orderKey ?? '' };
  if (orderKey?.startsWith('{')) return { kind: 'sorted', id: sk, ...FormerSorted.parse(JSON.parse(orderKey)) };
  const [, rounds, place = ''] = /^([\d,]*) (.*)$/.exec(orderKey ?? '') ?? [];
  return rounds === undefined
    ? { kind: 'index', sk, orderKey }
    : { kind: 'merged', sk, orderKey: place, rounds: rounds.split(',').map(Number) };
};

/**
 * Gives the cursor that a page goes on from, in an order of its own kind.
 * @throws BadRequest for one of another kind: the collection was in another order when it was made
 */
export const expectCursor = <Kind extends PageCursor['kind']>(
  cursor: PageCursor | undefined,
  ...kinds: readonly Kind[]
): CursorOfKind<Kind> | undefined => {
  const isExpected = (one: PageCursor): one is CursorOfKind<Kind> => kinds.some((kind) => kind === one.kind);
  if (cursor && !isExpected(cursor)) throw new BadRequest([{ path: 'cursor', code: 'cursor' }]);
  return cursor;
};
