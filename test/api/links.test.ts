import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { env } from '../../shared/core/env';
import { LinkId, ScopeId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { rounds, size } from '../support/generated';
import { household } from '../support/household';
import { alone, householdWithList } from '../support/household-with-list';
import { type Answer, type Json, person, type Person, request } from '../support/person';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { openTable } from '../support/table';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const anybody = (token: string, headers: Record<string, string> = {}): Promise<Answer> =>
  request('GET', `/v1/links/${token}`, undefined, undefined, { headers });
const asPage = (token: string, language = 'en') => anybody(token, { Accept: 'text/html', 'Accept-Language': language });
const joinBy = (who: Person, token: string) => who.post(`/v1/links/${token}/join`);
const make = async (by: Person, at: string, fields: object = {}): Promise<Json> => {
  const { status, body } = await by.post(`${at}/links`, { kind: 'join', role: 'editor', ...fields });
  if (status !== 201) throw new Error(`No link: ${JSON.stringify(body)}`);
  return body;
};
const differences = (scopeId: string) =>
  differencesAt({ client: openTable(), name: env().TABLE_NAME }, scopePartition(ScopeId.parse(scopeId)));
const people = (count: number): Promise<Person[]> => Promise.all(Array.from({ length: count }, () => person()));

describe('a link to a group', () => {
  it('lets in whoever has it, in its role, and says who came', async () => {
    const { owner, admin, path, scope } = await household();
    const link = await make(admin, path, { role: 'limited-editor' });
    expect(link).toMatchObject({ kind: 'join', scopeId: scope.id, listId: null, uses: 0, joined: [], maxUses: null });
    const [ann, ben] = [await person(), await person()];
    const answer = { scopeId: scope.id, listId: null, targetName: 'Elm Street 4', role: 'limited-editor' };
    for (const one of [ann, ben]) expect((await joinBy(one, link.token)).body).toEqual(answer);
    expect((await ann.get(path)).body.role).toBe('limited-editor');
    const { body: told } = await owner.get(`${path}/links/${link.id}`);
    expect(told).toMatchObject({ uses: 2, joined: [ann.userId, ben.userId], createdBy: admin.userId });
    const { body: members } = await owner.get(`${path}/members?limit=100`);
    expect(members.items.find(({ userId }: Json) => userId === ben.userId)).toMatchObject({ invitedBy: admin.userId });
    expect(await differences(scope.id)).toEqual([]);
  });

  it('tells its token, address and picture once, and keeps no more of it than a hash', async () => {
    const { owner, path, scope } = await household();
    const key = { headers: { 'Idempotency-Key': randomUUID() } };
    const draft = { kind: 'join', role: 'viewer' };
    const [{ body: made }, again] = [
      await owner.post(`${path}/links`, draft, key),
      await owner.post(`${path}/links`, draft, key),
    ];
    expect(made.url).toBe(`http://localhost:3000/v1/links/${made.token}`);
    expect(made.token).toMatch(/^[\w-]{43}$/);
    expect(made.qr).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const untold = { ...made, url: null, token: null, qr: null };
    expect(again.body).toEqual(untold);
    expect((await owner.get(`${path}/links`)).body.items).toEqual([untold]);
    const [ofScope, ofOwner] = await Promise.all(
      [scopePartition(ScopeId.parse(scope.id)), `USER#${owner.userId}`].map(recordsIn),
    );
    expect(JSON.stringify([ofScope, ofOwner])).not.toContain(made.token);
    expect((await owner.get(`${path}/changes`)).body.items.find(({ type }: Json) => type === 'link').record).toEqual(
      untold,
    );
  });

  it('shows anybody what it opens, names as its maker allows, in their language, and is kept by nobody', async () => {
    const { owner, path } = await household();
    await owner.patch('/v1/me', { displayName: 'Åsa <Berg>' });
    const [hidden, initials, shown] = await Promise.all(
      ['hidden', 'initials', 'shown'].map((names) =>
        make(owner, path, { names, expiresAt: '2999-01-01T00:00:00.000Z' }),
      ),
    );
    const { body, headers } = await anybody(shown.token);
    expect(body).toEqual({
      opens: 'join',
      targetName: 'Elm Street 4',
      targetType: 'scope',
      role: 'editor',
      usedUp: false,
      expiresAt: '2999-01-01T00:00:00.000Z',
      inviterName: 'Åsa <Berg>',
      apiUrl: 'http://localhost:3000',
      signInUrl: 'http://localhost:3000',
    });
    const page = await asPage(shown.token, 'sv');
    expect(page.body).toContain('<h1>Åsa &lt;Berg&gt; har bjudit in dig till Elm Street 4</h1>');
    expect(page.body).toContain('value="join"');
    expect(page.body).not.toContain('@');
    for (const one of [headers, page.headers])
      expect([one.get('cache-control'), one.get('referrer-policy'), one.get('x-robots-tag')]).toEqual([
        'private, no-store',
        'no-referrer',
        'noindex, nofollow',
      ]);
    expect([(await anybody(initials.token)).body.inviterName, (await anybody(hidden.token)).body.inviterName]).toEqual([
      'Å<',
      null,
    ]);
    expect((await asPage(hidden.token)).body).not.toContain('Åsa');
  });

  it('is gone alike for everybody when it is unknown, over, revoked, or nobody stands for it', async () => {
    const home = await household();
    const { owner, admin, path, scope } = home;
    const [revoked, expired, orphaned, standing] = await Promise.all([
      make(owner, path),
      make(owner, path),
      make(admin, path),
      make(owner, path),
    ]);
    const revocation = await owner.delete(`${path}/links/${revoked.id}`);
    expect(revocation.body).toMatchObject({ id: revoked.id, deletedBy: owner.userId });
    expect((await owner.get(`${path}/links/${revoked.id}`)).status).toBe(404);
    const kept = (await recordsIn(scopePartition(ScopeId.parse(scope.id)))).find(
      ({ sk }) => sk === `LINK#${revoked.id}`,
    );
    expect(kept).toMatchObject({ deletedBy: owner.userId });
    for (const name of ['dueKind', 'dueAt']) expect(kept).not.toHaveProperty(name);
    await setAttributes(keys.link(ScopeId.parse(scope.id), LinkId.parse(expired.id)), {
      expiresAt: new Date(Date.now() - 1).toISOString(),
    });
    await owner.patch(`${path}/members/${admin.userId}`, { role: 'editor' });
    const guest = await person();
    const gone = ['made-up', 'constructor', '%00', randomUUID(), revoked.token, expired.token, orphaned.token];
    const answers = await Promise.all(gone.map((token) => anybody(token)));
    const plain = ({ body, headers, status }: Answer) => ({
      status,
      body: { ...body, errorId: '' },
      headers: [...headers].filter(([name]) => !['x-request-id', 'x-amzn-requestid', 'date'].includes(name)),
    });
    const first = await anybody('a');
    for (const one of answers) expect(plain(one)).toEqual(plain(first));
    expect(first.body.type).toBe(problem('not-found'));
    const joins = await Promise.all(gone.map((token) => joinBy(guest, token)));
    const other = plain(await joinBy(guest, 'a'));
    for (const one of joins) expect(plain(one)).toEqual(other);
    expect((await asPage(revoked.token, 'sv')).body).toContain('Länken fungerar inte');
    await owner.delete(path);
    expect((await anybody(standing.token)).status).toBe(404);
    await owner.post(`${path}/restore`);
    expect((await joinBy(guest, standing.token)).status).toBe(200);
    expect((await joinBy(await person(), revoked.token)).status).toBe(404);
  });

  it('is made by those who manage members, gives no role that manages, and ends after now', async () => {
    const { owner, admin, editor, path, stranger } = await household();
    const to = (who: Person, draft: object) => who.post(`${path}/links`, { kind: 'join', ...draft });
    expect((await to(editor, { role: 'viewer' })).status).toBe(403);
    expect((await to(stranger, { role: 'viewer' })).status).toBe(404);
    expect((await to(admin, { role: 'member' })).body.role).toBe('editor');
    const wrong = async (draft: object) =>
      (await to(owner, draft)).body.errors.map(({ path: field, code }: Json) => `${field} ${code}`);
    expect(await wrong({ role: 'admin' })).toEqual(['role at_most_editor']);
    expect(await wrong({ role: 'owner', maxUses: 0 })).toEqual(['role at_most_editor', 'maxUses too_small']);
    expect(await wrong({ role: 'viewer', expiresAt: new Date().toISOString() })).toEqual(['expiresAt past']);
    expect(await wrong({ role: 'viewer', maxUses: 1_001, uses: 3 })).toHaveLength(2);
    const personal = await owner.post('/v1/scopes/personal/links', { kind: 'join', role: 'viewer' });
    expect(personal.body.type).toBe(problem('personal-scope'));
    const { body: link } = await to(owner, { role: 'viewer' });
    for (const who of [editor, stranger])
      expect((await who.get(`${path}/links/${link.id}`)).status).toBeGreaterThan(400);
    const told = async (who: Person) =>
      (await who.get(`${path}/changes`)).body.items.filter(({ type }: Json) => type === 'link').length;
    expect([await told(admin), await told(editor)]).toEqual([2, 0]);
  });

  it('counts nobody twice, and leaves who is in as they are', async () => {
    const { owner, viewer, path } = await household();
    const link = await make(owner, path, { maxUses: 1 });
    expect((await joinBy(viewer, link.token)).body.role).toBe('viewer');
    const [guest, late] = [await person(), await person()];
    const both = await Promise.all([joinBy(guest, link.token), joinBy(guest, link.token)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await owner.get(`${path}/links/${link.id}`)).body).toMatchObject({ uses: 1, joined: [guest.userId] });
    const refused = await joinBy(late, link.token);
    expect([refused.status, refused.body.type]).toEqual([409, problem('link-used-up')]);
    expect((await anybody(link.token)).body.usedUp).toBe(true);
    expect((await asPage(link.token)).body).not.toContain('<button');
    await guest.delete(`${path}/members/me`);
    expect((await joinBy(guest, link.token)).status).toBe(200);
    expect((await owner.get(`${path}/links/${link.id}`)).body.uses).toBe(1);
  });

  it('takes nobody back who was removed after it was made, though who left comes back, and by a later one both', async () => {
    const { owner, path, scope } = await household();
    const [link, guest] = [await make(owner, path), await person()];
    await joinBy(guest, link.token);
    await owner.delete(`${path}/members/${guest.userId}`);
    const refused = await joinBy(guest, link.token);
    expect([refused.status, refused.body.type]).toEqual([409, problem('removed-before')]);
    expect((await guest.get(path)).status).toBe(404);
    const later = await make(owner, path);
    expect((await joinBy(guest, later.token)).status).toBe(200);
    await guest.delete(`${path}/members/me`);
    expect((await joinBy(guest, link.token)).status).toBe(200);
    expect(await differences(scope.id)).toEqual([]);
  });

  it('lets in no more than the group holds, nor uses itself up by that', async () => {
    const { owner, path, scope } = await household();
    const link = await make(owner, path);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { memberCount: 100 });
    const refused = await joinBy(await person(), link.token);
    expect([refused.status, refused.body.what]).toEqual([409, 'members']);
    expect((await owner.get(`${path}/links/${link.id}`)).body.uses).toBe(0);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { linkCount: 50 });
    const more = await owner.post(`${path}/links`, { kind: 'join', role: 'viewer' });
    expect([more.status, more.body.what]).toEqual([409, 'links']);
  });

  it('lets in exactly as many as it allows of many who come at once', async () => {
    for (let round = 0; round < rounds(200, 1); round++) {
      const { owner, path, scope } = await household();
      const link = await make(owner, path, { maxUses: 10 });
      const crowd = await people(size(50, 25));
      const answers = await Promise.all(crowd.map((one) => joinBy(one, link.token)));
      const joined = crowd.filter((_, index) => answers[index]?.status === 200);
      expect(joined).toHaveLength(10);
      for (const { status, body } of answers)
        if (status !== 200) expect([status, body.type]).toEqual([409, problem('link-used-up')]);
      const { body } = await owner.get(`${path}/links/${link.id}`);
      expect([body.uses, [...body.joined].sort()]).toEqual([10, joined.map(({ userId }) => userId).sort()]);
      expect(await differences(scope.id)).toEqual([]);
    }
  });

  it('that is revoked, or used by somebody who is removed, at the same time has a legal outcome', async () => {
    for (let round = 0; round < rounds(200, 2); round++) {
      const { owner, path, scope } = await household();
      const [link, guest, other] = [await make(owner, path), await person(), await person()];
      await joinBy(guest, link.token);
      const [, back, came] = await Promise.all([
        owner.delete(`${path}/members/${guest.userId}`),
        joinBy(guest, link.token),
        joinBy(other, link.token),
        owner.delete(`${path}/links/${link.id}`),
      ]);
      expect([200, 404, 409]).toContain(back.status);
      expect((await guest.get(path)).status).toBe(404);
      expect((await other.get(path)).status).toBe(came.status === 200 ? 200 : 404);
      expect(await differences(scope.id)).toEqual([]);
    }
  });
});

