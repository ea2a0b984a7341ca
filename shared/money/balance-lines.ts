import type { UserId } from '../core/ids';
import type { BalanceLine } from '../core/money/balance-accounts';
import { amountsThatCount } from './amounts-that-count';
import type { Transaction } from './transaction';

/** The part of a transaction that counts in balances. */
export type Balanceable = Pick<
  Transaction,
  'id' | 'kind' | 'amount' | 'currency' | 'paidBy' | 'split' | 'oddUnits' | 'exchange'
>;

/**
 * Returns the lines of a transaction: they add up to nothing. Transfers between sources, and what everybody
 * bears as they paid it, leave balances as they are.
 */
export const balanceLines = (one: Balanceable): BalanceLine[] => {
  if (one.kind === 'transfer' || !one.split) return [];
  const sign = one.kind === 'income' ? -1 : 1;
  const { currency, paid, owedShares } = amountsThatCount(one);
  const users = [...new Set([...paid, ...owedShares].map(({ userId }) => userId))];
  const of = (parts: typeof paid, user: UserId) => sign * (parts.find(({ userId }) => userId === user)?.amount ?? 0);
  return users.map((userId) => ({ userId, currency, paid: of(paid, userId), owed: of(owedShares, userId) }));
};
