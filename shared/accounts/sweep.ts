import type { Patience } from '../deletions/advance';
import { sweep } from '../deletions/sweep';
import { advanceAccount } from './advance';
import { dueKinds } from './model';

/** Goes on with every deletion of an account, or restoration, that has stood still. @throws TableBusy */
export const sweepAccounts = (patience: Patience): ReturnType<typeof sweep> =>
  sweep(patience, dueKinds.memberships, advanceAccount);
