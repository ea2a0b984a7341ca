import type { UserId } from '../core/ids';
import type { CurrencyCode } from '../core/money/currencies';
import { allocate, type Division } from '../core/money/allocate';
import type { Transaction } from './transaction';
import { weightsOf } from '../core/money/split';

/** A part of an amount in minor units, and whose it is. */
export interface PersonAmount {
  readonly userId: UserId;
  readonly amount: number;
}

/**
 * The amounts of a transaction that count, in the currency it counts in: the one it was exchanged to, else
 * its own.
 */
export interface AmountsThatCount {
  readonly currency: CurrencyCode;
  readonly amount: number;
  /** The parts of those who paid, or received. Adds up to the amount, as the shares do. */
  readonly paid: readonly PersonAmount[];
  /** The parts of those who bear it, or whom it came in for. */
  readonly owedShares: readonly PersonAmount[];
}

type Divided = Pick<Transaction, 'id' | 'amount' | 'currency' | 'exchange' | 'paidBy' | 'split' | 'oddUnits'>;

const parts = (amount: number, weights: readonly bigint[], among: Division): PersonAmount[] => {
  const amounts = allocate(amount, weights, among);
  return among.users.map((userId, index) => ({ userId, amount: amounts[index] ?? 0 }));
};
const usersOf = (all: readonly PersonAmount[]): UserId[] => all.map(({ userId }) => userId);

/**
 * Returns the amounts of a transaction that count for those who paid and those who bear it; an exchanged
 * amount is divided as the transaction's own is.
 */
export const amountsThatCount = ({
  id,
  amount,
  currency,
  exchange,
  paidBy,
  split,
  oddUnits,
}: Divided): AmountsThatCount => {
  if (!exchange) return { currency, amount, paid: paidBy, owedShares: split ? split.shares : paidBy };
  const paid = parts(
    exchange.amount,
    paidBy.map((one) => BigInt(one.amount)),
    { id, oddUnits, users: usersOf(paidBy) },
  );
  const owedShares = split
    ? parts(exchange.amount, weightsOf(split), { id, oddUnits, users: usersOf(split.shares) })
    : paid;
  return { currency: exchange.currency, amount: exchange.amount, paid, owedShares };
};
