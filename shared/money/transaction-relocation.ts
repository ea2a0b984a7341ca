import { authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import { type Permission, rolesWith } from '../access/permissions';
import { deleteRecord } from '../access/update';
import { moreOfEach, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import type { ScopeId, TransactionId } from '../core/ids';
import { MinorUnits } from '../core/money/currencies';
import { deleted } from '../core/record';
import { retryOnStale } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { fitting } from '../db/fitting';
import { indexKeys, keys } from '../db/keys';
import { put, type WriteAction } from '../db/transact';
import { presentIn } from '../groups/scope';
import { matchPeople, type Relocation, type RelocationMap, requireAnotherScope } from '../groups/relocation';
import { categoryNoun } from '../labels/category-noun';
import { placeCategories } from '../labels/category-places';
import { arrivalsOf, matchLabels, putLabels } from '../labels/match-labels';
import { tagNoun } from '../labels/tag-noun';
import { figureChanges } from './postings';
import type { FigureChange } from './projection';
import { sameRefunds } from './refunds-posting';
import { type Gone, moveFigures, pastGoneFigures } from './gone-figures';
import { namedIn } from './resolve-transaction';
import { newSource, type Source } from './source';
import { sourceNoun } from './source-noun';
import { toView, Transaction, type TransactionView } from './transaction';
import { copyTransactions, requireTogether, withoutRefunds } from './transaction-copy';
import { transactionNow } from './transaction-now';
import { scopeAsRead } from './write-transaction';

interface Request {
  readonly scopeId: ScopeId;
  readonly ids: readonly TransactionId[];
  readonly toScopeId: ScopeId;
  readonly map?: RelocationMap | null | undefined;
}

/** @throws InvalidBody for those that are not there */
const livingOnes = (records: readonly unknown[]): Transaction[] => {
  const found = records.map((stored) => decodeReadable(Transaction, stored));
  const issues = found.flatMap((one, index) =>
    one && !one.deletedAt ? [] : [{ path: `ids[${index}]`, code: 'not_in_scope' }],
  );
  if (issues.length > 0) throw new InvalidBody(issues);
  return found.filter((one) => one !== undefined);
};

/** Finds, or makes, what stands in the target for all labels that transactions name. */
const labelsFor = async (
  call: Call,
  originals: readonly Transaction[],
  { scopeId, toScopeId, map }: Pick<Request, 'scopeId' | 'toScopeId' | 'map'>,
) => {
  const between = { from: scopeId, to: toScopeId };
  const [categories, sources, tags] = await Promise.all([
    matchLabels(call, {
      noun: categoryNoun,
      ids: originals.flatMap(({ categoryId }) => categoryId ?? []),
      between: { ...between, map: map?.categories, field: 'categories' },
    }),
    matchLabels(call, {
      noun: sourceNoun,
      ids: originals.flatMap(({ sourceId, toSourceId }) => [sourceId, toSourceId].filter((id) => id !== null)),
      between: { ...between, map: map?.sources, field: 'sources' },
    }),
    matchLabels(call, {
      noun: tagNoun,
      ids: originals.flatMap(({ tagIds }) => tagIds),
      between: { ...between, map: map?.tags, field: 'tags' },
    }),
  ]);
  const placed = await placeCategories(call, categories.copies, { ...between, map: map?.categories });
  return {
    found: { categories: categories.found, sources: sources.found, tags: tags.found },
    placed,
    // What stood in a source stays where it is: one that is made for what moves begins at nothing.
    sources: [...sources.copies.values()].map(({ copy: { id, name, kind, currency } }) =>
      newSource({ id, name, kind }, { currency, scopeId: toScopeId, call }),
    ),
    tags: [...tags.copies.values()].map(({ copy }) => copy),
  };
};

/** Returns sources that are made with what moves in them, and the figures that stand already. */
const withMoves = (
  sources: readonly Source[],
  changes: readonly FigureChange[],
): { readonly made: readonly Source[]; readonly moved: readonly WriteAction[] } => {
  const keyOf = ({ scopeId, id }: Source) => keys.source(scopeId, id);
  const bySk = new Map(changes.map((change) => [change.key.sk, change]));
  const ofMade = new Set(sources.map((one) => keyOf(one).sk));
  return {
    made: sources.map((one) => ({ ...one, moved: MinorUnits.parse(bySk.get(keyOf(one).sk)?.add.moved ?? 0) })),
    moved: moveFigures(changes.filter(({ key }) => !ofMade.has(key.sk))),
  };
};

/** Takes away transactions of a scope with all that follows from them. */
const leavingActions = (
  call: Call,
  scopeId: ScopeId,
  { originals, gone }: { readonly originals: readonly Transaction[]; readonly gone: Gone },
): WriteAction[] => [
  ...originals.map((before) => {
    const after = deleted(withoutRefunds(before), call);
    return deleteRecord(keys.transaction(scopeId, before.id), {
      schema: Transaction,
      before,
      after,
      orderKey: indexKeys.transaction(after),
      condition: sameRefunds(before),
    });
  }),
  ...moveFigures(
    figureChanges(
      scopeId,
      originals.map((before) => ({ before, after: null })),
    ),
    gone,
  ),
];

const relocate = <P extends Permission>(
  call: Call,
  { request, as, permission }: { readonly request: Request; readonly as: Relocation; readonly permission: P },
): Promise<Authorized<{ items: TransactionView[] }, P>> =>
  pastGoneFigures((gone) =>
    retryOnStale({ ifVersion: undefined }, async () => {
      const { scopeId, ids, toScopeId, map } = request;
      const { from, to } = await authorizeBoth(call, {
        resource: { scopeId },
        permission,
        alsoRead: ids.map((id) => keys.transaction(scopeId, id)),
        toScopeId,
        into: 'transactions.create',
      });
      if (as === 'transfer') requireAnotherScope(scopeId, toScopeId);
      const originals = livingOnes(from.records);
      requireTogether(originals, as);
      const seen = originals.map((one) => transactionNow(one, presentIn(from.scope)));
      const people = matchPeople([...new Set(seen.flatMap(namedIn))], to.scope, map?.members);
      const { found, placed, sources, tags } = await labelsFor(call, seen, request);
      const copies = copyTransactions(seen, { scope: to.scope, ...found, people }, call);
      const { made, moved } = withMoves(
        sources,
        figureChanges(
          toScopeId,
          copies.map((after) => ({ before: null, after })),
        ),
      );
      const needed: readonly Permission[] = [
        ...(placed.made.length > 0 ? (['categories.manage'] as const) : []),
        ...(made.length > 0 ? (['sources.manage'] as const) : []),
        ...(tags.length > 0 ? (['tags.manage'] as const) : []),
      ];
      // Each is had by whoever has the next: the one of the fewest roles is what the write is held to.
      const [grant = to] = needed
        .map((one) => to.grantFor(one))
        .toSorted((one, other) => rolesWith(one.permission).length - rolesWith(other.permission).length);
      const arriving = moreOfEach(
        [
          arrivalsOf(categoryNoun, placed.made.length),
          arrivalsOf(sourceNoun, made.length),
          arrivalsOf(tagNoun, tags.length),
        ],
        scopeAsRead(to.scope, [...new Set(copies.flatMap(namedIn))]),
      );
      return writeAcross(call, {
        from: { resource: { scopeId }, grant: from },
        to: { resource: { scopeId: toScopeId }, grant },
        operations: copies.length,
        actions: fitting([
          ...(scopeId === toScopeId ? [] : [requireScope(call, { scopeId })]),
          requireScope(call, { scopeId: toScopeId }, arriving),
          ...(as === 'transfer' ? leavingActions(call, scopeId, { originals, gone }) : []),
          ...copies.map((one) =>
            put(keys.transaction(toScopeId, one.id), {
              schema: Transaction,
              item: { ...one, orderKey: indexKeys.transaction(one) },
              when: absent(),
            }),
          ),
          ...putLabels(categoryNoun, placed.made),
          ...placed.counted,
          ...putLabels(sourceNoun, made),
          ...putLabels(tagNoun, tags),
          ...moved,
        ]),
        answer: { items: copies.map(toView) },
      });
    }),
  );

/**
 * Makes transactions in a scope as others are.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, TotalTooLarge, TableBusy
 */
export const duplicate = (call: Call, request: Request) =>
  relocate(call, { request, as: 'duplicate', permission: 'scope.read' });

/**
 * Takes transactions to another scope: they are made there and deleted here.
 * @throws NotFound, Forbidden, InvalidBody, HasRefunds, QuotaExceeded, TotalTooLarge, TableBusy
 */
export const transfer = (call: Call, request: Request) =>
  relocate(call, { request, as: 'transfer', permission: 'transactions.delete' });
