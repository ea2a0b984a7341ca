import { permissionToGrant, reachOf } from '../access/permissions';
import { roleName } from '../access/roles';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { Profile } from '../people/profile';
import { Membership } from './member';
import { Invitation, statusAt } from './invitation';

/**
 * Tells whether whoever invited a manager may still do so: nobody comes in by what they can't accept
 * (invitation-answer.ts).
 */
const isOffered = ({ roleId }: Invitation, stored: unknown): boolean => {
  if (permissionToGrant(roleName(roleId) ?? 'owner') !== 'managers.manage') return true;
  const inviter = decodeReadable(Membership, stored);
  const role = inviter && !inviter.deletedAt ? roleName(inviter.roleId) : undefined;
  return role !== undefined && reachOf(role, 'managers.manage') !== undefined;
};

/**
 * Tells whether an invitation can still be accepted, by what stands at this moment: a mail that was on its
 * way says nothing of a group that has been deleted since, nor to somebody whose account has, nor for
 * somebody who can't offer it any more.
 * @throws TableBusy
 */
export const canBeAccepted = async (
  { scopeId, listId, id, invitedBy, userId }: Invitation,
  now: Instant,
): Promise<boolean> => {
  const [stored, scope, inviter, list, invited] = await batchGet([
    keys.invitation(scopeId, id),
    keys.scope(scopeId),
    keys.member(scopeId, invitedBy),
    listId ? keys.list(scopeId, listId) : keys.scope(scopeId),
    keys.profile(userId ?? invitedBy),
  ]);
  const invitation = decodeReadable(Invitation, stored);
  if (!invitation || statusAt(invitation, now) !== 'pending' || !scope || scope.deletedAt || !list || list.deletedAt)
    return false;
  return isOffered(invitation, inviter) && !(userId && decodeReadable(Profile, invited)?.deletedAt);
};
