import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds } from '../../../shared/access/roles';
import { type ListId, newId, personalScopeOf, type ScopeId, systemUser, UserId } from '../../../shared/core/ids';
import { personalScope } from '../../../shared/access/personal-scope';
import { defaultPlace } from '../../../shared/core/places';
import { type Instant, later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { Link, NewLink, NewListLink } from '../../../shared/groups/link';
import { Joined, join } from '../../../shared/groups/link-join';
import { Scope } from '../../../shared/groups/scope';
import { List } from '../../../shared/lists/list';
import * as links from '../../../shared/groups/link-store';
import { withEnvironment } from '../../support/environment';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';
import { refusal } from '../../support/refused-with';
import { beforeNextWrite } from '../../support/set-attributes';

// What is tried again for as long as others are in the way ends soon where it is broken.
withEnvironment({ CONFLICT_RETRY_MS: '5000' });
const table = memoryTable();
beforeEach(() => table.clear());

/** A minute after the link was made. */
const soon = later(now, 60_000);

interface At {
  readonly scopeId: ScopeId;
  readonly listId?: ListId;
}
/** Makes a link, and gives what is done by it. */
const linkOf = async (by: UserId, at: At, fields: object = {}) => {
  const draft = (at.listId ? NewListLink : NewLink).parse({ kind: 'join', role: 'editor', ...fields });
  const { id, token } = (await links.create(callOf(by), at, draft)).value;
  const key = keys.link(at.scopeId, id);
  return {
    id,
    key,
    read: async () => Link.parse(await stored(key)),
    join: (who: UserId, when: Instant = soon) => join(callOf(who, { now: when }), token ?? ''),
    refused: (who: UserId, when: Instant = soon) => refusal(join(callOf(who, { now: when }), token ?? '')),
  };
};
const membership = ({ scopeId, listId }: At, who: UserId) =>
  stored(listId ? keys.listMember(scopeId, listId, who) : keys.member(scopeId, who));

describe('whoever has a link', () => {
  it('becomes a member of its group, in its role, counted there, for themselves and on the link', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const link = await linkOf(owner, inScope, { role: 'limited-editor' });
    const [ann, ben] = [newId(UserId), newId(UserId)];
    expect(Joined.parse(await link.join(ann))).toEqual({
      ...inScope,
      listId: null,
      targetName: 'Personal',
      role: 'limited-editor',
    });
    await link.join(ben, later(soon, 1));
    expect(await membership(inScope, ann)).toMatchObject({
      roleId: roleIds['limited-editor'],
      invitedBy: owner,
      joinedAt: soon,
    });
    expect((await membership(inScope, ann))?.invitedAs).toBe(undefined);
    expect(await link.read()).toMatchObject({
      uses: 2,
      joined: { [ann]: soon, [ben]: later(soon, 1) },
      version: 3,
      modifiedBy: ben,
      modifiedAt: later(soon, 1),
    });
    expect(await stored(of.scope)).toMatchObject({ memberCount: 3, ownerCount: 1, people: { [ann]: 'member' } });
    expect(await stored(keys.scopeCount(ann))).toMatchObject({ scopes: 1 });
    expect(await stored(keys.membershipPointer(ann, inScope.scopeId))).toMatchObject(inScope);
  });

  it('becomes one of its list alone, and none of the group', async () => {
    const { owner, onList, inScope, keys: of } = await plantGroup();
    const link = await linkOf(owner, onList, { role: 'viewer' });
    const ann = newId(UserId);
    expect(await link.join(ann)).toEqual({ ...onList, targetName: 'Groceries', role: 'viewer' });
    expect(await membership(onList, ann)).toMatchObject({ roleId: roleIds.viewer, joinedAt: soon });
    expect(await membership(inScope, ann)).toBe(undefined);
    expect(await stored(of.list)).toMatchObject({ memberCount: 2 });
    expect(await stored(of.scope)).toMatchObject({ memberCount: 1 });
    expect(await stored(keys.scopeCount(ann))).toBe(undefined);
  });

  it('who is in already stays as they are, and uses nothing of it', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    const [toGroup, toList] = [await linkOf(owner, inScope), await linkOf(owner, onList)];
    const [viewer, guest] = [await joins('viewer'), await joinsList('limited-editor')];
    expect((await toGroup.join(viewer)).role).toBe('viewer');
    expect((await toList.join(guest)).role).toBe('limited-editor');
    expect([(await toGroup.read()).uses, (await toList.read()).uses]).toEqual([0, 0]);
    expect((await toGroup.join(guest)).role).toBe('editor');
    expect((await toList.join(viewer)).role).toBe('editor');
    await alter(keys.member(inScope.scopeId, viewer), { roleId: newId(UserId) });
    expect((await toGroup.join(viewer)).role).toBe('viewer');
    expect([(await toGroup.read()).uses, (await toList.read()).uses]).toEqual([1, 1]);
  });

  it('is the owner of what is in their own personal scope', async () => {
    const ann = newId(UserId);
    const { list } = await plantGroup();
    const own = { scopeId: personalScopeOf(ann), listId: list.id };
    await plant(keys.scope(own.scopeId), Scope, personalScope(ann, { ...defaultPlace, createdAt: now }));
    await plant(keys.list(own.scopeId, own.listId), List, { ...list, scopeId: own.scopeId, ownerId: ann });
    const link = await linkOf(ann, own);
    expect((await link.join(ann)).role).toBe('owner');
    expect((await link.join(newId(UserId))).role).toBe('editor');
    expect((await link.read()).uses).toBe(1);
  });

  it('joins a list anew that they had before they left its group, where they are counted still', async () => {
    const { owner, inScope, onList, joins, joinsList, keys: of } = await plantGroup();
    const link = await linkOf(owner, onList);
    const ann = await joinsList('viewer');
    const left = later(now, 1);
    await joins('viewer', { userId: ann, joinedAt: now, deletedAt: left, deletedBy: ann });
    await alter(of.list, { memberCount: 100 });
    expect((await link.join(ann)).role).toBe('editor');
    expect(await membership(onList, ann)).toMatchObject({ roleId: roleIds.editor, joinedAt: soon });
    expect(await stored(of.list)).toMatchObject({ memberCount: 100 });
    expect(await membership(inScope, ann)).toMatchObject({ deletedAt: left });
    expect(await link.refused(newId(UserId))).toBe('quota-exceeded: people on a list: 100');
  });

  it('comes back to a group they left, since when they have what was on its lists no more', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const link = await linkOf(owner, inScope);
    const ann = await joins('admin');
    await alter(keys.member(inScope.scopeId, ann), { deletedAt: later(now, 1), deletedBy: ann });
    expect((await link.join(ann)).role).toBe('editor');
    expect(await membership(inScope, ann)).toMatchObject({ leftBefore: later(now, 1), joinedAt: soon, version: 1 });
  });
});

