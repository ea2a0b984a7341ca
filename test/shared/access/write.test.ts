import { beforeEach, describe, expect, it } from '@jest/globals';
import { authorize } from '../../../shared/access/authorize';
import { isAuthorized } from '../../../shared/access/authorized';
import type { Resource } from '../../../shared/access/decide';
import type { Permission } from '../../../shared/access/permissions';
import { roleIds } from '../../../shared/access/roles';
import {
  mayStill,
  oneMore,
  type ParentUpdate,
  requireList,
  requireScope,
  write,
  writeAs,
  writeOwn,
} from '../../../shared/access/write';
import type { Call } from '../../../shared/core/call';
import { NotFound, PersonalScope, QuotaExceeded } from '../../../shared/core/errors';
import { ListId, newId, personalScopeOf, ScopeId, UserId } from '../../../shared/core/ids';
import { later } from '../../../shared/core/time';
import { keyOf } from '../../../shared/db/attributes';
import { alive, equal } from '../../../shared/db/expressions';
import { type Key, keys } from '../../../shared/db/keys';
import { check, transact, update, type WriteAction } from '../../../shared/db/transact';
import { Profile } from '../../../shared/people/profile';
import { unwritten } from '../../../shared/core/record';
import { memoryTable } from '../../support/memory-table';
import { refusal } from '../../support/refused-with';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

/** What is written by way of trial: a mark on a record that nothing decides by. */
const mark: Key = { pk: 'MARK', sk: 'MARK' };
const marking: WriteAction = update(mark, { change: { add: { times: 1 } } });
const marks = async () => (await stored(mark))?.times ?? 0;

const outside: Resource = { scopeId: newId(ScopeId), listId: newId(ListId) };
const attempt = (who: UserId, where: Resource, permission: Permission) =>
  refusal(write(callOf(who), { resource: where, permission, actions: [marking], answer: 'written' }));

/** Does something, and counts the transactions that were tried meanwhile. */
const attempts = async <T>(act: () => Promise<T>): Promise<[T, number]> => {
  let times = 0;
  table.faults = {
    before: () => {
      times++;
    },
    after: () => undefined,
  };
  const result = await act();
  table.faults = undefined;
  return [result, times];
};

describe('a write', () => {
  it('answers, and is known as one whose access was decided', async () => {
    const { owner, inScope } = await plantGroup();
    const answer = await write(callOf(owner), {
      resource: inScope,
      permission: 'lists.edit',
      actions: [marking],
      answer: 'written',
    });
    expect([answer.value, isAuthorized(answer), await marks()]).toEqual(['written', true, 1]);
  });

  it('is done by whoever’s role in the scope has the permission, for their own at least', async () => {
    const { inScope, joins } = await plantGroup();
    expect(await attempt(await joins('limited-editor'), inScope, 'items.edit')).toBeUndefined();
    expect(await attempt(await joins('viewer'), inScope, 'items.edit')).toBe('forbidden: role');
    expect(await attempt(await joins('editor'), inScope, 'scope.delete')).toBe('forbidden: owners');
    expect(await marks()).toBe(1);
  });

  it('is refused without a word of what is there to who is not in the scope, or not any more', async () => {
    const { inScope, onList, joins } = await plantGroup();
    for (const who of [newId(UserId), await joins('owner', { deletedAt: now })]) {
      expect(await attempt(who, inScope, 'scope.read')).toBe('not-found');
      expect(await attempt(who, onList, 'scope.read')).toBe('not-found');
    }
    expect(await attempt(newId(UserId), outside, 'scope.read')).toBe('not-found');
    expect(await marks()).toBe(0);
  });

  it('is refused so to whose membership can’t be read', async () => {
    const { inScope, joins } = await plantGroup();
    const viewer = await joins('viewer');
    await alter(keys.member(inScope.scopeId, viewer), { joinedAt: 'never' });
    expect(await attempt(viewer, inScope, 'lists.edit')).toBe('not-found');
  });

  it('is refused so to too low a role where the scope is deleted, as a read would say', async () => {
    const { inScope, joins, keys: of } = await plantGroup();
    const viewer = await joins('viewer');
    await alter(of.scope, { deletedAt: now });
    expect(await attempt(viewer, inScope, 'lists.edit')).toBe('not-found');
    table.expire(keyOf(of.scope));
    expect(await attempt(viewer, inScope, 'lists.edit')).toBe('forbidden: managers');
  });

  it('in the personal scope needs no membership', async () => {
    const user = newId(UserId);
    expect(await attempt(user, { scopeId: personalScopeOf(user) }, 'scope.delete')).toBeUndefined();
    expect(await attempt(newId(UserId), { scopeId: personalScopeOf(user) }, 'scope.read')).toBe('not-found');
  });

  it('is refused as its actions are, at the first attempt, also where the scope is deleted', async () => {
    const { owner, inScope, onList, joinsList, keys: of } = await plantGroup();
    await joinsList('owner', { userId: owner });
    await alter(of.scope, { deletedAt: now });
    const refused = check(mark, equal('times', 1), () => new PersonalScope());
    for (const where of [inScope, onList])
      expect(
        await attempts(() =>
          refusal(
            write(callOf(owner), { resource: where, permission: 'scope.read', actions: [refused], answer: null }),
          ),
        ),
      ).toEqual(['personal-scope', 1]);
  });

  it('is tried once, and on a list once more', async () => {
    const { owner, inScope, onList, joins } = await plantGroup();
    const viewer = await joins('viewer');
    const tried = (who: UserId, where: Resource) => attempts(() => attempt(who, where, 'lists.edit'));
    expect([await tried(owner, inScope), await tried(owner, onList), await marks()]).toEqual([
      [undefined, 1],
      [undefined, 1],
      2,
    ]);
    expect([await tried(viewer, inScope), await tried(viewer, onList)]).toEqual([
      ['forbidden: managers', 1],
      ['forbidden: managers', 2],
    ]);
  });
});

