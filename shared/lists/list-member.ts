import * as z from 'zod';
import type { Membership } from '../groups/member';
import { Member, RoleChange, toView as memberView } from '../groups/member-view';
import type { UserId } from '../core/ids';
import { nameFor } from '../people/names';
import type { Profile } from '../people/profile';

const roleWords = 'what they may do with the list by this';

/** Somebody a list is shared with by itself, or who made it. */
export const ListMember = Member.omit({ openBalances: true, takenOver: true })
  .extend({
    by: z.literal('list'),
    role: Member.shape.role.describe(roleWords),
    inScope: z.boolean().describe('they are in the scope too, and reach the list by that whatever becomes of this'),
  })
  .meta({ id: 'ListMember' });
export type ListMember = z.output<typeof ListMember>;

/** Somebody who reaches a list by being in its scope alone: their name, and what they may do, and no more. */
const ScopeMember = Member.pick({ userId: true, placeholder: true, displayName: true, former: true })
  .extend({ by: z.literal('scope'), role: Member.shape.role.describe(roleWords) })
  .meta({ id: 'ListMemberByScope' });

/** Somebody whom what is on a list names, and who reaches it no longer: their name, and no more. */
const NamedInRecords = Member.pick({ userId: true, displayName: true })
  .extend({ by: z.literal('records') })
  .meta({ id: 'ListMemberByRecords' });

/** Somebody who reaches a list, or whom it names. */
export const ListReader = z
  .discriminatedUnion('by', [ListMember, ScopeMember, NamedInRecords])
  .meta({ id: 'ListReader' });
export type ListReader = z.output<typeof ListReader>;

/** Returns a membership of a list as those who reach the list see it. */
export const toView = (membership: Membership, profile: Profile | undefined, inScope: boolean): ListMember => ({
  ...memberView(membership, profile),
  by: 'list',
  inScope,
});

/** Returns a membership of the scope as those see it who reach a list of it. */
export const toReader = (membership: Membership, profile: Profile | undefined): ListReader => ({
  ...memberView(membership, profile),
  by: 'scope',
});

/** Returns somebody as those see them who reach a list that names them, and that they reach no longer. */
export const toNamed = (userId: UserId, profile: Profile | undefined): ListReader => ({
  userId,
  displayName: nameFor(profile, false),
  by: 'records',
});

/** A role on a list that somebody is given. */
export const ListMemberChange = RoleChange.meta({ id: 'ListMemberChange' });

/** Somebody to whom a list is handed over. */
export const NewOwner = z.strictObject({ userId: Member.shape.userId }).meta({ id: 'NewListOwner' });
export type NewOwner = z.output<typeof NewOwner>;
