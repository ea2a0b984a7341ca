import * as z from 'zod';
import {
  InvitationView,
  invitationStatuses,
  ListInvitationChange,
  NewInvitation,
  toFilter,
} from '../../shared/groups/invitation';
import * as invitations from '../../shared/groups/invitation-store';
import { collectionQuery, repeatable } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/scopes/{scopeId}/lists/{listId}/invitations';

export const createListInvitation = route({
  method: 'POST',
  path,
  permission: 'members.manage',
  success: 201,
  rate: 'sensitive',
  summary: 'Invite someone to a list',
  description:
    'They see that list and who else reaches it, and nothing else of its scope. E-mails, repetitions and refusals ' +
    'are as with invitations to a group. Nobody can be invited as `owner`: the owner hands the list over.',
  problems: ['already-invited', 'already-member', 'already-exists', 'quota-exceeded', 'recently-declined'],
  body: NewInvitation,
  response: InvitationView,
  example: { body: { email: 'robin@example.com', role: 'editor', message: 'For the party' } },
  handle: ({ call, params, body }) => invitations.create(call, params, body),
});

export const listListInvitations = route({
  method: 'GET',
  path,
  permission: 'members.manage',
  summary: 'List the invitations to a list, the newest first',
  query: collectionQuery({ status: repeatable(z.enum(invitationStatuses)).optional() }),
  items: InvitationView,
  example: { query: { status: 'pending' } },
  handle: ({ call, params, query, page }) =>
    invitations.list(call, { at: params, filter: { keep: toFilter(query.status, call.now) }, request: page }),
});

export const getListInvitation = route({
  method: 'GET',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  summary: 'Get an invitation to a list and its status',
  response: InvitationView,
  handle: ({ call, params }) => invitations.get(call, params, params.invitationId),
});

export const changeListInvitation = route({
  method: 'PATCH',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  summary: 'Change the role or the message of an open invitation to a list',
  problems: ['not-pending', 'version-changed'],
  description:
    'As with invitations to a group: it sends no mail, and only owners can change an invitation of an admin, or make ' +
    'it one.',
  body: ListInvitationChange,
  response: InvitationView,
  example: { body: { role: 'viewer', message: 'Have a look first.' } },
  handle: ({ call, params, body }) =>
    invitations.update(call, { at: params, invitationId: params.invitationId, patch: body }),
});

export const resendListInvitation = route({
  method: 'POST',
  path: `${path}/{invitationId}/resend`,
  permission: 'members.manage',
  rate: 'sensitive',
  summary: 'Send an open invitation to a list again',
  problems: ['not-pending', 'sent-recently'],
  description: 'As with invitations to a group: 10 minutes after it was last sent, and for 14 days more.',
  response: InvitationView,
  handle: ({ call, params }) => invitations.resend(call, params, params.invitationId),
});

export const revokeListInvitation = route({
  method: 'DELETE',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  summary: 'Withdraw an invitation to a list',
  problems: ['not-pending', 'version-changed'],
  response: InvitationView,
  handle: ({ call, params }) => invitations.revoke(call, params, params.invitationId),
});
