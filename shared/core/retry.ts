import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from './call';
import { env } from './env';
import { TableBusy, VersionChanged } from './errors';

/**
 * Says that the record was changed between our read and our write. It is for our own code, which reads again:
 * no client is told of it.
 */
export class StaleRead extends Error {
  constructor() {
    super('changed between our read and our write');
  }
}

/**
 * Makes what follows a stale read, for who does without a second attempt: the answer, and every other error
 * is thrown.
 */
export const ifStale =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (error instanceof StaleRead) return answer;
    throw error;
  };

/** The longest wait between two attempts, in ms. */
const longestWait = 400;

/**
 * Runs an attempt again, with full jitter, while it throws what passes.
 * @param policy.firstWait grows twofold with every attempt, in ms; 0: at once
 * @param policy.passes says whether an error is one that another attempt may not meet
 * @throws TableBusy when the time is over; what the attempt throws that doesn't pass
 */
export const retry = async <T>(
  attempt: () => Promise<T>,
  { firstWait, passes }: { readonly firstWait: number; readonly passes: (error: unknown) => boolean },
): Promise<T> => {
  const until = Date.now() + env().CONFLICT_RETRY_MS;
  for (let turn = 0; ; turn++) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error)) throw error;
      const wait = Math.random() * Math.min(longestWait, firstWait * 2 ** turn);
      if (Date.now() + wait > until) throw new TableBusy();
      await pause(wait);
    }
  }
};

/**
 * Runs a change again while others change the record between its read and its write; a caller who asked for a
 * version is refused instead.
 * @throws VersionChanged, TableBusy
 */
export const retryOnStale = <T>({ ifVersion }: Pick<Call, 'ifVersion'>, attempt: () => Promise<T>): Promise<T> =>
  retry(attempt, {
    firstWait: 15,
    passes: (error) => {
      const isStale = error instanceof StaleRead;
      if (isStale && ifVersion !== undefined) throw new VersionChanged();
      return isStale;
    },
  });
