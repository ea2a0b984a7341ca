import { counts } from '../access/decide';
import type { ScopeId, UserId } from '../core/ids';
import { personalScopeOf } from '../core/ids';
import type { OwnMemberships } from '../groups/joining';
import { periodOf } from '../groups/member';

/** Tells whether somebody is in a scope, or at least on the list, now. Of their own scope everybody is. */
export const isWithin = (
  { userId, scopeId }: { readonly userId: UserId; readonly scopeId: ScopeId },
  { inScope, onList }: OwnMemberships,
): boolean => {
  if (personalScopeOf(userId) === scopeId || (inScope && !inScope.deletedAt)) return true;
  return onList !== undefined && !onList.deletedAt && counts(onList, periodOf(inScope));
};
