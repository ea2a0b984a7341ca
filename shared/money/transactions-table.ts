import { csv, type Columns } from '../core/csv';
import { TooManyRows } from '../core/errors';
import { type CurrencyCode, majorUnits } from '../core/money/currencies';
import type { TransactionView } from './transaction';

const asIs = (id: string): string => id;
type Parts = readonly { userId: string; amount: number }[];
const perPerson = (parts: Parts, currency: CurrencyCode, name: (id: string) => string): string[] =>
  parts.map(({ userId, amount }) => `${name(userId)}:${majorUnits(amount, currency)}`);

/** The labels for what a table holds ids of. */
interface Labels {
  /** The names of categories, sources, tags and people, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Sources by id. */
  readonly sources: ReadonlyMap<string, { readonly currency: CurrencyCode }>;
}

/**
 * Returns the columns, with the names of what they hold ids of; what is nobody's any more has none. New ones
 * come at the end: programs count them.
 */
const columnsWith = ({ names, sources }: Labels): Columns<TransactionView> => {
  const currencyOf = (id: string | null) => (id === null ? undefined : sources.get(id)?.currency);
  /** Writes an amount in a source's own currency, where that is neither the transaction's nor the scope's. */
  const inSource = (amount: number | null, id: string | null) => {
    const currency = currencyOf(id);
    return amount === null || !currency ? null : majorUnits(amount, currency);
  };
  const named = (id: string | null) => (id === null ? null : names.get(id));
  const nameOf = (id: string) => names.get(id) ?? '';
  return {
    date: ({ date }) => date,
    kind: ({ kind }) => kind,
    amount: ({ amount, currency }) => majorUnits(amount, currency),
    currency: ({ currency }) => currency,
    payee: ({ payee }) => payee,
    description: ({ description }) => description,
    categoryId: ({ categoryId }) => categoryId,
    category: ({ categoryId }) => named(categoryId),
    sourceId: ({ sourceId }) => sourceId,
    source: ({ sourceId }) => named(sourceId),
    toSourceId: ({ toSourceId }) => toSourceId,
    toSource: ({ toSourceId }) => named(toSourceId),
    tagIds: ({ tagIds }) => tagIds.join(' '),
    tags: ({ tagIds }) => tagIds.map(nameOf).join(', '),
    paidBy: ({ paidBy, currency }) => perPerson(paidBy, currency, asIs).join(' '),
    paidByNames: ({ paidBy, currency }) => perPerson(paidBy, currency, nameOf).join(', '),
    splitMode: ({ split }) => split?.mode,
    split: ({ split, currency }) => split && perPerson(split.shares, currency, asIs).join(' '),
    splitNames: ({ split, currency }) => split && perPerson(split.shares, currency, nameOf).join(', '),
    exchangeAmount: ({ exchange }) => exchange && majorUnits(exchange.amount, exchange.currency),
    exchangeCurrency: ({ exchange }) => exchange?.currency,
    exchangeRate: ({ exchange }) => exchange?.rate,
    notes: ({ notes }) => notes,
    id: ({ id }) => id,
    sourceAmount: ({ sourceAmount, sourceId }) => inSource(sourceAmount, sourceId),
    sourceCurrency: ({ sourceId }) => currencyOf(sourceId),
    toSourceAmount: ({ toSourceAmount, toSourceId }) => inSource(toSourceAmount, toSourceId),
    toSourceCurrency: ({ toSourceId }) => currencyOf(toSourceId),
    refundOf: ({ refundOf }) => refundOf,
  };
};

/**
 * Returns transactions as CSV: amounts in major units, ids and people (`userId:amount`) separated by spaces,
 * their names by commas.
 * @param largest bytes of the file
 * @throws TooManyRows
 */
export const transactionsTable = async (
  transactions: readonly TransactionView[],
  labels: Labels,
  largest: number,
): Promise<string> => {
  const text = await csv(columnsWith(labels), transactions);
  if (Buffer.byteLength(text) > largest) throw new TooManyRows();
  return text;
};
