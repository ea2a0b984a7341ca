import * as z from 'zod';
import type { Call } from '../core/call';
import type { FieldIssue } from '../core/errors';
import { line, name, optional, prose, stored } from '../core/fields';
import { CategoryId, chosenId, ItemId, newId, ScopeId, SourceId, TagId, TransactionId, UserId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { Instant, localDate, LocalDate, WrittenDate } from '../core/time';
import { CurrencyCode, MinorUnits, PositiveAmount } from '../currencies/model';
import type { Scope } from '../scopes/model';
import { Exchange, ExchangeInput, given } from './exchange';
import type { Fields, Settled } from './settle';
import { asked, Split, SplitInput } from './split';

/** Money in, money out, money between two sources; and what one member pays another to clear a debt. */
export const Kind = z.enum(['income', 'expense', 'transfer', 'settlement']);
const RecordedKind = z.enum(['income', 'expense', 'transfer']);

/** Product limits. */
const mostTags = 10;
const mostItems = 50;
const mostPayers = 100;

const unique = <T extends string>({ value, issues }: z.core.ParsePayload<T[]>): void => {
  for (const [index, id] of value.entries()) if (value.indexOf(id) < index) issues.push({ code: 'custom', input: id, path: [index], params: { code: 'duplicate' } });
};

export const Day = WrittenDate.describe("a day in the scope's time zone");
const longest = { payee: 200, description: 200, notes: 2_000 } as const;
const Payment = z.object({ userId: UserId, amount: MinorUnits });

const parts = {
  kind: Kind, amount: PositiveAmount, currency: CurrencyCode, date: LocalDate,
  sourceId: SourceId.nullable().default(null), toSourceId: SourceId.nullable().default(null),
  categoryId: CategoryId.nullable().default(null), tagIds: z.array(TagId).default([]),
  payee: stored.line(longest.payee).nullable().default(null), description: stored.line(longest.description).nullable().default(null),
  notes: stored.prose(longest.notes).nullable().default(null),
  paidBy: z.array(Payment).default([]), split: Split.nullable().default(null).describe('null: everybody bears what they paid'), exchange: Exchange.omit({ given: true }).nullable().default(null),
  refundOf: TransactionId.nullable().default(null), itemIds: z.array(ItemId).default([]),
};

/** A transaction as it is stored. What it moves (totals, sources, balances) changes in the same transaction of the table. */
export const Transaction = z.object({
  id: TransactionId, scopeId: ScopeId, ...parts, exchange: Exchange.nullable().default(null),
  /** The currencies of its sources, which are fixed once something moves in them. */
  sourceCurrency: CurrencyCode.nullable().default(null), toSourceCurrency: CurrencyCode.nullable().default(null),
  ...audit,
});
export type Transaction = z.output<typeof Transaction>;

export const TransactionView = z
  .object({
    id: TransactionId, scopeId: ScopeId, ...parts,
    receiptIds: z.array(z.guid()), recurrenceId: z.guid().nullable(), ...audit, restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Transaction' });
export type TransactionView = z.output<typeof TransactionView>;

const optionalFields = {
  currency: CurrencyCode.optional().describe("the scope's when absent"),
  sourceId: optional(SourceId).describe('where the money comes from, or goes to with income'), toSourceId: optional(SourceId).describe('where a transfer goes to'),
  categoryId: optional(CategoryId), tagIds: optional(z.array(TagId).max(mostTags).check(unique)),
  payee: optional(name(longest.payee)), description: optional(line(longest.description)), notes: optional(prose(longest.notes)),
  paidBy: z.array(z.strictObject({ userId: UserId, amount: PositiveAmount.optional().describe('may be absent where one pays all') })).min(1).max(mostPayers).optional().describe('who paid, or received with income; absent: you'),
  exchange: optional(ExchangeInput),
  refundOf: optional(TransactionId).describe('the expense that this income gives back; its split is that expense’s'),
  itemIds: optional(z.array(ItemId).max(mostItems).check(unique)).describe('what was bought'),
};

export const NewTransaction = z
  .strictObject({
    id: chosenId(TransactionId), kind: RecordedKind, amount: PositiveAmount, date: Day.optional().describe("absent: today in the scope's time zone"), ...optionalFields,
    split: optional(SplitInput).describe('who bears how much; absent: the scope’s default, in a group without one equal among all members; null: everybody bears what they paid'),
  })
  .meta({ id: 'NewTransaction' });
export type NewTransaction = z.output<typeof NewTransaction>;

export const TransactionChange = z
  .strictObject({ kind: RecordedKind, amount: PositiveAmount, date: Day, ...optionalFields, split: optional(SplitInput.partial()), exchange: optional(ExchangeInput) })
  .partial()
  .meta({ id: 'TransactionChange' });
export type TransactionChange = z.output<typeof TransactionChange>;

/** A transaction as it is served. */
export const shown = (one: Transaction): TransactionView => ({ ...one, receiptIds: [], recurrenceId: null, restorableUntil: restorableUntil(one) });

/** What a draft asks for, in a scope: in its currency and today unless the draft says otherwise, paid by the caller. */
export const draftedFields = (draft: NewTransaction, scope: Scope, { caller, now }: Call): Fields => ({
  kind: draft.kind, amount: draft.amount, currency: draft.currency ?? scope.currency, date: draft.date ?? localDate(now, scope.timeZone),
  sourceId: draft.sourceId ?? null, toSourceId: draft.toSourceId ?? null, categoryId: draft.categoryId ?? null, tagIds: draft.tagIds ?? [],
  payee: draft.payee ?? null, description: draft.description ?? null, notes: draft.notes ?? null,
  paidBy: draft.paidBy ?? (draft.kind === 'transfer' ? [] : [{ userId: caller.userId }]), split: draft.split, exchange: draft.exchange ?? null,
  refundOf: draft.refundOf ?? null, itemIds: draft.itemIds ?? [],
});

/** The transaction that settled fields make. */
export const recorded = (id: TransactionId | undefined, scopeId: ScopeId, fields: Settled, call: Call): Transaction => ({ id: id ?? newId(TransactionId), scopeId, ...fields, ...created(call) });

/** One payer pays what it costs, whatever that becomes. */
const payersOf = ({ paidBy }: Transaction, kind: Fields['kind'], caller: UserId): Fields['paidBy'] => {
  if (kind === 'transfer') return [];
  return paidBy.length > 1 ? paidBy : [{ userId: paidBy[0]?.userId ?? caller }];
};

const splitOf = (before: Transaction, { split, refundOf = before.refundOf }: TransactionChange, kind: Fields['kind']): Fields['split'] => {
  if (split === null) return null;
  if (split === undefined) {
    if (kind === 'transfer') return null;
    return refundOf !== before.refundOf || before.kind === 'transfer' ? undefined : before.split && asked(before.split);
  }
  const merged = { ...(before.split && asked(before.split)), ...defined(split) };
  const { mode = 'equal', shares } = merged;
  return shares && { mode, shares: mode === 'equal' && !split.shares ? shares.map(({ userId }) => ({ userId })) : shares };
};

const exchangeOf = ({ exchange: before, ...was }: Transaction, { exchange, currency = was.currency }: TransactionChange): Fields['exchange'] => {
  if (exchange === null) return null;
  if (exchange) return exchange.rate !== undefined || exchange.amount !== undefined || !before ? exchange : { ...given(before), ...defined(exchange) };
  return before && currency === was.currency ? given(before) : null;
};

/** What a transaction is asked to be by a change of it (RFC 7396): what the change says, else what it was asked to be before. */
export const changedFields = (before: Transaction, patch: TransactionChange, { caller }: Call): Fields => {
  const { tagIds, itemIds, paidBy } = patch;
  const kind = patch.kind ?? before.kind;
  return {
    ...before, ...defined(patch), kind,
    tagIds: tagIds === undefined ? before.tagIds : (tagIds ?? []), itemIds: itemIds === undefined ? before.itemIds : (itemIds ?? []),
    paidBy: paidBy ?? payersOf(before, kind, caller.userId), split: splitOf(before, patch, kind), exchange: exchangeOf(before, patch),
  };
};

/** What changes of a settlement: who paid whom stays what it is. */
const changeable = new Set(['amount', 'date', 'payee', 'description', 'notes', 'tagIds', 'sourceId']);

/** A split as it is compared: what it asks of whom. */
const sameSplit = (split: TransactionChange['split'], before: Transaction['split']): boolean =>
  JSON.stringify(split && asked({ mode: 'equal', shares: [], ...defined(split) })) === JSON.stringify(before && asked(before));

/** What a change asks that this kind of transaction can't have: who paid whom in a settlement, and a split that is not the refunded expense's. */
export const changeIssues = (before: Transaction, patch: TransactionChange): FieldIssue[] => {
  const same = (field: string) => field === 'currency' && patch.currency === before.currency;
  if (before.kind === 'settlement') return Object.keys(patch).filter((field) => !changeable.has(field) && !same(field)).map((path) => ({ path, code: 'not_with_settlement' }));
  const { split, refundOf = before.refundOf } = patch;
  return refundOf && refundOf === before.refundOf && split !== undefined && !sameSplit(split, before.split) ? [{ path: 'split', code: 'split_of_refund' }] : [];
};

/** The transaction as settled fields make it; the same object when nothing differs. */
export const changedTo = (before: Transaction, fields: Settled, call: Call): Transaction => patched(before, fields, call);

export const transactionSorts = ['date', 'amount'] as const;
