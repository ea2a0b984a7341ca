import * as z from 'zod';
import { line, name, optional, prose, stored, unique } from '../core/fields';
import {
  CategoryId,
  chosenId,
  ItemId,
  RelocationId,
  ScopeId,
  SourceId,
  TagId,
  TransactionId,
  UserId,
} from '../core/ids';
import { audit, restorableUntil } from '../core/record';
import { Instant, LocalDate, WrittenDate } from '../core/time';
import { CurrencyCode, MinorUnits, PositiveAmount } from '../core/money/currencies';
import { OddUnits } from '../core/money/allocate';
import { Exchange, ExchangeInput } from '../core/money/exchange';
import { longestPayee } from './payee';
import { Split, SplitChange, SplitInput } from '../core/money/split';

/**
 * The kinds of transactions: money in, money out, money between two sources; and what one member pays another
 * to clear a debt.
 */
export const TransactionKind = z.enum(['income', 'expense', 'transfer', 'settlement']);
const RecordedKind = z.enum(['income', 'expense', 'transfer']);

/** The most tags and items of a transaction (product limits). */
const mostTags = 10;
const mostItems = 50;
const mostPayers = 100;

export const Day = WrittenDate.describe("a day in the scope's time zone");
const longest = { payee: longestPayee, description: 200, notes: 2_000 } as const;
const Payment = z.object({ userId: UserId, amount: MinorUnits }).meta({ id: 'Payment' });

/** The fields that a refund takes from its expense because it has none of its own. */
export const Following = z.enum(['split', 'category']);
/** Null: no refund; or one from before refunds were counted, which looks like income until it is migrated. */
export const Follows = z.array(Following).nullable().default(null);
export type Follows = z.output<typeof Follows>;

/** The amounts that the living refunds give back of an expense, by their ids; null: there has been none. */
const Refunds = z.record(z.string(), MinorUnits).nullable().default(null);

const parts = {
  kind: TransactionKind,
  amount: PositiveAmount,
  currency: CurrencyCode,
  date: LocalDate,
  sourceId: SourceId.nullable().default(null),
  toSourceId: SourceId.nullable().default(null),
  categoryId: CategoryId.nullable().default(null),
  tagIds: z.array(TagId).default([]),
  payee: stored.line(longest.payee).nullable().default(null),
  description: stored.line(longest.description).nullable().default(null),
  notes: stored.prose(longest.notes).nullable().default(null),
  sourceAmount: PositiveAmount.nullable()
    .default(null)
    .describe('what was moved in the source, if its currency is neither the transaction’s nor that of the exchange'),
  toSourceAmount: PositiveAmount.nullable().default(null).describe('the same for the source that a transfer goes to'),
  paidBy: z.array(Payment).default([]),
  split: Split.nullable().default(null).describe('null: everybody bears what they paid'),
  exchange: Exchange.nullable().default(null),
  refundOf: TransactionId.nullable().default(null),
  itemIds: z.array(ItemId).default([]),
};

/**
 * A transaction as it is stored. What it moves (totals, sources, balances) changes in the same transaction of
 * the table.
 */
export const Transaction = z.object({
  id: TransactionId,
  scopeId: ScopeId,
  ...parts,
  oddUnits: OddUnits,
  follows: Follows,
  refunds: Refunds,
  /**
   * The amount left of an expense that was ever refunded. Refunds take from it in their own transactions of
   * the table, without a new version.
   */
  refundable: MinorUnits.nullable().default(null),
  /** The currencies of its sources, which are fixed once something moves in them. */
  sourceCurrency: CurrencyCode.nullable().default(null),
  toSourceCurrency: CurrencyCode.nullable().default(null),
  /** What it is being taken to another scope by: nobody else changes it meanwhile. */
  leavingWith: RelocationId.optional(),
  ...audit,
});
export type Transaction = z.output<typeof Transaction>;

