import type { Resume, TimeBudget } from '../work/resumable';
import { sweepDue } from '../work/sweep-due';
import { exportDueKind } from './export-store';

/**
 * Goes on with an export by `resume.ts`, which is loaded when there is one. Packing and the store of objects
 * are a seventh of a function's start (docs/decisions/0028).
 */
export const resumeExport: Resume = async (...asked) => (await import('./resume')).resumeExport(...asked);

/** Goes on with every export that has stood still. @throws TableBusy, the store's error when it is away */
export const sweepExports = (budget: TimeBudget): ReturnType<typeof sweepDue> =>
  sweepDue(budget, exportDueKind, resumeExport);
