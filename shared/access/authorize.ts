import type { Call } from '../core/call';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { batchGetUnlessReplayed } from '../db/idempotency';
import { List } from '../lists/list';
import { Membership } from '../groups/member';
import { defaultSettings, Settings } from '../people/settings';
import { Scope } from '../groups/scope';
import { decide, decideDeleted, type Grant, isPersonal, type Restoring, type Resource } from './decide';
import { markAuthorized, type Authorized } from './authorized';
import { ownedNow } from './list-owners';
import type { Permission } from './permissions';
import { personalScope } from './personal-scope';

/**
 * What one round trip brought: the caller's grant, the list of the site, and the records asked for beside.
 */
export interface AccessContext extends Grant {
  /** Decides about another permission at the same site, from the same records. @throws NotFound, Forbidden */
  readonly grantFor: (permission: Permission) => Grant;
  /** With the owner that it has now. */
  readonly list: List | undefined;
  readonly records: readonly (StoredRecord | undefined)[];
}

interface AuthorizeOptions {
  /** Further records of the same round trip. */
  readonly alsoRead?: readonly Key[];
  readonly restoring?: Restoring | undefined;
  /**
   * What it takes to look while the scope is deleted: to everybody else it is not there. Absent: to nobody it
   * is.
   */
  readonly whileDeleted?: Permission | undefined;
}

/** The personal scope as the first write will make it. One round trip more, until then. */
const unmadeScope = async ({ caller: { userId } }: Call): Promise<Scope> => {
  const [settings] = await batchGet([keys.settings(userId)]);
  return personalScope(userId, decodeReadable(Settings, settings) ?? defaultSettings(userId));
};

/**
 * One consistent BatchGetItem that decides about access and reads: scope, membership, list, the caller's
 * membership of the list, and what is asked for beside. A call whose Idempotency-Key was answered before ends
 * here.
 * @throws NotFound, Forbidden, TableBusy
 */
export const authorize = async (
  call: Call,
  resource: Resource,
  permission: Permission,
  { alsoRead = [], restoring, whileDeleted }: AuthorizeOptions = {},
): Promise<AccessContext> => {
  const { scopeId, listId } = resource;
  const { userId } = call.caller;
  const own = [keys.scope(scopeId), keys.member(scopeId, userId)];
  const ofList = listId ? [keys.list(scopeId, listId), keys.listMember(scopeId, listId, userId)] : [];
  const found = await batchGetUnlessReplayed(call, [...own, ...alsoRead, ...ofList]);
  const [scope, membership] = found;
  const [list, listMembership] = found.slice(own.length + alsoRead.length);
  const evidence = {
    // What can't be read allows nothing.
    scope: scope || !isPersonal(userId, scopeId) ? decodeReadable(Scope, scope) : await unmadeScope(call),
    membership: decodeReadable(Membership, membership),
    list: decodeReadable(List, list),
    listMembership: decodeReadable(Membership, listMembership),
  };
  const grantFor = (wanted: Permission) => decide(call, resource, wanted, evidence, restoring);
  const grant =
    whileDeleted && evidence.scope?.deletedAt
      ? decideDeleted(call, resource, whileDeleted, evidence)
      : grantFor(permission);
  const [current] = evidence.list ? await ownedNow(grant.scope, [evidence.list]) : [];
  return { ...grant, grantFor, list: current, records: found.slice(own.length, own.length + alsoRead.length) };
};

/**
 * Decides about access beside a query, in the same round trip's time; the query's page is dropped if access
 * is refused. What else was read is the query's to wait for.
 * @throws NotFound, Forbidden, TableBusy
 */
export const authorizeWhile = async <T>(
  call: Call,
  resource: Resource,
  permission: Permission,
  query: (access: Promise<AccessContext>) => Promise<T>,
  options?: AuthorizeOptions,
): Promise<{ access: AccessContext; found: T }> => {
  const looked = authorize(call, resource, permission, options);
  const asked = query(looked);
  // Looked at after access is decided: a refusal waits for nothing, so that its time tells nothing of what is
  // there.
  asked.catch(() => undefined);
  const access = await looked;
  return { access, found: await asked };
};

/** Gives the locale of the scope that is looked at. */
export const localeOf = (access: Promise<AccessContext>) => async (): Promise<string> => (await access).scope.locale;

/** The answer of a read whose access was decided. */
export const authorized = <T>(_by: Grant, value: T): Authorized<T> => markAuthorized(value);
