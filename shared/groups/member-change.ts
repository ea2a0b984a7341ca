import type { AccessContext } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Resource } from '../access/decide';
import { permissionToGrantAll } from '../access/permissions';
import { roleIds, roleName, type RoleName } from '../access/roles';
import { type RecordUpdate, updateRecord } from '../access/update';
import type { Call } from '../core/call';
import type { UserId } from '../core/ids';
import { changed, deleted } from '../core/record';
import type { Reads } from '../core/quick-reading';
import { indexKeys, type Key } from '../db/keys';
import { membershipKey, tombstoneAsRead } from './join';
import { Membership } from './member';
import type { RoleChange } from './member-view';

/** A membership that is changed: of a scope, or of one list, with what else follows from that. */
export interface MemberSite<View> {
  readonly at: Resource;
  readonly userId: UserId;
  readonly schema?: Reads<Membership>;
  readonly alsoRead: readonly Key[];
  readonly alsoWrite: RecordUpdate<Membership, View>['alsoWrite'];
  readonly answer: RecordUpdate<Membership, View>['answer'];
  /** Returns the membership as it stands before it is changed, or ended. Throws what refuses that. */
  readonly standing: (before: Membership, access: AccessContext, change: 'role' | 'end') => Promise<Membership>;
}

/** Returns what every change of a membership shares. */
export const sharedUpdate = <View>({
  at: { scopeId, listId },
  userId,
  schema = Membership,
  ...site
}: MemberSite<View>) => ({
  key: membershipKey({ scopeId, listId: listId ?? null, userId }),
  keepAfterDelete: true,
  alsoRead: site.alsoRead,
  alsoWrite: site.alsoWrite,
  answer: site.answer,
  schema,
  orderKey: (after: Membership) => (after.deletedAt ? null : indexKeys.member(after)),
  condition: tombstoneAsRead,
});

/**
 * Returns the higher of the permissions that are needed for the role they have and for the one they are to
 * have.
 */
export const managing = (before: Membership, role: RoleName = 'viewer') =>
  permissionToGrantAll(roleName(before.roleId) ?? 'viewer', role);

/**
 * Gives somebody another role.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy, and what the site refuses with
 */
export const giveRole = <View>(
  call: Call,
  site: MemberSite<View>,
  { role }: RoleChange,
): Promise<Authorized<View, 'members.manage'>> =>
  updateRecord(call, site.at, {
    ...sharedUpdate(site),
    permission: 'members.manage',
    needs: (before) => managing(before, role),
    apply: async (before, access) =>
      roleName((await site.standing(before, access, 'role')).roleId) === role
        ? before
        : changed(before, { roleId: roleIds[role] }, call),
  });

/** Ends a membership for good: a restored account brings it back no more. */
export const ending =
  <View>(call: Call, { standing }: MemberSite<View>) =>
  async (before: Membership, access: AccessContext): Promise<Membership> => ({
    ...deleted(await standing(before, access, 'end'), call),
    endedWith: null,
    endedIn: (before.listId === null ? access.scope : access.list)?.name ?? null,
  });

/**
 * Takes somebody out.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy, and what the site refuses with
 */
export const takeOut = <View>(call: Call, site: MemberSite<View>): Promise<Authorized<View, 'members.manage'>> =>
  updateRecord(call, site.at, {
    ...sharedUpdate(site),
    permission: 'members.manage',
    needs: (before) => managing(before),
    apply: ending(call, site),
  });

/**
 * Leaves, which everybody may.
 * @throws NotFound, VersionChanged, TableBusy, and what the site refuses with
 */
export const goOut = <View>(call: Call, site: MemberSite<View>): Promise<Authorized<View, 'scope.read'>> =>
  updateRecord(call, site.at, {
    ...sharedUpdate(site),
    permission: 'scope.read',
    inSlice: true,
    apply: ending(call, site),
  });
