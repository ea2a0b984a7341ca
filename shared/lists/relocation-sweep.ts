import type { Resume, TimeBudget } from '../lifecycle/work/resumable';
import { sweepDue } from '../lifecycle/work/sweep-due';
import { relocationDueKind } from './relocation-job';

/** Goes on with a relocation by `relocation-steps.ts`, which is loaded when there is one (0028). */
export const resumeRelocation: Resume = async (...asked) =>
  (await import('./relocation-steps')).resumeRelocation(...asked);

/** Goes on with every relocation that has stood still. @throws as `sweepDue` */
export const sweepRelocations = (budget: TimeBudget): ReturnType<typeof sweepDue> =>
  sweepDue(budget, relocationDueKind, resumeRelocation);
