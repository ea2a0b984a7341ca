import { second } from '../../core/time';
import { webhookDueKind } from '../../groups/webhook';
import { deliveringBy } from '../../history/deliver-webhooks';
import { sweepDue } from '../../lifecycle/work/sweep-due';
import type { Job } from './run';

/** The time that a step may take, ms. */
const stepFor = 30 * second;

/** Tells webhooks what has happened since they were told last: one that fails keeps no other back. */
export const webhooks: Job = {
  step: async (_cursor, { clock, requestId }) => {
    const { finished } = await sweepDue({ atMost: stepFor, clock, requestId }, webhookDueKind, deliveringBy());
    // What is left waits for the next run, in a minute.
    return { cursor: null, done: finished };
  },
};
