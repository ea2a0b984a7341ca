import { ifStale } from '../../core/retry';
import type { Clock } from '../../core/clock';
import { Failures } from '../../core/failures';
import { millis, second } from '../../core/time';
import { dueKeys } from '../../db/due';
import { isAccountDeletion, type Key } from '../../db/keys';
import type { Job } from './run';
import { resumeErasure } from '../../lifecycle/erasure/erase';
import { beginErasure } from '../../lifecycle/erasure/erasure';
import { dueKinds } from '../../lifecycle/accounts/account-deletion';
import { stageDeadLetters, type DeadLetterStore } from '../../lifecycle/dead-letters/store';

/** The time that a step may take, ms. */
const stepFor = 20 * second;

/**
 * Does what is due next of one person's erasure.
 * @returns whether they are erased by it
 * @throws as `beginErasure` and `resumeErasure`
 */
export const eraseNext = async (
  key: Key,
  {
    until,
    clock,
    requestId,
    deadLetters = stageDeadLetters(),
  }: {
    readonly until: number;
    readonly clock: Clock;
    readonly requestId: string;
    readonly deadLetters?: DeadLetterStore | undefined;
  },
): Promise<boolean> => {
  if (!isAccountDeletion(key)) return resumeErasure(key, { until, clock, requestId, deadLetters });
  await beginErasure(key, clock(), requestId);
  return false;
};

/**
 * Makes the job that erases people 30 days after they have deleted their account, those first who have waited
 * longest: how far it came with each is in their records.
 * @param store of what the stream gave up; absent: the stage's bucket
 */
export const erasing = (store?: DeadLetterStore): Job => ({
  step: async (_cursor, { clock, requestId }) => {
    const until = millis(clock()) + stepFor;
    let done = 0;
    // Who can't be erased yet keeps nobody else from being so.
    const failures = new Failures();
    for await (const key of dueKeys(dueKinds.erasure, clock())) {
      if (millis(clock()) >= until) return { cursor: 'more', done, counts: { erased: done } };
      if (
        await failures.during(() =>
          eraseNext(key, { until, clock, requestId, deadLetters: store }).catch(ifStale(false)),
        )
      )
        done++;
    }
    failures.throwFirst();
    return { cursor: null, done, counts: { erased: done } };
  },
});
export const erasure: Job = erasing();
