import { describe, expect, it } from '@jest/globals';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { instant, LocalDate } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { acquaint, household } from '../support/household';
import { type Json, person, type Person } from '../support/person';
import { secondsToMidnight } from '../support/midnight';
import { setAttributes } from '../support/set-attributes';
import { recordsIn, remove } from '../support/records';
import { withWords } from '../support/testing';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const invited = async (settings: { email?: string; role?: string } = {}) => {
  const all = await household();
  const guest = await person();
  const made = await all.owner.post(`${all.path}/invitations`, { email: guest.email, role: 'editor', ...settings });
  return { ...all, guest, made, id: made.body.id, invitations: `${all.path}/invitations` };
};
const accept = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/accept`);
const decline = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/decline`);
const expire = async (scopeId: string, id: string, email: string): Promise<void> => {
  const expiresAt = instant(Date.now() - 1000);
  const scope = ScopeId.parse(scopeId);
  await Promise.all(
    [
      keys.invitation(scope, InvitationId.parse(id)),
      keys.invitationPointer({ email }, InvitationId.parse(id)),
      keys.invited(scope, null, { email }),
    ].map((key) => setAttributes(key, { expiresAt })),
  );
};

describe('an invitation', () => {
  it('holds 14 days and says to what, as whom and by whom', async () => {
    const { made, owner, scope, guest } = await invited();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      email: guest.email,
      userId: null,
      role: 'editor',
      message: null,
      status: 'pending',
      target: { scopeId: scope.id, listId: null },
      targetName: scope.name,
      invitedBy: owner.userId,
      sentAt: null,
      version: 1,
    });
    expect(Date.parse(made.body.expiresAt) - Date.parse(made.body.createdAt)).toBe(14 * 86_400_000);
  });

  it('understands the words that other systems have for roles, whatever the case', async () => {
    const { path, owner } = await household();
    const words = {
      manage: 'admin',
      Write: 'editor',
      member: 'editor',
      USER: 'editor',
      'editor-limited': 'limited-editor',
      view: 'viewer',
      Owner: 'owner',
      '33333333-3333-3333-3333-333333333333': 'limited-editor',
    };
    for (const [word, role] of Object.entries(words))
      expect((await owner.post(`${path}/invitations`, { email: (await person()).email, role: word })).body.role).toBe(
        role,
      );
    const refused = await owner.post(`${path}/invitations`, { email: 'robin@example.com', role: 'king' });
    expect([refused.status, refused.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ path: 'role', code: 'unknown_role' }),
    ]);
  });

  it('to be owner or admin comes from an owner alone, and none from below', async () => {
    const { path, admin, editor, owner } = await household();
    const as = (who: Person, role: string) => who.post(`${path}/invitations`, { email: `${role}@example.com`, role });
    expect([
      (await as(admin, 'owner')).status,
      (await as(admin, 'admin')).status,
      (await as(admin, 'editor')).status,
      (await as(editor, 'viewer')).status,
      (await as(owner, 'admin')).status,
    ]).toEqual([403, 403, 201, 403, 201]);
  });

  it('is to one address or one user, never to oneself', async () => {
    const { path, owner } = await household();
    const to = (who: object) => owner.post(`${path}/invitations`, { role: 'viewer', ...who });
    expect((await to({})).status).toBe(422);
    expect((await to({ email: 'robin@example.com', userId: owner.userId })).status).toBe(422);
    for (const email of [
      'not an address',
      'robin@host-.example',
      'robin@-host.example',
      `${'r'.repeat(65)}@example.com`,
    ])
      await withWords(email, async () => expect((await to({ email })).status).toBe(422));
    expect([
      (await to({ email: owner.email.toUpperCase() })).body.errors[0].code,
      (await to({ userId: owner.userId })).body.errors[0].code,
    ]).toEqual(['self', 'self']);
  });

  it('is pending once for an address, whatever its case, until it is answered or revoked', async () => {
    const { invitations, owner, admin, guest, id } = await invited();
    const again = await admin.post(invitations, { email: guest.email.toUpperCase(), role: 'viewer' });
    expect([again.status, again.body.type]).toEqual([409, problem('already-invited')]);
    await owner.delete(`${invitations}/${id}`);
    const second = await owner.post(invitations, { email: guest.email, role: 'viewer' });
    expect(second.status).toBe(201);
    await accept(guest, second.body.id);
    await guest.delete(`${invitations.replace(/invitations$/, 'members')}/me`);
    expect((await owner.post(invitations, { email: guest.email, role: 'viewer' })).status).toBe(201);
  });

  it('by user id says who is a member already; by address only where the inviter can know it', async () => {
    const { invitations, owner, editor, viewer } = await invited();
    expect((await owner.post(invitations, { userId: editor.userId, role: 'viewer' })).body.type).toBe(
      problem('already-member'),
    );
    expect((await owner.post(invitations, { email: viewer.email, role: 'editor' })).body.type).toBe(
      problem('already-member'),
    );
    const founder = await owner.post(invitations, { email: `other-${owner.email}`, role: 'editor' });
    expect(founder.status).toBe(201);
  });

  it('to somebody who is a member by another address is answered like any other, and changes nothing when accepted', async () => {
    const { path, invitations, owner, viewer } = await invited();
    const email = `other-${viewer.email}`;
    const { body } = await owner.post(invitations, { email, role: 'owner' });
    const underOtherAddress = await person({ email, userId: viewer.userId });
    expect((await accept(underOtherAddress, body.id)).body.status).toBe('accepted');
    expect((await viewer.get(path)).body).toMatchObject({ role: 'viewer', memberCount: 5 });
  });

  it('can be sent 50 times a day by one person', async () => {
    const { invitations, owner, admin } = await invited();
    await setAttributes(
      keys.invitationCount(UserId.parse(owner.userId), LocalDate.parse(new Date().toISOString().slice(0, 10))),
      { sent: 48 },
    );
    const send = (who: Person, index: number) =>
      who.post(invitations, { email: `robin${index}@example.com`, role: 'viewer' });
    const before = secondsToMidnight();
    const answers = await Promise.all([1, 2, 3, 4].map((index) => send(owner, index)));
    const after = secondsToMidnight();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: problem('quota-exceeded'), what: 'invitations a day', limit: 50 });
    expect(refused?.body.detail).toBe(
      'One person can send at most 50 invitations a day. Try again tomorrow; a new day begins at midnight UTC.',
    );
    const wait = Number(refused?.headers.get('retry-after'));
    expect([wait >= Math.floor(after), wait <= Math.ceil(before)]).toEqual([true, true]);
    expect((await send(admin, 5)).status).toBe(201);
  });
});

