import { expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { acquaint } from '../support/household';
import { householdWithList } from '../support/household-with-list';
import { observeAndTell, openStream, partitionsOf } from '../support/observed';
import { type Json, person, type Person } from '../support/person';
import { recordsIn } from '../support/records';
import { takeIn } from '../support/shown-to';
import { onTestFinished } from '../support/testing';

const at = '/v1/me/notifications';

/** Makes a household with a list; `settle` tells people of what happened since, each change twice. */
const telling = async (...guests: readonly Person[]) => {
  const stream = await openStream();
  onTestFinished(stream.stop);
  const home = await householdWithList();
  const { scope, owner, admin, editor, viewer } = home;
  const people = [owner, admin, editor, viewer, ...guests];
  for (const [who, displayName] of [
    [owner, 'Olga'],
    [admin, 'Adam'],
    [editor, 'Edda'],
  ] as const)
    await who.patch('/v1/me', { displayName });
  const partitions = [scopePartition(ScopeId.parse(scope.id)), ...people.flatMap(partitionsOf)];
  await stream.read(partitions);
  const settle = async () => {
    const all = [];
    for (let turn = 0; turn < 2; turn++) {
      const records = await stream.read(partitions);
      await observeAndTell([...records, ...records]);
      all.push(...records);
    }
    return all;
  };
  const titles = async (who: Person, language = 'en'): Promise<string[]> =>
    (await who.get(at, { headers: { 'Accept-Language': language } })).body.items.map(({ title }: Json) => title);
  return { ...home, settle, titles };
};
const expense = (owner: Person, editor: Person) => ({
  kind: 'expense',
  amount: 45050,
  payee: 'ICA',
  split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] },
});

it('tells people of what concerns them, once, in their language, and nobody of their own acts', async () => {
  const { owner, editor, viewer, path, items, list, scope, settle, titles } = await telling();
  const { body: bought } = await owner.post(`${path}/transactions`, expense(owner, editor));
  await owner.post(`${path}/settlements`, { from: editor.userId, to: owner.userId, amount: 100 });
  const { body: milk } = await owner.post(items, { name: 'Milk', assignedTo: editor.userId });
  await editor.post(items, { name: 'Bread', assignedTo: editor.userId });
  await owner.patch(`${path}/members/${editor.userId}`, { role: 'admin' });
  await settle();
  expect([await titles(owner), await titles(viewer)]).toEqual([[], []]);
  const { body } = await editor.get(at, { headers: { 'Accept-Language': 'sv' } });
  expect(body.page.unread).toBe(4);
  expect(body.items.map(({ type, title, body: text, link }: Json) => [type, title, text, link])).toEqual([
    [
      'membership',
      `Din roll i ${scope.name} har ändrats`,
      expect.stringContaining('Du är nu administratör'),
      `${path}/members`,
    ],
    ['assigned', 'Olga har gett dig i uppgift: Milk', `Det står på listan ${list.name}.`, `${items}/${milk.id}`],
    [
      'settlement',
      `Betalning i ${scope.name}`,
      'Du har betalat 1,00\u00a0kr till Olga. Olga har antecknat det.',
      expect.stringContaining(`${path}/transactions/`),
    ],
    [
      'expense',
      `Ny utgift i ${scope.name}: ICA`,
      'Olga har lagt till 450,50\u00a0kr. Din del är 225,25\u00a0kr.',
      `${path}/transactions/${bought.id}`,
    ],
  ]);
  expect(await titles(editor)).toContain('Olga has assigned Milk to you');

  // What is changed concerns only those whom it didn't before; what comes back is no news.
  await owner.patch(`${path}/transactions/${bought.id}`, { amount: 5 });
  await owner.delete(`${path}/transactions/${bought.id}`);
  await owner.post(`${path}/transactions/${bought.id}/restore`);
  await owner.patch(`${items}/${milk.id}`, { name: 'Oat milk' });
  await settle();
  expect(await titles(editor)).toHaveLength(4);
  const { body: anna } = await owner.post(`${path}/members`, { displayName: 'Anna' });
  await owner.post(`${path}/settlements`, { from: anna.userId, to: editor.userId, amount: 100 });
  await settle();
  const { body: paid } = await editor.get(`${at}?limit=1`);
  expect(paid.items[0].body).toMatch(/^Anna has paid you SEK.1\.00\. Olga has recorded it\.$/);
  expect(await recordsIn(userPartition(UserId.parse(anna.userId)))).toEqual([]);
  await editor.patch(`${path}/transactions/${bought.id}`, {
    split: { mode: 'equal', shares: [{ userId: viewer.userId }] },
  });
  await settle();
  expect(await titles(viewer)).toEqual([`New expense in ${scope.name}: ICA`]);
});

