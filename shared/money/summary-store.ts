import type { Authorized } from '../access/authorized';
import { authorizeWhile, authorized } from '../access/authorize';
import type { Call } from '../core/call';
import { TooManyRows, TooManyToSum } from '../core/errors';
import { type ScopeId, UserId } from '../core/ids';
import type { CurrencyCode } from '../core/money/currencies';
import { keyRanges } from '../db/keys';
import { namesOf as peopleCalled } from '../groups/names';
import { type CalledAsWritten, calledNow, namesIn } from '../labels/names-in';
import { idNow, presentIn, type Scope } from '../groups/scope';
import { transactionNow } from './transaction-now';
import type { AccessContext } from '../access/authorize';
import { sourceOf } from '../access/slice-ground';
import type { SliceTerms } from '../core/slice-terms';
import { daysNow, type DayTotals, dayTotals, readDays, type StoredDays, totalsOf } from './day-totals';
import { everyOneOf, everyShown } from './transaction-collection';
import {
  byWeight,
  currentMonth,
  daysAround,
  type Days,
  type Group,
  type Grouping,
  type MonthRange,
  summarise,
  type Summary,
} from './summary';

/**
 * The totals that a grouping reads. A transaction is in one category, so their days add up to all; the others
 * hold it many times or never, so both are read.
 */
const dimensions = {
  month: 'category',
  category: 'category',
  'category-group': 'category',
  source: 'source',
  tag: 'tag',
  member: 'member',
} as const;

/** The days that a grouping reads; `grouped` undefined: those of all are grouped. */
interface StoredDaysRead {
  readonly all: StoredDays;
  readonly grouped: StoredDays | undefined;
}

const daysOf = async (
  scopeId: ScopeId,
  groupBy: Grouping,
  { from, to }: { from: string; to: string },
): Promise<StoredDaysRead> => {
  const dimension = dimensions[groupBy];
  const [all, grouped] = await Promise.all([
    readDays(scopeId, { dimension: 'category', from, to }),
    dimension === 'category' ? undefined : readDays(scopeId, { dimension, from, to }),
  ]);
  return { all, grouped };
};

/** Returns what counts in days by now. */
const countedDays = (scope: Scope, { all, grouped }: StoredDaysRead): Days => {
  const days = dayTotals(scope, all);
  return { all: days, grouped: grouped ? dayTotals(scope, grouped) : days };
};

/**
 * The most transactions that are looked through for a summary in a slice, of which no totals are kept: those
 * of some years of a household.
 */
const mostSummed = 10_000;
const atOnce = { rows: mostSummed, read: mostSummed } as const;
const asTooMany = (error: unknown): never => {
  throw error instanceof TooManyRows ? new TooManyToSum() : error;
};

/**
 * Sums what a slice shows, from the transactions of its days alone.
 * @throws TooManyToSum, TotalTooLarge, TableBusy
 */
const daysInSlice = async (
  slice: SliceTerms,
  groupBy: Grouping,
  { from, to, access }: { from: string; to: string; access: Promise<AccessContext> },
): Promise<Days> => {
  const present = access.then((looked) => presentIn(sourceOf(looked)));
  present.catch(() => undefined);
  const stored = await everyShown(slice, { from, to, access }, atOnce).catch(asTooMany);
  const { labels } = await present;
  // People stay as they were written: odd units go by their ids.
  const shown = stored.map((one) => transactionNow(one, { labels, personOf: (user) => user }));
  const dimension = dimensions[groupBy];
  const all = totalsOf(shown, 'category');
  return { all, grouped: dimension === 'category' ? all : totalsOf(shown, dimension) };
};

/**
 * Returns days by tag as the tags are by now. On a day on which several were used that are one by now, a
 * transaction may have had more than one of them: such days are summed anew, from their transactions alone.
 * @throws TooManyToSum, TotalTooLarge, TableBusy
 */
