import type { Instant } from './time';

/** The time at which a membership of a scope began, or ended, and at which one before that ended. */
export interface Period {
  readonly at: Instant;
  readonly ended: boolean;
  readonly leftBefore: Instant | null;
}

/** Returns since when what somebody has on a list is theirs: since they last left its scope, if ever. */
export const heldSince = (period: Period | undefined): Instant | null =>
  period ? (period.ended ? period.at : period.leftBefore) : null;

/**
 * Tells whether what somebody was given on a list at a moment still counts: who leaves a scope keeps nothing
 * in it, and has by the list what they are given afterwards.
 */
export const isHeld = (given: Instant, period: Period | undefined): boolean => given > (heldSince(period) ?? '');
