import { Failures } from '../core/failures';
import { millis } from '../core/time';
import { dueKeys } from '../db/due';
import { resume, type Resume, type TimeBudget } from './resume';
import { deletionDueKind } from './intent';

/**
 * Goes on with every deletion that has stood still: the stream may be late, or lost. One that fails keeps no other from going on.
 * @param kind of the work, in the index `due`; absent: of what has something below it
 * @returns how many were finished, and how many have work left
 * @throws what the first that failed failed with, once all were tried
 */
export const sweep = async (
  { atMost, ...patience }: TimeBudget,
  kind = deletionDueKind,
  goOn: Resume = resume,
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
