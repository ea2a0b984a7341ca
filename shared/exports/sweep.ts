import type { GoOn, Patience } from '../deletions/advance';
import { sweep } from '../deletions/sweep';
import { dueKind } from './store';

/** Goes on with an export: see `advance.ts`, which is loaded when there is one. Packing and the store of objects are a seventh of a function's start (docs/decisions/0028). */
export const advanceExport: GoOn = async (...asked) => (await import('./advance')).advanceExport(...asked);

/** Goes on with every export that has stood still. @throws TableBusy, the store's error when it is away */
export const sweepExports = (patience: Patience): ReturnType<typeof sweep> => sweep(patience, dueKind, advanceExport);
