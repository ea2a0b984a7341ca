import { CategoryId, SourceId, TagId, TransactionId, UserId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { CurrencyCode, largestAmount } from '../../shared/currencies/model';
import { Batch, outcomes, runBatch } from '../../shared/http/batch';
import { collectionQuery, deletedFilter, repeatable, sortedBy, soughtIn, soughtWhole, wholeNumber } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { oddUnitsRule, oddUnitsTable } from '../../shared/transactions/allot';
import { Kind, NewTransaction, TransactionChange, transactionSorts, TransactionView } from '../../shared/transactions/model';
import { asTable, list } from '../../shared/transactions/collection';
import { comparesAmounts } from '../../shared/transactions/filters';
import { mostRefunds } from '../../shared/transactions/refund';
import * as transactions from '../../shared/transactions/store';

const ofOneCurrency = 'of `currency`, else of the scope’s: amounts of others are left out, and `page.currency` says so';

const query = collectionQuery({
  sort: sortedBy(transactionSorts, { field: 'date', backwards: true }),
  from: LocalDate.optional().describe('the first day'),
  to: LocalDate.optional().describe('the last day'),
  kind: repeatable(Kind).optional(),
  minAmount: wholeNumber(largestAmount).optional().describe(ofOneCurrency),
  maxAmount: wholeNumber(largestAmount).optional().describe(ofOneCurrency),
  currency: repeatable(CurrencyCode).optional(),
  categoryId: repeatable(CategoryId).optional(),
  sourceId: repeatable(SourceId).optional().describe('from it or to it'),
  tagId: repeatable(TagId).optional(),
  memberId: repeatable(UserId).optional().describe('who paid or bears some of it'),
  payee: soughtWhole(': the latest tells what was used for it last'),
  createdBy: repeatable(UserId).optional(),
  q: soughtIn('payee, description, notes or the category’s name; an amount (`42.42`, `1 042,50`) finds those of that amount, `42` those of 42 and any fraction,'),
  ...deletedFilter,
}).refine(({ from, to }) => !from || !to || from <= to, { error: 'range', path: ['from'] })
  .refine(({ minAmount, maxAmount }) => !minAmount || !maxAmount || minAmount <= maxAmount, { error: 'bounds', path: ['minAmount'] })
  .refine(({ currency, sort, ...bounds }) => (currency?.length ?? 0) < 2 || !comparesAmounts(bounds, sort.field), { error: 'one_currency', path: ['currency'] });

const refundRule = `**Refunds.** An income with \`refundOf\` gives back (part of) an expense. It takes from what was spent in the month of its own date, rather than being income, so that a category, or all of
a month, may come to less than nothing. It is in the expense's currency; what nobody says of it (split, category) is the expense's, also when that changes. All refunds of an expense together come to at most its amount, and are
${String(mostRefunds)} at most; beyond that 409 \`refund-too-large\` says what is \`left\`. While they stand, the expense stays one, in its currency, of at least their sum, and can't be deleted: 409 \`has-refunds\`
with \`refundIds\`.`;

const path = '/v1/scopes/{scopeId}/transactions';
const one = `${path}/{transactionId}` as const;

export const createTransaction = route({
  method: 'POST', path, permission: 'transactions.create', success: 201, summary: 'Record what came in, went out, or moved', problems: ['already-exists', 'total-too-large', 'refund-too-large', 'quota-exceeded'],
  description: [
    'Amounts are minor units. The first transaction fixes the scope’s currency; another one may be given, with an `exchange` to the scope’s, in which it then counts. Totals, sources and balances hold it at once.'
    + ' A transfer moves money between two sources. What moves in a source whose currency is neither the transaction’s nor that of the exchange is said in `sourceAmount` and `toSourceAmount`.',
    refundRule, `**Odd units.** ${oddUnitsRule}`, oddUnitsTable,
  ].join('\n\n'),
  body: NewTransaction, response: TransactionView,
  example: { body: { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi', description: 'For Sunday' } },
  handle: ({ call, params, body }) => transactions.create(call, params.scopeId, body),
});

export const listTransactions = route({
  method: 'GET', path, permission: 'scope.read', summary: 'The transactions of a scope', problems: ['too-many-to-sort', 'too-many-rows'],
  description: 'The latest day first. By amount at most 1,000 can be sorted, those of one currency: narrow them by `from` and `to`. As `text/csv` all that belong come in one file, up to 10,000 rows and 4 MB, with amounts in major units (`450.50`) and names beside ids.',
  query, items: TransactionView, example: { query: { from: '2026-11-01', to: '2026-11-30', kind: 'expense', sort: '-amount' } },
  table: ({ call, params, query: { deleted, ...filters } }) => asTable(call, params.scopeId, { ...filters, deleted: deleted === 'only' }),
  handle: ({ call, params, query: { deleted, ...filters }, page }) => list(call, params.scopeId, { ...filters, deleted: deleted === 'only' }, page),
});

export const getTransaction = route({
  method: 'GET', path: one, permission: 'scope.read', summary: 'One transaction', response: TransactionView,
  handle: ({ call, params }) => transactions.get(call, params.scopeId, params.transactionId),
});

export const changeTransaction = route({
  method: 'PATCH', path: one, permission: 'transactions.edit', summary: 'Change a transaction', problems: ['version-changed', 'total-too-large', 'refund-too-large', 'has-refunds', 'quota-exceeded'],
  description: 'What is left out stays, and what comes as it was read says nothing: one payer pays what it comes to, shares are reckoned anew, but only when the amount or the split changes. When only the amount changes, the rate of an'
    + ' exchange stays and its amount follows; when the currency does, `exchange` is to be given anew. Exact shares, several payers and `sourceAmount` are to be given anew when the amount changes. Of a settlement who paid whom can’t'
    + ' change. Refunds follow their expense: see recording.',
  body: TransactionChange, response: TransactionView, example: { body: { amount: 47_000, notes: null } },
  handle: ({ call, params, body }) => transactions.change(call, params.scopeId, params.transactionId, body),
});

export const deleteTransaction = route({
  method: 'DELETE', path: one, permission: 'transactions.delete', summary: 'Delete a transaction', problems: ['version-changed', 'has-refunds'],
  response: TransactionView, description: 'Totals, sources and balances no longer hold it at once. It can be restored until `restorableUntil`. An expense that was refunded goes after its refunds.',
  handle: ({ call, params }) => transactions.remove(call, params.scopeId, params.transactionId),
});

export const restoreTransaction = route({
  method: 'POST', path: `${one}/restore`, permission: 'transactions.delete', summary: 'Restore a deleted transaction',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'total-too-large', 'refund-too-large', 'expense-changed', 'quota-exceeded'],
  description: 'A refund comes back as its expense is by then; not while that is deleted, nor beyond what is left of it.', response: TransactionView,
  handle: ({ call, params }) => transactions.restore(call, params.scopeId, params.transactionId),
});

export const batchTransactions = route({
  method: 'POST', path: `${path}/batch`, permission: 'transactions.create', rate: 'batch',
  summary: 'Up to 100 transactions recorded, changed or deleted',
  description: 'Run one after the other, each by itself: what each came to is told in order, and one that fails stops none. `body` is what the call alone would take; a new transaction’s `id` stands beside it. With an `Idempotency-Key` every operation takes effect once, however often the call is sent.',
  body: Batch, response: outcomes(TransactionView), example: { body: { operations: [{ op: 'create', body: { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi' } }] } },
  handle: ({ call, params: { scopeId }, body, language }) =>
    runBatch(call, { scopeId }, 'transactions.create', language, body, {
      id: TransactionId, record: TransactionView,
      create: { body: NewTransaction, run: (each, draft) => transactions.create(each, scopeId, draft) },
      update: { body: TransactionChange, run: (each, id, change) => transactions.change(each, scopeId, id, change) },
      remove: (each, id) => transactions.remove(each, scopeId, id),
    }),
});
