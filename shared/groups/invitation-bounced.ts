import { NotPending } from '../core/errors';
import { type InvitationId, type ScopeId, systemUser } from '../core/ids';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { equal } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import { Invitation, inviteeOf } from './invitation';

/**
 * Marks an invitation whose mail came back as undeliverable; the address can be invited again. What was
 * answered or revoked meanwhile stays as it is, so that a notice which comes twice changes nothing.
 * @throws TableBusy
 */
export const bounced = async (
  scopeId: ScopeId,
  { id, now, requestId }: { readonly id: InvitationId; readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const [stored] = await batchGet([keys.invitation(scopeId, id)]);
  const invitation = decodeReadable(Invitation, stored);
  if (invitation?.status !== 'pending') return;
  const invitee = inviteeOf(invitation);
  const undeliverable = {
    set: { status: 'undeliverable', modifiedAt: now, modifiedBy: systemUser },
    add: { version: 1 },
  };
  try {
    await transact(requestId, [
      update(keys.invitation(scopeId, id), {
        change: undeliverable,
        when: equal('status', 'pending'),
        refusal: () => new NotPending(),
      }),
      update(keys.invitationPointer(invitee, id), {
        change: { ...undeliverable, set: { ...undeliverable.set, orderKey: null } },
      }),
      update(keys.invited(scopeId, invitation.listId, invitee), {
        change: { set: { state: 'free' } },
        when: equal('invitationId', id),
      }),
    ]);
  } catch (error) {
    if (!(error instanceof NotPending)) throw error;
  }
};
