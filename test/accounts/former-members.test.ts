import { describe, expect, it } from '@jest/globals';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { sendInvitationMail } from '../../shared/groups/invitation-mail';
import { invitationToken } from '../../shared/groups/invitation-link';
import { ownTable } from '../../shared/db/scan';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { runStream } from '../support/run-stream';
import { size } from '../support/generated';
import { groupsOf } from '../support/groups-of';
import { household, join } from '../support/household';
import { observe, openStream } from '../support/observed';
import { type Answer, type Json, person, type Person, request } from '../support/person';
import { recordsIn } from '../support/records';

const follow = (one: Person) => runStream(userPartition(UserId.parse(one.userId)));
const restored = async (one: Person): Promise<void> => {
  expect((await one.post('/v1/me/restore')).status).toBe(200);
  await follow(one);
};
/** Deletes an account as a client does that is told to try again. */
const deleted = async (one: Person): Promise<Answer> => {
  const answer = await one.delete('/v1/me');
  return answer.status === 503 ? deleted(one) : answer;
};
const group = async (one: Person): Promise<string> =>
  `/v1/scopes/${String((await one.post('/v1/scopes', { name: 'Elm Street 5', currency: 'SEK' })).body.id)}`;
const idOf = (path: string): string => path.split('/').at(-1) ?? '';
const membersOf = async (one: Person, path: string): Promise<Map<string, Json>> =>
  new Map((await one.get(`${path}/members?limit=100`)).body.items.map((member: Json) => [member.userId, member]));
const differences = async (paths: readonly string[], people: readonly Person[]) =>
  (
    await Promise.all(
      [
        ...paths.map((path) => scopePartition(ScopeId.parse(idOf(path)))),
        ...people.map(({ userId }) => userPartition(UserId.parse(userId))),
      ].map((pk) => differencesAt(ownTable(), pk)),
    )
  ).flat();

