import * as z from 'zod';
import type { ScopeId } from '../core/ids';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { queryAll } from '../db/all';
import type { StoredRecord } from '../db/attributes';
import { unlessUnreadable } from '../db/decode';
import { keyRanges } from '../db/keys';
import { TotalTooLarge } from '../core/errors';
import { attributeOf, bucketOf, type Dimension, movesOfAll } from './totals-moves';
import type { Transaction } from './transaction';
import { own } from '../core/own';

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
  const found = Object.keys(item)
    .map(bucketOf)
    .filter((one) => one !== undefined);
  const ids = new Set(found.map(({ bucket }) => bucket));
  const measured = (attribute: string) => MinorUnits.parse(own(item, attribute) ?? 0);
  return [...ids].map((id) => ({
    id,
    expense: measured(attributeOf('expense', id)),
    income: measured(attributeOf('income', id)),
    count: measured(attributeOf('count', id)),
  }));
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
    (item) => unlessUnreadable(item, () => [{ ...DayKey.parse(item), buckets: bucketsIn(item) }]) ?? [],
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
