import type * as z from 'zod';
import type { Authorized } from '../access/authorized';
import { localeOf, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { queryAll } from '../db/all';
import { decodeAll } from '../db/decode';
import { indexPrefixes, keyRanges } from '../db/keys';
import { type Collection, everyOne, pageInMemory, page, sortedPage } from '../db/page';
import { namesOf } from '../groups/names';
import { namesIn } from '../labels/names-in';
import { Source } from './source';
import { comparesAmounts, type Filters, toFilter } from './transaction-filters';
import { toView, Transaction, type transactionSorts, type TransactionView } from './transaction';
import { namedIn } from './resolve-transaction';
import { presentIn, type Scope } from '../groups/scope';
import { transactionNow } from './transaction-now';
import { transactionRange } from './transaction-range';
import { sourceOf } from '../access/slice-ground';
import type { SliceTerms } from '../core/slice-terms';
import { daysIn, isInside, viewsIn } from './in-slice';

/** The filter of a page of transactions, and its order. */
export interface TransactionFilter extends Filters {
  readonly sort: { readonly field: (typeof transactionSorts)[number]; readonly backwards: boolean };
  readonly deleted: boolean;
}

const parse = (item: unknown): Transaction => Transaction.parse(item);

type Test = ((one: Transaction) => boolean) | undefined;
const both = (first: Test, second: Test): Test =>
  first && second ? (one) => first(one) && second(one) : (first ?? second);

const none: ReadonlyMap<string, { name: string }> = new Map();
/** Where neither people nor labels are sought, it makes no difference what they are by now. */
const asWritten = presentIn({ placeholders: null, merged: null, payees: null });

/** Decides the one currency whose amounts are compared: the one that is asked for, else the scope's. */
const comparedIn = ({ sort, currency, ...bounds }: TransactionFilter, { scope }: AccessContext) =>
  comparesAmounts(bounds, sort.field) ? (currency?.[0] ?? scope.currency) : undefined;

/** The transactions that are looked for: of a scope, or of what a slice shows of one. */
interface Sought {
  readonly scopeId: ScopeId;
  readonly filter: TransactionFilter;
  /** The slice in which they are looked for; absent: they are asked for in the scope itself. */
  readonly slice?: SliceTerms | undefined;
}

/** Returns what a transaction's names stand for by now, where access was decided. */
const presentTo = async (access: Promise<AccessContext>) => presentIn(sourceOf(await access));

/**
 * Describes the transactions that pass. Days are a range of the table's own order, but for deleted ones,
 * which stand by when they were deleted. What filters depend on besides, the scope's currency and the names
 * of its categories, is read beside them.
 */
const collectionOf = ({ scopeId, filter, slice }: Sought, access: Promise<AccessContext>): Collection<Transaction> => {
  const { sort, deleted: only, ...filters } = filter;
  const { from, to, ...others } = filters;
  const named = only ? filters : others;
  const { q, payee, memberId, categoryId, sourceId, tagId } = named;
  const rests =
    slice !== undefined ||
    [q, payee, memberId, categoryId, sourceId, tagId].some((one) => one !== undefined) ||
    comparesAmounts(filters, sort.field);
  const beside = async () => {
    const [looked, categories] = await Promise.all([
      access,
      named.q === undefined ? none : namesIn(keyRanges.categories(scopeId)),
    ]);
    const present = presentIn(sourceOf(looked));
    return both(
      slice && isInside(slice, present),
      toFilter(named, { compared: comparedIn(filter, looked), categories, present }),
    );
  };
  const keep = rests ? beside() : toFilter(named, { compared: undefined, categories: none, present: asWritten });
  // It is waited for when the first records are there: a refusal until then is told by the view itself.
  if (keep instanceof Promise) keep.catch(() => undefined);
  return {
    ...transactionRange(scopeId, access.then(sourceOf)),
    parse,
    backwards: sort.backwards,
    keep,
    ...(only ? { prefix: indexPrefixes.deleted(indexPrefixes.transactions) } : { from, to }),
  };
};

/** Reads all that a slice shows of some days. @throws TooManyRows, TableBusy */
export const everyShown = async (
  slice: SliceTerms,
  { access, ...asked }: { readonly from: string; readonly to: string; readonly access: Promise<AccessContext> },
  most: { readonly rows: number; readonly read: number },
): Promise<Transaction[]> => {
  const days = daysIn(slice, asked);
  const range = { ...transactionRange(slice.sourceScopeId, access.then(sourceOf)), ...days };
  const keep = presentTo(access).then((present) => isInside(slice, present));
  keep.catch(() => undefined);
  return days ? everyOne({ ...range, parse, keep }, most) : [];
};

/** Reads all transactions of some days of a scope, each day by itself. @throws TooManyRows, TableBusy */
export const everyOneOf = async (
  scope: Scope,
  days: readonly string[],
  most: { readonly rows: number; readonly read: number },
): Promise<Transaction[]> => {
  const found: Transaction[] = [];
  for (const day of days) {
    const range = { ...transactionRange(scope.id, Promise.resolve(scope)), from: day, to: day };
    const left = { rows: most.rows - found.length, read: most.read - found.length };
    found.push(...(await everyOne({ ...range, parse }, left)));
  }
  return found;
};

/** Returns what is needed to see deleted ones: they are shown to those who may restore them. */
const needFor = ({ deleted }: TransactionFilter) => (deleted ? 'transactions.delete' : undefined);

/**
 * Returns what a slice shows of the transactions that are looked for in it; undefined: nothing, for no day is
 * both asked for and shown, or deleted ones are.
 */
const soughtIn = (slice: SliceTerms, filter: TransactionFilter): Sought | undefined => {
  const days = daysIn(slice, filter);
  return days && !filter.deleted ? { scopeId: slice.sourceScopeId, filter: { ...filter, ...days }, slice } : undefined;
};

const pageOf = (sought: Sought, access: Promise<AccessContext>, request: PageRequest): Promise<Page<Transaction>> => {
  const collection = collectionOf(sought, access);
  return sought.filter.sort.field === 'date'
    ? page(collection, request)
    : sortedPage(collection, { by: ({ amount }) => amount, localeOf: localeOf(access), request });
};

/** Shows transactions to somebody, by whether they see them in a slice. @throws TableBusy */
const viewsTo = ({ scope, ground }: AccessContext, all: readonly Transaction[]): Promise<TransactionView[]> =>
  scope.slice && ground
    ? viewsIn(scope.slice, ground.source, all)
    : Promise.resolve(all.map((one) => toView(transactionNow(one, presentIn(scope)))));

/**
 * Returns a page of a scope's transactions; where amounts are compared, it says of which currency. A slice
 * takes two round trips more: for what it rests on, and for names.
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
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: (looked) => pageOf({ scopeId, filter }, looked, request),
    queryInSlice: async (slice, looked) => {
      const sought = soughtIn(slice, filter);
      return sought ? pageOf(sought, looked, request) : { items: [] };
    },
    needs: needFor(filter),
  });
  return authorized(access, {
    ...found,
    items: await viewsTo(access, found.items),
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
  const rowsOf = (sought: Sought | undefined, labelsIn: ScopeId, access: Promise<AccessContext>) =>
    Promise.all([
      sought ? everyOne(collectionOf(sought, access), largestTable) : [],
      sourcesIn(labelsIn),
      ...[keyRanges.categories(labelsIn), keyRanges.tags(labelsIn)].map(namesIn),
    ]);
  const {
    access,
    found: [found, sources, ...labels],
  } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: (looked) => rowsOf({ scopeId, filter }, scopeId, looked),
    queryInSlice: (slice, looked) => rowsOf(soughtIn(slice, filter), slice.sourceScopeId, looked),
    needs: needFor(filter),
  });
  const { items } =
    filter.sort.field === 'date'
      ? { items: found }
      : pageInMemory(found, {
          by: ({ amount }) => amount,
          order: { backwards: filter.sort.backwards },
          request: { limit: found.length },
        });
  const present = presentIn(sourceOf(access));
  const seen = items.map((one) => transactionNow(one, present));
  const named = seen.flatMap(namedIn);
  const nameOf = await namesOf(named, [sourceOf(access)]);
  const names = new Map([
    ...[sources, ...labels].flatMap((some) => [...some].map(([id, { name }]) => [id, name] as const)),
    ...named.map((user) => [user, nameOf(user)] as const),
  ]);
  const { transactionsTable } = await import('./transactions-table');
  return authorized(access, await transactionsTable(seen.map(toView), { names, sources }, largestTable.bytes));
};
