import { Forbidden, HearthError, InvalidBody, NotFound, QuotaExceeded, TableBusy } from '../core/errors';
import { transact } from '../db/transact';
import type { StepAt } from '../lifecycle/work/resumable';
import { Fails } from './relocation-access';
import { copy } from './relocation-copy';
import { settle, undo } from './relocation-end';
import type { ListOnItsWay, RelocationProblem } from './relocation-job';
import { publish } from './relocation-publish';
import { entering } from '../groups/relocation-work';

const isElsewhere = (error: InvalidBody): boolean => error.issues.some(({ path }) => path === 'toScopeId');

/** Returns why an error ends a relocation; undefined: it doesn't. */
const problemOf = (error: unknown): RelocationProblem | undefined => {
  if (error instanceof Fails) return error.problem;
  if (!(error instanceof HearthError) || error instanceof TableBusy) return undefined;
  if (error instanceof QuotaExceeded) return 'quota-exceeded';
  if (error instanceof NotFound || error instanceof Forbidden) return 'access-lost';
  return error instanceof InvalidBody && isElsewhere(error) ? 'access-lost' : 'target-changed';
};

/**
 * Does the next step: each is one transaction that also says how far it came, so that it is done once,
 * however often it is tried. What can no longer be done is undone.
 * @returns whether there is more to do
 * @throws StaleRead, TableBusy
 */
export const stepOfList = async (work: ListOnItsWay, at: StepAt): Promise<boolean> => {
  if (work.phase === 'settling') return settle(work, at);
  if (work.phase === 'undoing') return undo(work, at);
  try {
    if (work.until < at.now) throw new Fails('timed-out');
    await (work.phase === 'copying' ? copy(work, at) : publish(work, at));
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    const undoing = { status: 'restoring', phase: 'undoing', outcome: 'failed', problem } as const;
    await transact(at.requestId, [entering(work, at.now, { set: undoing })]);
  }
  return true;
};
