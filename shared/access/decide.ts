import type { Call } from '../core/call';
import { AccountDeleted, NotFound, ParentDeleted, PersonalScope } from '../core/errors';
import type { ListId, ScopeId, UserId } from '../core/ids';
import type { List } from '../lists/list';
import { isHeld, type Period } from '../core/period';
import { type Membership, periodOf } from '../groups/member';
import type { Scope } from '../groups/scope';
import { type Permission, type Reach, reachOf, refusalOf } from './permissions';
import { roleName, type RoleName, roleNames } from './roles';
import { isSlice, type SliceGround } from './slice-ground';

/** The resource that a request is about: a scope, or one list of it. */
export interface Resource {
  readonly scopeId: ScopeId;
  readonly listId?: ListId | undefined;
}

/**
 * Returns what was made of a resource (an invitation, a link), if it is to this very scope, or list.
 * @throws NotFound
 */
export const requireTo = <Made extends { readonly scopeId: ScopeId; readonly listId: ListId | null }>(
  { scopeId, listId }: Resource,
  made: Made,
): Made => {
  if (made.scopeId !== scopeId || made.listId !== (listId ?? null)) throw new NotFound();
  return made;
};

/** The records that decide about access to a resource. */
export interface AccessRecords {
  readonly scope: Scope | undefined;
  readonly membership: Membership | undefined;
  readonly list: List | undefined;
  readonly listMembership: Membership | undefined;
  /** What a slice rests on; absent: the scope is none, or it is over, or nobody has looked. */
  readonly ground?: SliceGround | undefined;
}

/** The permission that a caller has at a resource, and its source. */
export interface Decision {
  readonly permission: Permission;
  readonly reach: Reach;
  /**
   * The membership that grants it: of the scope, of the list, of the scope that a slice shows, or none for
   * the owner of the personal scope.
   */
  readonly by: 'scope' | 'list' | 'slice' | 'personal';
  /** The caller's best role here, as it is served. */
  readonly role: RoleName;
  readonly scope: Scope;
  /** The caller's membership of the scope, on which a role on a list depends. */
  readonly period: Period | undefined;
  readonly ground: SliceGround | undefined;
}

/**
 * Extends a decision by the permission that the call's route names; `permission` may be one that takes more.
 */
export interface Grant<P extends Permission = Permission> extends Decision {
  readonly named: P;
}

/** The thing to be restored, if any: it may be deleted, but what it belongs to may not. */
export type Restoring = 'scope' | 'list' | 'record' | undefined;

export const isPersonal = (user: UserId, scopeId: ScopeId): boolean => String(user) === String(scopeId);

/** @throws PersonalScope for what only a group can have: members, invitations, an end. */
export const refusePersonal = ({ caller }: Call, scopeId: ScopeId): void => {
  if (isPersonal(caller.userId, scopeId)) throw new PersonalScope();
};

/**
 * Tells whether a role on a list counts: if it was given since its person last left the scope. Who leaves
 * keeps nothing, the lists they made included; who comes from the list alone keeps what they have there.
 */
export const counts = ({ joinedAt }: Membership, period: Period | undefined): boolean => isHeld(joinedAt, period);

const activeRole = (membership: Membership | undefined): RoleName | undefined =>
  membership && !membership.deletedAt ? roleName(membership.roleId) : undefined;

/** What who manages the slices of a scope may do in one of them: they decide who is in it. */
const decidesWho = ['members.manage', 'placeholders.manage'] as const satisfies readonly Permission[];

/**
 * Tells whether whoever calls can reach the scope at all: a scoped token reaches one, as long as its maker
 * has not left that since they made it.
 */
export const isReached = ({ caller: { token } }: Call, scopeId: ScopeId, period: Period | undefined): boolean =>
  !token || (token.scopeId === scopeId && isHeld(token.madeAt, period));

interface Candidate {
  readonly by: Decision['by'];
  readonly role: RoleName;
  readonly reach: Reach | undefined;
}

/**
 * Decides about access from the records alone. A foreign resource and a missing one look the same. In a slice
 * everybody is a viewer, and finds what slices hold alone; who manages those of its source decides who is in
 * it.
 * @throws NotFound when the caller has no role here or the resource is deleted; Forbidden when no role of
 * theirs has the permission; ParentDeleted to who could restore it, were what it belongs to not deleted;
 * AccountDeleted where that is their personal scope
 */
export const decide = (
  call: Call,
  {
    resource,
    permission,
    records,
    restoring,
    inSlice = false,
  }: {
    readonly resource: Resource;
    readonly permission: Permission;
    readonly records: AccessRecords;
    readonly restoring?: Restoring | undefined;
    /** Whether what is asked for is there in a slice; otherwise its members find nothing. */
    readonly inSlice?: boolean | undefined;
  },
): Decision => {
  const personal = isPersonal(call.caller.userId, resource.scopeId);
  const { scope } = records;
  const scopeRole = personal ? 'owner' : activeRole(records.membership);
  const { listMembership } = records;
  const period = periodOf(records.membership);
  if (!isReached(call, resource.scopeId, period)) throw new NotFound();
  const listRole =
    resource.listId && listMembership && counts(listMembership, period) ? activeRole(listMembership) : undefined;
  const candidates: Candidate[] = [];
  if (scopeRole)
    candidates.push({ by: personal ? 'personal' : 'scope', role: scopeRole, reach: reachOf(scopeRole, permission) });
  if (listRole) candidates.push({ by: 'list', role: listRole, reach: reachOf(listRole, permission) });
  if (!scope || candidates.length === 0 || (isSlice(scope) && !records.ground)) throw new NotFound();
  if (inSlice && records.ground?.manages && decidesWho.some((one) => one === permission))
    candidates.push({ by: 'slice', role: 'viewer', reach: 'all' });
  const gone = scope.deletedAt !== null && restoring !== 'scope';
  if (gone && !restoring) throw new NotFound();
  const best = candidates.find(({ reach }) => reach === 'all') ?? candidates.find(({ reach }) => reach === 'own');
  if (!best?.reach) throw gone ? new NotFound() : refusalOf(permission);
  if (isSlice(scope) && !inSlice) throw new NotFound();
  if (resource.listId && !records.list) throw new NotFound();
  if (gone) throw personal ? new AccountDeleted() : new ParentDeleted('scope');
  if (records.list?.deletedAt && restoring !== 'list') throw restoring ? new ParentDeleted('list') : new NotFound();
  return {
    permission,
    reach: best.reach,
    by: best.by,
    role: strongest(candidates),
    scope,
    period,
    ground: records.ground,
  };
};

/**
 * Decides about access to a scope that is deleted: it is there only for those who have the permission.
 * @throws NotFound
 */
export const decideDeleted = (
  call: Call,
  {
    resource,
    permission,
    records,
  }: { readonly resource: Resource; readonly permission: Permission; readonly records: AccessRecords },
): Decision => {
  const decision = decide(call, { resource, permission: 'scope.read', records, restoring: 'scope' });
  if (!reachOf(decision.role, permission)) throw new NotFound();
  return { ...decision, permission };
};

/** Returns the role of two that allows more. */
export const stronger = (one: RoleName, other: RoleName): RoleName =>
  roleNames.find((name) => name === one || name === other) ?? one;

const strongest = (candidates: readonly Candidate[]): RoleName =>
  roleNames.find((name) => candidates.some(({ role }) => role === name)) ?? 'viewer';