describe('answering an invitation', () => {
  it('makes a member of who accepts it, once', async () => {
    const { path, guest, id, owner } = await invited();
    expect((await guest.get(path)).status).toBe(404);
    const accepted = await accept(guest, id);
    expect([accepted.status, accepted.body.status]).toEqual([200, 'accepted']);
    expect((await guest.get(path)).body).toMatchObject({ role: 'editor', memberCount: 6 });
    const again = await accept(guest, id);
    expect([again.status, again.body.type]).toEqual([409, problem('not-pending')]);
    expect((await owner.get(`${path}/invitations?status=accepted`)).body.items.map((one: Json) => one.id)).toContain(
      id,
    );
  });

  it('wants the invited address, verified, whatever its case', async () => {
    const email = `Robin.${Date.now()}@Example.com`;
    const { id } = await invited({ email });
    const [unverified, other, right] = await Promise.all([
      person({ email, emailVerified: false }),
      person(),
      person({ email: email.toUpperCase() }),
    ]);
    const refused = await accept(unverified, id);
    expect([refused.status, refused.body.type]).toEqual([409, problem('email-unverified')]);
    expect((await unverified.get('/v1/me/invitations')).body.items).toEqual([]);
    expect([(await accept(other, id)).status, (await decline(other, id)).status]).toEqual([404, 404]);
    expect((await accept(right, id)).status).toBe(200);
  });

  it('by user id finds them, whatever their address', async () => {
    const { invitations, owner } = await invited();
    const known = await person();
    await acquaint(owner, known);
    const { body } = await owner.post(invitations, { userId: known.userId, role: 'viewer' });
    const elsewhere = await person({ userId: known.userId, email: `other-${known.email}`, emailVerified: false });
    expect((await elsewhere.get('/v1/me/invitations')).body.items).toMatchObject([
      { id: body.id, email: null, userId: known.userId },
    ]);
    expect((await accept(elsewhere, body.id)).status).toBe(200);
  });

  it('may be a no, after which the door is closed', async () => {
    const { path, guest, id } = await invited();
    expect((await decline(guest, id)).body.status).toBe('declined');
    expect([(await accept(guest, id)).status, (await guest.get(path)).status]).toEqual([409, 404]);
  });

  it('can be revoked when whoever was invited has been erased, and nothing is made of them anew', async () => {
    const { invitations, owner, guest, id } = await invited();
    const { pk, sk } = keys.invitationPointer({ email: guest.email }, InvitationId.parse(id));
    await remove({ pk, sk });
    expect((await owner.delete(`${invitations}/${id}`)).body).toMatchObject({ status: 'revoked', version: 2 });
    expect((await recordsIn(pk)).filter((record) => record.sk === sk)).toEqual([]);
  });

  it('is too late once it was revoked or has expired', async () => {
    const { scope, invitations, owner, guest, id } = await invited();
    expect((await owner.delete(`${invitations}/${id}`)).body.status).toBe('revoked');
    expect((await accept(guest, id)).body.type).toBe(problem('not-pending'));
    expect((await owner.delete(`${invitations}/${id}`)).body.type).toBe(problem('not-pending'));
    const next = await owner.post(invitations, { email: guest.email, role: 'viewer' });
    await expire(scope.id, next.body.id, guest.email);
    expect([(await accept(guest, next.body.id)).status, (await decline(guest, next.body.id)).status]).toEqual([
      409, 409,
    ]);
    expect((await owner.get(`${invitations}?status=expired`)).body.items).toMatchObject([
      { id: next.body.id, status: 'expired' },
    ]);
    expect((await owner.post(invitations, { email: guest.email, role: 'viewer' })).status).toBe(201);
  });
});

