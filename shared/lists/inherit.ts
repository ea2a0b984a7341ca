import { mayStill } from '../access/write';
import { StaleRead } from '../core/retry';
import { activeMembers, heirOf, isTheirs } from '../access/list-owners';
import { roleIds } from '../access/roles';
import type { Call } from '../core/call';
import type { Clock } from '../core/clock';
import { type ScopeId, systemUser } from '../core/ids';
import { decodeAll, decodeReadable } from '../db/decode';
import { queryAll } from '../db/all';
import { absent, alive, equal, every } from '../db/expressions';
import { keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { batchGet } from '../db/read';
import { type WriteAction, check, put, transact, update } from '../db/transact';
import { isOwner, membershipKey, pointerKey, pointerOrder } from '../groups/join';
import { asMember, Membership, MembershipPointer } from '../groups/member';
import { Scope } from '../groups/scope';
import { List } from './list';

const stale = () => new StaleRead();

/** Requires that the heir is still an owner of the scope, by the same membership. */
const stillOwns = ({ scopeId, userId, joinedAt }: Membership): WriteAction =>
  check(keys.member(scopeId, userId), every(mayStill('scope.delete'), equal('joinedAt', joinedAt)), stale);

/**
 * Ends the former owner's membership of the list as their membership of the scope ended, on which it
 * depended.
 */
const endingOf = (former: Membership | undefined, inScope: Membership | undefined, { now }: Call): WriteAction[] => {
  if (!former || former.deletedAt) return [];
  const [deletedAt, deletedBy] = [inScope?.deletedAt ?? now, inScope?.deletedBy ?? systemUser];
  const ended = {
    version: former.version + 1,
    deletedAt,
    deletedBy,
    modifiedAt: deletedAt,
    modifiedBy: deletedBy,
    orderKey: null,
  };
  return [
    update(
      membershipKey(former),
      { set: ended },
      every(equal('version', former.version), equal('createdAt', former.createdAt)),
      stale,
    ),
  ];
};

/** Begins the heir's membership of the list, in place of any they have. */
const beginningOf = (membership: Membership, known: Membership | undefined): WriteAction[] => [
  put(
    membershipKey(membership),
    Membership,
    { ...membership, orderKey: indexKeys.member(membership) },
    known ? every(equal('version', known.version), equal('createdAt', known.createdAt)) : absent(),
    stale,
  ),
  put(pointerKey(membership), MembershipPointer, {
    scopeId: membership.scopeId,
    listId: membership.listId,
    orderKey: pointerOrder(membership),
  }),
];

/**
 * Passes one list on. The list gets no new version: who owns it follows from who is there, like its counts,
 * and is nobody's own statement.
 * @throws TableBusy
 */
const passing = async (list: List, heir: Membership, call: Call): Promise<WriteAction[]> => {
  const { scopeId, id: listId, ownerId } = list;
  const [theirs, inScope, known] = await batchGet([
    keys.listMember(scopeId, listId, ownerId),
    keys.member(scopeId, ownerId),
    keys.listMember(scopeId, listId, heir.userId),
  ]);
  const former = ownerId === heir.userId ? undefined : decodeReadable(Membership, theirs);
  const before = decodeReadable(Membership, known);
  const begins = asMember(
    { scopeId, listId, userId: heir.userId, roleId: roleIds.owner },
    { ...call, now: call.now > heir.joinedAt ? call.now : heir.joinedAt },
  );
  const membership = before ? { ...begins, version: before.version + 1 } : begins;
  const counted = (one: Membership | undefined) => ({
    member: Number(one !== undefined && !one.deletedAt),
    owner: Number(one !== undefined && isOwner(one)),
  });
  const [gone, had] = [counted(former), counted(before)];
  const add = { memberCount: 1 - gone.member - had.member, ownerCount: 1 - gone.owner - had.owner };
  return [
    check(keys.scope(scopeId), alive, stale),
    stillOwns(heir),
    update(
      keys.list(scopeId, listId),
      { set: { ownerId: heir.userId, ownerSince: membership.joinedAt }, add },
      every(alive, equal('ownerId', ownerId)),
      stale,
    ),
    ...endingOf(former, decodeReadable(Membership, inScope), call),
    ...beginningOf(membership, before),
  ];
};

/** Finds the lists of a scope whose owner is not there any more, and their heir. @throws TableBusy */
const orphansIn = async (scopeId: ScopeId): Promise<{ lists: List[]; heir: Membership } | undefined> => {
  const [stored] = await batchGet([keys.scope(scopeId)]);
  const scope = decodeReadable(Scope, stored);
  // What is deleted stays as it is until it is back.
  if (!scope || scope.type === 'personal' || scope.deletedAt) return undefined;
  const [members, found] = await Promise.all([
    activeMembers(scopeId),
    queryAll({ pk: scopePartition(scopeId), prefix: indexPrefixes.lists, by: 'orderKey' }),
  ]);
  const heir = heirOf(members);
  if (!heir) return undefined;
  const byUser = new Map(members.map((one) => [one.userId, one]));
  const lists = decodeAll(List, found).filter((list) => !isTheirs(list, byUser.get(list.ownerId)));
  return { lists, heir };
};

/**
 * The number of times that lists are read again when others change them at the same time: a list that can't
 * be changed keeps nobody behind it from going on.
 */
const tries = 10;

/**
 * Passes the lists of those who are not in a scope any more on to its owner who joined first, a transaction a
 * list. It goes by how things stand alone, so that it may be cut off anywhere, and be done again.
 * @returns how many were passed on
 * @throws StaleRead when others changed them time and again, TableBusy
 */
export const passOnLists = async (scopeId: ScopeId, clock: Clock, requestId: string): Promise<number> => {
  let passed = 0;
  for (let turn = 1; ; turn++) {
    try {
      const orphans = await orphansIn(scopeId);
      for (const list of orphans?.lists ?? []) {
        const call: Call = {
          caller: { userId: systemUser, email: null, emailVerified: false },
          now: clock(),
          requestId,
        };
        if (orphans) await transact(requestId, await passing(list, orphans.heir, call));
        passed++;
      }
      return passed;
    } catch (error) {
      if (!(error instanceof StaleRead) || turn === tries) throw error;
    }
  }
};
