import type { Granted } from '../access/granted';
import { ownedNow } from '../access/list-owners';
import { localeOf, look, lookBeside, seen, type View } from '../access/look';
import { roleIds } from '../access/permissions';
import { revise, type Revision } from '../access/revise';
import { oneMore, scopeLives, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import { ListId, newId, type ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { created, deleted, living, restored } from '../core/record';
import { millis } from '../core/time';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { put } from '../db/transact';
import { deletes, restores } from '../deletions/intent';
import { memberActions } from '../members/join';
import { asMember } from '../members/model';
import { limits } from '../scopes/model';
import {
  asSeenBy,
  changedBy,
  List,
  type ListChange,
  type ListFilter,
  type ListView,
  type NewList,
  roleOn,
} from './model';

const read = (item: unknown): List => decode(List, item);
const oneListMore = oneMore('listCount', limits.listsPerScope, 'lists');
const oneListLess = { add: { listCount: -1 } };

/**
 * Makes a list and its maker its owner.
 * @throws NotFound, Forbidden, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewList): Promise<Granted<ListView>> => {
  const { userId } = call.caller;
  const list: List = {
    id: draft.id ?? newId(ListId),
    scopeId,
    name: draft.name,
    description: draft.description ?? null,
    ownerId: userId,
    ownerSince: null,
    archivedAt: null,
    archivedBy: null,
    itemCount: 0,
    purchasedCount: 0,
    round: 0,
    shownRounds: [0],
    ownerCount: 1,
    memberCount: 1,
    ...created(call),
  };
  const membership = asMember({ scopeId, listId: list.id, userId, roleId: roleIds.owner }, call);
  const actions = [
    scopeLives(call, { scopeId }, oneListMore),
    put(
      keys.list(scopeId, list.id),
      List,
      { ...list, orderKey: orderKeys.list(list) },
      absent(),
      () => new AlreadyExists(),
    ),
    ...memberActions(membership),
  ];
  return write(call, { scopeId }, 'lists.create', actions, asSeenBy(list, 'owner'));
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId, listId: ListId): Promise<Granted<ListView>> => {
  const view = await look(call, { scopeId, listId }, 'scope.read');
  if (!view.list) throw new NotFound();
  return seen(view, asSeenBy(view.list, view.role));
};

/**
 * The lists of a scope. Deleted ones are shown to who may restore them.
 * @throws NotFound, Forbidden, TooManyToSort, TableBusy
 */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  filter: ListFilter,
  request: PageRequest,
): Promise<Granted<Page<ListView>>> => {
  const { sort, deleted: only, keep } = filter;
  const prefix = only ? orders.deleted(orders.lists) : orders.lists;
  const collection = {
    pk: scopePartition(scopeId),
    prefix,
    by: 'orderKey' as const,
    parse: read,
    keep,
    backwards: sort.backwards,
  };
  const { field } = sort;
  const by = (one: List) => (field === 'name' ? one.name : millis(one.modifiedAt));
  const query = (view: Promise<View>) =>
    field === 'createdAt' ? page(collection, request) : sortedPage(collection, by, localeOf(view), request);
  const { view, found } = await lookBeside(call, { scopeId }, only ? 'lists.delete' : 'scope.read', query);
  const total = keep || only ? undefined : view.scope.listCount;
  const lists = await ownedNow(view.scope, found.items);
  return seen(view, {
    ...found,
    items: lists.map((one) => asSeenBy(one, roleOn(one, call.caller.userId, view))),
    total,
  });
};

/** What every change of a list shares: the list's own record decides that it lives, the scope's that its scope does. */
const revision = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
): Omit<Revision<List, ListView>, 'permission' | 'revise'> => ({
  key: keys.list(scopeId, listId),
  schema: List,
  orderKey: orderKeys.list,
  around: () => [scopeLives(call, { scopeId })],
  // What was looked at says who has it now.
  answer: (after, { role, list: current }) => asSeenBy({ ...after, ownerId: current?.ownerId ?? after.ownerId }, role),
});

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const change = (call: Call, scopeId: ScopeId, listId: ListId, patch: ListChange): Promise<Granted<ListView>> =>
  revise(
    call,
    { scopeId, listId },
    {
      ...revision(call, scopeId, listId),
      permission: 'lists.edit',
      revise: (before) => changedBy(living(before), patch, call),
    },
  );

/** Deletes a list: at once nothing below it can be reached. @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Granted<ListView>> =>
  revise(
    call,
    { scopeId, listId },
    {
      ...revision(call, scopeId, listId),
      permission: 'lists.delete',
      revise: (before) => deleted(living(before), call),
      around: () => [scopeLives(call, { scopeId }, oneListLess), deletes({ type: 'list', scopeId, listId }, call)],
    },
  );

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Granted<ListView>> =>
  revise(
    call,
    { scopeId, listId },
    {
      ...revision(call, scopeId, listId),
      permission: 'lists.delete',
      restoring: 'list',
      revise: (before) => restored(before, call),
      around: (before) => [
        scopeLives(call, { scopeId }, oneListMore),
        restores({ type: 'list', scopeId, listId }, before, call),
      ],
    },
  );
