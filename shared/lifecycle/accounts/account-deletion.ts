import * as z from 'zod';
import { ScopeId, UserId } from '../../core/ids';
import { restorableFor } from '../../core/record';
import { Instant, later } from '../../core/time';
import type { Value } from '../../db/attributes';
import { Progress } from '../work/progress';

/**
 * What is to be done to a user's memberships since they deleted their account (`running`) or restored it
 * (`restoring`): a durable intent, beside the profile.
 */
export const AccountDeletion = Progress.extend({
  userId: UserId,
  deletedAt: Instant,
  /** Nothing of it can be restored any more. */
  erasedFrom: Instant.nullable().default(null),
  /**
   * Their memberships keep their place while the account is deleted; of who deleted theirs before that was so
   * they ended (lib/migrations/0005).
   */
  keepsPlaces: z.boolean().default(false),
});
export type AccountDeletion = z.output<typeof AccountDeletion>;

/**
 * The entries of the index `due`: under which the sweeper finds work on memberships, and under which the job
 * that erases finds who is to be erased.
 */
export const dueKinds = { memberships: 'ACCOUNT', erasure: 'ERASURE' } as const;

/** Where it is found, and from when on. */
export const dueAs = (kind: keyof typeof dueKinds, at: Instant): Record<string, Value> => ({
  dueKind: dueKinds[kind],
  dueAt: at,
});
export const notDue: Record<string, Value> = { dueKind: null, dueAt: null };

/** When what was deleted then can't be restored any more, and is erased. */
export const erasableAt = (deletedAt: Instant): Instant => later(deletedAt, restorableFor);

/** By what a user finds a scope they are, or were, in. */
export const GroupPointer = z.object({
  sk: z.string(),
  scopeId: ScopeId,
  orderKey: z.string().nullable().default(null),
  /**
   * Their account's deletion took it: nothing else comes back. Other words than `account` are of before
   * memberships kept their place: the membership ended, or the group was deleted that nobody else was in
   * (older.ts).
   */
  endedWith: z.enum(['account', 'membership', 'group']).nullable().default(null),
  /**
   * What the group was called when they left it, and when that was: their place may have been taken from them
   * later, when they knew nothing of it any more. Null: they are in it, or left before that was kept.
   */
  lastKnownName: z.string().nullable().default(null),
  leftAt: Instant.nullable().default(null),
});
export type GroupPointer = z.output<typeof GroupPointer>;
