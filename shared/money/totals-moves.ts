import { longId, shortId } from '../core/short-id';
import type { LocalDate } from '../core/time';
import { amountsThatCount } from './amounts-that-count';
import { signed } from './projection';
import type { Change, Transaction } from './transaction';
import { isRefund } from './refund';

/**
 * The dimensions in which totals are kept. Every income and expense is in one bucket of `category`; in one of
 * `source` if it has a source, in one of `tag` for each of its tags, in one of `member` for everybody who
 * bears some of it.
 */
const dimensions = ['category', 'source', 'tag', 'member'] as const;
export type Dimension = (typeof dimensions)[number];

type Counts =
  | 'id'
  | 'scopeId'
  | 'kind'
  | 'amount'
  | 'currency'
  | 'date'
  | 'sourceId'
  | 'categoryId'
  | 'tagIds'
  | 'paidBy'
  | 'split'
  | 'oddUnits'
  | 'exchange'
  | 'refundOf'
  | 'follows';
/**
 * The part of a transaction that counts in totals. Transfers and settlements are neither income nor expense:
 * they count nowhere. A refund takes from what was spent.
 */
export type Countable = Pick<Transaction, Counts>;

/** The amounts and counts that one write adds to the record of one day, by attribute, none of them 0. */
export interface Move {
  readonly dimension: Dimension;
  readonly date: LocalDate;
  readonly currency: string;
  readonly add: Readonly<Record<string, number>>;
  /** The amounts that have to stay exact: where a hundred may share, the sum of all. */
  readonly bounds: Readonly<Record<string, number>>;
}

const measures = { expense: 'e', income: 'i', count: 'n' } as const;
export type Measure = keyof typeof measures;

/** Names the attribute of a bucket's measure; null: what has no category. */
export const attributeOf = (measure: Measure, bucket: string | null): string =>
  bucket === null ? measures[measure] : `${measures[measure]}:${shortId(bucket)}`;

/**
 * The attributes that sum all that members bear of a day, of either kind: an expression of DynamoDB holds 4
 * KB, too little for a bound on each of a hundred.
 */
const sumOf = { expense: 'E', income: 'I' } as const;

const form = /^([ein])(?::([\w-]{22}))?$/;

/** Reads the measure and bucket from an attribute's name; undefined for those that are none. */
export const bucketOf = (attribute: string): { measure: Measure; bucket: string | null } | undefined => {
  const [, letter, bucket] = form.exec(attribute) ?? [];
  if (letter === undefined) return undefined;
  return {
    measure: letter === 'e' ? 'expense' : letter === 'i' ? 'income' : 'count',
    bucket: bucket === undefined ? null : longId(bucket),
  };
};

interface Bucket {
  readonly id: string | null;
  readonly amount: number;
}

const bucketsBy = (one: Countable): { currency: string; buckets: Readonly<Record<Dimension, readonly Bucket[]>> } => {
  const { currency, amount, owedShares: borne } = amountsThatCount(one);
  // In a personal scope all is its user's: what no bucket holds is theirs when it is read.
  const personal = borne.every(({ userId }) => String(userId) === String(one.scopeId));
  return {
    currency,
    buckets: {
      category: [{ id: one.categoryId, amount }],
      source: one.sourceId ? [{ id: one.sourceId, amount }] : [],
      tag: one.tagIds.map((id) => ({ id, amount })),
      member: personal
        ? []
        : borne.filter((part) => part.amount > 0).map((part) => ({ id: part.userId, amount: part.amount })),
    },
  };
};

/** A sum for each attribute of each record, of what is put in and taken out. */
class Sums {
  private readonly records = new Map<string, { move: Omit<Move, 'add' | 'bounds'>; sums: Map<string, number> }>();

  count(one: Countable, sign: 1 | -1): void {
    if (one.kind !== 'income' && one.kind !== 'expense') return;
    const { currency, buckets } = bucketsBy(one);
    const [measure, amountSign] = isRefund(one) ? ['expense' as const, -sign] : [one.kind, sign];
    for (const dimension of dimensions) {
      for (const { id, amount } of buckets[dimension]) {
        this.add(dimension, one.date, currency, attributeOf(measure, id), amountSign * amount);
        this.add(dimension, one.date, currency, attributeOf('count', id), sign);
        if (dimension === 'member') this.add(dimension, one.date, currency, sumOf[measure], amountSign * amount);
      }
    }
  }

  private add(dimension: Dimension, date: LocalDate, currency: string, attribute: string, amount: number): void {
    const name = `${dimension} ${date} ${currency}`;
    const record = this.records.get(name) ?? { move: { dimension, date, currency }, sums: new Map<string, number>() };
    this.records.set(name, record);
    record.sums.set(attribute, (record.sums.get(attribute) ?? 0) + amount);
  }

  moves(): Move[] {
    return [...this.records.values()]
      .map(({ move, sums }) => {
        const moved = [...sums].filter(([, amount]) => amount !== 0);
        const bounds =
          move.dimension === 'member'
            ? moved.filter(([attribute]) => attribute === sumOf.expense || attribute === sumOf.income)
            : moved;
        return { ...move, add: Object.fromEntries(moved), bounds: Object.fromEntries(bounds) };
      })
      .filter(({ add }) => Object.keys(add).length > 0);
  }
}

/**
 * Returns what a write moves in the totals: one move for each record it touches, none where nothing counts
 * differently.
 */
export const movesOfAll = (changes: readonly Change<Countable>[]): Move[] => {
  const sums = new Sums();
  for (const [one, sign] of signed(changes)) sums.count(one, sign);
  return sums.moves();
};

/**
 * Returns what the totals move when one transaction becomes `after` where it was `before` (null: not there,
 * or deleted).
 */
export const movesOf = (before: Countable | null, after: Countable | null): Move[] => movesOfAll([{ before, after }]);
