import type { Call } from '../core/call';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { batchGetUnlessReplayed } from '../db/idempotency';
import { List } from '../lists/list';
import { Membership } from '../groups/member';
import { asIn, Scope } from '../groups/scope';
import {
  type AccessRecords,
  decide,
  decideDeleted,
  type Grant,
  isPersonal,
  type Restoring,
  type Resource,
} from './decide';
import { markAuthorized, type Authorized } from './authorized';
import { ownedNow } from './list-owners';
import type { AtLeast, Permission } from './permissions';
import { unmadePersonalScope } from './personal-scope';
import { groundOf, isSlice } from './slice-ground';
import type { SliceTerms } from '../core/slice-terms';

/**
 * The result of one round trip: the caller's grant, the list of the resource, and the records that were asked
 * for as well.
 */
export interface AccessContext<P extends Permission = Permission> extends Grant<P> {
  /**
   * Decides about another permission on the same resource, from the same records.
   * @throws NotFound, Forbidden
   */
  readonly grantFor: (permission: Permission) => Grant<P>;
  /** The list, with its current owner. */
  readonly list: List | undefined;
  readonly records: readonly (StoredRecord | undefined)[];
}

/**
 * Reads what decides about access: a scope, a membership of it, a list, and one of that. What can't be read
 * allows nothing.
 */
export const evidenceIn = ([scope, membership, list, listMembership]: readonly (
  | StoredRecord
  | undefined
)[]): AccessRecords => ({
  scope: decodeReadable(Scope, scope),
  membership: decodeReadable(Membership, membership),
  list: decodeReadable(List, list),
  listMembership: decodeReadable(Membership, listMembership),
});

interface AuthorizeOptions<P extends Permission> {
  /**
   * The permission that this very call needs, where that depends on what is asked for: deleted records are
   * shown to those who may restore them.
   */
  readonly needs?: AtLeast<P> | undefined;
  /**
   * Returns the permission that this very call needs, where that depends on the further records; undefined:
   * they don't say.
   */
  readonly needsBy?: ((records: readonly (StoredRecord | undefined)[]) => AtLeast<P> | undefined) | undefined;
  /** Keys of further records to read in the same round trip. */
  readonly alsoRead?: readonly Key[];
  readonly restoring?: Restoring | undefined;
  /**
   * The permission that lets a caller see the scope while it is deleted: for everybody else it is not there.
   * Absent: for nobody it is.
   */
  readonly whileDeleted?: AtLeast<P> | undefined;
  /**
   * Set where what is asked for is there in slices, too. A function is called with what the slice shows, as
   * soon as the caller is known to be in it; whether it is over is read meanwhile.
   */
  readonly inSlice?: true | ((slice: SliceTerms) => void) | undefined;
}

/** Returns the personal scope as the first write will make it. Takes one round trip more, until then. */
const unmadeScope = async ({ caller: { userId } }: Call): Promise<Scope> => {
  const [settings] = await batchGet([keys.settings(userId)]);
  return unmadePersonalScope(userId, settings);
};

/**
 * Reads what a slice rests on, for its members alone: to others it is as if it weren't there. One round trip
 * more, and none for any other scope.
 */
const onGround = async (
  { caller, now }: Call,
  records: AccessRecords,
  inSlice: AuthorizeOptions<Permission>['inSlice'],
): Promise<AccessRecords> => {
  const { scope, membership } = records;
  if (!isSlice(scope) || scope.deletedAt || !membership || membership.deletedAt) return records;
  if (typeof inSlice === 'function' && scope.slice.expiresAt > now) inSlice(scope.slice);
  const ground = await groundOf(scope, caller.userId, now);
  return ground ? { ...records, scope: asIn(scope, ground.source), ground } : records;
};

/**
 * Decides about access and reads by one consistent BatchGetItem: scope, membership, list, the caller's
 * membership of the list, and the records that are asked for as well. A slice takes one round trip more. A
 * call whose Idempotency-Key was answered before ends here.
 * @throws NotFound, Forbidden, TableBusy
 */
export const authorize = async <P extends Permission>(
  call: Call,
  {
    resource,
    permission,
    needs,
    needsBy,
    alsoRead = [],
    restoring,
    whileDeleted,
    inSlice,
  }: { readonly resource: Resource; readonly permission: P } & AuthorizeOptions<P>,
): Promise<AccessContext<P>> => {
  const { scopeId, listId } = resource;
  const { userId } = call.caller;
  // Nobody is a member of their own personal scope: a read of what isn't there is billed as any (AWS, read
  // request units).
  const shared = (key: Key) => (isPersonal(userId, scopeId) ? [] : [key]);
  const own = [keys.scope(scopeId), ...shared(keys.member(scopeId, userId))];
  const ofList = listId ? [keys.list(scopeId, listId), ...shared(keys.listMember(scopeId, listId, userId))] : [];
  const found = await batchGetUnlessReplayed(call, [...own, ...alsoRead, ...ofList]);
  const [scope, membership] = found.slice(0, own.length);
  const [list, listMembership] = found.slice(own.length + alsoRead.length);
  const records = found.slice(own.length, own.length + alsoRead.length);
  const read = evidenceIn([scope, membership, list, listMembership]);
  const made = { ...read, scope: scope || !isPersonal(userId, scopeId) ? read.scope : await unmadeScope(call) };
  const evidence = await onGround(call, made, inSlice);
  const grantFor = (wanted: Permission): Grant<P> => ({
    ...decide(call, { resource, permission: wanted, records: evidence, restoring, inSlice: Boolean(inSlice) }),
    named: permission,
  });
  const grant =
    whileDeleted && evidence.scope?.deletedAt
      ? { ...decideDeleted(call, { resource, permission: whileDeleted, records: evidence }), named: permission }
      : grantFor(needs ?? needsBy?.(records) ?? permission);
  const [current] = evidence.list ? await ownedNow(grant.scope, [evidence.list]) : [];
  return { ...grant, grantFor, list: current, records };
};

/**
 * Decides about access while a query runs, in the same round trip's time; the query's page is dropped if
 * access is refused. The query itself waits for whatever else was read.
 * @throws NotFound, Forbidden, TableBusy
 */
export const authorizeWhile = async <T, P extends Permission>(
  call: Call,
  {
    resource,
    permission,
    query,
    queryInSlice,
    ...options
  }: {
    readonly resource: Resource;
    readonly permission: P;
    readonly query: (access: Promise<AccessContext<P>>) => Promise<T>;
    /** Reads instead of `query` where the scope is a slice: of the scope whose transactions it shows. */
    readonly queryInSlice?: (slice: SliceTerms, access: Promise<AccessContext<P>>) => Promise<T>;
  } & AuthorizeOptions<P>,
): Promise<{ access: AccessContext<P>; found: T }> => {
  let inSlice: Promise<T> | undefined;
  const askInSlice =
    queryInSlice &&
    ((slice: SliceTerms) => {
      inSlice = queryInSlice(slice, looked);
      inSlice.catch(() => undefined);
    });
  const looked = authorize(call, { resource, permission, inSlice: askInSlice, ...options });
  const asked = query(looked);
  // Looked at after access is decided: a refusal waits for nothing, so that its time tells nothing of what is
  // there.
  asked.catch(() => undefined);
  const access = await looked;
  return { access, found: await (inSlice ?? asked) };
};

/** Returns the locale of the scope. */
export const localeOf = (access: Promise<AccessContext>) => async (): Promise<string> => (await access).scope.locale;

/** Answers a read whose access was decided. */
export const authorized = <T, P extends Permission>({ named }: Grant<P>, value: T): Authorized<T, P> =>
  markAuthorized(named, value);
