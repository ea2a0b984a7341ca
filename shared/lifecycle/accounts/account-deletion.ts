import * as z from 'zod';
import { ScopeId, UserId } from '../../core/ids';
import { restorableFor } from '../../core/record';
import { Instant, later } from '../../core/time';
import type { Value } from '../../db/attributes';
import { Progress } from '../work/progress';

/**
 * The work left to do on a user's memberships since they deleted their account (`running`) or restored it
 * (`restoring`): a durable intent, beside the profile.
 */
export const AccountDeletion = Progress.extend({
  userId: UserId,
  deletedAt: Instant,
  /** The time from which nothing of it can be restored. */
  erasedFrom: Instant.nullable().default(null),
  /**
   * Whether their memberships keep their place while the account is deleted. Those of accounts deleted before
   * this rule ended (lib/migrations/0005).
   */
  keepsPlaces: z.boolean().default(false),
});
export type AccountDeletion = z.output<typeof AccountDeletion>;

/**
 * The entries of the index `due`: one under which the sweeper finds work on memberships, and one under which
 * the erasure job finds who is to be erased.
 */
export const dueKinds = { memberships: 'ACCOUNT', erasure: 'ERASURE' } as const;

/** Returns the attributes by which it is found when it is due. */
export const dueAs = (kind: keyof typeof dueKinds, at: Instant): Record<string, Value> => ({
  dueKind: dueKinds[kind],
  dueAt: at,
});
export const notDue: Record<string, Value> = { dueKind: null, dueAt: null };

/** Returns the time from which what was deleted then can't be restored any more, and is erased. */
export const erasableAt = (deletedAt: Instant): Instant => later(deletedAt, restorableFor);

/** A pointer by which a user finds a scope they are, or were, in. */
export const GroupPointer = z.object({
  sk: z.string(),
  scopeId: ScopeId,
  orderKey: z.string().nullable().default(null),
  /**
   * The reason why the membership ended: their account's deletion took it, and nothing else comes back. Words
   * other than `account` are from before memberships kept their place: the membership ended, or the group was
   * deleted that nobody else was in (older.ts).
   */
  endedWith: z.enum(['account', 'membership', 'group']).nullable().default(null),
  /**
   * The group's name when they left it, and the time of that: their place may have been taken from them
   * later, when they knew nothing of it any more. Null: they are in it, or left before this was kept.
   */
  lastKnownName: z.string().nullable().default(null),
  leftAt: Instant.nullable().default(null),
});
export type GroupPointer = z.output<typeof GroupPointer>;
