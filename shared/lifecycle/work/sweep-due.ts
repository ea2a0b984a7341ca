import { Failures } from '../../core/failures';
import { millis } from '../../core/time';
import { dueKeys } from '../../db/due';
import type { Resume, TimeBudget } from './resumable';

/**
 * Goes on with all work of a kind that has stood still: the stream may be late, or lost. One that fails keeps
 * no other from going on.
 * @param kind of the work, in the index `due`
 * @returns how many were finished, and how many have work left
 * @throws what the first that failed failed with, once all were tried
 */
export const sweepDue = async (
  { atMost, ...patience }: TimeBudget,
  kind: string,
  goOn: Resume,
): Promise<{ finished: number; left: number }> => {
  const until = millis(patience.clock()) + atMost;
  let finished = 0;
  let left = 0;
  const failures = new Failures();
  for await (const key of dueKeys(kind, patience.clock())) {
    const remaining = until - millis(patience.clock());
    const isFinished = remaining > 0 && (await failures.during(() => goOn(key, { ...patience, atMost: remaining })));
    if (isFinished) finished++;
    else left++;
  }
  failures.throwFirst();
  return { finished, left };
};
