import { roleIds } from '../access/roles';
import { isSameRecord, replaceRecord } from '../access/update';
import type { ParentUpdate } from '../access/write';
import { StaleRead } from '../core/retry';
import { AccountDeleted, AlreadyMember, LastOwner, QuotaExceeded } from '../core/errors';
import type { StoredRecord } from '../db/attributes';
import { above, absent, below, type Condition, equal, every, present, some } from '../db/expressions';
import { type Key, keys, indexKeys, scopePartition } from '../db/keys';
import { type WriteAction, put, type Refusal, update } from '../db/transact';
import { limits, type Scope } from './scope';
import { isEnded, isFormer, isPlaceholder, Membership, MembershipPointer } from './member';

/** Returns the key of a membership: of a scope, or of one list. */
export const membershipKey = ({ scopeId, listId, userId }: Pick<Membership, 'scopeId' | 'listId' | 'userId'>): Key =>
  listId ? keys.listMember(scopeId, listId, userId) : keys.member(scopeId, userId);

/** Returns the key of the pointer by which its person finds a membership. */
export const pointerKey = ({ scopeId, listId, userId }: Membership): Key =>
  listId ? keys.listPointer(userId, listId) : keys.membershipPointer(userId, scopeId);
export const pointerOrder = ({ scopeId, listId, joinedAt }: Membership): string =>
  listId ? indexKeys.listMembership(listId, joinedAt) : indexKeys.membership(scopeId, joinedAt);

/** Tells whether a membership makes its person an owner who can act: a former member is none. */
export const isOwner = ({
  roleId,
  deletedAt,
  endedWith,
}: Pick<Membership, 'roleId' | 'deletedAt' | 'endedWith'>): boolean =>
  roleId === roleIds.owner && !deletedAt && endedWith === null;

/** Requires of a scope that an owner remains who can act, where one goes. */
export const ownerRemains = {
  when: above('ownerCount', 1),
  otherwise: () => new LastOwner(),
} as const satisfies ParentUpdate;

/**
 * Returns what a membership adds to the counts of its user: the scopes they are in, and own. Lists are not
 * counted, nor what is dead with its scope; what ended with their account is, for it may come back.
 */
export const countedOf = (membership: Membership): { scopes: number; owned: number } =>
  membership.listId || isPlaceholder(membership) || isEnded(membership) || membership.deletedWith
    ? { scopes: 0, owned: 0 }
    : { scopes: 1, owned: Number(membership.roleId === roleIds.owner) };

const room = (attribute: string, most: number): Condition => some(absent(attribute), below(attribute, most));
const ownsAll = (count: StoredRecord | undefined): boolean =>
  typeof count?.owned === 'number' && count.owned >= limits.ownedPerUser;
/** Tells whether a user may own one more group, by what is counted of them. */
export const mayOwnAnother = (count: StoredRecord | undefined): boolean => !count?.closedAt && !ownsAll(count);

/**
 * Makes the refusal for when a user's counts have no room. Making somebody an owner while their account is
 * being deleted is tried again: a moment later they are no member.
 */
const noRoom =
  (joins: boolean): Refusal =>
  (existing) => {
    if (existing?.closedAt) return joins ? new AccountDeleted() : new StaleRead();
    return ownsAll(existing)
      ? new QuotaExceeded(joins ? 'groups owned' : 'groups owned by them', limits.ownedPerUser)
      : new QuotaExceeded('scopes', limits.scopesPerUser);
  };

const growth = (before: Membership | undefined, after: Membership): { scopes: number; owned: number } => {
  const [was, is] = [before ? countedOf(before) : { scopes: 0, owned: 0 }, countedOf(after)];
  return { scopes: is.scopes - was.scopes, owned: is.owned - was.owned };
};

