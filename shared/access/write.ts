import { type Call, type Caller, freshFor, type TokenGrant } from '../core/call';
import {
  AccountDeleted,
  Forbidden,
  FreshSignInRequired,
  NotFound,
  PersonalScopeMissing,
  QuotaExceeded,
} from '../core/errors';
import type { ListId, ScopeId, UserId } from '../core/ids';
import { own } from '../core/own';
import type { Quota } from '../core/quotas';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import {
  above,
  absent,
  alive,
  atMost,
  below,
  every,
  type UpdateSpec,
  type Condition,
  equal,
  oneOf,
  some,
} from '../db/expressions';
import type { StoredRecord } from '../db/attributes';
import { claimIdempotencyKey } from '../db/idempotency';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import {
  attemptTransaction,
  type CheckAction,
  check,
  checkedActions,
  type Refusal,
  type RefusedWrite,
  transact,
  update,
  type WriteAction,
} from '../db/transact';
import { heldSince, type Period } from '../core/period';
import { Membership, periodOf } from '../groups/member';
import { countedByPerson, operationsCounted } from './count';
import { counts, type Grant, isPersonal, isReached, type Resource } from './decide';
import { groundOf, isSlice, type SliceGround } from './slice-ground';
import { Scope } from '../groups/scope';
import { markAuthorized, type Authorized } from './authorized';
import { makePersonalScope } from './personal-scope';
import { type Permission, type Reach, refusalOf, rolesWith } from './permissions';
import { roleIds } from './roles';
import { tokenStands } from './scoped-token';
import { asWrongTarget } from './wrong-target';

/** Returns the condition that a membership has not ended, and has a role with the permission. */
export const mayStill = (permission: Permission, reach: Reach = 'own'): Condition =>
  every(
    absent('deletedAt'),
    oneOf(
      'roleId',
      rolesWith(permission, reach).map((name) => roleIds[name]),
    ),
  );

/** Refuses by the membership that stands, if any, as long as it counts. */
const refusedBy =
  (permission: Permission, isCounted: (membership: Membership) => boolean = () => true): Refusal =>
  (existing) => {
    const membership = decodeReadable(Membership, existing);
    return membership && !membership.deletedAt && isCounted(membership) ? refusalOf(permission) : new NotFound();
  };

/**
 * Returns the condition that the membership on which a role on a list depends is still the one that was read.
 */
export const samePeriod = (period: Period | undefined): Condition => {
  if (!period) return absent();
  return period.ended ? equal('deletedAt', period.at) : every(absent('deletedAt'), equal('joinedAt', period.at));
};
const within = (period: Period | undefined): Condition[] => {
  const since = heldSince(period);
  return since === null ? [] : [above('joinedAt', since)];
};

/** Requires that somebody still manages the slices of a scope, which has to be there. */
const managesSource = (userId: UserId, sourceId: ScopeId): CheckAction[] => [
  check(keys.scope(sourceId), alive, () => new NotFound()),
  ...(isPersonal(userId, sourceId)
    ? []
    : [check(keys.member(sourceId, userId), mayStill('slices.manage'), refusedBy('slices.manage'))]),
];

/** Requires of a scoped token that its maker has not left the scope since. */
const sinceLeft = (token: TokenGrant | undefined): Condition[] =>
  token ? [some(absent('leftBefore'), below('leftBefore', token.madeAt))] : [];

/**
 * Requires that somebody's membership still allows it when the write happens. The personal scope needs no
 * membership.
 */
