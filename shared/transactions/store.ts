import type { Granted } from '../access/granted';
import { look, lookBeside, seen } from '../access/look';
import { untilFresh } from '../access/fresh';
import { reached } from '../access/permissions';
import { revise, type Revision } from '../access/revise';
import { scopeLives } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import type { ScopeId, TransactionId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { type Audit, deleted, living, restored } from '../core/record';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { type Filters, keeping } from './filters';
import { moneyMoved } from './keep';
import { changedFields, changedTo, changeIssues, draftedFields, type NewTransaction, recorded, shown, Transaction, type TransactionChange, type transactionSorts, type TransactionView } from './model';
import { asRead, record } from './record';
import { referenceKeys, refundedLives, surroundings } from './references';
import { namedIn, settled } from './settle';

const read = (item: unknown): Transaction => Transaction.parse(item);
const counting = <T extends Audit>(one: T): T | null => (one.deletedAt ? null : one);

/**
 * Records a transaction: one round trip reads all that it names and decides, one writes it with the totals, sources and balances that follow.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewTransaction): Promise<Granted<TransactionView>> =>
  untilFresh(call, async () => {
    const view = await look(call, { scopeId }, 'transactions.create', { also: referenceKeys(scopeId, draft) });
    const fields = settled(draftedFields(draft, view.scope, call), surroundings(view.scope, draft, view.records));
    return record(call, view, recorded(draft.id, scopeId, fields, call), shown);
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
  const query = () => (sort.field === 'date' ? page(collection, request) : sortedPage(collection, ({ amount }) => amount, () => '', request));
  const { view, found } = await lookBeside(call, { scopeId }, only ? 'transactions.delete' : 'scope.read', query);
  return seen(view, { ...found, items: found.items.map(shown) });
};

/** What every change shares: all that follows moves from what the record was to what it is. */
const revision = (call: Call, scopeId: ScopeId, id: TransactionId): Omit<Revision<Transaction, TransactionView>, 'permission' | 'revise'> => ({
  key: keys.transaction(scopeId, id), read, orderKey: orderKeys.transaction,
  around: (before, after) => [scopeLives(call, { scopeId }), ...moneyMoved(scopeId, counting(before), counting(after))],
  answer: shown,
});

/** Changes a transaction; with the reach `own`, the caller's own alone. @throws NotFound, Forbidden, InvalidBody, VersionChanged, TotalTooLarge, TableBusy */
export const change = (call: Call, scopeId: ScopeId, id: TransactionId, patch: TransactionChange): Promise<Granted<TransactionView>> => {
  const common = revision(call, scopeId, id);
  return revise(call, { scopeId }, {
    ...common, permission: 'transactions.edit', also: referenceKeys(scopeId, patch),
    revise: (stored, view) => {
      const { scope, records: [, ...named] } = view;
      const before = reached(living(stored), view, call);
      const issues = changeIssues(before, patch);
      if (issues.length > 0) throw new InvalidBody(issues);
      return changedTo(before, settled(changedFields(before, patch, call), surroundings(scope, patch, named, before)), call);
    },
    around: (before, after, view) => {
      const known = namedIn(before);
      return [scopeLives(call, { scopeId }, asRead(view.scope, namedIn(after).filter((user) => !known.includes(user)))), ...refundedLives(after, before), ...moneyMoved(scopeId, before, after)];
    },
  });
};

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> =>
  revise(call, { scopeId }, { ...revision(call, scopeId, id), permission: 'transactions.delete', revise: (before) => deleted(living(before), call) });

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, TotalTooLarge, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> =>
  revise(call, { scopeId }, { ...revision(call, scopeId, id), permission: 'transactions.delete', restoring: 'record', revise: (before) => restored(before, call) });
