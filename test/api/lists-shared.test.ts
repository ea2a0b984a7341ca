import { describe, expect, it } from '@jest/globals';
import { env } from '../../shared/core/env';
import { ScopeId, UserId } from '../../shared/core/ids';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { acquaint, household } from '../support/household';
import { alone, householdWithList } from '../support/household-with-list';
import { observe, openStream, partitionsOf } from '../support/observed';
import { type Json, person, type Person } from '../support/person';
import { runStream } from '../support/run-stream';
import { openTable } from '../support/table';
import { onTestFinished } from '../support/testing';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;

/** Takes somebody onto a list by itself. */
const share = async (by: Person, one: string, role = 'editor', guest?: Person): Promise<Person> => {
  const who = guest ?? (await person());
  const { body } = await by.post(`${one}/invitations`, { email: who.email, role });
  const accepted = await who.post(`/v1/me/invitations/${body.id}/accept`);
  if (accepted.status !== 200) throw new Error(`They are not on it: ${JSON.stringify([body, accepted.body])}`);
  return who;
};

/** Makes a household with a list, and somebody who is on that alone. */
const shared = async (role = 'editor') => {
  const home = await householdWithList();
  const guest = await share(home.owner, home.one, role);
  const pk = scopePartition(ScopeId.parse(home.scope.id));
  const differences = () => differencesAt({ client: openTable(), name: env().TABLE_NAME }, pk);
  const mine = async (who: Person): Promise<string[]> =>
    (await who.get('/v1/me/lists')).body.items.map(({ id, role: as }: Json) => `${id} ${as}`);
  return { ...home, guest, pk, differences, mine };
};

