import { millis } from '../core/time';
import { dueKeys } from '../db/due';
import { advance, type GoOn, type Patience } from './advance';
import { dueKind } from './intent';

/**
 * Goes on with every deletion that has stood still: the stream may be late, or lost. One that fails keeps no other from going on.
 * @param kind of the work, in the index `due`; absent: of what has something below it
 * @returns how many were finished, and how many have work left
 * @throws what the first that failed failed with, once all were tried
 */
export const sweep = async ({ atMost, ...patience }: Patience, kind = dueKind, goOn: GoOn = advance): Promise<{ finished: number; left: number }> => {
  const until = millis(patience.clock()) + atMost;
  let finished = 0;
  let left = 0;
  const failures: Error[] = [];
  for await (const key of dueKeys(kind, patience.clock())) {
    const remaining = until - millis(patience.clock());
    try {
      if (remaining > 0 && (await goOn(key, { ...patience, atMost: remaining }))) finished++;
      else left++;
    } catch (error) {
      failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  const [failure] = failures;
  if (failure) throw failure;
  return { finished, left };
};
