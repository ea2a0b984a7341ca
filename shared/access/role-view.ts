import * as z from 'zod';
import { type Permission, PermissionName, reachOf } from './permissions';
import { Role, roleIds, type RoleName, roleNames } from './roles';
import { RoleId } from '../core/ids';

const flags = {
  canCreateItems: 'items.create',
  canEditItems: 'items.edit',
  canDeleteItems: 'items.delete',
  canMarkPurchased: 'items.purchase',
  canEditListDetails: 'lists.edit',
  canManageCollaborators: 'members.manage',
  canDeleteList: 'lists.delete',
  canArchiveList: 'lists.archive',
} as const satisfies Record<string, Permission>;
const flag = z.boolean();

export const RoleView = z
  .object({
    id: RoleId,
    name: Role,
    description: z.string(),
    priority: z.int(),
    canCreateItems: flag,
    canEditItems: flag,
    canDeleteItems: flag,
    canMarkPurchased: flag,
    canEditListDetails: flag,
    canManageCollaborators: flag,
    canDeleteList: flag,
    canArchiveList: flag,
    canEditOwnItemsOnly: flag.describe('a restriction: can change only the items they have added themselves'),
    permissions: z.array(PermissionName),
  })
  .meta({ id: 'Role' });
export type RoleView = z.output<typeof RoleView>;

const descriptions: Readonly<Record<RoleName, string>> = {
  owner: 'May do everything, and decides who else owns',
  admin: 'Manages people, lists and settings',
  editor: 'Works with everything in the group',
  'limited-editor': 'Adds things, and changes what they added themselves',
  viewer: 'Sees everything, changes nothing',
};

const has = (role: RoleName, permission: Permission): boolean => reachOf(role, permission) !== undefined;
const permissionsOf = (role: RoleName) => PermissionName.options.filter((permission) => has(role, permission));

const flagsOf = (role: RoleName) => ({
  canCreateItems: has(role, flags.canCreateItems),
  canEditItems: has(role, flags.canEditItems),
  canDeleteItems: has(role, flags.canDeleteItems),
  canMarkPurchased: has(role, flags.canMarkPurchased),
  canEditListDetails: has(role, flags.canEditListDetails),
  canManageCollaborators: has(role, flags.canManageCollaborators),
  canDeleteList: has(role, flags.canDeleteList),
  canArchiveList: has(role, flags.canArchiveList),
  canEditOwnItemsOnly: reachOf(role, flags.canEditItems) === 'own',
});

/** The built-in roles as they are served, most powerful first. */
export const roles: readonly RoleView[] = roleNames.map((name, index) => ({
  id: roleIds[name],
  name,
  description: descriptions[name],
  priority: index + 1,
  ...flagsOf(name),
  permissions: permissionsOf(name),
}));