const daysByTag = async (days: readonly DayTotals[], scope: Scope): Promise<DayTotals[]> => {
  const now = idNow(scope, 'tag');
  const isShared = ({ buckets }: DayTotals) => {
    const used = buckets.flatMap(({ id, count }) => (id === null || count === 0 ? [] : [now(id)]));
    return new Set(used).size < used.length;
  };
  const shared = new Set(scope.merged ? days.filter(isShared).map(({ date }) => date) : []);
  if (shared.size === 0) return daysNow(days, now);
  const present = presentIn(scope);
  const stored = await everyOneOf(scope, [...shared], atOnce).catch(asTooMany);
  const anew = totalsOf(
    stored.map((one) => transactionNow(one, present)),
    'tag',
  );
  return [
    ...daysNow(
      days.filter(({ date }) => !shared.has(date)),
      now,
    ),
    ...anew,
  ];
};

/** The groups of a summary by what labels and people are by now. */
const groupedNow = async (days: Days, groupBy: Grouping, scope: Scope): Promise<Days> => {
  const dimension = dimensions[groupBy];
  if (groupBy === 'month') return days;
  if (dimension === 'tag') return { ...days, grouped: await daysByTag(days.grouped, scope) };
  return { ...days, grouped: daysNow(days.grouped, idNow(scope, dimension)) };
};

const namedBy = {
  category: keyRanges.categories,
  'category-group': keyRanges.categories,
  source: keyRanges.sources,
  tag: keyRanges.tags,
} as const;
const namesOf = (scopeId: ScopeId, groupBy: Grouping): Promise<ReadonlyMap<string, CalledAsWritten>> =>
  groupBy === 'month' || groupBy === 'member' ? Promise.resolve(new Map()) : namesIn(namedBy[groupBy](scopeId));

/** Reads people's names where they are kept, in one round trip more, since they are theirs to change. */
const withPeople = async (summary: Summary, scope: Scope): Promise<Summary> => {
  const users = [...new Set(summary.months.flatMap(({ groups }) => groups.map(({ id }) => id)))]
    .filter((id) => id !== null)
    .map((id) => UserId.parse(id));
  const nameOf = await peopleCalled(users, [scope]);
  const named = (group: Group): Group => ({
    ...group,
    name: group.id === null ? null : nameOf(UserId.parse(group.id)),
  });
  return {
    ...summary,
    months: summary.months.map((month) => ({ ...month, groups: byWeight(month.groups.map(named), scope.locale) })),
  };
};

/** The request for a summary: `range` undefined: the current month; `currency` undefined: the scope's. */
export interface SummaryRequest {
  readonly range: MonthRange | undefined;
  readonly groupBy: Grouping;
  readonly currency: CurrencyCode | undefined;
}

/**
 * Sums what a scope earned and spent in some months, of what counts in one currency. In a slice what that
 * shows is summed up.
 * @throws NotFound, TotalTooLarge, TooManyToSum, TableBusy
 */
export const summary = async (
  call: Call,
  scopeId: ScopeId,
  { range, groupBy, currency }: SummaryRequest,
): Promise<Authorized<Summary, 'scope.read'>> => {
  const around = daysAround(range, call.now);
  const {
    access,
    found: [days, names],
  } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: async (looked) => {
      const [stored, names, { scope: read }] = await Promise.all([
        daysOf(scopeId, groupBy, around),
        namesOf(scopeId, groupBy),
        looked,
      ]);
      return [countedDays(read, stored), names] as const;
    },
    queryInSlice: (slice, looked) =>
      Promise.all([daysInSlice(slice, groupBy, { ...around, access: looked }), namesOf(slice.sourceScopeId, groupBy)]),
  });
  const scope = sourceOf(access);
  const manner = {
    groupBy,
    names: calledNow(names, idNow(scope, 'category'), scope),
    locale: scope.locale,
    currency: currency ?? scope.currency,
    monthStartsOn: scope.monthStartsOn,
    owner: scope.type === 'personal' ? String(scope.id) : null,
  };
  const by = await groupedNow(days, groupBy, scope);
  const found = summarise(by, range ?? currentMonth(call.now, scope), manner);
  return authorized(access, groupBy === 'member' ? await withPeople(found, scope) : found);
};
