import { expect, it } from '@jest/globals';
import { sealFeedCursor } from '../../shared/history/change-cursor';
import { ScopeId, UserId } from '../../shared/core/ids';
import { day, instant } from '../../shared/core/time';
import { scopePartition } from '../../shared/db/keys';
import { catchUp, type Copy, emptyCopy, pull } from '../support/client-copy';
import { heading } from '../support/headings';
import { householdWithList } from '../support/household-with-list';
import { observe, openStream, partitionsOf } from '../support/observed';
import { type Json, person, type Person } from '../support/person';
import { onTestFinished, withWords } from '../support/testing';

const problem = (code: string) => `https://hearth.example/problems/${code}`;
/**
 * Makes a household with a list; `settle` observes what happened to it since, twice, for what follows from a
 * change in people's own partitions.
 */
const following = async (...guests: readonly Person[]) => {
  const stream = await openStream();
  onTestFinished(stream.stop);
  const home = await householdWithList();
  const partitions = [
    scopePartition(ScopeId.parse(home.scope.id)),
    ...[home.owner, home.editor, ...guests].flatMap(partitionsOf),
  ];
  const settle = async () => {
    for (let turn = 0; turn < 2; turn++) await observe(await stream.read(partitions));
  };
  const feed = `${home.path}/changes`;
  const told = async (copy: Copy, who: Person = home.owner, limit?: number) =>
    (await catchUp(copy, who, feed, limit)).map(
      ({ type, id, deleted }: Json) => `${type}${deleted ? ' gone' : ''} ${id}`,
    );
  return { ...home, settle, feed, told };
};

it('starts with all that is there, each record as a GET of it shows it, and goes on with what changes', async () => {
  const { owner, editor, path, feed, one, items, list, add, tick, settle, told } = await following();
  const milk = await add('Milk', { price: 1290 });
  const bread = await tick(await add('Bread'));
  const [category, source, tag] = [
    await heading(owner, path, 'categories', 'Food'),
    await heading(owner, path, 'sources', 'Bank'),
    await heading(owner, path, 'tags', 'Fun'),
  ];
  const { body: expense } = await editor.post(`${path}/transactions`, {
    kind: 'expense',
    amount: 4500,
    categoryId: category,
    sourceId: source,
    tagIds: [tag],
  });
  const { body: comment } = await owner.post(`${path}/transactions/${expense.id}/comments`, { text: 'Why?' });
  const { body: invitation } = await owner.post(`${path}/invitations`, { email: 'x@example.com', role: 'viewer' });
  const gone = await add('Gone');
  await owner.delete(`${items}/${gone.id}`);
  await settle();

  const copy = emptyCopy();
  const first = await pull(copy, owner, feed);
  expect(first.more).toBe(false);
  const paths: Record<string, string> = {
    scope: path,
    [`list ${list.id}`]: one,
    [`item ${milk.id}`]: `${items}/${milk.id}`,
    [`item ${bread.id}`]: `${items}/${bread.id}`,
    [`category ${category}`]: `${path}/categories/${category}`,
    [`source ${source}`]: `${path}/sources/${source}`,
    [`tag ${tag}`]: `${path}/tags/${tag}`,
    [`transaction ${expense.id}`]: `${path}/transactions/${expense.id}`,
    [`comment ${comment.id}`]: `${path}/transactions/${expense.id}/comments/${comment.id}`,
    [`invitation ${invitation.id}`]: `${path}/invitations/${invitation.id}`,
  };
  for (const [name, at] of Object.entries(paths)) {
    const told = [...copy.records].find(([key]) => key.startsWith(name))?.[1].record;
    await withWords(name, async () => expect(told).toEqual((await owner.get(at)).body));
  }
  const { body: members } = await owner.get(`${path}/members`);
  expect(
    [...copy.records]
      .filter(([name]) => name.startsWith('member '))
      .map(([, { record }]) => record)
      .sort((a: Json, b: Json) => (a.joinedAt < b.joinedAt ? -1 : 1))
      .map(({ userId }: Json) => userId),
  ).toEqual(members.items.map(({ userId }: Json) => userId));
  expect([...copy.records.keys()].some((name) => name.includes(gone.id))).toBe(false);

  await editor.patch(`${items}/${milk.id}`, { quantity: '2' });
  await settle();
  expect(await told(copy)).toEqual([`item ${milk.id}`, `list ${list.id}`]);
  expect(copy.records.get(`item ${milk.id}`).record).toEqual((await owner.get(`${items}/${milk.id}`)).body);
  expect(await told(copy)).toEqual([]);

  await owner.delete(`${path}/transactions/${expense.id}`);
  await settle();
  expect(await told(copy)).toEqual([`transaction gone ${expense.id}`, `source ${source}`]);
  expect(copy.records.get(`source ${source}`).record.balance).toBe(0);
  expect(copy.records.has(`comment ${comment.id}`)).toBe(false);

  await owner.post(`${path}/transactions/${expense.id}/restore`);
  await settle();
  expect(await told(copy)).toEqual([`transaction ${expense.id}`, `source ${source}`, `comment ${comment.id}`]);
});

