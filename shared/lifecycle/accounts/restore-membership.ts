import { StaleRead } from '../../core/retry';
import { replaceRecord } from '../../access/update';
import type { Call } from '../../core/call';
import { changed } from '../../core/record';
import { absent, equal, every, present } from '../../db/expressions';
import { keys } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { type WriteAction, update } from '../../db/transact';
import { restores } from '../work/deletion-intent';
import { isOwner, pointerOrder, replaceMembership } from '../../groups/join';
import { isFormer, Membership } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { peopleChange } from '../../groups/people-in-scope';
import { type Belonging, belongingsAt, peopled } from './owned-groups';
import type { GroupPointer } from './account-deletion';

const undeleted = { deletedAt: null, deletedBy: null, endedWith: null } as const;

/** Clears what the pointer remembered: what it leads to is as it was, or stays as it is. */
export const forgotten = (
  { scopeId, endedWith }: GroupPointer,
  { caller }: Call,
  set: Readonly<Record<string, string | null>> = {},
): WriteAction =>
  update(keys.membershipPointer(caller.userId, scopeId), {
    change: { set: { endedWith: null, ...set } },
    when: endedWith ? equal('endedWith', endedWith) : undefined,
    refusal: () => new StaleRead(),
  });

/**
 * Brings back a group that went with its last member, with the first of its owners who is back: whose
 * deletion took it makes no difference.
 */
const groupReturns = (scope: Scope, { userId }: Membership, call: Call): WriteAction[] => {
  const back: Scope = {
    ...changed(scope, undeleted, call),
    formerCount: scope.formerCount - 1,
    ownerCount: scope.ownerCount + 1,
  };
  const alsoSet = { [timeToLiveAttribute]: null, ...peopleChange(userId, 'member') };
  return [
    replaceRecord(keys.scope(scope.id), {
      schema: Scope,
      before: scope,
      after: back,
      condition: peopled(scope),
      alsoSet,
    }),
    restores({ type: 'scope', scopeId: scope.id }, scope, call),
  ];
};

const groupHasThem = ({ id, deletedAt }: Scope, membership: Membership): WriteAction =>
  update(keys.scope(id), {
    change: {
      add: { formerCount: -1, ...(isOwner(membership) && { ownerCount: 1 }) },
      set: peopleChange(membership.userId, 'member'),
    },
    when: every(present(), deletedAt ? present('deletedAt') : absent('deletedAt')),
    refusal: () => new StaleRead(),
  });

const cameBack = ({ scope, membership: before, pointer }: Belonging, call: Call): WriteAction[] => {
  const after = changed(before, undeleted, call);
  return [
    replaceMembership(before, after),
    ...(scope.deletedAt && scope.endedWith && isOwner(after)
      ? groupReturns(scope, after, call)
      : [groupHasThem(scope, after)]),
    forgotten(pointer, call, { orderKey: pointerOrder(after), lastKnownName: null, leftAt: null }),
  ];
};

/**
 * Brings back one membership that the deletion of the caller's account took, in the role that it has by then;
 * one that somebody has ended since stays so.
 * @throws TableBusy
 */
export const restoreMembership = async (pointer: GroupPointer, call: Call): Promise<WriteAction[]> => {
  if (!pointer.endedWith) return [];
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  return one && isFormer(one.membership) ? cameBack(one, call) : [forgotten(pointer, call)];
};