describe('a link lets nobody in', () => {
  it('that leads nowhere, or only shows something', async () => {
    const { owner, inScope, onList } = await plantGroup();
    for (const [at, shows] of [
      [inScope, 'balances'],
      [onList, 'list'],
    ] as const) {
      const draft = (at === inScope ? NewLink : NewListLink).parse({ kind: 'view', shows });
      const { token } = (await links.create(callOf(owner), at, draft)).value;
      expect(await refusal(join(callOf(newId(UserId)), token ?? ''))).toBe('not-found');
    }
    expect(await refusal(join(callOf(newId(UserId)), 'unknown'))).toBe('not-found');
  });

  it('who was removed by another since it was made, from the group or the list', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    const at = async (where: At, joined: typeof joins, by: UserId | 'themselves', when: Instant) => {
      const who = await joined('viewer');
      const deletedBy = by === 'themselves' ? who : by;
      await alter(where.listId ? keys.listMember(where.scopeId, where.listId, who) : keys.member(where.scopeId, who), {
        deletedAt: when,
        deletedBy,
      });
      return who;
    };
    const [toGroup, toList] = [await linkOf(owner, inScope), await linkOf(owner, onList)];
    const before = later(now, -1);
    for (const [link, where, joined] of [
      [toGroup, inScope, joins],
      [toList, onList, joinsList],
      [toList, inScope, joins],
    ] as const) {
      expect(await link.refused(await at(where, joined, owner, now))).toBe('removed-before');
      for (const [by, when] of [
        [owner, before],
        ['themselves', soon],
        [systemUser, soon],
      ] as const)
        expect(await link.refused(await at(where, joined, by, when), later(soon, 1))).toBe(undefined);
    }
    expect([(await toGroup.read()).uses, (await toList.read()).uses]).toEqual([3, 6]);
  });

  it('beyond as many as it allows, though who came by it before comes back', async () => {
    const { owner, inScope } = await plantGroup();
    const link = await linkOf(owner, inScope, { maxUses: 1 });
    const [ann, ben] = [newId(UserId), newId(UserId)];
    await link.join(ann);
    expect(await link.refused(ben)).toBe('link-used-up');
    const { key } = link;
    await alter(keys.member(inScope.scopeId, ann), { deletedAt: later(soon, 1), deletedBy: ann });
    expect((await link.join(ann, later(soon, 2))).role).toBe('editor');
    expect(await link.read()).toMatchObject({ uses: 1, joined: { [ann]: soon }, version: 3, modifiedBy: ann });
    await alter(key, { maxUses: null, uses: 999 });
    expect([await link.refused(ben), await link.refused(newId(UserId))]).toEqual([undefined, 'link-used-up']);
  });

  it('into what is full, or too many groups', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const link = await linkOf(owner, inScope);
    const ann = newId(UserId);
    await alter(of.scope, { memberCount: 100 });
    expect(await link.refused(ann)).toBe('quota-exceeded: members: 100');
    await alter(of.scope, { memberCount: 99 });
    await alter(keys.scopeCount(ann), { scopes: 200 });
    expect(await link.refused(ann)).toBe('quota-exceeded: scopes: 200');
    expect((await link.read()).uses).toBe(0);
    await alter(keys.scopeCount(ann), { scopes: 199 });
    expect(await link.refused(ann)).toBe(undefined);
  });
});

