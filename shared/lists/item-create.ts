import { retryOnStale, StaleRead } from '../core/retry';
import type { Authorized } from '../access/authorized';
import { authorize } from '../access/authorize';
import { write, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, Archived } from '../core/errors';
import type { ListId, ScopeId } from '../core/ids';
import type { StoredRecord as Stored } from '../db/attributes';
import { decode } from '../db/decode';
import { asTheyAre, labelsNow } from '../core/merged';
import { absent } from '../db/expressions';
import { keys, indexKeys } from '../db/keys';
import { type WriteAction, put } from '../db/transact';
import { isNoReader, readerByList } from './assignee';
import { toView, newItem, Item, type ItemView, type NewItem } from './item';
import { countNameUse } from './item-name-counts';
import { formerNameKeys, ItemName, nameKey } from './item-names';
import { authorizedList, type Known, type ListSite, notInScope, parentConditions } from './item-parents';
import { atEnd, moment } from './position';
import { currentRound } from './rounds';

const createActions = (call: Call, item: Item, known: Known = {}): WriteAction[] => [
  ...parentConditions(call, { before: null, after: item, known: { ...known, isAddition: true } }),
  put(keys.item(item.scopeId, item.listId, item.id), {
    schema: Item,
    item: { ...item, orderKey: indexKeys.item(item) },
    when: absent(),
    refusal: () => new AlreadyExists(),
  }),
];

/** Returns what is known of a name that was compared otherwise before: it has no record of its own yet. */
const rememberedFrom = (before: Stored | undefined): ItemName => {
  const { categoryId, unit } = decode(ItemName, before ?? {});
  return ItemName.parse({ categoryId, unit });
};

/** Says that the category of a draft was merged into another since: what it is by now is to be read. */
class CategoryMerged extends Error {
  constructor() {
    super('the category was merged');
  }
}

/** Tells whether a draft leaves nothing to what its name remembers, and to what is on the list. */
const saysAll = ({ categoryId, unit, purchased, merge }: NewItem): boolean =>
  categoryId !== undefined && unit !== undefined && !purchased && !merge;

/** Adds an item whose draft says all, in one round trip: nothing is read. */
const createAtOnce = async (
  call: Call,
  site: ListSite,
  draft: NewItem,
): Promise<Authorized<ItemView, 'items.create'>> => {
  const { scopeId, listId } = site;
  const item = newItem(draft, { scopeId, listId, call, spot: { position: atEnd(moment(call.now)), round: 0 } });
  const gone = (existing: Stored | undefined) => (existing?.mergedInto ? new CategoryMerged() : notInScope());
  try {
    return await write(call, {
      resource: { scopeId, listId },
      permission: 'items.create',
      actions: [...createActions(call, item, { categoryGone: gone }), countNameUse(item)],
      answer: toView(item, asTheyAre),
    });
  } catch (error) {
    if (!(error instanceof CategoryMerged)) throw error;
    return createAfterRead(call, site, draft);
  }
};

/** Adds an item to what is read first: the list and what is known of the name. */
const createAfterRead = (call: Call, site: ListSite, sent: NewItem): Promise<Authorized<ItemView, 'items.create'>> => {
  const { scopeId, listId } = site;
  const former = formerNameKeys(scopeId, sent.name);
  const wanted = [nameKey(scopeId, sent.name), ...former, ...(sent.id ? [keys.item(scopeId, listId, sent.id)] : [])];
  // The category that the name had the last time may be gone: the next attempt leaves it.
  let isRemembered = true;
  const forget = () => {
    isRemembered = false;
    return new StaleRead();
  };
  return retryOnStale({ ...call, ifVersion: undefined }, async () => {
    const access = await authorize(call, { resource: site, permission: 'items.create', alsoRead: wanted });
    const labels = labelsNow(access.scope);
    const draft = { ...sent, ...(sent.categoryId && { categoryId: labels.category(sent.categoryId) }) };
    const [stored, ...others] = access.records;
    const [before, taken] = former.length > 0 ? others : [undefined, ...others];
    const list = authorizedList(access);
    if (list.archivedAt) throw new Archived();
    if (taken) throw new AlreadyExists();
    const reader = await readerByList(draft.assignedTo, site, { ...access, caller: call.caller });
    const name = stored ? decode(ItemName, stored) : rememberedFrom(before);
    const unit = draft.unit === undefined ? name.unit : draft.unit;
    const merged =
      (stored ?? before) && draft.merge
        ? await (await import('./item-merge')).mergeIntoOpenItem(call, {
            site,
            draft: { ...draft, unit },
            access,
            name,
            reader,
          })
        : undefined;
    if (merged)
      return writeAs(call, {
        resource: site,
        grant: merged.grant,
        actions: merged.actions,
        answer: toView(merged.into, labels),
      });
    const recalled =
      isRemembered && draft.categoryId === undefined ? name.categoryId && labels.category(name.categoryId) : undefined;
    const complete = {
      ...draft,
      unit,
      categoryId: draft.categoryId === undefined ? (recalled ?? undefined) : draft.categoryId,
    };
    const item = newItem(complete, {
      scopeId,
      listId,
      call,
      spot: {
        position: atEnd(moment(call.now)),
        round: currentRound(list),
      },
    });
    return writeAs(call, {
      resource: site,
      grant: access,
      actions: [
        ...createActions(call, item, { list, reader, ...(recalled && { categoryGone: forget }) }),
        countNameUse(item, draft.merge ? { only: name } : {}),
      ],
      answer: toView(item, labels),
    });
  });
};

/**
 * Adds an item to the end of a list: in one round trip where the draft says all. One that leaves category or
 * unit to what the name had the last time, is bought already or may be merged is added to what is read first,
 * as is one for somebody who is not in the scope: they may reach the list by itself.
 * @throws NotFound, Forbidden, InvalidBody, Archived, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (
  call: Call,
  { scopeId, listId, draft }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly draft: NewItem },
): Promise<Authorized<ItemView, 'items.create'>> =>
  saysAll(draft)
    ? createAtOnce(call, { scopeId, listId }, draft).catch((error: unknown) => {
        if (isNoReader(error)) return createAfterRead(call, { scopeId, listId }, draft);
        throw error;
      })
    : createAfterRead(call, { scopeId, listId }, draft);
