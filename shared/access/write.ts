import type { Call } from '../core/call';
import { Forbidden, NotFound, PersonalScopeMissing, QuotaExceeded } from '../core/errors';
import { absent, alive, below, every, type Change, type Condition, oneOf } from '../db/expressions';
import { once } from '../db/idempotency';
import { keys } from '../db/keys';
import { type Action, check, type Refusal, transact, update } from '../db/transact';
import { Membership } from '../members/model';
import { type Grant, isPersonal, type Site } from './grant';
import { granted, type Granted } from './granted';
import { makePersonalScope } from './personal';
import { type Permission, type Reach, reachOf, roleIds, roleNames } from './permissions';

/** The role ids that have a permission: to all records, or at least to their own. */
const rolesReaching = (permission: Permission, reach: Reach) =>
  roleNames.filter((name) => reachOf(name, permission) === 'all' || (reach === 'own' && reachOf(name, permission) === 'own')).map((name) => roleIds[name]);

const roleTooLow: Refusal = (existing) => (existing && !Membership.parse(existing).deletedAt ? new Forbidden() : new NotFound());

/** The caller's membership must still allow it when the write happens. The personal scope needs no membership. */
const guard = ({ caller }: Call, { scopeId, listId }: Site, permission: Permission, by: Grant['by'], reach: Reach): Action[] => {
  if (by === 'personal') return [];
  const key = by === 'list' && listId ? keys.listMember(scopeId, listId, caller.userId) : keys.member(scopeId, caller.userId);
  return [check(key, every(absent('deletedAt'), oneOf('roleId', rolesReaching(permission, reach))), roleTooLow)];
};

/** A count that a write moves, and the limit it may not pass. */
export interface Counted extends Change {
  readonly limit?: { readonly count: string; readonly most: number; readonly what: string } | undefined;
}

/** One action may touch a record in a transaction: that it lives, its limit and its counts are one update with a condition. */
const parent = (key: ReturnType<typeof keys.scope>, missing: Error, counted?: Counted): Action => {
  if (!counted) return check(key, alive, () => missing);
  const { limit, ...change } = counted;
  const within: Condition[] = limit ? [below(limit.count, limit.most)] : [];
  return update(key, change, every(alive, ...within), (existing) => (limit && existing && !existing.deletedAt ? new QuotaExceeded(limit.what, limit.most) : missing));
};

/** The scope lives, and its counts move with the write. */
export const scopeLives = ({ caller }: Call, { scopeId }: Site, counted?: Counted): Action =>
  parent(keys.scope(scopeId), isPersonal(caller.userId, scopeId) ? new PersonalScopeMissing() : new NotFound(), counted);

/** The list lives, and its counts move with the write. */
export const listLives = (scopeId: Site['scopeId'], listId: NonNullable<Site['listId']>, counted?: Counted): Action => parent(keys.list(scopeId, listId), new NotFound(), counted);

const firstOf = (call: Call, answer: unknown): Action[] => (call.idempotency ? [once(call, call.idempotency, answer)] : []);

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
export const writeAs = async <T>(call: Call, site: Site, grant: Grant, actions: readonly Action[], answer: T): Promise<Granted<T>> => {
  await transactAt(call, [...firstOf(call, answer), ...guard(call, site, grant.permission, grant.by, grant.reach), ...actions]);
  return granted(answer);
};

/**
 * Decides about access and writes in one round trip. The scope's role is tried first, then the list's: people who have the list alone
 * pay one round trip more.
 * @throws NotFound, Forbidden, TableBusy, AlreadyAnswered, and what the actions refuse with
 */
export const write = async <T>(call: Call, site: Site, permission: Permission, actions: readonly Action[], answer: T): Promise<Granted<T>> => {
  const attempt = (by: Grant['by']) => transactAt(call, [...firstOf(call, answer), ...guard(call, site, permission, by, 'own'), ...actions]);
  if (isPersonal(call.caller.userId, site.scopeId)) {
    await attempt('personal');
    return granted(answer);
  }
  try {
    await attempt('scope');
  } catch (refusal) {
    const noAccess = refusal instanceof Forbidden || refusal instanceof NotFound;
    if (!site.listId || !noAccess) throw refusal;
    await attempt('list').catch((error: unknown) => {
      throw error instanceof NotFound ? refusal : error;
    });
  }
  return granted(answer);
};

/**
 * Writes what is the caller's own: their profile, settings, a new group of theirs, an invitation to them.
 * @throws TableBusy, AlreadyAnswered, and what the actions refuse with
 */
export const writeOwn = async <T>(call: Call, actions: readonly Action[], answer: T): Promise<T> => {
  await transact(call.requestId, [...firstOf(call, answer), ...actions]);
  return answer;
};
