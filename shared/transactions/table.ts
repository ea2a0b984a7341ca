import { csv, type Columns } from '../core/csv';
import { type CurrencyCode, exponentOf } from '../currencies/model';
import type { TransactionView } from './model';

/** An amount of minor units in the currency's major unit, to the last digit: 45050 of SEK is "450.50", of JPY "45050". */
export const majorUnits = (amount: number, currency: CurrencyCode): string => {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};

const perPerson = (parts: readonly { userId: string; amount: number }[], currency: CurrencyCode): string =>
  parts.map(({ userId, amount }) => `${userId}:${majorUnits(amount, currency)}`).join(' ');

const columns: Columns<TransactionView> = {
  date: ({ date }) => date,
  kind: ({ kind }) => kind,
  amount: ({ amount, currency }) => majorUnits(amount, currency),
  currency: ({ currency }) => currency,
  payee: ({ payee }) => payee,
  description: ({ description }) => description,
  categoryId: ({ categoryId }) => categoryId,
  sourceId: ({ sourceId }) => sourceId,
  toSourceId: ({ toSourceId }) => toSourceId,
  tagIds: ({ tagIds }) => tagIds.join(' '),
  paidBy: ({ paidBy, currency }) => perPerson(paidBy, currency),
  splitMode: ({ split }) => split?.mode,
  split: ({ split, currency }) => split && perPerson(split.shares, currency),
  exchangeAmount: ({ exchange }) => exchange && majorUnits(exchange.amount, exchange.currency),
  exchangeCurrency: ({ exchange }) => exchange?.currency,
  exchangeRate: ({ exchange }) => exchange?.rate,
  notes: ({ notes }) => notes,
  id: ({ id }) => id,
};

/** Transactions as CSV: amounts in major units, lists separated by spaces, people as `userId:amount`. */
export const table = (transactions: readonly TransactionView[]): Promise<string> => csv(columns, transactions);
