import * as z from 'zod';
import type { Call } from '../core/call';
import {
  AlreadyExists,
  AlreadyInvited,
  AlreadyMember,
  DailyQuotaExceeded,
  type HearthError,
  RecentlyDeclined,
} from '../core/errors';
import { Instant, later, LocalDate, secondsBetween } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { absent, atMost, below, equal, every, some } from '../db/expressions';
import { type Key, keys, indexKeys } from '../db/keys';
import { type WriteAction, put, update } from '../db/transact';
import { waitAfterDecline } from './mailbox';
import { Invitation, Invited, inviteeOf, perDay } from './invitation';

/** Counts some of a user's invitations of today, up to the limit of a day. */
const counted = (call: Call, number: number): WriteAction =>
  update(keys.invitationCount(call.caller.userId, LocalDate.parse(call.now.slice(0, 10))), {
    change: { add: { sent: number } },
    when: some(absent('sent'), below('sent', perDay - number + 1)),
    refusal: () => new DailyQuotaExceeded('invitations a day', perDay, call.now),
  });

/**
 * Makes the refusal for why somebody can't be invited to a target now, from the record that keeps a second
 * invitation out.
 */
const refusedBy = (existing: StoredRecord | undefined, { now }: Call): HearthError => {
  const { data } = Declined.safeParse(existing);
  if (data) return new RecentlyDeclined({ retryAfter: secondsBetween(now, data.until) });
  return existing?.state === 'member' ? new AlreadyMember() : new AlreadyInvited();
};
const Declined = z.object({ state: z.literal('declined'), until: Instant });

/**
 * Writes one invitation, the pointer by which its person finds it, and the record that keeps a second one
 * out.
 */
const written = (invitation: Invitation, call: Call, isAgain: boolean): WriteAction[] => {
  const { scopeId, listId, id, expiresAt, transfersOwnership } = invitation;
  const invitee = inviteeOf(invitation);
  return [
    put(keys.invited(scopeId, listId, invitee), {
      schema: Invited,
      item: { invitationId: id, state: 'pending', expiresAt, transfersOwnership },
      when: some(
        absent(),
        equal('state', 'free'),
        ...(transfersOwnership || isAgain ? [equal('state', 'member')] : []),
        every(equal('state', 'pending'), below('expiresAt', call.now)),
        every(equal('state', 'declined'), atMost('until', call.now)),
      ),
      refusal: (existing) => refusedBy(existing, call),
    }),
    put(keys.invitation(scopeId, id), {
      schema: Invitation,
      item: { ...invitation, orderKey: indexKeys.invitation(invitation) },
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
    put(keys.invitationPointer(invitee, id), {
      schema: Invitation,
      item: { ...invitation, orderKey: indexKeys.openInvitation(invitation) },
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
  ];
};

/**
 * Returns a transaction's actions to send invitations. The mails follow from the table's stream.
 * @param isAgain whether what came of an earlier one is nothing any more, though it isn't freed yet
 */
export const inviteActions = (invitations: readonly Invitation[], call: Call, isAgain = false): WriteAction[] =>
  invitations.length === 0
    ? []
    : [...invitations.flatMap((invitation) => written(invitation, call, isAgain)), counted(call, invitations.length)];

/** Notes that somebody has declined: the scope waits before it invites them again. */
export const declined = (key: Key, { now }: Call): WriteAction =>
  update(key, { change: { set: { state: 'declined', until: later(now, waitAfterDecline) } } });

/** Frees an address or a user to be invited to the target again. */
export const freed = (key: Key): WriteAction => update(key, { change: { set: { state: 'free' } } });
