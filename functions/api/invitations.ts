import * as z from 'zod';
import { makesOwner } from '../../shared/access/permissions';
import { collectionQuery, repeatable } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import * as answers from '../../shared/groups/invitation-answer';
import {
  InvitationChange,
  InvitationView,
  toFilter,
  NewInvitation,
  invitationStatuses,
} from '../../shared/groups/invitation';
import * as invitations from '../../shared/groups/invitation-store';

const path = '/v1/scopes/{scopeId}/invitations';

export const createInvitation = route({
  method: 'POST',
  path,
  permission: 'members.manage',
  freshWhen: makesOwner,
  success: 201,
  rate: 'sensitive',
  summary: 'Invite someone to a group',
  description: [
    'They get an e-mail, unless the address has had enough: it gets at most 3 invitations in 24 hours, ' +
      'whoever sends them, and 2 in 7 days from the same',
    'group, and none if its owner has stopped them or has declined one from the group. The answer is the ' +
      'same in every case, and they see the invitation',
    'when they sign in. Addresses in names and in the message are shown with brackets ' +
      '(`evil[.]example`), so that e-mail programs don’t turn them into',
    'links. When an invitation has been declined, the group has to wait a week before the next: 409 ' +
      '`recently-declined` with `Retry-After`. Nothing reveals',
    'whether an address has an account; only people you share a group with can be invited by id. One ' +
      'invitation by address and one by id can be open for',
    'the same person; accepting one closes the other. Only owners can invite owners and admins, and owners ' +
      'only within 10 minutes of their sign-in.',
  ].join(' '),
  problems: [
    'already-invited',
    'already-member',
    'already-exists',
    'personal-scope',
    'quota-exceeded',
    'recently-declined',
  ],
  body: NewInvitation,
  response: InvitationView,
  example: { body: { email: 'robin@example.com', role: 'editor', message: 'Join us!' } },
  handle: ({ call, params, body }) => invitations.create(call, params, body),
});

export const listInvitations = route({
  method: 'GET',
  path,
  permission: 'members.manage',
  summary: 'List the invitations of a group, the newest first',
  query: collectionQuery({ status: repeatable(z.enum(invitationStatuses)).optional() }),
  items: InvitationView,
  example: { query: { status: 'pending' } },
  handle: ({ call, params, query, page }) =>
    invitations.list(call, { at: params, filter: { keep: toFilter(query.status, call.now) }, request: page }),
});

export const getInvitation = route({
  method: 'GET',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  summary: 'Get an invitation and its status',
  response: InvitationView,
  handle: ({ call, params }) => invitations.get(call, params, params.invitationId),
});

export const changeInvitation = route({
  method: 'PATCH',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  freshWhen: makesOwner,
  summary: 'Change the role or the message of an open invitation',
  problems: ['not-pending', 'version-changed'],
  description:
    'Whoever was invited sees the change at once where they find the invitation; it sends no mail: that is ' +
    '`resend`. Only owners can change an invitation of an owner or an admin, or make it one, and nobody can ' +
    'change one that is addressed to themselves (422 `self`).',
  body: InvitationChange,
  response: InvitationView,
  example: { body: { role: 'viewer', message: 'Have a look first.' } },
  handle: ({ call, params, body }) =>
    invitations.update(call, { at: params, invitationId: params.invitationId, patch: body }),
});

export const resendInvitation = route({
  method: 'POST',
  path: `${path}/{invitationId}/resend`,
  permission: 'members.manage',
  rate: 'sensitive',
  summary: 'Send an open invitation again',
  problems: ['not-pending', 'sent-recently'],
  description:
    'It can be sent 10 minutes after it was last sent (before: 429 `sent-recently`), and is then valid for 14 ' +
    'days more. The mail counts like that of a new invitation: one that its address has had enough of does not ' +
    'go out, and the answer is the same. `sentAt` is null until it has been dealt with.',
  response: InvitationView,
  handle: ({ call, params }) => invitations.resend(call, params, params.invitationId),
});

export const revokeInvitation = route({
  method: 'DELETE',
  path: `${path}/{invitationId}`,
  permission: 'members.manage',
  summary: 'Withdraw an invitation',
  problems: ['not-pending', 'version-changed'],
  response: InvitationView,
  handle: ({ call, params }) => invitations.revoke(call, params, params.invitationId),
});

export const listMyInvitations = route({
  method: 'GET',
  path: '/v1/me/invitations',
  permission: 'signed-in',
  summary: 'List the invitations waiting for your answer',
  query: collectionQuery({}),
  items: InvitationView,
  handle: ({ call, page }) => answers.listOwnInvitations(call, page),
});

export const acceptInvitation = route({
  method: 'POST',
  path: '/v1/me/invitations/{invitationId}/accept',
  permission: 'signed-in',
  rate: 'sensitive',
  summary: 'Accept an invitation',
  description:
    'With a `placeholderId` you take the placeholder over: whatever was, or is, recorded under its id is yours. If ' +
    'somebody else has taken it over, or it is gone, you join all the same.',
  problems: ['not-pending', 'email-unverified', 'quota-exceeded', 'account-deleted'],
  response: InvitationView,
  handle: ({ call, params }) => answers.accept(call, params.invitationId),
});

export const declineInvitation = route({
  method: 'POST',
  path: '/v1/me/invitations/{invitationId}/decline',
  permission: 'signed-in',
  rate: 'sensitive',
  summary: 'Decline an invitation',
  problems: ['not-pending', 'email-unverified', 'account-deleted'],
  response: InvitationView,
  handle: ({ call, params }) => answers.decline(call, params.invitationId),
});
