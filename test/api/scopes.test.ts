import { describe, expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { makeProfile } from '../../shared/people/sign-in';
import { instant } from '../../shared/core/time';
import { acquaint, household, join } from '../support/household';
import { type Json, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const days = (count: number): number => count * 86_400_000;

describe('making a group', () => {
  it('makes its maker the owner, with the defaults of their settings', async () => {
    const maker = await person();
    await maker.patch('/v1/me/settings', { locale: 'sv-SE', timeZone: 'Europe/Stockholm', currency: 'SEK' });
    const { status, body } = await maker.post('/v1/scopes', { name: ' Elm Street 4 ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'group',
      name: 'Elm Street 4',
      description: null,
      currency: 'SEK',
      locale: 'sv-SE',
      timeZone: 'Europe/Stockholm',
      weekStart: 'monday',
      monthStartsOn: 1,
      role: 'owner',
      memberCount: 1,
      version: 1,
      createdBy: maker.userId,
      deletedAt: null,
      restorableUntil: null,
    });
    expect((await maker.get(`/v1/scopes/${body.id}`)).body).toEqual(body);
  });

  it('takes what is said instead, with months that start on day 1 to 28', async () => {
    const maker = await person();
    const said = {
      name: 'Cabin',
      currency: 'NOK',
      locale: 'nb-NO',
      timeZone: 'Europe/Oslo',
      weekStart: 'sunday',
      monthStartsOn: 25,
      description: 'By the lake',
    };
    expect((await maker.post('/v1/scopes', said)).body).toMatchObject(said);
    for (const monthStartsOn of [0, 29, 1.5, '1'])
      expect((await maker.post('/v1/scopes', { name: 'Cabin', monthStartsOn })).status).toBe(422);
    for (const wrong of [
      { currency: 'XYZ' },
      { locale: 'no such' },
      { timeZone: 'Europe/Nowhere' },
      { type: 'personal' },
    ])
      expect((await maker.post('/v1/scopes', { name: 'Cabin', ...wrong })).status).toBe(422);
  });

  it('invites each person it names, and makes nobody a member before they accept', async () => {
    const [maker, guest] = await Promise.all([person(), person()]);
    const known = await person();
    await acquaint(maker, known);
    const members = [
      { email: guest.email.toUpperCase(), role: 'write' },
      { userId: known.userId, role: 'viewer' },
    ];
    const { body } = await maker.post('/v1/scopes', { name: 'Cabin', members });
    expect(body.memberCount).toBe(1);
    expect((await guest.get(`/v1/scopes/${body.id}`)).status).toBe(404);
    expect((await guest.get('/v1/me/invitations')).body.items).toMatchObject([
      { role: 'editor', targetName: 'Cabin', status: 'pending' },
    ]);
    expect((await maker.get(`/v1/scopes/${body.id}/invitations`)).body.items).toHaveLength(2);
  });

  it('under a chosen id never takes the place of somebody’s personal scope, made or not', async () => {
    const [attacker, victim] = await Promise.all([person(), person()]);
    await makeProfile(
      { userId: UserId.parse(victim.userId), email: victim.email },
      { displayName: undefined, now: instant(Date.now()), requestId: 'sign-up' },
    );
    for (const id of [victim.userId, attacker.userId]) {
      const refused = await attacker.post('/v1/scopes', { name: 'Mine now', id });
      expect([refused.status, refused.body.type]).toEqual([409, problem('already-exists')]);
    }
    await victim.post('/v1/scopes/personal/lists', { name: 'Private' });
    expect((await attacker.get(`/v1/scopes/${victim.userId}/lists`)).status).toBe(404);
    expect((await victim.get('/v1/scopes/personal')).body).toMatchObject({ type: 'personal', role: 'owner' });
  });
});

describe('changing a scope', () => {
  it('merges what is given', async () => {
    const { path, admin } = await household({ description: 'Home' });
    expect((await admin.patch(path, { name: 'New', monthStartsOn: 28 })).body).toMatchObject({
      name: 'New',
      monthStartsOn: 28,
      description: 'Home',
      currency: 'SEK',
      version: 2,
      modifiedBy: admin.userId,
    });
    expect((await admin.patch(path, { description: null })).body).toMatchObject({ description: null, version: 3 });
    expect((await admin.patch(path, {})).body.version).toBe(3);
  });

  it('may give it another currency until it holds money', async () => {
    const { path, owner } = await household();
    expect((await owner.patch(path, { currency: 'EUR' })).body.currency).toBe('EUR');
    const spent = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1 });
    expect(spent.body.currency).toBe('EUR');
    const refused = await owner.patch(path, { currency: 'SEK' });
    expect([refused.status, refused.body.type]).toEqual([409, problem('currency-fixed')]);
    expect((await owner.patch(path, { currency: 'EUR', name: 'Same' })).status).toBe(200);
    await owner.delete(`${path}/transactions/${spent.body.id}`);
    expect((await owner.patch(path, { currency: 'SEK' })).status).toBe(409);
  });
});

