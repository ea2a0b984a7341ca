import type { FieldIssue } from '../core/errors';
import { type CurrencyCode, PositiveAmount } from '../core/money/currencies';
import type { Transaction } from './transaction';
import type { Fields, ReferencedRecords } from './transaction-fields';

/** The two sources of a transaction, by their fields' names. */
const sides = [
  { source: 'sourceId', amount: 'sourceAmount', currency: 'sourceCurrency' },
  { source: 'toSourceId', amount: 'toSourceAmount', currency: 'toSourceCurrency' },
] as const;
type Side = (typeof sides)[number];

type Amounts = Pick<Transaction, Side['amount'] | Side['currency']>;

/**
 * Returns what a transaction moves in a source of a currency that it has, or is exchanged to; undefined: it
 * must be said apart.
 */
export const amountIn = (
  held: CurrencyCode,
  { currency, amount, exchange }: Pick<Transaction, 'currency' | 'amount' | 'exchange'>,
): number | undefined => (held === currency ? amount : held === exchange?.currency ? exchange.amount : undefined);

/** Returns what was said of a source before, as long as nothing has changed that it follows from. */
const stillRight = (
  { amount, currency }: Side,
  fields: Fields,
  before: Transaction | undefined,
  now: CurrencyCode,
): number | null =>
  before?.amount === fields.amount && before.currency === fields.currency && before[currency] === now
    ? before[amount]
    : null;

interface Found {
  readonly amounts: Amounts;
  readonly issues: readonly FieldIssue[];
}

/**
 * Decides what moves in each source, where that is in a currency of its own: said by who records it, since no
 * rate of ours would be the bank's.
 * @param exchangedTo the currency that the transaction is exchanged to
 */
export const sourceAmounts = (
  fields: Fields,
  exchangedTo: CurrencyCode | undefined,
  { sources, before }: ReferencedRecords,
): Found => {
  const issues: FieldIssue[] = [];
  const amounts: Amounts = { sourceAmount: null, sourceCurrency: null, toSourceAmount: null, toSourceCurrency: null };
  for (const side of sides) {
    const id = fields[side.source];
    const [currency, said] = [id && sources.get(id), fields[side.amount]];
    // Who is named and not there is refused elsewhere.
    if (id && !currency) continue;
    amounts[side.currency] = currency ?? null;
    if (!currency || currency === fields.currency || currency === exchangedTo) {
      const code = currency ? 'no_source_amount' : 'without_source';
      if (said && said !== before?.[side.amount])
        issues.push({ path: side.amount, code, params: { currency: currency ?? '' } });
      continue;
    }
    const amount = said === undefined ? stillRight(side, fields, before, currency) : said;
    if (amount === null) issues.push({ path: side.amount, code: 'source_amount', params: { currency } });
    else amounts[side.amount] = PositiveAmount.parse(amount);
  }
  return { amounts, issues };
};