/** The change of a record from what it was to what it becomes; null: not there, or deleted. */
export interface Change<One = Transaction> {
  readonly before: One | null;
  readonly after: One | null;
}

const NameInSlice = z.object({ id: z.guid(), name: z.string() }).meta({ id: 'NameInSlice' });

export const TransactionView = z
  .object({
    id: TransactionId,
    scopeId: ScopeId,
    ...parts,
    refunded: MinorUnits.describe('for an expense: the sum of its refunds'),
    receiptIds: z.array(z.guid()),
    recurrenceId: z.guid().nullable(),
    names: z
      .array(NameInSlice)
      .nullable()
      .describe(
        'in a slice: what the category, the tags, the sources and the people are called that it names; null elsewhere',
      ),
    ...audit,
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Transaction' });
export type TransactionView = z.output<typeof TransactionView>;

const optionalFields = {
  currency: CurrencyCode.optional().describe("absent: the scope's"),
  sourceId: optional(SourceId).describe('where the money comes from or, for an income, goes to'),
  toSourceId: optional(SourceId).describe('where a transfer goes to'),
  sourceAmount: optional(PositiveAmount).describe(
    'what was moved in the source, in its currency; required if that is neither the transaction’s nor ' +
      'that of the exchange, otherwise not allowed',
  ),
  toSourceAmount: optional(PositiveAmount).describe('the same for the source that a transfer goes to'),
  categoryId: optional(CategoryId).describe(
    'if absent, a refund has the category of its expense, even when that changes',
  ),
  tagIds: optional(z.array(TagId).max(mostTags).check(unique)),
  payee: optional(name(longest.payee)),
  description: optional(line(longest.description)),
  notes: optional(prose(longest.notes)),
  paidBy: z
    .array(
      z
        .strictObject({
          userId: UserId,
          amount: PositiveAmount.optional().describe('can be left out when one person pays everything'),
        })
        .meta({ id: 'NewPayment' }),
    )
    .max(mostPayers)
    .optional()
    .describe('who paid or, for an income, received it; absent: you; empty for a transfer'),
  exchange: optional(ExchangeInput).describe('if absent, a refund has the rate of its expense; null: none'),
  refundOf: optional(TransactionId).describe(
    'the expense that this income refunds, in the same currency and at most what is left to refund',
  ),
  itemIds: optional(z.array(ItemId).max(mostItems).check(unique)).describe('the items that were bought'),
};

export const NewTransaction = z
  .strictObject({
    id: chosenId(TransactionId),
    kind: RecordedKind,
    amount: PositiveAmount,
    date: Day.optional().describe("absent: today in the scope's time zone"),
    ...optionalFields,
    split: optional(SplitInput).describe(
      'who bears how much; absent: the scope’s default, or equally among all members of a group without ' +
        'one; a refund follows the split of its expense; null: everybody bears what they paid',
    ),
  })
  .meta({ id: 'NewTransaction' });
export type NewTransaction = z.output<typeof NewTransaction>;

export const TransactionChange = z
  .strictObject({
    kind: TransactionKind.describe('can’t be changed to or from `settlement`'),
    amount: PositiveAmount,
    date: Day,
    ...optionalFields,
    split: optional(SplitChange),
  })
  .partial()
  .meta({ id: 'TransactionChange' });
export type TransactionChange = z.output<typeof TransactionChange>;

/** Returns a transaction as it is served. */
export const toView = (one: Transaction): TransactionView =>
  // By assignment: see the view of an item.
  Object.assign({}, one, {
    refunded: refundedOf(one),
    receiptIds: [],
    recurrenceId: null,
    names: null,
    restorableUntil: restorableUntil(one),
  });

export const transactionSorts = ['date', 'amount'] as const;

/** Sums what its refunds give back of an expense. */
export const refundedOf = ({ refunds }: Pick<Transaction, 'refunds'>): MinorUnits =>
  MinorUnits.parse(Object.values(refunds ?? {}).reduce((sum, amount) => sum + amount, 0));
