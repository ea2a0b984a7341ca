import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds } from '../../../shared/access/roles';
import { LinkId, ListId, newId, personalScopeOf, RoleId, ScopeId, UserId } from '../../../shared/core/ids';
import { audit, unwritten } from '../../../shared/core/record';
import { later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { isOver, Link, LinkView, nameAs, NewLink, NewListLink, toView } from '../../../shared/groups/link';
import { openLink } from '../../../shared/groups/link-open';
import { JoinPreview, joinPreview } from '../../../shared/groups/link-preview';
import * as links from '../../../shared/groups/link-store';
import { linkUrl, newLinkToken, placeOf } from '../../../shared/groups/link-token';
import { List } from '../../../shared/lists/list';
import { makerConditions, makerKeys } from '../../../shared/groups/maker-standing';
import { Profile } from '../../../shared/people/profile';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';
import { refusal } from '../../support/refused-with';

const table = memoryTable();
beforeEach(() => table.clear());

interface At {
  readonly scopeId: ScopeId;
  readonly listId?: ListId;
}
const draftOf = ({ listId }: At, fields: object) =>
  (listId ? NewListLink : NewLink).parse({ kind: 'join', role: 'editor', ...fields });
const create = async (by: UserId, at: At, fields: object = {}, when = now) =>
  links.create(callOf(by, { now: when }), at, draftOf(at, fields));
const make = async (...by: Parameters<typeof create>) => (await create(...by)).value;
const tokenOf = ({ token }: { token: string | null }): string => token ?? '';
const open = async (token: string, when = now) => (await openLink(token, when, () => [])).open;
const planted = async (id: LinkId, { scopeId }: At) => Link.parse(await stored(keys.link(scopeId, id)));

describe('what a call asks for', () => {
  const issues = (schema: typeof NewLink | typeof NewListLink, draft: object) =>
    schema
      .safeParse({ kind: 'join', role: 'editor', ...draft })
      .error?.issues.map(({ path, message }) => [path, message]) ?? [];

  it('names a role that manages nobody, and up to 1,000 people', () => {
    for (const schema of [NewLink, NewListLink]) {
      for (const role of ['editor', 'limited-editor', 'viewer']) expect(issues(schema, { role })).toEqual([]);
      for (const role of ['owner', 'admin']) expect(issues(schema, { role })).toEqual([[['role'], 'at_most_editor']]);
      for (const maxUses of [1, 1_000, null]) expect(issues(schema, { maxUses })).toEqual([]);
      for (const maxUses of [0, 1_001, 1.5]) expect(issues(schema, { maxUses })).toHaveLength(1);
      expect(issues(schema, { shows: 'list' })).toHaveLength(1);
      expect(schema.parse({ kind: 'join', role: 'viewer' })).toMatchObject({ names: 'hidden' });
      for (const names of ['shown', 'initials', 'hidden']) expect(issues(schema, { names })).toEqual([]);
      expect(issues(schema, { names: 'all' })).toHaveLength(1);
    }
  });

  it('may be to see balances of a group, or a list, and neither the other', () => {
    const of = (shows: string) => ({ kind: 'view', shows, role: undefined });
    expect(NewLink.safeParse(of('balances')).error?.issues[0]?.code).toBe('unrecognized_keys');
    const view = (shows: string) => ({ kind: 'view', shows });
    expect(NewLink.parse(view('balances'))).toEqual({ kind: 'view', shows: 'balances', names: 'hidden' });
    expect(NewListLink.parse(view('list'))).toEqual({ kind: 'view', shows: 'list', names: 'hidden' });
    expect([NewLink.safeParse(view('list')).success, NewListLink.safeParse(view('balances')).success]).toEqual([
      false,
      false,
    ]);
  });
});

describe('a link is made', () => {
  it('to a group or a list, counted there, found by its token’s hash, and told once', async () => {
    const { owner, inScope, onList, keys: of } = await plantGroup();
    const expiresAt = later(now, 1);
    const group = await make(owner, inScope, { maxUses: 3, names: 'initials', expiresAt });
    const list = await make(owner, onList, { role: 'viewer' });
    const common = {
      createdBy: owner,
      createdAt: now,
      version: 1,
      uses: 0,
      deletedAt: null,
      shows: null,
      kind: 'join',
    };
    expect(group).toMatchObject({
      ...common,
      ...inScope,
      listId: null,
      role: 'editor',
      maxUses: 3,
      names: 'initials',
      expiresAt,
    });
    expect(list).toMatchObject({
      ...common,
      ...onList,
      role: 'viewer',
      maxUses: null,
      names: 'hidden',
      expiresAt: null,
    });
    for (const one of [group, list]) {
      expect(tokenOf(one)).toMatch(/^[\w-]{43}$/);
      expect(one.url).toBe(`http://localhost:3000/v1/links/${tokenOf(one)}`);
      expect(one.qr).toMatch(/^<svg /);
      const told = [
        'id',
        'scopeId',
        'listId',
        'kind',
        'role',
        'shows',
        'names',
        'expiresAt',
        'maxUses',
        'uses',
        'joined',
      ];
      expect(Object.keys(LinkView.parse(one)).toSorted()).toEqual(
        [...told, 'url', 'token', 'qr', ...Object.keys(audit)].toSorted(),
      );
      const kept = await planted(one.id, inScope);
      expect(kept).toMatchObject({
        joined: {},
        dueAt: `${one.listId ?? '-'}#${owner}`,
        roleId: roleIds[one.role ?? 'owner'],
      });
      expect(kept.dueKind).toMatch(/^LINK#[\w-]{43}$/);
      expect(JSON.stringify(await stored(keys.link(one.scopeId, one.id)))).not.toContain(tokenOf(one));
    }
    expect(await stored(of.scope)).toMatchObject({ linkCount: 1 });
    expect(await stored(of.list)).toMatchObject({ linkCount: 1 });
    expect(newLinkToken()).not.toBe(newLinkToken());
  });

  it('to see something, with no role and no number', async () => {
    const { owner, inScope, onList } = await plantGroup();
    const view = { kind: 'view', role: null, maxUses: null };
    const balances = await links.create(callOf(owner), inScope, NewLink.parse({ kind: 'view', shows: 'balances' }));
    const list = await links.create(callOf(owner), onList, NewListLink.parse({ kind: 'view', shows: 'list' }));
    expect(balances.value).toMatchObject({ ...view, shows: 'balances' });
    expect(list.value).toMatchObject({ ...view, shows: 'list' });
  });

  it('by those alone who manage members, to what is there', async () => {
    const { inScope, onList, joins, joinsList, keys: of } = await plantGroup();
    const [admin, editor, ofList] = [await joins('admin'), await joins('editor'), await joinsList('admin')];
    const told = (...by: Parameters<typeof create>) => refusal(create(...by));
    expect([await told(admin, inScope), await told(admin, onList), await told(ofList, onList)]).toEqual(
      Array(3).fill(undefined),
    );
    expect([await told(editor, inScope), await told(ofList, inScope), await told(newId(UserId), onList)]).toEqual([
      'forbidden: managers',
      'not-found',
      'not-found',
    ]);
    await alter(of.list, { deletedAt: now });
    expect(await told(admin, onList)).toBe('not-found');
    await alter(of.scope, { deletedAt: now });
    expect(await told(admin, inScope)).toBe('not-found');
  });

  it('to no personal scope, though to a list in one', async () => {
    const ann = newId(UserId);
    expect(await refusal(create(ann, { scopeId: personalScopeOf(ann) }))).toBe('personal-scope');
    const { list } = await plantGroup();
    const own = { scopeId: personalScopeOf(ann), listId: list.id };
    await plant(keys.list(own.scopeId, own.listId), List, { ...list, scopeId: own.scopeId, ownerId: ann });
    expect((await make(ann, own)).listId).toBe(own.listId);
  });

  it('with an end that is to come, once under an id, and as one of 50', async () => {
    const { owner, inScope, onList, keys: of } = await plantGroup();
    await expect(create(owner, inScope, { expiresAt: now })).rejects.toMatchObject({
      issues: [{ path: 'expiresAt', code: 'past' }],
    });
    const id = newId(LinkId);
    expect((await make(owner, inScope, { id, expiresAt: null })).id).toBe(id);
    expect(await refusal(create(owner, inScope, { id }))).toBe('already-exists');
    for (const [at, key] of [
      [inScope, of.scope],
      [onList, of.list],
    ] as const) {
      await alter(key, { linkCount: 49 });
      expect([await refusal(create(owner, at)), await refusal(create(owner, at))]).toEqual([
        undefined,
        'quota-exceeded: links: 50',
      ]);
    }
  });

  it('once under one Idempotency-Key, and told the second time without its token', async () => {
    const { owner, inScope } = await plantGroup();
    const call = callOf(owner, { idempotency: { key: 'once', fingerprint: 'f' } });
    const { value } = await links.create(call, inScope, draftOf(inScope, {}));
    await expect(links.create(call, inScope, draftOf(inScope, {}))).rejects.toMatchObject({
      value: { ...value, token: null, url: null, qr: null },
    });
  });
});

describe('links are listed, read and revoked', () => {
  it('by what they are to, the newest first, page by page', async () => {
    const { owner, inScope, onList } = await plantGroup();
    const [first, second] = [await make(owner, inScope), await make(owner, inScope, {}, later(now, 1))];
    const ofList = await make(owner, onList);
    const list = async (at: At, limit = 10) => (await links.list(callOf(owner), at, { limit })).value;
    expect((await list(inScope)).items).toEqual(
      [second, first].map((one) => ({ ...one, token: null, url: null, qr: null })),
    );
    expect((await list(onList)).items.map(({ id }) => id)).toEqual([ofList.id]);
    const { items, next, total } = await list(inScope, 1);
    expect([items.map(({ id }) => id), next?.kind, total]).toEqual([[second.id], 'index', undefined]);
  });

  it('where they are to this very group or list, by those who manage members', async () => {
    const { owner, inScope, onList, joins, keys: of } = await plantGroup();
    const editor = await joins('editor');
    const link = await make(owner, onList);
    const get = (by: UserId, at: At, id = link.id) => refusal(links.get(callOf(by), at, id));
    const list = (by: UserId, at: At) => refusal(links.list(callOf(by), at, { limit: 1 }));
    const revoke = (by: UserId, at: At, id = link.id) => refusal(links.revoke(callOf(by), at, id));
    for (const refused of [get, revoke]) {
      expect([await refused(owner, inScope), await refused(owner, onList, newId(LinkId))]).toEqual(
        Array(2).fill('not-found'),
      );
      expect(await refused(editor, onList)).toBe('forbidden: managers');
    }
    expect([await list(editor, onList), await list(newId(UserId), onList)]).toEqual([
      'forbidden: managers',
      'not-found',
    ]);
    expect((await links.get(callOf(owner), onList, link.id)).value).toEqual({
      ...link,
      token: null,
      url: null,
      qr: null,
    });
    const { value } = await links.revoke(callOf(owner), onList, link.id);
    expect(value).toMatchObject({ id: link.id, version: 2, deletedAt: now, deletedBy: owner, token: null });
    expect([await get(owner, onList), await revoke(owner, onList)]).toEqual(['not-found', 'not-found']);
    expect((await links.list(callOf(owner), onList, { limit: 1 })).value.items).toEqual([]);
    expect(await planted(link.id, inScope)).toMatchObject({ dueKind: null, dueAt: null });
    expect(await stored(of.list)).toMatchObject({ linkCount: 0 });
    expect(await open(tokenOf(link))).toBe(undefined);
  });

  it('with those who joined, in the order they came, and a role that nobody knows as the least', async () => {
    const { owner, inScope } = await plantGroup();
    const link = await planted((await make(owner, inScope)).id, inScope);
    const [ann, ben, cai] = [newId(UserId), newId(UserId), newId(UserId)];
    const joined = { [ann]: later(now, 2), [ben]: later(now, 1), [cai]: later(now, 1) };
    expect(toView({ ...link, joined }).joined).toEqual([ben, cai, ann]);
    expect(toView({ ...link, roleId: RoleId.parse(newId(UserId)) }).role).toBe('viewer');
    expect(toView({ ...link, roleId: null }).role).toBe(null);
  });
});

describe('a link leads', () => {
  it('where its token was made for, with what stands there now', async () => {
    const { owner, inScope, onList, list, scope, keys: of } = await plantGroup();
    const [toGroup, toList] = [await make(owner, inScope), await make(owner, onList)];
    expect(linkUrl('a')).toBe('http://localhost:3000/v1/links/a');
    expect(await placeOf(tokenOf(toGroup))).toEqual({ ...inScope, id: toGroup.id, listId: null, madeBy: owner });
    expect(await placeOf(tokenOf(toList))).toEqual({ ...onList, id: toList.id, madeBy: owner });
    await alter(of.list, { name: 'Hardware' });
    await alter(of.scope, { name: 'Elm Street' });
    const found = await openLink(tokenOf(toList), now, ({ madeBy }) => [
      keys.profile(madeBy),
      keys.scope(onList.scopeId),
    ]);
    expect(found.records).toEqual([undefined, await stored(of.scope)]);
    expect(found.open).toMatchObject({
      link: { id: toList.id },
      scope: { id: scope.id },
      target: { id: list.id },
      targetName: 'Hardware',
    });
    expect(found.open?.while.map(({ key }) => key)).toEqual([keys.member(onList.scopeId, owner)]);
    expect(await open(tokenOf(toGroup))).toMatchObject({ target: { id: scope.id }, targetName: 'Elm Street' });
  });

  it('nowhere where nobody knows its token, and reads as much then', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    const nowhere = { scopeId: nothing, id: nothing, listId: null, madeBy: nothing };
    expect(await placeOf('unknown')).toEqual(nowhere);
    const { owner, inScope } = await plantGroup();
    const link = await make(owner, inScope);
    const { dueKind } = await planted(link.id, inScope);
    await alter(keys.link(inScope.scopeId, link.id), { dueKind: 'other' });
    await alter(keys.profile(owner), { dueKind, dueAt: `-#${owner}` });
    expect(await placeOf(tokenOf(link))).toEqual(nowhere);
    expect(await openLink(tokenOf(link), now, ({ madeBy }) => [keys.profile(madeBy)])).toEqual({
      open: undefined,
      records: [undefined],
    });
  });

  it.each([
    'revoked',
    'over',
    'of a group that is gone',
    'of a list that is gone',
    'of nobody who may make it',
    'unreadable',
  ])('nowhere where it is %s', async (how) => {
    const { inScope, onList, joins, keys: of } = await plantGroup();
    const maker = await joins('admin');
    const [toGroup, toList] = [await make(maker, inScope), await make(maker, onList, { expiresAt: later(now, 2) })];
    const leads = async (when = now) =>
      Promise.all([toGroup, toList].map(async (one) => (await open(tokenOf(one), when)) !== undefined));
    expect(await leads(later(now, 1))).toEqual([true, true]);
    if (how === 'revoked') await alter(keys.link(inScope.scopeId, toGroup.id), { deletedAt: now });
    if (how === 'over') expect(await leads(later(now, 2))).toEqual([true, false]);
    if (how === 'of a group that is gone') await alter(of.scope, { deletedAt: now });
    if (how === 'of a list that is gone') await alter(of.list, { deletedAt: now });
    if (how === 'of nobody who may make it')
      await alter(keys.member(inScope.scopeId, maker), { roleId: roleIds.editor });
    if (how === 'unreadable') await alter(keys.link(inScope.scopeId, toGroup.id), { uses: 'many' });
    expect(await leads()).toEqual(
      {
        revoked: [false, true],
        over: [true, true],
        'of a group that is gone': [false, false],
        'of a list that is gone': [true, false],
        'of nobody who may make it': [false, false],
        unreadable: [false, true],
      }[how],
    );
  });

  it('nowhere where the index still has it, and it no longer names itself there', async () => {
    const { owner, inScope } = await plantGroup();
    const link = await planted((await make(owner, inScope)).id, inScope);
    expect(isOver(link, now)).toBe(false);
    expect(isOver({ ...link, deletedAt: now }, now)).toBe(true);
    expect([isOver({ ...link, expiresAt: now }, now), isOver({ ...link, expiresAt: later(now, 1) }, now)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('whoever made a link', () => {
  it('to a list may have that from the list alone, and must still', async () => {
    const { onList, joinsList } = await plantGroup();
    const maker = await joinsList('admin');
    const link = await make(maker, onList);
    expect((await open(tokenOf(link)))?.while.map(({ key }) => key)).toEqual([
      keys.member(onList.scopeId, maker),
      keys.listMember(onList.scopeId, onList.listId, maker),
    ]);
    await alter(keys.listMember(onList.scopeId, onList.listId, maker), { roleId: roleIds.editor });
    expect(await open(tokenOf(link))).toBe(undefined);
  });

  it('stands for it by what decides about that, and nothing that was read behind', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const offer = { ...inScope, listId: null, madeBy: owner };
    await alter(of.list, { deletedAt: now });
    const found = [await stored(of.scope), await stored(keys.member(inScope.scopeId, owner)), await stored(of.list)];
    expect(makerKeys(offer)).toEqual([of.scope, keys.member(inScope.scopeId, owner)]);
    expect(makerConditions(offer, { permission: 'members.manage', found, now })).toHaveLength(1);
    expect(makerConditions(offer, { permission: 'comments.edit', found: [], now })).toBe(undefined);
  });
});

describe('what a link says of itself', () => {
  it('is what it is to, in which role, and by whom as its maker allows', async () => {
    const { owner, inScope, onList } = await plantGroup();
    await plant(keys.profile(owner), Profile, { id: owner, displayName: 'Ann Berg', ...unwritten(owner) });
    const preview = async (at: At, fields: object, change: Partial<Link> = {}) => {
      const { open: found, records } = await openLink(tokenOf(await make(owner, at, fields)), now, () => [
        keys.profile(owner),
      ]);
      return found && joinPreview({ ...found, link: { ...found.link, ...change } }, records[0]);
    };
    const expiresAt = later(now, 1);
    expect(JoinPreview.parse(await preview(inScope, { names: 'shown', expiresAt }))).toEqual({
      opens: 'join',
      targetName: 'Personal',
      targetType: 'scope',
      role: 'editor',
      usedUp: false,
      expiresAt,
      inviterName: 'Ann Berg',
      apiUrl: 'http://localhost:3000',
      signInUrl: 'http://localhost:3000',
    });
    expect(JoinPreview.parse(await preview(onList, { role: 'limited-editor', names: 'initials' }))).toMatchObject({
      targetName: 'Groceries',
      targetType: 'list',
      role: 'limited-editor',
      inviterName: 'AB',
    });
    expect(await preview(inScope, {}, { roleId: RoleId.parse(newId(UserId)) })).toMatchObject({
      role: 'viewer',
      inviterName: null,
    });
    const usedUp = async (fields: object, uses: number) => (await preview(inScope, fields, { uses }))?.usedUp;
    expect([await usedUp({ maxUses: 2 }, 1), await usedUp({ maxUses: 2 }, 2)]).toEqual([false, true]);
    expect([await usedUp({}, 999), await usedUp({}, 1_000)]).toEqual([false, true]);
    await alter(keys.profile(owner), { deletedAt: now });
    expect(await preview(inScope, { names: 'shown' })).toMatchObject({ inviterName: null });
  });

  it('names people whole, by initials, or not at all', () => {
    expect([nameAs('shown', 'Ann Berg'), nameAs('initials', 'Ann Berg'), nameAs('hidden', 'Ann Berg')]).toEqual([
      'Ann Berg',
      'AB',
      null,
    ]);
  });
});
