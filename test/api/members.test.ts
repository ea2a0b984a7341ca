import { describe, expect, it } from '@jest/globals';
import { household, join } from '../support/household';
import { type Json, person } from '../support/person';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;

describe('the members of a group', () => {
  it('are listed with name, role, since when and by whom invited', async () => {
    const { path, owner, editor, viewer } = await household();
    await editor.patch('/v1/me', { displayName: 'Robin' });
    const { body } = await viewer.get(`${path}/members`);
    expect([body.page.total, body.items.length]).toEqual([5, 5]);
    expect(body.items[0]).toMatchObject({ userId: owner.userId, role: 'owner', invitedBy: null });
    const robin = body.items.find(({ userId }: Json) => userId === editor.userId);
    expect(robin).toMatchObject({
      displayName: 'Robin',
      role: 'editor',
      invitedBy: owner.userId,
      placeholder: false,
      avatarUrl: null,
      version: 1,
    });
    expect(Object.keys(robin)).not.toContain('email');
    expect(JSON.stringify(body)).not.toContain('@example.com');
  });

  it('get another role from a manager, by any word for it, at once', async () => {
    const { path, admin, editor, viewer } = await household();
    expect((await viewer.post(`${path}/lists`, { name: 'Mine' })).status).toBe(403);
    const changed = await admin.patch(`${path}/members/${viewer.userId}`, { role: 'WRITE' });
    expect(changed.body).toMatchObject({ userId: viewer.userId, role: 'editor', version: 2 });
    expect((await viewer.post(`${path}/lists`, { name: 'Mine' })).status).toBe(201);
    expect(
      (await admin.patch(`${path}/members/${editor.userId}`, { role: '44444444-4444-4444-4444-444444444444' })).body
        .role,
    ).toBe('viewer');
    expect((await editor.post(`${path}/lists`, { name: 'Mine' })).status).toBe(403);
    expect((await admin.patch(`${path}/members/${editor.userId}`, { role: 'viewer' })).body.version).toBe(2);
  });

  it('are owners and admins by an owner’s will alone', async () => {
    const { path, owner, admin, editor } = await household();
    const at = (userId: string) => `${path}/members/${userId}`;
    const refused = await Promise.all([
      admin.patch(at(editor.userId), { role: 'admin' }),
      admin.patch(at(editor.userId), { role: 'manage' }),
      admin.patch(at(editor.userId), { role: 'owner' }),
      admin.patch(at(owner.userId), { role: 'viewer' }),
      admin.delete(at(owner.userId)),
      admin.patch(at(admin.userId), { role: 'owner' }),
      admin.patch(at(admin.userId), { role: 'viewer' }),
      editor.patch(at(editor.userId), { role: 'admin' }),
    ]);
    for (const { status } of refused) expect(status).toBe(403);
    expect((await owner.patch(at(editor.userId), { role: 'admin' })).body.role).toBe('admin');
    expect((await owner.patch(at(admin.userId), { role: 'owner' })).body.role).toBe('owner');
    expect((await admin.patch(at(owner.userId), { role: 'editor' })).body.role).toBe('editor');
  });

  it('include an owner always', async () => {
    const { path, owner, scope } = await household();
    for (const refused of [
      await owner.delete(`${path}/members/me`),
      await owner.delete(`${path}/members/${owner.userId}`),
      await owner.patch(`${path}/members/${owner.userId}`, { role: 'admin' }),
    ]) {
      expect([refused.status, refused.body.type]).toEqual([409, problem('last-owner')]);
    }
    const other = await join(owner, scope.id, 'owner');
    expect((await owner.delete(`${path}/members/me`)).status).toBe(200);
    expect((await other.delete(`${path}/members/me`)).body.type).toBe(problem('last-owner'));
  });
});

describe('who is taken out of a group', () => {
  it('has no access from the next call on, and can be invited again', async () => {
    const { path, owner, editor } = await household();
    const list = await editor.post(`${path}/lists`, { name: 'Mine' });
    const removed = await owner.delete(`${path}/members/${editor.userId}`);
    expect(removed.body).toMatchObject({ userId: editor.userId, deletedBy: owner.userId });
    for (const at of [path, `${path}/lists`, `${path}/members`]) expect((await editor.get(at)).status).toBe(404);
    expect((await owner.get(path)).body.memberCount).toBe(4);
    expect((await owner.delete(`${path}/members/${editor.userId}`)).status).toBe(404);
    expect((await owner.get(`${path}/members`)).body.items.map(({ userId }: Json) => userId)).not.toContain(
      editor.userId,
    );
    const again = await owner.post(`${path}/invitations`, { email: editor.email, role: 'viewer' });
    expect(again.status).toBe(201);
    await editor.post(`/v1/me/invitations/${again.body.id}/accept`);
    expect((await editor.get(path)).body).toMatchObject({ role: 'viewer', memberCount: 5 });
    expect((await owner.get(`${path}/lists/${list.body.id}`)).status).toBe(200);
  });

  it('can’t write through a list that they made there', async () => {
    const { path, owner, editor } = await household();
    const list = await editor.post(`${path}/lists`, { name: 'Mine' });
    await owner.delete(`${path}/members/${editor.userId}`);
    const one = `${path}/lists/${list.body.id}`;
    const answers = [
      await editor.get(one),
      await editor.get(`${one}/items`),
      await editor.post(`${one}/items`, { name: 'Milk' }),
      await editor.patch(one, { name: 'Still mine' }),
      await editor.delete(one),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('leaving a group', () => {
  it('is open to everybody but the last owner, and they may come back by invitation', async () => {
    const { path, owner, admin, editor, limitedEditor, viewer } = await household();
    for (const who of [admin, editor, limitedEditor, viewer])
      expect((await who.delete(`${path}/members/me`)).status).toBe(200);
    expect((await owner.get(path)).body.memberCount).toBe(1);
    expect((await viewer.delete(`${path}/members/me`)).status).toBe(404);
    const { body } = await owner.post(`${path}/invitations`, { email: viewer.email, role: 'editor' });
    expect((await viewer.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(200);
    expect((await viewer.get(path)).body.role).toBe('editor');
  });

  it('isn’t open to who never was in it', async () => {
    const { path } = await household();
    expect((await (await person()).delete(`${path}/members/me`)).status).toBe(404);
  });
});
