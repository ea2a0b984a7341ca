import { decodeAll } from '../../db/decode';
import { atMost, begins, equal, every } from '../../db/expressions';
import { keyBeginning } from '../../db/keys';
import { wordOf } from '../../db/record';
import { expire } from '../../groups/invitation-expiry';
import { Invitation } from '../../groups/invitation';
import type { Job } from './run';
import { scanned } from './scanned';

/** The number of records that are looked at in a step. */
const perStep = 2_000;

/**
 * Makes what is pending past its time expired for good. It reads the whole table: an index of what falls due
 * would make every invitation dearer, and nobody waits for this, since what is past its time is shown and
 * treated as expired at once.
 */
export const invitationExpiry: Job = {
  step: async (cursor, { clock, requestId }) => {
    const now = clock();
    const invitations = keyBeginning('scope', wordOf('invitation'));
    const over = every(
      begins('pk', invitations.pk),
      begins('sk', invitations.sk),
      equal('status', 'pending'),
      atMost('expiresAt', now),
    );
    const { found, cursor: behind } = await scanned(cursor, perStep, over);
    let done = 0;
    for (const invitation of decodeAll(Invitation, found)) if (await expire(invitation, now, requestId)) done++;
    return { cursor: behind, done };
  },
};
