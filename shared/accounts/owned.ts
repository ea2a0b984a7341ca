import { LastOwner, QuotaExceeded } from '../core/errors';
import type { UserId } from '../core/ids';
import { all } from '../db/all';
import { above, equal, present, some } from '../db/expressions';
import { keys, orders, userPartition } from '../db/keys';
import { getAll } from '../db/read';
import { type Action, check } from '../db/transact';
import { isOwner } from '../members/join';
import { Membership } from '../members/model';
import { limits, Scope } from '../scopes/model';
import { Pointer } from './model';

/** By what somebody finds the groups they are in. @throws TableBusy */
export const groupsOf = async (userId: UserId): Promise<Pointer[]> =>
  (await all({ pk: userPartition(userId), prefix: orders.memberships, by: 'orderKey' })).map((item) => Pointer.parse(item));

/** Those of the groups that somebody owns, as they are. @throws TableBusy */
export const ownedBy = async (userId: UserId, groups: readonly Pointer[]): Promise<Scope[]> => {
  const ids = groups.map(({ scopeId }) => scopeId);
  const found = await getAll([...ids.map((id) => keys.scope(id)), ...ids.map((id) => keys.member(id, userId))]);
  return ids.flatMap((_, index) => {
    const [scope, membership] = [found[index], found[ids.length + index]];
    const owned = scope && membership && isOwner(Membership.parse(membership)) ? Scope.parse(scope) : undefined;
    return owned && !owned.deletedAt ? [owned] : [];
  });
};

/**
 * That none of the groups would be left with people and without an owner, now and when it is written.
 * @throws LastOwner with the ids of all that would be; QuotaExceeded when they have inherited more than one transaction can look at
 */
export const ownedByOthers = (groups: readonly Scope[]): Action[] => {
  const left = groups.filter(({ ownerCount, memberCount }) => ownerCount <= 1 && memberCount > 1);
  if (left.length > 0) throw new LastOwner({ scopeIds: left.map(({ id }) => id) });
  if (groups.length > limits.ownedPerUser) throw new QuotaExceeded('groups owned', limits.ownedPerUser);
  return groups.map(({ id }) => check(keys.scope(id), some(present('deletedAt'), above('ownerCount', 1), equal('memberCount', 1)), () => new LastOwner({ scopeIds: [id] })));
};
