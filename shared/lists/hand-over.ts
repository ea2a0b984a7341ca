import { counts } from '../access/decide';
import { roleIds } from '../access/roles';
import { activeMembers, heirOf } from '../access/list-owners';
import { isSameRecord } from '../access/update';
import { mayStill } from '../access/write';
import type { Call } from '../core/call';
import { UserId } from '../core/ids';
import { changed } from '../core/record';
import { StaleRead } from '../core/retry';
import type { Instant } from '../core/time';
import type { StoredRecord, Value } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, equal, every } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, type WriteAction } from '../db/transact';
import { isOwner, putMembership } from '../groups/join';
import { asMember, Membership, periodOf } from '../groups/member';
import type { Scope } from '../groups/scope';
import type { List } from './list';

const stale = () => new StaleRead();

/** Somebody who becomes the owner of a list, with what they have of it so far. */
export interface Successor {
  readonly userId: UserId;
  /** Their membership of the scope; undefined: they reach the list alone, or the personal scope is theirs. */
  readonly inScope: Membership | undefined;
  /** Their membership of the list as it stands, whether it counts or not. */
  readonly onList: Membership | undefined;
  /** Whether they reach the list by itself, and not by its scope. */
  readonly alone: boolean;
  /** The conditions under which they may become it. */
  readonly while: readonly WriteAction[];
}

/** Returns the keys of what somebody has of a list: their memberships of its scope, and of itself. */
export const successorKeys = ({ scopeId, id }: Pick<List, 'scopeId' | 'id'>, user: UserId): Key[] => [
  keys.member(scopeId, user),
  keys.listMember(scopeId, id, user),
];

/** Requires that the heir is still an owner of the scope, by the same membership. */
const stillOwns = ({ scopeId, userId, joinedAt }: Membership): WriteAction =>
  check(keys.member(scopeId, userId), every(mayStill('scope.delete'), equal('joinedAt', joinedAt)), stale);

/**
 * Finds who has a list when its owner goes: the scope's owner who joined first (product rule), in a personal
 * scope the person whose it is. Undefined: there is none.
 * @param heir who it is, where that is known
 * @throws TableBusy
 */
export const successorIn = async (
  { id: scopeId, type }: Pick<Scope, 'id' | 'type'>,
  list: List,
  heir?: Membership,
): Promise<Successor | undefined> => {
  if (type === 'personal') {
    const userId = UserId.parse(scopeId);
    const [, onList] = await batchGet(successorKeys(list, userId));
    return { userId, inScope: undefined, onList: decodeReadable(Membership, onList), alone: false, while: [] };
  }
  const inScope = heir ?? heirOf(await activeMembers(scopeId));
  if (!inScope) return undefined;
  const [, onList] = await batchGet(successorKeys(list, inScope.userId));
  return {
    userId: inScope.userId,
    inScope,
    onList: decodeReadable(Membership, onList),
    alone: false,
    while: [stillOwns(inScope)],
  };
};

/** Says what a membership adds to the counts of its list. */
const countedOf = (one: Membership | undefined) => ({
  member: Number(one !== undefined && !one.deletedAt),
  owner: Number(one !== undefined && isOwner(one)),
});

/** What becomes of a list that is handed over. */
interface HandedOver {
  /** The attributes of the list that say whose it is. */
  readonly set: Readonly<Record<string, Value>>;
  readonly add: Readonly<Record<string, number>>;
  /** The new owner's membership of it, and what has to hold. */
  readonly actions: readonly WriteAction[];
}

const notBefore = (now: Instant, moment: Instant | undefined): Instant => (moment && moment > now ? moment : now);

/**
 * Hands a list over, in the transaction that writes the list.
 * @param before the former owner's membership as it is counted, and `after`: as it will be
 */
export const handedOver = (
  { scopeId, id: listId }: List,
  {
    to,
    before,
    after,
    call,
  }: {
    readonly to: Successor;
    readonly before: Membership | undefined;
    readonly after: Membership | undefined;
    readonly call: Call;
  },
): HandedOver => {
  const { userId, inScope, onList } = to;
  const now = notBefore(call.now, inScope?.joinedAt);
  const stands = onList && !onList.deletedAt && counts(onList, periodOf(inScope)) ? onList : undefined;
  const begun = asMember({ scopeId, listId, userId, roleId: roleIds.owner }, { ...call, now });
  const membership = stands
    ? changed(stands, { roleId: roleIds.owner }, call)
    : { ...begun, version: (onList?.version ?? 0) + 1 };
  const [was, is, had] = [countedOf(before), countedOf(after), countedOf(onList)];
  const add = {
    memberCount: is.member - was.member + 1 - had.member,
    ownerCount: is.owner - was.owner + 1 - had.owner,
  };
  return {
    set: { ownerId: userId, ownerSince: now, ownerBy: to.alone ? 'list' : null },
    add: Object.fromEntries(Object.entries(add).filter(([, number]) => number !== 0)),
    actions: [
      ...to.while,
      ...putMembership(membership, { when: onList ? isSameRecord(onList) : absent(), refusal: stale }),
    ],
  };
};

/** Reads the memberships of a list and its scope that somebody has. */
export const membershipsIn = ([inScope, onList]: readonly (StoredRecord | undefined)[]) => ({
  inScope: decodeReadable(Membership, inScope),
  onList: decodeReadable(Membership, onList),
});
