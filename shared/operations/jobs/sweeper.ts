import { sweepAccounts } from '../../lifecycle/accounts/sweep-accounts';
import { second } from '../../core/time';
import { sweep } from '../../lifecycle/cascade/sweep';
import { sweepSlices } from '../../lifecycle/cascade/sweep-slices';
import { sweepRelocations } from '../../lifecycle/relocations/relocation-sweep';
import { sweepExports } from '../../lifecycle/exports/sweep';
import type { Job } from './run';

/** The time that a step may take, ms. */
const stepFor = 20 * second;

/**
 * Goes on with deletions that stand still, the longest due first: where it stopped is in their own records.
 * Ends slices whose time is over.
 */
export const sweeper: Job = {
  step: async (_cursor, { clock, requestId }) => {
    const budget = { atMost: stepFor, clock, requestId };
    // What keeps one kind from going on, such as a bucket that is away, keeps no other.
    const settled = await Promise.allSettled([
      sweep(budget),
      sweepAccounts(budget),
      sweepExports(budget),
      sweepSlices(budget),
      sweepRelocations(budget),
    ]);
    const outcomes = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw new Error('A sweep failed', { cause: failed.reason });
    const sum = (count: 'finished' | 'left') => outcomes.reduce((total, outcome) => total + outcome[count], 0);
    return { cursor: sum('left') > 0 ? `${sum('left')} left` : null, done: sum('finished') };
  },
};
