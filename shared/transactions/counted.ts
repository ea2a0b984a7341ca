import type { UserId } from '../core/ids';
import type { CurrencyCode } from '../currencies/model';
import { allot } from './allot';
import type { Transaction } from './model';
import { weightsOf } from './split';

/** Minor units of somebody. */
export interface Part {
  readonly userId: UserId;
  readonly amount: number;
}

/** What counts of a transaction, in the currency it counts in: the scope's where it was exchanged, else its own. */
export interface Counted {
  readonly currency: CurrencyCode;
  readonly amount: number;
  /** Who paid, or received. Adds up to the amount, as the shares do. */
  readonly paid: readonly Part[];
  /** Who bears it, or what it came in for. */
  readonly borne: readonly Part[];
}

const parts = (amount: number, users: readonly UserId[], weights: readonly bigint[]): Part[] => {
  const amounts = users.length > 0 ? allot(amount, weights) : [];
  return users.map((userId, index) => ({ userId, amount: amounts[index] ?? 0 }));
};

/** What counts of a transaction for those who paid and those who bear it; an exchanged amount is divided as the transaction's own is. */
export const counted = ({ amount, currency, exchange, paidBy, split }: Pick<Transaction, 'amount' | 'currency' | 'exchange' | 'paidBy' | 'split'>): Counted => {
  const counts = exchange ? { currency: exchange.currency, amount: exchange.amount } : { currency, amount };
  const paid = parts(counts.amount, paidBy.map(({ userId }) => userId), paidBy.map((one) => BigInt(one.amount)));
  return { ...counts, paid, borne: split ? parts(counts.amount, split.shares.map(({ userId }) => userId), weightsOf(split)) : paid };
};