describe('a link to a list', () => {
  it('opens that list alone, and is the list’s own', async () => {
    const { owner, one, list, path, scope } = await householdWithList();
    const [link, guest] = [await make(owner, one), await person()];
    expect((await anybody(link.token)).body).toMatchObject({ targetName: 'Groceries', targetType: 'list' });
    expect((await joinBy(guest, link.token)).body).toMatchObject({ listId: list.id, role: 'editor' });
    expect([(await guest.get(one)).status, (await guest.get(path)).status]).toEqual([200, 404]);
    expect((await owner.get(`${path}/links/${link.id}`)).status).toBe(404);
    expect((await owner.delete(`${path}/links/${link.id}`)).status).toBe(404);
    expect((await owner.get(`${path}/links`)).body.items).toEqual([]);
    expect((await owner.get(`${one}/links`)).body.items).toMatchObject([{ id: link.id, joined: [guest.userId] }]);
    await owner.delete(one);
    expect((await anybody(link.token)).status).toBe(404);
    await owner.post(`${one}/restore`);
    expect((await joinBy(guest, link.token)).status).toBe(200);
    expect(await differences(scope.id)).toEqual([]);
  });

  it('takes back nobody who was removed from it, or from its scope', async () => {
    const { owner, one, path, viewer, scope } = await householdWithList();
    const [link, guest] = [await make(owner, one), await person()];
    await joinBy(guest, link.token);
    await owner.delete(`${one}/members/${guest.userId}`);
    await owner.delete(`${path}/members/${viewer.userId}`);
    for (const who of [guest, viewer]) {
      expect((await joinBy(who, link.token)).body.type).toBe(problem('removed-before'));
      expect((await who.get(one)).status).toBe(404);
    }
    expect(await differences(scope.id)).toEqual([]);
  });

  it('can be to one of somebody’s personal scope, and tells nobody whose that is', async () => {
    const { owner, one } = await alone();
    const [link, guest] = [await make(owner, one), await person()];
    expect(JSON.stringify([(await anybody(link.token)).body, link.token])).not.toContain(owner.userId);
    expect((await joinBy(owner, link.token)).body.role).toBe('owner');
    expect((await joinBy(guest, link.token)).status).toBe(200);
    expect((await guest.get(one.replace('personal', owner.userId))).body.role).toBe('editor');
  });
});

