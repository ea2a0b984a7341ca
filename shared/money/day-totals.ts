import * as z from 'zod';
import type { ScopeId } from '../core/ids';
import { quickly } from '../core/quick-reading';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { queryAll } from '../db/all';
import type { StoredRecord } from '../db/attributes';
import { unlessUnreadable } from '../db/decode';
import { keyRanges } from '../db/keys';
import { TotalTooLarge } from '../core/errors';
import { bucketOf, type Dimension, type Measure, movesOfAll } from './totals-moves';
import type { Transaction } from './transaction';

/**
 * A day's figures of one bucket: minor units of either kind (what was spent may be below 0, for refunds take
 * from it), and how many transactions. `id` is null where there is no category.
 */
export interface Bucket {
  readonly id: string | null;
  readonly expense: number;
  readonly income: number;
  readonly count: number;
}

/** The totals of one day in one currency. */
export interface DayTotals {
  readonly date: LocalDate;
  readonly currency: string;
  readonly buckets: readonly Bucket[];
}

/** The date and the currency that a day's totals are of. */
export const DayKey = z.object({ date: LocalDate, currency: CurrencyCode });

const bucketsIn = (item: StoredRecord): Bucket[] => {
  const found = new Map<string | null, Record<Measure, number>>();
  for (const [attribute, value] of Object.entries(item)) {
    const one = bucketOf(attribute);
    if (!one) continue;
    const so = found.get(one.bucket) ?? { expense: 0, income: 0, count: 0 };
    so[one.measure] = quickly(MinorUnits, value);
    found.set(one.bucket, so);
  }
  return [...found].map(([id, sums]) => ({ id, ...sums }));
};

/**
 * The limit of a read: a query is cut at 1 MB anyway; the number only has to be more than any range has days.
 */
const readAtOnce = 10_000;

/**
 * Reads the totals of a scope's days from `from` to `to`, both included, in any currency: one query for some
 * years of days.
 * @throws TableBusy
 */
export const dayTotals = async (
  scopeId: ScopeId,
  { dimension, from, to }: { readonly dimension: Dimension; readonly from: string; readonly to: string },
): Promise<DayTotals[]> => {
  const days = await queryAll({ ...keyRanges.dayTotals(scopeId, dimension), from, to, by: 'sk', limit: readAtOnce });
  return days.flatMap(
    (item) => unlessUnreadable(item, () => [{ ...quickly(DayKey, item), buckets: bucketsIn(item) }]) ?? [],
  );
};

/** Returns days by who the members, or what the labels, are by now by which they are summed. */
export const daysNow = (days: readonly DayTotals[], now: (id: string) => string): DayTotals[] =>
  days.map(({ buckets, ...day }) => ({
    ...day,
    buckets: buckets.map(({ id, ...bucket }) => ({ ...bucket, id: id === null ? null : now(id) })),
  }));

/**
 * Returns the totals of days that some transactions make, by the rules by which those of a scope are kept.
 * @throws TotalTooLarge
 */
export const totalsOf = (all: readonly Transaction[], dimension: Dimension): DayTotals[] =>
  movesOfAll(all.map((after) => ({ before: null, after })))
    .filter((move) => move.dimension === dimension)
    .map(({ date, currency, add }) => {
      if (!Object.values(add).every(Number.isSafeInteger)) throw new TotalTooLarge();
      return { date, currency, buckets: bucketsIn(add) };
    });