export const accessConditions = (
  { userId, token }: Pick<Caller, 'userId' | 'token'>,
  {
    resource: { scopeId, listId },
    permission,
    by,
    reach,
    period,
    ground,
  }: {
    readonly resource: Resource;
    readonly permission: Permission;
    readonly by: Grant['by'];
    readonly reach: Reach;
    readonly period?: Period | undefined;
    readonly ground?: SliceGround | undefined;
  },
): CheckAction[] => {
  if (by === 'personal') return [];
  if (by === 'slice' && ground)
    return [
      check(keys.member(scopeId, userId), mayStill('scope.read'), () => new NotFound()),
      ...managesSource(userId, ground.source.id),
    ];
  const allowed = mayStill(permission, reach);
  const member = keys.member(scopeId, userId);
  if (by !== 'list' || !listId)
    return [
      check(
        member,
        every(allowed, ...sinceLeft(token)),
        refusedBy(permission, ({ leftBefore }) => !token || token.madeAt > (leftBefore ?? '')),
      ),
    ];
  const onList = keys.listMember(scopeId, listId, userId);
  return [
    check(member, samePeriod(period), () => new NotFound()),
    check(
      onList,
      every(allowed, ...within(period)),
      refusedBy(permission, (membership) => counts(membership, period)),
    ),
  ];
};

/** A write's update of the parent, and the condition on it beside that it lives. */
export interface ParentUpdate extends UpdateSpec {
  readonly when?: Condition;
  /** Makes the error for when `when` does not hold of the parent as it stands. */
  readonly otherwise?: (existing: StoredRecord) => Error;
}

/** Counts one more child on the parent, up to `most`. */
export const oneMore = (count: string, most: number, what: Quota): ParentUpdate => ({
  add: { [count]: 1 },
  when: below(count, most),
  otherwise: () => new QuotaExceeded(what, most),
});

/** Counts one more child of a kind that older parents hold no count of: there was none. */
export const oneMoreOrFirst = (count: string, most: number, what: Quota): ParentUpdate => ({
  ...oneMore(count, most, what),
  when: some(absent(count), below(count, most)),
});

/** Children of a kind that come to a parent in one write, and how many it may have. */
export interface Arrivals {
  readonly count: string;
  readonly number: number;
  readonly most: number;
  readonly what: Quota;
}

/**
 * Counts children of several kinds on the parent, beside another update of it.
 * @param update.otherwise says what its own condition means, where the limits are not what was refused
 */
export const moreOfEach = (arrivals: readonly Arrivals[], update: ParentUpdate = {}): ParentUpdate => {
  const coming = arrivals.filter(({ number }) => number > 0);
  const { when, otherwise, add, ...rest } = update;
  const sums = { ...add, ...Object.fromEntries(coming.map(({ count, number }) => [count, number])) };
  const conditions = [
    ...(when ? [when] : []),
    ...coming.map(({ count, number, most }) => atMost(count, most - number)),
  ];
  return {
    ...rest,
    ...(Object.keys(sums).length > 0 && { add: sums }),
    ...(conditions.length > 0 && { when: every(...conditions) }),
    otherwise: (existing) => {
      const full = coming.find(({ count, number, most }) => Number(own(existing, count) ?? 0) + number > most);
      if (full) return new QuotaExceeded(full.what, full.most);
      return otherwise?.(existing) ?? new NotFound();
    },
  };
};

/**
 * Makes the one action on a parent. A transaction may hold one action a record, so that its life, its limits
 * and its counts are one update with a condition.
 */
const parent = (key: Key, missing: () => Error, { when, otherwise, ...change }: ParentUpdate = {}): WriteAction => {
  const condition = when ? every(alive, when) : alive;
  const refusal: Refusal = (existing) =>
    otherwise && existing && !existing.deletedAt ? otherwise(existing) : missing();
  return change.add || change.set ? update(key, { change, when: condition, refusal }) : check(key, condition, refusal);
};

/** Requires that the scope lives, and moves its counts with the write. */
export const requireScope = ({ caller }: Call, { scopeId }: Resource, parentUpdate?: ParentUpdate): WriteAction =>
  parent(
    keys.scope(scopeId),
    () => (isPersonal(caller.userId, scopeId) ? new PersonalScopeMissing() : new NotFound()),
    parentUpdate,
  );

/** Requires that the list lives, and moves its counts with the write. */
export const requireList = (scopeId: ScopeId, listId: ListId, parentUpdate?: ParentUpdate): WriteAction =>
  parent(keys.list(scopeId, listId), () => new NotFound(), parentUpdate);

