import { systemClock } from '../../shared/core/clock';
import { second } from '../../shared/core/time';
import type { StoredRecord } from '../../shared/db/attributes';
import type { Key } from '../../shared/db/keys';
import type { Resume } from '../../shared/lifecycle/work/resumable';
import { isUnfinished, type Progress } from '../../shared/lifecycle/work/progress';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/**
 * The time for which one change drives work on, ms: what it writes last drives the next, so that the
 * function's own time is no limit, and others get their turn between.
 */
const atMost = 10 * second;

interface Driven {
  /** Tells whether a record is of this kind of work. */
  readonly is: (key: Key) => boolean;
  /** Reads the work that a stored record asks for. */
  readonly workOf: (stored: StoredRecord) => Progress;
  readonly resume: Resume;
}

/**
 * Makes the reaction by which work that is kept in a record goes on when it was begun, or has come a step
 * further.
 */
export const driving =
  ({ is, workOf, resume }: Driven): Reaction =>
  async (record, requestId) => {
    const { key, after } = changeOf(record);
    if (!after || !is(key)) return;
    const work = workOf(after);
    if (isUnfinished(work)) await resume(key, { atMost, clock: systemClock, requestId }, work);
  };
