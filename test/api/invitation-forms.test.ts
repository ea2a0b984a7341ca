import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { acquaint, household } from '../support/household';
import { type Json, person, type Person } from '../support/person';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const accept = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/accept`);
const decline = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/decline`);
const invited = async () => {
  const all = await household();
  const guest = await person();
  const invitations = `${all.path}/invitations`;
  const { body } = await all.owner.post(invitations, { email: guest.email, role: 'editor' });
  return { ...all, guest, invitations, id: body.id };
};

describe('an invitation by id', () => {
  it('is for people one shares a group with; anybody else’s id is refused as one that nobody has', async () => {
    const { owner, viewer, invitations } = await invited();
    const [known, stranger, former] = [await person(), await person(), await person()];
    await acquaint(owner, known);
    await acquaint(former, owner);
    const { body: scopes } = await owner.get('/v1/me/scopes');
    const theirs = scopes.items.find(({ role, name }: Json) => role === 'viewer' && name === 'Acquainted');
    await owner.delete(`/v1/scopes/${theirs.id}/members/me`);
    const ids = [stranger.userId, former.userId, randomUUID(), theirs.id, '00000000-0000-0000-0000-000000000000'];
    const refused = await Promise.all(ids.map((userId) => owner.post(invitations, { userId, role: 'viewer' })));
    const told = refused.map(({ status, body }) => JSON.stringify({ status, ...body, errorId: '' }));
    expect(refused[0]?.body).toMatchObject({ status: 422, errors: [{ path: 'userId', code: 'unknown_person' }] });
    expect(new Set(told).size).toBe(1);
    const group = await owner.post('/v1/scopes', {
      name: 'Cabin',
      members: [
        { userId: known.userId, role: 'viewer' },
        { userId: stranger.userId, role: 'viewer' },
      ],
    });
    expect([group.status, group.body.errors.map(({ path, code }: Json) => `${path} ${code}`)]).toEqual([
      422,
      ['members[1].userId unknown_person'],
    ]);
    expect((await owner.post(invitations, { userId: known.userId, role: 'viewer' })).status).toBe(201);
    expect((await viewer.get('/v1/me/invitations')).body.items).toEqual([]);
  });
});

describe('invitations of one person under both forms', () => {
  const both = async () => {
    const all = await invited();
    await acquaint(all.owner, all.guest);
    const byId = await all.owner.post(all.invitations, { userId: all.guest.userId, role: 'viewer' });
    expect(byId.status).toBe(201);
    return { ...all, byAddress: all.id, byId: byId.body.id };
  };
  const pendingIn = async ({ owner, invitations }: Awaited<ReturnType<typeof both>>): Promise<string[]> =>
    (await owner.get(`${invitations}?status=pending`)).body.items.map(({ id }: Json) => id);

  it.each(['byAddress', 'byId'] as const)(
    'stand beside each other until one (%s) is accepted, which closes the other',
    async (form) => {
      const all = await both();
      const { guest, path } = all;
      expect((await guest.get('/v1/me/invitations')).body.items).toHaveLength(2);
      expect(await pendingIn(all)).toHaveLength(2);
      expect((await accept(guest, all[form])).status).toBe(200);
      const other = form === 'byId' ? all.byAddress : all.byId;
      expect([(await accept(guest, other)).body.type, (await decline(guest, other)).body.type]).toEqual([
        problem('not-pending'),
        problem('not-pending'),
      ]);
      expect([await pendingIn(all), (await guest.get('/v1/me/invitations')).body.items]).toEqual([[], []]);
      expect((await guest.get(path)).body).toMatchObject({
        role: form === 'byId' ? 'viewer' : 'editor',
        memberCount: 6,
      });
      expect((await all.owner.delete(`${all.invitations}/${other}`)).body.type).toBe(problem('not-pending'));
    },
  );

  it('are accepted once, however many answers come at the same moment', async () => {
    const all = await both();
    const answers = await Promise.all(
      [all.byAddress, all.byId, all.byAddress, all.byId].map((id) => accept(all.guest, id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await pendingIn(all)).toEqual([]);
    expect((await all.guest.get(all.path)).body.memberCount).toBe(6);
  });

  it('never leave one open that was made while the other was accepted', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const all = await invited();
      await acquaint(all.owner, all.guest);
      const [accepted, made] = await Promise.all([
        accept(all.guest, all.id),
        all.owner.post(all.invitations, { userId: all.guest.userId, role: 'viewer' }),
      ]);
      expect(accepted.status).toBe(200);
      expect(made.status === 201 || made.body.type === problem('already-member')).toBe(true);
      expect((await all.owner.get(`${all.invitations}?status=pending`)).body.items).toEqual([]);
    }
  });

  it('tell by declining nothing about the other', async () => {
    const all = await both();
    await decline(all.guest, all.byId);
    expect(await pendingIn(all)).toEqual([all.byAddress]);
    expect((await accept(all.guest, all.byAddress)).status).toBe(200);
  });
});

describe('an address under an internationalised domain', () => {
  it('is taken in either form, kept in ASCII, and found by whoever signs in with it', async () => {
    const { owner, path } = await household();
    const name = `user-${Date.now()}`;
    const made = await owner.post(`${path}/invitations`, { email: `${name}@Пример.РФ`, role: 'viewer' });
    expect([made.status, made.body.email]).toEqual([201, `${name}@xn--e1afmkfd.xn--p1ai`]);
    const again = await owner.post(`${path}/invitations`, { email: `${name}@xn--e1afmkfd.xn--p1ai`, role: 'viewer' });
    expect(again.body.type).toBe(problem('already-invited'));
    const guest = await person({ email: `${name}@пример.рф` });
    expect((await guest.get('/v1/me')).body.email).toBe(`${name}@xn--e1afmkfd.xn--p1ai`);
    expect((await accept(guest, made.body.id)).status).toBe(200);
    const refused = await owner.post(`${path}/invitations`, { email: 'a@pаypal.com', role: 'viewer' });
    expect([refused.status, refused.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ path: 'email', code: 'unknown_host' }),
    ]);
  });
});