describe('what happens between reading and writing', () => {
  /** Joins by a link after something else has happened that it hasn't read. */
  const after = async (something: () => Promise<unknown>, act: () => Promise<string | undefined>) => {
    let outcome: string | undefined;
    await beforeNextWrite(something, async () => (outcome = await act()));
    return outcome;
  };

  it.each(['group', 'list'])(
    'lets nobody into a %s by a link that is revoked, or whose maker may no more',
    async (to) => {
      const { owner, inScope, onList, joins } = await plantGroup();
      const maker = await joins('admin');
      const at = to === 'list' ? onList : inScope;
      const [revoked, orphaned] = [await linkOf(maker, at), await linkOf(maker, at)];
      const ann = newId(UserId);
      expect(
        await after(
          () => links.revoke(callOf(maker), at, revoked.id),
          () => revoked.refused(ann),
        ),
      ).toBe('not-found');
      expect(
        await after(
          () => alter(keys.member(inScope.scopeId, maker), { roleId: roleIds.editor }),
          () => orphaned.refused(ann),
        ),
      ).toBe('not-found');
      const erased = await linkOf(owner, at);
      const gone = () => {
        table.expire({ pk: { S: erased.key.pk }, sk: { S: erased.key.sk } });
        return Promise.resolve();
      };
      expect(await after(gone, () => erased.refused(ann))).toBe('not-found');
      expect(await membership(at, ann)).toBe(undefined);
    },
  );

  it('lets as many in as it allows, and whoever came meanwhile stays as they came', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const link = await linkOf(owner, inScope, { maxUses: 1 });
    const [ann, ben] = [newId(UserId), newId(UserId)];
    expect(
      await after(
        () => link.join(ann),
        () => link.refused(ben),
      ),
    ).toBe('link-used-up');
    const again = await linkOf(owner, inScope);
    expect(
      await after(
        () => again.join(ben),
        () => again.refused(ben),
      ),
    ).toBe(undefined);
    expect(await again.read()).toMatchObject({ uses: 1, version: 2 });
    const cai = newId(UserId);
    let role: string | undefined;
    await beforeNextWrite(
      () => joins('viewer', { userId: cai }),
      async () => ({ role } = await again.join(cai)),
    );
    expect([role, (await again.read()).uses]).toEqual(['viewer', 1]);
  });

  it('takes nobody back who was removed meanwhile', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    for (const at of [inScope, onList]) {
      const link = await linkOf(owner, at);
      const [ann, ben] = [newId(UserId), newId(UserId)];
      const key = (who: UserId) =>
        at === onList ? keys.listMember(onList.scopeId, onList.listId, who) : keys.member(at.scopeId, who);
      const removed = { deletedAt: soon, deletedBy: owner };
      const comeAndGo = async () => {
        await (at === onList ? joinsList : joins)('viewer', { userId: ann });
        await alter(key(ann), removed);
      };
      expect(await after(comeAndGo, () => link.refused(ann))).toBe('removed-before');
      await (at === onList ? joinsList : joins)('viewer', { userId: ben, deletedAt: later(now, 1), deletedBy: ben });
      expect(
        await after(
          () => alter(key(ben), { ...removed, joinedAt: later(now, 2), createdAt: later(now, 2) }),
          () => link.refused(ben),
        ),
      ).toBe('removed-before');
    }
  });

  it('takes nobody onto a list whom its group has removed meanwhile', async () => {
    const { owner, inScope, onList, joins } = await plantGroup();
    const link = await linkOf(owner, onList);
    const [ann, ben] = [await joins('viewer'), newId(UserId)];
    expect(
      await after(
        () => alter(keys.member(inScope.scopeId, ann), { deletedAt: soon, deletedBy: owner, version: 2 }),
        () => link.refused(ann),
      ),
    ).toBe('removed-before');
    expect(
      await after(
        () => joins('viewer', { userId: ben, deletedAt: soon, deletedBy: owner }),
        () => link.refused(ben),
      ),
    ).toBe('removed-before');
    expect(await membership(onList, ben)).toBe(undefined);
  });
});
