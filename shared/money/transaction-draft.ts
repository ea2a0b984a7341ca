import type { Call } from '../core/call';
import type { ScopeId, TransactionId } from '../core/ids';
import { created } from '../core/record';
import { localDate } from '../core/time';
import type { Scope } from '../groups/scope';
import type { Fields, ResolvedTransaction } from './transaction-fields';
import type { NewTransaction, Transaction } from './transaction';

/**
 * Returns what a draft asks for, in a scope: in its currency (a refund's: in that of the expense) and today
 * unless the draft says otherwise, paid by the caller.
 */
export const draftedFields = (
  draft: NewTransaction,
  {
    scope,
    call: { caller, now },
    refunded,
  }: { readonly scope: Scope; readonly call: Call; readonly refunded: Transaction | undefined },
): Fields => ({
  kind: draft.kind,
  amount: draft.amount,
  currency: draft.currency ?? refunded?.currency ?? scope.currency,
  date: draft.date ?? localDate(now, scope.timeZone),
  sourceId: draft.sourceId ?? null,
  toSourceId: draft.toSourceId ?? null,
  sourceAmount: draft.sourceAmount ?? undefined,
  toSourceAmount: draft.toSourceAmount ?? undefined,
  categoryId: draft.categoryId ?? undefined,
  tagIds: draft.tagIds ?? [],
  payee: draft.payee ?? null,
  description: draft.description ?? null,
  notes: draft.notes ?? null,
  paidBy: draft.paidBy ?? (draft.kind === 'transfer' ? [] : [{ userId: caller.userId }]),
  split: draft.split,
  exchange: draft.exchange,
  refundOf: draft.refundOf ?? null,
  itemIds: draft.itemIds ?? [],
});

/** Makes the transaction of resolved fields. */
export const newTransaction = (
  id: TransactionId,
  { scopeId, fields, call }: { readonly scopeId: ScopeId; readonly fields: ResolvedTransaction; readonly call: Call },
): Transaction => ({
  id,
  scopeId,
  ...fields,
  refunds: null,
  refundable: null,
  ...created(call),
});