describe('a write on a list', () => {
  it('is done by whose role on the list has the permission, whatever they are in the scope', async () => {
    const { inScope, onList, joins, joinsList } = await plantGroup();
    const guest = await joinsList('editor');
    expect(await attempt(guest, onList, 'items.edit')).toBeUndefined();
    expect(await attempt(guest, inScope, 'items.edit')).toBe('not-found');
    const viewer = await joins('viewer');
    await joinsList('owner', { userId: viewer });
    expect(await attempt(viewer, onList, 'lists.delete')).toBeUndefined();
    expect(await marks()).toBe(2);
  });

  it('is refused by the role on the list where there is one that counts, else by that in the scope', async () => {
    const { onList, joins, joinsList } = await plantGroup();
    expect(await attempt(await joinsList('viewer'), onList, 'comments.edit')).toBe('forbidden: author');
    expect(await attempt(await joins('viewer'), onList, 'lists.edit')).toBe('forbidden: managers');
    const both = await joins('viewer');
    await joinsList('editor', { userId: both });
    expect(await attempt(both, onList, 'managers.manage')).toBe('forbidden: owners');
    expect(await attempt(await joinsList('owner', { deletedAt: now }), onList, 'scope.read')).toBe('not-found');
  });

  it.each([
    { leftBefore: null, deletedAt: null, given: [true, true, true] },
    { leftBefore: -2, deletedAt: null, given: [false, false, true] },
    { leftBefore: -2, deletedAt: 0, given: [false, false, true] },
  ])(
    'counts a role that was given since they last left the scope: $leftBefore, $deletedAt',
    async ({ leftBefore, deletedAt, given }) => {
      const { onList, joins, joinsList } = await plantGroup();
      const start = deletedAt ?? leftBefore ?? 0;
      const written = await Promise.all(
        [start - 1, start, start + 1].map(async (at) => {
          const viewer = await joins('viewer', {
            joinedAt: later(now, -1),
            leftBefore: leftBefore === null ? null : later(now, leftBefore),
            deletedAt: deletedAt === null ? null : later(now, deletedAt),
          });
          await joinsList('owner', { userId: viewer, joinedAt: later(now, at) });
          return (await attempt(viewer, onList, 'lists.delete')) === undefined;
        }),
      );
      expect(written).toEqual(given);
    },
  );

  it('is refused by the membership of the scope where the role on the list does not count', async () => {
    const { onList, joins, joinsList } = await plantGroup();
    const viewer = await joins('viewer');
    await joinsList('viewer', { userId: viewer, joinedAt: later(now, -1) });
    expect(await attempt(viewer, onList, 'comments.edit')).toBe('forbidden: author');
    const gone = await joins('viewer', { deletedAt: now });
    await joinsList('viewer', { userId: gone });
    expect(await attempt(gone, onList, 'comments.edit')).toBe('not-found');
  });
});

