import { isDeepStrictEqual } from 'node:util';
import { hasMoved, paymentsNow, type PersonOf, splitNow } from '../core/money/people-now';
import type { NewTransaction, Transaction, TransactionChange } from './transaction';

/**
 * Returns a transaction by who its people are by now. It stays as it was written, and so do the figures that
 * follow from it: both are read so (docs/decisions/0088).
 */
export const transactionNow = (one: Transaction, personOf: PersonOf): Transaction =>
  hasMoved([...one.paidBy, ...(one.split?.shares ?? [])], personOf)
    ? { ...one, paidBy: paymentsNow(one.paidBy, personOf), split: one.split && splitNow(one.split, personOf) }
    : one;

/**
 * Returns a transaction to write: what a change leaves of who paid and who bears it stays as it is stored,
 * so that no odd unit of it moves.
 * @param seen the stored one by who its people are by now, of which `after` was made
 */
export const asStored = (stored: Transaction, seen: Transaction, after: Transaction): Transaction => ({
  ...after,
  paidBy: isDeepStrictEqual(after.paidBy, seen.paidBy) ? stored.paidBy : after.paidBy,
  split: isDeepStrictEqual(after.split, seen.split) ? stored.split : after.split,
});

/** Returns a draft by who its people are by now: who made it may not have heard of that yet. */
export const draftNow = (draft: NewTransaction, personOf: PersonOf): NewTransaction => ({
  ...draft,
  ...(draft.paidBy && { paidBy: paymentsNow(draft.paidBy, personOf) }),
  ...(draft.split && { split: splitNow(draft.split, personOf) }),
});

/** Returns a change by who its people are by now. One that names nobody who has moved stays as it is. */
export const changeNow = (
  patch: TransactionChange,
  { split: stored }: Pick<Transaction, 'split'>,
  personOf: PersonOf,
): TransactionChange => {
  const { paidBy, split } = patch;
  const shares = split?.shares;
  return {
    ...patch,
    ...(paidBy && { paidBy: paymentsNow(paidBy, personOf) }),
    ...(shares &&
      hasMoved(shares, personOf) && {
        split: splitNow({ mode: split.mode ?? stored?.mode ?? 'equal', shares }, personOf),
      }),
  };
};
