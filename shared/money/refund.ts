import type { Call } from '../core/call';
import { ExpenseChanged, type FieldIssue, HasRefunds, ParentDeleted, RefundTooLarge } from '../core/errors';
import type { TransactionId } from '../core/ids';
import { changed } from '../core/record';
import { type CurrencyCode, majorUnits, MinorUnits } from '../core/money/currencies';
import type { Present } from '../groups/scope';
import { Following, type Follows, refundedOf, type Transaction } from './transaction';
import type { Fields, ReferencedRecords } from './transaction-fields';
import { transactionNow } from './transaction-now';
import { asked, asksTheSame, applySplit, type SplitInput } from '../core/money/split';

/**
 * The most refunds of one expense (product limit). A change of the expense takes all of them with it in one
 * transaction of the table, which holds 100 actions: 3 for each refund (its record, the totals of its day by
 * category and by member) and at most 16 for the expense (test/api/largest-transaction.test.ts counts them).
 */
export const mostRefunds = 20;

/** Tells whether a transaction lowers what was spent, rather than being income. */
export const isRefund = ({ kind, refundOf, follows }: Pick<Transaction, 'kind' | 'refundOf' | 'follows'>): boolean =>
  kind === 'income' && refundOf !== null && follows !== null;

/** Returns what is left of an expense to be given back; null where nothing ever was. */
export const refundableOf = ({ amount, refunds }: Pick<Transaction, 'amount' | 'refunds'>): MinorUnits | null =>
  refunds && MinorUnits.parse(amount - refundedOf({ refunds }));

/**
 * Returns the split of a refund that has none of its own: exact amounts of the expense are the proportions of
 * what is given back.
 */
export const refundSplit = ({ split }: Pick<Transaction, 'split'>): SplitInput | null =>
  split && { ...asked(split), mode: split.mode === 'exact' ? 'shares' : split.mode };

/** Finds what is wrong with a refund: it gives back an expense of the scope, in that one's currency. */
type Decides = Pick<ReferencedRecords, 'refunded' | 'before'>;
export const refundIssues = (
  { refundOf, currency }: Pick<Fields, 'refundOf' | 'currency'>,
  { refunded, before }: Decides,
): FieldIssue[] => {
  if (!refundOf) return [];
  const isNew = refundOf !== before?.refundOf;
  if (isNew && refunded?.kind !== 'expense') return [{ path: 'refundOf', code: 'not_an_expense' }];
  const due = isNew ? refunded?.currency : before.currency;
  return due && due !== currency ? [{ path: 'currency', code: 'refund_currency', params: { currency: due } }] : [];
};

/** Decides what a refund follows: what nobody said of it, until somebody does. */
type Said = Pick<Fields, 'refundOf' | 'split' | 'categoryId'>;
export const followsOf = (
  fields: Said,
  after: Pick<Transaction, 'split' | 'categoryId'>,
  before: Transaction | undefined,
): Follows => {
  if (!fields.refundOf) return null;
  const unsaid = { split: fields.split === undefined, category: fields.categoryId === undefined };
  if (fields.refundOf !== before?.refundOf) return Following.options.filter((which) => unsaid[which]);
  const same = { split: asksTheSame(after.split, before.split), category: after.categoryId === before.categoryId };
  return before.follows?.filter((which) => same[which]) ?? null;
};

/**
 * Returns a refund as its expense makes it: the same object where nothing of it follows, or nothing has
 * changed.
 */
export const followExpense = (
  refund: Transaction,
  { expense, call, present }: { readonly expense: Transaction; readonly call: Call; readonly present: Present },
): Transaction => {
  const { follows } = refund;
  const split = refundSplit(transactionNow(expense, present));
  const own = !follows?.includes('split') || asksTheSame(split, transactionNow(refund, present).split);
  const categoryId = follows?.includes('category') ? expense.categoryId : refund.categoryId;
  if (own && categoryId === refund.categoryId) return refund;
  if (own) return changed(refund, { categoryId }, call);
  const oddUnits = 'by-id';
  return changed(
    refund,
    { categoryId, oddUnits, split: split && applySplit(split, refund.amount, { id: refund.id, oddUnits }) },
    call,
  );
};

/**
 * Makes the refusal that so much can't be given back, nor the expense be less than what was.
 * @param left minor units that are left of it
 */
export const tooLarge = (left: number, currency: CurrencyCode): RefundTooLarge => {
  // Refunds from before they were counted may come to more than their expense.
  const most = Math.max(0, left);
  return new RefundTooLarge({ left: most, currency, most: majorUnits(most, currency) });
};

/**
 * Refuses what an expense's refunds contradict: that it becomes something else, goes, or comes to less than
 * they do.
 * @throws HasRefunds, RefundTooLarge
 */
export const requireRefundable = (before: Transaction, after: Transaction): void => {
  const ids = Object.keys(before.refunds ?? {});
  if (ids.length === 0) return;
  if (after.kind !== 'expense' || after.currency !== before.currency || after.deletedAt) throw new HasRefunds(ids);
  const refunded = refundedOf(before);
  if (after.amount < refunded && after.amount < before.amount) throw tooLarge(before.amount - refunded, after.currency);
};

/**
 * Requires the expense of a refund that is to come back: it must be there, and be what it gave back.
 * @throws ParentDeleted, ExpenseChanged
 */
export const requireExpense = (expense: Transaction | undefined, { currency }: Transaction): Transaction => {
  if (!expense || expense.deletedAt) throw new ParentDeleted('transaction');
  if (expense.kind !== 'expense' || expense.currency !== currency) throw new ExpenseChanged();
  return expense;
};

/** Returns the place of a refund in its expense's record. */
export const placeIn = (id: TransactionId): string => `refunds.${id}`;
