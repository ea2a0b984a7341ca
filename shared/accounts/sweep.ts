import type { TimeBudget } from '../deletions/resume';
import { sweep } from '../deletions/sweep';
import { resumeAccount } from './resume';
import { dueKinds } from './model';

/** Goes on with every deletion of an account, or restoration, that has stood still. @throws TableBusy */
export const sweepAccounts = (budget: TimeBudget): ReturnType<typeof sweep> =>
  sweep(budget, dueKinds.memberships, resumeAccount);