describe('a view link', () => {
  const view = async (by: Person, at: string, fields: object): Promise<Json> => {
    const { status, body } = await by.post(`${at}/links`, { kind: 'view', ...fields });
    if (status !== 201) throw new Error(`No link: ${JSON.stringify(body)}`);
    return body;
  };

  it('shows a list to whoever has it, with people as its maker allows, and no ids, prices or addresses', async () => {
    const { owner, one, path, add, clear, editor, viewer } = await householdWithList();
    await editor.patch('/v1/me', { displayName: 'Robin Berg' });
    const { body: toys } = await owner.post(`${path}/categories`, { kind: 'item', name: 'Toys <b>' });
    await owner.patch(one, { description: 'For\nthe party' });
    await add('Gone', { purchased: true });
    await clear();
    await add('Milk', { quantity: '1.5', unit: 'l', assignedTo: editor.userId, price: 1_990, dueOn: '2026-12-24' });
    await add('Kite <script>', { categoryId: toys.id, notes: 'red & "big"' });
    await add('Bread', { purchased: true });
    const links = await Promise.all(
      ['shown', 'initials', 'hidden', undefined].map((names) => view(owner, one, { shows: 'list', names })),
    );
    expect(links[0]).toMatchObject({ kind: 'view', shows: 'list', role: null, maxUses: null, names: 'shown' });
    const [shown, initials, hidden, usual] = await Promise.all(links.map(({ token }) => anybody(token)));
    const milk = { quantity: '1.5', unit: 'l', category: 'Other', notes: null, purchased: false, dueOn: '2026-12-24' };
    expect(shown?.body).toEqual({
      opens: 'list',
      name: 'Groceries',
      description: 'For\nthe party',
      names: 'shown',
      items: [
        { name: 'Milk', ...milk, assignedTo: 'Robin Berg' },
        expect.objectContaining({
          name: 'Kite <script>',
          category: 'Toys <b>',
          notes: 'red & "big"',
          assignedTo: null,
        }),
        expect.objectContaining({ name: 'Bread', purchased: true }),
      ],
      more: 0,
      expiresAt: null,
    });
    expect([initials, hidden, usual].map((answer) => answer?.body.items[0].assignedTo)).toEqual(['RB', null, null]);
    for (const answer of [initials, hidden, usual]) expect(JSON.stringify(answer?.body)).not.toContain('Robin');
    const everyId = [owner, editor, viewer].map(({ userId }) => userId);
    for (const answer of [shown, initials, hidden])
      for (const secret of [...everyId, '@', '1990', toys.id, 'Gone'])
        expect(JSON.stringify(answer?.body)).not.toContain(secret);

    const [english, swedish] = [await asPage(links[0].token), await asPage(links[0].token, 'sv')];
    expect(english.body).toContain('<h1>Groceries</h1>');
    expect(english.body).toContain('<li>1.5 l Milk <small>Other · due 2026-12-24 · Robin Berg</small></li>');
    expect(english.body).toContain(
      'Kite &lt;script&gt; <small>Toys &lt;b&gt;</small><br><small>red &amp; &quot;big&quot;',
    );
    expect(swedish.body).toContain('<li>1,5 l Milk <small>');
    expect(swedish.body).toContain('<h2>Köpt</h2>');
    for (const { body, headers } of [english, swedish]) {
      expect(body).not.toMatch(/<script|<b>|@/);
      for (const id of everyId) expect(body).not.toContain(id);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'none'/);
      expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
        'private, no-store',
        'noindex, nofollow',
      ]);
    }
    expect((await joinBy(await person(), links[0].token)).status).toBe(404);
    await owner.patch(one, { archived: true });
    expect((await anybody(links[0].token)).status).toBe(200);
    await owner.delete(`${one}/links/${links[0].id}`);
    expect((await asPage(links[0].token)).status).toBe(404);
    await owner.delete(one);
    expect((await anybody(links[1].token)).status).toBe(404);
  });

  it('shows balances as sums alone, by numbers where names are hidden, as long as its maker may', async () => {
    const { owner, admin, path, editor, viewer } = await household();
    await owner.patch('/v1/me', { displayName: 'Åsa' });
    await editor.patch('/v1/me', { displayName: 'Bo & Co' });
    const split = { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] };
    await owner.post(`${path}/transactions`, { kind: 'expense', amount: 123_450, payee: 'Secret shop', split });
    const [shown, hidden] = [
      await view(admin, path, { shows: 'balances', names: 'shown' }),
      await view(admin, path, { shows: 'balances' }),
    ];
    const { body } = await anybody(shown.token);
    const order: string[] = body.people;
    const number = (name: string): number => 1 + order.indexOf(name);
    expect([...body.people].sort()).toEqual(['Bo & Co', 'Åsa']);
    expect(body).toMatchObject({ opens: 'balances', name: 'Elm Street 4' });
    const payment = { from: number('Bo & Co'), to: number('Åsa'), amount: 61_725 };
    expect(body.balances).toMatchObject([{ currency: 'SEK', payments: [payment] }]);
    const nets = body.balances[0].nets.map(({ person: who, net }: Json) => [body.people[who - 1], net]);
    expect(new Map(nets)).toEqual(
      new Map([
        ['Åsa', 61_725],
        ['Bo & Co', -61_725],
      ]),
    );
    const { body: unnamed } = await anybody(hidden.token);
    expect(unnamed).toEqual({ ...body, names: 'hidden', people: [null, null] });
    const [named, unnamedPage, swedish] = [
      await asPage(shown.token),
      await asPage(hidden.token),
      await asPage(shown.token, 'sv'),
    ];
    expect(named.body).toContain('Bo &amp; Co pays Åsa SEK');
    expect(unnamedPage.body).toMatch(/Person \d pays Person \d/);
    expect(swedish.body).toContain('617,25');
    for (const { body: page } of [named, unnamedPage, swedish])
      for (const secret of [owner.userId, editor.userId, '@', 'Secret', '<script']) expect(page).not.toContain(secret);
    expect(unnamedPage.body).not.toMatch(/Åsa|Bo /);
    await admin.delete(`${path}/members/me`);
    expect([(await anybody(shown.token)).status, (await asPage(hidden.token)).status]).toEqual([404, 404]);
    expect((await viewer.post(`${path}/links`, { kind: 'view', shows: 'balances' })).status).toBe(403);
  });

  it('shows what it is made for alone: a list on a list, balances of a group', async () => {
    const { owner, one, path } = await householdWithList();
    for (const [at, fields] of [
      [path, { kind: 'view', shows: 'list' }],
      [one, { kind: 'view', shows: 'balances' }],
      [one, { kind: 'view' }],
      [one, { kind: 'view', shows: 'list', role: 'viewer' }],
      [one, { kind: 'view', shows: 'list', names: 'all' }],
      [one, { kind: '__proto__' }],
      [one, { shows: 'list' }],
    ] as const)
      expect([fields, (await owner.post(`${at}/links`, fields)).status]).toEqual([fields, 422]);
  });
});
