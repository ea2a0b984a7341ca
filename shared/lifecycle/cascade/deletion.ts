import * as z from 'zod';
import { ScopeId, UserId } from '../../core/ids';
import { restorableFor } from '../../core/record';
import { Instant, later } from '../../core/time';
import { progress } from '../work/progress';

/**
 * The types of what can have records that belong to it. What was cleared from a list belongs to the act of
 * clearing it.
 */
const rootTypes = ['scope', 'list', 'clearing'] as const;

/** A person's deletion of a scope or a list. There is one for each, however often it goes and comes back. */
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

/** Returns a deletion as it is shown to who may undo it. */
export const toView = ({ deletedAt, restoredAt, ...rest }: Omit<DeletionView, 'restorableUntil'>): DeletionView => ({
  ...rest,
  deletedAt,
  restoredAt,
  restorableUntil: restoredAt ? null : later(deletedAt, restorableFor),
});