it('tells of invitations under an address too, of who comes and goes, and of being removed', async () => {
  const [guest, known] = [await person(), await person()];
  const { owner, admin, editor, path, scope, settle, titles } = await telling(guest, known);
  await known.patch('/v1/me', { displayName: 'Kim' });
  await acquaint(owner, known);
  const invite = async (draft: object) =>
    (await owner.post(`${path}/invitations`, { role: 'viewer', ...draft })).body.id;
  await invite({ email: guest.email });
  const id = await invite({ userId: known.userId });
  await settle();
  expect(await titles(guest)).toEqual([`Olga has invited you to join ${scope.name}`]);
  expect(await titles(known)).toEqual([`Olga has invited you to join ${scope.name}`]);
  const stranger = await person({ email: guest.email, emailVerified: false });
  expect(await titles(stranger)).toEqual([]);

  await known.post(`/v1/me/invitations/${id}/accept`);
  await settle();
  expect((await titles(owner)).concat(await titles(editor))).toEqual([
    `Kim has joined ${scope.name}`,
    `Kim has joined ${scope.name}`,
  ]);
  await admin.delete(`${path}/members/${known.userId}`);
  await admin.delete(`${path}/members/me`);
  await settle();
  expect((await titles(owner)).slice(0, 2)).toEqual([
    `Adam has left ${scope.name}`,
    `Kim is no longer in ${scope.name}`,
  ]);
  // Whose name it was is no longer theirs to know.
  const { body } = await known.get(at);
  expect(body.items.map(({ title, body: text }: Json) => [title, text])).toEqual([
    [`You are no longer in ${scope.name}`, 'Someone has removed you from the group.'],
    [`Olga has invited you to join ${scope.name}`, expect.anything()],
  ]);
});