/** Requires that what a call is about lives: the scope, and the list where it is about one. */
export const requireTarget = (call: Call, { scopeId, listId }: Resource): WriteAction[] => [
  requireScope(call, { scopeId }),
  ...(listId ? [requireList(scopeId, listId)] : []),
];

const isSame = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;

/**
 * Returns the condition that somebody hasn't signed out everywhere since they signed in, and what refuses
 * where they have. A sign-in of the same second is none after it.
 */
export const stillSignedIn = (signedInAt: Instant): { readonly when: Condition; readonly refusal: Refusal } => ({
  when: some(absent('signedOutAt'), below('signedOutAt', signedInAt)),
  refusal: () => new FreshSignInRequired({ maxAge: freshFor }),
});

/**
 * Requires of a sensitive call that its person hasn't signed out everywhere since they signed in: at once,
 * though the token is valid for some minutes more.
 */
const notSignedOut = ({ caller: { userId }, signedInAt }: Call, actions: readonly WriteAction[]): WriteAction[] => {
  const key = keys.signOut(userId);
  if (signedInAt === undefined || actions.some((action) => isSame(action.key, key))) return [];
  const { when, refusal } = stillSignedIn(signedInAt);
  return [check(key, when, refusal)];
};

/** Returns the actions that every transaction of a call begins with. */
const leadingActions = (call: Call, answer: unknown, actions: readonly WriteAction[]): WriteAction[] => [
  ...tokenStands(call),
  ...notSignedOut(call, actions),
  ...(call.idempotency ? [claimIdempotencyKey(call, call.idempotency, answer)] : []),
  ...countedByPerson(call),
];

/** Writes, and makes the personal scope first if it is not there yet. */
const attemptAt = async (call: Call, actions: readonly WriteAction[]): Promise<RefusedWrite | undefined> => {
  const refused = await attemptTransaction(call.requestId, actions);
  if (!(refused?.error instanceof PersonalScopeMissing)) return refused;
  await makePersonalScope(call);
  return attemptTransaction(call.requestId, actions);
};

/**
 * Writes under a permission that an earlier decision in this request has found; it must still hold.
 * @throws NotFound, Forbidden, TableBusy, IdempotentReplay, and what the actions refuse with
 */
export const writeAs = async <T, P extends Permission>(
  call: Call,
  {
    resource,
    grant,
    actions,
    answer,
  }: {
    readonly resource: Resource;
    readonly grant: Grant<P>;
    readonly actions: readonly WriteAction[];
    readonly answer: T;
  },
): Promise<Authorized<T, P>> => {
  const guards = accessConditions(call.caller, { ...grant, resource });
  const refused = await attemptAt(call, [...leadingActions(call, answer, actions), ...checkedActions(guards, actions)]);
  if (refused) throw refused.error;
  return markAuthorized(grant.named, answer);
};

/** What lets a caller write to a scope: where it is, and the decision about it. */
export interface Side<P extends Permission = Permission> {
  readonly resource: Resource;
  readonly grant: Grant<P>;
}

/**
 * Writes to two scopes at once under the access to both that was read. Where both are one scope, what is
 * wanted of it as the target is the more.
 * @throws NotFound, InvalidBody for a target that has gone, Forbidden, TableBusy, IdempotentReplay, and what
 * the actions refuse with
 */
export const writeAcross = async <T, P extends Permission>(
  call: Call,
  {
    from,
    to,
    operations,
    actions,
    answer,
  }: {
    readonly from: Side<P>;
    readonly to: Side;
    /**
     * How many records are written, which count against the day of whoever calls like those of a batch; null:
     * they were counted before.
     */
    readonly operations: number | null;
    readonly actions: readonly WriteAction[];
    readonly answer: T;
  },
): Promise<Authorized<T, P>> => {
  const guardsOf = ({ resource, grant }: Side) => accessConditions(call.caller, { ...grant, resource });
  const there = guardsOf(to);
  const here = guardsOf(from).filter(({ key }) => !there.some((guard) => isSame(guard.key, key)));
  const { scopeId } = to.resource;
  /** Whether a record decides about the target, which is not where all of it comes from. */
  const isOfTarget = (key: Key): boolean =>
    scopeId !== from.resource.scopeId &&
    [keys.scope(scopeId), ...there.map((guard) => guard.key)].some((one) => isSame(one, key));
  const counted = operations === null ? [] : [operationsCounted(call, operations)];
  const refused = await attemptAt(call, [
    ...leadingActions(call, answer, actions),
    ...here,
    ...there,
    ...counted,
    ...actions,
  ]);
  if (refused) throw refused.key && isOfTarget(refused.key) ? asWrongTarget(refused.error) : refused.error;
  return markAuthorized(from.grant.named, answer);
};

