import { createHash } from 'node:crypto';
import { deleteRecord } from '../access/update';
import { moreOfEach, requireScope } from '../access/write';
import type { Call } from '../core/call';
import { type CategoryId, ItemId, newId, type UserId } from '../core/ids';
import { deleted } from '../core/record';
import { StaleRead } from '../core/retry';
import { type Condition, equal, every } from '../db/expressions';
import { indexKeys, keys } from '../db/keys';
import type { WriteAction } from '../db/transact';
import { allAreIn } from '../groups/people-in-scope';
import { matchPeople, type Relocation as Way, type RelocationMap, requireEverybody } from '../groups/relocation';
import { isPlaceholderIn, type Scope } from '../groups/scope';
import { scopeQuotas } from '../groups/scope-quotas';
import type { Category } from '../labels/category';
import { categoryNoun } from '../labels/category-noun';
import { type LabelledScope, placeCategories } from '../labels/category-places';
import { arrivalsOf, type MatchedLabels, matchLabels } from '../labels/match-labels';
import { putLabels } from '../labels/put-labels';
import { deletes } from '../lifecycle/work/deletion-intent';
import { type CopiedPictures, idOfCopy, putPictureCopy } from '../pictures/picture-copy';
import { beginItem, type Item } from './item';
import { countNameUse } from './item-name-counts';
import { nameKey } from './item-names';
import { beginList, List } from './list';
import { createActions } from './list-store';

/** Narrows a scope to those who have an account: nothing is a placeholder's to get (docs/decisions/0080). */
const withAccounts = (scope: Scope): Pick<Scope, 'people'> => ({
  people: Object.fromEntries(Object.entries(scope.people).filter(([user]) => !isPlaceholderIn(scope, user))),
});

/** Names everybody who is to get one of some items, or bought it. */
export const peopleOn = (items: readonly Item[]): UserId[] => [
  ...new Set(items.flatMap(({ assignedTo, purchasedBy }) => [assignedTo, purchasedBy].filter((one) => one !== null))),
];

/** The scopes that a list goes between, as they were read. */
interface Ends {
  readonly from: { readonly scope: LabelledScope };
  readonly to: { readonly scope: Scope };
}

/** What stands in the target for the categories and the people that items name. */
export interface StandIns extends MatchedLabels<Category> {
  readonly people: ReadonlyMap<UserId, UserId>;
}

/** Finds what stands in the target for what items name. @throws InvalidBody, TableBusy */
export const standInsFor = async (
  call: Call,
  { from, to }: Ends,
  {
    categories,
    people,
    map,
  }: {
    readonly categories: readonly CategoryId[];
    readonly people: readonly UserId[];
    readonly map: RelocationMap | null | undefined;
  },
): Promise<StandIns> => {
  const found = requireEverybody(matchPeople(people, withAccounts(to.scope), map?.members));
  const between = { from: from.scope, to: to.scope, map: map?.categories, field: 'categories' } as const;
  return { people: found, ...(await matchLabels(call, { noun: categoryNoun, ids: categories, between })) };
};

/** Makes the list that stands for another in a scope: its maker owns it, and nobody else is on it. */
export const copyOfList = (
  list: List,
  as: Way,
  {
    place,
    call,
  }: { readonly place: Pick<List, 'id' | 'scopeId' | 'itemCount' | 'purchasedCount' | 'name'>; readonly call: Call },
): List => ({
  ...list,
  ...beginList(call),
  ...place,
  ...(as === 'transfer' && list.archivedAt && { archivedAt: list.archivedAt, archivedBy: call.caller.userId }),
});

