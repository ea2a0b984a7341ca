import { counts } from '../../access/decide';
import { roleIds } from '../../access/roles';
import type { Call } from '../../core/call';
import type { ListId, ScopeId, UserId } from '../../core/ids';
import { changed, deleted } from '../../core/record';
import { StaleRead } from '../../core/retry';
import { queryAll } from '../../db/all';
import { decodeAll, decodeReadable } from '../../db/decode';
import { equal, every, present } from '../../db/expressions';
import { indexKeys, indexPrefixes, keys, userPartition } from '../../db/keys';
import { batchGet } from '../../db/read';
import { update, type WriteAction } from '../../db/transact';
import { pointerOrder, replaceMembership } from '../../groups/join';
import { isEnded, isFormer, Membership, MembershipPointer, periodOf } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { handedOver, successorIn } from '../../lists/hand-over';
import { List } from '../../lists/list';

/** A list that somebody has a membership of, with the records that decide about it. */
interface OnList {
  readonly scope: Scope;
  readonly list: List;
  readonly inScope: Membership | undefined;
  readonly membership: Membership;
}

/** A pointer to a list. */
export interface ListPlace {
  readonly scopeId: ScopeId;
  readonly listId: ListId;
}

const read = async ({ scopeId, listId }: ListPlace, userId: UserId): Promise<OnList | undefined> => {
  const [stored, member, one, onList] = await batchGet([
    keys.scope(scopeId),
    keys.member(scopeId, userId),
    keys.list(scopeId, listId),
    keys.listMember(scopeId, listId, userId),
  ]);
  const [scope, list] = [decodeReadable(Scope, stored), decodeReadable(List, one)];
  const membership = decodeReadable(Membership, onList);
  return scope && list && membership
    ? { scope, list, membership, inScope: decodeReadable(Membership, member) }
    : undefined;
};

/**
 * Tells whether somebody is on a list by that alone: what rests on a membership of the scope comes and goes
 * with that, and the personal scope with the account.
 */
const isAlone = ({ scope, inScope, membership }: OnList): boolean =>
  String(scope.id) !== String(membership.userId) &&
  (!inScope || isEnded(inScope)) &&
  counts(membership, periodOf(inScope));

/** Reads the pointers to what somebody is on alone. @throws TableBusy */
export const listsAlone = async (userId: UserId): Promise<ListPlace[]> => {
  const found = await queryAll({ pk: userPartition(userId), prefix: indexPrefixes.listMemberships, by: 'orderKey' });
  const sites = decodeAll(MembershipPointer, found).flatMap(({ scopeId, listId }) =>
    listId && String(scopeId) !== String(userId) ? [{ scopeId, listId }] : [],
  );
  const all = await Promise.all(sites.map((site) => read(site, userId)));
  return sites.filter((_, index) => {
    const one = all[index];
    return one && !one.membership.deletedAt && isAlone(one);
  });
};

const stale = () => new StaleRead();

/**
 * Ends the caller's membership of a list that they are on alone, whose account is deleted: it gives no right
 * from then on, and comes back with the account. What they own passes to the heir, who keeps it.
 * @returns no actions where there is none, or it is ended already
 * @throws StaleRead, TableBusy
 */
export const endListMembership = async (site: ListPlace, call: Call): Promise<WriteAction[]> => {
  const one = await read(site, call.caller.userId);
  if (!one || one.membership.deletedAt || !isAlone(one)) return [];
  const { scope, list, membership: before } = one;
  const owns = list.ownerId === before.userId;
  const after: Membership = {
    ...deleted(before, call),
    endedWith: 'account',
    ...(owns && { roleId: roleIds.admin }),
  };
  const heir = owns ? await successorIn(scope, list) : undefined;
  const passes = heir && handedOver(list, { to: heir, before, after, call });
  return [
    replaceMembership(before, after, null),
    update(keys.list(list.scopeId, list.id), {
      change: passes
        ? { set: passes.set, add: passes.add }
        : { add: { memberCount: -1, ...(owns && { ownerCount: -1 }) } },
      when: every(present(), equal('ownerId', list.ownerId)),
      refusal: stale,
    }),
    update(keys.listPointer(before.userId, list.id), {
      change: {
        set: { orderKey: null, lastKnownName: list.name, leftAt: after.deletedAt },
      },
    }),
    ...(passes?.actions ?? []),
  ];
};

/**
 * Brings back a membership of a list that the deletion of the caller's account took.
 * @returns no actions where it took none
 * @throws StaleRead, TableBusy
 */
export const restoreListMembership = async (site: ListPlace, call: Call): Promise<WriteAction[]> => {
  const one = await read(site, call.caller.userId);
  if (!one || !isFormer(one.membership)) return [];
  const { list, membership: before } = one;
  const after = changed(before, { deletedAt: null, deletedBy: null, endedWith: null }, call);
  return [
    replaceMembership(before, after, indexKeys.member(after)),
    update(keys.list(list.scopeId, list.id), { change: { add: { memberCount: 1 } }, when: present(), refusal: stale }),
    update(keys.listPointer(before.userId, list.id), {
      change: {
        set: { orderKey: pointerOrder(after), lastKnownName: null, leftAt: null },
      },
    }),
  ];
};
