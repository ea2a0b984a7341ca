import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { Member, MemberChange } from '../../shared/members/model';
import * as members from '../../shared/members/store';

const path = '/v1/scopes/{scopeId}/members';

export const listMembers = route({
  method: 'GET', path, permission: 'scope.read', summary: 'The members of a scope', query: collectionQuery({}), items: Member,
  description: 'With those whose account is deleted (`former`): they may do nothing and own nothing, keep their place for 30 days, and can be removed, or given another role, like anybody.',
  handle: ({ call, params, page }) => members.list(call, params.scopeId, page),
});

export const changeMember = route({
  method: 'PATCH', path: `${path}/{userId}`, permission: 'members.manage', summary: 'Give a member another role', problems: ['last-owner', 'personal-scope', 'version-changed'],
  description: 'Admins change editors, limited editors and viewers; owners change everybody. The last owner keeps the role until there is another.',
  body: MemberChange, response: Member, example: { body: { role: 'editor' } },
  handle: ({ call, params, body }) => members.change(call, params.scopeId, params.userId, body),
});

export const leaveScope = route({
  method: 'DELETE', path: `${path}/me`, permission: 'scope.read', summary: 'Leave a group', problems: ['last-owner', 'personal-scope', 'version-changed'], response: Member,
  handle: ({ call, params }) => members.leave(call, params.scopeId),
});

export const removeMember = route({
  method: 'DELETE', path: `${path}/{userId}`, permission: 'members.manage', summary: 'Take somebody out of a group', problems: ['last-owner', 'personal-scope', 'version-changed'], response: Member,
  handle: ({ call, params }) => members.remove(call, params.scopeId, params.userId),
});
