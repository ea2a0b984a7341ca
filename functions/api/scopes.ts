import { makesOwner } from '../../shared/access/permissions';
import { collectionQuery } from '../../shared/http/collection';
import { personLimit, rateLimits } from '../../shared/http/request/rate-limits';
import { route } from '../../shared/http/route';
import { NewScope, ScopeChange, ScopeView } from '../../shared/groups/scope';
import { NewScopeOwner, OwnershipTransfer } from '../../shared/groups/ownership';
import { transferScope } from '../../shared/groups/ownership-store';
import * as scopes from '../../shared/groups/scope-store';

export const createScope = route({
  method: 'POST',
  path: '/v1/scopes',
  permission: 'signed-in',
  success: 201,
  freshWhen: ({ members }) => members.some(makesOwner),
  summary: 'Create a group that you own',
  problems: ['already-exists', 'quota-exceeded', 'account-deleted'],
  body: NewScope,
  response: ScopeView,
  example: {
    body: {
      name: 'Elm Street 4',
      currency: 'SEK',
      monthStartsOn: 25,
      members: [{ email: 'robin@example.com', role: 'editor' }],
    },
  },
  description:
    `Each of \`members\` is sent an invitation: with them, it counts among the ` +
    `${String(rateLimits.sensitive)} calls a minute with which a person may reach others (429). ` +
    'To name an owner among them takes a recent sign-in.',
  handle: ({ call, body }) =>
    scopes.create({ ...call, limit: personLimit(body.members.length > 0 ? 'sensitive' : undefined) }, body),
});

export const listMyScopes = route({
  method: 'GET',
  path: '/v1/me/scopes',
  permission: 'signed-in',
  summary: 'List your scopes, the personal one first',
  query: collectionQuery({}),
  items: ScopeView,
  handle: ({ call, page }) => scopes.listOwnScopes(call, page),
});

export const getScope = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}',
  permission: 'scope.read',
  summary: 'Get a scope',
  response: ScopeView,
  handle: ({ call, params }) => scopes.get(call, params.scopeId),
});

export const changeScope = route({
  method: 'PATCH',
  path: '/v1/scopes/{scopeId}',
  permission: 'scope.edit',
  summary: 'Change the name and settings of a scope',
  problems: ['currency-fixed', 'version-changed'],
  body: ScopeChange,
  response: ScopeView,
  example: { body: { name: 'Elm Street 4, second floor', monthStartsOn: 1 } },
  handle: ({ call, params, body }) => scopes.update(call, params.scopeId, body),
});

export const deleteScope = route({
  method: 'DELETE',
  path: '/v1/scopes/{scopeId}',
  permission: 'scope.delete',
  fresh: true,
  summary: 'Delete a group and everything in it',
  problems: ['personal-scope', 'version-changed'],
  response: ScopeView,
  description: 'From then on nothing in it can be reached. It can be restored until `restorableUntil`.',
  handle: ({ call, params }) => scopes.remove(call, params.scopeId),
});

export const transferOwnership = route({
  method: 'POST',
  path: '/v1/scopes/{scopeId}/transfer-ownership',
  permission: 'managers.manage',
  fresh: true,
  rate: 'sensitive',
  summary: 'Give a group to another member',
  problems: ['personal-scope', 'already-invited', 'recently-declined', 'last-owner', 'quota-exceeded'],
  body: NewScopeOwner,
  response: OwnershipTransfer,
  example: { body: { userId: '0190d3c4-1111-7000-8000-000000000001' } },
  description:
    'An admin (or another owner) has it at once: they are the owner, you are an admin. Any other member gets an ' +
    'invitation of the role `owner` with `transfersOwnership`, under `/v1/me/invitations` and by e-mail; when they ' +
    'accept it, they are the owner and you are an admin, in one step. It can be withdrawn like any invitation, and ' +
    'can’t be accepted any more (409 `not-pending`) when you are no owner by then, or they have left meanwhile.',
  handle: ({ call, params, body }) => transferScope(call, params.scopeId, body),
});

export const restoreScope = route({
  method: 'POST',
  path: '/v1/scopes/{scopeId}/restore',
  permission: 'scope.delete',
  summary: 'Restore a deleted group',
  problems: ['not-deleted', 'restore-expired', 'personal-scope', 'account-deleted'],
  response: ScopeView,
  handle: ({ call, params }) => scopes.restore(call, params.scopeId),
});