it('tells whoever was taken out of a group or a list what it was called until then, and no later name', async () => {
  const guest = await person();
  const { owner, admin, viewer, list, path, scope, settle, titles } = await telling(guest);
  const invitations = `${path}/lists/${list.id}/invitations`;
  const { body } = await owner.post(invitations, { email: guest.email, role: 'viewer' });
  expect((await guest.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(200);
  await settle();
  await owner.delete(`${path}/members/${viewer.userId}`);
  await owner.delete(`${path}/lists/${list.id}/members/${guest.userId}`);
  await owner.patch(path, { name: 'For us alone' });
  await owner.patch(`${path}/lists/${list.id}`, { name: 'Presents' });
  await settle();
  expect((await titles(viewer))[0]).toBe(`You are no longer in ${scope.name}`);
  expect((await titles(guest))[0]).toContain(list.name);
  expect((await titles(admin))[0]).toContain('is no longer in For us alone');
});

it('pages through what somebody was told under either name in one order', async () => {
  const guest = await person();
  const { owner, path, settle, titles } = await telling(guest);
  const join = async () => {
    const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'editor' });
    await settle();
    await guest.post(`/v1/me/invitations/${body.id}/accept`);
    await owner.post(`${path}/transactions`, { ...expense(owner, guest), payee: body.id });
    await settle();
  };
  await join();
  await owner.delete(`${path}/members/${guest.userId}`);
  await join();
  const all = await titles(guest);
  expect(all.map((title) => /invited|expense|no longer/.exec(title)?.[0])).toEqual([
    ...['expense', 'invited'],
    ...['no longer', 'expense', 'invited'],
  ]);
  const paged = async (query: string) => {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await guest.get(`${at}?${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      found.push(...body.items.map(({ title }: Json) => title));
      cursor = body.page.next;
    }
    return found;
  };
  for (const limit of [1, 2, 3])
    expect([await paged(`limit=${limit}`), await paged(`limit=${limit}&read=false`)]).toEqual([all, all]);
  await guest.post(`${at}/read`, {});
  for (const limit of [1, 2]) expect(await paged(`limit=${limit}&read=true`)).toEqual(all);
});

it('tells nobody who came before them', async () => {
  const [first, second] = [await person(), await person()];
  const { owner, path, scope, settle, titles } = await telling(first, second);
  for (const who of [first, second]) {
    const { body } = await owner.post(`${path}/invitations`, { email: who.email, role: 'viewer' });
    await who.post(`/v1/me/invitations/${body.id}/accept`);
  }
  await settle();
  expect(await titles(second)).toEqual([`Olga has invited you to join ${scope.name}`]);
  expect(await titles(first)).toHaveLength(2);
});

it('tells of no invitation of a group or a person that somebody blocks', async () => {
  const [guest, known] = [await person(), await person()];
  const { owner, admin, path, scope, settle, titles } = await telling(guest, known);
  await known.patch('/v1/me', { displayName: 'Kim' });
  for (const who of [owner, admin]) await acquaint(who, known);
  const invite = async (by: Person, draft: object) =>
    expect((await by.post(`${path}/invitations`, { role: 'viewer', ...draft })).status).toBe(201);
  const { body: block } = await guest.post('/v1/me/blocks', { scopeId: scope.id });
  await known.post('/v1/me/blocks', { userId: owner.userId });
  for (const draft of [{ email: guest.email }, { userId: known.userId }]) await invite(owner, draft);
  await settle();
  const hidden = await guest.get(at);
  expect([hidden.body.items, hidden.body.page.unread, await titles(known)]).toEqual([[], 0, []]);
  for (const who of [guest, known])
    expect((await who.get('/v1/me/changes')).body.items.map(({ type }: Json) => type)).not.toContain('notification');
  // By somebody else, for whoever blocks a person; to an address, once the block is over.
  await invite(admin, { email: known.email });
  await guest.delete(`/v1/me/blocks/${block.id}`);
  await settle();
  expect(await titles(known)).toEqual([`Adam has invited you to join ${scope.name}`]);
  expect(await titles(guest)).toEqual([`Olga has invited you to join ${scope.name}`]);
  expect((await guest.get('/v1/me/changes')).body.items.map(({ type }: Json) => type)).toContain('notification');
});

it('is steered by settings: what is switched off and what is muted is not told', async () => {
  const guest = await person();
  const { owner, editor, admin, path, items, list, scope, settle, titles } = await telling(guest);
  await editor.patch('/v1/me/settings', { notifications: { expense: { inApp: false } }, muted: [list.id] });
  await admin.patch('/v1/me/settings', { muted: [scope.id] });
  await guest.patch('/v1/me/settings', { notifications: { invitation: { inApp: false } } });
  await owner.post(`${path}/transactions`, expense(owner, editor));
  await owner.post(items, { name: 'Milk', assignedTo: editor.userId });
  await owner.post(`${path}/settlements`, { from: editor.userId, to: owner.userId, amount: 100 });
  await owner.post(`${path}/settlements`, { from: admin.userId, to: owner.userId, amount: 100 });
  await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
  await settle();
  expect([await titles(editor), await titles(admin), await titles(guest)]).toEqual([
    [`Payment in ${scope.name}`],
    [],
    [],
  ]);
  const { body } = await guest.get('/v1/me/changes');
  expect(body.items.map(({ type }: Json) => type)).not.toContain('notification');
});

it('shows nothing that was written after somebody left', async () => {
  const { owner, editor, path, settle, titles, scope } = await telling();
  await owner.post(`${path}/transactions`, expense(owner, editor));
  await settle();
  await owner.post(`${path}/transactions`, { ...expense(owner, editor), payee: 'Coop' });
  await editor.delete(`${path}/members/me`);
  // The stream lags: by now they are no member.
  await settle();
  await owner.patch('/v1/me', { displayName: 'Renamed' });
  await owner.patch(path, { name: 'Renamed' });
  expect(await titles(editor)).toEqual([`New expense in ${scope.name}: ICA`]);
  expect((await editor.get(at)).body.items[0].body).toContain('Someone has added');
});

it('keeps what was read: one by one, or all up to a time, with pages, a filter and a count', async () => {
  const guest = await person();
  const { owner, editor, path, settle } = await telling(guest);
  const made = [];
  for (let index = 0; index < 5; index++)
    made.push((await owner.post(`${path}/transactions`, { ...expense(owner, editor), payee: `Shop ${index}` })).body);
  const followed = await settle();
  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await editor.get(`${at}?limit=2${cursor && `&cursor=${cursor}`}`);
    paged.push(...body.items.map(({ title }: Json) => title.slice(-6)));
    if (!body.page.next) break;
    cursor = encodeURIComponent(body.page.next);
  }
  expect(paged).toEqual(['Shop 4', 'Shop 3', 'Shop 2', 'Shop 1', 'Shop 0']);

  const { body: all } = await editor.get(at);
  const [latest] = all.items;
  const { next } = (await editor.get('/v1/me/changes')).body;
  const marked = await editor.patch(`${at}/${latest.id}`, { ...latest, read: true });
  expect([marked.status, marked.body.read, marked.body.version]).toEqual([200, true, 2]);
  // The stream tells of it all once more: what was read stays so.
  await observeAndTell(followed);
  expect((await editor.get(at)).body.items[0]).toEqual(marked.body);
  expect((await editor.patch(`${at}/${latest.id}`, { read: true })).body.version).toBe(2);
  const match = { headers: { 'If-Match': marked.headers.get('etag') ?? '' } };
  const unread = await editor.patch(`${at}/${latest.id}`, { read: false }, match);
  const late = await editor.patch(`${at}/${latest.id}`, { read: true }, match);
  expect([unread.body.readAt, late.status]).toEqual([null, 412]);
  const again = await editor.patch(`${at}/${latest.id}`, { read: true });
  expect((await owner.patch(`${at}/${latest.id}`, { read: true })).status).toBe(404);
  await settle();
  const { body: feed } = await editor.get(`/v1/me/changes?since=${encodeURIComponent(next)}`);
  expect(feed.items).toEqual([expect.objectContaining({ type: 'notification', id: latest.id, record: again.body })]);

  expect((await editor.post(`${at}/read`, { until: made[2].createdAt })).body).toEqual({ marked: 3, more: false });
  const counts = async (query: string) => {
    const { body } = await editor.get(`${at}${query}`);
    return [body.items.length, body.page.unread];
  };
  expect([await counts(''), await counts('?read=true'), await counts('?read=false')]).toEqual([
    [5, 1],
    [4, 1],
    [1, 1],
  ]);
  const key = { headers: { 'Idempotency-Key': 'once' } };
  const first = await editor.post(`${at}/read`, {}, key);
  expect([first.body, (await editor.post(`${at}/read`, {}, key)).body]).toEqual([first.body, first.body]);
  expect(await counts('?read=false')).toEqual([0, 0]);
});

it('tells of a slice in words of its own: who is shown it, who comes and goes', async () => {
  const [guest, other] = [await person(), await person()];
  const { owner, path, settle, titles } = await telling(guest, other);
  await other.patch('/v1/me', { displayName: 'Kim' });
  const members = [{ email: guest.email }, { email: other.email }];
  const stream = await openStream();
  onTestFinished(stream.stop);
  const { body: slice } = await owner.post(`${path}/slices`, { name: 'Ours', members });
  const watched = [scopePartition(ScopeId.parse(slice.id)), ...[guest, other].flatMap(partitionsOf)];
  const told = async () => {
    await settle();
    for (let turn = 0; turn < 2; turn++) await observeAndTell(await stream.read(watched));
  };
  await told();
  expect([await titles(guest), await titles(other, 'sv')]).toEqual([
    ['Olga would like to show you Ours'],
    ['Olga vill visa dig Ours'],
  ]);
  await takeIn(guest);
  await takeIn(other);
  await told();
  const newest = async (who: Person) => {
    const [one] = (await who.get(at)).body.items;
    return [one.title, one.body];
  };
  expect(await newest(guest)).toEqual(['Kim has joined Ours', 'They can see what you are shown there.']);
  expect((await owner.delete(`/v1/scopes/${String(slice.id)}/members/${other.userId}`)).status).toBe(200);
  await told();
  expect([await newest(guest), await newest(other)]).toEqual([
    ['Kim is no longer in Ours', 'Olga no longer shows it to them.'],
    ['You are no longer in Ours', 'Someone no longer shows it to you.'],
  ]);
});
