import { makesOwner } from '../../shared/access/permissions';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { Member, MemberChange } from '../../shared/groups/member-view';
import * as members from '../../shared/groups/member-store';

const path = '/v1/scopes/{scopeId}/members';

export const listMembers = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the members of a scope',
  query: collectionQuery({}),
  items: Member,
  description:
    'This includes people whose account is deleted (`former`): they may do nothing and own nothing, but ' +
    'keep their place for 30 days, and can be removed or given another role like anyone else.',
  handle: ({ call, params, page }) => members.list(call, params.scopeId, page),
});

export const changeMember = route({
  method: 'PATCH',
  path: `${path}/{userId}`,
  permission: 'members.manage',
  freshWhen: makesOwner,
  summary: 'Give a member another role',
  problems: ['last-owner', 'personal-scope', 'version-changed'],
  description:
    'Admins can change editors, limited editors and viewers; owners can change everybody. The last owner ' +
    'keeps the role until there is another owner. To make somebody an owner takes a recent sign-in.',
  body: MemberChange,
  response: Member,
  example: { body: { role: 'editor' } },
  handle: ({ call, params, body }) =>
    members.update(call, { scopeId: params.scopeId, userId: params.userId, change: body }),
});

export const leaveScope = route({
  method: 'DELETE',
  path: `${path}/me`,
  permission: 'scope.read',
  summary: 'Leave a group',
  problems: ['last-owner', 'personal-scope', 'version-changed'],
  response: Member,
  handle: ({ call, params }) => members.leave(call, params.scopeId),
});

export const removeMember = route({
  method: 'DELETE',
  path: `${path}/{userId}`,
  permission: 'members.manage',
  summary: 'Remove a member from a group',
  problems: ['last-owner', 'personal-scope', 'version-changed'],
  response: Member,
  handle: ({ call, params }) => members.remove(call, params.scopeId, params.userId),
});
