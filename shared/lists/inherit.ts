import { counts } from '../access/decide';
import { StaleRead } from '../core/retry';
import { activeMembers, heirOf, isTheirs } from '../access/list-owners';
import { roleIds } from '../access/roles';
import { isSameRecord } from '../access/update';
import type { Call } from '../core/call';
import type { Clock } from '../core/clock';
import { type ScopeId, systemUser, type UserId } from '../core/ids';
import { decodeAll, decodeReadable } from '../db/decode';
import { queryAll } from '../db/all';
import { alive, equal, every, present } from '../db/expressions';
import { keys, indexPrefixes, scopePartition, userPartition } from '../db/keys';
import { batchGet } from '../db/read';
import { type WriteAction, check, transact, update } from '../db/transact';
import { membershipKey } from '../groups/join';
import { type Membership, MembershipPointer, periodOf } from '../groups/member';
import { Scope } from '../groups/scope';
import { handedOver, membershipsIn, successorIn, successorKeys } from './hand-over';
import { List } from './list';

const stale = () => new StaleRead();

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
  return [update(membershipKey(former), { change: { set: ended }, when: isSameRecord(former), refusal: stale })];
};

/**
 * Passes one list on. The list gets no new version: who owns it follows from who is there, like its counts,
 * and is nobody's own statement.
 * @throws StaleRead, TableBusy
 */
const passing = async (list: List, scope: Scope, heir: Membership, call: Call): Promise<WriteAction[]> => {
  const { scopeId, id: listId, ownerId } = list;
  const [found, to] = await Promise.all([batchGet(successorKeys(list, ownerId)), successorIn(scope, list, heir)]);
  if (!to) throw stale();
  const { inScope, onList } = membershipsIn(found);
  // Whoever is the heir themselves has what they had before they left.
  const former = ownerId === heir.userId ? undefined : onList;
  const { set, add, actions } = handedOver(list, { to, before: former, after: undefined, call });
  return [
    check(keys.scope(scopeId), alive, stale),
    update(keys.list(scopeId, listId), {
      change: { set, add },
      when: every(alive, equal('ownerId', ownerId)),
      refusal: stale,
    }),
    ...endingOf(former, inScope, call),
    ...actions,
  ];
};

/** Selects the lists whose owner has them by the list alone, and still does. @throws TableBusy */
const heldAlone = async (lists: readonly List[]): Promise<ReadonlySet<List>> => {
  const alone = lists.filter(({ ownerBy }) => ownerBy === 'list');
  const found = await batchGet(alone.flatMap((list) => successorKeys(list, list.ownerId)));
  return new Set(
    alone.filter((_, index) => {
      const { inScope, onList } = membershipsIn(found.slice(2 * index));
      return onList && !onList.deletedAt && counts(onList, periodOf(inScope));
    }),
  );
};

/** Finds the lists of a scope whose owner is not there any more, and their heir. @throws TableBusy */
const orphansIn = async (scopeId: ScopeId): Promise<{ lists: List[]; scope: Scope; heir: Membership } | undefined> => {
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
  const left = decodeAll(List, found).filter((list) => !isTheirs(list, byUser.get(list.ownerId)));
  const held = await heldAlone(left);
  return { lists: left.filter((list) => !held.has(list)), scope, heir };
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
        if (orphans) await transact(requestId, await passing(list, orphans.scope, orphans.heir, call));
        passed++;
      }
      return passed;
    } catch (error) {
      if (!(error instanceof StaleRead) || turn === tries) throw error;
    }
  }
};

/**
 * Ends the roles on lists that rested on somebody's membership of the scope, which has ended: they give
 * nothing any more, and would be counted still. What they own is passed on before.
 * @throws StaleRead, TableBusy
 */
export const endRolesOnLists = async (
  scopeId: ScopeId,
  { userId, clock, requestId }: { readonly userId: UserId; readonly clock: Clock; readonly requestId: string },
): Promise<void> => {
  const pointers = decodeAll(
    MembershipPointer,
    await queryAll({ pk: userPartition(userId), prefix: indexPrefixes.listMemberships, by: 'orderKey' }),
  );
  const lists = pointers.flatMap(({ scopeId: of, listId }) => (of === scopeId && listId ? [listId] : []));
  const found = await batchGet(lists.flatMap((id) => successorKeys({ scopeId, id }, userId)));
  for (const index of lists.keys()) {
    const { inScope, onList } = membershipsIn(found.slice(2 * index));
    if (!onList?.listId || onList.deletedAt || onList.roleId === roleIds.owner || counts(onList, periodOf(inScope)))
      continue;
    const call: Call = { caller: { userId: systemUser, email: null, emailVerified: false }, now: clock(), requestId };
    await transact(requestId, [
      update(keys.list(scopeId, onList.listId), {
        change: { add: { memberCount: -1 } },
        when: present(),
        refusal: stale,
      }),
      ...endingOf(onList, inScope, call),
      ...(onList.invitedAs
        ? [update({ pk: scopePartition(scopeId), sk: onList.invitedAs }, { change: { set: { state: 'free' } } })]
        : []),
    ]);
  }
};
