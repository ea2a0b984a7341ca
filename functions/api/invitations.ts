import * as z from 'zod';
import { collectionQuery, repeatable } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import * as answers from '../../shared/invitations/answer';
import { InvitationView, keeping, NewInvitation, statuses } from '../../shared/invitations/model';
import * as invitations from '../../shared/invitations/store';

const path = '/v1/scopes/{scopeId}/invitations';

export const createInvitation = route({
  method: 'POST', path, permission: 'members.manage', success: 201, rate: 'sensitive', summary: 'Invite somebody to a group',
  description: [
    'They get a mail, but no more than an address may get: 3 invitation mails in 24 hours, whoever sends them, and 2 in 7 days from one group; none where they',
    'stopped them or declined. The answer is the same either way, and they see the invitation when signed in. Addresses in names and in the message reach',
    'the mail as text, with brackets (`evil[.]example`), so that no mail program makes a link of them. After a refusal a group waits a week: 409',
    '`recently-declined` with `Retry-After`. Whether an address has an account is not told; by id only people can be invited whom you share a group with.',
    'One invitation by address and one by id can be open for the same person; accepting one closes the other. Owners and admins are invited by owners alone.',
  ].join(' '),
  problems: ['already-invited', 'already-member', 'already-exists', 'personal-scope', 'quota-exceeded', 'recently-declined'],
  body: NewInvitation, response: InvitationView, example: { body: { email: 'robin@example.com', role: 'editor', message: 'Join us!' } },
  handle: ({ call, params, body }) => invitations.create(call, params.scopeId, body),
});

export const listInvitations = route({
  method: 'GET', path, permission: 'members.manage', summary: 'The invitations of a group, newest first',
  query: collectionQuery({ status: repeatable(z.enum(statuses)).optional() }), items: InvitationView, example: { query: { status: 'pending' } },
  handle: ({ call, params, query, page }) => invitations.list(call, params.scopeId, { keep: keeping(query.status, call.now) }, page),
});

export const getInvitation = route({
  method: 'GET', path: `${path}/{invitationId}`, permission: 'members.manage', summary: 'An invitation, and what has become of it', response: InvitationView,
  handle: ({ call, params }) => invitations.get(call, params.scopeId, params.invitationId),
});

export const revokeInvitation = route({
  method: 'DELETE', path: `${path}/{invitationId}`, permission: 'members.manage', summary: 'Take an invitation back', problems: ['not-pending', 'version-changed'], response: InvitationView,
  handle: ({ call, params }) => invitations.revoke(call, params.scopeId, params.invitationId),
});

export const listMyInvitations = route({
  method: 'GET', path: '/v1/me/invitations', permission: 'signed-in', summary: 'The invitations that wait for your answer', query: collectionQuery({}), items: InvitationView,
  handle: ({ call, page }) => answers.mine(call, page),
});

export const acceptInvitation = route({
  method: 'POST', path: '/v1/me/invitations/{invitationId}/accept', permission: 'signed-in', rate: 'sensitive', summary: 'Accept an invitation', problems: ['not-pending', 'email-unverified', 'quota-exceeded', 'account-deleted'],
  response: InvitationView,
  handle: ({ call, params }) => answers.accept(call, params.invitationId),
});

export const declineInvitation = route({
  method: 'POST', path: '/v1/me/invitations/{invitationId}/decline', permission: 'signed-in', rate: 'sensitive', summary: 'Decline an invitation', problems: ['not-pending', 'email-unverified', 'account-deleted'], response: InvitationView,
  handle: ({ call, params }) => answers.decline(call, params.invitationId),
});
