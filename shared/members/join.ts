import { AlreadyMember, QuotaExceeded } from '../core/errors';
import { absent, below, present, some } from '../db/expressions';
import { type Key, keys, orderKeys } from '../db/keys';
import { type Action, put, update } from '../db/transact';
import { limits } from '../scopes/model';
import type { Membership } from './model';

/** Where a membership is: of a scope, or of one list. */
export const membershipKey = ({ scopeId, listId, userId }: Pick<Membership, 'scopeId' | 'listId' | 'userId'>): Key =>
  listId ? keys.listMember(scopeId, listId, userId) : keys.member(scopeId, userId);

/** Where its person finds it. */
export const pointerKey = ({ scopeId, listId, userId }: Membership): Key => (listId ? keys.listPointer(userId, listId) : keys.membershipPointer(userId, scopeId));
const pointerOrder = ({ scopeId, listId, joinedAt }: Membership): string => (listId ? orderKeys.listMembership(listId, joinedAt) : orderKeys.membership(scopeId, joinedAt));

/** How many scopes a user is in: held below its limit when they join, moved back when they go. Lists are not counted. */
const scopeCount = ({ userId, listId }: Membership, by: 1 | -1): Action[] =>
  listId
    ? []
    : [update(keys.scopeCount(userId), { add: { scopes: by } }, by > 0 ? some(absent('scopes'), below('scopes', limits.scopesPerUser)) : undefined, () => new QuotaExceeded('scopes', limits.scopesPerUser))];

/** What a transaction holds to make somebody a member: the membership, and the pointer by which they find it. */
export const memberActions = (membership: Membership): Action[] => [
  put(membershipKey(membership), { ...membership, orderKey: orderKeys.member(membership) }, some(absent(), present('deletedAt')), () => new AlreadyMember()),
  put(pointerKey(membership), { scopeId: membership.scopeId, listId: membership.listId, orderKey: pointerOrder(membership) }),
  ...scopeCount(membership, 1),
];

/** What goes with a membership that ends: the pointer leaves the order it is found in. */
export const leavingActions = (membership: Membership): Action[] => [update(pointerKey(membership), { set: { orderKey: null } }), ...scopeCount(membership, -1)];
