import * as z from 'zod';
import { type ScopeId, TransactionId } from '../core/ids';
import { type Key, keys } from '../db/keys';
import { stagedWork } from '../groups/staged-work';

/** Transactions that are made in a scope with more of them than one transaction of the table takes. */
export const StagedTransactions = z.object({
  ...stagedWork,
  of: z.literal('transactions'),
  copies: z.array(TransactionId),
  /** The originals that a transfer takes away, each held (`leavingWith`) until it is deleted. */
  originals: z.array(TransactionId),
  /** The sort keys of the days on which they count there, and on which the originals no longer do. */
  daysThere: z.array(z.string()),
  daysHere: z.array(z.string()),
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
