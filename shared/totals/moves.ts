import type { LocalDate } from '../core/time';

/** What totals are kept by. Every transaction is in one bucket of `category`, and in one of `tag` for each of its tags. */
export const dimensions = ['category', 'tag'] as const;
export type Dimension = (typeof dimensions)[number];

/** What of a transaction counts in totals. */
export interface Countable {
  readonly kind: 'income' | 'expense';
  readonly amount: number;
  readonly currency: string;
  readonly date: LocalDate;
  readonly category: string | null;
  readonly tags: readonly string[];
}

/** What one write adds to the record of one day: an amount or a count by attribute, none of them 0. */
export interface Move {
  readonly dimension: Dimension;
  readonly date: LocalDate;
  readonly currency: string;
  readonly add: Readonly<Record<string, number>>;
}

const measures = { expense: 'e', income: 'i', count: 'n' } as const;
type Measure = keyof typeof measures;

/** The attribute of a bucket's measure. What has no category has no colon either, so that no name can be taken for it. */
export const attributeOf = (measure: Measure, bucket: string | null): string => (bucket === null ? measures[measure] : `${measures[measure]}:${bucket}`);

const form = /^([ein])(?::(.+))?$/su;

/** The measure and bucket of an attribute; undefined for those that are none. */
export const bucketOf = (attribute: string): { measure: Measure; bucket: string | null } | undefined => {
  const [, letter, bucket = null] = form.exec(attribute) ?? [];
  if (letter === undefined) return undefined;
  return { measure: letter === 'e' ? 'expense' : letter === 'i' ? 'income' : 'count', bucket };
};

const bucketsBy = ({ category, tags }: Countable): Readonly<Record<Dimension, readonly (string | null)[]>> => ({ category: [category], tag: tags });

/** Adds up what is put in and taken out, a sum for each attribute of each record. */
class Sums {
  private readonly records = new Map<string, { move: Omit<Move, 'add'>; sums: Map<string, number> }>();

  count(one: Countable, sign: 1 | -1): void {
    for (const dimension of dimensions) {
      for (const bucket of bucketsBy(one)[dimension]) {
        this.add(dimension, one, attributeOf(one.kind, bucket), sign * one.amount);
        this.add(dimension, one, attributeOf('count', bucket), sign);
      }
    }
  }

  private add(dimension: Dimension, { date, currency }: Countable, attribute: string, amount: number): void {
    const name = `${dimension} ${date} ${currency}`;
    const record = this.records.get(name) ?? { move: { dimension, date, currency }, sums: new Map<string, number>() };
    this.records.set(name, record);
    record.sums.set(attribute, (record.sums.get(attribute) ?? 0) + amount);
  }

  moves(): Move[] {
    return [...this.records.values()]
      .map(({ move, sums }) => ({ ...move, add: Object.fromEntries([...sums].filter(([, amount]) => amount !== 0)) }))
      .filter(({ add }) => Object.keys(add).length > 0);
  }
}

/**
 * What a write moves in the totals when a transaction becomes `after` where it was `before` (null: not there, or deleted):
 * one move for each record it touches, none where nothing counts differently.
 */
export const movesOf = (before: Countable | null, after: Countable | null): Move[] => {
  const sums = new Sums();
  if (before) sums.count(before, -1);
  if (after) sums.count(after, 1);
  return sums.moves();
};
