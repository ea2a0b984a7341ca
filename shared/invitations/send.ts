import type { Call } from '../core/call';
import { AlreadyExists, AlreadyInvited, AlreadyMember, DailyQuotaExceeded } from '../core/errors';
import { LocalDate } from '../core/time';
import { absent, below, equal, some } from '../db/expressions';
import { keys, orderKeys } from '../db/keys';
import { type Action, put, update } from '../db/transact';
import { type Invitation, inviteeOf, perDay } from './model';

/** Up to how many of a user's invitations of today have been counted. */
const counted = (call: Call, number: number): Action =>
  update(
    keys.invitationCount(call.caller.userId, LocalDate.parse(call.now.slice(0, 10))),
    { add: { sent: number } },
    some(absent('sent'), below('sent', perDay - number + 1)),
    () => new DailyQuotaExceeded('invitations a day', perDay, call.now),
  );

/** One invitation, the pointer by which its person finds it, and the record that keeps a second one out. */
const written = (invitation: Invitation, call: Call): Action[] => {
  const { scopeId, listId, id, expiresAt } = invitation;
  const invitee = inviteeOf(invitation);
  return [
    put(
      keys.invited(scopeId, listId, invitee), { invitationId: id, state: 'pending', expiresAt },
      some(absent(), equal('state', 'free'), (to) => `${equal('state', 'pending')(to)} AND ${below('expiresAt', call.now)(to)}`),
      (existing) => (existing?.state === 'member' ? new AlreadyMember() : new AlreadyInvited()),
    ),
    put(keys.invitation(scopeId, id), { ...invitation, orderKey: orderKeys.invitation(invitation) }, absent(), () => new AlreadyExists()),
    put(keys.invitationPointer(invitee, id), { ...invitation, orderKey: orderKeys.openInvitation(invitation) }, absent(), () => new AlreadyExists()),
  ];
};

/** What a transaction holds to send invitations. The mails follow from the table's stream. */
export const sent = (invitations: readonly Invitation[], call: Call): Action[] =>
  invitations.length === 0 ? [] : [...invitations.flatMap((invitation) => written(invitation, call)), counted(call, invitations.length)];

/** Frees an address or a user to be invited to the target again. */
export const freed = (key: ReturnType<typeof keys.invited>): Action => update(key, { set: { state: 'free' } });
