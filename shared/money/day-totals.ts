import * as z from 'zod';
import type { ScopeId } from '../core/ids';
import { quickly } from '../core/quick-reading';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { own } from '../core/own';
import { queryAll } from '../db/all';
import type { StoredRecord } from '../db/attributes';
import { unlessUnreadable } from '../db/decode';
import { keyRanges } from '../db/keys';
import { TotalTooLarge } from '../core/errors';
import type { Scope } from '../groups/scope';
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

const beside = 'beside:';
const Amounts = z.record(z.string(), z.number());
type Amounts = z.output<typeof Amounts>;

/**
 * Names the attribute in which a relocation keeps beside the figures of a day what it adds to them: it counts
 * once that is revealed, and is taken in afterwards.
 */
export const besideAttribute = (relocationId: string): string => `${beside}${relocationId}`;

/** Lists the relocations of which something stands beside the figures of a day. */
export const besideNames = (record: StoredRecord): string[] =>
  Object.keys(record).flatMap((name) => (name.startsWith(beside) ? [name.slice(beside.length)] : []));

/** Reads what a relocation adds to a day, and is not taken in; undefined: there is nothing. */
export const besideIn = (record: StoredRecord, relocationId: string): Amounts | undefined =>
  Amounts.optional().parse(own(record, besideAttribute(relocationId)));

/** Takes in what counts in a day by now. */
const withRevealed = (record: StoredRecord, { revealed }: Pick<Scope, 'revealed'>): StoredRecord => {
  const sums = new Map(Object.entries(record));
  for (const relocationId of Object.keys(revealed ?? {}))
    for (const [attribute, amount] of Object.entries(besideIn(record, relocationId) ?? {}))
      sums.set(attribute, Number(sums.get(attribute) ?? 0) + amount);
  return Object.fromEntries(sums);
};

/** Days as they are stored: what of them counts, their scope says. */
export interface StoredDays {
  readonly records: readonly StoredRecord[];
}

/**
 * The limit of a read: a query is cut at 1 MB anyway; the number only has to be more than any range has days.
 */
const readAtOnce = 10_000;

/**
 * Reads the totals of a scope's days from `from` to `to`, both included, in any currency: one query for some
 * years of days.
 * @throws TableBusy
 */
export const readDays = async (
  scopeId: ScopeId,
  { dimension, from, to }: { readonly dimension: Dimension; readonly from: string; readonly to: string },
): Promise<StoredDays> => ({
  records: await queryAll({ ...keyRanges.dayTotals(scopeId, dimension), from, to, by: 'sk', limit: readAtOnce }),
});

/** Returns what counts in days of a scope. */
export const dayTotals = (scope: Pick<Scope, 'revealed'>, { records }: StoredDays): DayTotals[] =>
  records.flatMap(
    (item) =>
      unlessUnreadable(item, () => [
        { ...quickly(DayKey, item), buckets: bucketsIn(scope.revealed ? withRevealed(item, scope) : item) },
      ]) ?? [],
  );

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
