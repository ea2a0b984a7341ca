import type { Call } from '../core/call';
import type { Item } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { getAll } from '../db/read';
import { getUnlessAnswered } from '../db/idempotency';
import { List } from '../lists/model';
import { Membership } from '../members/model';
import { defaultSettings, Settings } from '../me/model';
import { personalScope, Scope } from '../scopes/model';
import { decide, decideDeleted, type Grant, isPersonal, type Restoring, type Site } from './grant';
import { granted, type Granted } from './granted';
import { ownedNow } from './list-owners';
import type { Permission } from './permissions';

/** What one round trip brought: the caller's grant, the list of the site, and the records asked for beside. */
export interface View extends Grant {
  /** Decides about another permission at the same site, from the same records. @throws NotFound, Forbidden */
  readonly grantFor: (permission: Permission) => Grant;
  /** With the owner that it has now. */
  readonly list: List | undefined;
  readonly records: readonly (Item | undefined)[];
}

interface LookOptions {
  /** Further records of the same round trip. */
  readonly also?: readonly Key[];
  readonly restoring?: Restoring | undefined;
  /** What it takes to look while the scope is deleted: to everybody else it is not there. Absent: to nobody it is. */
  readonly whileDeleted?: Permission | undefined;
}

/** The personal scope as the first write will make it. One round trip more, until then. */
const unmadeScope = async ({ caller: { userId } }: Call): Promise<Scope> => {
  const [settings] = await getAll([keys.settings(userId)]);
  return personalScope(userId, decodeReadable(Settings, settings) ?? defaultSettings(userId));
};

/**
 * One consistent BatchGetItem that decides about access and reads: scope, membership, list, the caller's membership of the list,
 * and what is asked for beside. A call whose Idempotency-Key was answered before ends here.
 * @throws NotFound, Forbidden, TableBusy
 */
export const look = async (
  call: Call,
  site: Site,
  permission: Permission,
  { also = [], restoring, whileDeleted }: LookOptions = {},
): Promise<View> => {
  const { scopeId, listId } = site;
  const { userId } = call.caller;
  const own = [keys.scope(scopeId), keys.member(scopeId, userId)];
  const ofList = listId ? [keys.list(scopeId, listId), keys.listMember(scopeId, listId, userId)] : [];
  const found = await getUnlessAnswered(call, [...own, ...also, ...ofList]);
  const [scope, membership] = found;
  const [list, listMembership] = found.slice(own.length + also.length);
  const evidence = {
    // What can't be read allows nothing.
    scope: scope || !isPersonal(userId, scopeId) ? decodeReadable(Scope, scope) : await unmadeScope(call),
    membership: decodeReadable(Membership, membership),
    list: decodeReadable(List, list),
    listMembership: decodeReadable(Membership, listMembership),
  };
  const grantFor = (wanted: Permission) => decide(call, site, wanted, evidence, restoring);
  const grant =
    whileDeleted && evidence.scope?.deletedAt
      ? decideDeleted(call, site, whileDeleted, evidence)
      : grantFor(permission);
  const [current] = evidence.list ? await ownedNow(grant.scope, [evidence.list]) : [];
  return { ...grant, grantFor, list: current, records: found.slice(own.length, own.length + also.length) };
};

/**
 * Decides about access beside a query, in the same round trip's time; the query's page is dropped if access is refused. What else was read is the query's to wait for.
 * @throws NotFound, Forbidden, TableBusy
 */
export const lookBeside = async <T>(
  call: Call,
  site: Site,
  permission: Permission,
  query: (view: Promise<View>) => Promise<T>,
  options?: LookOptions,
): Promise<{ view: View; found: T }> => {
  const looked = look(call, site, permission, options);
  const asked = query(looked);
  // Looked at after access is decided: a refusal waits for nothing, so that its time tells nothing of what is there.
  asked.catch(() => undefined);
  const view = await looked;
  return { view, found: await asked };
};

/** Gives the locale of the scope that is looked at. */
export const localeOf = (view: Promise<View>) => async (): Promise<string> => (await view).scope.locale;

/** The answer of a read whose access was decided. */
export const seen = <T>(_by: Grant, value: T): Granted<T> => granted(value);
