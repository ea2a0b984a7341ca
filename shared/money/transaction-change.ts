import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../core/call';
import type { FieldIssue } from '../core/errors';
import type { UserId } from '../core/ids';
import { defined, patched } from '../core/record';
import { mergeExchange } from '../core/money/exchange';
import { type Transaction, TransactionChange } from './transaction';
import { refundableOf } from './refund';
import type { Fields, ResolvedTransaction } from './transaction-fields';
import { asked, isAsRead, mergeSplit } from '../core/money/split';

/** Decides who pays: a single payer pays what it costs, whatever that becomes. */
const payersOf = ({ paidBy }: Transaction, kind: Fields['kind'], caller: UserId): Fields['paidBy'] => {
  if (kind === 'transfer') return [];
  return paidBy.length > 1 ? paidBy : [{ userId: paidBy[0]?.userId ?? caller }];
};

/** Tells whether it comes to refund another expense than it did. */
const refundsAnother = (before: Transaction, { refundOf }: TransactionChange): boolean =>
  Boolean(refundOf) && refundOf !== before.refundOf;

const splitOf = (before: Transaction, patch: TransactionChange, kind: Fields['kind']): Fields['split'] => {
  const { split } = patch;
  if (split === null) return null;
  if (split === undefined || (before.split && isAsRead(split, before.split))) {
    if (kind === 'transfer') return null;
    const follows = refundsAnother(before, patch) && (before.follows === null || before.follows.includes('split'));
    return follows || before.kind === 'transfer' ? undefined : before.split && asked(before.split);
  }
  return mergeSplit(before.split, split) ?? { mode: split.mode ?? 'equal', shares: [] };
};

const categoryOf = (before: Transaction, patch: TransactionChange): Fields['categoryId'] => {
  if (patch.categoryId !== undefined && patch.categoryId !== before.categoryId) return patch.categoryId;
  const follows = refundsAnother(before, patch) && (before.follows?.includes('category') ?? before.categoryId === null);
  return follows ? undefined : before.categoryId;
};

/**
 * Decides the exchange after a change. When only the transaction's amount changes, the rate stays; when its
 * currency does, rate and amount are to be given anew, unless nothing is exchanged any more.
 */
const exchangeOf = (before: Transaction, patch: TransactionChange): Fields['exchange'] => {
  const { exchange, currency = before.currency, amount = before.amount } = patch;
  if (exchange === null) return null;
  const said = isDeepStrictEqual(exchange, before.exchange) ? undefined : exchange;
  const how = currency !== before.currency ? 'currency' : amount !== before.amount ? 'rate' : 'all';
  if (!said && how === 'currency' && before.exchange?.currency === currency) return null;
  return mergeExchange(before.exchange, said, how);
};

/**
 * Returns what a transaction is asked to be by a change of it (RFC 7396): what the change says, else what it
 * was asked to be before.
 */
export const changedFields = (before: Transaction, patch: TransactionChange, { caller }: Call): Fields => {
  const { tagIds, itemIds, paidBy, sourceAmount, toSourceAmount } = patch;
  const kind = patch.kind ?? before.kind;
  return {
    ...before,
    ...defined(patch),
    kind,
    sourceAmount,
    toSourceAmount,
    categoryId: categoryOf(before, patch),
    tagIds: tagIds === undefined ? before.tagIds : (tagIds ?? []),
    itemIds: itemIds === undefined ? before.itemIds : (itemIds ?? []),
    // What comes as it was read says nothing: one payer pays what it comes to.
    paidBy: paidBy && !isDeepStrictEqual(paidBy, before.paidBy) ? paidBy : payersOf(before, kind, caller.userId),
    split: splitOf(before, patch, kind),
    exchange: exchangeOf(before, patch),
  };
};

/** The fields of a settlement that can change: who paid whom stays what it is. */
const changeable = new Set([
  'amount',
  'date',
  'payee',
  'description',
  'notes',
  'tagIds',
  'sourceId',
  'sourceAmount',
  'exchange',
]);

/** Tells whether a change says of a field what the record has. */
const isSame = (before: Transaction, patch: TransactionChange, field: keyof TransactionChange): boolean => {
  if (field === 'split' && patch.split && before.split) return isAsRead(patch.split, before.split);
  const none = (field === 'itemIds' || field === 'tagIds') && patch[field] === null && before[field].length === 0;
  return none || isDeepStrictEqual(patch[field] ?? null, before[field] ?? null);
};

/**
 * Finds what a change asks that this kind of transaction can't have: who paid whom in a settlement, and to
 * become one.
 */
export const changeIssues = (before: Transaction, patch: TransactionChange): FieldIssue[] => {
  if (before.kind !== 'settlement')
    return patch.kind === 'settlement' ? [{ path: 'kind', code: 'settlement_apart' }] : [];
  const fixed = TransactionChange.keyof().options.filter(
    (field) => patch[field] !== undefined && !changeable.has(field),
  );
  return fixed.filter((field) => !isSame(before, patch, field)).map((path) => ({ path, code: 'not_with_settlement' }));
};

/** Returns the transaction as resolved fields make it; the same object when nothing differs. */
export const changedTo = (before: Transaction, fields: ResolvedTransaction, call: Call): Transaction => {
  const after = patched(before, fields, call);
  return after === before ? before : { ...after, refundable: refundableOf(after) };
};
