import * as z from 'zod';
import { minute, second } from '../../../shared/core/time';
import type { Folder } from '../folder';
import { LockedOut } from './refusals';
import { digest } from './secrets';
import { openShelf } from './shelf';

const Failures = z.object({ count: z.number(), lockedUntil: z.number() });
const longest = 15 * minute;

/**
 * The lock-out of Cognito ("Lockout behavior for failed sign-in attempts" in its developer guide): after the
 * n-th failure from the fifth on, 2^(n-5) seconds, at most 15 minutes; forgotten after a sign-in, or 15
 * minutes without an attempt. Unknown addresses are locked in the same way, so it tells nothing.
 */
export interface Lockout {
  /** @throws LockedOut */
  check(email: string): void;
  fail(email: string): Promise<void>;
  clear(email: string): Promise<void>;
}

export const openLockout = async (folder: Folder, clock: () => number): Promise<Lockout> => {
  const failures = await openShelf(folder, 'lockouts', Failures, clock);
  return {
    check: (email) => {
      const left = (failures.get(digest(email))?.lockedUntil ?? 0) - clock();
      if (left > 0) throw new LockedOut(Math.ceil(left / second));
    },
    fail: (email) => {
      const count = (failures.get(digest(email))?.count ?? 0) + 1;
      const lockedUntil = clock() + (count < 5 ? 0 : Math.min(2 ** (count - 5) * second, longest));
      return failures.put(digest(email), { count, lockedUntil }, lockedUntil + longest);
    },
    clear: (email) => failures.take(digest(email)).then(() => undefined),
  };
};