/**
 * Turns the refusal for too low a role into NotFound when the scope is gone, or a slice is over, as a read
 * would say. It costs one more round trip, on this refusal alone (for a slice two).
 */
const unlessGone = async (refusal: Error, { scopeId }: Resource, { caller, now }: Call): Promise<Error> => {
  if (!(refusal instanceof Forbidden)) return refusal;
  const [stored] = await batchGet([keys.scope(scopeId)]);
  const scope = decodeReadable(Scope, stored);
  const isOver = isSlice(scope) && !(await groundOf(scope, caller.userId, now));
  return stored?.deletedAt || isOver ? new NotFound() : refusal;
};

/**
 * Decides about access and writes in one round trip. The scope's role is tried first, and where that is
 * refused the list's: people who have the list alone pay one round trip more.
 * @throws NotFound, Forbidden, TableBusy, IdempotentReplay, and what the actions refuse with
 */
export const write = async <T, P extends Permission>(
  call: Call,
  {
    resource,
    permission,
    actions,
    answer,
    kept = answer,
  }: {
    readonly resource: Resource;
    readonly permission: P;
    readonly actions: readonly WriteAction[];
    readonly answer: T;
    /** The answer to the same call when it is repeated; absent: the same. */
    readonly kept?: T;
  },
): Promise<Authorized<T, P>> => {
  const attempt = (by: Grant['by'], period?: Period) =>
    attemptAt(call, [
      ...leadingActions(call, kept, actions),
      ...accessConditions(call.caller, { resource, permission, by, reach: 'own', period }),
      ...actions,
    ]);
  /** Tries the role on the list. To whom the list says nothing, the membership of the scope does. */
  const attemptOnList = async (refused: RefusedWrite): Promise<RefusedWrite | undefined> => {
    const period = periodOf(decodeReadable(Membership, refused.existing));
    if (!isReached(call, resource.scopeId, period)) return refused;
    const onList = await attempt('list', period);
    return onList?.error instanceof NotFound ? refused : onList;
  };
  const { userId } = call.caller;
  const first = await attempt(isPersonal(userId, resource.scopeId) ? 'personal' : 'scope');
  const byMembership = first?.key && isSame(first.key, keys.member(resource.scopeId, userId));
  const refused = first && byMembership && resource.listId ? await attemptOnList(first) : first;
  if (refused) throw await unlessGone(refused.error, resource, call);
  return markAuthorized(permission, answer);
};

/**
 * Requires that the caller's account is not deleted. A write of the profile itself ensures that by its
 * version, since a transaction takes one action a record.
 */
const accountIsOpen = ({ caller: { userId } }: Call, actions: readonly WriteAction[]): WriteAction[] => {
  const profile = keys.profile(userId);
  return actions.some(({ key }) => isSame(key, profile))
    ? []
    : [check(profile, absent('deletedAt'), () => new AccountDeleted())];
};

/**
 * Writes what is the caller's own: their profile, settings, a new group of theirs, an invitation to them.
 * @throws AccountDeleted, TableBusy, IdempotentReplay, and what the actions refuse with
 */
export const writeOwn = async <T>(call: Call, actions: readonly WriteAction[], answer: T): Promise<T> => {
  await transact(call.requestId, [
    ...leadingActions(call, answer, actions),
    ...accountIsOpen(call, actions),
    ...actions,
  ]);
  return answer;
};
