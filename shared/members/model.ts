import * as z from 'zod';
import { Role, RoleInput, roleName } from '../access/permissions';
import { ListId, RoleId, ScopeId, UserId } from '../core/ids';
import type { Call } from '../core/call';
import { audit, created } from '../core/record';
import { Instant } from '../core/time';
import { pictureWords } from '../core/web-address';
import { CurrencyCode, MinorUnits } from '../currencies/model';
import type { Profile } from '../me/model';
import { nameFor } from '../me/names';

/** A membership as it is stored, of a scope or (with `listId`) of one list. Removing marks it: nothing a user does deletes a record. */
export const Membership = z.object({
  scopeId: ScopeId,
  listId: ListId.nullable().default(null),
  userId: UserId,
  roleId: RoleId,
  joinedAt: Instant,
  invitedBy: UserId.nullable().default(null),
  /** The key of the record that says by which invitation they came, freed when they go. */
  invitedAs: z.string().nullable().default(null),
  /** The deletion of the scope with which it is dead, and not counted for its user. */
  deletedWith: z.string().nullable().default(null),
  /** It ended with its person's account, and comes back with that, as it is by then, unless somebody ends it before: who has it is a former member. */
  endedWith: z.literal('account').nullable().default(null),
  ...audit,
});
export type Membership = z.output<typeof Membership>;

/** By what its person finds a membership. */
export const MembershipPointer = Membership.pick({ scopeId: true, listId: true });

/** Whether its person's account is deleted: it gives no right, and keeps its place (docs/decisions/0039). */
export const isFormer = ({ endedWith }: Pick<Membership, 'endedWith'>): boolean => endedWith !== null;

/** Whether it is over: its place is free. */
export const isEnded = ({ deletedAt, endedWith }: Pick<Membership, 'deletedAt' | 'endedWith'>): boolean =>
  deletedAt !== null && endedWith === null;

/** A membership as its group has it: that an account is deleted ends nothing there. */
export const asKept = (membership: Membership): Membership =>
  isFormer(membership) ? { ...membership, deletedAt: null, deletedBy: null } : membership;

const formerWords =
  'their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then';

export const Member = z
  .object({
    userId: UserId,
    placeholder: z.boolean(),
    displayName: z.string(),
    avatarUrl: z.string().nullable().describe(pictureWords),
    role: Role,
    joinedAt: Instant,
    invitedBy: UserId.nullable(),
    former: z.boolean().describe(formerWords),
    openBalances: z
      .array(z.object({ currency: CurrencyCode, net: MinorUnits }).meta({ id: 'OpenBalance' }))
      .describe(
        'set when someone leaves: what is not settled; above 0 is owed to them. They stay in the balances until it is settled',
      ),
    ...audit,
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof Member>;

export const MemberChange = z.strictObject({ role: RoleInput }).meta({ id: 'MemberChange' });
export type MemberChange = z.output<typeof MemberChange>;

/** A new membership of who makes a scope or a list, or accepts an invitation to one. */
export const asMember = (
  of: Pick<Membership, 'scopeId' | 'listId' | 'userId' | 'roleId'> &
    Partial<Pick<Membership, 'invitedBy' | 'invitedAs'>>,
  call: Call,
): Membership => ({
  invitedBy: null,
  invitedAs: null,
  deletedWith: null,
  endedWith: null,
  ...of,
  joinedAt: call.now,
  ...created(call),
});

/** A membership as the members of its scope see it; somebody without a profile yet has no name to show, nor has whose account is deleted. */
export const toView = (
  membership: Membership,
  profile: Profile | undefined,
  openBalances: Member['openBalances'] = [],
): Member => {
  const kept = asKept(membership);
  const former = isFormer(membership) || Boolean(profile?.deletedAt);
  const shown = former ? undefined : profile;
  return {
    ...kept,
    placeholder: false,
    former,
    displayName: nameFor(shown, !former),
    avatarUrl: shown?.avatarUrl ?? null,
    role: roleName(kept.roleId) ?? 'viewer',
    openBalances,
  };
};
