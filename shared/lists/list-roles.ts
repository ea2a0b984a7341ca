import type { AccessContext } from '../access/authorize';
import { counts, stronger } from '../access/decide';
import { type RoleName, roleName } from '../access/roles';
import type { Call } from '../core/call';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { Membership } from '../groups/member';
import { isShared, type List, roleOn } from './list';

/**
 * Finds what the caller may do with each of some lists of a scope: by the scope, as a list's owner, or by the
 * list itself, whichever allows more. That takes one round trip more where a list is shared by itself, and
 * none otherwise.
 * @throws TableBusy
 */
export const rolesOn = async (
  { caller: { userId } }: Call,
  access: Pick<AccessContext, 'role' | 'period'>,
  lists: readonly List[],
): Promise<(list: List) => RoleName> => {
  const shared = lists.filter((list) => isShared(list) && roleOn(list, userId, access) !== 'owner');
  const found =
    shared.length > 0 ? await batchGet(shared.map(({ scopeId, id }) => keys.listMember(scopeId, id, userId))) : [];
  const given = new Map<string, RoleName>();
  for (const stored of found) {
    const membership = decodeReadable(Membership, stored);
    const role = membership && !membership.deletedAt && roleName(membership.roleId);
    if (role && membership.listId && counts(membership, access.period)) given.set(membership.listId, role);
  }
  return (list) => {
    const role = roleOn(list, userId, access);
    return stronger(role, given.get(list.id) ?? role);
  };
};
