import { second } from '../../core/time';
import { pushingBy } from '../../history/push';
import { pushDueKind } from '../../history/push-record';
import { sweepDue } from '../../lifecycle/work/sweep-due';
import type { Job } from './run';

/** The time that a step may take, ms. */
const stepFor = 30 * second;

/** Tells people's devices what happened: one that fails keeps no other back. */
export const pushes: Job = {
  step: async (_cursor, { clock, requestId }) => {
    const { finished } = await sweepDue({ atMost: stepFor, clock, requestId }, pushDueKind, pushingBy());
    // What is left waits for the next run, in a minute.
    return { cursor: null, done: finished };
  },
};
