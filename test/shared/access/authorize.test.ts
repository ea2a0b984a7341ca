import { beforeEach, describe, expect, it } from '@jest/globals';
import { authorize, authorized, authorizeWhile, localeOf } from '../../../shared/access/authorize';
import { isAuthorized } from '../../../shared/access/authorized';
import { activeMembers, heirOf, isTheirs, ownedNow } from '../../../shared/access/list-owners';
import { newId, personalScopeOf, ScopeId, UserId } from '../../../shared/core/ids';
import type { Call } from '../../../shared/core/call';
import { roleIds } from '../../../shared/access/roles';
import { asMember } from '../../../shared/groups/member';
import { later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { Scope } from '../../../shared/groups/scope';
import { defaultSettings, Settings } from '../../../shared/people/settings';
import { memoryTable } from '../../support/memory-table';
import { refusal } from '../../support/refused-with';
import { alter, callOf, now, plant, plantGroup } from '../../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

describe('what a call is about', () => {
  it('is read with what decides, and with whatever else was asked for, in that order', async () => {
    const { owner, scope, list, onList, inScope } = await plantGroup();
    await plant(keys.settings(owner), Settings, defaultSettings(owner));
    const alsoRead = [keys.profile(owner), keys.settings(owner)];
    const records = [undefined, expect.objectContaining({ id: owner, currency: 'EUR' })];
    const decided = { permission: 'lists.edit', named: 'lists.edit', reach: 'all', by: 'scope', role: 'owner', scope };
    expect(await authorize(callOf(owner), { resource: onList, permission: 'lists.edit', alsoRead })).toMatchObject({
      ...decided,
      list,
      records,
    });
    expect(await authorize(callOf(owner), { resource: inScope, permission: 'lists.edit', alsoRead })).toMatchObject({
      ...decided,
      list: undefined,
      records,
    });
    expect((await authorize(callOf(owner), { resource: onList, permission: 'lists.edit' })).records).toStrictEqual([]);
  });

  it('is reached by a role on the list alone', async () => {
    const { onList, joinsList } = await plantGroup();
    const guest = await joinsList('editor');
    const alsoRead = [keys.settings(guest)];
    expect(await authorize(callOf(guest), { resource: onList, permission: 'items.edit', alsoRead })).toMatchObject({
      by: 'list',
      role: 'editor',
      records: [undefined],
    });
  });

  it('may take more than the route’s permission, which it is still answered by', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const viewer = await joins('viewer');
    const options = { needs: 'scope.delete' as const };
    const { permission, named } = await authorize(callOf(owner), {
      resource: inScope,
      permission: 'scope.read',
      ...options,
    });
    expect([permission, named]).toEqual(['scope.delete', 'scope.read']);
    expect(await refusal(authorize(callOf(viewer), { resource: inScope, permission: 'scope.read', ...options }))).toBe(
      'forbidden: owners',
    );
  });

  it('is decided about once more from the same records, by another permission', async () => {
    const { inScope, joins } = await plantGroup();
    const { grantFor } = await authorize(callOf(await joins('limited-editor')), {
      resource: inScope,
      permission: 'scope.read',
    });
    expect(grantFor('items.edit')).toMatchObject({ permission: 'items.edit', reach: 'own', named: 'scope.read' });
    expect(() => grantFor('items.delete')).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it('is not there where the record that allows it, or what it is about, can’t be read', async () => {
    const { owner, onList, inScope, keys: of, joins } = await plantGroup();
    const viewer = await joins('viewer');
    await alter(keys.member(inScope.scopeId, viewer), { roleId: 'none' });
    expect(await refusal(authorize(callOf(viewer), { resource: inScope, permission: 'scope.read' }))).toBe('not-found');
    await alter(of.list, { itemCount: 'many' });
    expect(await refusal(authorize(callOf(owner), { resource: onList, permission: 'scope.read' }))).toBe('not-found');
    await alter(of.scope, { people: 'all' });
    expect(await refusal(authorize(callOf(owner), { resource: inScope, permission: 'scope.read' }))).toBe('not-found');
  });

  it('comes with its scope’s locale', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    await alter(of.scope, { locale: 'sv-SE' });
    expect(await localeOf(authorize(callOf(owner), { resource: inScope, permission: 'scope.read' }))()).toBe('sv-SE');
  });
});

describe('a personal scope', () => {
  const userId = newId(UserId);
  const own = { scopeId: personalScopeOf(userId) };
  const read = () => authorize(callOf(userId), { resource: own, permission: 'scope.read' });

  it('is there before it was written, as the first write will make it', async () => {
    await plant(keys.settings(userId), Settings, { ...defaultSettings(userId), currency: 'SEK' });
    expect(await read()).toMatchObject({ by: 'personal', scope: { id: own.scopeId, currency: 'SEK' } });
  });

  it('is as it was written, from then on', async () => {
    const { scope } = await read();
    await plant(keys.scope(own.scopeId), Scope, { ...scope, name: 'Mine' });
    expect((await read()).scope.name).toBe('Mine');
  });

  it('is its owner’s alone, and a group that was never made is nobody’s', async () => {
    expect(await refusal(authorize(callOf(newId(UserId)), { resource: own, permission: 'scope.read' }))).toBe(
      'not-found',
    );
  });
});

describe('a scope that is deleted', () => {
  const deleted = async () => {
    const made = await plantGroup();
    await alter(made.keys.scope, { deletedAt: now, deletedBy: made.owner });
    return made;
  };

  it('is shown to who may restore it, where that is asked for, and to nobody else', async () => {
    const { owner, inScope, joins } = await deleted();
    const admin = await joins('admin');
    const see = (user: UserId) =>
      authorize(callOf(user), { resource: inScope, permission: 'lists.delete', whileDeleted: 'scope.delete' as const });
    expect(await see(owner)).toMatchObject({ permission: 'scope.delete', named: 'lists.delete' });
    expect(await refusal(see(admin))).toBe('not-found');
    expect(await refusal(authorize(callOf(owner), { resource: inScope, permission: 'lists.delete' }))).toBe(
      'not-found',
    );
    const never = authorize(callOf(owner), {
      resource: { scopeId: newId(ScopeId) },
      permission: 'scope.read',
      whileDeleted: 'scope.delete',
    });
    expect(await refusal(never)).toBe('not-found');
    expect(
      await refusal(authorize(callOf(owner), { resource: inScope, permission: 'lists.delete', restoring: 'record' })),
    ).toBe('parent-deleted: scope');
  });

  it('says nothing of one that lives: there the route’s permission decides', async () => {
    const { inScope, joins } = await plantGroup();
    const admin = await joins('admin');
    const options = { whileDeleted: 'scope.delete' as const };
    expect(await authorize(callOf(admin), { resource: inScope, permission: 'lists.delete', ...options })).toMatchObject(
      {
        permission: 'lists.delete',
      },
    );
  });
});

describe('a query that runs while access is decided', () => {
  it('gives its page with the access', async () => {
    const { owner, inScope } = await plantGroup();
    const query = async (looked: Promise<{ role: string }>) => `as ${(await looked).role}`;
    expect(await authorizeWhile(callOf(owner), { resource: inScope, permission: 'scope.read', query })).toMatchObject({
      access: { permission: 'scope.read' },
      found: 'as owner',
    });
  });

  it('takes the options of the access', async () => {
    const { owner, inScope } = await plantGroup();
    const query = () => Promise.resolve('page');
    const options = { needs: 'scope.delete' as const };
    const { access } = await authorizeWhile(callOf(owner), {
      resource: inScope,
      permission: 'scope.read',
      query,
      ...options,
    });
    expect(access.permission).toBe('scope.delete');
  });

  it('fails as it fails, once access is decided', async () => {
    const { owner, inScope } = await plantGroup();
    const lost = new Error('lost');
    await expect(
      authorizeWhile(callOf(owner), { resource: inScope, permission: 'scope.read', query: () => Promise.reject(lost) }),
    ).rejects.toBe(lost);
  });

  it('is not waited for by a refusal, whose time would tell what is there; and its own failure is nobody’s', async () => {
    const { inScope } = await plantGroup();
    const stranger = callOf(newId(UserId));
    const endless = () => new Promise<never>(() => undefined);
    expect(
      await refusal(authorizeWhile(stranger, { resource: inScope, permission: 'scope.read', query: endless })),
    ).toBe('not-found');
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const failing = () => Promise.reject(new Error('lost'));
    expect(
      await refusal(authorizeWhile(stranger, { resource: inScope, permission: 'scope.read', query: failing })),
    ).toBe('not-found');
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});

describe('the answer to a call whose access was decided', () => {
  it('is known as that, and nothing else is', async () => {
    const { owner, inScope } = await plantGroup();
    const answer = authorized(await authorize(callOf(owner), { resource: inScope, permission: 'scope.read' }), 'read');
    expect(answer.value).toBe('read');
    expect([answer, { value: 'read' }, 'read', null, undefined].map(isAuthorized)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a list whose owner has left', () => {
  it('is the first of the scope’s owners’, in the order in which they joined', async () => {
    const { owner, scope, list, onList, joins } = await plantGroup();
    await joins('admin', { joinedAt: later(now, -3) });
    await joins('owner', { joinedAt: later(now, -2), deletedAt: now });
    const heir = await joins('owner', { joinedAt: later(now, -1) });
    const members = await activeMembers(scope.id);
    expect(members.map(({ userId }) => userId)).toEqual([expect.any(String), heir, owner]);
    expect(heirOf(members)?.userId).toBe(heir);
    expect(heirOf([])).toBeUndefined();

    const left = { ...list, ownerId: newId(UserId) };
    const inherited = { ...left, ownerId: heir, ownerSince: later(now, -1) };
    expect(await ownedNow(scope, [list, left])).toEqual([list, inherited]);
    await alter(keys.list(scope.id, list.id), { ownerId: left.ownerId });
    expect((await authorize(callOf(owner), { resource: onList, permission: 'scope.read' })).list).toEqual(inherited);
  });

  it('is as it stands while nobody can inherit it, or its owner is there', async () => {
    const { scope, list, keys: of, owner } = await plantGroup();
    const lists = [list];
    expect(await ownedNow(scope, lists)).toBe(lists);
    await alter(keys.member(scope.id, owner), { deletedAt: now });
    await alter(of.scope, { ownerCount: 0 });
    const left = { ...list, ownerId: newId(UserId) };
    expect(await ownedNow(scope, [left])).toEqual([left]);
  });

  it('is theirs by the membership in which it became theirs', async () => {
    const { list, scope, owner } = await plantGroup();
    const call: Call = { caller: { userId: owner, email: null, emailVerified: false }, now, requestId: 'r' };
    const of = { scopeId: scope.id, listId: null, userId: owner, roleId: roleIds.editor };
    const leftBefore = (ms: number) => asMember({ ...of, leftBefore: later(now, ms) }, call);
    expect(
      [asMember(of, call), leftBefore(-1), leftBefore(0), undefined].map((membership) => isTheirs(list, membership)),
    ).toEqual([true, true, false, false]);
    expect(isTheirs({ ...list, ownerSince: later(now, 1) }, leftBefore(0))).toBe(true);
  });
});
