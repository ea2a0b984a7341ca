import * as z from 'zod';
import { BadRequest, TotalTooLarge } from '../core/errors';
import { quickly } from '../core/quick-reading';
import { collatorOf } from '../core/text';
import { day, type Instant, later, localDate, LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import type { Bucket, DayTotals } from './day-totals';
import { daysOf, Month, monthOf, monthsLater, monthsOf, spanOf } from './months';

/** Product limit. */
const widest = 120;

const measures = {
  income: MinorUnits,
  expense: MinorUnits.describe('expenses less refunds: below 0 if more was refunded than spent during the period'),
  count: z.int().min(0).describe('the number of transactions, including refunds'),
};

const Group = z
  .object({
    id: z.guid().nullable().describe('of the category, source, tag or member; null: those without one'),
    name: z.string().nullable(),
    groupId: z
      .guid()
      .nullable()
      .describe('in a summary by category: the group it is in, which it counts towards as well'),
    ...measures,
  })
  .meta({ id: 'SummaryGroup' });
const MonthSummary = z
  .object({ month: Month, from: LocalDate, to: LocalDate, ...measures, groups: z.array(Group) })
  .meta({ id: 'MonthSummary' });

/** The amounts that came in and went out, by month and (if asked) by group. */
export const Summary = z
  .object({
    currency: CurrencyCode,
    months: z.array(MonthSummary),
    total: z.object(measures).meta({ id: 'SummaryTotal' }),
  })
  .meta({ id: 'Summary' });
export type Summary = z.output<typeof Summary>;
type MonthSummary = Summary['months'][number];
export type Group = MonthSummary['groups'][number];
type Measures = Summary['total'];

export const groupings = ['month', 'category', 'category-group', 'source', 'tag', 'member'] as const;
export type Grouping = (typeof groupings)[number];

/** A range of months, both ends included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** The parameters that name a range of months. */
export const monthsQuery = {
  from: Month.optional().describe('the first month; absent: `to`, or the current month'),
  to: Month.optional().describe('the last month; absent: `from`'),
};

/**
 * Returns the months that a query asks for: the one named end is both; undefined when none is, which means
 * the current month.
 * @throws BadRequest
 */
export const rangeOf = (from: Month | undefined, to: Month | undefined): MonthRange | undefined => {
  const [first, last] = [from ?? to, to ?? from];
  if (!first || !last) return undefined;
  if (first > last) throw new BadRequest([{ path: 'from', code: 'range' }]);
  if (spanOf(first, last) > widest)
    throw new BadRequest([{ path: 'to', code: 'too_wide', params: { maximum: widest } }]);
  return { from: first, to: last };
};

/** Returns the month it is in a scope. */
export const currentMonth = (
  now: Instant,
  { timeZone, monthStartsOn }: { timeZone: string; monthStartsOn: number },
): MonthRange => {
  const month = Month.parse(monthOf(localDate(now, timeZone), monthStartsOn));
  return { from: month, to: month };
};

/**
 * The most days between a month and any of its days: a day is at most 30 from either end of its month, and a
 * time zone at most one from UTC's day.
 */
const farthest = 32 * day;
const utcDate = (at: Instant): string => localDate(at, 'UTC');

/**
 * Returns days that hold the range wherever its months start, and the current month in any time zone: the
 * scope, which knows, is read at the same time.
 */
export const daysAround = (range: MonthRange | undefined, now: Instant): { from: string; to: string } => {
  if (range) return { from: `${range.from}-01`, to: `${monthsLater(range.to, 1)}-31` };
  return { from: utcDate(later(now, -farthest)), to: utcDate(later(now, farthest)) };
};

/** @throws TotalTooLarge beyond what a double holds exactly */
const exactly = (sum: number): number => {
  if (!Number.isSafeInteger(sum)) throw new TotalTooLarge();
  return sum;
};

/** @throws TotalTooLarge when any step of it can't be exact */
export const exactSum = (amounts: readonly number[]): MinorUnits =>
  quickly(
    MinorUnits,
    amounts.reduce((sum, amount) => exactly(sum + amount), 0),
  );

/** @throws TotalTooLarge */
const plus = (one: Measures, other: Measures): Measures => ({
  income: exactSum([one.income, other.income]),
  expense: exactSum([one.expense, other.expense]),
  count: exactSum([one.count, other.count]),
});
const nothing: Measures = { income: MinorUnits.parse(0), expense: MinorUnits.parse(0), count: 0 };
const measuresOf = ({ income, expense, count }: Bucket): Measures => ({
  income: quickly(MinorUnits, income),
  expense: quickly(MinorUnits, expense),
  count,
});
const sumOf = (all: readonly Measures[]): Measures => all.reduce(plus, nothing);

/**
 * Sorts groups by the largest expenses first, then the largest income, then by name; what has none stands
 * last.
 */
export const byWeight = (groups: readonly Group[], locale: string): Group[] => {
  const { compare } = collatorOf(locale);
  const named = (one: string | null, other: string | null) =>
    one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other);
  return groups.toSorted(
    (one, other) =>
      other.expense - one.expense ||
      other.income - one.income ||
      named(one.name, other.name) ||
      ((one.id ?? '') < (other.id ?? '') ? -1 : 1),
  );
};

