import * as z from 'zod';
import type { Call } from '../core/call';
import { ScopeId } from '../core/ids';
import { keys, orders, userPartition } from '../db/keys';
import { getAll, slice } from '../db/read';
import { limits, Scope } from '../scopes/model';
import { accountsIn, between, type GroupAccounts, type MyBalances } from './model';
import { namesOf } from './names';

const Pointer = z.object({ scopeId: ScopeId });

/**
 * What is between the caller and each other person over all of the caller's groups. Three round trips: pointers, scopes and balances, names.
 * @throws TableBusy
 */
export const mine = async ({ caller: { userId } }: Call): Promise<MyBalances> => {
  const { items } = await slice({ pk: userPartition(userId), prefix: orders.memberships, by: 'orderKey', limit: limits.scopesPerUser });
  const ids = items.map((item) => Pointer.parse(item).scopeId);
  const found = await getAll([...ids.map((id) => keys.scope(id)), ...ids.map((id) => keys.balances(id))]);
  const groups = ids.flatMap((scopeId, index): GroupAccounts[] => {
    const scope = found[index] && Scope.parse(found[index]);
    return scope && !scope.deletedAt && userId in scope.people ? [{ scopeId, name: scope.name, accounts: accountsIn(found[ids.length + index]) }] : [];
  });
  const people = [...new Set(between(groups, userId, new Map()).items.flatMap((item) => item.people.map((one) => one.userId)))];
  return between(groups, userId, await namesOf(people));
};
