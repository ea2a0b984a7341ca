import { expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { activityPartition, keys, scopePartition } from '../../shared/db/keys';
import { join } from '../support/household';
import { householdWithList } from '../support/household-with-list';
import { observe, openStream } from '../support/observed';
import type { Json, Person } from '../support/person';
import { recordsIn, remove } from '../support/records';
import { onTestFinished } from '../support/testing';

/** Makes a household with a list, and what happened in it. */
const watched = async () => {
  const stream = await openStream();
  onTestFinished(stream.stop);
  const home = await householdWithList();
  const pk = scopePartition(ScopeId.parse(home.scope.id));
  const batch = () => stream.read([pk]);
  const happened = async (query = '', who: Person = home.owner): Promise<Json[]> => {
    await observe(await batch());
    return (await who.get(`${home.path}/activity?limit=100&${query}`)).body.items;
  };
  const told = async (query = '') =>
    (await happened(query)).map(
      ({ action, resource: { type, name } }: Json) => `${action} ${type}${name ? ` ${name}` : ''}`,
    );
  return { ...home, pk, batch, happened, told };
};

it('tells who did what and when, the latest first, with which fields from what to what', async () => {
  const { happened, owner, editor, items, add, tick, list } = await watched();
  await owner.patch('/v1/me', { displayName: 'Ann' });
  const milk = await add('Milk', { quantity: '2', notes: 'the blue one' });
  const { body: changed } = await editor.patch(`${items}/${milk.id}`, { quantity: '3', notes: 'the red one' });
  await tick(milk, true, editor);
  const [ticked, edited, made] = await happened();
  expect(ticked).toMatchObject({
    action: 'purchased',
    actorId: editor.userId,
    actorName: 'New member',
    version: 3,
    changes: [{ field: 'purchased', from: false, to: true }],
  });
  expect(edited).toEqual({
    at: changed.modifiedAt,
    actorId: editor.userId,
    actorName: 'New member',
    action: 'changed',
    resource: { type: 'item', id: milk.id, parentId: list.id, name: 'Milk' },
    version: 2,
    changes: [
      { field: 'notes', from: null, to: null },
      { field: 'quantity', from: '2', to: '3' },
    ],
  });
  expect(made).toMatchObject({ action: 'created', actorName: 'Ann' });
  expect(made.changes).toContainEqual({ field: 'name', from: null, to: 'Milk' });
});

it('has a word for everything that can be done', async () => {
  const { told, owner, editor, path, one, items, add, tick, clear, undo, scope } = await watched();
  await told();
  const milk = await add('Milk');
  await owner.patch(`${items}/${milk.id}`, { after: null });
  await tick(milk);
  await tick(milk, false);
  await tick(milk);
  await clear();
  await undo();
  await owner.delete(`${items}/${milk.id}`);
  await owner.post(`${items}/${milk.id}/restore`);
  await owner.delete(one);
  const guest = await join(owner, scope.id, 'viewer');
  await owner.patch(`${path}/members/${guest.userId}`, { role: 'editor' });
  await guest.delete(`${path}/members/me`);
  await owner.delete(`${path}/members/${editor.userId}`);
  await owner.patch(path, { name: 'Elm Street 5' });
  const since = (await told()).slice(0, 17);
  expect(since).toEqual(
    [
      'changed scope Elm Street 5',
      'removed member',
      'left member',
      'role-changed member',
      'changed invitation',
      'joined member',
      'invited invitation',
      'deleted list Groceries',
      'restored item Milk',
      'deleted item Milk',
      'uncleared list',
      'cleared list',
      'purchased item Milk',
      'unpurchased item Milk',
      'purchased item Milk',
      'moved item Milk',
      'created item Milk',
    ].map((line) => expect.stringContaining(line.split(' ').slice(0, 2).join(' '))),
  );
});

it('is found by kind, record, person, action and day', async () => {
  const { told, happened, editor, items, add, tick } = await watched();
  const [milk, bread] = [await add('Milk'), await add('Bread')];
  await tick(bread, true, editor);
  await editor.delete(`${items}/${milk.id}`);
  expect(await told(`resourceId=${milk.id}`)).toEqual(['deleted item Milk', 'created item Milk']);
  expect(await told(`actorId=${editor.userId}&type=item`)).toEqual(['deleted item Milk', 'purchased item Bread']);
  expect(await told('action=purchased&action=deleted&type=item')).toEqual([
    'deleted item Milk',
    'purchased item Bread',
  ]);
  expect(await told('type=category')).toEqual([]);
  const [{ at }] = await happened();
  const today = at.slice(0, 10);
  expect([
    (await told(`from=${today}&to=${today}&type=item`)).length,
    await told('to=2020-01-01'),
    await told('from=2999-01-01'),
  ]).toEqual([4, [], []]);
});

it('is written once however often a change comes, in pages like every collection', async () => {
  const { batch, add, pk, owner, path } = await watched();
  await add('Milk');
  const changes = await batch();
  await observe(changes);
  const before = await recordsIn(activityPartition(pk));
  await observe([...changes, ...changes]);
  expect(await recordsIn(activityPartition(pk))).toEqual(before);
  const pages: Json[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await owner.get(`${path}/activity?limit=3${cursor}`);
    pages.push(...body.items);
    if (!body.page.next) break;
    cursor = `&cursor=${body.page.next}`;
  }
  expect(pages).toEqual((await owner.get(`${path}/activity?limit=100`)).body.items);
});

it('keeps no free text, address or name of a person, and says of who has no name that they are new', async () => {
  const { happened, owner, editor, path, add, pk } = await watched();
  await editor.patch('/v1/me', { displayName: 'Zebedee Quux' });
  await add('Milk', { notes: 'SECRET-NOTE' }, editor);
  await editor.post(`${path}/transactions`, {
    kind: 'expense',
    amount: 100,
    payee: 'SECRET-PAYEE',
    description: 'SECRET-TEXT',
    notes: 'SECRET-NOTE',
  });
  await owner.post(`${path}/invitations`, {
    email: 'secret-address@example.com',
    role: 'viewer',
    message: 'SECRET-MESSAGE',
  });
  expect((await happened(`actorId=${editor.userId}&type=item`))[0].actorName).toBe('Zebedee Quux');
  expect(JSON.stringify(await recordsIn(activityPartition(pk)))).not.toMatch(/SECRET|secret-|Zebedee/);
  await remove(keys.profile(UserId.parse(editor.userId)));
  expect((await happened(`actorId=${editor.userId}&type=item`))[0].actorName).toBe('New member');
});

it('tells of invitations to those alone who manage members', async () => {
  const { happened, owner, admin, editor, viewer, path } = await watched();
  await owner.post(`${path}/invitations`, { email: 'x@example.com', role: 'viewer' });
  const invited = async (who: Person) => (await happened('type=invitation', who)).length > 0;
  expect([await invited(owner), await invited(admin), await invited(editor), await invited(viewer)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('is for members of the scope alone', async () => {
  const { path, stranger, viewer } = await watched();
  expect([
    (await stranger.get(`${path}/activity`)).status,
    (await viewer.get(`${path}/activity`)).status,
    (await viewer.get(`${path}/activity?from=2026-02-01&to=2026-01-01`)).status,
  ]).toEqual([404, 200, 400]);
});
