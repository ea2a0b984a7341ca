import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '../core/call';
import { HearthError, InvalidBody, TableBusy, VersionChanged } from '../core/errors';

/** The record was changed between our read and our write. */
export class Stale extends HearthError {
  readonly code = 'version-changed';
}

/** How long a change without If-Match is tried again when others change the record between our read and our write, and how the waits grow. */
const patience = { total: 5_000, first: 15, longest: 400 } as const;

/**
 * Runs a change again while others change the record between its read and its write; a caller who asked for a version is refused instead.
 * @throws VersionChanged, TableBusy
 */
export const untilFresh = async <T>({ ifVersion }: Pick<Call, 'ifVersion'>, attempt: () => Promise<T>): Promise<T> => {
  const until = Date.now() + patience.total;
  for (let turn = 0; ; turn++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (ifVersion !== undefined) throw new VersionChanged();
      if (Date.now() > until) throw new TableBusy();
      await pause(Math.random() * Math.min(patience.longest, patience.first * 2 ** turn));
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
