import { describe, expect, it } from '@jest/globals';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import { ScopeId, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { runStream } from '../support/run-stream';
import { groupsOf } from '../support/groups-of';
import { household, join } from '../support/household';
import { type Json, person, type Person, pool, request, sign } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';

const scopesOf = async (one: Person): Promise<string[]> =>
  (await one.get('/v1/me/scopes')).body.items.map(({ id }: { id: string }) => id);
/** Lets the stream tell of what stands in somebody's own partition. */
const follow = (one: Person) => runStream(userPartition(UserId.parse(one.userId)));
const memberOf = async (one: Person, path: string, { userId }: Person): Promise<Json> =>
  (await one.get(`${path}/members`)).body.items.find((member: Json) => member.userId === userId);
const group = async (one: Person, name = 'Elm Street 5'): Promise<string> =>
  (await one.post('/v1/scopes', { name })).body.id;
const countOf = async ({ userId }: Person) => {
  const { pk, sk } = keys.scopeCount(UserId.parse(userId));
  const count = (await recordsIn(pk)).find((record) => record.sk === sk);
  return { scopes: count?.scopes ?? 0, owned: count?.owned ?? 0 };
};

describe('deleting my account', () => {
  it('takes the personal scope and all rights at once, and leaves a former member in every group', async () => {
    const { editor, owner, path } = await household();
    await editor.patch('/v1/me', { displayName: 'Robin', avatarUrl: 'https://pictures.example/robin.png' });
    await editor.post('/v1/scopes/personal/lists', { name: 'Mine alone' });
    const { status, body } = await editor.delete('/v1/me');
    expect([status, body]).toMatchObject([
      200,
      {
        id: editor.userId,
        deletedAt: expect.any(String),
        deletedBy: editor.userId,
        restorableUntil: expect.any(String),
      },
    ]);
    expect(Date.parse(body.restorableUntil) - Date.parse(body.deletedAt)).toBe(30 * 86_400_000);
    expect((await editor.get('/v1/scopes/personal')).status).toBe(404);
    expect((await editor.post('/v1/scopes/personal/lists', { name: 'Another' })).status).toBe(404);
    for (const followed of [() => Promise.resolve(), () => follow(editor)]) {
      await followed();
      expect([
        (await editor.get(path)).status,
        (await editor.post(`${path}/lists`, { name: 'Mine' })).status,
        await scopesOf(editor),
      ]).toEqual([404, 404, []]);
      expect(await memberOf(owner, path, editor)).toMatchObject({
        displayName: 'Former member',
        avatarUrl: null,
        former: true,
        role: 'editor',
        deletedAt: null,
      });
      expect((await owner.get(`${path}/members`)).body.page.total).toBe(5);
      expect((await owner.get(path)).body.memberCount).toBe(5);
    }
    expect(await memberOf(owner, path, owner)).toMatchObject({ former: false });
    expect(await countOf(editor)).toEqual({ scopes: 1, owned: 0 });
    expect((await editor.get('/v1/me')).body).toMatchObject({
      deletedAt: body.deletedAt,
      restorableUntil: body.restorableUntil,
    });
  });

  it('leaves nothing that could be brought back without it', async () => {
    const me = await person();
    const alone = await group(me);
    await me.delete('/v1/me');
    await follow(me);
    await runStream(scopePartition(ScopeId.parse(alone)));
    const refused = await Promise.all(
      ['personal', me.userId, alone].map(async (id) => (await me.post(`/v1/scopes/${id}/restore`)).body),
    );
    expect(refused.map(({ status, type }) => [status, String(type).split('/').at(-1)])).toEqual([
      [409, 'personal-scope'],
      [409, 'personal-scope'],
      [404, 'not-found'],
    ]);
    expect((await me.post('/v1/me/restore')).status).toBe(200);
    await follow(me);
    expect((await me.get(`/v1/scopes/${alone}`)).status).toBe(200);
  });

  it('is refused with every group that would be left without an owner, and nothing is touched', async () => {
    const owner = await person();
    const [one, two, alone] = [await group(owner), await group(owner), await group(owner)];
    for (const id of [one, two]) await join(owner, id, 'admin');
    const { status, body } = await owner.delete('/v1/me');
    expect([status, body.type, body.scopeIds.toSorted()]).toEqual([
      409,
      expect.stringMatching(/last-owner$/),
      [one, two].toSorted(),
    ]);
    expect(await scopesOf(owner)).toEqual(expect.arrayContaining([one, two, alone]));
    expect((await owner.get('/v1/me')).body.deletedAt).toBeNull();
    for (const id of [one, two]) await join(owner, id, 'owner');
    expect((await owner.delete('/v1/me')).status).toBe(200);
  });

  it('leaves nothing to do but to restore it: no group is made, none joined, no profile changed', async () => {
    const { owner, path, stranger } = await household();
    const { body: invitation } = await owner.post(`${path}/invitations`, { email: stranger.email, role: 'viewer' });
    await stranger.delete('/v1/me');
    const refused = await Promise.all([
      stranger.post('/v1/scopes', { name: 'Another' }),
      stranger.post(`/v1/me/invitations/${invitation.id}/accept`),
      stranger.patch('/v1/me', { displayName: 'Robin' }),
      stranger.delete('/v1/me'),
    ]);
    expect(refused.map(({ status, body }) => [status, body.type])).toEqual(
      refused.map(() => [409, expect.stringMatching(/account-deleted$/)]),
    );
    expect((await stranger.post('/v1/me/restore')).status).toBe(200);
    expect((await stranger.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
  });

  it('wants a sign-in of at most 10 minutes ago, and says so as RFC 9470 has it', async () => {
    const { userId } = await person();
    const at = (ago: number) => accessClaims(pool, { sub: userId, authTime: Math.floor(Date.now() / 1_000) - ago });
    const old = await request('DELETE', '/v1/me', await sign(at(660)));
    expect([old.status, old.body]).toMatchObject([
      401,
      { type: expect.stringMatching(/fresh-sign-in-required$/), maxAge: 600 },
    ]);
    expect(old.headers.get('x-amzn-remapped-www-authenticate')).toMatch(
      /error="insufficient_user_authentication".*max_age="600"/,
    );
    expect((await request('GET', '/v1/me', await sign(at(660)))).status).toBe(200);
    expect((await request('DELETE', '/v1/me', await sign(at(540)))).status).toBe(200);
  });

  it('lets nobody own more than 90 groups, so that all of them are looked at in the one transaction', async () => {
    const owner = await person();
    await groupsOf(owner, 90);
    expect((await owner.post('/v1/scopes', { name: 'One more' })).body).toMatchObject({
      status: 409,
      what: 'groups owned',
      limit: 90,
    });
    // As if inherited, which nothing holds up.
    await setAttributes(keys.scopeCount(UserId.parse(owner.userId)), { owned: 0 });
    const inherited = await group(owner, 'One more');
    expect((await owner.delete('/v1/me')).body).toMatchObject({ status: 409, what: 'groups owned', limit: 90 });
    await owner.delete(`/v1/scopes/${inherited}`);
    expect((await owner.delete('/v1/me')).status).toBe(200);
    await follow(owner);
    expect(await scopesOf(owner)).toEqual([]);
  });
});

describe('a group whose last two owners go at once', () => {
  it('keeps one of them: the other is refused with its id', async () => {
    const { owner, admin, path, scope } = await household();
    const second = await join(owner, String(scope.id), 'owner');
    const answers = await Promise.all([owner, second].map((one) => one.delete('/v1/me')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const stays = answers[0]?.status === 409 ? owner : second;
    expect(answers.find(({ status }) => status === 409)?.body.scopeIds).toEqual([scope.id]);
    expect((await memberOf(admin, path, stays)).former).toBe(false);
    expect((await stays.get(path)).body.role).toBe('owner');
  });
});

const ownersOf = async (one: Person, path: string): Promise<string[]> => {
  const { body } = await one.get(`${path}/members`);
  return body.items.filter(({ role, former }: Json) => role === 'owner' && !former).map(({ userId }: Json) => userId);
};

/**
 * Makes it as if a deletion had not come to this group yet: somebody is in more than one transaction holds,
 * and an older release took nobody at once.
 */
const stillToFollow = ({ userId }: Person) =>
  setAttributes(keys.accountDeletion(UserId.parse(userId)), {
    userId,
    status: 'running',
    turn: 1,
    deletedAt: instant(Date.now()),
  });

describe('a group that a deletion comes to when the last other owner has gone', () => {
  it('is owned by whoever may do most in it, of those whose account is not deleted', async () => {
    const { owner, admin, editor, path } = await household();
    await admin.delete('/v1/me');
    await stillToFollow(owner);
    await follow(owner);
    expect(await ownersOf(editor, path)).toEqual([editor.userId]);
    expect([await countOf(owner), await countOf(editor)]).toEqual([
      { scopes: 1, owned: 1 },
      { scopes: 1, owned: 1 },
    ]);
  });

  it('passes over who owns as many as may be, but not where that would leave it to nobody', async () => {
    const owner = await person();
    const [one, two] = [await group(owner, 'One'), await group(owner, 'Two')];
    const full = await join(owner, one, 'admin');
    await setAttributes(keys.scopeCount(UserId.parse(full.userId)), { owned: 90 });
    const editor = await join(owner, one, 'editor');
    const invitation = await owner.post(`/v1/scopes/${two}/invitations`, { email: full.email, role: 'viewer' });
    await full.post(`/v1/me/invitations/${invitation.body.id}/accept`);
    await stillToFollow(owner);
    await follow(owner);
    expect([await ownersOf(full, `/v1/scopes/${one}`), await ownersOf(full, `/v1/scopes/${two}`)]).toEqual([
      [editor.userId],
      [full.userId],
    ]);
    expect(await countOf(full)).toEqual({ scopes: 2, owned: 91 });
  });
});

describe('restoring my account', () => {
  it('brings back what its deletion took, and no more', async () => {
    const { owner, editor, path, scope } = await household();
    const alone = await group(editor, 'Alone');
    const left = await group(owner, 'Left before');
    const before = await group(editor, 'Deleted before');
    await editor.delete(`/v1/scopes/${before}`);
    const { body: list } = await editor.post('/v1/scopes/personal/lists', { name: 'Mine alone' });
    await editor.delete('/v1/me');
    await follow(editor);
    await runStream(scopePartition(ScopeId.parse(alone)));
    expect((await memberOf(owner, path, editor)).former).toBe(true);
    const { status, body } = await editor.post('/v1/me/restore');
    expect([status, body]).toMatchObject([200, { deletedAt: null, restorableUntil: null }]);
    expect((await editor.get(`/v1/scopes/personal/lists/${list.id}`)).status).toBe(200);
    await follow(editor);
    await runStream(scopePartition(ScopeId.parse(alone)));
    expect((await scopesOf(editor)).toSorted()).toEqual([editor.userId, alone, scope.id].toSorted());
    expect(await scopesOf(editor)).not.toContain(left);
    expect((await owner.get(`${path}/members`)).body.page.total).toBe(5);
    expect((await editor.post(`${path}/lists`, { name: 'Back' })).status).toBe(201);
    await runStream(scopePartition(ScopeId.parse(before)));
    expect(await countOf(editor)).toEqual({ scopes: 2, owned: 1 });
    expect((await editor.post('/v1/me/restore')).status).toBe(409);
  });

  it('leaves as it is what somebody has decided since: a role, an end, a new invitation', async () => {
    const { owner, editor, limitedEditor, viewer, path } = await household();
    for (const one of [editor, limitedEditor, viewer]) expect((await one.delete('/v1/me')).status).toBe(200);
    expect((await owner.patch(`${path}/members/${editor.userId}`, { role: 'admin' })).body).toMatchObject({
      role: 'admin',
      former: true,
      displayName: 'Former member',
      deletedAt: null,
    });
    expect((await owner.delete(`${path}/members/${viewer.userId}`)).body).toMatchObject({
      deletedAt: expect.any(String),
      deletedBy: owner.userId,
    });
    expect((await owner.post(`${path}/invitations`, { email: limitedEditor.email, role: 'viewer' })).body.type).toMatch(
      /already-member$/,
    );
    expect(
      (await owner.post(`${path}/invitations`, { userId: limitedEditor.userId, role: 'viewer' })).body.type,
    ).toMatch(/already-member$/);
    const { status, body: invitation } = await owner.post(`${path}/invitations`, {
      email: viewer.email,
      role: 'editor',
    });
    expect([status, (await owner.get(`${path}/members`)).body.page.total]).toEqual([201, 4]);
    for (const one of [editor, limitedEditor, viewer]) {
      await one.post('/v1/me/restore');
      await follow(one);
    }
    expect(
      await Promise.all([editor, limitedEditor, viewer].map(async (one) => (await one.get(path)).body.role)),
    ).toEqual(['admin', 'limited-editor', undefined]);
    expect((await viewer.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
    expect((await viewer.get(path)).body.role).toBe('editor');
  });

  it('answers a repetition with its key as the first time', async () => {
    const one = await person();
    await one.delete('/v1/me');
    const again = () => one.post('/v1/me/restore', undefined, { headers: { 'Idempotency-Key': 'restore' } });
    const [first, second] = [await again(), await again()];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
  });
});
