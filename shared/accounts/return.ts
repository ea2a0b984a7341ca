import { Stale } from '../access/fresh';
import { replace } from '../access/revise';
import type { Call } from '../core/call';
import { changed } from '../core/record';
import { absent, equal, every, present } from '../db/expressions';
import { keys } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { type Action, update } from '../db/transact';
import { restores } from '../deletions/intent';
import { isOwner, markedAsRead, membershipKey, pointerOrder } from '../members/join';
import { isFormer, Membership } from '../members/model';
import { Scope } from '../scopes/model';
import { peopleChange } from '../scopes/people';
import { type Belonging, belongingsAt, peopled } from './belongings';
import type { Pointer } from './model';

const undeleted = { deletedAt: null, deletedBy: null, endedWith: null } as const;

/** What the pointer remembered is done with: what it leads to is as it was, or stays as it is. */
export const forgotten = (
  { scopeId, endedWith }: Pointer,
  { caller }: Call,
  set: Readonly<Record<string, string | null>> = {},
): Action =>
  update(
    keys.membershipPointer(caller.userId, scopeId),
    { set: { endedWith: null, ...set } },
    endedWith ? equal('endedWith', endedWith) : undefined,
    () => new Stale(),
  );

/** A group that went with its last member is back with the first of its owners who is: whose deletion it was that took it makes no difference. */
const groupReturns = (scope: Scope, { userId }: Membership, call: Call): Action[] => {
  const back: Scope = {
    ...changed(scope, undeleted, call),
    formerCount: scope.formerCount - 1,
    ownerCount: scope.ownerCount + 1,
  };
  const also = { [timeToLiveAttribute]: null, ...peopleChange(userId, 'member') };
  return [
    replace(keys.scope(scope.id), Scope, scope, back, { holds: peopled(scope), also }),
    restores({ type: 'scope', scopeId: scope.id }, scope, call),
  ];
};

const groupHasThem = ({ id, deletedAt }: Scope, membership: Membership): Action =>
  update(
    keys.scope(id),
    {
      add: { formerCount: -1, ...(isOwner(membership) && { ownerCount: 1 }) },
      set: peopleChange(membership.userId, 'member'),
    },
    every(present(), deletedAt ? present('deletedAt') : absent('deletedAt')),
    () => new Stale(),
  );

const cameBack = ({ scope, membership: before, pointer }: Belonging, call: Call): Action[] => {
  const after = changed(before, undeleted, call);
  return [
    replace(membershipKey(before), Membership, before, after, { holds: markedAsRead(before) }),
    ...(scope.deletedAt && scope.endedWith && isOwner(after)
      ? groupReturns(scope, after, call)
      : [groupHasThem(scope, after)]),
    forgotten(pointer, call, { orderKey: pointerOrder(after), lastKnownName: null, leftAt: null }),
  ];
};

/**
 * What brings back one membership that the deletion of the caller's account took, in the role that it has by then; one that somebody has ended since stays so.
 * @throws TableBusy
 */
export const returning = async (pointer: Pointer, call: Call): Promise<Action[]> => {
  if (!pointer.endedWith) return [];
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  return one && isFormer(one.membership) ? cameBack(one, call) : [forgotten(pointer, call)];
};
