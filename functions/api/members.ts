import { makesOwner } from '../../shared/access/permissions';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { Member, MemberChange } from '../../shared/groups/member-view';
import { MemberMerge, merge } from '../../shared/groups/member-merge';
import * as members from '../../shared/groups/member-store';
import { NewPlaceholder } from '../../shared/groups/placeholder';
import * as placeholders from '../../shared/groups/placeholder-store';

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

export const createPlaceholder = route({
  method: 'POST',
  path,
  permission: 'placeholders.manage',
  success: 201,
  summary: 'Add somebody who has no account',
  problems: ['name-taken', 'personal-scope', 'quota-exceeded'],
  description:
    'A placeholder counts among the members and takes part in splits and settlements by name. Nobody signs in as it, ' +
    'and it owns nothing and is assigned nothing.',
  body: NewPlaceholder,
  response: Member,
  example: { body: { displayName: 'Kim' } },
  handle: ({ call, params, body }) => placeholders.create(call, params.scopeId, body),
});

export const changeMember = route({
  method: 'PATCH',
  path: `${path}/{userId}`,
  permission: 'placeholders.manage',
  freshWhen: makesOwner,
  summary: 'Give a member another role, or a placeholder another name',
  problems: ['last-owner', 'name-taken', 'personal-scope', 'version-changed'],
  description:
    'Editors can rename placeholders. Admins can change editors, limited editors and viewers; owners can change ' +
    'everybody. The last owner keeps the role until there is another owner. To make somebody an owner takes a recent ' +
    'sign-in.',
  body: MemberChange,
  response: Member,
  example: { body: { displayName: 'Robin' } },
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
  permission: 'placeholders.manage',
  summary: 'Remove a member from a group',
  problems: ['last-owner', 'open-balance', 'personal-scope', 'version-changed'],
  description:
    'Editors can remove placeholders, as soon as their balance is settled (409 `open-balance` until then); their name ' +
    'stays in what was recorded. Admins can remove editors, limited editors and viewers; owners everybody.',
  response: Member,
  handle: ({ call, params }) => members.remove(call, params.scopeId, params.userId),
});

export const mergeMember = route({
  method: 'POST',
  path: `${path}/{userId}/merge`,
  permission: 'members.manage',
  summary: 'Merge a placeholder into a member, or into another placeholder',
  problems: ['personal-scope'],
  description:
    'From then on whatever was, or is, recorded under the placeholder’s id is theirs, its balance included; what both ' +
    'bore of one transaction adds up. Records that clients hold still may name it: `takenOver` of the member says so. ' +
    'It can’t be undone.',
  body: MemberMerge,
  response: Member,
  example: { body: { into: '00000000-0000-4000-8000-000000000001' } },
  handle: ({ call, params, body }) => merge(call, { scopeId: params.scopeId, userId: params.userId, into: body.into }),
});
