import * as z from 'zod';
import { CategoryId, SourceId, TagId, TransactionId, UserId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { CurrencyCode, largestAmount } from '../../shared/core/money/currencies';
import { Batch, outcomes, runBatch } from '../../shared/http/batch';
import {
  collectionQuery,
  deletedFilter,
  repeatable,
  sortedBy,
  soughtIn,
  soughtWhole,
  wholeNumber,
} from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { relocating } from './relocation';
import { oddUnitsRule, oddUnitsTable } from '../../shared/core/money/odd-units-words';
import {
  TransactionKind,
  NewTransaction,
  TransactionChange,
  transactionSorts,
  TransactionView,
} from '../../shared/money/transaction';
import { asTable, list } from '../../shared/money/transaction-collection';
import { comparesAmounts } from '../../shared/money/transaction-filters';
import { mostRefunds } from '../../shared/money/refund';
import { relocationOf } from '../../shared/groups/relocation';
import * as transactions from '../../shared/money/transaction-store';

const ofOneCurrency =
  'in `currency`, or in the scope’s currency if absent; amounts in other currencies are left out, as `page.currency` says';

const query = collectionQuery({
  sort: sortedBy(transactionSorts, { field: 'date', backwards: true }),
  from: LocalDate.optional().describe('the first day'),
  to: LocalDate.optional().describe('the last day'),
  kind: repeatable(TransactionKind).optional(),
  minAmount: wholeNumber(largestAmount).optional().describe(ofOneCurrency),
  maxAmount: wholeNumber(largestAmount).optional().describe(ofOneCurrency),
  currency: repeatable(CurrencyCode).optional(),
  categoryId: repeatable(CategoryId).optional(),
  sourceId: repeatable(SourceId).optional().describe('as the origin or the destination of the money'),
  tagId: repeatable(TagId).optional(),
  memberId: repeatable(UserId).optional().describe('someone who paid or bears part of it'),
  payee: soughtWhole('; the latest transaction shows what was used for this payee last'),
  createdBy: repeatable(UserId).optional(),
  q: soughtIn(
    'the payee, description, notes or name of the category',
    '; an amount (`42.42`, `1 042,50`) finds transactions of that amount, `42` those of 42 and any fraction',
  ),
  ...deletedFilter,
})
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'range', path: ['from'] })
  .refine(({ minAmount, maxAmount }) => !minAmount || !maxAmount || minAmount <= maxAmount, {
    error: 'bounds',
    path: ['minAmount'],
  })
  .refine(({ currency, sort, ...bounds }) => (currency?.length ?? 0) < 2 || !comparesAmounts(bounds, sort.field), {
    error: 'one_currency',
    path: ['currency'],
  });

const recording = `Amounts are in minor units. Once there is a transaction, the currency of the scope can’t be changed. A transaction can be in another
currency, with an \`exchange\` to the scope’s, in which it is then counted. Totals, sources and balances are up to date at once. A transfer moves money
between two sources. If the currency of a source is neither that of the transaction nor that of the exchange, say how much was moved there in
\`sourceAmount\` and \`toSourceAmount\`.`;

const refundRule = `**Refunds.** An income with \`refundOf\` refunds an expense in whole or in part. It is not counted as income but reduces what was spent in the
month of its own date, so that a category, or a whole month, may be negative. It is in the currency of the expense. If it has no split or category of
its own, it takes those of the expense, even when they change later. The refunds of an expense can’t add up to more than its amount, and there can be at
most ${String(mostRefunds)}; beyond that the answer is 409 \`refund-too-large\`, which says what is \`left\`. While an expense has refunds it must remain an expense in
the same currency, of at least their sum, and can’t be deleted: 409 \`has-refunds\` with \`refundIds\`.`;

const path = '/v1/scopes/{scopeId}/transactions';
const one = `${path}/{transactionId}` as const;

export const createTransaction = route({
  method: 'POST',
  path,
  permission: 'transactions.create',
  success: 201,
  summary: 'Record an income, an expense or a transfer',
  problems: ['already-exists', 'total-too-large', 'refund-too-large', 'quota-exceeded'],
  description: [recording, refundRule, `**Odd units.** ${oddUnitsRule}`, oddUnitsTable].join('\n\n'),
  body: NewTransaction,
  response: TransactionView,
  example: {
    body: { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi', description: 'For Sunday' },
  },
  handle: ({ call, params, body }) => transactions.create(call, params.scopeId, body),
});

export const listTransactions = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the transactions of a scope',
  problems: ['too-many-to-sort', 'too-many-rows'],
  description: `The latest day comes first. At most 1,000 transactions, all in one currency, can be sorted by amount: choose a shorter period with \`from\` and \`to\`.
As \`text/csv\`, everything that matches comes in one file of up to 10,000 rows and 4 MB, with amounts in major units (\`450.50\`) and names next to ids: what a source in
another currency paid or got in its own (\`sourceAmount\`, \`sourceCurrency\`, \`toSourceAmount\`, \`toSourceCurrency\`), and the expense that a refund gives back (\`refundOf\`).`,
  query,
  items: TransactionView,
  example: { query: { from: '2026-11-01', to: '2026-11-30', kind: 'expense', sort: '-amount' } },
  table: ({ call, params, query: { deleted, ...filters } }) =>
    asTable(call, params.scopeId, { ...filters, deleted: deleted === 'only' }),
  handle: ({ call, params, query: { deleted, ...filters }, page }) =>
    list(call, { scopeId: params.scopeId, filter: { ...filters, deleted: deleted === 'only' }, request: page }),
});

