import { sweepAccounts } from '../accounts/sweep';
import { second } from '../core/time';
import { sweep } from '../deletions/sweep';
import { sweepExports } from '../exports/advance';
import type { Job } from './run';

/** How long a step goes on, ms. */
const stepFor = 20 * second;

/** Goes on with deletions that stand still, the longest due first: where it stopped is in their own records. */
export const sweeper: Job = {
  step: async (_cursor, { clock, requestId }) => {
    const patience = { atMost: stepFor, clock, requestId };
    const [below, accounts, exports] = [await sweep(patience), await sweepAccounts(patience), await sweepExports(patience)];
    const left = below.left + accounts.left + exports.left;
    return { cursor: left > 0 ? `${left} left` : null, done: below.finished + accounts.finished + exports.finished };
  },
};
