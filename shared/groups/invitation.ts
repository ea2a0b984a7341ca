import * as z from 'zod';
import { Role, RoleInput, roleName, type RoleName, roleIds } from '../access/roles';
import type { Call, Caller } from '../core/call';
import { InvalidBody, NotPending, SentRecently, UnreadableRecord } from '../core/errors';
import { Email } from '../core/email';
import { optional, prose } from '../core/fields';
import { chosenId, InvitationId, ListId, newId, RoleId, ScopeId, UserId } from '../core/ids';
import { audit, changed, created, patched } from '../core/record';
import { day, Instant, later, minute, secondsBetween } from '../core/time';
import type { Invitee } from '../db/keys';
import type { SliceTerms } from '../core/slice-terms';

/**
 * The product's rules for how long an invitation is valid since it was last sent, how long it waits before it
 * is sent again, and how many a user may send in a day (UTC).
 */
export const validFor = 14 * day;
const waitToResend = 10 * minute;
export const perDay = 50;

export const invitationStatuses = ['pending', 'accepted', 'declined', 'revoked', 'expired', 'undeliverable'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/**
 * An invitation as it is stored. `expired` follows from the time at once, and is stored within hours
 * (invitation-expiry.ts).
 */
export const Invitation = z.object({
  id: InvitationId,
  scopeId: ScopeId,
  listId: ListId.nullable().default(null),
  email: z.string().nullable().default(null),
  userId: UserId.nullable().default(null),
  roleId: RoleId,
  /** The placeholder that whoever accepts takes over. */
  placeholderId: UserId.nullable().default(null),
  message: z.string().nullable().default(null),
  status: z.enum(invitationStatuses),
  /** The target's name when the mail was written, and the language of its scope. */
  targetName: z.string(),
  locale: z.string(),
  /**
   * The inviter's name when the mail was written; null: they had given no name, or it is from before this was
   * kept.
   */
  inviterName: z.string().nullable().default(null),
  /** The scope that a slice shows, if it is to a slice: whoever sent it must still manage that. */
  sourceScopeId: ScopeId.nullable().default(null),
  invitedBy: UserId,
  /** Who changed its role last and must still be able to give it; absent: who invited. */
  roleGivenBy: UserId.optional(),
  /** Whether who invited hands the scope over by it, and is an admin from then on. */
  transfersOwnership: z.boolean().optional(),
  expiresAt: Instant,
  sentAt: Instant.nullable().default(null),
  ...audit,
});
export type Invitation = z.output<typeof Invitation>;

/** The one open invitation, or the membership that came of it, of a person and a target. */
export const Invited = z.object({
  invitationId: InvitationId.optional(),
  state: z.enum(['pending', 'member', 'declined', 'free']),
  expiresAt: Instant.optional(),
  until: Instant.optional(),
  /** Whether what is open hands the scope over to a member: accepting another invitation leaves it open. */
  transfersOwnership: z.boolean().optional(),
});

const placeholderWords =
  'the placeholder whose history and balance whoever accepts takes over; if it is somebody’s by then, they join as anyone does';

export const InvitationView = z
  .object({
    id: InvitationId,
    email: z.string().nullable(),
    userId: UserId.nullable(),
    role: Role,
    placeholderId: UserId.nullable().describe(placeholderWords),
    message: z.string().nullable(),
    transfersOwnership: z
      .boolean()
      .describe('whoever accepts becomes the owner in place of `invitedBy`, who stays as an admin'),
    status: z.enum(invitationStatuses),
    target: z.object({ scopeId: ScopeId, listId: ListId.nullable() }).meta({ id: 'InvitationTarget' }),
    targetName: z.string(),
    invitedBy: UserId,
    expiresAt: Instant,
    sentAt: Instant.nullable(),
    ...audit,
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.output<typeof InvitationView>;

const offer = { role: RoleInput, message: optional(prose(2_000)) };
const fields = {
  id: chosenId(InvitationId),
  ...offer,
  placeholderId: optional(UserId).describe('the placeholder of the group whose history and balance they take over'),
};
export const NewInvitation = z
  .union([z.strictObject({ email: Email, ...fields }), z.strictObject({ userId: UserId, ...fields })])
  .meta({
    id: 'NewInvitation',
    description: 'People are invited by e-mail address, or by user id if they share a group with the inviter',
  });
export type NewInvitation = z.output<typeof NewInvitation>;

export const InvitationChange = z.strictObject(offer).partial().meta({ id: 'InvitationChange' });
export type InvitationChange = z.output<typeof InvitationChange>;
/** The same of a list: each body of a PATCH has a schema of its own. */
export const ListInvitationChange = z.strictObject(InvitationChange.shape).meta({ id: 'ListInvitationChange' });

/** Returns the invited person as the table's keys name them. */
export const inviteeOf = ({ email, userId }: Pick<Invitation, 'email' | 'userId'>): Invitee =>
  email !== null ? { email } : { userId: userId ?? nobody() };
const nobody = (): never => {
  throw new UnreadableRecord();
};

/**
 * Returns the forms in which somebody can have been invited: by id, and by their address once it is verified.
 */
export const invitees = ({ userId, email, emailVerified }: Caller): Invitee[] => [
  { userId },
  ...(email && emailVerified ? [{ email }] : []),
];

type Guest = { readonly email: string } | { readonly userId: UserId };
const selfIn = (guest: Guest, { userId, email }: Caller): 'email' | 'userId' | undefined => {
  if ('email' in guest) return guest.email === email ? 'email' : undefined;
  return guest.userId === userId ? 'userId' : undefined;
};

/**
 * Refuses that somebody invites themselves.
 * @param under the path of the guest with that index, ending where the field's name follows
 * @throws InvalidBody
 */
export const refuseSelf = (guests: readonly Guest[], caller: Caller, under: (index: number) => string): void => {
  const issues = guests.flatMap((guest, index) => {
    const field = selfIn(guest, caller);
    return field ? [{ path: `${under(index)}${field}`, code: 'self' }] : [];
  });
  if (issues.length > 0) throw new InvalidBody(issues);
};

/** The scope or list that somebody is invited to. */
export interface Target {
  readonly scopeId: ScopeId;
  readonly listId: ListId | null;
  readonly name: string;
  readonly locale: string;
  /** What it shows of another scope, if it is a slice. */
  readonly slice?: SliceTerms | null;
}

/** What of a list an invitation to it goes by. */
export const TargetList = z.object({ name: z.string(), deletedAt: Instant.nullable().default(null) });

/** Returns until when an invitation that is sent now is valid: one to a slice ends with that. */
const validUntil = (slice: SliceTerms | null | undefined, { now }: Call): Instant => {
  const usual = later(now, validFor);
  return slice && slice.expiresAt < usual ? slice.expiresAt : usual;
};

/** Makes the invitation that a call asks for. */
export const newInvitation = (
  draft: NewInvitation,
  { scopeId, listId, name, locale, slice = null }: Target,
  call: Call,
): Invitation => ({
  id: draft.id ?? newId(InvitationId),
  scopeId,
  listId,
  email: 'email' in draft ? draft.email : null,
  userId: 'userId' in draft ? draft.userId : null,
  roleId: roleIds[draft.role],
  placeholderId: draft.placeholderId ?? null,
  message: draft.message ?? null,
  status: 'pending',
  targetName: name,
  locale,
  inviterName: null,
  sourceScopeId: slice?.sourceScopeId ?? null,
  invitedBy: call.caller.userId,
  expiresAt: validUntil(slice, call),
  sentAt: null,
  ...created(call),
});

/** Returns the status now: what is pending past its time has expired. */
export const statusAt = (
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  now: Instant,
): InvitationStatus => (status === 'pending' && expiresAt <= now ? 'expired' : status);

/** Returns the invitation, if it is still open. @throws NotPending */
export const pending = <I extends Pick<Invitation, 'status' | 'expiresAt'>>(invitation: I, now: Instant): I => {
  if (statusAt(invitation, now) !== 'pending') throw new NotPending();
  return invitation;
};

/**
 * Returns an open invitation with another role or message; the same object: nothing differs.
 * @throws NotPending, InvalidBody when it hands the scope over: its role stays
 */
export const withOffer = (before: Invitation, { role, message }: InvitationChange, call: Call): Invitation => {
  const roleId = role && roleIds[role];
  if (before.transfersOwnership && roleId && roleId !== before.roleId)
    throw new InvalidBody([{ path: 'role', code: 'ownership' }]);
  const given = roleId && roleId !== before.roleId ? { roleId, roleGivenBy: call.caller.userId } : {};
  return patched(pending(before, call.now), { ...given, ...(message !== undefined && { message }) }, call);
};

/**
 * Returns an open invitation as it is sent anew: its mail is still to go out, and it is valid as long as a
 * new one.
 * @throws NotPending, SentRecently
 */
export const sentAgain = (before: Invitation, slice: SliceTerms | null, call: Call): Invitation => {
  const again = later(pending(before, call.now).expiresAt, waitToResend - validFor);
  if (again > call.now) throw new SentRecently({ retryAfter: secondsBetween(call.now, again) });
  return changed(before, { expiresAt: validUntil(slice, call), sentAt: null }, call);
};

/** Returns who must still be able to give the role when it is accepted. */
export const offeredBy = ({ invitedBy, roleGivenBy }: Pick<Invitation, 'invitedBy' | 'roleGivenBy'>): UserId =>
  roleGivenBy ?? invitedBy;

const roleOf = (id: RoleId): RoleName => roleName(id) ?? 'viewer';

/** Returns an invitation as both sides see it. */
export const toView = (
  { scopeId, listId, roleId, ...rest }: Invitation,
  now: Instant,
  currentName?: string,
): InvitationView => ({
  ...rest,
  transfersOwnership: rest.transfersOwnership ?? false,
  role: roleOf(roleId),
  status: statusAt(rest, now),
  target: { scopeId, listId },
  targetName: currentName ?? rest.targetName,
});

/** The filter of a page of a group's invitations. */
export interface InvitationFilter {
  readonly keep?: ((invitation: Invitation) => boolean) | undefined;
}

/** Makes the test of whether an invitation has one of the statuses now; undefined when all pass. */
export const toFilter = (wanted: readonly InvitationStatus[] | undefined, now: Instant): InvitationFilter['keep'] =>
  wanted && ((invitation) => wanted.includes(statusAt(invitation, now)));