describe('a write under an earlier decision', () => {
  const decided = async (who: UserId, where: Resource, permission: Permission) => {
    const { grantFor } = await authorize(callOf(who), { resource: where, permission: 'scope.read' });
    return (actions = [marking]) =>
      refusal(writeAs(callOf(who), { resource: where, grant: grantFor(permission), actions, answer: 'written' }));
  };

  it('answers by the permission of the route', async () => {
    const { owner, inScope } = await plantGroup();
    const grant = await authorize(callOf(owner), { resource: inScope, permission: 'scope.read' });
    const answer = await writeAs(callOf(owner), { resource: inScope, grant, actions: [marking], answer: 'written' });
    expect([answer.value, isAuthorized(answer), await marks()]).toEqual(['written', true, 1]);
  });

  it('needs as much of their role as that found, to all records or to their own', async () => {
    const { inScope, joins } = await plantGroup();
    const editor = await joins('editor');
    const limited = await joins('limited-editor');
    const write = await decided(editor, inScope, 'items.edit');
    const writeOwnAlone = await decided(limited, inScope, 'items.edit');
    expect([await write(), await writeOwnAlone()]).toEqual([undefined, undefined]);
    await alter(keys.member(inScope.scopeId, editor), { roleId: roleIds['limited-editor'] });
    expect(await write()).toBe('forbidden: role');
    await alter(keys.member(inScope.scopeId, editor), { deletedAt: now });
    expect(await write()).toBe('not-found');
  });

  it('needs it too where it writes the very membership, or checks it for another reason', async () => {
    const { inScope, joins } = await plantGroup();
    const editor = await joins('editor');
    const key = keys.member(inScope.scopeId, editor);
    const write = await decided(editor, inScope, 'items.edit');
    const stale = () => new NotFound();
    const own = [
      [update(key, { change: { set: { invitedAs: 'x' } }, refusal: stale })],
      [update(key, { change: { set: { invitedAs: 'x' } }, when: alive, refusal: stale })],
      [check(key, alive, stale), marking],
    ];
    for (const actions of own) expect(await write(actions)).toBeUndefined();
    await alter(key, { roleId: roleIds.viewer });
    for (const actions of own) expect(await write(actions)).toBe('not-found');
    expect(await marks()).toBe(1);
  });

  it.each(['within', 'without', 'after'] as const)(
    'by a role on a list %s a membership of the scope holds while both are as they were',
    async (how) => {
      const { onList, joins, joinsList } = await plantGroup();
      const who = newId(UserId);
      if (how === 'within') await joins('viewer', { userId: who });
      if (how === 'after') await joins('owner', { userId: who, deletedAt: later(now, -1) });
      await joinsList('owner', { userId: who });
      const write = await decided(who, onList, 'lists.delete');
      expect(await write()).toBeUndefined();
      await joins('viewer', { userId: who, joinedAt: later(now, 1) });
      expect(await write()).toBe('not-found');
      if (how !== 'within') return;
      await joins('viewer', { userId: who, deletedAt: now });
      expect(await write()).toBe('not-found');
    },
  );

  it('that changes the caller’s own membership requires of it what access does; one of another record leaves the check', async () => {
    const { owner, inScope } = await plantGroup();
    const write = await decided(owner, inScope, 'scope.read');
    const member = keys.member(inScope.scopeId, owner);
    await alter(member, { deletedAt: now });
    expect(await write([update({ ...member, sk: 'OTHER' }, { change: {} }), marking])).toBe('not-found');
    expect(await write([update({ ...member, pk: 'OTHER' }, { change: {} }), marking])).toBe('not-found');
    const renewing = update(member, { change: { set: { version: 2 } }, refusal: () => new NotFound() });
    expect([await write([renewing, marking]), await marks()]).toEqual(['not-found', 0]);
  });
});

describe('a condition on a membership', () => {
  it('holds while it lasts with a role that has the permission, to all records where that is needed', async () => {
    const { inScope, joins } = await plantGroup();
    const member = keys.member(inScope.scopeId, await joins('limited-editor'));
    const holds = async (...by: Parameters<typeof mayStill>) =>
      (await refusal(transact('r', [check(member, mayStill(...by), () => new NotFound())]))) === undefined;
    expect([await holds('items.edit'), await holds('items.edit', 'all'), await holds('items.delete')]).toEqual([
      true,
      false,
      false,
    ]);
    await alter(member, { deletedAt: now });
    expect(await holds('items.edit')).toBe(false);
  });
});

