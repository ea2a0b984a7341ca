import fc from '../support/fast-check';
import { expect, it } from '@jest/globals';
import { decide, type AccessRecords } from '../../shared/access/decide';
import { type Permission, PermissionName, reachOf } from '../../shared/access/permissions';
import { personalScope } from '../../shared/access/personal-scope';
import { roleIds, type RoleName, roleNames } from '../../shared/access/roles';
import type { Call } from '../../shared/core/call';
import { Forbidden, NotFound, ParentDeleted } from '../../shared/core/errors';
import { ListId, newId, ScopeId, UserId } from '../../shared/core/ids';
import { created } from '../../shared/core/record';
import { instant } from '../../shared/core/time';
import { List } from '../../shared/lists/list';
import { asMember } from '../../shared/groups/member';
import { defaultSettings } from '../../shared/people/settings';
import type { Scope } from '../../shared/groups/scope';
import { runs } from '../support/generated';

const now = instant(1_790_000_000_000);
const caller = newId(UserId);
const call: Call = { caller: { userId: caller, email: null, emailVerified: false }, now, requestId: 'r' };
const scopeId = newId(ScopeId);
const listId = newId(ListId);

/** The state of a record that decides: whether it is there, and whether it lives. */
const state = fc.constantFrom('alive' as const, 'deleted' as const, 'missing' as const);
const role = fc.constantFrom(...roleNames);
interface World {
  readonly scope: 'alive' | 'deleted' | 'missing';
  readonly list: World['scope'];
  readonly member: World['scope'];
  readonly listMember: World['scope'];
  readonly role: RoleName;
  readonly listRole: RoleName;
  readonly onList: boolean;
  readonly permission: Permission;
}
const world: fc.Arbitrary<World> = fc.record({
  scope: state,
  list: state,
  member: state,
  listMember: state,
  role,
  listRole: role,
  onList: fc.boolean(),
  permission: fc.constantFrom(...PermissionName.options),
});

const marked = <T extends object>(record: T, how: World['scope']): T | undefined =>
  how === 'missing' ? undefined : { ...record, deletedAt: how === 'deleted' ? now : null };
const group: Scope = {
  ...personalScope(caller, { ...defaultSettings(caller), createdAt: now }),
  id: scopeId,
  type: 'group',
};
const list = List.parse({
  id: listId,
  scopeId,
  name: 'Groceries',
  ownerId: caller,
  itemCount: 0,
  purchasedCount: 0,
  ...created(call),
});
const records = (one: World): AccessRecords => ({
  scope: marked(group, one.scope),
  list: one.onList ? marked(list, one.list) : undefined,
  membership: marked(asMember({ scopeId, listId: null, userId: caller, roleId: roleIds[one.role] }, call), one.member),
  listMembership: one.onList
    ? marked(asMember({ scopeId, listId, userId: caller, roleId: roleIds[one.listRole] }, call), one.listMember)
    : undefined,
});
const site = ({ onList }: World) => ({ scopeId, ...(onList && { listId }) });
/** Returns somebody's roles: who was in the scope once has no role on its lists any more. */
const rolesIn = (one: World): RoleName[] => [
  ...(one.member === 'alive' ? [one.role] : []),
  ...(one.onList && one.listMember === 'alive' && one.member !== 'deleted' ? [one.listRole] : []),
];

it('nobody may do more, or less, than the union of their roles allows', () => {
  fc.assert(
    fc.property(world, (one) => {
      const reaches = rolesIn(one).map((name) => reachOf(name, one.permission));
      const union = reaches.includes('all') ? 'all' : reaches.includes('own') ? 'own' : undefined;
      const decision = () => decide(call, { resource: site(one), permission: one.permission, records: records(one) });
      if (rolesIn(one).length === 0 || one.scope !== 'alive') expect(decision).toThrow(NotFound);
      else if (!union) expect(decision).toThrow(Forbidden);
      else if (one.onList && one.list !== 'alive') expect(decision).toThrow(NotFound);
      else
        expect(decision()).toMatchObject({ reach: union, role: roleNames.find((name) => rolesIn(one).includes(name)) });
    }),
    { numRuns: runs(5_000) },
  );
});

it('a deleted record shows to whoever may restore it, who is told where that takes restoring what it is below; to nobody else', () => {
  fc.assert(
    fc.property(world, fc.constantFrom('scope' as const, 'list' as const, 'record' as const), (one, restoring) => {
      const decision = () =>
        decide(call, { resource: site(one), permission: one.permission, records: records(one), restoring });
      const allowed = rolesIn(one).some((name) => reachOf(name, one.permission));
      const inGone = one.scope === 'deleted' && restoring !== 'scope';
      const onGone = one.onList && one.list === 'deleted' && restoring !== 'list';
      if (rolesIn(one).length === 0 || one.scope === 'missing' || (inGone && !allowed))
        expect(decision).toThrow(NotFound);
      else if (!allowed) expect(decision).toThrow(Forbidden);
      else if (one.onList && one.list === 'missing') expect(decision).toThrow(NotFound);
      else if (inGone || onGone) expect(decision).toThrow(ParentDeleted);
      else expect(decision().permission).toBe(one.permission);
    }),
    { numRuns: runs(5_000) },
  );
});

it('the personal scope is its owner’s without any membership, and nobody else’s', () => {
  fc.assert(
    fc.property(world, (one) => {
      const own = { scopeId: ScopeId.parse(caller) };
      const scope = { ...group, id: own.scopeId, type: 'personal' as const };
      const alone: AccessRecords = { scope, list: undefined, membership: undefined, listMembership: undefined };
      expect(decide(call, { resource: own, permission: one.permission, records: alone })).toMatchObject({
        by: 'personal',
        role: 'owner',
        reach: reachOf('owner', one.permission),
      });
      const stranger: Call = { ...call, caller: { ...call.caller, userId: newId(UserId) } };
      expect(() => decide(stranger, { resource: own, permission: one.permission, records: alone })).toThrow(NotFound);
    }),
  );
});
