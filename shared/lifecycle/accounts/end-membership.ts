import { StaleRead } from '../../core/retry';
import { roleIds, roleName, roleNames } from '../../access/roles';
import { replaceRecord } from '../../access/update';
import type { Call } from '../../core/call';
import { systemUser } from '../../core/ids';
import { changed, deleted, expiryOf } from '../../core/record';
import { decodeAll } from '../../db/decode';
import { above, absent, type Condition, every, present } from '../../db/expressions';
import { keys, indexPrefixes, scopePartition } from '../../db/keys';
import { batchGet, queryPage } from '../../db/read';
import { timeToLiveAttribute } from '../../db/table';
import { type WriteAction, update } from '../../db/transact';
import { deletes } from '../work/deletion-intent';
import { countMembership, isOwner, leavingActions, mayOwnAnother, replaceMembership } from '../../groups/join';
import { asKept, isEnded, isFormer, isPlaceholder, Membership } from '../../groups/member';
import { activeIn, limits, personsIn, Scope } from '../../groups/scope';
import { peopleChange } from '../../groups/people-in-scope';
import { type Belonging, belongingsAt, peopled } from './owned-groups';
import type { GroupPointer } from './account-deletion';

/**
 * Tells whether a group has nobody left who can do anything when they go. Nobody does anything in a slice: it
 * ends with what its maker may do in its source.
 */
const isLast = ({ scope }: Belonging): boolean => !scope.deletedAt && !scope.slice && activeIn(scope) <= 1;

/** Tells whether a group would be left with people and without an owner. */
export const needsOwner = (one: Belonging): boolean =>
  !one.scope.deletedAt && isOwner(one.membership) && one.scope.ownerCount <= 1 && !isLast(one);

/**
 * Returns the condition under which a group goes on without them: somebody owns it. It does not look at who
 * came and went, since many may go at once.
 */
const goesOn = ({ deletedAt, ownerCount }: Scope, owns: number): Condition =>
  deletedAt
    ? present('deletedAt')
    : every(present(), absent('deletedAt'), above('ownerCount', Math.min(owns, ownerCount - 1)));

/** Deletes a group, with all that is in it, when nobody is left in it whose account is not deleted. */
const groupGoes = ({ scope, membership }: Belonging, call: Call): WriteAction[] => {
  const gone: Scope = {
    ...deleted(scope, call),
    endedWith: 'account',
    formerCount: scope.formerCount + 1,
    ownerCount: scope.ownerCount - Number(isOwner(membership)),
  };
  const alsoSet = { [timeToLiveAttribute]: expiryOf(call.now), ...peopleChange(membership.userId, null) };
  return [
    replaceRecord(keys.scope(scope.id), {
      schema: Scope,
      before: scope,
      after: gone,
      condition: peopled(scope),
      alsoSet,
    }),
    deletes({ type: 'scope', scopeId: scope.id }, call),
  ];
};

const groupGoesOn = ({ scope, membership }: Belonging, heirs: number): WriteAction => {
  const owns = Number(isOwner(membership));
  const owners = heirs - owns;
  const add = { formerCount: 1, ...(owners !== 0 && { ownerCount: owners }) };
  const condition = heirs > 0 ? peopled(scope) : goesOn(scope, owns);
  return update(keys.scope(scope.id), {
    change: { add, set: peopleChange(membership.userId, null) },
    when: condition,
    refusal: () => new StaleRead(),
  });
};

/**
 * Makes the caller, whose account is deleted, a former member: they keep their place, and can do nothing in
 * it.
 * @param heirs the actions that make somebody else the owner, where the group needs one
 */
export const becomingFormer = (one: Belonging, call: Call, heirs: readonly WriteAction[] = []): WriteAction[] => {
  const { membership: before, pointer } = one;
  const after: Membership = { ...deleted(before, call), endedWith: 'account' };
  return [
    replaceMembership(before, after),
    ...(isLast(one) ? groupGoes(one, call) : [groupGoesOn(one, Number(heirs.length > 0))]),
    update(keys.membershipPointer(before.userId, pointer.scopeId), {
      change: {
        set: {
          orderKey: null,
          lastKnownName: one.scope.name,
          leftAt: after.deletedAt,
          endedWith: 'account' satisfies GroupPointer['endedWith'],
        },
      },
    }),
    ...heirs,
  ];
};

/**
 * Finds who owns a group when its last owner goes: the member with the highest role, and of those the one who
 * has been there longest. Members who are about to leave too, or own as many groups as they may, are chosen
 * only where nobody else is there.
 */
const successorOf = async ({ id }: Scope, { userId }: Membership): Promise<Membership | undefined> => {
  const { items } = await queryPage({
    pk: scopePartition(id),
    prefix: indexPrefixes.members,
    by: 'orderKey',
    limit: limits.membersPerScope + 1,
  });
  const rank = ({ roleId }: Membership) => roleNames.indexOf(roleName(roleId) ?? 'viewer');
  const others = decodeAll(Membership, items)
    .filter((one) => one.userId !== userId && !one.deletedAt && !isPlaceholder(one))
    .sort((one, other) => rank(one) - rank(other));
  const counts = await batchGet(others.map((one) => keys.scopeCount(one.userId)));
  return others.find((_, index) => mayOwnAnother(counts[index])) ?? others[0];
};

/**
 * Makes somebody else the owner when the last one goes, however many groups they own. Two owners may go at
 * once, each while the other was still there, and would both stay if they waited for each other.
 */
const succeeding = async ({ scope, membership }: Belonging, call: Call): Promise<WriteAction[]> => {
  const before = await successorOf(scope, membership);
  // Whoever is there by the count has gone since.
  if (!before) throw new StaleRead();
  const after = changed(before, { roleId: roleIds.owner }, { ...call, caller: { ...call.caller, userId: systemUser } });
  return [replaceMembership(before, after), ...countMembership(before, { after })];
};

/**
 * Makes the caller, whose account is deleted, a former member of one group; no actions: they are one already,
 * or no member any more.
 * @throws StaleRead, TableBusy
 */
export const endMembership = async (pointer: GroupPointer, call: Call): Promise<WriteAction[]> => {
  if (!pointer.orderKey) return [];
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  if (!one || one.membership.deletedAt) return [];
  return becomingFormer(one, call, needsOwner(one) ? await succeeding(one, call) : []);
};

/**
 * Ends the place that a former member has kept, so that they can't come back. In a group in which nobody else
 * has a place they keep it, and it goes with them; a slice need hold nobody.
 * @throws TableBusy
 */
export const endFormerMembership = async (pointer: GroupPointer, call: Call): Promise<WriteAction[]> => {
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  if (!one || isEnded(one.membership) || !isFormer(one.membership)) return [];
  const fewest = one.scope.slice ? 0 : 1;
  if (personsIn(one.scope) <= fewest) return [];
  const before = asKept(one.membership);
  const after: Membership = {
    ...deleted(before, { ...call, caller: { ...call.caller, userId: systemUser } }),
    endedWith: null,
  };
  return [
    replaceMembership(before, after, null),
    update(keys.scope(one.scope.id), {
      change: { add: { memberCount: -1, formerCount: -1 } },
      when: every(peopled(one.scope), above('memberCount', fewest)),
      refusal: () => new StaleRead(),
    }),
    ...leavingActions(one.scope, before, after),
  ];
};
