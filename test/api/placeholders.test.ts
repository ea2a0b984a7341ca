import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { household } from '../support/household';
import { type Answer, type Json, person } from '../support/person';
import { problem, dinner, make, equally, netsOf, differences, refusal } from '../support/placeholders';
import { beforeNextWrite } from '../support/set-attributes';
import { runStream } from '../support/run-stream';

describe('a placeholder', () => {
  it('is somebody without an account, who pays, bears, settles and is owed by name', async () => {
    const { path, owner, editor, viewer } = await household();
    await owner.patch('/v1/me', { displayName: 'Alex' });
    const made = await editor.post(`${path}/members`, { displayName: '  Kim ' });
    const kim = made.body.userId;
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ placeholder: true, displayName: 'Kim', role: 'viewer', former: false, version: 1 }),
    ]);
    expect(made.headers.get('location')).toContain(`${path}/members/${kim}`);
    expect((await viewer.get(path)).body.memberCount).toBe(6);
    const listed = await viewer.get(`${path}/members`);
    expect([listed.body.page.total, listed.body.items.at(-1)]).toEqual([6, made.body]);

    const shares = (await owner.post(`${path}/transactions`, { ...dinner, amount: 600 })).body.split.shares;
    expect(shares).toContainEqual({ userId: kim, value: null, amount: 100 });
    await owner.post(`${path}/transactions`, { ...dinner, split: equally(owner.userId, kim) });
    await owner.post(`${path}/transactions`, { ...dinner, paidBy: [{ userId: kim }], split: equally(owner.userId) });
    await owner.post(`${path}/settlements`, { from: kim, to: owner.userId, amount: 50 });
    expect((await netsOf(viewer, path)).Kim).toBe(-100 - 500 + 1_000 + 50);
    expect((await viewer.get(`${path}/balances/${kim}`)).body.items.map(({ net }: Json) => net)).toEqual([
      50, 1_000, -500, -100,
    ]);
    const summary = await viewer.get(`${path}/summary?from=2026-11&groupBy=member`);
    expect(summary.body.months[0].groups).toContainEqual(
      expect.objectContaining({ id: kim, name: 'Kim', expense: 600, count: 2 }),
    );
    const table = await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } });
    expect(table.body).toContain('Kim:5.00');
    expect((await owner.get('/v1/me/balances')).body.items[0].people).toContainEqual(
      expect.objectContaining({ userId: kim, displayName: 'Kim' }),
    );
  });

  it('has another name at once, everywhere, by whoever edits; its name is its own among placeholders', async () => {
    const { path, owner, editor, limitedEditor, viewer } = await household();
    const kim = await make(editor, path, 'Kim');
    const at = `${path}/members/${kim}`;
    await owner.post(`${path}/transactions`, { ...dinner, split: equally(owner.userId, kim) });
    for (const who of [limitedEditor, viewer]) {
      expect((await who.post(`${path}/members`, { displayName: 'Robin' })).status).toBe(403);
      expect((await who.patch(at, { displayName: 'Robin' })).status).toBe(403);
      expect((await who.delete(at)).status).toBe(403);
    }
    expect(refusal(await editor.post(`${path}/members`, { displayName: 'KIM' }))).toEqual([409, problem('name-taken')]);
    expect((await editor.patch(at, { displayName: 'Kim B.' })).body).toMatchObject({
      displayName: 'Kim B.',
      version: 2,
    });
    expect((await netsOf(viewer, path))['Kim B.']).toBe(-500);
    expect((await editor.post(`${path}/members`, { displayName: 'kim' })).status).toBe(201);
    expect(refusal(await editor.patch(at, { displayName: 'kim' }))).toEqual([409, problem('name-taken')]);
    for (const displayName of ['', ' ', 'a'.repeat(101), 'a\nb', 'a\u202eb', 7, null, { a: 1 }])
      expect((await editor.patch(at, { displayName })).status).toBe(422);
    // What was read can be sent back, and gives nobody a role.
    const { body } = await editor.patch(at, { role: 'viewer', placeholder: true, displayName: 'Kim B.' });
    expect(body).toMatchObject({ displayName: 'Kim B.', version: 2 });
    const issues = async (answer: Promise<Answer>) => (await answer).body.errors;
    expect(await issues(owner.patch(at, { role: 'admin' }))).toEqual([
      expect.objectContaining({ path: 'role', code: 'read_only' }),
    ]);
    expect(await issues(owner.patch(`${path}/members/${viewer.userId}`, { displayName: 'Robin' }))).toEqual([
      expect.objectContaining({ path: 'displayName', code: 'read_only' }),
    ]);
    expect((await editor.patch(`${path}/members/${viewer.userId}`, { displayName: 'Robin' })).status).toBe(403);
  });

  it('goes as soon as it has no balance, and its name stays in what was recorded', async () => {
    const { path, owner, editor, viewer } = await household();
    const kim = await make(editor, path, 'Kim');
    const at = `${path}/members/${kim}`;
    const expense = await owner.post(`${path}/transactions`, { ...dinner, split: equally(owner.userId, kim) });
    await owner.patch(path, { defaultSplit: equally(owner.userId, kim) });
    const refused = await editor.delete(at);
    expect([refusal(refused), refused.body.currencies]).toEqual([[409, problem('open-balance')], ['SEK']]);
    await owner.post(`${path}/settlements`, { from: kim, to: owner.userId, amount: 500 });
    expect((await editor.delete(at)).body).toMatchObject({ userId: kim, displayName: 'Kim', openBalances: [] });
    expect((await viewer.get(path)).body.memberCount).toBe(5);
    expect((await viewer.get(`${path}/members`)).body.page.total).toBe(5);
    for (const call of [editor.delete(at), editor.patch(at, { displayName: 'Robin' })])
      expect((await call).status).toBe(404);
    const named = await owner.post(`${path}/transactions`, { ...dinner, split: equally(owner.userId, kim) });
    expect(named.body.errors[0]).toMatchObject({ path: 'split.shares[1].userId', code: 'not_a_member' });
    const usual = await owner.post(`${path}/transactions`, dinner);
    expect(usual.body.split.shares).toEqual([{ userId: owner.userId, value: null, amount: 1_000 }]);
    // What names it can still be changed: who is owed by that is shown by name until it is settled.
    await owner.patch(`${path}/transactions/${expense.body.id}`, { amount: 1_200 });
    expect((await netsOf(viewer, path)).Kim).toBe(-100);
    const table = await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } });
    expect(table.body).toContain('Kim:6.00');
    expect((await editor.post(`${path}/members`, { displayName: 'Kim' })).status).toBe(201);
    expect(await differences(path)).toEqual([]);
  });

  it('doesn’t go while somebody records what it bears, though it had no balance before', async () => {
    const { path, owner, editor } = await household();
    const at = `${path}/members/${await make(editor, path, 'Kim')}`;
    const named = { ...dinner, split: equally(owner.userId, at.split('/').at(-1) ?? '') };
    await beforeNextWrite(
      () => owner.post(`${path}/transactions`, named),
      async () => expect(refusal(await editor.delete(at))).toEqual([409, problem('open-balance')]),
    );
    expect((await netsOf(editor, path)).Kim).toBe(-500);
  });

  it('keeps no group alive: it goes with the last who has an account, and is back with them', async () => {
    const [owner, other] = await Promise.all([person(), person()]);
    const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 5', currency: 'SEK' });
    const path = `/v1/scopes/${String(scope.id)}`;
    const kim = await make(owner, path, 'Kim');
    expect((await owner.delete('/v1/me')).status).toBe(200);
    await runStream(scopePartition(ScopeId.parse(scope.id)));
    await owner.post('/v1/me/restore');
    await runStream(userPartition(UserId.parse(owner.userId)));
    await runStream(scopePartition(ScopeId.parse(scope.id)));
    expect((await owner.get(`${path}/members`)).body.items.map(({ userId }: Json) => userId)).toEqual([
      owner.userId,
      kim,
    ]);
    const { body } = await owner.post(`${path}/invitations`, { email: other.email, role: 'viewer' });
    await other.post(`/v1/me/invitations/${String(body.id)}/accept`);
    // Of those who are left only the owner could do something.
    expect(refusal(await owner.delete('/v1/me'))).toEqual([409, problem('last-owner')]);
    await other.delete(`${path}/members/me`);
    expect((await owner.delete('/v1/me')).status).toBe(200);
    expect(await differences(path)).toEqual([]);
  });

  it('is given no item of a list that is made as another is', async () => {
    const { path, owner, scope, editor } = await household();
    const kim = await make(editor, path, 'Kim');
    const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
    const at = `${path}/lists/${list.body.id}`;
    await owner.post(`${at}/items`, { name: 'Milk', assignedTo: editor.userId });
    const copy = await owner.post(`${at}/duplicate`, {
      toScopeId: scope.id,
      map: { members: { [editor.userId]: kim } },
    });
    expect(copy.status).toBe(422);
    expect(copy.body.errors[0]).toMatchObject({ path: `map.members.${editor.userId}`, code: 'not_a_member' });
  });

  it('is nobody: it isn’t invited, owns nothing, is assigned nothing and reaches no list', async () => {
    const { path, owner, scope, editor } = await household();
    const kim = await make(editor, path, 'Kim');
    const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
    const at = `${path}/lists/${list.body.id}`;
    const invited = await owner.post(`${path}/invitations`, { userId: kim, role: 'viewer' });
    const stranger = await owner.post(`${path}/invitations`, { userId: randomUUID(), role: 'viewer' });
    expect([invited.status, invited.body.errors]).toEqual([422, stranger.body.errors]);
    expect((await owner.post(`${at}/transfer-ownership`, { userId: kim })).status).toBe(422);
    expect((await owner.post(`${at}/items`, { name: 'Milk', assignedTo: kim })).body.errors[0]).toMatchObject({
      path: 'assignedTo',
      code: 'not_a_member',
    });
    expect((await owner.get(`${at}/members`)).body.items.map(({ userId }: Json) => userId)).not.toContain(kim);
    expect(refusal(await owner.post(`/v1/scopes/${owner.userId}/members`, { displayName: 'Kim' }))).toEqual([
      409,
      problem('personal-scope'),
    ]);
    // Nobody can be taken in without being asked: the id is the server's.
    expect((await owner.post(`${path}/members`, { displayName: 'Robin', id: randomUUID() })).status).toBe(422);
    expect((await owner.post(`${path}/members`, { displayName: 'Robin', userId: randomUUID() })).status).toBe(422);
    expect(scope.id).not.toBe(kim);
  });
});
