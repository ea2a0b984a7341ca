import type { CategoryId, SourceId, TagId, TransactionId, UserId } from '../core/ids';
import type { CurrencyCode, MinorUnits } from '../core/money/currencies';
import type { Scope } from '../groups/scope';
import type { ExchangeInput } from '../core/money/exchange';
import type { Transaction } from './transaction';
import type { SplitInput } from '../core/money/split';

type Plain =
  | 'kind'
  | 'amount'
  | 'currency'
  | 'date'
  | 'sourceId'
  | 'toSourceId'
  | 'tagIds'
  | 'payee'
  | 'description'
  | 'notes'
  | 'refundOf'
  | 'itemIds';
type Reckoned =
  | 'categoryId'
  | 'paidBy'
  | 'split'
  | 'oddUnits'
  | 'exchange'
  | 'sourceCurrency'
  | 'toSourceCurrency'
  | 'sourceAmount'
  | 'toSourceAmount'
  | 'follows';

/**
 * The request for what a transaction is to be. Undefined is what nobody said: it follows from the expense
 * that is refunded, else from the scope.
 */
export interface Fields extends Pick<Transaction, Plain> {
  readonly categoryId: CategoryId | null | undefined;
  readonly paidBy: readonly { readonly userId: UserId; readonly amount?: MinorUnits | undefined }[];
  readonly split: SplitInput | null | undefined;
  readonly exchange: ExchangeInput | null | undefined;
  readonly sourceAmount: MinorUnits | null | undefined;
  readonly toSourceAmount: MinorUnits | null | undefined;
}

/** A transaction's fields, with all that follows from what was asked. */
export type ResolvedTransaction = Pick<Transaction, Plain | Reckoned>;

/** The records that decide about a transaction. Maps hold the living records that were asked for. */
export interface ReferencedRecords {
  readonly id: TransactionId;
  readonly scope: Pick<Scope, 'currency' | 'defaultSplit' | 'type'>;
  /** The people who may be named: those of the scope, and those whom the transaction named before. */
  readonly people: readonly UserId[];
  readonly named: ReadonlySet<UserId>;
  readonly sources: ReadonlyMap<SourceId, CurrencyCode>;
  readonly categories: ReadonlySet<CategoryId>;
  readonly tags: ReadonlySet<TagId>;
  /** The expense that is refunded, if this says so for the first time. */
  readonly refunded: Transaction | undefined;
  readonly before: Transaction | undefined;
}
