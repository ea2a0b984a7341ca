import type { Authorized } from '../access/authorized';
import { authorizeWhile, authorized } from '../access/authorize';
import type { Call } from '../core/call';
import { type ScopeId, UserId } from '../core/ids';
import type { CurrencyCode } from '../core/money/currencies';
import { keyRanges } from '../db/keys';
import { namesOf as peopleCalled } from '../groups/names';
import { namesIn } from '../labels/names-in';
import { personIn, type Scope } from '../groups/scope';
import { daysNow, dayTotals } from './day-totals';
import {
  byWeight,
  currentMonth,
  daysAround,
  type Days,
  type Group,
  type Grouping,
  type MonthRange,
  type Names,
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

const daysOf = async (
  scopeId: ScopeId,
  groupBy: Grouping,
  { from, to }: { from: string; to: string },
): Promise<Days> => {
  const dimension = dimensions[groupBy];
  const [all, grouped] = await Promise.all([
    dayTotals(scopeId, { dimension: 'category', from, to }),
    dimension === 'category' ? undefined : dayTotals(scopeId, { dimension, from, to }),
  ]);
  return { all, grouped: grouped ?? all };
};

const namedBy = {
  category: keyRanges.categories,
  'category-group': keyRanges.categories,
  source: keyRanges.sources,
  tag: keyRanges.tags,
} as const;
const namesOf = (scopeId: ScopeId, groupBy: Grouping): Promise<Names> =>
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
 * Sums what a scope earned and spent in some months, of what counts in one currency.
 * @throws NotFound, TotalTooLarge, TableBusy
 */
export const summary = async (
  call: Call,
  scopeId: ScopeId,
  { range, groupBy, currency }: SummaryRequest,
): Promise<Authorized<Summary, 'scope.read'>> => {
  const query = () => Promise.all([daysOf(scopeId, groupBy, daysAround(range, call.now)), namesOf(scopeId, groupBy)]);
  const {
    access,
    found: [days, names],
  } = await authorizeWhile(call, { resource: { scopeId }, permission: 'scope.read', query });
  const { scope } = access;
  const manner = {
    groupBy,
    names,
    locale: scope.locale,
    currency: currency ?? scope.currency,
    monthStartsOn: scope.monthStartsOn,
    owner: scope.type === 'personal' ? String(scopeId) : null,
  };
  const by = groupBy === 'member' ? { ...days, grouped: daysNow(days.grouped, personIn(scope)) } : days;
  const found = summarise(by, range ?? currentMonth(call.now, scope), manner);
  return authorized(access, groupBy === 'member' ? await withPeople(found, scope) : found);
};