it('tells of a placeholder that has become somebody: it is gone, and the member says whose id that was', async () => {
  const { owner, viewer, feed, path, settle, told } = await following();
  const kim = (await owner.post(`${path}/members`, { displayName: 'Kim' })).body.userId;
  await owner.post(`${path}/transactions`, { kind: 'expense', amount: 60, date: '2026-11-21' });
  await settle();
  const copy = emptyCopy();
  await catchUp(copy, owner, feed);
  await owner.patch(`${path}/members/${kim}`, { displayName: 'Kim B.' });
  await settle();
  expect(await told(copy)).toEqual([`member ${kim}`, `scope ${path.split('/').at(-1)}`]);
  expect(copy.records.get(`member ${kim}`).record).toMatchObject({ displayName: 'Kim B.', placeholder: true });
  await owner.post(`${path}/members/${kim}/merge`, { into: viewer.userId });
  await settle();
  expect(await told(copy)).toEqual(
    expect.arrayContaining([`member gone ${kim}`, `member ${viewer.userId}`, `scope ${path.split('/').at(-1)}`]),
  );
  expect(copy.records.get(`member ${viewer.userId}`).record.takenOver).toEqual([kim]);
  const anew = emptyCopy();
  await catchUp(anew, owner, feed);
  expect(JSON.stringify([...anew.records].filter(([name]) => name.startsWith('transaction')))).not.toContain(kim);
  const acts = (await owner.get(`${path}/activity?type=member&resourceId=${kim}`)).body.items;
  expect(acts.map(({ action }: Json) => action)).toEqual(['deleted', 'changed', 'created']);
  expect(acts[0].changes).toContainEqual({ field: 'mergedInto', from: null, to: viewer.userId });
  expect(JSON.stringify(acts)).not.toContain('Kim');
});

it('pages through a first sync and a feed with any limit, to the same end', async () => {
  const { owner, feed, add, items, settle, path, tick } = await following();
  const all = [];
  for (const name of ['A', 'B', 'C', 'D', 'E']) all.push(await add(name));
  await tick(all[1]);
  await settle();
  const [small, large] = [emptyCopy(), emptyCopy()];
  await Promise.all([catchUp(small, owner, feed, 2), catchUp(large, owner, feed)]);
  expect(new Map([...small.records].sort())).toEqual(new Map([...large.records].sort()));
  await owner.patch(`${items}/${all[0].id}`, { name: 'AA' });
  await owner.delete(`${items}/${all[2].id}`);
  await owner.patch(`${items}/${all[0].id}`, { name: 'AAA' });
  await owner.post(`${path}/tags`, { name: 'new' });
  await settle();
  await Promise.all([catchUp(small, owner, feed, 1), catchUp(large, owner, feed)]);
  expect(new Map([...small.records].sort())).toEqual(new Map([...large.records].sort()));
  expect(large.records.get(`item ${all[0].id}`).record.name).toBe('AAA');
});

