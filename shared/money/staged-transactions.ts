import * as z from 'zod';
import { type ScopeId, TransactionId } from '../core/ids';
import { type LabelKind, labelKinds } from '../core/merged';
import { type Key, keys } from '../db/keys';
import type { KeyedPart } from '../groups/staged-steps';
import { stagedWork } from '../groups/staged-work';
import { type LabelPart, labelParts, StagedCount } from '../labels/staged-labels';

/** Transactions that are made in a scope with more of them than one transaction of the table takes. */
export const StagedTransactions = z.object({
  ...stagedWork,
  /** A release that knows of no labels waits with those that have some, and spoils none of them. */
  of: z.enum(['transactions', 'transactions-with-labels']),
  /** The labels that are made for them, each with a name of its own, and what these are counted in. */
  labels: z.array(z.object({ kind: z.enum(labelKinds), sk: z.string() })).default([]),
  counted: z.array(StagedCount).default([]),
  copies: z.array(TransactionId),
  /** The originals that a transfer takes away, each held (`leavingWith`) until it is deleted. */
  originals: z.array(TransactionId),
  /** The sort keys of the days on which they count there, and on which the originals no longer do. */
  daysThere: z.array(z.string()),
  daysHere: z.array(z.string()),
});
export type StagedTransactions = z.output<typeof StagedTransactions>;

/**
 * A record that is staged: a label that is made for transactions (by its kind), a copy of one, an original
 * that is held, or a day that has more beside its figures.
 */
export interface StagedPart extends KeyedPart, Pick<LabelPart, 'counted'> {
  readonly is: LabelKind | 'copy' | 'original' | 'day';
}

const partsAt = (is: StagedPart['is'], all: readonly Key[]): StagedPart[] =>
  all.map((key) => ({ is, key, writes: 1, counted: [] }));

const daysIn = (scopeId: ScopeId, days: readonly string[]): StagedPart[] =>
  partsAt(
    'day',
    days.map((sk) => ({ ...keys.scope(scopeId), sk })),
  );

const labelsIn = ({ scopeId, labels, counted }: StagedTransactions): StagedPart[] =>
  labels.flatMap(({ kind, sk }) =>
    labelParts('copy', { scopeId, labels: [{ sk }], counts: counted }).map((part) => ({ ...part, is: kind })),
  );

const originalsIn = ({ fromScopeId, originals }: StagedTransactions): StagedPart[] =>
  partsAt(
    'original',
    originals.map((id) => keys.transaction(fromScopeId, id)),
  );

/** Lists what others wait for while it is staged: labels, which hold names, and originals. */
export const awaitedParts = (work: StagedTransactions): StagedPart[] => [...labelsIn(work), ...originalsIn(work)];

/** Lists all that is staged, in an order that stays. */
export const stagedParts = (work: StagedTransactions): StagedPart[] => [
  ...labelsIn(work),
  ...daysIn(work.scopeId, work.daysThere),
  ...daysIn(work.fromScopeId, work.daysHere),
  ...originalsIn(work),
  ...partsAt(
    'copy',
    work.copies.map((id) => keys.transaction(work.scopeId, id)),
  ),
];
