import { millis } from '../core/time';
import { dueKeys } from '../db/due';
import { advance, type Patience } from './advance';
import { dueKind } from './intent';


/**
 * Goes on with every deletion that has stood still: the stream may be late, or lost.
 * @returns how many were finished, and how many have work left
 * @throws TableBusy
 */
export const sweep = async ({ atMost, ...patience }: Patience): Promise<{ finished: number; left: number }> => {
  const until = millis(patience.clock()) + atMost;
  let finished = 0;
  let left = 0;
  for await (const key of dueKeys(dueKind, patience.clock())) {
    const remaining = until - millis(patience.clock());
    if (remaining > 0 && (await advance(key, { ...patience, atMost: remaining }))) finished++;
    else left++;
  }
  return { finished, left };
};
