import { Stale } from '../access/fresh';
import { replace } from '../access/revise';
import type { Call } from '../core/call';
import { changed } from '../core/record';
import { absent, equal, every, present, some } from '../db/expressions';
import { keys, orderKeys, scopePartition } from '../db/keys';
import { getAll } from '../db/read';
import { type Action, update } from '../db/transact';
import { counted, isOwner, markedAsRead, membershipKey } from '../members/join';
import { isEnded, Membership } from '../members/model';
import { peopleChange } from '../scopes/people';
import { type Belonging, belongingsAt } from './belongings';
import type { Pointer } from './model';
import { forgotten } from './return';

/** The pointer in today's form, if it is still as it was read. */
const renewed = (pointer: Pointer, { caller }: Call, at: Membership['deletedAt'], name?: string): Action => {
  const { scopeId, endedWith } = pointer;
  const asLeft = { lastKnownName: pointer.lastKnownName ?? name, leftAt: pointer.leftAt ?? at };
  const set = { orderKey: null, ...asLeft, endedWith: 'account' satisfies Pointer['endedWith'] };
  return update(
    keys.membershipPointer(caller.userId, scopeId),
    { set },
    endedWith ? equal('endedWith', endedWith) : absent('endedWith'),
    () => new Stale(),
  );
};

/** A membership that ended with the account has its place again, unless they were invited anew since. */
const replaced = async (
  { scope, membership: before, pointer }: Belonging,
  call: Call,
): Promise<Action[] | undefined> => {
  const held = before.invitedAs ? { pk: scopePartition(before.scopeId), sk: before.invitedAs } : undefined;
  const [invited] = held ? await getAll([held]) : [];
  if (!isEnded(before) || (invited !== undefined && invited.state !== 'free')) return undefined;
  const after: Membership = { ...changed(before, {}, call), endedWith: 'account' };
  return [
    replace(membershipKey(before), Membership, before, after, {
      orderKey: orderKeys.member(after),
      holds: markedAsRead(before),
    }),
    update(keys.scope(scope.id), { add: { memberCount: 1, formerCount: 1 } }, present(), () => new Stale()),
    ...counted(before, after),
    ...(held
      ? [update(held, { set: { state: 'member' } }, some(absent(), equal('state', 'free')), () => new Stale())]
      : []),
    renewed(pointer, call, before.deletedAt),
  ];
};

/** They are still a member of a group that went with their account. */
const stayed = ({ scope, membership: before, pointer }: Belonging, call: Call): Action[] | undefined => {
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
    replace(membershipKey(before), Membership, before, after, { holds: markedAsRead(before) }),
    update(
      keys.scope(scope.id),
      { add: { formerCount: 1, ...(isOwner(before) && { ownerCount: -1 }) }, set },
      every(present(), equal('deletedAt', scope.deletedAt)),
      () => new Stale(),
    ),
    renewed(pointer, call, scope.deletedAt, scope.name),
  ];
};

/** What makes a membership one of today's, and how many of those that the deletion took are fewer for it. */
interface Renewal {
  readonly actions: readonly Action[];
  readonly fewer: 0 | 1;
}

/**
 * What makes of a membership that ended with its person's account, by the rule until November 2026, one that keeps its place (docs/decisions/0039); undefined: it is none.
 * @throws TableBusy
 */
export const renewing = async (pointer: Pointer, call: Call): Promise<Renewal | undefined> => {
  if (pointer.endedWith === null || pointer.endedWith === 'account') return undefined;
  const [one] = await belongingsAt(call.caller.userId, [pointer]);
  const actions = one && (pointer.endedWith === 'group' ? stayed(one, call) : await replaced(one, call));
  return actions ? { actions, fewer: 0 } : { actions: [forgotten(pointer, call)], fewer: 1 };
};
