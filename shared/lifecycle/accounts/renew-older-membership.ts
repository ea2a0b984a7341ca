import { StaleRead } from '../../core/retry';
import type { Call } from '../../core/call';
import { changed } from '../../core/record';
import { absent, equal, every, present, some } from '../../db/expressions';
import { keys, indexKeys, scopePartition } from '../../db/keys';
import { batchGet } from '../../db/read';
import { type WriteAction, update } from '../../db/transact';
import { countMembership, isOwner, replaceMembership } from '../../groups/join';
import { isEnded, Membership } from '../../groups/member';
import { peopleChange } from '../../groups/people-in-scope';
import { type Belonging, belongingsAt } from './owned-groups';
import type { GroupPointer } from './account-deletion';
import { forgotten } from './restore-membership';

/** Gives the pointer today's form, if it is still as it was read. */
const renewed = (pointer: GroupPointer, { caller }: Call, at: Membership['deletedAt'], name?: string): WriteAction => {
  const { scopeId, endedWith } = pointer;
  const asLeft = { lastKnownName: pointer.lastKnownName ?? name, leftAt: pointer.leftAt ?? at };
  const set = { orderKey: null, ...asLeft, endedWith: 'account' satisfies GroupPointer['endedWith'] };
  return update(keys.membershipPointer(caller.userId, scopeId), {
    change: { set },
    when: endedWith ? equal('endedWith', endedWith) : absent('endedWith'),
    refusal: () => new StaleRead(),
  });
};

/** Gives a membership that ended with the account its place again, unless they were invited anew since. */
const replaced = async (
  { scope, membership: before, pointer }: Belonging,
  call: Call,
): Promise<WriteAction[] | undefined> => {
  const held = before.invitedAs ? { pk: scopePartition(before.scopeId), sk: before.invitedAs } : undefined;
  const [invited] = held ? await batchGet([held]) : [];
  if (!isEnded(before) || (invited !== undefined && invited.state !== 'free')) return undefined;
  const after: Membership = { ...changed(before, {}, call), endedWith: 'account' };
  return [
    replaceMembership(before, after, indexKeys.member(after)),
    update(keys.scope(scope.id), {
      change: { add: { memberCount: 1, formerCount: 1 } },
      when: present(),
      refusal: () => new StaleRead(),
    }),
    ...countMembership(before, { after }),
    ...(held
      ? [
          update(held, {
            change: { set: { state: 'member' } },
            when: some(absent(), equal('state', 'free')),
            refusal: () => new StaleRead(),
          }),
        ]
      : []),
    renewed(pointer, call, before.deletedAt),
  ];
};

/** Makes them a former member of a group that went with their account, of which they are a member still. */
const stayed = ({ scope, membership: before, pointer }: Belonging, call: Call): WriteAction[] | undefined => {
  // Somebody else who came back has restored it: they leave it as any other.
  if (before.deletedAt || !scope.deletedAt) return undefined;
  const after: Membership = {
    ...changed(before, {}, call),
    deletedAt: scope.deletedAt,
    deletedBy: before.userId,
    endedWith: 'account',
  };
  const set = {
    ...peopleChange(before.userId, null),
    ...(scope.deletedBy === before.userId && { endedWith: 'account' }),
  };
  return [
    replaceMembership(before, after),
    update(keys.scope(scope.id), {
      change: { add: { formerCount: 1, ...(isOwner(before) && { ownerCount: -1 }) }, set },
      when: every(present(), equal('deletedAt', scope.deletedAt)),
      refusal: () => new StaleRead(),
    }),
    renewed(pointer, call, scope.deletedAt, scope.name),
  ];
};

/**
 * The actions that give a membership today's form, and by how many they lower the number that the deletion
 * took.
 */
interface Renewal {
  readonly actions: readonly WriteAction[];
  readonly fewer: 0 | 1;
}

/**
 * Gives a membership that ended with its person's account, by the rule until November 2026, the form of one
 * that keeps its place (docs/decisions/0039); undefined: it is none.
 * @throws TableBusy
 */
export const renewing = async (pointer: GroupPointer, call: Call): Promise<Renewal | undefined> => {
  if (pointer.endedWith === null || pointer.endedWith === 'account') return undefined;
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  const actions = one && (pointer.endedWith === 'group' ? stayed(one, call) : await replaced(one, call));
  return actions ? { actions, fewer: 0 } : { actions: [forgotten(pointer, call)], fewer: 1 };
};