describe('deleting a group', () => {
  it('closes all of it at once, for everybody, until it is restored as it was', async () => {
    const { path, scope, owner, editor } = await household();
    const list = await editor.post(`${path}/lists`, { name: 'Groceries' });
    const deleted = await owner.delete(path);
    expect(Date.parse(deleted.body.restorableUntil) - Date.parse(deleted.body.deletedAt)).toBe(days(30));
    const inside = [
      path,
      `${path}/lists`,
      `${path}/lists/${list.body.id}`,
      `${path}/lists/${list.body.id}/items`,
      `${path}/members`,
      `${path}/transactions`,
      `${path}/summary`,
      `${path}/invitations`,
    ];
    for (const at of inside) expect([at, (await owner.get(at)).status]).toEqual([at, 404]);
    expect((await owner.get('/v1/me/scopes')).body.items.map(({ id }: Json) => id)).not.toContain(scope.id);
    expect([
      (await owner.delete(path)).status,
      (await owner.patch(path, { name: 'x' })).status,
      (await editor.post(`${path}/restore`)).status,
    ]).toEqual([404, 404, 403]);
    expect((await owner.post(`${path}/restore`)).body).toMatchObject({
      name: scope.name,
      memberCount: 5,
      deletedAt: null,
      restorableUntil: null,
    });
    for (const at of inside) expect([at, (await owner.get(at)).status]).toEqual([at, 200]);
    expect((await owner.post(`${path}/restore`)).body.type).toBe(problem('not-deleted'));
  });

  it('can be undone for 30 days', async () => {
    const { path, scope, owner } = await household();
    await owner.delete(path);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { deletedAt: instant(Date.now() - days(30) - 1000) });
    const late = await owner.post(`${path}/restore`);
    expect([late.status, late.body.type]).toEqual([410, problem('restore-expired')]);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { deletedAt: instant(Date.now() - days(30) + 60_000) });
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
  });
});

describe('the personal scope', () => {
  it('is there before anything was written, and made by the first write', async () => {
    const alone = await person();
    expect((await alone.get('/v1/scopes/personal')).body).toMatchObject({
      id: alone.userId,
      type: 'personal',
      role: 'owner',
      memberCount: 1,
      currency: 'EUR',
    });
    expect((await alone.get('/v1/scopes/personal/members')).body.items).toMatchObject([
      { userId: alone.userId, role: 'owner' },
    ]);
    expect((await alone.patch('/v1/scopes/personal', { name: 'Me', currency: 'SEK' })).body).toMatchObject({
      name: 'Me',
      currency: 'SEK',
    });
    expect((await alone.get('/v1/scopes/personal')).body).toMatchObject({ name: 'Me', currency: 'SEK' });
  });

  it('can be neither deleted, left, shared nor given other members', async () => {
    const [alone, other] = await Promise.all([person(), person()]);
    const at = '/v1/scopes/personal';
    const refused = await Promise.all([
      alone.delete(at),
      alone.delete(`${at}/members/me`),
      alone.post(`${at}/invitations`, { email: other.email, role: 'viewer' }),
      alone.patch(`${at}/members/${alone.userId}`, { role: 'viewer' }),
      alone.delete(`${at}/members/${alone.userId}`),
    ]);
    for (const { status, body } of refused) expect([status, body.type]).toEqual([409, problem('personal-scope')]);
    await alone.post(`${at}/lists`, { name: 'Mine' });
    expect((await alone.delete(at)).body.type).toBe(problem('personal-scope'));
  });
});

describe('my scopes', () => {
  it('are the personal one first, then my groups, each with my role, page by page', async () => {
    const [owner, me] = await Promise.all([person(), person()]);
    const mine = await me.post('/v1/scopes', { name: 'Mine' });
    const theirs = await owner.post('/v1/scopes', { name: 'Theirs' });
    const { body: invitation } = await owner.post(`/v1/scopes/${theirs.body.id}/invitations`, {
      email: me.email,
      role: 'view',
    });
    await me.post(`/v1/me/invitations/${invitation.id}/accept`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await me.get(`/v1/me/scopes?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ name, role }: Json) => `${name} ${role}`));
      cursor = body.page.next ?? '';
    } while (cursor);
    expect(seen).toEqual(['Personal owner', 'Mine owner', 'Theirs viewer']);
    expect((await me.get('/v1/me/scopes')).body.items.map(({ id }: Json) => id)).toEqual([
      me.userId,
      mine.body.id,
      theirs.body.id,
    ]);
  });

  it('leave out what I left or was taken out of', async () => {
    const owner = await person();
    const { body } = await owner.post('/v1/scopes', { name: 'Cabin' });
    const [leaving, removed] = await Promise.all([join(owner, body.id, 'viewer'), join(owner, body.id, 'viewer')]);
    await Promise.all([
      leaving.delete(`/v1/scopes/${body.id}/members/me`),
      owner.delete(`/v1/scopes/${body.id}/members/${removed.userId}`),
    ]);
    for (const who of [leaving, removed])
      expect((await who.get('/v1/me/scopes')).body.items.map(({ name }: Json) => name)).toEqual(['Personal']);
  });
});
