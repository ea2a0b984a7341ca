import * as z from 'zod';
import type { Call } from '../core/call';
import type { FieldIssue } from '../core/errors';
import { optional, prose } from '../core/fields';
import { chosenId, ScopeId, SourceId, TransactionId, UserId } from '../core/ids';
import { audit, restorableUntil } from '../core/record';
import { Instant, localDate, LocalDate } from '../core/time';
import { CurrencyCode, PositiveAmount } from '../core/money/currencies';
import type { Scope } from '../groups/scope';
import { Exchange, ExchangeInput } from '../core/money/exchange';
import { Day, type Transaction } from './transaction';
import type { Fields } from './transaction-fields';
import { own } from '../core/own';

/**
 * A payment from one member to another to clear a debt. It is a transaction of its own kind: found, changed
 * and deleted among them, and counted in no summary.
 */
export const Settlement = z
  .object({
    id: TransactionId,
    scopeId: ScopeId,
    from: UserId,
    to: UserId,
    amount: PositiveAmount,
    currency: CurrencyCode,
    date: LocalDate,
    note: z.string().nullable(),
    sourceId: SourceId.nullable(),
    exchange: Exchange.nullable().describe('the debt that it pays, if that is in another currency'),
    sourceAmount: PositiveAmount.nullable().describe(
      'what left the source, if its currency is neither that of the payment nor that of the debt',
    ),
    ...audit,
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Settlement' });
export type Settlement = z.output<typeof Settlement>;

export const NewSettlement = z
  .strictObject({
    id: chosenId(TransactionId),
    from: UserId.describe('who paid'),
    to: UserId.describe('who was paid'),
    amount: PositiveAmount,
    currency: CurrencyCode.optional().describe("absent: the scope's"),
    date: Day.optional().describe("absent: today in the scope's time zone"),
    note: optional(prose(2_000)),
    sourceId: optional(SourceId).describe('the source in this scope that the money came from'),
    exchange: optional(ExchangeInput).describe(
      'for a debt in a currency other than that of the payment: its currency (absent: the scope’s) and ' +
        'either its amount or the rate; balances change by that amount',
    ),
    sourceAmount: optional(PositiveAmount).describe(
      'what left the source, in its currency; required if that is neither the currency of the payment nor ' +
        'that of the debt, otherwise not allowed',
    ),
  })
  .meta({ id: 'NewSettlement' });
export type NewSettlement = z.output<typeof NewSettlement>;

/** Finds what is wrong with a settlement by itself. */
export const settlementFaults = ({ from, to }: NewSettlement): FieldIssue[] =>
  from === to ? [{ path: 'to', code: 'same_person' }] : [];

/** Returns a settlement as a transaction: paid by one, borne by the other. */
export const asFields = (draft: NewSettlement, scope: Scope, { now }: Call): Fields => ({
  kind: 'settlement',
  amount: draft.amount,
  currency: draft.currency ?? scope.currency,
  date: draft.date ?? localDate(now, scope.timeZone),
  sourceId: draft.sourceId ?? null,
  toSourceId: null,
  sourceAmount: draft.sourceAmount ?? undefined,
  toSourceAmount: undefined,
  categoryId: null,
  tagIds: [],
  payee: null,
  description: null,
  notes: draft.note ?? null,
  refundOf: null,
  itemIds: [],
  paidBy: [{ userId: draft.from }],
  split: { mode: 'exact', shares: [{ userId: draft.to, value: draft.amount }] },
  exchange: draft.exchange,
});

/** The names of a settlement's fields by those of the transaction that it is. */
const called: Readonly<Record<string, string>> = {
  'paidBy[0].userId': 'from',
  'split.shares[0].userId': 'to',
  notes: 'note',
};

/** Names errors of a settlement's transaction by the fields that were sent. */
export const asSent = (issues: readonly FieldIssue[]): FieldIssue[] =>
  issues.map((issue) => ({ ...issue, path: own(called, issue.path) ?? issue.path }));

/** Returns the transaction of a settlement as one. */
export const asSettlement = (one: Transaction): Settlement => {
  const [payer, paid] = [one.paidBy[0], one.split?.shares[0]];
  if (!payer || !paid) throw new Error(`Settlement ${one.id} lacks who paid or who was paid`);
  return { ...one, from: payer.userId, to: paid.userId, note: one.notes, restorableUntil: restorableUntil(one) };
};
