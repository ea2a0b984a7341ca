import { deletionDueKind } from '../work/deletion-intent';
import type { TimeBudget } from '../work/resumable';
import { resume } from './resume';
import { sweepDue } from '../work/sweep-due';

/** Goes on with every deletion of what has something below it that has stood still. @throws as `sweepDue` */
export const sweep = (budget: TimeBudget): ReturnType<typeof sweepDue> => sweepDue(budget, deletionDueKind, resume);