describe('a former member', () => {
  it('owns nothing: the last owner who is there can’t go, and owners change and remove them like anybody', async () => {
    const { owner, admin, viewer, path, scope } = await household();
    const second = await join(owner, String(scope.id), 'owner');
    expect((await second.delete('/v1/me')).status).toBe(200);
    const refused = await Promise.all([
      owner.delete(`${path}/members/me`),
      owner.patch(`${path}/members/${owner.userId}`, { role: 'viewer' }),
      owner.delete('/v1/me'),
    ]);
    expect(refused.map(({ status, body }) => [status, body.type])).toEqual(
      refused.map(() => [409, expect.stringMatching(/last-owner$/)]),
    );
    expect((await admin.delete(`${path}/members/${second.userId}`)).status).toBe(403);
    const { headers, body: asViewer } = await owner.patch(`${path}/members/${second.userId}`, { role: 'viewer' });
    expect(asViewer).toMatchObject({ role: 'viewer', former: true });
    const etag = headers.get('etag') ?? '';
    expect(
      (await admin.patch(`${path}/members/${second.userId}`, { role: 'editor' }, { headers: { 'If-Match': etag } }))
        .status,
    ).toBe(200);
    expect(
      (await admin.patch(`${path}/members/${second.userId}`, { role: 'viewer' }, { headers: { 'If-Match': etag } }))
        .status,
    ).toBe(412);
    // An owner by name alone lets nobody go either.
    expect((await owner.patch(`${path}/members/${second.userId}`, { role: 'owner' })).body).toMatchObject({
      role: 'owner',
      former: true,
    });
    expect((await owner.delete('/v1/me')).body.type).toMatch(/last-owner$/);
    await restored(second);
    expect((await second.get(path)).body.role).toBe('owner');
    expect((await owner.delete(`${path}/members/me`)).status).toBe(200);
    expect((await membersOf(viewer, path)).get(second.userId)).toMatchObject({ former: false });
    expect(await differences([path], [owner, second])).toEqual([]);
  });

  it('can be named in nothing new, stays in the balances until they are settled, and has no name anywhere', async () => {
    const { owner, editor, path } = await household();
    const stream = await openStream();
    await editor.patch('/v1/me', { displayName: 'Robin' });
    const spend = (split?: unknown) =>
      owner.post(`${path}/transactions`, { kind: 'expense', amount: 1_000, ...(split !== undefined && { split }) });
    const { body: before } = await spend({
      mode: 'equal',
      shares: [{ userId: owner.userId }, { userId: editor.userId }],
    });
    const { body: list } = await editor.post(`${path}/lists`, { name: 'Groceries' });
    const { body: item } = await owner.post(`${path}/lists/${list.id}/items`, {
      name: 'Milk',
      assignedTo: editor.userId,
    });
    expect((await editor.delete('/v1/me')).status).toBe(200);

    const named = await Promise.all([
      spend({ mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] }),
      owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, paidBy: [{ userId: editor.userId }] }),
      owner.post(`${path}/lists/${list.id}/items`, { name: 'Bread', assignedTo: editor.userId }),
      owner.patch(path, { defaultSplit: { mode: 'equal', shares: [{ userId: editor.userId }] } }),
    ]);
    expect(named.map(({ status, body }) => [status, body.errors?.[0]?.code])).toEqual(
      named.map(() => [422, 'not_a_member']),
    );
    expect((await spend()).body.split.shares.map(({ userId }: Json) => userId)).not.toContain(editor.userId);
    // What names them already stays, and can be changed.
    expect(
      (await owner.patch(`${path}/transactions/${before.id}`, { amount: 2_000 })).body.split.shares.map(
        ({ userId }: Json) => userId,
      ),
    ).toContain(editor.userId);
    expect((await owner.get(`${path}/lists/${list.id}/items/${item.id}`)).body.assignedTo).toBe(editor.userId);
    const balance = (await owner.get(`${path}/balances`)).body.items[0].members.find(
      ({ userId }: Json) => userId === editor.userId,
    );
    expect(balance).toMatchObject({ displayName: 'Former member', left: true, net: -1_000 });
    expect(JSON.stringify((await owner.get('/v1/me/balances')).body)).not.toContain('Robin');
    await observe(await stream.read([scopePartition(ScopeId.parse(idOf(path)))]));
    stream.stop();
    const { body: activity } = await owner.get(`${path}/activity?actorId=${editor.userId}`);
    expect(activity.items.map(({ actorName }: Json) => actorName)).toEqual(activity.items.map(() => 'Former member'));
    const { body: told } = await owner.get(`${path}/changes`);
    expect(told.items.find(({ type, id }: Json) => type === 'member' && id === editor.userId)?.record).toMatchObject({
      former: true,
      displayName: 'Former member',
    });
    expect((await owner.delete(`${path}/members/${editor.userId}`)).body).toMatchObject({
      displayName: 'Former member',
      openBalances: [{ currency: 'SEK', net: -1_000 }],
    });
  });

  it('is not named by what they sent before, and gets no mail for what is sent to their id', async () => {
    const { owner, admin, path, stranger } = await household();
    await admin.patch('/v1/me', { displayName: 'Robin' });
    const { body: sent } = await admin.post(`${path}/invitations`, { email: 'guest@example.com', role: 'viewer' });
    await stranger.patch('/v1/me', { displayName: 'Alex' });
    const { body: shared } = await owner.post('/v1/scopes', { name: 'Where they know each other', currency: 'SEK' });
    const { body: asked } = await owner.post(`/v1/scopes/${shared.id}/invitations`, {
      email: stranger.email,
      role: 'viewer',
    });
    expect((await stranger.post(`/v1/me/invitations/${asked.id}/accept`)).status).toBe(200);
    const { status, body: received } = await owner.post(`${path}/invitations`, {
      userId: stranger.userId,
      role: 'viewer',
    });
    expect(status).toBe(201);
    for (const one of [admin, stranger]) expect((await one.delete('/v1/me')).status).toBe(200);
    const scopeId = ScopeId.parse(idOf(path));
    const token = invitationToken({ scopeId, id: InvitationId.parse(sent.id), invitedBy: UserId.parse(admin.userId) });
    expect((await request('GET', `/v1/invitations/${token}`, undefined)).body).toMatchObject({
      inviterName: null,
      status: 'pending',
    });
    expect(
      await sendInvitationMail(scopeId, {
        id: InvitationId.parse(received.id),
        now: instant(Date.now()),
        requestId: 'r',
      }),
    ).toBeUndefined();
  });
});

