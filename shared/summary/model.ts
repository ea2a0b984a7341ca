import * as z from 'zod';
import { BadRequest, TotalTooLarge } from '../core/errors';
import { folded } from '../core/fields';
import { day, type Instant, later, localDate, LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../currencies/model';
import type { Bucket, DayTotals } from '../totals/keep';
import { daysOf, Month, monthOf, monthsLater, monthsOf, spanOf } from './months';

/** Product limit. */
export const widest = 120;

const measures = { income: MinorUnits, expense: MinorUnits, count: z.int().min(0).describe('how many transactions') };

const Group = z.object({ id: z.guid().nullable().describe('null where names stand for themselves'), name: z.string().nullable().describe('null: without one'), ...measures }).meta({ id: 'SummaryGroup' });
const MonthSummary = z.object({ month: Month, from: LocalDate, to: LocalDate, ...measures, groups: z.array(Group) }).meta({ id: 'MonthSummary' });

/** What came in and went out, by month and (if asked) by group. */
export const Summary = z.object({ currency: CurrencyCode, months: z.array(MonthSummary), total: z.object(measures) }).meta({ id: 'Summary' });
export type Summary = z.output<typeof Summary>;
type MonthSummary = Summary['months'][number];
type Group = MonthSummary['groups'][number];
type Measures = Summary['total'];

export const groupings = ['month', 'category', 'tag'] as const;
export type Grouping = (typeof groupings)[number];

/** A range of months, both ends included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/**
 * The months that a query asks for: the one named end is both; undefined when none is, which means the current month.
 * @throws BadRequest
 */
export const rangeOf = (from: Month | undefined, to: Month | undefined): MonthRange | undefined => {
  const [first, last] = [from ?? to, to ?? from];
  if (!first || !last) return undefined;
  if (first > last) throw new BadRequest([{ path: 'from', code: 'range' }]);
  if (spanOf(first, last) > widest) throw new BadRequest([{ path: 'to', code: 'too_wide', params: { maximum: widest } }]);
  return { from: first, to: last };
};

/** The month it is in a scope. */
export const currentMonth = (now: Instant, { timeZone, monthStartsOn }: { timeZone: string; monthStartsOn: number }): MonthRange => {
  const month = Month.parse(monthOf(localDate(now, timeZone), monthStartsOn));
  return { from: month, to: month };
};

/** A day is at most 30 from either end of its month, and a time zone at most one from UTC's day. */
const farthest = 32 * day;
const utcDate = (at: Instant): string => localDate(at, 'UTC');

/** Days that hold the range wherever its months start, and the current month in any time zone: the scope, which knows, is read at the same time. */
export const daysAround = (range: MonthRange | undefined, now: Instant): { from: string; to: string } => {
  if (range) return { from: `${range.from}-01`, to: `${monthsLater(range.to, 1)}-31` };
  return { from: utcDate(later(now, -farthest)), to: utcDate(later(now, farthest)) };
};

/** @throws TotalTooLarge beyond what a double holds exactly */
const plus = (one: Measures, other: Measures): Measures => {
  const sum = { income: one.income + other.income, expense: one.expense + other.expense, count: one.count + other.count };
  if (!Object.values(sum).every(Number.isSafeInteger)) throw new TotalTooLarge();
  return { income: MinorUnits.parse(sum.income), expense: MinorUnits.parse(sum.expense), count: sum.count };
};
const nothing: Measures = { income: MinorUnits.parse(0), expense: MinorUnits.parse(0), count: 0 };
const measuresOf = ({ income, expense, count }: Bucket): Measures => ({ income: MinorUnits.parse(income), expense: MinorUnits.parse(expense), count });
const sumOf = (all: readonly Measures[]): Measures => all.reduce(plus, nothing);

/** The largest expenses first, then the largest income, then by name. */
const byWeight = (one: Group, other: Group): number => other.expense - one.expense || other.income - one.income || (folded(one.name ?? '') < folded(other.name ?? '') ? -1 : 1);

/** Groups of equal names, whatever their case; under the name of which most is recorded. */
const groupsOf = (buckets: readonly Bucket[]): Group[] => {
  const groups = new Map<string | null, Group>();
  for (const bucket of [...buckets].sort((one, other) => other.count - one.count)) {
    const key = bucket.name === null ? null : folded(bucket.name);
    const { name, ...so } = groups.get(key) ?? { ...nothing, name: bucket.name };
    groups.set(key, { id: null, name, ...plus(so, measuresOf(bucket)) });
  }
  return [...groups.values()].filter(({ count }) => count > 0).sort(byWeight);
};

/** What was read of the days around a range: the totals of every transaction once, and what they are grouped by. */
export interface Days {
  readonly all: readonly DayTotals[];
  readonly grouped: readonly DayTotals[];
}

/**
 * The months of a range from the totals of its days, and their sum.
 * @throws TotalTooLarge
 */
export const summarise = (days: Days, range: MonthRange, { currency, monthStartsOn }: { currency: CurrencyCode; monthStartsOn: number }): Summary => {
  const bucketsByMonth = (days: readonly DayTotals[]) => {
    const found = new Map<string, Bucket[]>();
    for (const { date, buckets, ...one } of days) {
      const month = monthOf(date, monthStartsOn);
      if (one.currency === currency) found.set(month, [...(found.get(month) ?? []), ...buckets]);
    }
    return (month: Month) => found.get(month) ?? [];
  };
  const [all, grouped] = [bucketsByMonth(days.all), bucketsByMonth(days.grouped)];
  const months = monthsOf(range.from, range.to).map((month) => ({
    month, ...daysOf(month, monthStartsOn), ...sumOf(all(month).map(measuresOf)), groups: groupsOf(grouped(month)),
  }));
  return { currency, months, total: sumOf(months) };
};
