import type { ScopeId } from '../core/ids';
import type { WriteAction } from '../db/transact';
import { balancesPosting } from './balances-posting';
import { type Gone, moveFigures } from './gone-figures';
import type { FigureChange, Projection } from './projection';
import { followersPosting, refundsPosting } from './refunds-posting';
import { sourcesPosting } from './sources-posting';
import { totalsPosting } from './totals-posting';
import type { Change, Transaction } from './transaction';

/**
 * The figures that are kept of records of money, a line each. What writes, checks and migrates them goes by
 * this list alone.
 */
const ofDays: readonly Projection[] = [totalsPosting];
const ofAllTime: readonly Projection[] = [sourcesPosting, balancesPosting];

const unlessDeleted = (one: Transaction | null): Transaction | null => (one?.deletedAt ? null : one);
const living = ({ before, after }: Change): Change => ({ before: unlessDeleted(before), after: unlessDeleted(after) });

/** Returns what changes of records move in the figures of days, which may be many, and what in all others. */
export const figureChangesApart = (
  scopeId: ScopeId,
  changes: readonly Change[],
): { readonly days: readonly FigureChange[]; readonly others: readonly FigureChange[] } => {
  const counted = changes.map(living);
  const by = (projections: readonly Projection[]) => projections.flatMap((projection) => projection(scopeId, counted));
  return { days: by(ofDays), others: by(ofAllTime) };
};

/** Returns all that changes of records move in figures. What is deleted counts for nothing. */
export const figureChanges = (scopeId: ScopeId, changes: readonly Change[]): FigureChange[] => {
  const { days, others } = figureChangesApart(scopeId, changes);
  return [...days, ...others];
};

/** A transaction that changes, and what else changes with it. */
export interface Posted extends Change {
  /** The expense that it refunds, as it was read, where it didn't refund that before. */
  readonly refunded?: Transaction | undefined;
  /** The refunds of it that follow. */
  readonly followers?: readonly Change[];
  /** The sources that have left the table; undefined: it names none that it didn't just read. */
  readonly gone?: Gone;
}

/**
 * Returns the parts of a transaction of the table that keep everything right which follows when a transaction
 * is made, changed, deleted or restored: what is left of the expense it refunds, its own refunds, and all
 * figures. Refused with StaleRead, RefundTooLarge or TotalTooLarge.
 * @throws RefundTooLarge
 */
export const postings = (scopeId: ScopeId, { refunded, followers = [], gone, ...change }: Posted): WriteAction[] => [
  ...refundsPosting(living(change), refunded),
  ...followersPosting(followers),
  ...moveFigures(figureChanges(scopeId, [change, ...followers]), gone),
];
