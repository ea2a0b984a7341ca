import * as z from 'zod';
import { ListId, RoleId, ScopeId, UserId } from '../core/ids';
import type { Call } from '../core/call';
import { audit, created } from '../core/record';
import type { Period } from '../core/period';
import { Instant } from '../core/time';

/**
 * A membership as it is stored, of a scope or (with `listId`) of one list. Removing sets a tombstone: nothing
 * a user does deletes a record.
 */
export const Membership = z.object({
  scopeId: ScopeId,
  listId: ListId.nullable().default(null),
  userId: UserId,
  roleId: RoleId,
  /** The name of a placeholder, who has no account; null: the person gives themselves one. */
  displayName: z.string().nullable().default(null),
  /** Who a placeholder has become. */
  mergedInto: UserId.nullable().default(null),
  joinedAt: Instant,
  invitedBy: UserId.nullable().default(null),
  /** The key of the record that says by which invitation they came, freed when they go. */
  invitedAs: z.string().nullable().default(null),
  /** The deletion of the scope with which it is dead, and not counted for its user. */
  deletedWith: z.string().nullable().default(null),
  /**
   * Whether it ended with its person's account. It comes back with that, as it is by then, unless somebody
   * ends it before; who has it is a former member.
   */
  endedWith: z.literal('account').nullable().default(null),
  /** When they left the scope the last time before they came back: what they had until then is not theirs. */
  leftBefore: Instant.nullable().default(null),
  /** What the scope, or the list, was called when it ended: who isn’t in it is told no later name. */
  endedIn: z.string().nullable().default(null),
  ...audit,
});
export type Membership = z.output<typeof Membership>;

/** Tells whether a membership is that of a placeholder: a name, with no account behind it. */
export const isPlaceholder = ({ displayName, mergedInto }: Pick<Membership, 'displayName' | 'mergedInto'>): boolean =>
  displayName !== null || mergedInto !== null;

/** The pointer by which its person finds a membership. */
export const MembershipPointer = Membership.pick({ scopeId: true, listId: true });

/**
 * Tells whether its person's account is deleted: the membership gives no right, and keeps its place
 * (docs/decisions/0039).
 */
export const isFormer = ({ endedWith }: Pick<Membership, 'endedWith'>): boolean => endedWith !== null;

/** Tells whether a membership is over: its place is free. */
export const isEnded = ({ deletedAt, endedWith }: Pick<Membership, 'deletedAt' | 'endedWith'>): boolean =>
  deletedAt !== null && endedWith === null;

/** Returns a membership as its group has it: that an account is deleted ends nothing there. */
export const asKept = (membership: Membership): Membership =>
  isFormer(membership) ? { ...membership, deletedAt: null, deletedBy: null } : membership;

/** Returns the period that a membership of a scope stands for. */
export const periodOf = (membership: Membership | undefined): Period | undefined =>
  membership && {
    at: membership.deletedAt ?? membership.joinedAt,
    ended: membership.deletedAt !== null,
    leftBefore: membership.leftBefore,
  };

/** Makes the membership of who makes a scope or a list, or accepts an invitation to one. */
export const asMember = (
  of: Pick<Membership, 'scopeId' | 'listId' | 'userId' | 'roleId'> &
    Partial<Pick<Membership, 'invitedBy' | 'invitedAs' | 'leftBefore'>>,
  call: Call,
): Membership => ({
  displayName: null,
  mergedInto: null,
  invitedBy: null,
  invitedAs: null,
  deletedWith: null,
  endedWith: null,
  leftBefore: null,
  endedIn: null,
  ...of,
  joinedAt: call.now,
  ...created(call),
});
