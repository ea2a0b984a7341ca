import * as z from 'zod';
import { day, hour } from '../../../shared/core/time';
import type { Folder } from '../folder';
import { FormError } from './refusals';
import { digest } from './secrets';
import { openShelf } from './shelf';

const Counted = z.object({ guesses: z.array(z.number()), mails: z.array(z.number()) });

/**
 * The most guesses of mailed codes at one address in a day, and the most mails with codes in an hour: Cognito
 * lets through "between five and 20" (quotas of user pools, developer guide).
 */
const most = { guesses: 20, mails: 5 } as const;

export const attemptLimitExceeded = (): FormError => new FormError('Too many attempts. Please try again later.', 429);

/**
 * Counts what is tried with mailed codes by the address they are for, so that a new code, or a new browser,
 * gives no new tries.
 */
export interface CodeLimits {
  /** Counts a guess, before it is looked at. @throws FormError when those of the day are spent */
  guess(email: string): void;
  /** Counts a mail with a code; false: there were enough within the hour. */
  mayMail(email: string): boolean;
  /** Forgets the failures of an address that has proved itself. */
  clear(email: string): Promise<void>;
}

export const openCodeLimits = async (
  folder: Folder,
  clock: () => number,
  onError: (error: unknown) => void,
): Promise<CodeLimits> => {
  const shelf = await openShelf(folder, 'code-limits', Counted, clock);
  /** Counts a guess at once: of guesses that come side by side each counts. */
  const count = (email: string, what: keyof typeof most, within: number): boolean => {
    const now = clock();
    const before = shelf.get(digest(email)) ?? { guesses: [], mails: [] };
    const recent = before[what].filter((at) => at > now - within);
    if (recent.length >= most[what]) return false;
    shelf.put(digest(email), { ...before, [what]: [...recent, now] }, now + day).catch(onError);
    return true;
  };
  return {
    guess: (email) => {
      if (!count(email, 'guesses', day)) throw attemptLimitExceeded();
    },
    mayMail: (email) => count(email, 'mails', hour),
    clear: (email) => shelf.take(digest(email)).then(() => undefined),
  };
};
