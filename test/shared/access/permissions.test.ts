import { describe, expect, it } from '@jest/globals';
import {
  type Permission,
  PermissionName,
  permissions,
  permissionToGrant,
  reached,
  reachOf,
  refusalOf,
  rolesWith,
} from '../../../shared/access/permissions';
import { refuseReadOnly } from '../../../shared/access/read-only';
import { roles, RoleView } from '../../../shared/access/role-view';
import { RoleInput, roleIds, roleName, roleNames } from '../../../shared/access/roles';
import type { ReadBack } from '../../../shared/core/call';
import { RoleId, UserId } from '../../../shared/core/ids';
import { instant } from '../../../shared/core/time';
import { refusedWith } from '../../support/refused-with';

const [ann, robin] = ['a', 'b'].map((digit) => UserId.parse(`0000000${digit}-0000-4000-8000-000000000000`));
if (!ann || !robin) throw new Error('two people');
const by = (userId: UserId, readBack?: ReadBack) => ({
  caller: { userId, email: null, emailVerified: true },
  now: instant(1_790_000_000_000),
  requestId: 'r',
  readBack,
});

/** What owner, admin, editor, limited editor and viewer reach, and what a refusal tells the others. */
const table: Readonly<Record<Permission, readonly [string, string]>> = {
  'scope.read': ['all all all all all', 'role'],
  'items.create': ['all all all all -', 'role'],
  'items.edit': ['all all all own -', 'role'],
  'items.purchase': ['all all all all -', 'role'],
  'items.delete': ['all all all - -', 'role'],
  'transactions.create': ['all all all all -', 'role'],
  'transactions.edit': ['all all all own -', 'role'],
  'transactions.delete': ['all all all - -', 'role'],
  'categories.manage': ['all all all - -', 'role'],
  'sources.manage': ['all all all - -', 'role'],
  'tags.manage': ['all all all - -', 'role'],
  'placeholders.manage': ['all all all - -', 'role'],
  'comments.edit': ['own own own own -', 'author'],
  'lists.create': ['all all all - -', 'role'],
  'lists.edit': ['all all - - -', 'managers'],
  'lists.archive': ['all all - - -', 'managers'],
  'lists.delete': ['all all - - -', 'managers'],
  'members.manage': ['all all - - -', 'managers'],
  'slices.manage': ['all all - - -', 'managers'],
  'managers.manage': ['all - - - -', 'owners'],
  'scope.edit': ['all all - - -', 'managers'],
  'scope.delete': ['all - - - -', 'owners'],
};

describe('a permission', () => {
  it.each(PermissionName.options)('%s reaches for each role what the product says, and no more', (permission) => {
    const reaches = roleNames.map((role) => reachOf(role, permission) ?? '-');
    expect([reaches.join(' '), refusalOf(permission).reason]).toEqual(table[permission]);
  });

  it('is served by each of the names that there are', () => {
    expect(PermissionName.options).toEqual(Object.keys(permissions));
    expect(Object.keys(table)).toEqual(Object.keys(permissions));
  });

  it('has the roles with it, most powerful first: to all records, or to their own at least', () => {
    expect(rolesWith('items.edit')).toEqual(['owner', 'admin', 'editor', 'limited-editor']);
    expect(rolesWith('items.edit', 'all')).toEqual(['owner', 'admin', 'editor']);
    expect(rolesWith('comments.edit')).toEqual(['owner', 'admin', 'editor', 'limited-editor']);
    expect(rolesWith('comments.edit', 'all')).toEqual([]);
  });

  it('to give a role is the owners’ for the two that manage people, and else the managers’', () => {
    expect(roleNames.map(permissionToGrant)).toEqual([
      'managers.manage',
      'managers.manage',
      'members.manage',
      'members.manage',
      'members.manage',
    ]);
  });
});

describe('who reaches their own alone', () => {
  const anns = { createdBy: ann };

  it('changes what they created', () => {
    expect(reached(anns, { permission: 'items.edit', reach: 'own' }, by(ann))).toBe(anns);
  });

  it('is told of another’s whether some role would reach it, or nobody’s does', () => {
    const change = (permission: Permission) => () => reached(anns, { permission, reach: 'own' }, by(robin));
    expect(refusedWith(change('items.edit'))).toBe('forbidden: others');
    expect(refusedWith(change('comments.edit'))).toBe('forbidden: author');
  });

  it('is not who reaches all', () => {
    expect(reached(anns, { permission: 'items.edit', reach: 'all' }, by(robin))).toBe(anns);
  });
});

