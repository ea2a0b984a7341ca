import * as z from 'zod';
import { TotalTooLarge } from '../core/errors';
import type { ScopeId } from '../core/ids';
import type { Place } from '../core/page';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../currencies/model';
import { absent, below, every, type Item, some } from '../db/expressions';
import { keys, ranges } from '../db/keys';
import { slice } from '../db/read';
import { type Action, update } from '../db/transact';
import { attributeOf, bucketOf, type Countable, type Dimension, type Move, movesOf } from './moves';

/** What a day holds of one bucket: minor units of either kind, and how many transactions. `name` is null where there is no category. */
export interface Bucket {
  readonly name: string | null;
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

/** Beyond 2^53 − 1 a double is no longer exact (ECMA-262, Number.MAX_SAFE_INTEGER): what grows may grow to that. */
const staysExact = (add: Move['add']) =>
  Object.entries(add).filter(([, amount]) => amount > 0).map(([attribute, amount]) => some(absent(attribute), below(attribute, Number.MAX_SAFE_INTEGER - amount + 1)));

const moved = (scopeId: ScopeId, { dimension, date, currency, add }: Move): Action => {
  const conditions = staysExact(add);
  return update(
    keys.dayTotal(scopeId, dimension, date, currency), { set: { date, currency }, add }, conditions.length > 0 ? every(...conditions) : undefined, () => new TotalTooLarge(),
  );
};

/** The parts of a transaction that keep the totals right when a record becomes `after` where it was `before` (null: not counted). Refused with TotalTooLarge. */
export const totalsMoved = (scopeId: ScopeId, before: Countable | null, after: Countable | null): Action[] => movesOf(before, after).map((move) => moved(scopeId, move));

const Day = z.object({ date: LocalDate, currency: CurrencyCode });

const bucketsIn = (item: Item): Bucket[] => {
  const found = Object.keys(item).map(bucketOf).filter((one) => one !== undefined);
  const names = new Set(found.map(({ bucket }) => bucket));
  const measured = (attribute: string) => MinorUnits.parse(item[attribute] ?? 0);
  return [...names].map((name) => ({
    name, expense: measured(attributeOf('expense', name)), income: measured(attributeOf('income', name)), count: measured(attributeOf('count', name)),
  }));
};

/** A query is cut at 1 MB anyway; the number only has to be more than any range has days. */
const readAtOnce = 10_000;

/**
 * The totals of a scope's days from `from` to `to`, both included, in any currency: one query for some years of days.
 * @throws TableBusy
 */
export const dayTotals = async (scopeId: ScopeId, dimension: Dimension, from: string, to: string): Promise<DayTotals[]> => {
  const days: DayTotals[] = [];
  let after: Place | undefined;
  do {
    const read = await slice({ ...ranges.dayTotals(scopeId, dimension), from, to, by: 'sk', limit: readAtOnce, after });
    days.push(...read.items.map((item) => ({ ...Day.parse(item), buckets: bucketsIn(item) })));
    after = read.after;
  } while (after);
  return days;
};
