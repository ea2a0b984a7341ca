import * as z from 'zod';
import type { Call } from '../core/call';
import { ScopeId } from '../core/ids';
import { decodeAll, decodeReadable } from '../db/decode';
import { keys, indexPrefixes, userPartition } from '../db/keys';
import { batchGet, queryPage } from '../db/read';
import { namesOf } from '../groups/names';
import { limits, idNow, personIn, Scope } from '../groups/scope';
import { currentMonth, daysAround, type MonthRange } from './summary';
import { daysNow, dayTotals, readDays, type StoredDays } from './day-totals';
import { accountsIn } from '../core/money/balance-accounts';
import { balancesBetween, type MyBalances } from './balances';
import { spentBy } from './spent';

const Pointer = z.object({ scopeId: ScopeId });

/**
 * The number of groups read at once: below the table client's sockets, since a query that waits a second for
 * one is given up.
 */
const groupsAtOnce = 50;

/** Reads the days of every group by member, a query each. */
const daysOf = async (ids: readonly ScopeId[], { from, to }: { from: string; to: string }): Promise<StoredDays[]> => {
  const found: StoredDays[] = [];
  for (let first = 0; first < ids.length; first += groupsAtOnce)
    found.push(
      ...(await Promise.all(
        ids.slice(first, first + groupsAtOnce).map((id) => readDays(id, { dimension: 'member', from, to })),
      )),
    );
  return found;
};

/**
 * Works out the caller's balance with each other person over all of the caller's groups, and the caller's
 * share of what those spent in a range of months (undefined: each group's current one). Takes three round
 * trips: pointers; scopes, balances and days; names. One more for each 50 groups beyond the first.
 * @throws TotalTooLarge, TableBusy
 */
export const getOwnBalances = async (
  { caller: { userId }, now }: Call,
  range: MonthRange | undefined,
): Promise<MyBalances> => {
  const { items } = await queryPage({
    pk: userPartition(userId),
    prefix: indexPrefixes.memberships,
    by: 'orderKey',
    limit: limits.scopesPerUser,
  });
  const ids = decodeAll(Pointer, items).map(({ scopeId }) => scopeId);
  const [found, days] = await Promise.all([
    batchGet([...ids.map((id) => keys.scope(id)), ...ids.map((id) => keys.balances(id))]),
    daysOf(ids, daysAround(range, now)),
  ]);
  const groups = ids.flatMap((scopeId, index) => {
    const stored = days[index];
    const scope = decodeReadable(Scope, found[index]);
    if (!scope || scope.deletedAt || scope.slice || !(userId in scope.people)) return [];
    const { name, monthStartsOn } = scope;
    return [
      {
        scope,
        scopeId,
        name,
        monthStartsOn,
        accounts: accountsIn(found[ids.length + index], personIn(scope)),
        range: range ?? currentMonth(now, scope),
        days: daysNow(stored ? dayTotals(scope, stored) : [], idNow(scope, 'member')),
      },
    ];
  });
  const between = balancesBetween(groups, userId, () => '').flatMap(({ people }) => people);
  const shared = new Set(between.flatMap((one) => one.groups.map(({ scopeId }) => scopeId)));
  const nameOf = await namesOf(
    between.map((one) => one.userId),
    groups.filter(({ scopeId }) => shared.has(scopeId)).map(({ scope }) => scope),
  );
  return { items: balancesBetween(groups, userId, nameOf), spent: spentBy(groups, userId) };
};
