import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ListMember, ListMemberChange, ListReader } from '../../shared/lists/list-member';
import * as members from '../../shared/lists/list-member-store';

const path = '/v1/scopes/{scopeId}/lists/{listId}/members';

export const listListMembers = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List who reaches a list, and whom it names',
  description:
    'Those it is shared with by itself come first (`by: list`), then those who are in its scope (`by: scope`): ' +
    'of them only the name and what they may do, since not everyone who reads this is in the scope. Last come those ' +
    'who reach it no longer, and whom it or an item on it names still (`by: records`): their names, and no more.',
  query: collectionQuery({}),
  items: ListReader,
  handle: ({ call, params, page }) =>
    members.list(call, { scopeId: params.scopeId, listId: params.listId, request: page }),
});

export const changeListMember = route({
  method: 'PATCH',
  path: `${path}/{userId}`,
  permission: 'members.manage',
  summary: 'Give someone another role on a list',
  problems: ['last-owner', 'version-changed'],
  description:
    'Only people the list is shared with by itself have a role on it. Only owners can change admins. The list’s owner ' +
    'keeps the role, and nobody else can be given it, until they hand the list over.',
  body: ListMemberChange,
  response: ListMember,
  example: { body: { role: 'editor' } },
  handle: ({ call, params, body }) =>
    members.change(call, { scopeId: params.scopeId, listId: params.listId, userId: params.userId, patch: body }),
});

export const leaveList = route({
  method: 'DELETE',
  path: `${path}/me`,
  permission: 'scope.read',
  summary: 'Leave a list',
  problems: ['last-owner', 'version-changed'],
  description:
    'If you own it, it passes to the scope’s longest-standing owner. If you are in its scope, you still reach it.',
  response: ListMember,
  handle: ({ call, params }) => members.goOff(call, params.scopeId, params.listId),
});

export const removeListMember = route({
  method: 'DELETE',
  path: `${path}/{userId}`,
  permission: 'members.manage',
  summary: 'Stop sharing a list with someone',
  problems: ['last-owner', 'version-changed'],
  description: 'Only owners can remove admins and the owner, whose list passes to the scope’s longest-standing owner.',
  response: ListMember,
  handle: ({ call, params }) =>
    members.remove(call, { scopeId: params.scopeId, listId: params.listId, userId: params.userId }),
});
