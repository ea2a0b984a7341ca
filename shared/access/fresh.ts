import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '../core/call';
import { env } from '../core/env';
import { HearthError, InvalidBody, TableBusy, VersionChanged } from '../core/errors';

/** The record was changed between our read and our write. */
export class StaleRead extends HearthError {
  readonly code = 'version-changed';
}

/** How the waits of a change without If-Match grow, that is tried again when others change the record between our read and our write, in ms. */
const waits = { first: 15, longest: 400 } as const;

/**
 * Runs a change again while others change the record between its read and its write; a caller who asked for a version is refused instead.
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

/**
 * Refuses a change that sent read-only fields along which say anything else than the record has.
 * @param served the record as the caller sees it before the change
 * @throws InvalidBody
 */
export const refuseReadOnly = ({ readBack }: Call, served: () => unknown): void => {
  const issues = readBack?.(served()) ?? [];
  if (issues.length > 0) throw new InvalidBody(issues);
};
