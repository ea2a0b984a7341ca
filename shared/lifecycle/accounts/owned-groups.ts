import type { UserId } from '../../core/ids';
import { queryAll } from '../../db/all';
import { decodeAll, decodeReadable } from '../../db/decode';
import { absent, type Condition, equal, every, present, some } from '../../db/expressions';
import { keys, indexPrefixes, userPartition } from '../../db/keys';
import { batchGet } from '../../db/read';
import { Membership } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { GroupPointer } from './account-deletion';

/** A group that somebody is in, with the records that decide about it when they go or come back. */
export interface Belonging {
  readonly pointer: GroupPointer;
  readonly scope: Scope;
  readonly membership: Membership;
}

/** Reads what pointers lead to, in their order, where it is still there. @throws TableBusy */
export const belongingsAt = async (userId: UserId, pointers: readonly GroupPointer[]): Promise<Belonging[]> => {
  const found = await batchGet([
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

/** Reads the pointers by which somebody finds the groups they are in. @throws TableBusy */
export const groupsOf = async (userId: UserId): Promise<GroupPointer[]> =>
  decodeAll(
    GroupPointer,
    await queryAll({ pk: userPartition(userId), prefix: indexPrefixes.memberships, by: 'orderKey' }),
  );

const asCounted = (attribute: string, count: number): Condition =>
  count === 0 ? some(absent(attribute), equal(attribute, 0)) : equal(attribute, count);

/** Returns the condition that nobody came or went, and no owner, since the group was read. */
export const peopled = ({ memberCount, formerCount, ownerCount, placeholders }: Scope): Condition =>
  every(
    present(),
    equal('memberCount', memberCount),
    equal('ownerCount', ownerCount),
    asCounted('formerCount', formerCount),
    placeholders ? equal('placeholders', placeholders) : absent('placeholders'),
  );
