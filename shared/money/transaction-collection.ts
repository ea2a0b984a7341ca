import type * as z from 'zod';
import type { Authorized } from '../access/authorized';
import { localeOf, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { queryAll } from '../db/all';
import { decodeAll } from '../db/decode';
import { indexPrefixes, keyRanges, scopePartition } from '../db/keys';
import { type Collection, everyOne, pageInMemory, page, sortedPage } from '../db/page';
import { namesOf } from '../groups/names';
import { namesIn } from '../labels/names-in';
import { Source } from './source';
import { comparesAmounts, type Filters, toFilter } from './transaction-filters';
import { toView, Transaction, type transactionSorts, type TransactionView } from './transaction';
import { namedIn } from './resolve-transaction';
import { personIn } from '../groups/scope';
import { transactionNow } from './transaction-now';
import { transactionsTable } from './transactions-table';

/** The filter of a page of transactions, and its order. */
export interface TransactionFilter extends Filters {
  readonly sort: { readonly field: (typeof transactionSorts)[number]; readonly backwards: boolean };
  readonly deleted: boolean;
}

const none: ReadonlyMap<string, { name: string }> = new Map();

/** Decides the one currency whose amounts are compared: the one that is asked for, else the scope's. */
const comparedIn = ({ sort, currency, ...bounds }: TransactionFilter, { scope }: AccessContext) =>
  comparesAmounts(bounds, sort.field) ? (currency?.[0] ?? scope.currency) : undefined;

/**
 * Describes the transactions that pass. Days are a range of the table's own order, but for deleted ones,
 * which stand by when they were deleted. What filters depend on besides, the scope's currency and the names
 * of its categories, is read beside them.
 */
const collectionOf = (
  scopeId: ScopeId,
  filter: TransactionFilter,
  access: Promise<AccessContext>,
): Collection<Transaction> => {
  const { sort, deleted: only, ...filters } = filter;
  const { from, to, ...others } = filters;
  const named = only ? filters : others;
  const rests = named.q !== undefined || named.memberId !== undefined || comparesAmounts(filters, sort.field);
  const beside = async () => {
    const [looked, categories] = await Promise.all([
      access,
      named.q === undefined ? none : namesIn(keyRanges.categories(scopeId)),
    ]);
    return toFilter(named, { compared: comparedIn(filter, looked), categories, personOf: personIn(looked.scope) });
  };
  const keep = rests ? beside() : toFilter(named, { compared: undefined, categories: none, personOf: (user) => user });
  // It is waited for when the first records are there: a refusal until then is told by the view itself.
  if (keep instanceof Promise) keep.catch(() => undefined);
  return {
    pk: scopePartition(scopeId),
    by: 'orderKey',
    parse: (item) => Transaction.parse(item),
    backwards: sort.backwards,
    keep,
    ...(only
      ? { prefix: indexPrefixes.deleted(indexPrefixes.transactions) }
      : { prefix: indexPrefixes.transactions, from, to }),
  };
};

/** Returns what is needed to see deleted ones: they are shown to those who may restore them. */
const needFor = ({ deleted }: TransactionFilter) => (deleted ? 'transactions.delete' : undefined);

/**
 * Returns a page of a scope's transactions; where amounts are compared, it says of which currency.
 * @throws NotFound, Forbidden, TooManyToSort, TableBusy
 */
export const list = async (
  call: Call,
  {
    scopeId,
    filter,
    request,
  }: { readonly scopeId: ScopeId; readonly filter: TransactionFilter; readonly request: PageRequest },
): Promise<Authorized<Page<TransactionView>, 'scope.read'>> => {
  const query = (access: Promise<AccessContext>) => {
    const collection = collectionOf(scopeId, filter, access);
    return filter.sort.field === 'date'
      ? page(collection, request)
      : sortedPage(collection, { by: ({ amount }) => amount, localeOf: localeOf(access), request });
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query,
    needs: needFor(filter),
  });
  return authorized(access, {
    ...found,
    items: found.items.map((one) => toView(transactionNow(one, personIn(access.scope)))),
    currency: comparedIn(filter, access),
  });
};

/**
 * The largest table of transactions, and how many are looked through for it (product rule; a Lambda function
 * answers with 6 MB at most).
 */
const largestTable = { rows: 10_000, read: 20_000, bytes: 4 * 1024 * 1024 } as const;

const SourceInTable = Source.pick({ id: true, name: true, currency: true });
/** Reads sources, deleted ones too: what was recorded under them keeps their names. */
const sourcesIn = async (scopeId: ScopeId): Promise<ReadonlyMap<string, z.output<typeof SourceInTable>>> =>
  new Map(
    decodeAll(SourceInTable, await queryAll({ ...keyRanges.sources(scopeId), by: 'sk' })).map((source) => [
      source.id,
      source,
    ]),
  );

/**
 * Returns all transactions that pass as CSV, with the names of what they name.
 * @throws NotFound, Forbidden, TooManyRows, TableBusy
 */
export const asTable = async (
  call: Call,
  scopeId: ScopeId,
  filter: TransactionFilter,
): Promise<Authorized<string, 'scope.read'>> => {
  const query = (access: Promise<AccessContext>) =>
    Promise.all([
      everyOne(collectionOf(scopeId, filter, access), largestTable),
      sourcesIn(scopeId),
      ...[keyRanges.categories(scopeId), keyRanges.tags(scopeId)].map(namesIn),
    ]);
  const {
    access,
    found: [found, sources, ...labels],
  } = await authorizeWhile(call, { resource: { scopeId }, permission: 'scope.read', query, needs: needFor(filter) });
  const { items } =
    filter.sort.field === 'date'
      ? { items: found }
      : pageInMemory(found, {
          by: ({ amount }) => amount,
          order: { backwards: filter.sort.backwards },
          request: { limit: found.length },
        });
  const seen = items.map((one) => transactionNow(one, personIn(access.scope)));
  const named = seen.flatMap(namedIn);
  const nameOf = await namesOf(named, [access.scope]);
  const names = new Map([
    ...[sources, ...labels].flatMap((some) => [...some].map(([id, { name }]) => [id, name] as const)),
    ...named.map((user) => [user, nameOf(user)] as const),
  ]);
  return authorized(access, await transactionsTable(seen.map(toView), { names, sources }, largestTable.bytes));
};
