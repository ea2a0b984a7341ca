import * as z from 'zod';
import { ScopeId, type UserId } from '../core/ids';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { exactSum, type MonthRange } from './summary';
import { daysOf } from './months';
import type { Bucket, DayTotals } from './day-totals';

const Amounts = z
  .object({
    income: MinorUnits,
    expense: MinorUnits.describe('less refunds: below 0 if more was refunded than spent during the period'),
  })
  .meta({ id: 'SpentAmounts' });
type Amounts = z.output<typeof Amounts>;
const parts = {
  share: Amounts.describe('your share of it, the same as your row in the summary by member'),
  total: Amounts.describe('of all members together'),
};
const GroupSpent = z
  .object({ scopeId: ScopeId, name: z.string(), from: LocalDate, to: LocalDate, ...parts })
  .meta({ id: 'GroupSpent' });

/**
 * The amounts that the caller's groups spent and earned, and the caller's own share of them, one entry a
 * currency. Refunds lower what was spent, as in summaries.
 */
export const Spent = z
  .object({
    items: z.array(z.object({ currency: CurrencyCode, ...parts, groups: z.array(GroupSpent) }).meta({ id: 'MySpent' })),
  })
  .meta({ id: 'AllMySpent' });
export type Spent = z.output<typeof Spent>;

/** The days of one group, read by member, and the months that are asked for in it. */
export interface GroupDays {
  readonly scopeId: ScopeId;
  readonly name: string;
  readonly monthStartsOn: number;
  readonly range: MonthRange;
  readonly days: readonly DayTotals[];
}

const sumOf = (all: readonly Pick<Bucket, 'income' | 'expense'>[]): Amounts => ({
  income: exactSum(all.map(({ income }) => income)),
  expense: exactSum(all.map(({ expense }) => expense)),
});

const spentIn = ({ scopeId, name, monthStartsOn, range, days }: GroupDays, me: UserId) => {
  const { from } = daysOf(range.from, monthStartsOn);
  const { to } = daysOf(range.to, monthStartsOn);
  const within = days.filter(({ date }) => date >= from && date <= to);
  return [...new Set(within.map(({ currency }) => currency))].flatMap((currency) => {
    const buckets = within.filter((one) => one.currency === currency).flatMap((one) => one.buckets);
    // What was deleted again, or moved to another day, leaves records of nothing behind.
    const [share, total] = [sumOf(buckets.filter(({ id }) => id === me)), sumOf(buckets)];
    return total.income || total.expense
      ? [{ currency: CurrencyCode.parse(currency), group: { scopeId, name, from, to, share, total } }]
      : [];
  });
};

/**
 * Sums what the groups spent in the months asked for, and `me`'s share of it: what each one's summary by
 * member shows.
 * @throws TotalTooLarge
 */
export const spentBy = (groups: readonly GroupDays[], me: UserId): Spent => {
  const all = groups.flatMap((group) => spentIn(group, me));
  const items = [...new Set(all.map(({ currency }) => currency))].sort().map((currency) => {
    const found = all.filter((one) => one.currency === currency).map(({ group }) => group);
    return {
      currency,
      share: sumOf(found.map(({ share }) => share)),
      total: sumOf(found.map(({ total }) => total)),
      groups: found,
    };
  });
  return { items };
};
