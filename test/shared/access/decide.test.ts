import { describe, expect, it } from '@jest/globals';
import {
  type AccessRecords,
  counts,
  decide,
  decideDeleted,
  type Decision,
  isPersonal,
  refusePersonal,
  type Resource,
  type Restoring,
} from '../../../shared/access/decide';
import type { Permission } from '../../../shared/access/permissions';
import { personalScope } from '../../../shared/access/personal-scope';
import { roleIds, type RoleName } from '../../../shared/access/roles';
import type { Call } from '../../../shared/core/call';
import { ListId, newId, personalScopeOf, RoleId, ScopeId, TokenId, UserId } from '../../../shared/core/ids';
import { defaultPlace } from '../../../shared/core/places';
import { created } from '../../../shared/core/record';
import type { Period } from '../../../shared/core/period';
import { instant, type Instant, later } from '../../../shared/core/time';
import { asMember, type Membership, periodOf } from '../../../shared/groups/member';
import { List } from '../../../shared/lists/list';
import { asRefusal, refusedWith } from '../../support/refused-with';

const now = instant(1_790_000_000_000);
const [before, after] = [later(now, -1), later(now, 1)];
const userId = newId(UserId);
const call: Call = { caller: { userId, email: null, emailVerified: false }, now, requestId: 'r' };
const [scopeId, listId] = [newId(ScopeId), newId(ListId)];
const [inScope, onList]: Resource[] = [{ scopeId }, { scopeId, listId }];
if (!inScope || !onList) throw new Error('two places');

const personal = personalScope(userId, { ...defaultPlace, createdAt: now });
const scope = { ...personal, id: scopeId, type: 'group' as const };
const list = List.parse({
  id: listId,
  scopeId,
  name: 'Groceries',
  ownerId: userId,
  itemCount: 0,
  purchasedCount: 0,
  ...created(call),
});
const gone = <T extends object>(record: T) => ({ ...record, deletedAt: now });
const as = (role: RoleName, { joinedAt = now, leftBefore = null }: Partial<Membership> = {}): Membership => ({
  ...asMember({ scopeId, listId: null, userId, roleId: roleIds[role] }, call),
  joinedAt,
  leftBefore,
});
const there = { scope, list, membership: undefined, listMembership: undefined };

/** Tells what the caller reaches, by which membership and with which role, or the refusal. */
const outcome = (act: () => Decision): string => {
  try {
    const { reach, by, role } = act();
    return `${reach} by ${by} as ${role}`;
  } catch (error) {
    return asRefusal(error);
  }
};
const asked = (
  resource: Resource,
  permission: Permission,
  records: Partial<AccessRecords>,
  restoring?: Restoring,
): string => outcome(() => decide(call, { resource, permission, records: { ...there, ...records }, restoring }));

describe('a decision', () => {
  it('says what was asked, where, by which membership and in which role', () => {
    const records = { ...there, membership: as('limited-editor') };
    expect(decide(call, { resource: inScope, permission: 'items.edit', records })).toEqual({
      permission: 'items.edit',
      reach: 'own',
      by: 'scope',
      role: 'limited-editor',
      scope,
      period: { at: now, ended: false, leftBefore: null },
    });
  });

  it('is by the role that reaches further, and as the more powerful of the two', () => {
    const both = (role: RoleName, listRole: RoleName) =>
      asked(onList, 'items.edit', { membership: as(role), listMembership: as(listRole) });
    expect(both('editor', 'owner')).toBe('all by scope as owner');
    expect(both('limited-editor', 'editor')).toBe('all by list as editor');
    expect(both('viewer', 'limited-editor')).toBe('own by list as limited-editor');
    expect(both('limited-editor', 'viewer')).toBe('own by scope as limited-editor');
    expect(both('viewer', 'viewer')).toBe('forbidden: role');
  });

  it('is not by a role on a list where the scope itself is asked for', () => {
    expect(asked(inScope, 'scope.read', { listMembership: as('owner') })).toBe('not-found');
    expect(asked(onList, 'scope.read', { listMembership: as('owner') })).toBe('all by list as owner');
  });

  it('is not by a membership that has ended, nor by a role that is none', () => {
    const unknown = { ...as('owner'), roleId: RoleId.parse('66666666-6666-6666-6666-666666666666') };
    for (const membership of [gone(as('owner')), unknown]) {
      expect(asked(inScope, 'scope.read', { membership })).toBe('not-found');
      expect(asked(onList, 'scope.read', { listMembership: membership })).toBe('not-found');
    }
  });

  it('on the personal scope is its owner’s, without any membership', () => {
    const own = { scopeId: personal.id };
    const alone = { ...there, scope: personal };
    expect(decide(call, { resource: own, permission: 'scope.delete', records: alone })).toMatchObject({
      by: 'personal',
      role: 'owner',
      reach: 'all',
    });
    const robin = { ...call, caller: { ...call.caller, userId: newId(UserId) } };
    expect(outcome(() => decide(robin, { resource: own, permission: 'scope.read', records: alone }))).toBe('not-found');
  });
});

describe('what is not there', () => {
  const owner = { membership: as('owner') };

  it('is a scope without a record, or a list without one', () => {
    expect(asked(inScope, 'scope.read', { ...owner, scope: undefined })).toBe('not-found');
    expect(asked(onList, 'scope.read', { ...owner, list: undefined })).toBe('not-found');
    expect(asked(inScope, 'scope.read', { ...owner, list: undefined })).toBe('all by scope as owner');
  });

  it('is nothing of its lists to who may not ask for any', () => {
    expect(asked(onList, 'lists.edit', { membership: as('viewer'), list: undefined })).toBe('forbidden: managers');
  });

  it('is a deleted scope, and a deleted list, to whoever asks for them', () => {
    expect(asked(inScope, 'scope.read', { ...owner, scope: gone(scope) })).toBe('not-found');
    expect(asked(onList, 'scope.read', { ...owner, list: gone(list) })).toBe('not-found');
    expect(asked(onList, 'lists.edit', { membership: as('viewer'), list: gone(list) })).toBe('forbidden: managers');
  });
});

