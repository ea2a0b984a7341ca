import type { Authorized } from '../access/authorized';
import { authorize, authorized } from '../access/authorize';
import { counts } from '../access/decide';
import { roleIds } from '../access/roles';
import { isSameRecord, replaceRecord } from '../access/update';
import { requireScope, samePeriod, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import type { ListId, ScopeId, UserId } from '../core/ids';
import { changed } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { decode, decodeReadable } from '../db/decode';
import { absent, alive, equal, every } from '../db/expressions';
import { indexKeys, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, update } from '../db/transact';
import { membershipKey } from '../groups/join';
import { isPlaceholder, Membership, periodOf } from '../groups/member';
import type { Scope } from '../groups/scope';
import { handedOver, membershipsIn, type Successor, successorIn, successorKeys } from './hand-over';
import { passOnLists } from './inherit';
import { List, type ListView, toView } from './list';
import type { NewOwner } from './list-member';

const stale = () => new StaleRead();

/**
 * Finds what lets somebody become the owner of a list: they reach it, by its scope or by itself.
 * @throws InvalidBody
 */
const successorNamed = async (
  scope: Scope,
  list: List,
  userId: UserId,
  { inScope, onList }: ReturnType<typeof membershipsIn>,
): Promise<Successor> => {
  if (String(scope.id) === String(userId)) {
    const owner = await successorIn(scope, list);
    if (owner) return owner;
  }
  if (inScope && !inScope.deletedAt && !isPlaceholder(inScope)) {
    const still = check(membershipKey(inScope), every(absent('deletedAt'), isSameRecord(inScope)), stale);
    return { userId, inScope, onList, alone: false, while: [still] };
  }
  const period = periodOf(inScope);
  if (!onList || onList.deletedAt || !counts(onList, period))
    throw new InvalidBody([{ path: 'userId', code: 'not_on_list' }]);
  return {
    userId,
    inScope,
    onList,
    alone: true,
    while: [check(keys.member(scope.id, userId), samePeriod(period), stale)],
  };
};

/**
 * Hands a list over to somebody who reaches it, at once; who had it is an admin of it from then on.
 * @throws NotFound, Forbidden, InvalidBody, TableBusy, IdempotentReplay
 */
export const transfer = (
  call: Call,
  {
    scopeId,
    listId,
    newOwner: { userId },
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly newOwner: NewOwner },
): Promise<Authorized<ListView, 'managers.manage'>> =>
  retryOnStale(call, async () => {
    const at = { scopeId, listId };
    const access = await authorize(call, {
      resource: at,
      permission: 'managers.manage',
      alsoRead: [keys.list(scopeId, listId), ...successorKeys({ scopeId, id: listId }, userId)],
    });
    const [stored, ...found] = access.records;
    if (!stored || !access.list) throw new NotFound();
    const before = decode(List, stored);
    if (before.ownerId !== access.list.ownerId) {
      // Its owner has left, and the stream was about to pass it on.
      await passOnLists(scopeId, () => call.now, call.requestId);
      throw stale();
    }
    if (before.ownerId === userId) return authorized(access, toView(before, access.role));
    const [to, [held]] = await Promise.all([
      successorNamed(access.scope, before, userId, membershipsIn(found)),
      batchGet([keys.listMember(scopeId, listId, before.ownerId)]),
    ]);
    const former = decodeReadable(Membership, held);
    const stays = former && changed(former, { roleId: roleIds.admin }, call);
    const { set, add, actions } = handedOver(before, { to, before: former, after: stays, call });
    const { version, modifiedAt, modifiedBy } = changed(before, {}, call);
    const after: List = { ...before, version, modifiedAt, modifiedBy, ownerId: userId };
    // Who hands it over by their role in the scope keeps that.
    const role = userId === call.caller.userId || access.by !== 'list' ? access.role : 'admin';
    return writeAs(call, {
      resource: at,
      grant: access,
      actions: [
        requireScope(call, at),
        update(keys.list(scopeId, listId), {
          change: { set: { ...set, version, modifiedAt, modifiedBy }, add },
          when: every(alive, equal('version', before.version), equal('ownerId', before.ownerId)),
          refusal: stale,
        }),
        ...(former && stays
          ? [
              replaceRecord(membershipKey(former), {
                schema: Membership,
                before: former,
                after: stays,
                orderKey: indexKeys.member(stays),
              }),
            ]
          : []),
        ...actions,
      ],
      answer: toView(after, role),
    });
  });
