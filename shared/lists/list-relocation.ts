import { labelsNow } from '../core/merged';
import * as z from 'zod';
import { type BothScopes, authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import type { Permission } from '../access/permissions';
import { deleteRecord, isSameRecord } from '../access/update';
import { moreOfEach, requireList, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { QuotaExceeded } from '../core/errors';
import { name, optional } from '../core/fields';
import { ItemId, ListId, newId, ScopeId, type UserId } from '../core/ids';
import { deleted } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { queryAll } from '../db/all';
import { decode } from '../db/decode';
import { absent, equal, every } from '../db/expressions';
import { fitting, mostActions } from '../db/fitting';
import { indexKeys, indexPrefixes, keys, scopePartition } from '../db/keys';
import { check, put, type WriteAction } from '../db/transact';
import { allAreIn } from '../groups/people-in-scope';
import { matchPeople, type Relocation, RelocationMap, requireAnotherScope } from '../groups/relocation';
import { isPlaceholderIn, type Scope } from '../groups/scope';
import { scopeQuotas } from '../groups/scope-quotas';
import type { Category } from '../labels/category';
import { categoryNoun } from '../labels/category-noun';
import { placeCategories } from '../labels/category-places';
import { arrivalsOf, matchLabels, putLabels } from '../labels/match-labels';
import { deletes } from '../lifecycle/work/deletion-intent';
import { beginItem, Item } from './item';
import { countNameUse } from './item-name-counts';
import { nameKey } from './item-names';
import { authorizedList } from './item-parents';
import { beginList, List, type ListView, toView } from './list';
import { createActions } from './list-store';

export const ListRelocation = z
  .strictObject({
    toScopeId: ScopeId.describe('the scope in which it is made'),
    name: name(200).optional().describe('absent: the name that it has'),
    map: optional(RelocationMap).describe(
      'which category and which person of the target stands for one of this scope; absent: the category of the ' +
        'same name, which is made where there is none, and the same people',
    ),
  })
  .meta({ id: 'ListRelocation' });
export type ListRelocation = z.output<typeof ListRelocation>;

interface Site {
  readonly scopeId: ScopeId;
  readonly listId: ListId;
}

/**
 * Reads all that is on a list: what is open, and what was bought in the rounds that are shown.
 * @throws StaleRead when it was changed meanwhile
 */
const itemsOn = async ({ scopeId, id, shownRounds, itemCount }: List): Promise<Item[]> => {
  if (itemCount > mostActions) throw new QuotaExceeded('changes in one step', mostActions);
  const prefixes = [indexPrefixes.items(id), ...shownRounds.map((round) => indexPrefixes.bought(id, round))];
  const found = await Promise.all(
    prefixes.map((prefix) => queryAll({ pk: scopePartition(scopeId), prefix, by: 'orderKey' })),
  );
  const items = found.flat().map((stored) => decode(Item, stored));
  const distinct = new Set(items.map(({ id: item }) => item)).size;
  if (items.length !== itemCount || distinct !== itemCount) throw new StaleRead();
  return items;
};

const peopleOn = (items: readonly Item[]): UserId[] => [
  ...new Set(items.flatMap(({ assignedTo, purchasedBy }) => [assignedTo, purchasedBy].filter((one) => one !== null))),
];

/** Narrows a scope to those who have an account: nothing is a placeholder's to get (docs/decisions/0080). */
const withAccounts = (scope: Scope): Pick<Scope, 'people'> => ({
  people: Object.fromEntries(Object.entries(scope.people).filter(([user]) => !isPlaceholderIn(scope, user))),
});

/** Makes the list that stands for another in a scope: its maker owns it, and nobody else is on it. */
const copyOfList = (
  list: List,
  { toScopeId, name: called = list.name }: ListRelocation,
  as: Relocation,
  call: Call,
): List => ({
  ...list,
  ...beginList(call),
  id: newId(ListId),
  scopeId: toScopeId,
  name: called,
  itemCount: list.itemCount,
  purchasedCount: list.purchasedCount,
  ...(as === 'transfer' && list.archivedAt && { archivedAt: list.archivedAt, archivedBy: call.caller.userId }),
});

interface ItemPlace {
  readonly list: List;
  readonly categories: ReadonlyMap<string, Category>;
  readonly people: ReadonlyMap<UserId, UserId>;
  readonly call: Call;
}
const copyOfItem = (item: Item, { list, categories, people, call }: ItemPlace): Item => ({
  ...item,
  ...beginItem(call),
  id: newId(ItemId),
  scopeId: list.scopeId,
  listId: list.id,
  categoryId: categories.get(item.categoryId)?.id ?? item.categoryId,
  // An uploaded picture stays with the one line that shows it, in the scope whose members may see it.
  pictureId: null,
  assignedTo: item.assignedTo && (people.get(item.assignedTo) ?? null),
  purchasedBy: item.purchasedBy && (people.get(item.purchasedBy) ?? null),
  round: item.purchased ? 0 : null,
});

/** Counts the names of items that are added together, each name once. */
const countNames = (items: readonly Item[]): WriteAction[] => {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const { sk } = nameKey(item.scopeId, item.name);
    byName.set(sk, [...(byName.get(sk) ?? []), item]);
  }
  return [...byName.values()].flatMap((alike) =>
    alike.slice(-1).map((last) => countNameUse(last, { times: alike.length })),
  );
};

const asCounted = ({ itemCount, purchasedCount }: List) =>
  every(equal('itemCount', itemCount), equal('purchasedCount', purchasedCount));

/** Requires that the list still holds what was read of it, and takes it away with all that was. */
const leavingActions = (call: Call, list: List, items: readonly Item[]): WriteAction[] => {
  const { scopeId, id: listId } = list;
  const after = deleted(list, call);
  return [
    deleteRecord(keys.list(scopeId, listId), {
      schema: List,
      before: list,
      after,
      orderKey: indexKeys.list(after),
      condition: asCounted(list),
    }),
    deletes({ type: 'list', scopeId, listId }, call),
    ...items.map((item) => check(keys.item(scopeId, listId, item.id), isSameRecord(item), () => new StaleRead())),
  ];
};

const relocated = async <P extends Permission>(
  call: Call,
  { from, to }: BothScopes<P>,
  { site, request, as }: { readonly site: Site; readonly request: ListRelocation; readonly as: Relocation },
): Promise<Authorized<{ items: ListView[] }, P>> => {
  const { scopeId, listId } = site;
  const { toScopeId, map } = request;
  const list = authorizedList(from);
  const { category } = labelsNow(from.scope);
  const items = (await itemsOn(list)).map((item) => ({ ...item, categoryId: category(item.categoryId) }));
  const people = matchPeople(peopleOn(items), withAccounts(to.scope), map?.members);
  const between = { from: scopeId, to: toScopeId, map: map?.categories };
  const { found, copies } = await matchLabels(call, {
    noun: categoryNoun,
    ids: items.map(({ categoryId }) => categoryId),
    between: { ...between, field: 'categories' },
  });
  const { made, counted } = await placeCategories(call, copies, between);
  const copy = copyOfList(list, request, as, call);
  const itemCopies = items.map((item) => copyOfItem(item, { list: copy, categories: found, people, call }));
  const named = [...new Set(people.values())];
  const arriving = moreOfEach(
    [{ ...scopeQuotas.lists, number: 1 }, arrivalsOf(categoryNoun, made.length)],
    named.length > 0 ? { when: allAreIn(named), otherwise: () => new StaleRead() } : {},
  );
  const here =
    as === 'transfer'
      ? [requireScope(call, site, { add: { listCount: -1 } }), ...leavingActions(call, list, items)]
      : [
          ...(scopeId === toScopeId ? [] : [requireScope(call, site)]),
          requireList(scopeId, listId, { when: asCounted(list), otherwise: () => new StaleRead() }),
        ];
  return writeAcross(call, {
    from: { resource: site, grant: from },
    to: { resource: { scopeId: toScopeId }, grant: made.length > 0 ? to.grantFor('categories.manage') : to },
    operations: items.length + 1,
    actions: fitting([
      ...here,
      requireScope(call, { scopeId: toScopeId }, arriving),
      ...createActions(call, copy),
      ...putLabels(categoryNoun, made),
      ...counted,
      ...itemCopies.map((item) =>
        put(keys.item(toScopeId, copy.id, item.id), {
          schema: Item,
          item: { ...item, orderKey: indexKeys.item(item) },
          when: absent(),
        }),
      ),
      ...countNames(itemCopies),
    ]),
    answer: { items: [toView(copy, 'owner')] },
  });
};

const relocate = <P extends Permission>(
  call: Call,
  { permission, ...what }: Parameters<typeof relocated>[2] & { readonly permission: P },
): Promise<Authorized<{ items: ListView[] }, P>> =>
  retryOnStale({ ifVersion: undefined }, async () => {
    const {
      site,
      request: { toScopeId },
      as,
    } = what;
    const access = await authorizeBoth(call, { resource: site, permission, toScopeId, into: 'lists.create' });
    if (as === 'transfer') requireAnotherScope(site.scopeId, toScopeId);
    return relocated(call, access, what);
  });

/**
 * Makes a list in a scope as another is, with all that is on it.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, TableBusy
 */
export const duplicate = (call: Call, site: Site, request: ListRelocation) =>
  relocate(call, { site, request, as: 'duplicate', permission: 'scope.read' });

/**
 * Takes a list to another scope with all that is on it: it is made there, and deleted here.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, TableBusy
 */
export const transfer = (call: Call, site: Site, request: ListRelocation) =>
  relocate(call, { site, request, as: 'transfer', permission: 'lists.delete' });