describe('what is restored', () => {
  const owner = { membership: as('owner') };

  it('may itself be deleted, by who may restore it', () => {
    expect(asked(inScope, 'scope.delete', { ...owner, scope: gone(scope) }, 'scope')).toBe('all by scope as owner');
    expect(asked(inScope, 'scope.delete', { membership: as('admin'), scope: gone(scope) }, 'scope')).toBe(
      'forbidden: owners',
    );
    expect(asked(onList, 'lists.delete', { ...owner, list: gone(list) }, 'list')).toBe('all by scope as owner');
    expect(asked(onList, 'items.delete', owner, 'record')).toBe('all by scope as owner');
  });

  it('comes back after what it belongs to, which is said to who may restore it alone', () => {
    expect(asked(onList, 'items.delete', { ...owner, list: gone(list) }, 'record')).toBe('parent-deleted: list');
    for (const restoring of ['list', 'record'] as const) {
      const records = { scope: gone(scope), list: gone(list) };
      expect(asked(onList, 'lists.delete', { ...owner, ...records }, restoring)).toBe('parent-deleted: scope');
      expect(asked(onList, 'lists.delete', { membership: as('viewer'), ...records }, restoring)).toBe('not-found');
    }
  });

  it('in the personal scope comes back with the account', () => {
    const records = { ...there, scope: gone(personal) };
    const back = () =>
      decide(call, { resource: { scopeId: personal.id }, permission: 'items.delete', records, restoring: 'record' });
    expect(outcome(back)).toBe('account-deleted');
  });
});

describe('a scope that is deleted', () => {
  const seen = (membership: Membership | undefined) => () =>
    decideDeleted(call, {
      resource: inScope,
      permission: 'scope.delete',
      records: { ...there, scope: gone(scope), membership },
    });

  it('is there for who has the permission to see it so', () => {
    expect(seen(as('owner'))()).toMatchObject({ permission: 'scope.delete', reach: 'all', role: 'owner' });
  });

  it('is there for nobody else', () => {
    expect(outcome(seen(as('admin')))).toBe('not-found');
    expect(outcome(seen(undefined))).toBe('not-found');
  });
});

describe('a role on a list', () => {
  it('counts for a member whenever it was given, since they last left the scope', () => {
    const given = (period: Period) =>
      [before, now, after].map((joinedAt) => counts(as('editor', { joinedAt }), period));
    expect(given({ at: after, ended: false, leftBefore: null })).toEqual([true, true, true]);
    expect(given({ at: after, ended: false, leftBefore: now })).toEqual([false, false, true]);
  });

  it('counts if it was given after that membership ended, not in the moment in which it did', () => {
    const period = { at: now, ended: true, leftBefore: null };
    expect([before, now, after].map((joinedAt) => counts(as('editor', { joinedAt }), period))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('counts for who never was in the scope', () => {
    expect(counts(as('editor'), undefined)).toBe(true);
  });

  it('that does not count decides nothing', () => {
    const listMembership = as('owner', { joinedAt: before });
    expect(asked(onList, 'scope.read', { membership: gone(as('owner')), listMembership })).toBe('not-found');
    const membership = as('viewer', { leftBefore: now });
    expect(asked(onList, 'lists.edit', { membership, listMembership })).toBe('forbidden: managers');
  });

  it('depends on the membership of the scope as it stands: since when it lasts, or when it ended', () => {
    expect(periodOf(undefined)).toBeUndefined();
    expect(periodOf(as('editor', { joinedAt: before }))).toEqual({ at: before, ended: false, leftBefore: null });
    expect(periodOf(gone(as('editor', { joinedAt: before, leftBefore: before })))).toEqual({
      at: now,
      ended: true,
      leftBefore: before,
    });
  });
});

describe('a scoped token', () => {
  const byToken = (of: ScopeId, madeAt: Instant, records: Partial<AccessRecords>, resource = inScope) => {
    const token = { id: newId(TokenId), scopeId: of, access: 'write' as const, madeAt };
    const asToken = { ...call, caller: { ...call.caller, token } };
    return outcome(() => decide(asToken, { resource, permission: 'scope.read', records: { ...there, ...records } }));
  };

  it('reaches its own scope, as its maker does', () => {
    expect(byToken(scopeId, now, { membership: as('viewer') })).toBe('all by scope as viewer');
    expect(byToken(scopeId, now, {})).toBe('not-found');
    expect(byToken(newId(ScopeId), now, { membership: as('owner') })).toBe('not-found');
  });

  it('counts for a membership that its maker has not left since', () => {
    const back = as('owner', { leftBefore: now });
    expect([before, now, after].map((madeAt) => byToken(scopeId, madeAt, { membership: back }))).toEqual([
      'not-found',
      'not-found',
      'all by scope as owner',
    ]);
    const records = { membership: gone(as('owner')), listMembership: as('owner', { joinedAt: after }) };
    expect(byToken(scopeId, before, records, onList)).toBe('not-found');
  });
});

it('a personal scope, which has its user’s id, has nothing that only a group can have', () => {
  expect([isPersonal(userId, personalScopeOf(userId)), isPersonal(userId, scopeId)]).toEqual([true, false]);
  expect(refusedWith(() => refusePersonal(call, personalScopeOf(userId)))).toBe('personal-scope');
  expect(refusedWith(() => refusePersonal(call, scopeId))).toBeUndefined();
});