describe('a role', () => {
  it('has the same id everywhere, of one digit', () => {
    expect(roleIds).toEqual({
      owner: '11111111-1111-1111-1111-111111111111',
      editor: '22222222-2222-2222-2222-222222222222',
      'limited-editor': '33333333-3333-3333-3333-333333333333',
      viewer: '44444444-4444-4444-4444-444444444444',
      admin: '55555555-5555-5555-5555-555555555555',
    });
    expect(roleNames.map((name) => roleName(roleIds[name]))).toEqual(roleNames);
    expect(roleName(RoleId.parse('66666666-6666-6666-6666-666666666666'))).toBeUndefined();
  });

  it.each([
    ...roleNames.flatMap((name) => [
      [name, name],
      [roleIds[name], name],
    ]),
    ['Owner', 'owner'],
    ['LIMITED-editor', 'limited-editor'],
    ['manage', 'admin'],
    ['Write', 'editor'],
    ['member', 'editor'],
    ['user', 'editor'],
    ['editor-limited', 'limited-editor'],
    ['view', 'viewer'],
  ])('written %s is %s', (written, name) => {
    expect(RoleInput.parse(written)).toBe(name);
  });

  it('that is none is refused with those that there are; one that is too long, for that', () => {
    expect(RoleInput.safeParse('boss').error?.issues).toEqual([
      expect.objectContaining({
        path: [],
        code: 'custom',
        params: { code: 'unknown_role', choices: 'owner, admin, editor, limited-editor, viewer' },
      }),
    ]);
    expect(RoleInput.safeParse('x'.repeat(100)).error?.issues).toMatchObject([{ params: { code: 'unknown_role' } }]);
    expect(RoleInput.safeParse('x'.repeat(101)).error?.issues).toMatchObject([{ code: 'too_big', maximum: 100 }]);
  });
});

const flags = ['canCreateItems', 'canEditItems', 'canDeleteItems', 'canMarkPurchased', 'canEditListDetails'] as const;
const more = ['canManageCollaborators', 'canDeleteList', 'canArchiveList', 'canEditOwnItemsOnly'] as const;
const flagsOf = (role: RoleView) => [...flags, ...more].filter((flag) => role[flag]);

describe('the roles', () => {
  it('are served most powerful first, each with what it may', () => {
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

  it('are served with the names of their permissions, and words for people', () => {
    const [owner, admin, , limited, viewer] = roles.map(({ permissions }) => permissions);
    expect(owner).toEqual(PermissionName.options);
    expect(admin).toEqual(owner?.filter((name) => name !== 'managers.manage' && name !== 'scope.delete'));
    expect(limited).toEqual([
      ...['scope.read', 'items.create', 'items.edit', 'items.purchase'],
      ...['transactions.create', 'transactions.edit', 'comments.edit'],
    ]);
    expect(viewer).toEqual(['scope.read']);
    for (const role of roles) expect(RoleView.parse(role)).toEqual(role);
    const words = roles.map(({ description }) => description);
    expect(
      words.filter((description, index) => description.length > 20 && words.indexOf(description) === index),
    ).toEqual(words);
  });
});

describe('a change that sends read-only fields', () => {
  const served = { version: 3 };

  it('passes where they are as the record has them, or none came', () => {
    expect(refusedWith(() => refuseReadOnly(by(ann), () => served))).toBeUndefined();
    expect(
      refusedWith(() =>
        refuseReadOnly(
          by(ann, () => []),
          () => served,
        ),
      ),
    ).toBeUndefined();
  });

  it('is refused with what differs from the record as it is served', () => {
    const readBack: ReadBack = (record) => [{ path: JSON.stringify(record), code: 'read_only' }];
    expect(() => refuseReadOnly(by(ann, readBack), () => served)).toThrow(
      expect.objectContaining({ code: 'validation', issues: [{ path: '{"version":3}', code: 'read_only' }] }),
    );
  });
});