it('takes with a list all that is on it, and brings all of it back, also when nothing was marked in between', async () => {
  const { owner, feed, list, one, add, settle, told } = await following();
  const milk = await add('Milk');
  await settle();
  const [had, late] = [emptyCopy(), emptyCopy()];
  await catchUp(had, owner, feed);
  await owner.delete(one);
  await settle();
  expect(await told(had)).toContain(`list gone ${list.id}`);
  expect(had.records.has(`item ${milk.id}`)).toBe(false);
  await catchUp(late, owner, feed);
  expect(late.records.has(`item ${milk.id}`)).toBe(false);
  await owner.post(`${one}/restore`);
  await settle();
  for (const copy of [had, late]) {
    await catchUp(copy, owner, feed, 1);
    expect([copy.records.has(`list ${list.id}`), copy.records.has(`item ${milk.id}`)]).toEqual([true, true]);
  }
});

it('tells which items a clearing took, and which its undoing brought back', async () => {
  const { owner, feed, list, add, tick, clear, undo, settle, told } = await following();
  const [milk, bread] = [await add('Milk'), await tick(await add('Bread'))];
  await settle();
  const copy = emptyCopy();
  await catchUp(copy, owner, feed);
  await clear();
  await settle();
  expect(await told(copy)).toEqual([`list ${list.id}`, `item gone ${bread.id}`]);
  expect(copy.records.get(`list ${list.id}`).record).toMatchObject({ itemCount: 1, purchasedCount: 0 });
  await undo();
  await settle();
  expect(await told(copy)).toEqual([`list ${list.id}`, `item ${bread.id}`]);
  expect(copy.records.get(`item ${milk.id}`)).toBeDefined();
});

it('keeps invitations to those who manage members, and asks to sync afresh when a role has changed', async () => {
  const { owner, viewer, path, feed, settle } = await following();
  await owner.post(`${path}/invitations`, { email: 'y@example.com', role: 'viewer' });
  await settle();
  const copy = emptyCopy();
  await catchUp(copy, viewer, feed);
  expect([...copy.records.keys()].filter((name) => name.startsWith('invitation'))).toEqual([]);
  await owner.patch(`${path}/members/${viewer.userId}`, { role: 'admin' });
  const { status, body } = await viewer.get(`${feed}?since=${copy.since ?? ''}`);
  expect([status, body.type]).toEqual([410, problem('cursor-expired')]);
  const afresh = emptyCopy();
  await catchUp(afresh, viewer, feed);
  expect([...afresh.records.keys()].filter((name) => name.startsWith('invitation')).length).toBeGreaterThan(0);
});

it('refuses cursors that are altered, another’s, of another scope, or older than what was deleted is kept', async () => {
  const { owner, editor, feed, path, scope } = await following();
  const {
    body: { next },
  } = await owner.get(feed);
  const asked = async (who: Person, since: string, at = feed) => {
    const { status, body } = await who.get(`${at}?since=${since}`);
    return [status, body.type];
  };
  expect(await asked(owner, next)).toEqual([200, undefined]);
  for (const [who, since, at] of [
    [owner, `${next.slice(0, -3)}abc`, feed],
    [editor, next, feed],
    [owner, next, '/v1/scopes/personal/changes'],
    [owner, 'nonsense', feed],
    [owner, next, '/v1/me/changes'],
  ] as const) {
    expect(await asked(who, since, at)).toEqual([400, problem('bad-request')]);
  }
  const {
    body: {
      items: [{ joinedAt }],
    },
  } = await owner.get(`${path}/members`);
  const issued = (daysAgo: number) =>
    sealFeedCursor(
      String(scope.id),
      {
        caller: { userId: UserId.parse(owner.userId), email: null, emailVerified: false },
        now: instant(Date.now() - daysAgo * day),
        requestId: '',
      },
      { ends: {}, as: `owner ${String(joinedAt)}` },
    );
  expect(await asked(owner, issued(89))).toEqual([200, undefined]);
  expect(await asked(owner, issued(91))).toEqual([410, problem('cursor-expired')]);
});

