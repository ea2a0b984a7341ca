import type { Granted } from '../access/granted';
import { lookBeside, seen } from '../access/look';
import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import { dayTotals } from '../totals/keep';
import { currentMonth, daysAround, type Days, type Grouping, type MonthRange, summarise, type Summary } from './model';

/** A transaction is in one category, so their days add up to all; under tags it is many times or never, so both are read. */
const daysOf = async (scopeId: ScopeId, groupBy: Grouping, { from, to }: { from: string; to: string }): Promise<Days> => {
  const [all, tags] = await Promise.all([dayTotals(scopeId, 'category', from, to), groupBy === 'tag' ? dayTotals(scopeId, 'tag', from, to) : []]);
  return { all, grouped: groupBy === 'category' ? all : tags };
};

/**
 * What a scope earned and spent in the months of `range` (undefined: the current one), in its currency.
 * @throws NotFound, TotalTooLarge, TableBusy
 */
export const summary = async (call: Call, scopeId: ScopeId, range: MonthRange | undefined, groupBy: Grouping): Promise<Granted<Summary>> => {
  const { view, found } = await lookBeside(call, { scopeId }, 'scope.read', () => daysOf(scopeId, groupBy, daysAround(range, call.now)));
  return seen(view, summarise(found, range ?? currentMonth(call.now, view.scope), view.scope));
};
