import { Stale } from '../access/fresh';
import { replace } from '../access/revise';
import type { Call } from '../core/call';
import { changed } from '../core/record';
import { absent, below, equal, every, present, some } from '../db/expressions';
import { keys, orderKeys, scopePartition } from '../db/keys';
import { getAll } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type Action, update } from '../db/transact';
import { restores } from '../deletions/intent';
import { isOwner, markedAsRead, membershipKey, pointerOrder, recounted } from '../members/join';
import { Membership } from '../members/model';
import { limits, Scope } from '../scopes/model';
import { peopleChange } from '../scopes/people';
import type { Pointer } from './model';

const undeleted = { deletedAt: null, deletedBy: null } as const;

/** What the pointer remembered is done with: what it leads to is as it was, or stays as it is. */
export const forgotten = ({ scopeId, endedWith }: Pointer, { caller }: Call, set: Readonly<Record<string, string | null>> = {}): Action =>
  update(keys.membershipPointer(caller.userId, scopeId), { set: { endedWith: null, ...set } }, endedWith ? equal('endedWith', endedWith) : undefined, () => new Stale());

const group = (scope: Scope, pointer: Pointer, call: Call): Action[] => [
  replace(keys.scope(scope.id), scope, changed(scope, undeleted, call), { also: { [timeToLiveAttribute]: null } }),
  restores({ type: 'scope', scopeId: scope.id }, scope, call),
  forgotten(pointer, call),
];

/** They are invited as they were, unless somebody has invited them anew. */
const held = ({ scopeId, invitedAs }: Membership): Action[] =>
  invitedAs ? [update({ pk: scopePartition(scopeId), sk: invitedAs }, { set: { state: 'member' } }, some(absent(), equal('state', 'free')), () => new Stale())] : [];

const membership = (before: Membership, pointer: Pointer, call: Call): Action[] => {
  const after = changed(before, undeleted, call);
  const add = { memberCount: 1, ...(isOwner(after) && { ownerCount: 1 }) };
  return [
    replace(membershipKey(before), before, after, { orderKey: orderKeys.member(after), holds: markedAsRead(before) }),
    update(keys.scope(before.scopeId), { add, set: peopleChange(before.userId, 'member') }, every(present(), below('memberCount', limits.membersPerScope)), () => new Stale()),
    forgotten(pointer, call, { orderKey: pointerOrder(after), lastKnownName: null }),
    ...recounted(before, after),
    ...held(before),
  ];
};

/**
 * What brings back one thing that the deletion of the caller's account took; what somebody has changed since (the group is full or gone, they were invited anew) stays as it is.
 * @throws TableBusy
 */
export const returning = async (pointer: Pointer, call: Call): Promise<Action[]> => {
  if (!pointer.endedWith) return [];
  const found = await getAll([keys.scope(pointer.scopeId), keys.member(pointer.scopeId, call.caller.userId)]);
  const [scope, before] = [found[0] && Scope.parse(found[0]), found[1] && Membership.parse(found[1])];
  if (!scope || !before) return [forgotten(pointer, call)];
  if (pointer.endedWith === 'group') return scope.deletedAt ? group(scope, pointer, call) : [forgotten(pointer, call)];
  const [invited] = before.invitedAs ? await getAll([{ pk: scopePartition(before.scopeId), sk: before.invitedAs }]) : [];
  const stays = !before.deletedAt || scope.memberCount >= limits.membersPerScope || (invited !== undefined && invited.state !== 'free');
  return stays ? [forgotten(pointer, call)] : membership(before, pointer, call);
};
