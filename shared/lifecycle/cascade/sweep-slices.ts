import { endExpired, sliceDueKind } from '../../groups/slice-end';
import { sweepDue } from '../work/sweep-due';
import type { TimeBudget } from '../work/resumable';

/** Ends every slice whose time is over: its members have seen nothing of it since. @throws as `sweepDue` */
export const sweepSlices = (budget: TimeBudget): ReturnType<typeof sweepDue> =>
  sweepDue(budget, sliceDueKind, endExpired);
