import * as z from 'zod';
import type { Call } from '../core/call';
import { Forbidden, type ForbiddenReason } from '../core/errors';
import type { UserId } from '../core/ids';
import { type RoleName, roleNames } from './roles';

const everybody = { owner: 'all', admin: 'all', editor: 'all', 'limited-editor': 'all', viewer: 'all' } as const;
const contributors = { owner: 'all', admin: 'all', editor: 'all', 'limited-editor': 'all' } as const;
const editorsAndOwn = { owner: 'all', admin: 'all', editor: 'all', 'limited-editor': 'own' } as const;
/**
 * The reach of permissions on people's own words: they are their author's alone to change, whatever role
 * others have.
 */
const authors = { owner: 'own', admin: 'own', editor: 'own', 'limited-editor': 'own' } as const;
const editors = { owner: 'all', admin: 'all', editor: 'all' } as const;
const managers = { owner: 'all', admin: 'all' } as const;
const owners = { owner: 'all' } as const;

/**
 * The roles that have each permission, for all records or only for those they created. A role can
 * also be one on a list: whoever makes a list owns it there. What who manages a slice may do in it stands in
 * decide.ts (`decidesWho`), which nouns no script's token touches in shared/http/request/token-routes.ts.
 */
export const permissions = {
  'scope.read': everybody,
  'items.create': contributors,
  'items.edit': editorsAndOwn,
  'items.purchase': contributors,
  'items.delete': editors,
  'transactions.create': contributors,
  'transactions.edit': editorsAndOwn,
  'transactions.delete': editors,
  'categories.manage': editors,
  'sources.manage': editors,
  'tags.manage': editors,
  'placeholders.manage': editors,
  'comments.edit': authors,
  'lists.create': editors,
  'lists.edit': managers,
  'lists.archive': managers,
  'lists.delete': managers,
  'members.manage': managers,
  'slices.manage': managers,
  'managers.manage': owners,
  'scope.edit': managers,
  'scope.delete': owners,
} as const satisfies Record<string, Partial<Record<RoleName, 'all' | 'own'>>>;
export type Permission = keyof typeof permissions;

type RolesWith<P extends Permission> = keyof (typeof permissions)[P];
/** Names the permissions that no role has without having `P` too: `P` itself, and those that take more. */
export type AtLeast<P extends Permission> = {
  [Q in Permission]: RolesWith<Q> extends RolesWith<P> ? Q : never;
}[Permission];

/** The records that a permission reaches: all, or those the caller created. */
export type Reach = 'all' | 'own';

/** Returns the reach of `permission` for `role`; undefined: the role doesn't have it. */
export const reachOf = (role: RoleName, permission: Permission): Reach | undefined => {
  const reaches: Partial<Record<RoleName, Reach>> = permissions[permission];
  return reaches[role];
};

/** Tells whether any role has the permission for records of others too. */
const reachesOthers = (permission: Permission): boolean =>
  roleNames.some((role) => reachOf(role, permission) === 'all');

/**
 * Returns a record as it is.
 * @throws Forbidden when the caller reaches their own alone and this is another's
 */
export const reached = <T extends { readonly createdBy: UserId }>(
  one: T,
  { permission, reach }: { readonly permission: Permission; readonly reach: Reach },
  { caller }: Call,
): T => {
  if (reach === 'own' && one.createdBy !== caller.userId)
    throw new Forbidden(reachesOthers(permission) ? 'others' : 'author');
  return one;
};

/**
 * Returns the permission that is needed to give, change or take away a role. Only owners make managers, so
 * nobody grants a role above their own.
 */
export const permissionToGrant = (role: RoleName): 'members.manage' | 'managers.manage' =>
  reachOf(role, 'members.manage') ? 'managers.manage' : 'members.manage';

/** Returns the higher of the permissions that are needed for several roles. */
export const permissionToGrantAll = (...roles: readonly RoleName[]): ReturnType<typeof permissionToGrant> =>
  roles.map(permissionToGrant).find((one) => one === 'managers.manage') ?? 'members.manage';

/** Tells whether a call gives somebody all rights there are: it wants a recent sign-in. */
export const makesOwner = ({ role }: { readonly role?: RoleName | undefined }): boolean => role === 'owner';

/** Lists the roles that have the permission: to all records, or (`own`) at least to their own. */
export const rolesWith = (permission: Permission, reach: Reach = 'own'): RoleName[] =>
  roleNames.filter((role) => {
    const has = reachOf(role, permission);
    return has === 'all' || has === reach;
  });

const reasonFor = (permission: Permission): ForbiddenReason => {
  if (!reachesOthers(permission)) return 'author';
  const having = rolesWith(permission);
  if (having.some((role) => permissionToGrant(role) === 'members.manage')) return 'role';
  return having.includes('admin') ? 'managers' : 'owners';
};

/**
 * Makes the refusal for a role that lacks the permission: it names whom to ask, among those who can grant it.
 */
export const refusalOf = (permission: Permission): Forbidden => new Forbidden(reasonFor(permission));

const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);

const neverByToken: ReadonlySet<string> = new Set<Permission>([
  'members.manage',
  'managers.manage',
  'placeholders.manage',
  'scope.delete',
]);

/**
 * Tells whether no script's token has a permission, whatever its maker's role: about people, what lets them
 * in, and the end of a scope.
 */
export const isNeverByToken = (permission: string): boolean => neverByToken.has(permission);

/** A permission as it is served. */
export const PermissionName = z.enum(Object.keys(permissions).filter(isPermission));
