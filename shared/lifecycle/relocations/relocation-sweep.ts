import { relocationDueKind } from '../../groups/relocation-work';
import type { Resume, TimeBudget } from '../work/resumable';
import { sweepDue } from '../work/sweep-due';

/** Goes on with a relocation by `resume-relocation.ts`, which is loaded when there is one (0028). */
export const resumeRelocation: Resume = async (...asked) =>
  (await import('./resume-relocation')).resumeRelocation(...asked);

/** Goes on with every relocation that has stood still. @throws as `sweepDue` */
export const sweepRelocations = (budget: TimeBudget): ReturnType<typeof sweepDue> =>
  sweepDue(budget, relocationDueKind, resumeRelocation);
