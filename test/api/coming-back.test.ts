import { describe, expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { runStream } from '../support/run-stream';
import { acquaint, household, join } from '../support/household';
import { person, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const leave = (who: Person, path: string) => who.delete(`${path}/members/me`);
const invite = async (by: Person, path: string, who: object, role: string) =>
  (await by.post(`${path}/invitations`, { ...who, role })).body.id;
const accept = async (who: Person, id: string) => (await who.post(`/v1/me/invitations/${id}/accept`)).status;

describe('somebody who left a group', () => {
  it('has no part in the lists they made, as long as they are away', async () => {
    const { path, owner, editor } = await household();
    const list = `${path}/lists/${(await editor.post(`${path}/lists`, { name: 'Mine' })).body.id}`;
    await owner.delete(`${path}/members/${editor.userId}`);
    expect([
      (await editor.get(list)).status,
      (await editor.patch(list, { name: 'x' })).status,
      (await editor.post(`${list}/items`, { name: 'x' })).status,
    ]).toEqual([404, 404, 404]);
  });

  it('comes back with the role they are given then: lists they made before are no longer theirs', async () => {
    const { path, owner, editor } = await household();
    const list = `${path}/lists/${(await editor.post(`${path}/lists`, { name: 'Mine' })).body.id}`;
    await leave(editor, path);
    expect(await accept(editor, await invite(owner, path, { email: editor.email }, 'viewer'))).toBe(200);
    expect([(await editor.get(list)).body.role, (await editor.get(`${path}/lists`)).body.items[0].role]).toEqual([
      'viewer',
      'viewer',
    ]);
    expect([
      (await editor.patch(list, { name: 'x' })).status,
      (await editor.post(`${list}/items`, { name: 'x' })).status,
    ]).toEqual([403, 403]);
  });

  it('owns what they make after coming back', async () => {
    const { path, owner, editor } = await household();
    await leave(editor, path);
    expect(await accept(editor, await invite(owner, path, { email: editor.email }, 'editor'))).toBe(200);
    const { body } = await editor.post(`${path}/lists`, { name: 'New' });
    await owner.patch(`${path}/members/${editor.userId}`, { role: 'viewer' });
    expect((await editor.get(`${path}/lists`)).body.items[0].role).toBe('owner');
    expect((await editor.patch(`${path}/lists/${body.id}`, { name: 'Still mine' })).status).toBe(200);
    expect((await editor.post(`${path}/lists/${body.id}/items`, { name: 'Milk' })).status).toBe(201);
  });

  it('can be invited again by each of the names that were open for them', async () => {
    const { path, owner } = await household();
    const guest = await person();
    await acquaint(owner, guest);
    const [byAddress, byId] = [
      await invite(owner, path, { email: guest.email }, 'viewer'),
      await invite(owner, path, { userId: guest.userId }, 'viewer'),
    ];
    expect([await accept(guest, byAddress), await accept(guest, byId)]).toEqual([200, 409]);
    await leave(guest, path);
    const again = await Promise.all([
      owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' }),
      owner.post(`${path}/invitations`, { userId: guest.userId, role: 'viewer' }),
    ]);
    expect(again.map(({ status }) => status)).toEqual([201, 201]);
  });
});

describe('an invitation to manage', () => {
  it('is taken back by owners alone', async () => {
    const { path, owner, admin } = await household();
    const id = await invite(owner, path, { email: (await person()).email }, 'owner');
    expect((await admin.delete(`${path}/invitations/${id}`)).status).toBe(403);
    expect((await owner.delete(`${path}/invitations/${id}`)).body.status).toBe('revoked');
  });

  it('holds only while its sender may still make one', async () => {
    const { path, owner, scope } = await household();
    const second = await join(owner, scope.id, 'owner');
    const [other, guest] = await Promise.all([person(), person()]);
    const [asOwner, asEditor] = [
      await invite(second, path, { email: other.email }, 'owner'),
      await invite(second, path, { email: guest.email }, 'editor'),
    ];
    await owner.delete(`${path}/members/${second.userId}`);
    expect([await accept(other, asOwner), await accept(guest, asEditor)]).toEqual([409, 200]);
    expect((await other.get(path)).status).toBe(404);
  });
});

it('a deleted group no longer counts among the scopes of who was in it, until it is restored', async () => {
  const me = await person();
  const { body } = await me.post('/v1/scopes', { name: 'First' });
  const followed = () => runStream(scopePartition(ScopeId.parse(body.id)));
  await setAttributes(keys.scopeCount(UserId.parse(me.userId)), { scopes: 200 });
  expect((await me.post('/v1/scopes', { name: 'One more' })).status).toBe(409);
  await me.delete(`/v1/scopes/${body.id}`);
  await followed();
  expect((await me.post('/v1/scopes', { name: 'One more' })).status).toBe(201);
  await me.post(`/v1/scopes/${body.id}/restore`);
  await followed();
  expect((await me.post('/v1/scopes', { name: 'And one more' })).status).toBe(409);
});