/** Moves the counts of a user with a membership of theirs, however much that is. */
export const countMembership = (
  before: Membership | undefined,
  {
    after,
    holds,
    refusal,
  }: { readonly after: Membership; readonly holds?: Condition | undefined; readonly refusal?: Refusal | undefined },
): WriteAction[] => {
  const { scopes, owned } = growth(before, after);
  if (scopes === 0 && owned === 0) return [];
  return [
    update(keys.scopeCount(after.userId), {
      change: { add: { ...(scopes !== 0 && { scopes }), ...(owned !== 0 && { owned }) } },
      when: holds,
      refusal,
    }),
  ];
};

/**
 * Moves a user's counts with a membership of theirs, which where they grow are held below their limit; their
 * account must not be deleted, but where it is known to be.
 */
export const recountMembership = (before: Membership | undefined, after: Membership): WriteAction[] => {
  const { scopes, owned } = growth(before, after);
  if (scopes <= 0 && owned <= 0) return countMembership(before, { after });
  const holds = [
    ...(isFormer(after) ? [] : [absent('closedAt')]),
    ...(scopes > 0 ? [room('scopes', limits.scopesPerUser)] : []),
    ...(owned > 0 ? [room('owned', limits.ownedPerUser)] : []),
  ];
  return countMembership(before, { after, holds: every(...holds), refusal: noRoom(before === undefined) });
};

/**
 * Returns the condition that a membership is still dead with its scope, or not: what is counted of its user
 * depends on it.
 */
export const tombstoneAsRead = ({ deletedWith }: Membership): Condition =>
  deletedWith ? equal('deletedWith', deletedWith) : absent('deletedWith');

/**
 * Writes what differs of a membership, whose deletion is as it was read.
 * @param orderKey absent: it keeps its place in the index; null: it leaves that
 */
export const replaceMembership = (before: Membership, after: Membership, orderKey?: string | null): WriteAction =>
  replaceRecord(membershipKey(before), {
    schema: Membership,
    before,
    after,
    orderKey,
    condition: tombstoneAsRead(before),
  });

/** Returns the actions that put a membership, and the pointer by which its person finds it: no counts. */
export const putMembership = (
  membership: Membership,
  { when, refusal }: { readonly when: Condition; readonly refusal: Refusal },
): WriteAction[] => [
  put(membershipKey(membership), {
    schema: Membership,
    item: { ...membership, orderKey: indexKeys.member(membership) },
    when,
    refusal,
  }),
  put(pointerKey(membership), {
    schema: MembershipPointer,
    item: {
      scopeId: membership.scopeId,
      listId: membership.listId,
      orderKey: pointerOrder(membership),
    },
  }),
];

/**
 * Returns a transaction's actions to make somebody a member: the membership, and the pointer by which they
 * find it.
 * @param before the membership in whose place it comes, where that has to be the one that was read
 * @param otherwise the condition where there is none
 */
export const memberActions = (
  membership: Membership,
  before?: Membership,
  otherwise: Condition = some(absent(), every(present('deletedAt'), absent('endedWith'))),
): WriteAction[] => [
  ...putMembership(membership, {
    when: before ? isSameRecord(before) : otherwise,
    refusal: () => (before ? new StaleRead() : new AlreadyMember()),
  }),
  ...recountMembership(undefined, membership),
];

/**
 * Returns the actions that go with a membership that ends: the pointer leaves the order it is found in, and
 * they can be invited again. The group's name stays with the pointer as it is by then: what it is called
 * later is not theirs to know (docs/decisions/0040). Former members left it before.
 */
export const leavingActions = ({ name }: Pick<Scope, 'name'>, before: Membership, after: Membership): WriteAction[] => [
  update(pointerKey(before), {
    change: {
      set: { orderKey: null, ...(!isFormer(before) && { lastKnownName: name, leftAt: after.deletedAt }) },
    },
  }),
  ...recountMembership(before, after),
  ...(before.invitedAs
    ? [update({ pk: scopePartition(before.scopeId), sk: before.invitedAs }, { change: { set: { state: 'free' } } })]
    : []),
];
