import * as z from 'zod';
import { ScopeId, UserId } from '../core/ids';
import { restorableFor } from '../core/record';
import { Instant, later } from '../core/time';

/** What can have something below it. What was cleared from a list is below the act of clearing it. */
export const rootTypes = ['scope', 'list', 'clearing'] as const;
export type RootType = (typeof rootTypes)[number];

/**
 * How far the work on what is below has come. It is kept where the deletion is: a durable intent, which outlives every crash.
 * `running` marks what is below, `restoring` takes the marks off again.
 */
export const progress = {
  status: z.enum(['running', 'done', 'restoring', 'restored']).default('done'),
  /** How often it was deleted or restored: a step that began before the last turn does nothing. */
  turn: z.int().default(0),
  /** Up to where the work is done; absent: from the beginning, or to the end. */
  cursor: z.string().nullable().default(null),
  /** How many records are marked. */
  affected: z.int().default(0),
};
export const Progress = z.object(progress);
export type Progress = z.output<typeof Progress>;

/** Whether there is work left. */
export const isUnfinished = ({ status }: Pick<Progress, 'status'>): boolean =>
  status === 'running' || status === 'restoring';

/** Somebody's deletion of a scope or a list. There is one for each, however often it goes and comes back. */
export const Deletion = z.object({
  scopeId: ScopeId,
  root: z.object({ type: z.enum(['scope', 'list']), id: z.guid() }),
  deletedBy: UserId,
  deletedAt: Instant,
  restoredBy: UserId.nullable().default(null),
  restoredAt: Instant.nullable().default(null),
  ...progress,
});
export type Deletion = z.output<typeof Deletion>;

export const DeletionView = z
  .object({
    root: z
      .object({
        type: z.enum(rootTypes),
        id: z.guid().describe('of the scope or the list; for a clearing, of its list'),
      })
      .meta({ id: 'DeletionRoot' })
      .describe('what was deleted, together with everything in it'),
    status: progress.status
      .unwrap()
      .describe(
        'whether everything in it has been marked, or unmarked, as well; it can’t be reached, or is back, from the start',
      ),
    affected: z.int().describe('the number of records in it that have been marked so far'),
    deletedBy: UserId,
    deletedAt: Instant,
    restoredBy: UserId.nullable(),
    restoredAt: Instant.nullable(),
    restorableUntil: Instant.nullable().describe('null: it has been restored'),
  })
  .meta({ id: 'Deletion' });
export type DeletionView = z.output<typeof DeletionView>;

/** A deletion as who may undo it sees it. */
export const toView = ({ deletedAt, restoredAt, ...rest }: Omit<DeletionView, 'restorableUntil'>): DeletionView => ({
  ...rest,
  deletedAt,
  restoredAt,
  restorableUntil: restoredAt ? null : later(deletedAt, restorableFor),
});
