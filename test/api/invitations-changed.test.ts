import { describe, expect, it, test } from '@jest/globals';
import { InvitationId, ListId, ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { rounds } from '../support/generated';
import { join } from '../support/household';
import { householdWithList } from '../support/household-with-list';
import { type Answer, type Json, person, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const outcome = ({ status, body }: Answer): string =>
  status < 300 ? String(status) : `${status} ${String(body.type).split('/').at(-1) ?? ''}`;
const minute = 60_000;
const day = 86_400_000;

const invited = async (role = 'editor', by: 'owner' | 'admin' = 'owner', to: 'group' | 'list' = 'group') => {
  const all = await householdWithList();
  const target = to === 'list' ? { at: all.one, listId: ListId.parse(all.list.id) } : { at: all.path, listId: null };
  const guest = await person();
  const made = await all[by].post(`${target.at}/invitations`, { email: guest.email, role, message: 'Join us!' });
  const id = String(made.body.id);
  return { ...all, ...target, guest, id, one: `${target.at}/invitations/${id}` };
};
type Invited = Awaited<ReturnType<typeof invited>>;
const accept = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/accept`);
const roleIn = async (who: Person, path: string): Promise<string> => (await who.get(path)).body.role;
/** Makes an invitation as old as if it had last been sent so long ago. */
const sentAgo = async ({ scope, listId, id, guest }: Invited, ago: number): Promise<void> => {
  const [scopeId, invitationId] = [ScopeId.parse(scope.id), InvitationId.parse(id)];
  const { email } = guest;
  await Promise.all(
    [
      keys.invitation(scopeId, invitationId),
      keys.invitationPointer({ email }, invitationId),
      keys.invited(scopeId, listId, { email }),
    ].map((key) => setAttributes(key, { expiresAt: instant(Date.now() + 14 * day - ago) })),
  );
};

describe('an open invitation', () => {
  it('takes another role and message, which its person finds at once and joins by', async () => {
    const { owner, one, guest, id, path } = await invited();
    const changed = await owner.patch(one, { role: 'viewer', message: null });
    expect([changed.status, changed.body]).toEqual([
      200,
      expect.objectContaining({ role: 'viewer', message: null, status: 'pending', version: 2 }),
    ]);
    expect((await owner.patch(one, { role: 'viewer' })).body.version).toBe(2);
    const [found] = (await guest.get('/v1/me/invitations')).body.items;
    expect(found).toMatchObject({ id, role: 'viewer', message: null, version: 2 });
    const accepted = await accept(guest, id);
    expect([accepted.body, await roleIn(guest, path)]).toEqual([
      expect.objectContaining({ status: 'accepted', role: 'viewer', version: 3 }),
      'viewer',
    ]);
    expect(outcome(await owner.patch(one, { role: 'editor' }))).toBe('409 not-pending');
  });

  it('can be sent back as it was read, and is not changed over a version that is past', async () => {
    const { owner, one } = await invited();
    const read = await owner.get(one);
    expect(outcome(await owner.patch(one, { ...read.body, message: 'Do join us!' }))).toBe('200');
    const stale = { headers: { 'If-Match': read.headers.get('etag') ?? '' } };
    expect(outcome(await owner.patch(one, { message: 'Too late' }, stale))).toBe('412 version-changed');
    const refused = await owner.patch(one, { invitedBy: read.body.id, status: 'accepted' });
    expect([refused.status, refused.body.errors.map(({ path, code }: Json) => `${path} ${code}`).sort()]).toEqual([
      422,
      ['invitedBy read_only', 'status read_only'],
    ]);
  });

  it('is never given a role above one’s own, nor changed by whoever could not have sent it', async () => {
    const all = await invited();
    const { owner, admin, editor, one, path } = all;
    const asAdmin = await owner.post(`${path}/invitations`, { email: 'manager@example.com', role: 'admin' });
    const managers = `${path}/invitations/${String(asAdmin.body.id)}`;
    const answers = [
      await admin.patch(one, { role: 'admin' }),
      await admin.patch(one, { role: 'owner' }),
      await admin.patch(managers, { role: 'viewer' }),
      await admin.patch(managers, { message: 'Mine' }),
      await admin.post(`${managers}/resend`),
      await editor.patch(one, { message: 'Mine' }),
      await admin.patch(one, { role: 'limited-editor' }),
      await owner.patch(managers, { role: 'owner' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 200, 200]);
  });

  it('that is addressed to oneself is not one’s own to change', async () => {
    const { owner, admin, path } = await invited();
    const email = `second-${admin.email}`;
    const { body } = await owner.post(`${path}/invitations`, { email, role: 'viewer' });
    const underIt = await person({ userId: admin.userId, email });
    const refused = await underIt.patch(`${path}/invitations/${String(body.id)}`, { role: 'editor' });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'self']);
  });

  it('to manage rests on whoever made it one: an owner can raise an admin’s, and no more once they are none', async () => {
    const [kept, lost] = [await invited('editor', 'admin'), await invited('editor', 'admin')];
    expect(outcome(await kept.owner.patch(kept.one, { role: 'admin' }))).toBe('200');
    expect(outcome(await accept(kept.guest, kept.id))).toBe('200');
    expect(await roleIn(kept.guest, kept.path)).toBe('admin');
    const second = await join(lost.owner, lost.scope.id, 'owner');
    expect(outcome(await second.patch(lost.one, { role: 'admin' }))).toBe('200');
    await lost.owner.patch(`${lost.path}/members/${second.userId}`, { role: 'admin' });
    expect(outcome(await accept(lost.guest, lost.id))).toBe('409 not-pending');
  });

  it('that is changed while it is accepted lets its person in as it was read or as it is, never between', async () => {
    for (let turn = 0; turn < rounds(200); turn++) {
      const { owner, one, guest, id, path } = await invited('admin');
      const [changed, accepted] = await Promise.all([owner.patch(one, { role: 'viewer' }), accept(guest, id)]);
      expect(accepted.status).toBe(200);
      expect(['200', '409 not-pending']).toContain(outcome(changed));
      const { body } = await owner.get(one);
      const role = changed.status === 200 ? 'viewer' : 'admin';
      expect([body.role, await roleIn(guest, path)]).toEqual([role, role]);
    }
  });
});

describe('sending an invitation again', () => {
  it('waits 10 minutes since it was last sent, and says how long that still is', async () => {
    const all = await invited();
    const { owner, one } = all;
    const atOnce = await owner.post(`${one}/resend`);
    expect([atOnce.status, atOnce.body.type]).toEqual([429, problem('sent-recently')]);
    await sentAgo(all, 9 * minute);
    const early = await owner.post(`${one}/resend`);
    expect(early.status).toBe(429);
    expect(Math.abs(Number(early.headers.get('retry-after')) - 60)).toBeLessThan(30);
    expect(early.body.retryAfter).toBe(Number(early.headers.get('retry-after')));
    await sentAgo(all, 10 * minute);
    expect((await owner.post(`${one}/resend`)).status).toBe(200);
    expect((await owner.post(`${one}/resend`)).status).toBe(429);
  });

  it('makes it valid for 14 days more, for the group, for its person, and against a second one', async () => {
    const all = await invited();
    const { owner, one, guest, path } = all;
    await sentAgo(all, 13 * day);
    const { body } = await owner.post(`${one}/resend`);
    expect(body).toMatchObject({ status: 'pending', sentAt: null, version: 2 });
    expect(Math.abs(Date.parse(body.expiresAt) - Date.now() - 14 * day)).toBeLessThan(minute);
    expect((await guest.get('/v1/me/invitations')).body.items).toMatchObject([{ expiresAt: body.expiresAt }]);
    const stored = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    expect(outcome(stored)).toBe('409 already-invited');
    const told = (await owner.get(`${path}/invitations/${all.id}`)).body;
    expect(told).toEqual(body);
  });

  it('is for those that are open', async () => {
    const [expired, revoked, erased] = [await invited(), await invited(), await invited()];
    await sentAgo(expired, 15 * day);
    await sentAgo(revoked, day);
    await revoked.owner.delete(revoked.one);
    await sentAgo(erased, day);
    await setAttributes(keys.invitation(ScopeId.parse(erased.scope.id), InvitationId.parse(erased.id)), {
      email: `erased-${erased.guest.email}`,
    });
    for (const { owner, one } of [expired, revoked, erased])
      expect(outcome(await owner.post(`${one}/resend`))).toBe('409 not-pending');
  });

  it('at the same moment as another, an answer or its withdrawal happens once, or is refused', async () => {
    for (let turn = 0; turn < rounds(200); turn++) {
      const all = await invited();
      const { owner, admin, one, guest, id, path } = all;
      await sentAgo(all, day);
      const [first, second, answer] = await Promise.all([
        owner.post(`${one}/resend`),
        admin.post(`${one}/resend`),
        turn % 2 ? accept(guest, id) : owner.delete(one),
      ]);
      expect(answer.status).toBe(200);
      const sent = [first, second].map(outcome).sort();
      expect([
        ['200', '409 not-pending'],
        ['200', '429 sent-recently'],
        ['409 not-pending', '409 not-pending'],
      ]).toContainEqual(sent);
      const { body } = await owner.get(one);
      expect([body.status, body.version]).toEqual([turn % 2 ? 'accepted' : 'revoked', sent[0] === '200' ? 3 : 2]);
      expect((await guest.get('/v1/me/invitations')).body.items).toEqual([]);
      expect((await guest.get(path)).status).toBe(turn % 2 ? 200 : 404);
    }
  });
});

test('An invitation to a list is changed and sent again like one to a group, at its list alone', async () => {
  const all = await invited('viewer', 'admin', 'list');
  const { owner, admin, path, at, one, guest, id } = all;
  for (const elsewhere of [`${path}/invitations/${id}`, one.replace(/lists\/[^/]+/, `lists/${id}`)])
    expect(
      [await owner.patch(elsewhere, { role: 'editor' }), await owner.post(`${elsewhere}/resend`)].map(outcome),
    ).toEqual(['404 not-found', '404 not-found']);
  const refused = await owner.patch(one, { role: 'owner' });
  expect([outcome(refused), refused.body.errors]).toEqual([
    '422 validation',
    [expect.objectContaining({ path: 'role', code: 'one_owner' })],
  ]);
  expect(outcome(await admin.patch(one, { role: 'admin' }))).toBe('403 forbidden');
  expect((await owner.patch(one, { role: 'admin', message: 'Yours, too' })).body).toMatchObject({
    role: 'admin',
    message: 'Yours, too',
    version: 2,
  });
  expect([await admin.post(`${one}/resend`), await owner.post(`${one}/resend`)].map(outcome)).toEqual([
    '403 forbidden',
    '429 sent-recently',
  ]);
  await sentAgo(all, day);
  const { body } = await owner.post(`${one}/resend`);
  expect((await guest.get('/v1/me/invitations')).body.items).toMatchObject([{ expiresAt: body.expiresAt, version: 3 }]);
  // It rests on whoever made it one to manage, not on the admin who sent it.
  await owner.delete(`${path}/members/${admin.userId}`);
  expect([outcome(await accept(guest, id)), await roleIn(guest, at)]).toEqual(['200', 'admin']);
});
