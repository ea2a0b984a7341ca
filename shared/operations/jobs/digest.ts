import { haveTokenKeys } from '../../core/token-keys';
import { second } from '../../core/time';
import { mailDigest } from '../../history/digest';
import { digestDueKind } from '../../history/digest-record';
import { sweepDue } from '../../lifecycle/work/sweep-due';
import type { Job } from './run';

/** The time that a step may take, ms. */
const stepFor = 20 * second;

/** Mails each digest whose hour is over: one that fails keeps no other back, and is tried again. */
export const digests: Job = {
  step: async (_cursor, { clock, requestId }) => {
    await haveTokenKeys();
    const { finished, left } = await sweepDue({ atMost: stepFor, clock, requestId }, digestDueKind, mailDigest);
    // Where nothing was finished, what is left waits for the next run: it would be tried again at once.
    return { cursor: finished > 0 && left > 0 ? `${left} left` : null, done: finished };
  },
};
