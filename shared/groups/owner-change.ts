import { roleIds } from '../access/roles';
import { isSameRecord } from '../access/update';
import type { ParentUpdate } from '../access/write';
import type { Call } from '../core/call';
import { changed } from '../core/record';
import { StaleRead } from '../core/retry';
import { absent, every } from '../db/expressions';
import { indexKeys } from '../db/keys';
import { check, type WriteAction } from '../db/transact';
import { isOwner, membershipKey, ownerRemains, recountMembership, replaceMembership } from './join';
import type { Membership } from './member';

/** Writes a membership with another role, if it is as it was read. */
const withRole = (before: Membership, role: 'owner' | 'admin', call: Call): WriteAction[] => {
  const after = changed(before, { roleId: roleIds[role] }, call);
  return [replaceMembership(before, after, indexKeys.member(after)), ...recountMembership(before, after)];
};

/**
 * Returns a transaction's actions by which an owner becomes an admin, and somebody else the owner, if both
 * are what they were read to be.
 */
export const handScopeOver = (from: Membership, to: Membership, call: Call): WriteAction[] => [
  ...withRole(from, 'admin', call),
  ...(isOwner(to)
    ? [check(membershipKey(to), every(absent('deletedAt'), isSameRecord(to)), () => new StaleRead())]
    : withRole(to, 'owner', call)),
];

/** Moves the scope's count of owners: there is one less where the other was an owner before. */
export const ownersAfter = (to: Membership): ParentUpdate =>
  isOwner(to) ? { add: { ownerCount: -1 }, ...ownerRemains } : {};
