import { counts } from '../access/decide';
import { roleIds } from '../access/roles';
import { isSameRecord } from '../access/update';
import { oneMore, type ParentUpdate, requireList, requireScope } from '../access/write';
import type { Call } from '../core/call';
import type { UserId } from '../core/ids';
import { StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, type Condition } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { check, type WriteAction } from '../db/transact';
import { memberActions } from './join';
import { asMember, isEnded, Membership, periodOf } from './member';
import { peopleChange } from './people-in-scope';
import { becoming } from './placeholder-store';
import { limits } from './scope';
import { scopeQuotas } from './scope-quotas';
import { placeholderEnds } from './take-over';

/** The memberships of the scope, and of the list, that somebody who joins has, or had. */
export interface OwnMemberships {
  readonly inScope: Membership | undefined;
  readonly onList: Membership | undefined;
}

type Target = Pick<Membership, 'scopeId' | 'listId'>;
export const ownMembershipKeys = ({ scopeId, listId }: Target, userId: UserId): Key[] => [
  keys.member(scopeId, userId),
  ...(listId ? [keys.listMember(scopeId, listId, userId)] : []),
];
/** @param found what `ownMembershipKeys` name */
export const ownMembershipsIn = ([inScope, onList]: readonly (StoredRecord | undefined)[]): OwnMemberships => ({
  inScope: decodeReadable(Membership, inScope),
  onList: decodeReadable(Membership, onList),
});

/** Returns the condition that a membership is as it was read. */
const asRead = (membership: Membership | undefined): Condition => (membership ? isSameRecord(membership) : absent());

/**
 * Takes a placeholder over, if any, with the scope's own part of something. Who joins has its place: a full
 * group has room for them.
 */
export const withTakeOver = (
  placeholder: Membership | undefined,
  userId: UserId,
  parentUpdate: ParentUpdate,
): ParentUpdate => {
  if (!placeholder) return parentUpdate;
  const takes = becoming(placeholder, userId);
  const add = { ...parentUpdate.add };
  const memberCount = (add.memberCount ?? 0) - 1;
  return { ...takes, add: { ...add, memberCount }, set: { ...parentUpdate.set, ...takes.set } };
};

/**
 * Returns the actions that make the caller a member of a scope or a list, and count them there.
 * @param placeholder whom they take over in the scope
 * @param strictly whether what they had of it must be as it was read: who was removed a moment ago isn't back
 */
export const joinActions = (
  call: Call,
  entry: Pick<Membership, 'scopeId' | 'listId' | 'roleId' | 'invitedBy' | 'invitedAs'>,
  {
    inScope,
    onList,
    strictly = false,
    placeholder,
  }: OwnMemberships & { readonly strictly?: boolean; readonly placeholder?: Membership | undefined },
): WriteAction[] => {
  const { userId } = call.caller;
  const { scopeId, listId, roleId } = entry;
  const leftBefore = !listId && inScope && isEnded(inScope) ? inScope.deletedAt : null;
  const membership = asMember({ ...entry, userId, leftBefore }, call);
  const otherwise = strictly ? absent() : undefined;
  if (listId) {
    // What they had on the list before they left its scope is still counted, and gives them nothing.
    const left = onList && !onList.deletedAt && !counts(onList, periodOf(inScope)) ? onList : undefined;
    const people = oneMore('memberCount', limits.peoplePerList, 'people on a list');
    return [
      ...memberActions(membership, strictly ? onList : left, otherwise),
      ...(strictly ? [check(keys.member(scopeId, userId), asRead(inScope), () => new StaleRead())] : []),
      requireScope(call, { scopeId }),
      requireList(scopeId, listId, left ? undefined : people),
    ];
  }
  const members = oneMore(scopeQuotas.members.count, scopeQuotas.members.most, scopeQuotas.members.what);
  const add = { ...members.add, ...(roleId === roleIds.owner && { ownerCount: 1 }) };
  return [
    ...memberActions(membership, strictly ? inScope : undefined, otherwise),
    requireScope(
      call,
      { scopeId },
      withTakeOver(placeholder, userId, { ...members, set: peopleChange(userId, 'member'), add }),
    ),
    ...(placeholder ? placeholderEnds(placeholder, userId, call) : []),
  ];
};
