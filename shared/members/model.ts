import * as z from 'zod';
import { Role, RoleInput, roleName } from '../access/permissions';
import { ListId, RoleId, ScopeId, UserId } from '../core/ids';
import type { Call } from '../core/call';
import { audit, created } from '../core/record';
import { Instant } from '../core/time';
import { pictureWords } from '../core/web-address';
import { CurrencyCode, MinorUnits } from '../currencies/model';
import type { Profile } from '../me/model';

/** A membership as it is stored, of a scope or (with `listId`) of one list. Removing marks it: nothing a user does deletes a record. */
export const Membership = z.object({
  scopeId: ScopeId, listId: ListId.nullable().default(null), userId: UserId, roleId: RoleId,
  joinedAt: Instant, invitedBy: UserId.nullable().default(null),
  /** The key of the record that says by which invitation they came, freed when they go. */
  invitedAs: z.string().nullable().default(null),
  /** The deletion of the scope with which it is dead, and not counted for its user. */
  deletedWith: z.string().nullable().default(null),
  ...audit,
});
export type Membership = z.output<typeof Membership>;

export const Member = z
  .object({
    userId: UserId, placeholder: z.boolean(), displayName: z.string(), avatarUrl: z.string().nullable().describe(pictureWords), role: Role, joinedAt: Instant, invitedBy: UserId.nullable(),
    openBalances: z.array(z.object({ currency: CurrencyCode, net: MinorUnits })).describe('when somebody goes: what is not settled, above 0 owed to them. They stay in the balances until it is'),
    ...audit,
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof Member>;

export const MemberChange = z.strictObject({ role: RoleInput }).meta({ id: 'MemberChange' });
export type MemberChange = z.output<typeof MemberChange>;

/** A new membership of who makes a scope or a list, or accepts an invitation to one. */
export const asMember = (
  of: Pick<Membership, 'scopeId' | 'listId' | 'userId' | 'roleId'> & Partial<Pick<Membership, 'invitedBy' | 'invitedAs'>>,
  call: Call,
): Membership => ({ invitedBy: null, invitedAs: null, deletedWith: null, ...of, joinedAt: call.now, ...created(call) });

/** A membership as the members of its scope see it; somebody without a profile yet has no name to show. */
export const asShown = (membership: Membership, profile: Profile | undefined, openBalances: Member['openBalances'] = []): Member => ({
  ...membership, placeholder: false, displayName: profile?.displayName ?? 'New member', avatarUrl: profile?.avatarUrl ?? null, role: roleName(membership.roleId) ?? 'viewer', openBalances,
});
