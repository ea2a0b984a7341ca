import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { roleIds } from '../../shared/access/roles';
import { ListId, ScopeId, UserId } from '../../shared/core/ids';
import { instant, minute } from '../../shared/core/time';
import { keys, userPartition } from '../../shared/db/keys';
import { transact } from '../../shared/db/transact';
import { resumeExport, sweepExports } from '../../shared/lifecycle/exports/sweep';
import { memberActions } from '../../shared/groups/join';
import { asMember } from '../../shared/groups/member';
import { runStream } from '../support/run-stream';
import { household } from '../support/household';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import { type Json, person, type Person, pool, request, sign } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { separateBucket } from '../support/separate-bucket';

separateBucket();
const path = '/v1/me/exports';
const follow = (one: Person) => runStream(userPartition(UserId.parse(one.userId)));
const filesOf = async (url: string): Promise<Record<string, string>> => {
  const zip = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, content]) => [name, strFromU8(content)]));
};
/** Returns what an export of somebody's holds that is asked for now. */
const exportOf = async (one: Person): Promise<Record<string, string>> => {
  const { body } = await one.post(path);
  await follow(one);
  return filesOf((await one.get(`${path}/${String(body.id)}`)).body.downloadUrl);
};

describe('my export', () => {
  it(
    'is a zip of all that is mine, and of all that I may read in the groups I am in, behind an address ' +
      'that works for an hour',
    async () => {
      const { owner, editor, viewer, path: home, scope } = await household({ name: 'Älm, Street 4' });
      await owner.delete(`${home}/members/${viewer.userId}`);
      await owner.post(`${home}/invitations`, { email: 'secret@example.com', role: 'viewer' });
      await editor.patch('/v1/me', { displayName: 'Robin Elm' });
      const { body: mine } = await editor.post('/v1/scopes/personal/lists', { name: 'Mine alone' });
      await editor.post(`/v1/scopes/personal/lists/${mine.id}/items`, { name: 'Secret, "with" commas', notes: '=1+1' });
      await editor.post(`${home}/transactions`, { kind: 'expense', amount: 9_900, payee: 'ICA' });
      await owner.post(`${home}/transactions`, {
        kind: 'expense',
        amount: 100,
        payee: 'Between the two of us',
        split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] },
      });
      await owner.post(`${home}/transactions`, {
        kind: 'expense',
        amount: 100,
        payee: 'Not theirs, but read',
        split: null,
      });
      const { status, body: asked, headers } = await editor.post(path);
      expect([status, asked]).toMatchObject([
        201,
        { status: 'queued', progress: { done: 0, total: null }, downloadUrl: null },
      ]);
      expect((await editor.get(headers.get('location') ?? '')).body.id).toBe(asked.id);
      expect((await editor.post(path)).body.type).toMatch(/export-running$/);
      await follow(editor);
      const { body: done } = await editor.get(`${path}/${asked.id}`);
      expect(done).toMatchObject({
        status: 'done',
        progress: { done: 4, total: 4 },
        downloadUrl: expect.stringContaining('X-Amz-Expires=3600'),
      });
      expect(Date.parse(done.downloadUntil) - Date.parse(done.modifiedAt)).toBe(3_600_000);
      const files = await filesOf(done.downloadUrl);
      const group = `groups/A-lm-Street-4-${scope.id}`;
      expect(Object.keys(files).toSorted()).toEqual(
        expect.arrayContaining([
          'me/profile.json',
          'me/invitation.json',
          'personal/item.csv',
          'personal/list.json',
          `${group}/transaction.csv`,
          `${group}/member.json`,
        ]),
      );
      expect(JSON.parse(files['me/profile.json'] ?? '')).toMatchObject([
        { displayName: 'Robin Elm', email: editor.email },
      ]);
      expect(files['personal/item.csv']).toContain(`"Secret, ""with"" commas",'=1+1`);
      expect(
        JSON.parse(files[`${group}/transaction.json`] ?? '')
          .map(({ payee }: Json) => payee)
          .toSorted(),
      ).toEqual(['Between the two of us', 'ICA', 'Not theirs, but read']);
      const { body: members } = await editor.get(`${home}/members`);
      const named = ({ userId, displayName }: Json) => [userId, displayName];
      expect(new Map(JSON.parse(files[`${group}/member.json`] ?? '').map(named))).toEqual(
        new Map(members.items.map(named)),
      );
      expect(JSON.parse(files['about.json'] ?? '')).toEqual([
        { folder: group, name: 'Älm, Street 4', leftAt: null, leftOut: 0 },
      ]);
      expect(JSON.stringify(files)).not.toMatch(/secret@example.com|orderKey|requestId/);
      expect((await editor.post(path)).status).toBe(201);
      expect((await editor.get(path)).body.items.map(({ id }: Json) => id)).toHaveLength(2);
    },
  );

  it('holds the slices I show to others, where I may manage them, and of one that I am shown what it is and who is in it', async () => {
    const { owner, viewer, path: home, scope } = await household({ name: 'Elm Street 4' });
    await owner.post(`${home}/transactions`, { kind: 'expense', amount: 100, payee: 'Kept from slices' });
    const guest = await person();
    const { body: slice } = await owner.post(`${home}/slices`, { name: 'Ours', members: [{ email: guest.email }] });
    const [open] = (await guest.get('/v1/me/invitations')).body.items;
    expect((await guest.post(`/v1/me/invitations/${String(open.id)}/accept`)).status).toBe(200);
    await owner.post(`/v1/scopes/${String(slice.id)}/invitations`, { email: 'secret@example.com', role: 'viewer' });
    const [ofOwner, ofViewer, ofGuest] = [await exportOf(owner), await exportOf(viewer), await exportOf(guest)];
    const group = `groups/Elm-Street-4-${String(scope.id)}/slice.json`;
    expect(JSON.parse(ofOwner[group] ?? '')).toMatchObject([{ id: slice.id, name: 'Ours' }]);
    expect(ofViewer[group]).toBeUndefined();
    const folder = `groups/Ours-${String(slice.id)}`;
    expect(JSON.parse(ofGuest['about.json'] ?? '')).toEqual([{ folder, name: 'Ours', leftAt: null, leftOut: 0 }]);
    expect(JSON.parse(ofGuest[`${folder}/scope.json`] ?? '')).toMatchObject([{ id: slice.id, name: 'Ours' }]);
    const people = JSON.parse(ofGuest[`${folder}/member.json`] ?? '').map(({ userId }: Json) => userId);
    expect(new Set(people)).toEqual(new Set([owner.userId, guest.userId]));
    expect(JSON.stringify(ofGuest)).not.toMatch(/secret@example|Kept from slices|Elm Street/);
    // It is over with its source, and what it was is no longer theirs to know.
    expect((await owner.delete(home)).status).toBe(200);
    expect(JSON.stringify(await exportOf(guest))).not.toMatch(/groups.Ours/);
  });

  it('holds of a group that I was removed from what was mine then, says what is left out, and all of it again once I am back', async () => {
    const { owner, editor, path: home, scope } = await household({ name: 'Elm Street 4' });
    const at = `${home}/transactions`;
    const { body: kept } = await editor.post(at, { kind: 'expense', amount: 100, payee: 'Kept' });
    const { body: changed } = await editor.post(at, { kind: 'expense', amount: 100, payee: 'As I wrote it' });
    const { body: shared } = await owner.post(at, { kind: 'expense', amount: 500, payee: 'Words of others' });
    expect((await owner.delete(`${home}/members/${editor.userId}`)).status).toBe(200);
    await owner.patch(`${at}/${String(changed.id)}`, { payee: 'Later' });
    await owner.patch(home, { name: 'Later' });
    await owner.post(at, { kind: 'expense', amount: 700, payee: 'Later' });
    const files = await exportOf(editor);
    const group = `groups/Elm-Street-4-${String(scope.id)}`;
    const transactions: Json[] = JSON.parse(files[`${group}/transaction.json`] ?? '');
    expect(new Map(transactions.map(({ id, payee }) => [id, payee]))).toEqual(
      new Map([
        [kept.id, 'Kept'],
        [shared.id, undefined],
      ]),
    );
    expect(JSON.parse(files['about.json'] ?? '')).toEqual([
      { folder: group, name: 'Elm Street 4', leftAt: expect.any(String), leftOut: 1 },
    ]);
    expect(files['README.txt']).toMatch(
      /Elm Street 4: you left.*\n1 record was changed by others[^]*Elm Street 4: du lämnade.*\n1 post har ändrats/,
    );
    expect(JSON.stringify(files)).not.toMatch(/Later|Words of others|As I wrote it/);

    const { body: invitation } = await owner.post(`${home}/invitations`, { email: editor.email, role: 'viewer' });
    await editor.post(`/v1/me/invitations/${String(invitation.id)}/accept`);
    const back: Json[] = JSON.parse(
      (await exportOf(editor))[`groups/Later-${String(scope.id)}/transaction.json`] ?? '',
    );
    expect(back.map(({ payee }) => payee).toSorted()).toEqual(['Kept', 'Later', 'Later', 'Words of others']);
  });

  it('holds nothing of the time between the deletion of my account and its restoration, if I was removed meanwhile', async () => {
    const { owner, editor, path: home, scope } = await household({ name: 'Elm Street 4' });
    const { body: mine } = await editor.post(`${home}/tags`, { name: 'Mine' });
    const { body: kept } = await editor.post(`${home}/tags`, { name: 'Kept' });
    expect((await editor.delete('/v1/me')).status).toBe(200);
    await owner.patch(home, { name: 'Later' });
    await owner.patch(`${home}/tags/${String(mine.id)}`, { name: 'Later' });
    expect((await owner.delete(`${home}/members/${editor.userId}`)).status).toBe(200);
    await follow(editor);
    expect((await editor.post('/v1/me/restore')).status).toBe(200);
    await follow(editor);
    const files = await exportOf(editor);
    const group = `groups/Elm-Street-4-${String(scope.id)}`;
    expect(JSON.parse(files[`${group}/tag.json`] ?? '').map(({ id }: Json) => id)).toEqual([kept.id]);
    expect(JSON.stringify(files)).not.toMatch(/Later/);
  });

  it('holds what was recorded under a placeholder that I have taken over, also after I have left', async () => {
    const { owner, viewer, path: home, scope } = await household();
    const kim = (await owner.post(`${home}/members`, { displayName: 'Kim' })).body.userId;
    const shares = [{ userId: owner.userId }, { userId: kim }];
    await owner.post(`${home}/transactions`, { kind: 'expense', amount: 700, split: { mode: 'equal', shares } });
    await owner.patch(home, { defaultSplit: { mode: 'equal', shares } });
    await owner.post(`${home}/members/${kim}/merge`, { into: viewer.userId });
    const folder = async () => {
      const files = await exportOf(viewer);
      const texts = Object.entries(files).filter(([name]) => name.includes(String(scope.id).slice(0, 8)));
      return (texts.length > 0 ? texts : Object.entries(files)).map(([, text]) => text).join();
    };
    const inIt = await folder();
    expect([inIt.includes(viewer.userId), inIt.includes('"amount": 350') || inIt.includes('"amount":350')]).toEqual([
      true,
      true,
    ]);
    await viewer.delete(`${home}/members/me`);
    const left = await folder();
    expect([left.includes(kim), /"amount": ?350/.test(left)]).toEqual([false, true]);
  });

  it('says no name of a group that was left before names were kept', async () => {
    const { owner, editor, path: home, scope } = await household();
    await editor.delete(`${home}/members/me`);
    await setAttributes(keys.membershipPointer(UserId.parse(editor.userId), ScopeId.parse(scope.id)), {
      lastKnownName: null,
    });
    await owner.patch(home, { name: 'Later' });
    const files = await exportOf(editor);
    expect(JSON.parse(files['about.json'] ?? '')).toEqual([
      { folder: `groups/group-${String(scope.id)}`, name: null, leftAt: expect.any(String), leftOut: 0 },
    ]);
    expect(files['README.txt']).toContain('A group you were in: you left');
  });

  it('holds of a group that is deleted what was mine in it', async () => {
    const { owner, editor, path: home, scope } = await household({ name: 'Elm Street 4' });
    await editor.post(`${home}/tags`, { name: 'Mine' });
    await owner.post(`${home}/tags`, { name: 'Theirs' });
    await owner.delete(home);
    const files = await exportOf(editor);
    expect(
      JSON.parse(files[`groups/Elm-Street-4-${String(scope.id)}/tag.json`] ?? '').map(({ name }: Json) => name),
    ).toEqual(['Mine']);
    expect(JSON.parse(files[`groups/Elm-Street-4-${String(scope.id)}/scope.json`] ?? '')).toEqual([
      { id: scope.id, name: 'Elm Street 4', leftAt: expect.any(String) },
    ]);
  });

  it('is not read on in a group that I am removed from while it is made', async () => {
    const { owner, editor, path: home, scope } = await household({ name: 'Elm Street 4' });
    const { body } = await editor.post(path);
    const key = keys.export(UserId.parse(editor.userId), body.id);
    const step = () => resumeExport(key, { atMost: -1, clock: () => instant(Date.now()), requestId: 'r' });
    for (let steps = 0; steps < 3; steps++) await step();
    await owner.delete(`${home}/members/${editor.userId}`);
    await owner.patch(home, { name: 'Later' });
    await owner.post(`${home}/tags`, { name: 'Later' });
    await follow(editor);
    const files = await filesOf((await editor.get(`${path}/${String(body.id)}`)).body.downloadUrl);
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith('groups/'))
        .toSorted(),
    ).toEqual(
      ['member.csv', 'member.json', 'scope.csv', 'scope.json'].map(
        (name) => `groups/Elm-Street-4-${String(scope.id)}/${name}`,
      ),
    );
    expect(JSON.stringify(files)).not.toMatch(/Later/);
  });

  it('holds of a list that is shared with me alone the list and what is on it; after that what I wrote there', async () => {
    const { owner, path: home, scope, stranger } = await household({ name: 'Elm Street 4' });
    const { body: list } = await owner.post(`${home}/lists`, { name: 'Shared' });
    await owner.post(`${home}/lists`, { name: 'Not shared' });
    const [scopeId, listId, userId] = [ScopeId.parse(scope.id), ListId.parse(list.id), UserId.parse(stranger.userId)];
    const membership = asMember(
      { scopeId, listId, userId, roleId: roleIds.editor },
      {
        caller: { userId: UserId.parse(owner.userId), email: null, emailVerified: false },
        now: instant(Date.now()),
        requestId: 'r',
      },
    );
    await transact('r', memberActions(membership));
    for (const [who, name] of [
      [owner, 'Theirs'],
      [stranger, 'Mine'],
    ] as const)
      await who.post(`${home}/lists/${listId}/items`, { name });
    const namesIn = (files: Record<string, string>, kind: string) =>
      JSON.parse(Object.entries(files).find(([name]) => name.endsWith(`/${kind}.json`))?.[1] ?? '[]')
        .map(({ name }: Json) => name)
        .toSorted();
    const shared = await exportOf(stranger);
    expect([namesIn(shared, 'list'), namesIn(shared, 'item'), namesIn(shared, 'scope')]).toEqual([
      ['Shared'],
      ['Mine', 'Theirs'],
      [],
    ]);
    await setAttributes(keys.listMember(scopeId, listId, userId), {
      deletedAt: instant(Date.now()),
      deletedBy: owner.userId,
    });
    const after = await exportOf(stranger);
    expect([namesIn(after, 'list'), namesIn(after, 'item')]).toEqual([[], ['Mine']]);
  });

  it('wants a fresh sign-in, and is nobody else’s', async () => {
    const [one, other] = [await person(), await person()];
    const old = await sign(accessClaims(pool, { sub: one.userId, authTime: Math.floor(Date.now() / 1_000) - 601 }));
    expect((await request('POST', path, old)).body.type).toMatch(/fresh-sign-in-required$/);
    const { body } = await one.post(path);
    expect([(await other.get(`${path}/${body.id}`)).status, (await other.get(path)).body.items]).toEqual([404, []]);
  });

  it('comes to its end by the sweeper alone, and a step that is told of twice is done once', async () => {
    const one = await person();
    const { body } = await one.post(path);
    const at = (ms: number) => () => instant(Date.now() + ms);
    const [{ pk, sk } = {}] = (await recordsIn(userPartition(UserId.parse(one.userId)))).filter(
      ({ id }) => id === body.id,
    );
    const key = { pk: String(pk), sk: String(sk) };
    const stand = { turn: 0, cursor: null };
    for (let times = 0; times < 2; times++)
      await resumeExport(key, { atMost: -1, clock: at(0), requestId: 'r' }, stand);
    expect((await one.get(`${path}/${body.id}`)).body).toMatchObject({
      status: 'running',
      version: 2,
      progress: { done: 0, total: 3 },
    });
    await sweepExports({ atMost: minute, clock: at(3 * minute), requestId: 'r' });
    expect((await one.get(`${path}/${body.id}`)).body.status).toBe('done');
  });
});
