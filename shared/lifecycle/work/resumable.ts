import type { Clock } from '../../core/clock';
import { StaleRead } from '../../core/retry';
import { type Instant, millis } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import type { Key } from '../../db/keys';
import { batchGet } from '../../db/read';
import { isUnfinished, type Progress } from './progress';

/** A deletion's progress when somebody was told to go on with it. */
export type Checkpoint = Pick<Progress, 'turn' | 'cursor'>;

export interface TimeBudget {
  /** The time to go on at once, ms: the rest is taken up by the next event, or the sweeper. */
  readonly atMost: number;
  readonly clock: Clock;
  readonly requestId: string;
  /** The most actions of a step; absent: as many as a transaction takes. */
  readonly most?: number | undefined;
}

/** When and for whom a step is taken. */
export interface StepAt {
  readonly now: Instant;
  readonly requestId: string;
  /** The most actions of the step, beside the work's own; absent: as many as a transaction takes. */
  readonly most?: number | undefined;
}

/**
 * The number of times one step is tried while others change the same records: a record that can't be changed
 * keeps nobody behind it from going on.
 */
const tries = 10;

const readWork = async <Work>(key: Key, workOf: (stored: StoredRecord) => Work): Promise<Work | undefined> => {
  const [stored] = await batchGet([key]);
  return stored && workOf(stored);
};

/**
 * Makes work that is kept in a record resumable, step by step.
 * @param workOf what a stored record asks for
 * @param take does the next step, and returns the work as it left it, true where that is to be read, false
 * when nothing is left; throws StaleRead when somebody else did it
 */
export const resumable =
  <Work extends Progress>(
    workOf: (stored: StoredRecord) => Work,
    take: (work: Work, at: StepAt) => Promise<Work | boolean>,
  ): Resume =>
  async (key, { atMost, clock, requestId, most }, checkpoint) => {
    const until = millis(clock()) + atMost;
    let expected = checkpoint;
    let stale = 0;
    let left: Work | true = true;
    for (;;) {
      const work: Work | undefined = left === true ? await readWork(key, workOf) : left;
      if (!work || !isUnfinished(work)) return true;
      if (expected && (expected.turn !== work.turn || expected.cursor !== work.cursor)) return false;
      expected = undefined;
      try {
        const after = await take(work, { now: clock(), requestId, most });
        if (after === false) return true;
        left = after;
        stale = 0;
      } catch (error) {
        if (!(error instanceof StaleRead)) throw error;
        if (++stale >= tries) return false;
        left = true;
      }
      if (millis(clock()) > until) return false;
    }
  };

/**
 * Goes on for a while.
 * @param stand where the work stood when this was asked for: if it has come further, somebody else is at it;
 * absent: goes on wherever it stands
 * @returns whether nothing is left to do
 * @throws TableBusy
 */
export type Resume = (key: Key, budget: TimeBudget, checkpoint?: Checkpoint) => Promise<boolean>;
