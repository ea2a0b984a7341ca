import type { Authorized } from '../access/authorized';
import { ownedNow } from '../access/list-owners';
import { localeOf, authorize, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import { roleIds } from '../access/roles';
import { updateRecord, type RecordUpdate } from '../access/update';
import { oneMore, requireScope, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import { ListId, newId, type ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { deleted, living, restored } from '../core/record';
import { millis } from '../core/time';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { put, type WriteAction } from '../db/transact';
import { deletes, restores } from '../lifecycle/work/deletion-intent';
import { memberActions } from '../groups/join';
import { asMember } from '../groups/member';
import { scopeQuotas } from '../groups/scope-quotas';
import {
  toView,
  applyChange,
  beginList,
  List,
  type ListChange,
  type ListFilter,
  type ListView,
  type NewList,
} from './list';
import { rolesOn } from './list-roles';

const read = (item: unknown): List => decode(List, item);
const { lists } = scopeQuotas;
const oneListMore = oneMore(lists.count, lists.most, lists.what);
const oneListLess = { add: { listCount: -1 } };

/** Returns the actions that put a new list into its scope, and make its maker its owner. */
export const createActions = (call: Call, list: List, also: { readonly arrivedWith?: string } = {}): WriteAction[] => {
  const { scopeId, id: listId, ownerId: userId } = list;
  return [
    put(keys.list(scopeId, listId), {
      schema: List,
      item: { ...list, ...also, orderKey: indexKeys.list(list) },
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
    ...memberActions(asMember({ scopeId, listId, userId, roleId: roleIds.owner }, call)),
  ];
};

/**
 * Makes a list, and makes its maker its owner.
 * @throws NotFound, Forbidden, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewList): Promise<Authorized<ListView, 'lists.create'>> => {
  const list: List = {
    id: draft.id ?? newId(ListId),
    scopeId,
    name: draft.name,
    description: draft.description ?? null,
    ...beginList(call),
  };
  const actions = [requireScope(call, { scopeId }, oneListMore), ...createActions(call, list)];
  return write(call, { resource: { scopeId }, permission: 'lists.create', actions, answer: toView(list, 'owner') });
};

/** @throws NotFound, TableBusy */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
): Promise<Authorized<ListView, 'scope.read'>> => {
  const access = await authorize(call, { resource: { scopeId, listId }, permission: 'scope.read' });
  if (!access.list) throw new NotFound();
  return authorized(access, toView(access.list, access.role));
};

/**
 * Lists the lists of a scope. Deleted ones are shown to who may restore them.
 * @throws NotFound, Forbidden, TooManyToSort, TableBusy
 */
export const list = async (
  call: Call,
  {
    scopeId,
    filter,
    request,
  }: { readonly scopeId: ScopeId; readonly filter: ListFilter; readonly request: PageRequest },
): Promise<Authorized<Page<ListView>, 'scope.read'>> => {
  const { sort, deleted: only, keep } = filter;
  const prefix = only ? indexPrefixes.deleted(indexPrefixes.lists) : indexPrefixes.lists;
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
  const query = (access: Promise<AccessContext>) =>
    field === 'createdAt'
      ? page(collection, request)
      : sortedPage(collection, { by, localeOf: localeOf(access), request });
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query,
    needs: only ? 'lists.delete' : undefined,
  });
  const total = keep || only ? undefined : access.scope.listCount;
  const lists = await ownedNow(access.scope, found.items);
  const roleFor = await rolesOn(call, access, lists);
  return authorized(access, {
    ...found,
    items: lists.map((one) => toView(one, roleFor(one))),
    total,
  });
};

/**
 * Returns what every change of a list shares: the list's own record decides that it lives, the scope's that
 * its scope does.
 */
const sharedUpdate = (
  call: Call,
  scopeId: ScopeId,
  listId: ListId,
): Omit<RecordUpdate<List, ListView>, 'permission' | 'apply'> => ({
  key: keys.list(scopeId, listId),
  schema: List,
  orderKey: indexKeys.list,
  alsoWrite: () => [requireScope(call, { scopeId })],
  // What was looked at says who has it now.
  answer: (after, { role, list: current }) => toView({ ...after, ownerId: current?.ownerId ?? after.ownerId }, role),
});

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const update = (
  call: Call,
  { scopeId, listId, patch }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly patch: ListChange },
): Promise<Authorized<ListView, 'lists.edit'>> =>
  updateRecord(
    call,
    { scopeId, listId },
    {
      ...sharedUpdate(call, scopeId, listId),
      permission: 'lists.edit',
      apply: (before) => applyChange(living(before), patch, call),
    },
  );

/**
 * Deletes a list: at once nothing that belongs to it can be reached.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const remove = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Authorized<ListView, 'lists.delete'>> =>
  updateRecord(
    call,
    { scopeId, listId },
    {
      ...sharedUpdate(call, scopeId, listId),
      permission: 'lists.delete',
      apply: (before) => deleted(living(before), call),
      alsoWrite: () => [requireScope(call, { scopeId }, oneListLess), deletes({ type: 'list', scopeId, listId }, call)],
    },
  );

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Authorized<ListView, 'lists.delete'>> =>
  updateRecord(
    call,
    { scopeId, listId },
    {
      ...sharedUpdate(call, scopeId, listId),
      permission: 'lists.delete',
      restoring: 'list',
      apply: (before) => restored(before, call),
      alsoWrite: (before) => [
        requireScope(call, { scopeId }, oneListMore),
        restores({ type: 'list', scopeId, listId }, before, call),
      ],
    },
  );
