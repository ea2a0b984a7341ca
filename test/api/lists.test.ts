import { describe, expect, it } from '@jest/globals';
import { ListId, ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const day = 86_400_000;
const names = ({ body }: { body: Json }): string[] => body.items.map(({ name }: Json) => name);
const listed = async () => {
  const all = await household();
  const { body } = await all.owner.post(`${all.path}/lists`, { name: 'Groceries' });
  return { ...all, lists: `${all.path}/lists`, one: `${all.path}/lists/${body.id}`, id: ListId.parse(body.id) };
};

describe('lists', () => {
  it('are made by editors and seen by everybody in the scope', async () => {
    const { path, editor, viewer } = await household();
    const made = await editor.post(`${path}/lists`, { name: 'Groceries' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${path}/lists/${made.body.id}`);
    expect(made.body).toMatchObject({
      name: 'Groceries',
      description: null,
      ownerId: editor.userId,
      archived: false,
      itemCount: 0,
      purchasedCount: 0,
      role: 'owner',
      version: 1,
    });
    const seen = await viewer.get(`${path}/lists`);
    expect(seen.body).toMatchObject({
      items: [{ id: made.body.id, role: 'viewer' }],
      page: { limit: 20, next: null, total: 1 },
    });
  });

  it('are changed by managers, and by the editor who made them', async () => {
    const { one, lists, owner, admin, editor } = await listed();
    const own = await editor.post(lists, { name: 'Mine' });
    const rename = (who: Person, at: string) => who.patch(at, { name: 'New' });
    expect([
      (await rename(editor, one)).status,
      (await rename(admin, one)).status,
      (await rename(editor, `${lists}/${own.body.id}`)).status,
      (await rename(owner, `${lists}/${own.body.id}`)).status,
    ]).toEqual([403, 200, 200, 200]);
    expect((await editor.get(`${lists}/${own.body.id}`)).body.role).toBe('owner');
  });

  it('merge what a change says, and clear what it says null to', async () => {
    const { one, owner } = await listed();
    expect((await owner.patch(one, { description: 'For the week' })).body).toMatchObject({
      name: 'Groceries',
      description: 'For the week',
      version: 2,
    });
    expect((await owner.patch(one, { description: null })).body).toMatchObject({ description: null, version: 3 });
    expect((await owner.patch(one, { name: null })).status).toBe(422);
    expect((await owner.patch(one, { itemCount: 7 })).status).toBe(422);
  });

  it('may have the same name', async () => {
    const { lists, owner } = await listed();
    expect((await owner.post(lists, { name: 'Groceries' })).status).toBe(201);
  });
});

describe('archiving a list', () => {
  it('says who did it and when, and is undone as easily', async () => {
    const { one, admin } = await listed();
    const archived = await admin.patch(one, { archived: true });
    expect(archived.body).toMatchObject({
      archived: true,
      archivedBy: admin.userId,
      archivedAt: archived.body.modifiedAt,
      version: 2,
    });
    expect((await admin.patch(one, { archived: true })).body).toMatchObject({
      archivedAt: archived.body.archivedAt,
      version: 2,
    });
    expect((await admin.patch(one, { archived: false })).body).toMatchObject({
      archived: false,
      archivedAt: null,
      archivedBy: null,
      version: 3,
    });
  });
});

describe('the lists of a scope', () => {
  it('can be sorted and filtered as declared', async () => {
    const { lists, one, owner, editor } = await listed();
    await editor.post(lists, { name: 'apples' });
    await owner.post(lists, { name: 'Öl' });
    await owner.patch(one, { archived: true });
    const found = async (query: string) => names(await owner.get(`${lists}?${query}`));
    expect([await found(''), await found('sort=-createdAt')]).toEqual([
      ['Groceries', 'apples', 'Öl'],
      ['Öl', 'apples', 'Groceries'],
    ]);
    expect([await found('sort=name'), await found('sort=-name')]).toEqual([
      ['apples', 'Groceries', 'Öl'],
      ['Öl', 'Groceries', 'apples'],
    ]);
    expect([await found('sort=modifiedAt'), await found('sort=-modifiedAt')]).toEqual([
      ['apples', 'Öl', 'Groceries'],
      ['Groceries', 'Öl', 'apples'],
    ]);
    expect([await found('archived=true'), await found('archived=false')]).toEqual([['Groceries'], ['apples', 'Öl']]);
    expect([await found(`createdBy=${editor.userId}`), await found('q=GROC'), await found('q=öl')]).toEqual([
      ['apples'],
      ['Groceries'],
      ['Öl'],
    ]);
    expect(await found(`createdBy=${editor.userId}&createdBy=${owner.userId}&archived=false`)).toEqual([
      'apples',
      'Öl',
    ]);
  });

  it('leave out deleted ones, which whoever may restore them sees by themselves', async () => {
    const { lists, one, owner, editor } = await listed();
    await owner.post(lists, { name: 'Hardware' });
    await owner.delete(one);
    expect([names(await owner.get(lists)), names(await owner.get(`${lists}?deleted=only`))]).toEqual([
      ['Hardware'],
      ['Groceries'],
    ]);
    expect((await owner.get(lists)).body.page.total).toBe(1);
    expect((await editor.get(`${lists}?deleted=only`)).status).toBe(403);
    expect((await owner.get(`${lists}?deleted=all`)).status).toBe(400);
  });
});

describe('a deleted list', () => {
  it('has nothing below it that could be read or written, until it is restored with all of it', async () => {
    const { one, owner } = await listed();
    const item = (await owner.post(`${one}/items`, { name: 'Milk' })).body;
    const gone = (await owner.post(`${one}/items`, { name: 'Cheese' })).body;
    await owner.delete(`${one}/items/${gone.id}`);
    const deleted = await owner.delete(one);
    expect(deleted.body).toMatchObject({ deletedBy: owner.userId, version: 2 });
    expect(Date.parse(deleted.body.restorableUntil) - Date.parse(deleted.body.deletedAt)).toBe(30 * day);
    const calls = [
      owner.get(one),
      owner.patch(one, { name: 'x' }),
      owner.delete(one),
      owner.get(`${one}/items`),
      owner.get(`${one}/items?deleted=only`),
      owner.get(`${one}/items/${item.id}`),
      owner.post(`${one}/items`, { name: 'x' }),
      owner.patch(`${one}/items/${item.id}`, { purchased: true }),
      owner.delete(`${one}/items/${item.id}`),
    ];
    for (const { status } of await Promise.all(calls)) expect(status).toBe(404);
    expect((await owner.post(`${one}/items/${gone.id}/restore`)).body.type).toBe(problem('parent-deleted'));
    expect((await owner.post(`${one}/restore`)).body).toMatchObject({
      deletedAt: null,
      restorableUntil: null,
      itemCount: 1,
      version: 3,
    });
    expect((await owner.get(`${one}/items`)).body.items).toEqual([item]);
  });

  it('can be restored for 30 days, and only when it is deleted', async () => {
    const { one, id, scope, owner } = await listed();
    expect((await owner.post(`${one}/restore`)).body.type).toBe(problem('not-deleted'));
    await owner.delete(one);
    await setAttributes(keys.list(ScopeId.parse(scope.id), id), { deletedAt: instant(Date.now() - 30 * day - 1000) });
    const late = await owner.post(`${one}/restore`);
    expect([late.status, late.body.type]).toEqual([410, problem('restore-expired')]);
  });
});