describe('my invitations', () => {
  it('are those that wait for an answer, with the name that the group has now', async () => {
    const { path, scope, invitations, owner, guest, id } = await invited();
    const another = async () => {
      const one = await household();
      return {
        ...one,
        id: (await one.owner.post(`${one.path}/invitations`, { email: guest.email, role: 'viewer' })).body.id,
      };
    };
    const [taken, declined, deleted, old] = await Promise.all([another(), another(), another(), another()]);
    await accept(guest, taken.id);
    await decline(guest, declined.id);
    await deleted.owner.delete(deleted.path);
    await expire(old.scope.id, old.id, guest.email);
    await owner.patch(path, { name: 'Elm Street 5' });
    const { body } = await guest.get('/v1/me/invitations');
    expect(body.items.map((one: Json) => [one.id, one.targetName])).toEqual([[id, 'Elm Street 5']]);
    expect(body.items[0].target.scopeId).toBe(scope.id);
    await owner.delete(`${invitations}/${id}`);
    expect((await guest.get('/v1/me/invitations')).body.items).toEqual([]);
  });

  it('can be paged through, by address and by user id together', async () => {
    const guest = await person();
    const groups = await Promise.all([1, 2, 3, 4].map(() => household()));
    for (const { owner } of groups) await acquaint(owner, guest);
    for (const [index, { owner, path }] of groups.entries())
      await owner.post(`${path}/invitations`, {
        role: 'viewer',
        ...(index % 2 ? { email: guest.email } : { userId: guest.userId }),
      });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await guest.get(`/v1/me/invitations?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ target }: Json) => target.scopeId));
      cursor = body.page.next ?? '';
    } while (cursor);
    expect(seen).toEqual(groups.map(({ scope }) => scope.id));
  });
});

describe('the invitations of a group', () => {
  it('are for managers, newest first, by status', async () => {
    const { invitations, owner, admin, editor, id } = await invited();
    const second = await owner.post(invitations, { email: 'robin@example.com', role: 'viewer' });
    expect((await editor.get(invitations)).status).toBe(403);
    expect((await admin.get(`${invitations}?status=pending`)).body.items.map((one: Json) => one.id)).toEqual([
      second.body.id,
      id,
    ]);
    expect((await admin.get(`${invitations}?status=pending&status=accepted`)).body.items).toHaveLength(6);
  });
});
