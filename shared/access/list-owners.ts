import type { ScopeId } from '../core/ids';
import { queryAll } from '../db/all';
import { decodeAll } from '../db/decode';
import { indexPrefixes, scopePartition } from '../db/keys';
import { type List, ownedSince } from '../lists/list';
import { isHeld } from '../core/period';
import { Membership, periodOf } from '../groups/member';
import type { Scope } from '../groups/scope';
import { roleIds } from './roles';

/**
 * Finds those in a scope who can act there, in the order in which they joined; a membership that can't be
 * read is nobody's.
 * @throws TableBusy
 */
export const activeMembers = async (scopeId: ScopeId): Promise<Membership[]> => {
  const stored = await queryAll({ pk: scopePartition(scopeId), prefix: indexPrefixes.members, by: 'orderKey' });
  return decodeAll(Membership, stored).filter(({ deletedAt }) => !deletedAt);
};

/**
 * Tells whether a list still belongs to its owner: by the membership of the scope in which it became theirs.
 */
export const isTheirs = (list: List, membership: Membership | undefined): boolean =>
  membership !== undefined && isHeld(ownedSince(list), periodOf(membership));

/**
 * Finds the heir to the lists of those who have gone: of the scope's owners the one who joined first (product
 * rule).
 */
export const heirOf = (members: readonly Membership[]): Membership | undefined =>
  members.find(({ roleId }) => roleId === roleIds.owner);

const hasOwner = ({ people }: Scope, { ownerId, ownerBy }: List): boolean =>
  ownerBy === 'list' || Object.hasOwn(people, ownerId);

/**
 * Returns lists with their current owner: those of somebody who has left the scope are the heir's, whom the
 * stream is about to write there. That takes one round trip more until then, and none otherwise: who is in a
 * scope stands on its record.
 * @throws TableBusy
 */
export const ownedNow = async (scope: Scope, lists: readonly List[]): Promise<readonly List[]> => {
  if (lists.every((list) => hasOwner(scope, list))) return lists;
  const heir = heirOf(await activeMembers(scope.id));
  return lists.map((list) =>
    heir && !hasOwner(scope, list) ? { ...list, ownerId: heir.userId, ownerSince: heir.joinedAt } : list,
  );
};
