import * as z from 'zod';
import { RelocationId, ScopeId, TransactionId } from '../core/ids';
import { audit } from '../core/record';
import { Instant } from '../core/time';
import { type Key, keys } from '../db/keys';
import { progress } from '../lifecycle/work/progress';

/**
 * Transactions that are made in a scope with more of them than one transaction of the table takes: a durable
 * intent in the partition of that scope. It says all that is written for them where nobody sees it, so that
 * whatever becomes of the call that does so, all of it is shown, or none is left.
 */
export const StagedTransactions = z.object({
  id: RelocationId,
  of: z.literal('transactions'),
  scopeId: ScopeId,
  fromScopeId: ScopeId,
  as: z.enum(['duplicate', 'transfer']),
  /**
   * - `staging`: the call writes what is to be there, where nobody sees it.
   * - `settling`: all of it is there; figures of days take it in, originals are deleted, the mark comes off.
   * - `closing`: nothing is left of that, and in a while the scopes need no longer say that it is there.
   * - `undoing`: what was written goes.
   */
  phase: z.enum(['staging', 'settling', 'closing', 'undoing', 'ended']),
  /** Until when the phase waits: the call for all to be staged, the scopes for whoever reads meanwhile. */
  until: Instant,
  copies: z.array(TransactionId),
  /** The originals that a transfer takes away, each held (`leavingWith`) until it is deleted. */
  originals: z.array(TransactionId),
  /** The sort keys of the days on which they count there, and on which the originals no longer do. */
  daysThere: z.array(z.string()),
  daysHere: z.array(z.string()),
  ...progress,
  ...audit,
});
export type StagedTransactions = z.output<typeof StagedTransactions>;

/** A record that is staged: a copy, an original that is held, or a day that has more beside its figures. */
export interface StagedPart {
  readonly is: 'copy' | 'original' | 'day';
  readonly key: Key;
}

const daysIn = (scopeId: ScopeId, days: readonly string[]): StagedPart[] =>
  days.map((sk) => ({ is: 'day', key: { ...keys.scope(scopeId), sk } }));

/** Lists all that is staged, in an order that stays. */
export const stagedParts = ({
  scopeId,
  fromScopeId,
  copies,
  originals,
  daysThere,
  daysHere,
}: StagedTransactions): StagedPart[] => [
  ...daysIn(scopeId, daysThere),
  ...daysIn(fromScopeId, daysHere),
  ...originals.map((id) => ({ is: 'original' as const, key: keys.transaction(fromScopeId, id) })),
  ...copies.map((id) => ({ is: 'copy' as const, key: keys.transaction(scopeId, id) })),
];

/** Returns the mark that copies bear: the sort key of what they come with. */
export const markOfStaged = ({ scopeId, id }: Pick<StagedTransactions, 'scopeId' | 'id'>): string =>
  keys.relocation(scopeId, id).sk;
