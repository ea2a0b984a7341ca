import { Stale } from '../access/fresh';
import type { Clock } from '../core/clock';
import { millis } from '../core/time';
import { type Key } from '../db/keys';
import { getAll } from '../db/read';
import { isUnfinished, type Progress } from './model';
import { step } from './step';
import { workOf } from './work';

/** How far a deletion had come when somebody was told to go on with it. */
export type Stand = Pick<Progress, 'turn' | 'cursor'>;

export interface Patience {
  /** How long to go on at a time, ms: what is left is taken up by the next event, or the sweeper. */
  readonly atMost: number;
  readonly clock: Clock;
  readonly requestId: string;
  /** Of a step's actions; absent: as many as a transaction takes. */
  readonly most?: number | undefined;
}

/**
 * Goes on with a deletion, or its undoing, for a while.
 * @param stand where it stood when this was asked for: if it has come further, somebody else is at it; absent: goes on wherever it stands
 * @returns whether nothing is left to do
 * @throws TableBusy
 */
export const advance = async (key: Key, { atMost, clock, requestId, most }: Patience, stand?: Stand): Promise<boolean> => {
  const until = millis(clock()) + atMost;
  let expected = stand;
  for (;;) {
    const [stored] = await getAll([key]);
    if (!stored) return true;
    const work = workOf(stored);
    if (!isUnfinished(work)) return true;
    if (expected && (expected.turn !== work.turn || expected.cursor !== work.cursor)) return false;
    expected = undefined;
    try {
      if (!(await step(work, clock(), requestId, most))) return true;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
    }
    if (millis(clock()) > until) return false;
  }
};