/** The name of a group, and the group of categories it is in. */
export interface Named {
  readonly name: string;
  readonly groupId: string | null;
}
export type Names = ReadonlyMap<string, Named>;

/** Returns the groups of a month: a sum for each bucket, the largest first. */
const groupsOf = (buckets: readonly Bucket[], { names, locale }: Manner): Group[] => {
  const groups = new Map<string | null, Group>();
  for (const bucket of buckets) {
    const named = bucket.id === null ? undefined : names.get(bucket.id);
    const { id, name, groupId, ...so } = groups.get(bucket.id) ?? {
      ...nothing,
      id: bucket.id,
      name: named?.name ?? null,
      groupId: named?.groupId ?? null,
    };
    groups.set(bucket.id, { id, name, groupId, ...plus(so, measuresOf(bucket)) });
  }
  return byWeight(
    [...groups.values()].filter(({ count, income, expense }) => count > 0 || income !== 0 || expense !== 0),
    locale,
  );
};

/**
 * Returns the part of all that is in none of the buckets: without a source; in a personal scope, its user's.
 */
const rest = (all: readonly Bucket[], grouped: readonly Bucket[], id: string | null): Bucket[] => {
  const left = (measure: 'income' | 'expense' | 'count') =>
    all.reduce((sum, one) => sum + one[measure], 0) - grouped.reduce((sum, one) => sum + one[measure], 0);
  return [{ id, income: left('income'), expense: left('expense'), count: left('count') }];
};

/**
 * The records of the days around a range: the totals of every transaction once, and those they are grouped
 * by.
 */
export interface Days {
  readonly all: readonly DayTotals[];
  readonly grouped: readonly DayTotals[];
}

/** The way to sum up the days of a scope. */
export interface Manner {
  readonly groupBy: Grouping;
  readonly currency: CurrencyCode;
  readonly monthStartsOn: number;
  readonly names: Names;
  /** The locale in whose order names stand. */
  readonly locale: string;
  /** The owner of a personal scope. */
  readonly owner: string | null;
}

const grouped = (
  all: readonly Bucket[],
  found: readonly Bucket[],
  { groupBy, names, owner }: Manner,
): readonly Bucket[] => {
  switch (groupBy) {
    case 'month':
      return [];
    case 'category-group':
      return found.map((bucket) => ({
        ...bucket,
        id: (bucket.id === null ? null : names.get(bucket.id)?.groupId) ?? bucket.id,
      }));
    case 'source':
      return [...found, ...rest(all, found, null)];
    case 'member':
      return owner === null ? found : [...found, ...rest(all, found, owner)];
    default:
      return found;
  }
};

/** Sums the months of a range from the totals of its days, and all of them. @throws TotalTooLarge */
export const summarise = (days: Days, range: MonthRange, manner: Manner): Summary => {
  const { currency, monthStartsOn } = manner;
  const bucketsByMonth = (days: readonly DayTotals[]) => {
    const found = new Map<string, Bucket[]>();
    for (const { date, buckets, ...one } of days) {
      if (one.currency !== currency) continue;
      const month = monthOf(date, monthStartsOn);
      const so = found.get(month) ?? [];
      so.push(...buckets);
      found.set(month, so);
    }
    return (month: Month) => found.get(month) ?? [];
  };
  const [all, by] = [bucketsByMonth(days.all), bucketsByMonth(days.grouped)];
  const months = monthsOf(range.from, range.to).map((month) => ({
    month,
    ...daysOf(month, monthStartsOn),
    ...sumOf(all(month).map(measuresOf)),
    groups: groupsOf(grouped(all(month), by(month), manner), manner),
  }));
  return { currency, months, total: sumOf(months) };
};
