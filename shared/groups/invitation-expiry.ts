import { ifStale, StaleRead } from '../core/retry';
import { systemUser } from '../core/ids';
import type { Instant } from '../core/time';
import { atMost, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import { type Invitation, inviteeOf } from './invitation';

/**
 * Makes an invitation whose time is over `expired` for good: it leaves the order in which its person finds
 * what is open, and they can be invited again. What was answered, revoked or sent anew meanwhile stays as it
 * is.
 * @returns whether it was still pending
 * @throws TableBusy
 */
export const expire = async (invitation: Invitation, now: Instant, requestId: string): Promise<boolean> => {
  const { scopeId, listId, id } = invitation;
  const [own, pointer, invited] = [
    keys.invitation(scopeId, id),
    keys.invitationPointer(inviteeOf(invitation), id),
    keys.invited(scopeId, listId, inviteeOf(invitation)),
  ];
  const [found, held] = await batchGet([pointer, invited]);
  const expired = { set: { status: 'expired', modifiedAt: now, modifiedBy: systemUser }, add: { version: 1 } };
  return transact(requestId, [
    update(own, {
      change: expired,
      when: every(equal('status', 'pending'), atMost('expiresAt', now)),
      refusal: () => new StaleRead(),
    }),
    ...(found ? [update(pointer, { change: { ...expired, set: { ...expired.set, orderKey: null } } })] : []),
    ...(held?.invitationId === id && held.state === 'pending'
      ? [
          update(invited, {
            change: { set: { state: 'free' } },
            when: equal('invitationId', id),
            refusal: () => new StaleRead(),
          }),
        ]
      : []),
  ]).then(() => true, ifStale(false));
};
