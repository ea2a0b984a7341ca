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
 * The waits, in ms, between attempts of a change without If-Match. It is tried again when others change the
 * record between our read and our write.
 */
const waits = { first: 15, longest: 400 } as const;

/**
 * Runs a change again while others change the record between its read and its write; a caller who asked for a
 * version is refused instead.
 * @throws VersionChanged, TableBusy
 */
export const retryOnStale = async <T>(
  { ifVersion }: Pick<Call, 'ifVersion'>,
  attempt: () => Promise<T>,
): Promise<T> => {
  const until = Date.now() + env().CONFLICT_RETRY_MS;
  for (let turn = 0; ; turn++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StaleRead)) throw error;
      if (ifVersion !== undefined) throw new VersionChanged();
      if (Date.now() > until) throw new TableBusy();
      await pause(Math.random() * Math.min(waits.longest, waits.first * 2 ** turn));
    }
  }
};