describe('an invitation to a list', () => {
  it('names the list, is found among one’s own, and gives the list alone', async () => {
    const { owner, one, list, scope, path, items, add } = await householdWithList();
    await add('Milk');
    const guest = await person();
    const sent = await owner.post(`${one}/invitations`, { email: guest.email, role: 'editor' });
    expect(sent.body).toMatchObject({
      target: { scopeId: scope.id, listId: list.id },
      targetName: 'Groceries',
      role: 'editor',
    });
    await owner.patch(one, { name: 'Party' });
    expect((await guest.get('/v1/me/invitations')).body.items).toMatchObject([{ targetName: 'Party' }]);
    expect([(await guest.get(one)).status, (await guest.get(items)).status]).toEqual([404, 404]);
    await guest.post(`/v1/me/invitations/${sent.body.id}/accept`);
    expect((await guest.get(one)).body).toMatchObject({ name: 'Party', role: 'editor', itemCount: 1 });
    expect((await guest.post(items, { name: 'Crisps' })).status).toBe(201);
    expect((await guest.get('/v1/me/lists')).body.items).toMatchObject([{ id: list.id, role: 'editor' }]);
    const others = ['', '/lists', '/members', '/transactions', '/activity', '/changes', '/balances', '/categories'];
    for (const rest of others) expect([rest, (await guest.get(path + rest)).status]).toEqual([rest, 404]);
    expect((await guest.get('/v1/me/scopes')).body.items).toHaveLength(1);
  });

  it('is the list’s own: the group’s routes don’t show it, nor another list’s, nor the other way round', async () => {
    const { owner, one, path } = await householdWithList();
    const other = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Other' })).body.id}`;
    const guest = await person();
    const to = async (at: string) =>
      (await owner.post(`${at}/invitations`, { email: guest.email, role: 'viewer' })).body.id;
    const [onList, inScope] = [await to(one), await to(path)];
    for (const [at, id] of [
      [path, onList],
      [other, onList],
      [one, inScope],
    ]) {
      expect((await owner.get(`${at}/invitations/${id}`)).status).toBe(404);
      expect((await owner.delete(`${at}/invitations/${id}`)).status).toBe(404);
    }
    const ids = async (at: string) => (await owner.get(`${at}/invitations`)).body.items.map(({ id }: Json) => id);
    expect([await ids(one), await ids(other)]).toEqual([[onList], []]);
    expect(await ids(path)).not.toContain(onList);
    expect((await owner.delete(`${one}/invitations/${onList}`)).body.status).toBe('revoked');
    expect((await guest.post(`/v1/me/invitations/${onList}/accept`)).status).toBe(409);
  });

  it('comes from who manages the list, makes no second owner, and rests on its sender where it makes a manager', async () => {
    const { owner, one, editor, viewer } = await householdWithList();
    const to = async (who: Person, role: string) =>
      who.post(`${one}/invitations`, { email: (await person()).email, role });
    expect((await to(editor, 'viewer')).status).toBe(403);
    expect((await to(owner, 'owner')).body.errors).toMatchObject([{ path: 'role', code: 'one_owner' }]);
    const manager = await share(owner, one, 'admin');
    expect([(await to(manager, 'editor')).status, (await to(manager, 'admin')).status]).toEqual([201, 403]);
    const late = await person();
    const { body } = await owner.post(`${one}/invitations`, { email: late.email, role: 'admin' });
    await owner.post(`${one}/transfer-ownership`, { userId: viewer.userId });
    expect((await late.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(200);
  });

  it('to manage it rests on whoever sent it: it is refused once they no longer own the list', async () => {
    const { owner, guest, one } = await shared('editor');
    await owner.post(`${one}/transfer-ownership`, { userId: guest.userId });
    const sent = async (role: string) => {
      const who = await person();
      const { status, body } = await guest.post(`${one}/invitations`, { email: who.email, role });
      expect(status).toBe(201);
      return { who, accept: () => who.post(`/v1/me/invitations/${String(body.id)}/accept`) };
    };
    const [manages, edits, early] = [await sent('admin'), await sent('editor'), await sent('admin')];
    expect((await early.accept()).status).toBe(200);
    await guest.post(`${one}/transfer-ownership`, { userId: owner.userId });
    const refused = await manages.accept();
    expect([refused.status, refused.body.type]).toEqual([409, problem('not-pending')]);
    expect([(await manages.who.get(one)).status, (await edits.accept()).status]).toEqual([404, 200]);
  });

  it('by id reaches whoever has lost their role there with the scope, before the stream has seen that', async () => {
    const { owner, one, viewer, path, differences } = await shared();
    await acquaint(owner, viewer);
    const invite = () => owner.post(`${one}/invitations`, { userId: viewer.userId, role: 'editor' });
    const accept = ({ body }: Json) => viewer.post(`/v1/me/invitations/${String(body.id)}/accept`);
    expect((await accept(await invite())).status).toBe(200);
    expect((await invite()).body.type).toBe(problem('already-member'));
    await viewer.delete(`${path}/members/me`);
    expect((await viewer.get(one)).status).toBe(404);
    const again = await invite();
    expect([again.status, (await invite()).body.type]).toEqual([201, problem('already-invited')]);
    expect((await accept(again)).status).toBe(200);
    expect([(await viewer.get(one)).body.role, (await invite()).body.type]).toEqual([
      'editor',
      problem('already-member'),
    ]);
    expect(await differences()).toEqual([]);
  });

  it('is gone with the list, and is there again with it', async () => {
    const { owner, one } = await householdWithList();
    const guest = await person();
    const { body } = await owner.post(`${one}/invitations`, { email: guest.email, role: 'viewer' });
    await owner.delete(one);
    expect((await guest.get('/v1/me/invitations')).body.items).toEqual([]);
    expect((await guest.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(404);
    await owner.post(`${one}/restore`);
    expect((await guest.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(200);
  });
});

describe('those who reach a list', () => {
  it('see the categories that its items can have, and no others', async () => {
    const { owner, guest, one, path } = await shared('viewer');
    await owner.post(`${path}/categories`, { kind: 'item', name: 'Toys' });
    await owner.post(`${path}/categories`, { kind: 'transaction', name: 'Debts' });
    const { body } = await guest.get(`${one}/categories`);
    const names = body.items.map(({ name }: Json) => name);
    expect([names.length, names.includes('Toys'), names.includes('Debts'), body.page.total]).toEqual([
      11,
      true,
      false,
      null,
    ]);
  });

  it('are those it is shared with, then those in its scope, of whom nothing but their name and role is told', async () => {
    const { owner, guest, one, editor } = await shared('viewer');
    await guest.patch('/v1/me', { displayName: 'Robin' });
    const { body } = await guest.get(`${one}/members`);
    expect(body.items.slice(0, 2)).toMatchObject([
      { userId: owner.userId, by: 'list', role: 'owner', inScope: true },
      {
        userId: guest.userId,
        by: 'list',
        role: 'viewer',
        inScope: false,
        displayName: 'Robin',
        invitedBy: owner.userId,
      },
    ]);
    expect(body.items).toHaveLength(6);
    const byScope = body.items.find(({ userId }: Json) => userId === editor.userId);
    expect(Object.keys(byScope).toSorted()).toEqual(['by', 'displayName', 'former', 'placeholder', 'role', 'userId']);
    const pages = [];
    for (let cursor = ''; ; ) {
      const { body: page } = await guest.get(`${one}/members?limit=2${cursor}`);
      pages.push(...page.items.map(({ userId }: Json) => userId));
      if (!page.page.next) break;
      cursor = `&cursor=${page.page.next}`;
    }
    expect(pages).toEqual(body.items.map(({ userId }: Json) => userId));
  });

  it('of a list in somebody’s personal scope are they and their guests', async () => {
    const { owner, one, list } = await alone();
    const guest = await share(owner, one);
    const at = `/v1/scopes/${owner.userId}/lists/${list.id}`;
    expect((await guest.get(`${at}/members`)).body.items.map(({ userId, by }: Json) => [userId, by])).toEqual([
      [owner.userId, 'list'],
      [guest.userId, 'list'],
    ]);
    expect((await guest.post(`${at}/items`, { name: 'Milk' })).status).toBe(201);
    expect((await guest.get(`/v1/scopes/${owner.userId}`)).status).toBe(404);
    expect((await guest.delete(`${at}/members/me`)).status).toBe(200);
    expect((await guest.get(at)).status).toBe(404);
  });

  it('get another role, leave, and are removed: at once, and can be invited again', async () => {
    const { owner, guest, one, items, differences, mine } = await shared('viewer');
    const at = `${one}/members/${guest.userId}`;
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(403);
    expect((await guest.patch(at, { role: 'editor' })).status).toBe(403);
    expect((await owner.patch(at, { role: 'editor' })).body).toMatchObject({ role: 'editor', version: 2, by: 'list' });
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(201);
    expect((await owner.patch(at, { role: 'owner' })).body.errors).toMatchObject([{ code: 'one_owner' }]);
    expect((await owner.delete(at)).body).toMatchObject({ deletedBy: owner.userId });
    expect([(await guest.get(one)).status, (await guest.post(items, { name: 'Tea' })).status]).toEqual([404, 404]);
    expect([(await owner.delete(at)).status, await mine(guest)]).toEqual([404, []]);
    await share(owner, one, 'editor', guest);
    expect((await guest.delete(`${one}/members/me`)).status).toBe(200);
    expect([(await guest.delete(`${one}/members/me`)).status, (await guest.get(one)).status]).toEqual([404, 404]);
    expect(await differences()).toEqual([]);
  });

  it('keep what they have there when they join its scope, and nothing when they leave that', async () => {
    const { owner, guest, one, path, pk, items, differences } = await shared('editor');
    const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    await guest.post(`/v1/me/invitations/${body.id}/accept`);
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(201);
    await owner.delete(`${path}/members/${guest.userId}`);
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(404);
    await runStream(pk);
    expect(await differences()).toEqual([]);
    const again = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    await guest.post(`/v1/me/invitations/${again.body.id}/accept`);
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(403);
    await guest.delete(`${path}/members/me`);
    await share(owner, one, 'editor', guest);
    expect((await guest.post(items, { name: 'Milk' })).status).toBe(201);
  });

  it('can be taken on again before the stream has seen that they left the scope', async () => {
    const { owner, one, path, viewer, items, differences } = await shared();
    await share(owner, one, 'editor', viewer);
    expect((await viewer.post(items, { name: 'Milk' })).status).toBe(201);
    const lost = `${path}/members/me`;
    await viewer.delete(lost);
    expect((await viewer.get(one)).status).toBe(404);
    const other = await person({ email: `other-${viewer.email}`, userId: viewer.userId });
    await share(owner, one, 'editor', other);
    expect((await viewer.post(items, { name: 'Tea' })).status).toBe(201);
    expect(await differences()).toEqual([]);
  });
});

describe('a list that is handed over', () => {
  it('is at once that of somebody who reaches it, and who had it is an admin of it', async () => {
    const { owner, guest, one, editor, stranger, differences, mine, list } = await shared('viewer');
    const give = (who: Person, userId: string) => who.post(`${one}/transfer-ownership`, { userId });
    expect((await give(editor, editor.userId)).status).toBe(403);
    expect((await give(owner, stranger.userId)).body.errors).toMatchObject([{ path: 'userId', code: 'not_on_list' }]);
    expect((await give(owner, guest.userId)).body).toMatchObject({ ownerId: guest.userId, version: 2 });
    expect((await guest.get(one)).body).toMatchObject({ ownerId: guest.userId, role: 'owner' });
    expect(await mine(guest)).toEqual([`${list.id} owner`]);
    expect((await editor.get(one)).body.ownerId).toBe(guest.userId);
    expect(await differences()).toEqual([]);
    expect((await give(guest, editor.userId)).body).toMatchObject({ ownerId: editor.userId, role: 'admin' });
    expect((await editor.get(one)).body.role).toBe('owner');
    expect(await differences()).toEqual([]);
  });

  it('passes to the scope’s owner in the same moment when whoever has it leaves or is removed', async () => {
    const { owner, guest, one, differences, list, mine } = await shared();
    await owner.post(`${one}/transfer-ownership`, { userId: guest.userId });
    expect((await guest.delete(`${one}/members/me`)).status).toBe(200);
    expect((await owner.get(one)).body.ownerId).toBe(owner.userId);
    expect([await mine(owner), await mine(guest), await differences()]).toEqual([[`${list.id} owner`], [], []]);
    const refused = await owner.delete(`${one}/members/me`);
    expect([refused.status, refused.body.type]).toEqual([409, problem('last-owner')]);
    const other = await share(owner, one);
    await owner.post(`${one}/transfer-ownership`, { userId: other.userId });
    expect((await owner.delete(`${one}/members/${other.userId}`)).status).toBe(200);
    expect([(await owner.get(one)).body.ownerId, (await other.get(one)).status]).toEqual([owner.userId, 404]);
    expect(await differences()).toEqual([]);
  });

  it('stays with who has it alone, also when others leave, until they lose it', async () => {
    const { owner, guest, one, path, pk, editor, differences } = await shared();
    await owner.post(`${one}/transfer-ownership`, { userId: guest.userId });
    await editor.delete(`${path}/members/me`);
    await runStream(pk);
    expect((await owner.get(one)).body.ownerId).toBe(guest.userId);
    const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    await guest.post(`/v1/me/invitations/${body.id}/accept`);
    expect((await guest.get(one)).body.role).toBe('owner');
    await guest.delete(`${path}/members/me`);
    await runStream(pk);
    expect([(await owner.get(one)).body.ownerId, (await guest.get(one)).status]).toEqual([owner.userId, 404]);
    expect(await differences()).toEqual([]);
  });
});

it('the feed of somebody on a list alone tells of invitation, list, its new name, and that it is lost', async () => {
  const { owner, one, list, scope } = await householdWithList();
  const guest = await person();
  const stream = await openStream();
  onTestFinished(stream.stop);
  const pk = scopePartition(ScopeId.parse(scope.id));
  let since = (await guest.get('/v1/me/changes')).body.next;
  const news = async () => {
    for (let turn = 0; turn < 2; turn++) await observe(await stream.read([pk, ...partitionsOf(guest)]));
    const { body } = await guest.get(`/v1/me/changes?since=${since}`);
    since = body.next;
    return body.items.map(({ type, deleted, record }: Json) => [type, deleted, record?.targetName ?? record?.name]);
  };
  const { body } = await owner.post(`${one}/invitations`, { email: guest.email, role: 'editor' });
  expect(await news()).toEqual([['invitation', false, 'Groceries']]);
  await owner.patch(one, { name: 'Party' });
  expect(await news()).toEqual([['invitation', false, 'Party']]);
  await guest.post(`/v1/me/invitations/${body.id}/accept`);
  expect((await news()).toSorted()).toEqual([
    ['invitation', true, undefined],
    ['list', false, 'Party'],
  ]);
  await owner.patch(one, { name: 'Wedding' });
  expect(await news()).toEqual([['list', false, 'Wedding']]);
  await owner.delete(`${one}/members/${guest.userId}`);
  expect(await news()).toEqual([['list', true, undefined]]);
  await owner.patch(one, { name: 'Secret' });
  expect(await news()).toEqual([]);
  expect(list.id).toEqual(expect.any(String));
});

it('somebody in the group can be given more on one list than in the group', async () => {
  const { owner, viewer, path } = await household();
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const one = `${path}/lists/${list.id}`;
  expect((await viewer.post(`${one}/items`, { name: 'Milk' })).status).toBe(403);
  await share(owner, one, 'editor', viewer);
  expect((await viewer.post(`${one}/items`, { name: 'Milk' })).status).toBe(201);
  expect((await viewer.delete(`${one}/members/me`)).status).toBe(200);
  expect([(await viewer.get(one)).status, (await viewer.post(`${one}/items`, { name: 'Tea' })).status]).toEqual([
    200, 403,
  ]);
});

describe('whoever is on a list alone and deletes their account', () => {
  it('has no right to it from then on, and is back with their account', async () => {
    const { guest, owner, one, items, differences, mine, list } = await shared('editor');
    expect((await guest.delete('/v1/me')).status).toBe(200);
    expect([(await guest.get(one)).status, (await guest.post(items, { name: 'Milk' })).status]).toEqual([404, 404]);
    expect((await owner.get(`${one}/members`)).body.items.map(({ userId }: Json) => userId)).not.toContain(
      guest.userId,
    );
    expect(await differences()).toEqual([]);
    await guest.post('/v1/me/restore');
    await runStream(userPartition(UserId.parse(guest.userId)));
    expect([(await guest.get(one)).body.role, await mine(guest)]).toEqual(['editor', [`${list.id} editor`]]);
    expect(await differences()).toEqual([]);
  });

  it('can be taken off it meanwhile, and is not back then', async () => {
    const { guest, owner, one, differences, mine, list } = await shared('editor');
    expect((await guest.delete('/v1/me')).status).toBe(200);
    expect((await owner.patch(`${one}/members/${guest.userId}`, { role: 'viewer' })).status).toBe(404);
    expect((await owner.delete(`${one}/members/${guest.userId}`)).body).toMatchObject({ deletedBy: owner.userId });
    expect((await owner.delete(`${one}/members/${guest.userId}`)).status).toBe(404);
    expect(await differences()).toEqual([]);
    await guest.post('/v1/me/restore');
    await runStream(userPartition(UserId.parse(guest.userId)));
    expect([(await guest.get(one)).status, await mine(guest)]).toEqual([404, []]);
    await share(owner, one, 'viewer', guest);
    expect([await mine(guest), await differences()]).toEqual([[`${list.id} viewer`], []]);
  });

  it('leaves what they own to the scope’s owner, and is an admin of it when they are back', async () => {
    const { guest, owner, one, differences } = await shared('editor');
    await owner.post(`${one}/transfer-ownership`, { userId: guest.userId });
    await guest.delete('/v1/me');
    expect((await owner.get(one)).body.ownerId).toBe(owner.userId);
    await guest.post('/v1/me/restore');
    await runStream(userPartition(UserId.parse(guest.userId)));
    expect((await guest.get(one)).body).toMatchObject({ role: 'admin', ownerId: owner.userId });
    expect(await differences()).toEqual([]);
  });
});