interface ItemPlace {
  readonly list: Pick<List, 'id' | 'scopeId'>;
  readonly category: (id: CategoryId) => CategoryId;
  readonly people: ReadonlyMap<UserId, UserId>;
  readonly pictures: CopiedPictures;
  readonly call: Call;
}
export const copyOfItem = (item: Item, { list, category, people, pictures, call }: ItemPlace): Item => ({
  ...item,
  ...beginItem(call),
  id: newId(ItemId),
  scopeId: list.scopeId,
  listId: list.id,
  categoryId: category(item.categoryId),
  pictureId: idOfCopy(item.pictureId, pictures),
  assignedTo: item.assignedTo && (people.get(item.assignedTo) ?? null),
  purchasedBy: item.purchasedBy && (people.get(item.purchasedBy) ?? null),
  round: item.purchased ? 0 : null,
});

/** Puts the pictures that copies show, each of which is theirs as the original's is its own. */
export const putPictures = (
  call: Call,
  { originals, copies, pictures }: Record<'originals' | 'copies', readonly Item[]> & { pictures: CopiedPictures },
): WriteAction[] =>
  copies.flatMap(({ scopeId, listId, id, pictureId: uploadId }, index) => {
    const shown = originals[index]?.pictureId;
    const source = shown && pictures.get(shown);
    const by = keys.item(scopeId, listId, id);
    return source && uploadId ? [putPictureCopy(source, { to: { scopeId, uploadId }, by, call })] : [];
  });

/** Counts the names of items that are added together, each name once. */
export const countNames = (items: readonly Item[]): WriteAction[] => {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const { sk } = nameKey(item.scopeId, item.name);
    byName.set(sk, [...(byName.get(sk) ?? []), item]);
  }
  return [...byName.values()].flatMap((alike) =>
    alike.slice(-1).map((last) => countNameUse(last, { times: alike.length })),
  );
};

/** Returns the condition that a list counts as much as when it was read. */
export const asCounted = ({ itemCount, purchasedCount }: List): Condition =>
  every(equal('itemCount', itemCount), equal('purchasedCount', purchasedCount));

/** Takes a list away, if it counts as much as when it was read, for what belongs to it to follow. */
export const takeAway = (call: Call, list: List, when: Condition = asCounted(list)): WriteAction[] => {
  const { scopeId, id: listId } = list;
  const after = { ...deleted(list, call), leavingWith: null };
  return [
    deleteRecord(keys.list(scopeId, listId), {
      schema: List,
      before: list,
      after,
      orderKey: indexKeys.list(after),
      condition: when,
    }),
    deletes({ type: 'list', scopeId, listId }, call),
  ];
};

/**
 * Puts a list that is made as another is, with the categories that come along, where the people who stand for
 * others on it still are.
 */
export const arrivalActions = (
  call: Call,
  copy: List,
  {
    people,
    made,
    also = {},
  }: {
    readonly people: StandIns['people'];
    /** The categories that come along. */
    readonly made: readonly Category[];
    readonly also?: Parameters<typeof createActions>[2];
  },
): WriteAction[] => {
  const named = [...new Set(people.values())];
  const arriving = moreOfEach(
    [{ ...scopeQuotas.lists, number: 1 }, arrivalsOf(categoryNoun, made.length)],
    named.length > 0 ? { when: allAreIn(named), otherwise: () => new StaleRead() } : {},
  );
  return [
    requireScope(call, { scopeId: copy.scopeId }, arriving),
    ...createActions(call, copy, also),
    ...putLabels(categoryNoun, made),
  ];
};

/** Puts the categories that come along into their groups there. @throws InvalidBody, TableBusy */
export const placesFor = (
  call: Call,
  { from, to }: Ends,
  { copies, map }: Pick<StandIns, 'copies'> & { readonly map: RelocationMap['categories'] },
): Promise<readonly Category[]> => placeCategories(call, copies, { from: from.scope, to: to.scope, map });

/** Goes on with a hash over which items are on a list, and at what version, by their ids. */
export const digestOf = (before: string, items: readonly Item[]): string =>
  items.reduce(
    (hash, { id, version }) =>
      createHash('sha256')
        .update(`${hash} ${id} ${String(version)}`)
        .digest('base64url'),
    before,
  );
