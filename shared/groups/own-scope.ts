import { roleName } from '../access/roles';
import { isSlice, type SliceGround } from '../access/slice-ground';
import type { Membership } from './member';
import { asIn, type Scope, type ScopeView, toView } from './scope';

/**
 * Returns a scope as one of those who are in it sees it; null: they are not, or it is gone, or over.
 * @param ground what it rests on, if it is a slice
 */
export const viewTo = (
  scope: Scope | undefined,
  membership: Membership | undefined,
  ground: SliceGround | undefined,
): ScopeView | null => {
  const role = membership && !membership.deletedAt ? roleName(membership.roleId) : undefined;
  if (!role || !scope || scope.deletedAt) return null;
  if (!isSlice(scope)) return toView(scope, role);
  return ground ? toView(asIn(scope, ground.source), role) : null;
};
