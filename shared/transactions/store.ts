import type { Granted } from '../access/granted';
import { look, lookBeside, seen } from '../access/look';
import { revise, type Revision, Stale, untilFresh } from '../access/revise';
import { scopeLives, type Touch, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { ScopeId, TransactionId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { type Audit, deleted, living, restored } from '../core/record';
import { absent, equal } from '../db/expressions';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { put } from '../db/transact';
import type { Scope } from '../scopes/model';
import { totalsMoved } from '../totals/keep';
import { changedBy, drafted, type Filters, keeping, type NewTransaction, reached, shown, Transaction, type TransactionChange, type transactionSorts, type TransactionView } from './model';

const read = (item: unknown): Transaction => Transaction.parse(item);
const counted = <T extends Audit>(one: T): T | null => (one.deletedAt ? null : one);

/**
 * The scope's currency is still what was read. The first transaction fixes it, as a new version of the scope, so that a change of the
 * currency that was decided before is refused, whichever of the two is written first.
 */
const inCurrency = ({ currency, holdsMoney }: Scope): Touch => ({
  ...(!holdsMoney && { set: { holdsMoney: true }, add: { version: 1 } }),
  when: equal('currency', currency), otherwise: () => new Stale(),
});

/**
 * Records a transaction: one round trip reads the scope's currency and decides, one writes it with the totals of its day.
 * @throws NotFound, Forbidden, InvalidBody (currency), AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewTransaction): Promise<Granted<TransactionView>> =>
  untilFresh(call, async () => {
    const view = await look(call, { scopeId }, 'transactions.create');
    const one = drafted(draft, view.scope, call);
    const actions = [
      scopeLives(call, { scopeId }, inCurrency(view.scope)),
      put(keys.transaction(scopeId, one.id), { ...one, orderKey: orderKeys.transaction(one) }, absent(), () => new AlreadyExists()),
      ...totalsMoved(scopeId, null, one),
    ];
    return writeAs(call, { scopeId }, view, actions, shown(one));
  });

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> => {
  const view = await look(call, { scopeId }, 'scope.read', { also: [keys.transaction(scopeId, id)] });
  const [stored] = view.records;
  if (!stored) throw new NotFound();
  return seen(view, shown(living(read(stored))));
};

/** Which transactions a page shows, and in what order. */
export interface TransactionFilter extends Filters {
  readonly sort: { readonly field: (typeof transactionSorts)[number]; readonly backwards: boolean };
  readonly deleted: boolean;
}

/**
 * The transactions of a scope. Days are a range of the table's own order, but for deleted ones, which stand by when they were deleted.
 * @throws NotFound, Forbidden, TooManyToSort, TableBusy
 */
export const list = async (call: Call, scopeId: ScopeId, { sort, deleted: only, ...filters }: TransactionFilter, request: PageRequest): Promise<Granted<Page<TransactionView>>> => {
  const { from, to, ...others } = filters;
  const range = only ? { prefix: orders.deleted(orders.transactions), keep: keeping(filters) } : { prefix: orders.transactions, from, to, keep: keeping(others) };
  const collection = { pk: scopePartition(scopeId), by: 'orderKey' as const, parse: read, backwards: sort.backwards, ...range };
  const query = () => (sort.field === 'date' ? page(collection, request) : sortedPage(collection, ({ amount }) => amount, request));
  const { view, found } = await lookBeside(call, { scopeId }, only ? 'transactions.delete' : 'scope.read', query);
  return seen(view, { ...found, items: found.items.map(shown) });
};

/** What every change shares: the totals move from what the record was to what it is. */
const revision = (call: Call, scopeId: ScopeId, id: TransactionId): Omit<Revision<Transaction, TransactionView>, 'permission' | 'revise'> => ({
  key: keys.transaction(scopeId, id), read, orderKey: orderKeys.transaction,
  around: (before, after) => [scopeLives(call, { scopeId }), ...totalsMoved(scopeId, counted(before), counted(after))],
  answer: shown,
});

/** Changes a transaction; with the reach `own`, the caller's own alone. @throws NotFound, Forbidden, InvalidBody, VersionChanged, TotalTooLarge, TableBusy */
export const change = (call: Call, scopeId: ScopeId, id: TransactionId, patch: TransactionChange): Promise<Granted<TransactionView>> =>
  revise(call, { scopeId }, {
    ...revision(call, scopeId, id), permission: 'transactions.edit',
    revise: (before, { reach, scope }) => changedBy(reached(living(before), reach, call), patch, scope, call),
  });

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> =>
  revise(call, { scopeId }, { ...revision(call, scopeId, id), permission: 'transactions.delete', revise: (before) => deleted(living(before), call) });

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, TotalTooLarge, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> =>
  revise(call, { scopeId }, { ...revision(call, scopeId, id), permission: 'transactions.delete', revise: (before) => restored(before, call) });
