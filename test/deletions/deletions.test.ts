import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { recordsIn } from '../support/records';
import { runStream } from '../support/run-stream';

/** Makes a list with things on it, in a household, whose stream is followed when the test says so. */
const ground = async () => {
  const home = await householdWithList();
  const pk = scopePartition(ScopeId.parse(home.scope.id));
  const deletions = async (): Promise<Json[]> => (await home.owner.get(`${home.path}/deletions`)).body.items;
  const marked = async () =>
    (await recordsIn(pk))
      .filter((record) => record.deletedWith !== undefined)
      .map(({ sk }) => String(sk).split('#')[0]);
  return { ...home, follow: () => runStream(pk), deletions, marked };
};

describe('deleting a list', () => {
  it('takes what is below it out of reach at once, and marks it when the stream is followed', async () => {
    const { owner, one, items, add, follow, deletions, marked } = await ground();
    const milk = await add('Milk');
    await owner.delete(one);
    expect((await owner.get(`${items}/${milk.id}`)).status).toBe(404);
    expect(await deletions()).toMatchObject([
      { root: { type: 'list' }, status: 'running', affected: 0, restorableUntil: expect.any(String) },
    ]);
    await follow();
    expect(await deletions()).toMatchObject([{ status: 'done', affected: 2, deletedBy: owner.userId }]);
    expect((await marked()).sort()).toEqual(['ITEM', 'LIST-MEMBER']);
  });

  it('is undone exactly: what it took is back, what was deleted or cleared before stays so', async () => {
    const { owner, one, items, add, tick, clear, follow, found, counts, deletions, marked } = await ground();
    const [milk, tea, bread] = [await add('Milk'), await add('Tea'), await add('Bread')];
    await owner.delete(`${items}/${milk.id}`);
    await tick(tea);
    await clear();
    await owner.delete(one);
    await follow();
    expect((await owner.post(`${one}/restore`)).status).toBe(200);
    expect(await found()).toEqual(['Bread']);
    await follow();
    expect(await found()).toEqual(['Bread']);
    expect(await counts()).toEqual([1, 0]);
    expect(await marked()).toEqual(['ITEM']);
    expect(await deletions()).toMatchObject([
      { root: { type: 'list' }, status: 'restored', affected: 0, restoredBy: owner.userId, restorableUntil: null },
      { root: { type: 'clearing' }, status: 'done', affected: 1 },
    ]);
    expect(await found('deleted=only')).toEqual(expect.arrayContaining(['Milk', 'Tea']));
    expect((await owner.post(`${items}/${tea.id}/restore`)).status).toBe(200);
    expect(await marked()).toEqual([]);
    expect((await deletions())[1]).toMatchObject({ affected: 0 });
    expect(bread.version).toBe(1);
  });

  it('lets nothing below it be restored before it, and says so', async () => {
    const { owner, viewer, one, items, add } = await ground();
    const milk = await add('Milk');
    await owner.delete(`${items}/${milk.id}`);
    await owner.delete(one);
    const refused = await owner.post(`${items}/${milk.id}/restore`);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/parent-deleted$/), parent: 'list' },
    });
    expect((await viewer.post(`${items}/${milk.id}/restore`)).status).toBe(403);
    await owner.post(`${one}/restore`);
    expect((await owner.post(`${items}/${milk.id}/restore`)).status).toBe(200);
  });
});

describe('deleting a group', () => {
  it('leaves to a list that was deleted before what is below that, however the two come back', async () => {
    const { owner, path, one, add, follow, found, marked } = await ground();
    await add('Milk');
    await owner.delete(one);
    await owner.delete(path);
    await follow();
    expect((await owner.post(`${one}/restore`)).body).toMatchObject({ status: 409, parent: 'scope' });
    await owner.post(`${path}/restore`);
    await follow();
    expect((await marked()).sort()).toEqual(['ITEM', 'LIST-MEMBER']);
    expect((await owner.get(one)).status).toBe(404);
    await owner.post(`${one}/restore`);
    await follow();
    expect(await marked()).toEqual([]);
    expect(await found()).toEqual(['Milk']);
  });

  it('shows how far that has come to who may restore it, and nothing else, and to nobody else', async () => {
    const { owner, admin, stranger, path, one, add, follow, deletions } = await ground();
    await add('Milk');
    await owner.delete(path);
    expect(await deletions()).toMatchObject([{ root: { type: 'scope' }, status: 'running', affected: 0 }]);
    await follow();
    const [{ affected }] = await deletions();
    expect(affected).toBeGreaterThan(2);
    expect((await admin.get(`${path}/deletions`)).status).toBe(404);
    expect((await stranger.get(`${path}/deletions`)).status).toBe(404);
    expect((await owner.get(one)).status).toBe(404);
  });

  it('counts it for nobody in it any more, and for everybody again when it is restored', async () => {
    const { owner, viewer, path, follow } = await ground();
    const scopes = async () => (await viewer.get('/v1/me/scopes')).body.items.length;
    expect(await scopes()).toBe(2);
    await owner.delete(path);
    expect(await scopes()).toBe(1);
    await follow();
    await owner.post(`${path}/restore`);
    await follow();
    expect(await scopes()).toBe(2);
  });
});

it('a clearing marks what it took, and undoing it takes the marks off', async () => {
  const { add, tick, clear, undo, follow, found, marked, deletions } = await ground();
  for (const name of ['Milk', 'Tea']) await tick(await add(name));
  await clear();
  await follow();
  expect(await marked()).toEqual(['ITEM', 'ITEM']);
  expect(await deletions()).toMatchObject([{ root: { type: 'clearing' }, status: 'done', affected: 2 }]);
  await undo();
  expect((await found()).sort()).toEqual(['Milk', 'Tea']);
  await follow();
  expect(await marked()).toEqual([]);
  expect(await deletions()).toMatchObject([{ status: 'restored', affected: 0 }]);
});

it('everything that is deleted leaves the table 90 days later; memberships do not', async () => {
  const { owner, viewer, path, scope, items, add } = await ground();
  const milk = await add('Milk');
  const { body: gone } = await owner.delete(`${items}/${milk.id}`);
  await owner.delete(`${path}/members/${viewer.userId}`);
  const records = await recordsIn(scopePartition(ScopeId.parse(scope.id)));
  const at = (sk: RegExp) => records.find((record) => sk.test(String(record.sk)));
  expect(at(/^ITEM#/)?.ttl).toBe(Math.ceil((Date.parse(gone.deletedAt) + 90 * 86_400_000) / 1_000));
  expect(at(new RegExp(`^MEMBER#${viewer.userId}`))).toMatchObject({ deletedAt: expect.any(String) });
  expect(at(new RegExp(`^MEMBER#${viewer.userId}`))).not.toHaveProperty('ttl');
  await owner.post(`${items}/${milk.id}/restore`);
  expect(
    (await recordsIn(scopePartition(ScopeId.parse(scope.id)))).find(({ sk }) => String(sk).startsWith('ITEM#')),
  ).not.toHaveProperty('ttl');
});
