import * as z from 'zod';
import { absent, type Condition, equal, every } from '../../db/expressions';

/**
 * The progress of the work on what belongs to it. It is kept where the deletion is: a durable intent, which
 * outlives every crash. `running` sets tombstones, `restoring` takes them off again.
 */
export const progress = {
  status: z.enum(['running', 'done', 'restoring', 'restored']).default('done'),
  /** The number of times it was deleted or restored: a step that began before the last one does nothing. */
  turn: z.int().default(0),
  /** The position up to which the work is done; absent: from the beginning, or to the end. */
  cursor: z.string().nullable().default(null),
  /** The number of records with its tombstone. */
  affected: z.int().default(0),
};
export const Progress = z.object(progress);
export type Progress = z.output<typeof Progress>;

/** Tells whether there is work left. */
export const isUnfinished = ({ status }: Pick<Progress, 'status'>): boolean =>
  status === 'running' || status === 'restoring';

/** Returns the condition that nobody has done a step since the work was read, nor begun it anew. */
export const asTaken = ({ turn, status, cursor }: Pick<Progress, 'turn' | 'status' | 'cursor'>): Condition =>
  every(equal('turn', turn), equal('status', status), cursor === null ? absent('cursor') : equal('cursor', cursor));
