import type { Call } from '../core/call';
import { AccountDeleted, Forbidden, NotFound, PersonalScopeMissing, QuotaExceeded } from '../core/errors';
import type { ListId, ScopeId } from '../core/ids';
import type { Quota } from '../core/quotas';
import { decodeReadable } from '../db/decode';
import {
  above,
  absent,
  alive,
  atLeast,
  below,
  every,
  type Change,
  type Condition,
  equal,
  oneOf,
} from '../db/expressions';
import type { Item } from '../db/attributes';
import { once } from '../db/idempotency';
import { type Key, keys } from '../db/keys';
import { getAll } from '../db/read';
import { type Action, check, type Refusal, transact, update } from '../db/transact';
import { Membership } from '../members/model';
import { countedByPerson } from './count';
import { counts, type Grant, isPersonal, type Period, periodOf, type Site } from './grant';
import { granted, type Granted } from './granted';
import { makePersonalScope } from './personal';
import { type Permission, type Reach, refusalOf, roleIds, rolesWith } from './permissions';

/** A membership that has not ended, with a role that has the permission. */
export const mayStill = (permission: Permission, reach: Reach = 'own'): Condition =>
  every(
    absent('deletedAt'),
    oneOf(
      'roleId',
      rolesWith(permission, reach).map((name) => roleIds[name]),
    ),
  );

/** The caller's membership of the scope doesn't allow it; a role on the list may, if it was given in that period. */
class RoleTooLow extends Forbidden {
  constructor(
    permission: Permission,
    readonly period: Period | undefined,
  ) {
    super(refusalOf(permission).reason);
  }
}
class MembershipEnded extends NotFound {
  constructor(readonly period: Period | undefined) {
    super();
  }
}

const refusedBy =
  (permission: Permission): Refusal =>
  (existing) => {
    const membership = decodeReadable(Membership, existing);
    if (!membership) return new NotFound();
    return membership.deletedAt
      ? new MembershipEnded(periodOf(membership))
      : new RoleTooLow(permission, periodOf(membership));
  };
const refusedOnList =
  (permission: Permission, period: Period | undefined): Refusal =>
  (existing) => {
    const membership = decodeReadable(Membership, existing);
    return membership && !membership.deletedAt && counts(membership, period) ? refusalOf(permission) : new NotFound();
  };
const periodIn = (refusal: unknown): Period | undefined =>
  refusal instanceof RoleTooLow || refusal instanceof MembershipEnded ? refusal.period : undefined;

/** The membership that a role on a list rests on is still the one that was read. */
const same = (period: Period | undefined): Condition => {
  if (!period) return absent();
  return period.ended ? equal('deletedAt', period.at) : every(absent('deletedAt'), equal('joinedAt', period.at));
};
const within = (period: Period): Condition =>
  period.ended ? above('joinedAt', period.at) : atLeast('joinedAt', period.at);

/** The caller's membership must still allow it when the write happens. The personal scope needs no membership. */
const guard = (
  { caller }: Call,
  { scopeId, listId }: Site,
  permission: Permission,
  by: Grant['by'],
  reach: Reach,
  period?: Period,
): Action[] => {
  if (by === 'personal') return [];
  const allowed = mayStill(permission, reach);
  const member = keys.member(scopeId, caller.userId);
  if (by !== 'list' || !listId) return [check(member, allowed, refusedBy(permission))];
  const onList = keys.listMember(scopeId, listId, caller.userId);
  return [
    check(member, same(period), () => new NotFound()),
    check(onList, period ? every(allowed, within(period)) : allowed, refusedOnList(permission, period)),
  ];
};

/** What a write changes on the parent, and what must hold of it beside that it lives. */
export interface Touch extends Change {
  readonly when?: Condition;
  /** What it means when `when` does not hold of the parent as it stands. */
  readonly otherwise?: (existing: Item) => Error;
}

/** One more of what the parent counts, up to `most`. */
export const oneMore = (count: string, most: number, what: Quota): Touch => ({
  add: { [count]: 1 },
  when: below(count, most),
  otherwise: () => new QuotaExceeded(what, most),
});

/** One action may touch a record in a transaction: that it lives, its limits and its counts are one update with a condition. */
const parent = (key: Key, missing: Error, { when, otherwise, ...change }: Touch = {}): Action => {
  const condition = when ? every(alive, when) : alive;
  const refusal: Refusal = (existing) => (otherwise && existing && !existing.deletedAt ? otherwise(existing) : missing);
  return change.add || change.set ? update(key, change, condition, refusal) : check(key, condition, refusal);
};

