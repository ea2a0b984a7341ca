import * as z from 'zod';
import { UserId } from '../../shared/core/ids';
import { collectionQuery, deletedFilter, flag, repeatable, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { toFilter, ListChange, listSorts, ListView, NewList } from '../../shared/lists/list';
import { NewOwner } from '../../shared/lists/list-member';
import { transfer } from '../../shared/lists/list-transfer';
import { listOwnLists } from '../../shared/lists/own-lists';
import * as lists from '../../shared/lists/list-store';
import { RelocationView } from '../../shared/lists/relocation-job';
import { ListRelocation } from '../../shared/lists/relocation-request';

const query = collectionQuery({
  sort: sortedBy(listSorts, { field: 'createdAt', backwards: false }),
  archived: flag.optional(),
  createdBy: repeatable(UserId).optional(),
  q: soughtIn('the name'),
  ...deletedFilter,
});

const path = '/v1/scopes/{scopeId}/lists';

export const createList = route({
  method: 'POST',
  path,
  permission: 'lists.create',
  success: 201,
  summary: 'Create a list in a scope',
  problems: ['already-exists', 'quota-exceeded'],
  body: NewList,
  response: ListView,
  example: { body: { name: 'Groceries', description: 'For the week' } },
  handle: ({ call, params, body }) => lists.create(call, params.scopeId, body),
});

export const listLists = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the lists of a scope',
  problems: ['too-many-to-sort'],
  query,
  items: ListView,
  example: { query: { archived: 'false', sort: '-createdAt' } },
  handle: ({ call, params, query: { sort, deleted, ...filters }, page }) =>
    lists.list(call, {
      scopeId: params.scopeId,
      filter: { sort, deleted: deleted === 'only', keep: toFilter(filters) },
      request: page,
    }),
});

export const getList = route({
  method: 'GET',
  path: `${path}/{listId}`,
  permission: 'scope.read',
  summary: 'Get a list',
  response: ListView,
  description:
    'Its owner is the person who created it. When they leave, are removed or delete their account, ' +
    'ownership passes for good to the scope’s longest-standing owner.',
  handle: ({ call, params }) => lists.get(call, params.scopeId, params.listId),
});

export const changeList = route({
  method: 'PATCH',
  path: `${path}/{listId}`,
  permission: 'lists.edit',
  summary: 'Rename, describe or archive a list',
  problems: ['version-changed'],
  description:
    'An archived list takes no new items (409 `archived`) until `archived` is false again. Its existing ' +
    'items can still be read, changed, ticked off, moved, deleted, cleared and restored.',
  body: ListChange,
  response: ListView,
  example: { body: { name: 'Groceries for Sunday', archived: false } },
  handle: ({ call, params, body }) =>
    lists.update(call, { scopeId: params.scopeId, listId: params.listId, patch: body }),
});

export const deleteList = route({
  method: 'DELETE',
  path: `${path}/{listId}`,
  permission: 'lists.delete',
  summary: 'Delete a list and everything on it',
  problems: ['version-changed'],
  response: ListView,
  description: 'From then on nothing on it can be reached. It can be restored until `restorableUntil`.',
  handle: ({ call, params }) => lists.remove(call, params.scopeId, params.listId),
});

export const restoreList = route({
  method: 'POST',
  path: `${path}/{listId}/restore`,
  permission: 'lists.delete',
  summary: 'Restore a deleted list',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  response: ListView,
  handle: ({ call, params }) => lists.restore(call, params.scopeId, params.listId),
});

export const transferList = route({
  method: 'POST',
  path: `${path}/{listId}/transfer-ownership`,
  permission: 'managers.manage',
  fresh: true,
  summary: 'Give a list to somebody else',
  description:
    'The list is theirs at once. They must reach it, by its scope or because it is shared with them. Whoever owned it ' +
    'before is an admin of it from then on.',
  body: NewOwner,
  response: ListView,
  example: { body: { userId: '01980000-0000-7000-8000-000000000001' } },
  handle: ({ call, params, body }) =>
    transfer(call, { scopeId: params.scopeId, listId: params.listId, newOwner: body }),
});

export const listMyLists = route({
  method: 'GET',
  path: '/v1/me/lists',
  permission: 'signed-in',
  summary: 'List the lists you own or that are shared with you',
  query: collectionQuery({}),
  items: ListView,
  handle: ({ call, page }) => listOwnLists(call, page),
});

const relocated = z.object({ items: z.array(ListView) }).meta({ id: 'RelocatedLists' });
/** What takes a list to another scope is loaded by the first call that does. */
const relocation = () => import('../../shared/lists/list-relocation');

const accepted = { response: RelocationView, location: '/v1/scopes/{scopeId}/relocations' } as const;
const relocating = `You own it there, and nobody else is on it. Everything on it comes along, bought or not. Where that takes more than 100 records (from about 40 items),
it is made step by step, hidden until it is whole: the answer is 202, and the relocation that it names says how far it is. It is undone when you cancel it, or lose a right, or
can't be whole. One of yours is under way at a time (409 \`relocation-running\`); a script's token begins none (409 \`quota-exceeded\`). Categories are those that \`map\`
says, else those of the same names, else made there, which takes a role that may make them. Whoever is to get something, or bought it, is who \`map\` says, else themselves; who is not
in that scope is named in \`errors\` (422).`;

export const duplicateList = route({
  method: 'POST',
  path: `${path}/{listId}/duplicate`,
  permission: 'scope.read',
  success: 201,
  rate: 'batch',
  summary: 'Duplicate a list, here or into another scope',
  problems: ['quota-exceeded', 'relocation-running'],
  accepted,
  description: relocating,
  body: ListRelocation,
  response: relocated,
  example: { body: { toScopeId: '01980000-0000-7000-8000-000000000002', name: 'Groceries for the cabin' } },
  handle: async ({ call, params: { scopeId, listId }, body }) =>
    (await relocation()).duplicate(call, { scopeId, listId }, body),
});

export const transferListToScope = route({
  method: 'POST',
  path: `${path}/{listId}/transfer`,
  permission: 'lists.delete',
  success: 201,
  rate: 'batch',
  summary: 'Transfer a list to another scope',
  problems: ['quota-exceeded', 'relocation-running'],
  accepted,
  description: `It is made there and deleted here at once, and can be restored here. ${relocating}`,
  body: ListRelocation,
  response: relocated,
  example: { body: { toScopeId: '01980000-0000-7000-8000-000000000002' } },
  handle: async ({ call, params: { scopeId, listId }, body }) =>
    (await relocation()).transfer(call, { scopeId, listId }, body),
});
