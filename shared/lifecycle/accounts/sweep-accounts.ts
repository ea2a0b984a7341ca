import type { TimeBudget } from '../work/resumable';
import { sweepDue } from '../work/sweep-due';
import { resumeAccount } from './resume-account';
import { dueKinds } from './account-deletion';

/** Goes on with every deletion of an account, or restoration, that has stood still. @throws TableBusy */
export const sweepAccounts = (budget: TimeBudget): ReturnType<typeof sweepDue> =>
  sweepDue(budget, dueKinds.memberships, resumeAccount);
