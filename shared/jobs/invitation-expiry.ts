import * as z from 'zod';
import { attributesOf, itemOf } from '../db/attributes';
import { atMost, begins, equal, every } from '../db/expressions';
import { invitationPrefixes, keyIn } from '../db/keys';
import { ownTable, pageOf } from '../db/scan';
import { expire } from '../invitations/expire';
import { Invitation } from '../invitations/model';
import type { Job } from './run';

const Place = z.object({ pk: z.string(), sk: z.string() });

/** Records that are looked at in a step. */
const perStep = 2_000;

/**
 * Makes what is pending past its time expired for good. It reads the whole table: an index of what falls due would make every invitation dearer, and
 * nobody waits for this, since what is past its time is shown and treated as expired at once.
 */
export const invitationExpiry: Job = {
  step: async (cursor, { clock, requestId }) => {
    const now = clock();
    const from = cursor === null ? undefined : attributesOf(Place.parse(JSON.parse(cursor)));
    const over = every(begins('pk', invitationPrefixes.pk), begins('sk', invitationPrefixes.sk), equal('status', 'pending'), atMost('expiresAt', now));
    const { records, after } = await pageOf(ownTable(), from, perStep, over);
    let done = 0;
    for (const record of records) if (await expire(Invitation.parse(itemOf(record)), now, requestId)) done++;
    return { cursor: after ? JSON.stringify(keyIn(itemOf(after))) : null, done };
  },
};
