import { StaleRead } from '../core/retry';
import { absent } from '../db/expressions';
import { check, update, type WriteAction } from '../db/transact';
import type { FigureChange } from './projection';

/** The keys of records of figures that have left the table, within their scope. */
export type Gone = ReadonlySet<string>;

/** Says that a record of figures has left the table: a source, 30 days after it was deleted. */
class FigureGone extends Error {
  constructor(readonly sk: string) {
    super('a record of figures has left the table');
  }
}

/**
 * Returns the actions that move figures. What has left the table has none to move, and must not come back.
 * @param gone what is known to have left; undefined: nothing can have, as it was just read
 */
export const moveFigures = (changes: readonly FigureChange[], gone?: Gone): WriteAction[] =>
  changes.map(({ key, set, add, condition, refusal }) =>
    gone?.has(key.sk)
      ? check(key, absent(), () => new StaleRead())
      : update(key, {
          change: { ...(set && { set }), add },
          when: condition,
          refusal: (existing) => (gone && !existing ? new FigureGone(key.sk) : refusal(existing)),
        }),
  );

/** Writes again without what turns out to have left the table: it is not read before each write for that. */
export const pastGoneFigures = async <T>(write: (gone: Gone) => Promise<T>): Promise<T> => {
  const gone = new Set<string>();
  for (;;) {
    try {
      return await write(gone);
    } catch (error) {
      if (!(error instanceof FigureGone)) throw error;
      gone.add(error.sk);
    }
  }
};