describe('a membership that is about to come back', () => {
  it('is not begun anew by an invitation to another address that its person accepts meanwhile', async () => {
    const { owner, editor, path } = await household();
    const another = await person({ userId: editor.userId, email: `another-${editor.email}` });
    const { status, body: invitation } = await owner.post(`${path}/invitations`, {
      email: another.email,
      role: 'viewer',
    });
    expect(status).toBe(201);
    await editor.delete('/v1/me');
    expect((await editor.post('/v1/me/restore')).status).toBe(200);
    expect((await another.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
    expect((await membersOf(owner, path)).get(editor.userId)).toMatchObject({ role: 'editor' });
    await follow(editor);
    expect((await editor.get(path)).body).toMatchObject({ role: 'editor', memberCount: 5 });
    expect(await differences([path], [editor])).toEqual([]);
  });
});

describe('a group whose others have deleted their accounts', () => {
  it('goes with its last member, waits for one of its owners, and then is as they left it', async () => {
    const [owner, second] = [await person(), await person()];
    const path = await group(owner);
    const { body: invitation } = await owner.post(`${path}/invitations`, { email: second.email, role: 'owner' });
    await second.post(`/v1/me/invitations/${invitation.id}/accept`);
    const editor = await join(owner, idOf(path), 'editor');
    const { body: list } = await editor.post(`${path}/lists`, { name: 'Groceries' });
    for (const one of [second, editor, owner]) expect((await one.delete('/v1/me')).status).toBe(200);
    await runStream(scopePartition(ScopeId.parse(idOf(path))));
    await restored(editor);
    expect((await editor.get(path)).status).toBe(404);
    await restored(second);
    await runStream(scopePartition(ScopeId.parse(idOf(path))));
    expect((await editor.get(`${path}/lists/${list.id}`)).body.name).toBe('Groceries');
    expect([...(await membersOf(second, path)).values()].map(({ role, former }) => [role, former]).toSorted()).toEqual([
      ['editor', false],
      ['owner', false],
      ['owner', true],
    ]);
    expect((await second.delete(`${path}/members/${owner.userId}`)).status).toBe(200);
    await restored(owner);
    expect((await owner.get(path)).status).toBe(404);
    expect(await differences([path], [owner, second, editor])).toEqual([]);
  });

  it('stays deleted where somebody deleted it themselves, whoever comes back', async () => {
    const [owner, second] = [await person(), await person()];
    const path = await group(owner);
    const { body: invitation } = await owner.post(`${path}/invitations`, { email: second.email, role: 'owner' });
    await second.post(`/v1/me/invitations/${invitation.id}/accept`);
    await second.delete('/v1/me');
    expect((await owner.delete(path)).status).toBe(200);
    await owner.delete('/v1/me');
    for (const one of [second, owner]) await restored(one);
    expect((await second.get(path)).status).toBe(404);
    expect((await second.post(`${path}/restore`)).status).toBe(200);
    await runStream(scopePartition(ScopeId.parse(idOf(path))));
    expect((await owner.get(path)).body.role).toBe('owner');
    expect(await differences([path], [owner, second])).toEqual([]);
  });
});

describe('many at once', () => {
  it('who delete their accounts leave no group with people and without an owner, and every count right', async () => {
    const owner = await person();
    const path = await group(owner);
    const people = [owner];
    // Nobody sends more than 30 invitations a minute: two owners share the work.
    for (let tens = 0; tens < size(4, 1); tens++) {
      const host = tens < 2 ? owner : (people[1] ?? owner);
      people.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, (_, index) => join(host, idOf(path), index < 2 ? 'owner' : 'editor')),
        )),
      );
    }
    const stays = await join(owner, idOf(path), 'viewer');
    const answers = await Promise.all(people.map(deleted));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, body }) => [status, body.scopeIds])).toEqual([[409, [idOf(path)]]]);
    const left = [...(await membersOf(stays, path)).values()].filter(({ former }) => !former);
    expect(left.map(({ role }) => role).toSorted()).toEqual(['owner', 'viewer']);
    expect(await differences([path], people.slice(0, 5))).toEqual([]);
  });

  it('groups, more than one transaction holds, are left before the deletion is answered', async () => {
    const [one, other] = [await person(), await person()];
    const shared = await group(other);
    const { body: invitation } = await other.post(`${shared}/invitations`, { email: one.email, role: 'editor' });
    await one.post(`/v1/me/invitations/${invitation.id}/accept`);
    const alone = await groupsOf(one, 30);
    expect((await one.delete('/v1/me')).status).toBe(200);
    expect((await membersOf(other, shared)).get(one.userId)).toMatchObject({ former: true });
    const scopes = await Promise.all(
      alone.map(async (path) =>
        (await recordsIn(scopePartition(ScopeId.parse(idOf(path))))).find(({ sk }) => sk === 'SCOPE'),
      ),
    );
    expect(scopes.map((scope) => [scope?.formerCount, scope?.ownerCount, Boolean(scope?.deletedAt)])).toEqual(
      alone.map(() => [1, 0, true]),
    );
    expect(await differences([shared], [one])).toEqual([]);
    await restored(one);
    for (const path of alone) await runStream(scopePartition(ScopeId.parse(idOf(path))));
    expect((await one.get('/v1/me/scopes?limit=100')).body.items).toHaveLength(32);
    expect(await differences([shared, ...alone], [one])).toEqual([]);
  });
});