/** The scope lives, and its counts move with the write. */
export const scopeLives = ({ caller }: Call, { scopeId }: Site, touch?: Touch): Action =>
  parent(keys.scope(scopeId), isPersonal(caller.userId, scopeId) ? new PersonalScopeMissing() : new NotFound(), touch);

/** The list lives, and its counts move with the write. */
export const listLives = (scopeId: ScopeId, listId: ListId, touch?: Touch): Action =>
  parent(keys.list(scopeId, listId), new NotFound(), touch);

const isSame = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;

/** What every transaction of a call begins with. */
const firstOf = (call: Call, answer: unknown): Action[] => [
  ...(call.idempotency ? [once(call, call.idempotency, answer)] : []),
  ...countedByPerson(call),
];

/** Writes, and makes the personal scope first if it is not there yet. */
const transactAt = async (call: Call, actions: readonly Action[]): Promise<void> => {
  try {
    await transact(call.requestId, actions);
  } catch (error) {
    if (!(error instanceof PersonalScopeMissing)) throw error;
    await makePersonalScope(call);
    await transact(call.requestId, actions);
  }
};

/**
 * Writes under a permission that an earlier look in this request has found; it must still hold.
 * @throws NotFound, Forbidden, TableBusy, AlreadyAnswered, and what the actions refuse with
 */
export const writeAs = async <T>(
  call: Call,
  site: Site,
  grant: Grant,
  actions: readonly Action[],
  answer: T,
): Promise<Granted<T>> => {
  // Who changes their own membership is guarded by its version: a transaction takes one action a record.
  const guards = guard(call, site, grant.permission, grant.by, grant.reach, grant.period).filter(
    ({ key }) => !actions.some((action) => isSame(action.key, key)),
  );
  await transactAt(call, [...firstOf(call, answer), ...guards, ...actions]);
  return granted(answer);
};

/** Whoever's role is too low learns that a scope is gone as they would from a read. One round trip more, on this refusal alone. */
const unlessGone = async (refusal: unknown, { scopeId }: Site): Promise<unknown> => {
  if (!(refusal instanceof Forbidden)) return refusal;
  const [scope] = await getAll([keys.scope(scopeId)]);
  return scope?.deletedAt ? new NotFound() : refusal;
};

/**
 * Decides about access and writes in one round trip. The scope's role is tried first, then the list's: people who have the list alone
 * pay one round trip more.
 * @throws NotFound, Forbidden, TableBusy, AlreadyAnswered, and what the actions refuse with
 */
export const write = async <T>(
  call: Call,
  site: Site,
  permission: Permission,
  actions: readonly Action[],
  answer: T,
): Promise<Granted<T>> => {
  const attempt = (by: Grant['by'], period?: Period) =>
    transactAt(call, [...firstOf(call, answer), ...guard(call, site, permission, by, 'own', period), ...actions]);
  if (isPersonal(call.caller.userId, site.scopeId)) {
    await attempt('personal');
    return granted(answer);
  }
  try {
    await attempt('scope');
  } catch (refusal) {
    const noAccess = refusal instanceof Forbidden || refusal instanceof NotFound;
    if (!site.listId || !noAccess) throw await unlessGone(refusal, site);
    await attempt('list', periodIn(refusal)).catch(async (error: unknown) => {
      throw await unlessGone(error instanceof NotFound ? refusal : error, site);
    });
  }
  return granted(answer);
};

/** That the caller's account is not deleted; whoever writes the profile itself holds that by its version: a transaction takes one action a record. */
const accountIsOpen = ({ caller: { userId } }: Call, actions: readonly Action[]): Action[] => {
  const profile = keys.profile(userId);
  return actions.some(({ key }) => isSame(key, profile))
    ? []
    : [check(profile, absent('deletedAt'), () => new AccountDeleted())];
};

/**
 * Writes what is the caller's own: their profile, settings, a new group of theirs, an invitation to them.
 * @throws AccountDeleted, TableBusy, AlreadyAnswered, and what the actions refuse with
 */
export const writeOwn = async <T>(call: Call, actions: readonly Action[], answer: T): Promise<T> => {
  await transact(call.requestId, [...firstOf(call, answer), ...accountIsOpen(call, actions), ...actions]);
  return answer;
};
