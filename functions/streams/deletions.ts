import { systemClock } from '../../shared/core/clock';
import { second } from '../../shared/core/time';
import { advance } from '../../shared/deletions/advance';
import { isUnfinished } from '../../shared/deletions/model';
import { isIntent, workOf } from '../../shared/deletions/work';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** How long one change drives a deletion on, ms: what it writes last drives the next, so that the function's own time is no limit. */
const atMost = 10 * second;

/** A deletion, or its undoing, goes on with what is below it when it was begun, or has come a step further. */
export const goOn: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isIntent(key.sk)) return;
  const work = workOf(after);
  if (isUnfinished(work)) await advance(key, { atMost, clock: systemClock, requestId }, work);
};