it('ends with the role: who has none, or lost it, is told nothing', async () => {
  const { owner, viewer, stranger, path, feed } = await following();
  const {
    body: { next },
  } = await viewer.get(feed);
  await owner.delete(`${path}/members/${viewer.userId}`);
  expect([(await viewer.get(`${feed}?since=${next}`)).status, (await stranger.get(feed)).status]).toEqual([404, 404]);
});

it('tells everybody of their own groups, lists and invitations, found and lost, and of nobody else’s', async () => {
  const guest = await person();
  const { owner, scope, path, list, one, settle } = await following(guest);
  const mine = '/v1/me/changes';
  const copy = emptyCopy();
  await catchUp(copy, guest, mine);
  expect([...copy.records.keys()]).toEqual([`me ${guest.userId}`, `settings ${guest.userId}`]);
  const told = async (who = guest, into = copy) =>
    (await catchUp(into, who, mine)).map(({ type, id, deleted }: Json) => `${type}${deleted ? ' gone' : ''} ${id}`);

  const { body: invitation } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
  await settle();
  expect(await told()).toEqual([`invitation ${invitation.id}`]);
  expect(copy.records.get(`invitation ${invitation.id}`).record).toEqual(
    (await guest.get('/v1/me/invitations')).body.items[0],
  );
  await guest.post(`/v1/me/invitations/${invitation.id}/accept`);
  await settle();
  expect((await told()).sort()).toEqual([`invitation gone ${invitation.id}`, `scope ${scope.id}`]);

  const seen = async () =>
    expect(copy.records.get(`scope ${scope.id}`).record).toEqual(
      (await guest.get('/v1/me/scopes')).body.items.find(({ id }: Json) => id === scope.id),
    );
  await seen();
  await owner.patch(path, { name: 'Elm Street 5' });
  await owner.patch(`${path}/members/${guest.userId}`, { role: 'editor' });
  await settle();
  expect(await told()).toEqual([`scope ${scope.id}`]);
  await seen();

  await owner.delete(path);
  await settle();
  expect(await told()).toContain(`scope gone ${scope.id}`);
  await owner.post(`${path}/restore`);
  await settle();
  expect(await told()).toContain(`scope ${scope.id}`);
  await owner.delete(`${path}/members/${guest.userId}`);
  await settle();
  expect(await told()).toContain(`scope gone ${scope.id}`);

  const owners = emptyCopy();
  await told(owner, owners);
  expect(owners.records.get(`list ${list.id}`).record).toEqual((await owner.get('/v1/me/lists')).body.items[0]);
  await owner.patch(one, { name: 'Food' });
  await settle();
  expect(await told(owner, owners)).toEqual([`list ${list.id}`]);
  await owner.delete(one);
  await settle();
  expect(await told(owner, owners)).toEqual([`list gone ${list.id}`]);
  await owner.patch('/v1/me', { displayName: 'Ann' });
  await owner.patch('/v1/me/settings', { currency: 'SEK' });
  await settle();
  expect((await told(owner, owners)).sort()).toEqual([`me ${owner.userId}`, `settings ${owner.userId}`]);
});

it('looks for invitations to an address once it is verified, those of before too', async () => {
  const unverified = await person({ emailVerified: false });
  const { owner, path, settle } = await following(unverified);
  const copy = emptyCopy();
  await catchUp(copy, unverified, '/v1/me/changes');
  const { body: invitation } = await owner.post(`${path}/invitations`, { email: unverified.email, role: 'viewer' });
  await settle();
  expect(await catchUp(copy, unverified, '/v1/me/changes')).toEqual([]);
  const verified = await person({ email: unverified.email, userId: unverified.userId });
  expect((await catchUp(copy, verified, '/v1/me/changes')).map(({ id }) => id)).toEqual([invitation.id]);
});

it('does not fall behind its own cursor when somebody else’s change is observed late', async () => {
  const { owner, feed, add, settle } = await following();
  const copy = emptyCopy();
  const milk = await add('Milk');
  await catchUp(copy, owner, feed);
  await settle();
  expect((await catchUp(copy, owner, feed)).map(({ id }: Json) => id)).toContain(milk.id);
});
