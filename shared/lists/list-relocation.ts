import { labelsNow } from '../core/merged';
import { type BothScopes, authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import type { Permission } from '../access/permissions';
import { isSameRecord } from '../access/update';
import { requireList, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { ListId, newId, type ScopeId } from '../core/ids';
import { retryOnStale, StaleRead } from '../core/retry';
import { queryAll } from '../db/all';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { fits, mostActions } from '../db/fitting';
import { indexKeys, indexPrefixes, keys, scopePartition } from '../db/keys';
import { check, put, type WriteAction } from '../db/transact';
import { picturesToCopy } from '../pictures/picture-copy';
import { type Relocation as Way, requireAnotherScope } from '../groups/relocation';
import { Item } from './item';
import { authorizedList } from './item-parents';
import { type List, type ListView, toView } from './list';
import {
  arrivalActions,
  asCounted,
  copyOfItem,
  copyOfList,
  countNames,
  peopleOn,
  placesFor,
  putPictures,
  standInsFor,
  takeAway,
} from './list-copy';
import type { ListRelocation } from './relocation-request';
import type { RelocationView } from './relocation-job';
import { beginRelocation } from './relocation-store';

interface Site {
  readonly scopeId: ScopeId;
  readonly listId: ListId;
}

/** The list as it is made there, or how far it is on its way there. */
type Outcome = { items: ListView[] } | RelocationView;

/**
 * Reads all that is on a list: what is open, and what was bought in the rounds that are shown.
 * @throws StaleRead when it was changed meanwhile
 */
const itemsOn = async ({ scopeId, id, shownRounds, itemCount }: List): Promise<Item[]> => {
  const prefixes = [indexPrefixes.items(id), ...shownRounds.map((round) => indexPrefixes.bought(id, round))];
  const found = await Promise.all(
    prefixes.map((prefix) => queryAll({ pk: scopePartition(scopeId), prefix, by: 'orderKey' })),
  );
  const items = found.flat().map((stored) => decode(Item, stored));
  const distinct = new Set(items.map(({ id: item }) => item)).size;
  if (items.length !== itemCount || distinct !== itemCount) throw new StaleRead();
  return items;
};

/** Requires that the list still holds what was read of it, and takes it away with all that was. */
const leavingActions = (call: Call, list: List, items: readonly Item[]): WriteAction[] => [
  requireScope(call, list, { add: { listCount: -1 } }),
  ...takeAway(call, list),
  ...items.map((item) =>
    check(keys.item(item.scopeId, item.listId, item.id), isSameRecord(item), () => new StaleRead()),
  ),
];

const relocated = async <P extends Permission>(
  call: Call,
  access: BothScopes<P>,
  { site, request, as }: { readonly site: Site; readonly request: ListRelocation; readonly as: Way },
): Promise<Authorized<Outcome, P>> => {
  const { from, to } = access;
  const { scopeId, listId } = site;
  const { toScopeId, map } = request;
  const list = authorizedList(from);
  const { category } = labelsNow(from.scope);
  const items = (await itemsOn(list)).map((item) => ({ ...item, categoryId: category(item.categoryId) }));
  const categories = [...new Set(items.map(({ categoryId }) => categoryId))];
  const standIns = await standInsFor(call, access, { categories, people: peopleOn(items), map });
  const made = await placesFor(call, access, { copies: standIns.copies, map: map?.categories });
  const { itemCount, purchasedCount } = list;
  const place = {
    id: newId(ListId),
    scopeId: toScopeId,
    name: request.name ?? list.name,
    itemCount,
    purchasedCount,
  };
  const copy = copyOfList(list, as, { place, call });
  const arriving = arrivalActions(call, copy, { people: standIns.people, made });
  const stand = { list: copy, category: (id: Item['categoryId']) => standIns.found.get(id)?.id ?? id };
  const asIs = [
    ...(scopeId === toScopeId ? [] : [requireScope(call, site)]),
    requireList(scopeId, listId, { when: asCounted(list), otherwise: () => new StaleRead() }),
  ];
  const all = async (): Promise<WriteAction[]> => {
    const pictures = await picturesToCopy(scopeId, items);
    const copies = items.map((item) => copyOfItem(item, { ...stand, people: standIns.people, pictures, call }));
    return [
      ...(as === 'transfer' ? leavingActions(call, list, items) : asIs),
      ...arriving,
      ...copies.map((item) =>
        put(keys.item(toScopeId, copy.id, item.id), {
          schema: Item,
          item: { ...item, orderKey: indexKeys.item(item) },
          when: absent(),
        }),
      ),
      ...putPictures(call, { originals: items, copies, pictures }),
      ...countNames(copies),
    ];
  };
  const sides = {
    from: { resource: site, grant: from },
    to: {
      resource: { scopeId: toScopeId },
      grant: made.length > 0 ? to.grantFor('categories.manage') : to,
    },
    operations: itemCount + 1,
  };
  const actions = itemCount < mostActions ? await all() : undefined;
  return actions && fits(actions)
    ? writeAcross(call, { ...sides, actions, answer: { items: [toView(copy, 'owner')] } })
    : beginRelocation(call, sides, { list, copy, as, request, categories, standIns, arriving, asIs });
};

const relocate = <P extends Permission>(
  call: Call,
  { permission, ...what }: Parameters<typeof relocated>[2] & { readonly permission: P },
): Promise<Authorized<Outcome, P>> =>
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
 * Makes a list in a scope as another is, with all that is on it: at once where one transaction takes it, else
 * step by step, hidden until it is whole.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, RelocationRunning, TableBusy
 */
export const duplicate = (call: Call, site: Site, request: ListRelocation) =>
  relocate(call, { site, request, as: 'duplicate', permission: 'scope.read' });

/**
 * Takes a list to another scope with all that is on it: it is made there, and deleted here.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, RelocationRunning, TableBusy
 */
export const transfer = (call: Call, site: Site, request: ListRelocation) =>
  relocate(call, { site, request, as: 'transfer', permission: 'lists.delete' });
