import type { UserId } from '../core/ids';
import { all } from '../db/all';
import { decodeAll, decodeReadable } from '../db/decode';
import { absent, type Condition, equal, every, present, some } from '../db/expressions';
import { keys, orders, userPartition } from '../db/keys';
import { getAll } from '../db/read';
import { Membership } from '../members/model';
import { Scope } from '../scopes/model';
import { Pointer } from './model';

/** A group that somebody is in, as all was that decides about it when they go or come back. */
export interface Belonging {
  readonly pointer: Pointer;
  readonly scope: Scope;
  readonly membership: Membership;
}

/** What pointers lead to, in their order, where that is still there. @throws TableBusy */
export const belongingsAt = async (userId: UserId, pointers: readonly Pointer[]): Promise<Belonging[]> => {
  const found = await getAll([
    ...pointers.map(({ scopeId }) => keys.scope(scopeId)),
    ...pointers.map(({ scopeId }) => keys.member(scopeId, userId)),
  ]);
  return pointers.flatMap((pointer, index) => {
    const [scope, membership] = [
      decodeReadable(Scope, found[index]),
      decodeReadable(Membership, found[pointers.length + index]),
    ];
    return scope && membership ? [{ pointer, scope, membership }] : [];
  });
};

/** By what somebody finds the groups they are in. @throws TableBusy */
export const groupsOf = async (userId: UserId): Promise<Pointer[]> =>
  decodeAll(Pointer, await all({ pk: userPartition(userId), prefix: orders.memberships, by: 'orderKey' }));

const asCounted = (attribute: string, count: number): Condition =>
  count === 0 ? some(absent(attribute), equal(attribute, 0)) : equal(attribute, count);

/** Nobody came or went, and no owner, since the group was read. */
export const peopled = ({ memberCount, formerCount, ownerCount }: Scope): Condition =>
  every(
    present(),
    equal('memberCount', memberCount),
    equal('ownerCount', ownerCount),
    asCounted('formerCount', formerCount),
  );