describe('what a write belongs to', () => {
  const parents = async () => {
    const group = await plantGroup();
    const { scopeId, listId } = group.onList;
    const call = callOf(group.owner);
    return [
      { key: group.keys.scope, needs: (change?: ParentUpdate) => requireScope(call, group.inScope, change) },
      { key: group.keys.list, needs: (change?: ParentUpdate) => requireList(scopeId, listId, change) },
    ] as const;
  };
  const done = (action: WriteAction) => refusal(transact('r', [action]));

  it('must live, whether or not it changes', async () => {
    for (const { key, needs } of await parents()) {
      const writes = table.changes.length;
      expect([await done(needs()), table.changes.length]).toEqual([undefined, writes]);
      expect(await done(needs({ add: { listCount: 1 } }))).toBeUndefined();
      expect(await stored(key)).toMatchObject({ listCount: 1 });
      expect(await done(needs({ set: { name: 'Other' } }))).toBeUndefined();
      expect(await stored(key)).toMatchObject({ name: 'Other' });
      await alter(key, { deletedAt: now });
      for (const change of [undefined, { set: { name: 'New' } }, oneMore('listCount', 9, 'lists')])
        expect(await done(needs(change))).toBe('not-found');
    }
    expect(await done(requireList(newId(ScopeId), newId(ListId), oneMore('itemCount', 9, 'items')))).toBe('not-found');
    expect(await done(requireScope(callOf(newId(UserId)), { scopeId: newId(ScopeId) }))).toBe('not-found');
  });

  it('holds so many and no more', async () => {
    for (const { key, needs } of await parents()) {
      await alter(key, { things: 8 });
      const more = oneMore('things', 9, 'lists');
      expect([await done(needs(more)), await done(needs(more))]).toEqual([undefined, 'quota-exceeded: lists: 9']);
      expect(await stored(key)).toMatchObject({ things: 9 });
    }
  });

  it('may have to be as it was read: it is not there otherwise, unless that is said', async () => {
    for (const { needs } of await parents()) {
      const when = equal('name', 'none');
      expect(await done(needs({ when }))).toBe('not-found');
      expect(await done(needs({ when, otherwise: ({ version }) => new QuotaExceeded('lists', Number(version)) }))).toBe(
        'quota-exceeded: lists: 1',
      );
    }
  });

  it('is made first, where it is the personal scope that nobody has written to yet', async () => {
    const user = newId(UserId);
    const call = callOf(user);
    const where = { scopeId: personalScopeOf(user) };
    const actions = [requireScope(call, where, oneMore('listCount', 9, 'lists')), marking];
    expect((await write(call, { resource: where, permission: 'lists.create', actions, answer: 'written' })).value).toBe(
      'written',
    );
    expect(await stored(keys.scope(where.scopeId))).toMatchObject({ type: 'personal', listCount: 1 });
    expect(await marks()).toBe(1);
  });
});

describe('a write of what is the caller’s own', () => {
  const ann = newId(UserId);
  const profile = keys.profile(ann);
  const own = (call: Call, actions = [marking]) => refusal(writeOwn(call, actions, 'written'));

  it('answers, and needs no more than an account that is not deleted', async () => {
    expect(await writeOwn(callOf(ann), [marking], 'written')).toBe('written');
    await plant(profile, Profile, { id: ann, displayName: 'Ann', ...unwritten(ann) });
    expect(await own(callOf(ann))).toBeUndefined();
    await alter(profile, { deletedAt: now });
    expect([await own(callOf(ann)), await own(callOf(newId(UserId))), await marks()]).toEqual([
      'account-deleted',
      undefined,
      3,
    ]);
  });

  it('of the profile itself is guarded by its version', async () => {
    await alter(profile, { deletedAt: now });
    expect(await own(callOf(ann), [marking, update(profile, { change: { set: { version: 2 } } })])).toBeUndefined();
    expect(await own(callOf(ann), [update({ ...profile, sk: 'OTHER' }, { change: {} })])).toBe('account-deleted');
  });
});

describe('every write of a call', () => {
  const ann = newId(UserId);
  const call = callOf(ann, { limit: { name: 'invitations', requests: 1 } });
  const where = { scopeId: personalScopeOf(ann) };

  it('counts against what its person may do in a minute', async () => {
    await write(call, { resource: where, permission: 'scope.read', actions: [marking], answer: null });
    expect(
      await refusal(write(call, { resource: where, permission: 'scope.read', actions: [marking], answer: null })),
    ).toMatch(/^rate-limited/);
    expect(await refusal(writeOwn(call, [marking], null))).toMatch(/^rate-limited/);
    expect(await marks()).toBe(1);
  });

  it('takes effect once under one Idempotency-Key, which is found before what it has caused', async () => {
    const sent = { ...call, idempotency: { key: 'once', fingerprint: 'f' } };
    await write(sent, { resource: where, permission: 'scope.read', actions: [marking], answer: 'first' });
    for (const again of [
      write(sent, { resource: where, permission: 'scope.read', actions: [marking], answer: 'second' }),
      writeOwn(sent, [marking], 'second'),
    ])
      await expect(again).rejects.toMatchObject({ value: 'first' });
    expect(await marks()).toBe(1);
  });
});
