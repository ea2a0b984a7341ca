import { describe, expect, it } from '@jest/globals';
import { instant } from '../../shared/core/time';
import { ScopeId, UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { rounds } from '../support/generated';
import { household, join, type Household } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { withWords } from '../support/testing';

const outcome = ({ status, body }: Answer): string =>
  status < 300 ? String(status) : `${status} ${String(body.type).split('/').at(-1) ?? ''}`;
const transfer = (by: Person, path: string, to: { readonly userId: string }) =>
  by.post(`${path}/transfer-ownership`, { userId: to.userId });
const accept = (who: Person, id: string) => who.post(`/v1/me/invitations/${id}/accept`);
const roleOf = async (who: Person, path: string): Promise<string> => (await who.get(path)).body.role;
const open = async (who: Person): Promise<Json[]> => (await who.get('/v1/me/invitations')).body.items;
const offered = async () => {
  const all = await household();
  const { status, body } = await transfer(all.owner, all.path, all.viewer);
  expect([status, body.status]).toEqual([200, 'offered']);
  return { ...all, id: String(body.invitation.id), one: `${all.path}/invitations/${String(body.invitation.id)}` };
};
/** What is counted of owners must be what there are, in the group and of each of them. */
const expectCountsToHold = async ({ scope, ...people }: Household): Promise<number> => {
  const scopeId = ScopeId.parse(scope.id);
  const records = await recordsIn(keys.scope(scopeId).pk);
  const owning = records.filter(({ sk, roleId, deletedAt, endedWith }) =>
    [String(sk).startsWith('MEMBER#'), String(roleId).startsWith('11111111'), !deletedAt || endedWith].every(Boolean),
  );
  // Whoever has deleted their account keeps their place, and is no owner who can act.
  const owners = owning.filter(({ deletedAt }) => !deletedAt);
  const counted = records.find(({ sk }) => sk === keys.scope(scopeId).sk);
  expect(counted?.ownerCount).toBe(owners.length);
  for (const one of [people.owner, people.admin, people.viewer]) {
    const count = keys.scopeCount(UserId.parse(one.userId));
    const stored = (await recordsIn(count.pk)).find(({ sk }) => sk === count.sk);
    expect(stored?.owned ?? 0).toBe(owning.filter(({ userId }) => userId === one.userId).length);
  }
  return owners.length;
};

describe('handing a group over', () => {
  it('gives it to an admin at once, and leaves the giver an admin', async () => {
    const all = await household();
    const { owner, admin, path } = all;
    const done = await transfer(owner, path, admin);
    expect([done.status, done.body]).toEqual([200, { userId: admin.userId, status: 'transferred', invitation: null }]);
    expect([await roleOf(owner, path), await roleOf(admin, path)]).toEqual(['admin', 'owner']);
    expect(await expectCountsToHold(all)).toBe(1);
    expect(outcome(await transfer(owner, path, admin))).toBe('403 forbidden');
    expect(outcome(await admin.delete(`${path}/members/me`))).toBe('409 last-owner');
  });

  it('to another owner makes the giver an admin', async () => {
    const all = await household();
    const second = await join(all.owner, all.scope.id, 'owner');
    expect((await transfer(all.owner, all.path, second)).body.status).toBe('transferred');
    expect([await roleOf(all.owner, all.path), await roleOf(second, all.path)]).toEqual(['admin', 'owner']);
    expect(await expectCountsToHold(all)).toBe(1);
  });

  it('is offered to any other member, who finds it among their invitations and has it when they accept', async () => {
    const all = await offered();
    const { owner, viewer, path, id } = all;
    expect(await open(viewer)).toMatchObject([
      { id, role: 'owner', transfersOwnership: true, userId: viewer.userId, invitedBy: owner.userId },
    ]);
    expect([await roleOf(owner, path), await roleOf(viewer, path)]).toEqual(['owner', 'viewer']);
    expect(outcome(await transfer(owner, path, viewer))).toBe('409 already-invited');
    expect((await accept(viewer, id)).body).toMatchObject({ status: 'accepted', version: 2 });
    expect([await roleOf(owner, path), await roleOf(viewer, path)]).toEqual(['admin', 'owner']);
    expect(await expectCountsToHold(all)).toBe(1);
    expect((await viewer.get(path)).body.memberCount).toBe(5);
    expect(outcome(await accept(viewer, id))).toBe('409 not-pending');
  });

  it('may be declined, after which everything is as it was, and it is not offered again for a week', async () => {
    const { owner, viewer, path, id } = await offered();
    expect(outcome(await viewer.post(`/v1/me/invitations/${id}/decline`))).toBe('200');
    expect([await roleOf(owner, path), await roleOf(viewer, path)]).toEqual(['owner', 'viewer']);
    expect(outcome(await transfer(owner, path, viewer))).toBe('409 recently-declined');
  });

  it('can be withdrawn by an owner, not by an admin, and its role stays', async () => {
    const { owner, admin, viewer, path, id, one } = await offered();
    expect(outcome(await admin.delete(one))).toBe('403 forbidden');
    const changed = await owner.patch(one, { role: 'editor' });
    expect([changed.status, changed.body.errors[0]]).toMatchObject([422, { path: 'role', code: 'ownership' }]);
    expect(outcome(await owner.patch(one, { message: 'Please take it.' }))).toBe('200');
    expect(outcome(await owner.delete(one))).toBe('200');
    expect(outcome(await accept(viewer, id))).toBe('409 not-pending');
    expect(outcome(await transfer(owner, path, viewer))).toBe('200');
  });

  it('is for owners alone, to somebody else who is in the group', async () => {
    const { owner, admin, editor, viewer, stranger, path } = await household();
    const former = await join(owner, path.split('/').at(-1) ?? '', 'editor');
    await former.delete('/v1/me');
    expect([
      outcome(await transfer(admin, path, viewer)),
      outcome(await transfer(editor, path, viewer)),
      outcome(await transfer(stranger, path, viewer)),
      outcome(await transfer(owner, '/v1/scopes/personal', viewer)),
    ]).toEqual(['403 forbidden', '403 forbidden', '404 not-found', '409 personal-scope']);
    const { body: placeholder } = await owner.post(`${path}/members`, { displayName: 'Grandma' });
    const codeOf = async (to: { readonly userId: string }) => (await transfer(owner, path, to)).body.errors[0].code;
    expect([await codeOf(owner), await codeOf(stranger), await codeOf(former), await codeOf(placeholder)]).toEqual([
      'self',
      'not_a_member',
      'not_a_member',
      'not_a_member',
    ]);
  });
});

describe('an offer of a group', () => {
  const giverGone: readonly [string, (all: Awaited<ReturnType<typeof offered>>, second: Person) => Promise<Answer>][] =
    [
      ['was removed', ({ owner, path }, second) => second.delete(`${path}/members/${owner.userId}`)],
      ['was demoted', ({ owner, path }, second) => second.patch(`${path}/members/${owner.userId}`, { role: 'admin' })],
      ['has left', ({ owner, path }) => owner.delete(`${path}/members/me`)],
      ['has deleted their account', ({ owner }) => owner.delete('/v1/me')],
      ['has handed it to another', ({ owner, admin, path }) => transfer(owner, path, admin)],
    ];
  it.each(giverGone)('is over when the giver %s', async (_, end) => {
    const all = await offered();
    const second = await join(all.owner, all.scope.id, 'owner');
    expect(outcome(await end(all, second))).toBe('200');
    expect(outcome(await accept(all.viewer, all.id))).toBe('409 not-pending');
    expect(await roleOf(all.viewer, all.path)).toBe('viewer');
    await expectCountsToHold(all);
  });

  it('is over for whoever has left, and is shown to them no more, nor when they come back', async () => {
    const all = await offered();
    const { owner, viewer, path, id } = all;
    await viewer.delete(`${path}/members/me`);
    await owner.patch(path, { name: 'Not theirs to know' });
    expect(await open(viewer)).toEqual([]);
    expect(JSON.stringify((await viewer.get('/v1/me/changes')).body)).not.toContain('Not theirs to know');
    expect(outcome(await accept(viewer, id))).toBe('409 not-pending');
    const { body } = await owner.post(`${path}/invitations`, { email: viewer.email, role: 'viewer' });
    expect(outcome(await accept(viewer, body.id))).toBe('200');
    expect(outcome(await accept(viewer, id))).toBe('409 not-pending');
    expect(await roleOf(viewer, path)).toBe('viewer');
  });

  it('is not there when the group is deleted', async () => {
    const { owner, viewer, path, id } = await offered();
    await owner.delete(path);
    expect(outcome(await accept(viewer, id))).toBe('404 not-found');
    expect(await open(viewer)).toEqual([]);
  });

  it('stays open when another invitation of its person is accepted', async () => {
    const { owner, viewer, path, id } = await offered();
    const email = `other-${viewer.email}`;
    const { body } = await owner.post(`${path}/invitations`, { email, role: 'editor' });
    const underOther = await person({ email, userId: viewer.userId });
    expect(outcome(await accept(underOther, body.id))).toBe('200');
    expect(outcome(await accept(viewer, id))).toBe('200');
    expect(await roleOf(viewer, path)).toBe('owner');
  });

  it('is refused to somebody who owns as many groups as one may', async () => {
    const { owner, viewer, path, id } = await offered();
    await setAttributes(keys.scopeCount(UserId.parse(viewer.userId)), { owned: 90 });
    const refused = await accept(viewer, id);
    expect([outcome(refused), refused.body.what]).toEqual(['409 quota-exceeded', 'groups owned by them']);
    expect(await roleOf(owner, path)).toBe('owner');
  });

  it('runs out', async () => {
    const { viewer, scope, id } = await offered();
    const { invitationPointer } = keys;
    const [{ id: found }] = await open(viewer);
    expect(found).toBe(id);
    const records = await recordsIn(keys.scope(ScopeId.parse(scope.id)).pk);
    const stored = records.find(({ sk }) => sk === `INVITATION#${id}`);
    expect(stored?.transfersOwnership).toBe(true);
    const pointer = invitationPointer({ userId: UserId.parse(viewer.userId) }, found);
    await setAttributes(pointer, { expiresAt: instant(Date.now() - 1_000) });
    expect(outcome(await accept(viewer, id))).toBe('409 not-pending');
  });
});

/** What happens to one of the two at the moment of the acceptance. */
const meanwhile: readonly [string, (all: Awaited<ReturnType<typeof offered>>, second: Person) => Promise<Answer>][] = [
  [
    'the giver is demoted',
    ({ owner, path }, second) => second.patch(`${path}/members/${owner.userId}`, { role: 'viewer' }),
  ],
  ['the giver is removed', ({ owner, path }, second) => second.delete(`${path}/members/${owner.userId}`)],
  ['the giver hands it to an admin', ({ owner, admin, path }) => transfer(owner, path, admin)],
  ['the taker leaves', ({ viewer, path }) => viewer.delete(`${path}/members/me`)],
  ['the taker is removed', ({ viewer, path }, second) => second.delete(`${path}/members/${viewer.userId}`)],
  ['it is withdrawn', ({ one }, second) => second.delete(one)],
  ['the group is deleted', ({ path }, second) => second.delete(path)],
  ['it is accepted', ({ viewer, id }) => accept(viewer, id)],
];

it('An acceptance while something happens to one of the two hands the group over whole, or not at all', async () => {
  for (let turn = 0; turn < rounds(50 * meanwhile.length); turn++) {
    const all = await offered();
    const { owner, viewer, path, id, scope } = all;
    const second = await join(owner, scope.id, 'owner');
    const [what, act] = meanwhile[turn % meanwhile.length] ?? [];
    const [accepted, other] = await Promise.all([accept(viewer, id), act?.(all, second)]);
    await withWords(`${turn}: ${what}`, async () => {
      expect(['200', '409 not-pending', '404 not-found']).toContain(outcome(accepted));
      expect([200, 403, 404, 409]).toContain(other?.status);
      expect(await expectCountsToHold(all)).toBeGreaterThan(0);
      const { body } = await second.get(`${path}/members`);
      const roles = new Map((body.items ?? []).map(({ userId, role }: Json) => [userId, role]));
      const isTaken = accepted.status === 200 || (what === 'it is accepted' && other?.status === 200);
      if (isTaken && roles.has(owner.userId)) expect(roles.get(owner.userId)).not.toBe('owner');
      if (!isTaken && roles.has(viewer.userId)) expect(roles.get(viewer.userId)).toBe('viewer');
    });
  }
});