export const getTransaction = route({
  method: 'GET',
  path: one,
  permission: 'scope.read',
  summary: 'Get a transaction',
  response: TransactionView,
  handle: ({ call, params }) => transactions.get(call, params.scopeId, params.transactionId),
});

export const changeTransaction = route({
  method: 'PATCH',
  path: one,
  permission: 'transactions.edit',
  summary: 'Change a transaction',
  problems: ['version-changed', 'total-too-large', 'refund-too-large', 'has-refunds', 'quota-exceeded'],
  description: `Fields that are left out remain as they are, and sending a field as it was read changes nothing. A single payer pays the whole amount, and shares are
recalculated, but only when the amount or the split changes. When only the amount changes, an exchange keeps its rate and its amount is recalculated; when
the currency changes, \`exchange\` has to be given anew. Exact shares, several payers and \`sourceAmount\` have to be given anew when the amount changes.
In a settlement, who paid whom can’t be changed. Refunds follow their expense, as described for recording.`,
  body: TransactionChange,
  response: TransactionView,
  example: { body: { amount: 47_000, notes: null } },
  handle: ({ call, params, body }) =>
    transactions.update(call, { scopeId: params.scopeId, id: params.transactionId, patch: body }),
});

export const deleteTransaction = route({
  method: 'DELETE',
  path: one,
  permission: 'transactions.delete',
  summary: 'Delete a transaction',
  problems: ['version-changed', 'has-refunds'],
  response: TransactionView,
  description:
    'It disappears from totals, sources and balances at once. It can be restored until ' +
    '`restorableUntil`. Delete the refunds of an expense before the expense itself.',
  handle: ({ call, params }) => transactions.remove(call, params.scopeId, params.transactionId),
});

export const restoreTransaction = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'transactions.delete',
  summary: 'Restore a deleted transaction',
  problems: [
    'not-deleted',
    'parent-deleted',
    'restore-expired',
    'total-too-large',
    'refund-too-large',
    'expense-changed',
    'quota-exceeded',
  ],
  description:
    'A refund adopts the present state of its expense. It can’t be restored while the expense is ' +
    'deleted, or if it exceeds what is left to refund.',
  response: TransactionView,
  handle: ({ call, params }) => transactions.restore(call, params.scopeId, params.transactionId),
});

export const batchTransactions = route({
  method: 'POST',
  path: `${path}/batch`,
  permission: 'transactions.create',
  rate: 'batch',
  summary: 'Record, change or delete up to 100 transactions',
  description: `The operations are run one after the other, independently of each other: their results come in the same order, and one that fails doesn’t stop the
others. \`body\` is the body of the single call; the \`id\` of a new transaction goes next to it. With an \`Idempotency-Key\` every operation takes effect only once,
however often the call is sent.`,
  body: Batch,
  response: outcomes(TransactionView),
  example: {
    body: {
      operations: [{ op: 'create', body: { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi' } }],
    },
  },
  handle: (input) =>
    runBatch(input, 'transactions.create', {
      create: createTransaction,
      update: changeTransaction,
      remove: deleteTransaction,
    }),
});

/** What takes transactions to another scope is loaded by the first call that does. */
const relocation = () => import('../../shared/money/transaction-relocation');

const relocated = z.object({ items: z.array(TransactionView) }).meta({ id: 'RelocatedTransactions' });
const Relocation = relocationOf(TransactionId).meta({ id: 'TransactionsRelocation' });
const relocatedWords = `All of them or none, totals included, and all seen at once. They keep their days, amounts and currencies, and everybody’s share.
Categories, sources and tags are those that \`map\` says, else those of the same names, else made there (a source with an opening balance of 0), which takes a role that may make them.
People are those that \`map\` says, else themselves. Who is not in that scope is the placeholder that has the name there under which they are shown here, else becomes one:
two people of one name stay two, the second as \`Kim (2)\`. Where your role may add no placeholders, and in a personal scope, they are named in \`errors\` (422), until
\`map.members\` says who stands for them. Where it says that two people are one, their shares add up. An exchange stays where it is into that scope’s currency, and is left out of what is in that currency itself. A refund goes with its expense. Comments, and which items were bought, stay here.`;

export const duplicateTransactions = route({
  ...relocating,
  path: `${path}/duplicate`,
  permission: 'scope.read',
  summary: 'Duplicate transactions, here or into another scope',
  problems: ['total-too-large', 'quota-exceeded'],
  description: relocatedWords,
  body: Relocation,
  response: relocated,
  handle: async ({ call, params, body }) => (await relocation()).duplicate(call, { scopeId: params.scopeId, ...body }),
});

export const transferTransactions = route({
  ...relocating,
  path: `${path}/transfer`,
  permission: 'transactions.delete',
  summary: 'Transfer transactions to another scope',
  problems: ['total-too-large', 'has-refunds', 'quota-exceeded'],
  description: `They are recorded there and deleted here at once, and can be restored here. ${relocatedWords}`,
  body: Relocation,
  response: relocated,
  handle: async ({ call, params, body }) => (await relocation()).transfer(call, { scopeId: params.scopeId, ...body }),
});
