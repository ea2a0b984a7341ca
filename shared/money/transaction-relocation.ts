import { authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import { operationsCounted } from '../access/count';
import { type Permission, rolesWith } from '../access/permissions';
import { deleteRecord } from '../access/update';
import { moreOfEach, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { newId, RelocationId, type ScopeId, type TransactionId } from '../core/ids';
import { MinorUnits } from '../core/money/currencies';
import { deleted } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { fits } from '../db/fitting';
import { requireKeepable } from '../db/idempotency';
import { indexKeys, keys } from '../db/keys';
import { put, type WriteAction } from '../db/transact';
import { hasLeft, revealing } from '../groups/arrivals';
import { presentIn, type Scope } from '../groups/scope';
import { placePeople } from '../groups/people-elsewhere';
import { putPlaceholders, takePlaceholdersIn } from '../groups/put-placeholders';
import { type Relocation, type RelocationMap, requireAnotherScope } from '../groups/relocation';
import { categoryNoun } from '../labels/category-noun';
import { type LabelledScope, placeCategories } from '../labels/category-places';
import { comingLabels } from '../labels/coming-labels';
import { type LabelPlace, matchLabels } from '../labels/match-labels';
import { tagNoun } from '../labels/tag-noun';
import { figureChangesApart } from './postings';
import type { FigureChange } from './projection';
import { asItStands } from './refunds-posting';
import { moveFigures, pastGoneFigures } from './gone-figures';
import { namedIn } from './resolve-transaction';
import { newSource, type Source } from './source';
import { sourceNoun } from './source-noun';
import { stageTransactions } from './stage-transactions';
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

/** @throws InvalidBody for those that are not there; StaleRead where another call takes one away */
const livingOnes = (records: readonly unknown[], scope: Scope, as: Relocation): Transaction[] => {
  const found = records.map((stored) => decodeReadable(Transaction, stored));
  const issues = found.flatMap((one, index) =>
    one && !one.deletedAt && !hasLeft(scope, one) ? [] : [{ path: `ids[${index}]`, code: 'not_in_scope' }],
  );
  if (issues.length > 0) throw new InvalidBody(issues);
  const living = found.filter((one) => one !== undefined);
  if (as === 'transfer' && living.some(({ leavingWith }) => leavingWith)) throw new StaleRead();
  return living;
};

/** Finds, or makes, what stands in the target for all labels that transactions name. */
const labelsFor = async (
  call: Call,
  originals: readonly Transaction[],
  { from, to, map }: Pick<Request, 'map'> & { readonly from: LabelledScope; readonly to: LabelPlace },
) => {
  const between = { from, to };
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
  const placed = await placeCategories(call, categories.copies, { from, to, map: map?.categories });
  return {
    found: { categories: categories.found, sources: sources.found, tags: tags.found },
    categories: placed,
    // What stood in a source stays where it is: one that is made for what moves begins at nothing.
    sources: [...sources.copies.values()].map(({ copy: { id, name, kind, currency } }) =>
      newSource({ id, name, kind }, { currency, scopeId: to.id, call }),
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

/** Takes away transactions of a scope, if each is as it was read. */
const deletions = (call: Call, scopeId: ScopeId, originals: readonly Transaction[]): WriteAction[] =>
  originals.map((before) => {
    const after = deleted(withoutRefunds(before), call);
    return deleteRecord(keys.transaction(scopeId, before.id), {
      schema: Transaction,
      before,
      after,
      orderKey: indexKeys.transaction(after),
      condition: asItStands(before),
    });
  });

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
      const originals = livingOnes(from.records, from.scope, as);
      requireTogether(originals, as);
      const seen = originals.map((one) => transactionNow(one, presentIn(from.scope)));
      const { people, made: placeholders } = await placePeople(call, {
        users: [...new Set(seen.flatMap(namedIn))],
        from,
        to,
        map: map?.members,
      });
      const { found, categories, sources, tags } = await labelsFor(call, seen, { map, from: from.scope, to: to.scope });
      const copies = copyTransactions(seen, { scope: to.scope, ...found, people }, call);
      const there = figureChangesApart(
        toScopeId,
        copies.map((after) => ({ before: null, after })),
      );
      const leaving = as === 'transfer' ? originals : [];
      const here = figureChangesApart(
        scopeId,
        leaving.map((before) => ({ before, after: null })),
      );
      const { made, moved } = withMoves(sources, there.others);
      const labels = [
        comingLabels(categoryNoun, categories, to),
        comingLabels(sourceNoun, made, to),
        comingLabels(tagNoun, tags, to),
      ];
      const needed: readonly Permission[] = [
        ...labels.flatMap(({ permission: one, copies: some }) => (some.length > 0 ? [one] : [])),
        ...(placeholders.length > 0 ? (['placeholders.manage'] as const) : []),
      ];
      // Each is had by whoever has the next: the one of the fewest roles is what the write is held to.
      const [grant = to] = needed
        .map((one) => to.grantFor(one))
        .toSorted((one, other) => rolesWith(one.permission).length - rolesWith(other.permission).length);
      const counted = labels.map(({ arrivals }) => arrivals);
      const asRead = takePlaceholdersIn(
        to.scope,
        placeholders,
        scopeAsRead(to.scope, [...new Set(copies.flatMap(namedIn))]),
      );
      /** All but what may be too much for one transaction: what comes, what goes, and the figures of days. */
      const actionsWith = (id?: RelocationId): WriteAction[] => [
        ...(scopeId === toScopeId
          ? []
          : [requireScope(call, { scopeId }, id && as === 'transfer' ? revealing(from.scope, id) : undefined)]),
        requireScope(call, { scopeId: toScopeId }, moreOfEach(counted, id ? revealing(to.scope, id, asRead) : asRead)),
        ...moveFigures(here.others, gone),
        ...putPlaceholders(placeholders, () => new StaleRead()),
        ...moved,
      ];
      const atOnce = [
        ...actionsWith(),
        ...labels.flatMap(({ putEach }) => putEach()).flat(),
        ...deletions(call, scopeId, leaving),
        ...copies.map((one) =>
          put(keys.transaction(toScopeId, one.id), {
            schema: Transaction,
            item: { ...one, orderKey: indexKeys.transaction(one) },
            when: absent(),
          }),
        ),
        ...moveFigures([...here.days, ...there.days], gone),
      ];
      const answer = { items: copies.map(toView) };
      const write = (actions: readonly WriteAction[], operations: number | null) =>
        writeAcross(call, {
          from: { resource: { scopeId }, grant: from },
          to: { resource: { scopeId: toScopeId }, grant },
          operations,
          actions,
          answer,
        });
      if (fits(atOnce)) return write(atOnce, copies.length);
      requireKeepable(call, answer);
      const id = newId(RelocationId);
      return stageTransactions(call, {
        id,
        scopeId: toScopeId,
        fromScopeId: scopeId,
        as,
        labels,
        copies,
        leaving,
        days: { there: there.days, here: here.days },
        counts: operationsCounted(call, copies.length),
        reveals: actionsWith(id),
        write: (actions) => write(actions, null),
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
