import { expect, it } from '@jest/globals';
import { PermissionName } from '../../../shared/access/permissions';
import { roles, RoleView } from '../../../shared/access/role-view';
import { roleIds, roleNames } from '../../../shared/access/roles';

const flags = ['canCreateItems', 'canEditItems', 'canDeleteItems', 'canMarkPurchased', 'canEditListDetails'] as const;
const more = ['canManageCollaborators', 'canDeleteList', 'canArchiveList', 'canEditOwnItemsOnly'] as const;
const flagsOf = (role: RoleView) => [...flags, ...more].filter((flag) => role[flag]);

it('roles are served most powerful first, each with what it may', () => {
  expect(roles.map(({ id, name, priority }) => [id, name, priority])).toEqual(
    roleNames.map((name, index) => [roleIds[name], name, index + 1]),
  );
  const [owner, admin, editor, limited, viewer] = roles.map(flagsOf);
  const all = [...flags, 'canManageCollaborators', 'canDeleteList', 'canArchiveList'];
  expect([owner, admin]).toEqual([all, all]);
  expect(editor).toEqual(['canCreateItems', 'canEditItems', 'canDeleteItems', 'canMarkPurchased']);
  expect(limited).toEqual(['canCreateItems', 'canEditItems', 'canMarkPurchased', 'canEditOwnItemsOnly']);
  expect(viewer).toEqual([]);
});

it('roles are served with the names of their permissions, and words for people', () => {
  const [owner, admin, , limited, viewer] = roles.map(({ permissions }) => permissions);
  expect(owner).toEqual(PermissionName.options);
  expect(admin).toEqual(owner?.filter((name) => name !== 'managers.manage' && name !== 'scope.delete'));
  expect(limited).toEqual([
    ...['scope.read', 'items.create', 'items.edit', 'items.purchase'],
    ...['transactions.create', 'transactions.edit', 'comments.edit'],
  ]);
  expect(viewer).toEqual(['scope.read']);
  for (const role of roles) expect(RoleView.parse(role)).toEqual(role);
  expect(new Set(roles.map(({ description }) => description.length > 20 && description)).size).toBe(roles.length);
});
