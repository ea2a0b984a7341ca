import type { Resume, TimeBudget } from '../deletions/resume';
import { sweep } from '../deletions/sweep';
import { exportDueKind } from './store';

/** Goes on with an export: see `resume.ts`, which is loaded when there is one. Packing and the store of objects are a seventh of a function's start (docs/decisions/0028). */
export const resumeExport: Resume = async (...asked) => (await import('./resume')).resumeExport(...asked);

/** Goes on with every export that has stood still. @throws TableBusy, the store's error when it is away */
export const sweepExports = (budget: TimeBudget): ReturnType<typeof sweep> =>
  sweep(budget, exportDueKind, resumeExport);
