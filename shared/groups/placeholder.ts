import * as z from 'zod';
import type { Call } from '../core/call';
import { newId, RoleId, type ScopeId, UserId } from '../core/ids';
import { DisplayName } from '../people/profile';
import { asMember, type Membership } from './member';

/**
 * A placeholder that is asked for. Its id is always the server's: one that a client chose could be that of
 * somebody with an account, who would be in the group without having accepted anything.
 */
export const NewPlaceholder = z
  .strictObject({ displayName: DisplayName.describe('unique among the placeholders of the scope') })
  .meta({ id: 'NewPlaceholder' });
export type NewPlaceholder = z.output<typeof NewPlaceholder>;

/** The namespace in which names of placeholders are unique: nothing else tells two of them apart. */
export const placeholderNames = { kind: 'placeholder' } as const;

/** The role that is none: nobody has an account to act by it, and it would allow nothing. */
const noRole = RoleId.parse('00000000-0000-0000-0000-000000000000');

/** A membership of a placeholder. */
export interface Placeholder extends Membership {
  readonly displayName: string;
}

/** Makes the placeholder that a draft asks for in a scope. */
export const newPlaceholder = ({ displayName }: NewPlaceholder, scopeId: ScopeId, call: Call): Placeholder => ({
  ...asMember({ scopeId, listId: null, userId: newId(UserId), roleId: noRole }, call),
  displayName,
});

/** Returns a placeholder as its unique name knows it. */
export const namedPlaceholder = ({ userId, scopeId, displayName }: Membership) =>
  displayName === null ? null : { id: userId, scopeId, name: displayName };
