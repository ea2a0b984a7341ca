import { Stale } from '../access/fresh';
import { replace } from '../access/revise';
import { roleIds, roleName, roleNames } from '../access/permissions';
import type { Call } from '../core/call';
import { systemUser } from '../core/ids';
import { changed, deleted, expiryOf } from '../core/record';
import { equal, every, present } from '../db/expressions';
import { keys, orders, scopePartition } from '../db/keys';
import { getAll, slice } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type Action, update } from '../db/transact';
import { deletes } from '../deletions/intent';
import { counted, isOwner, leavingActions, markedAsRead, mayOwnAnother, membershipKey } from '../members/join';
import { Membership } from '../members/model';
import { limits, Scope } from '../scopes/model';
import { peopleChange } from '../scopes/people';
import type { Pointer } from './model';

/** Who owns a group when its last owner goes: who may do most in it, the longest; who is about to leave it, too, or owns as many as may be, only where nobody else is there. */
const successorOf = async ({ id }: Scope, { userId }: Membership): Promise<Membership | undefined> => {
  const { items } = await slice({ pk: scopePartition(id), prefix: orders.members, by: 'orderKey', limit: limits.membersPerScope + 1 });
  const rank = ({ roleId }: Membership) => roleNames.indexOf(roleName(roleId) ?? 'viewer');
  const others = items.map((item) => Membership.parse(item)).filter((one) => one.userId !== userId).sort((one, other) => rank(one) - rank(other));
  const counts = await getAll(others.map((one) => keys.scopeCount(one.userId)));
  return others.find((_, index) => mayOwnAnother(counts[index])) ?? others[0];
};

/** Two owners may go at once, each while the other was still there: somebody else becomes the owner, whatever they own: two who wait for each other would both stay. */
const succeeding = async (scope: Scope, membership: Membership, call: Call): Promise<Action[]> => {
  const before = await successorOf(scope, membership);
  if (!before) return [];
  const after = changed(before, { roleId: roleIds.owner }, { ...call, caller: { ...call.caller, userId: systemUser } });
  return [replace(membershipKey(before), before, after, { holds: markedAsRead(before) }), ...counted(before, after)];
};

/** Nobody came or went, and no owner, since the group was read. */
const peopled = ({ memberCount, ownerCount }: Scope) => every(present(), equal('memberCount', memberCount), equal('ownerCount', ownerCount));

/** A group that nobody else is in goes, with all that is in it. */
const deleting = (scope: Scope, call: Call): Action[] => [
  replace(keys.scope(scope.id), scope, deleted(scope, call), { holds: peopled(scope), also: { [timeToLiveAttribute]: expiryOf(call.now) } }),
  deletes({ type: 'scope', scopeId: scope.id }, call),
  update(keys.membershipPointer(call.caller.userId, scope.id), { set: { endedWith: 'group' satisfies Pointer['endedWith'] } }),
];

/**
 * What ends one membership of the caller's, whose account is deleted, as leaving does; nothing: it has ended, or its group was deleted before.
 * @param forGood they can't come back any more: they are erased
 * @throws TableBusy
 */
export const leaving = async (pointer: Pointer, call: Call, forGood = false): Promise<Action[]> => {
  if (!pointer.orderKey) return [];
  const { userId } = call.caller;
  const found = await getAll([keys.scope(pointer.scopeId), keys.member(pointer.scopeId, userId)]);
  const [scope, before] = [found[0] && Scope.parse(found[0]), found[1] && Membership.parse(found[1])];
  if (!scope || !before || before.deletedAt) return [];
  // Taken before, and not yet brought back: it comes back with their account, whoever else has come back into it since.
  if (scope.deletedAt && pointer.endedWith === 'group' && !forGood) return [];
  if (scope.memberCount <= 1) return scope.deletedAt ? [] : deleting(scope, call);
  const after = deleted(before, call);
  const heirs = isOwner(before) && scope.ownerCount <= 1 ? await succeeding(scope, before, call) : [];
  const owners = Number(heirs.length > 0) - Number(isOwner(before));
  return [
    replace(membershipKey(before), before, after, { orderKey: null, holds: markedAsRead(before) }),
    update(keys.scope(scope.id), { add: { memberCount: -1, ...(owners !== 0 && { ownerCount: owners }) }, set: peopleChange(userId, null) }, peopled(scope), () => new Stale()),
    ...leavingActions(scope, before, after, { endedWith: 'membership' satisfies Pointer['endedWith'] }),
    ...heirs,
  ];
};
