import { describe, expect, it } from '@jest/globals';
import { ItemId, ListId, ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const other = 'aaaaaaaa-0000-0000-0000-000000000000';
const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';

describe('adding an item', () => {
  it('takes what is said, and defaults for the rest', async () => {
    const { items, editor, list } = await householdWithList();
    const said = {
      name: 'Milk',
      quantity: '1.5',
      unit: 'l',
      categoryId: dairy,
      notes: 'the red one',
      imageUrl: 'https://example.com/milk.png',
    };
    expect((await editor.post(items, said)).body).toMatchObject({
      ...said,
      listId: list.id,
      purchased: false,
      purchasedAt: null,
      purchasedBy: null,
      version: 1,
      createdBy: editor.userId,
    });
    expect((await editor.post(items, { name: 'Bread' })).body).toMatchObject({
      quantity: '1',
      unit: null,
      categoryId: other,
      notes: null,
      imageUrl: null,
      restorableUntil: null,
    });
    expect(
      (await editor.post(items, { name: 'Bread', categoryId: null, unit: null, notes: null, imageUrl: null })).body
        .categoryId,
    ).toBe(other);
    expect((await editor.post(items, { name: 'Eggs', purchased: true })).body).toMatchObject({
      purchased: true,
      purchasedBy: editor.userId,
    });
  });

  it('counts quantities in decimals, given as text or number, and keeps them short', async () => {
    const { items, owner } = await householdWithList();
    const taken: [unknown, string][] = [
      [2, '2'],
      [0.25, '0.25'],
      ['1.50', '1.5'],
      ['007', '7'],
      ['99999999.99', '99999999.99'],
      ['10', '10'],
      ['0.01', '0.01'],
      ['2.00', '2'],
      [100, '100'],
    ];
    for (const [quantity, kept] of taken)
      expect([quantity, (await owner.post(items, { name: 'Flour', quantity })).body.quantity]).toEqual([
        quantity,
        kept,
      ]);
    for (const quantity of [
      0,
      '0',
      '0.00',
      -1,
      '1.0005',
      0.0001,
      '100000000',
      1e9,
      '1e3',
      '1,5',
      ' 1',
      '',
      null,
      true,
      'NaN',
      '٣',
    ])
      expect([quantity, (await owner.post(items, { name: 'Flour', quantity })).status]).toEqual([quantity, 422]);
  });

  it('refuses a category that the scope doesn’t have', async () => {
    const { items, owner } = await householdWithList();
    const refused = await owner.post(items, { name: 'Milk', categoryId: 'bbbbbbbb-2222-2222-2222-222222222222' });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'categoryId', code: 'not_in_scope' })],
    ]);
  });
});

describe('the order of a list', () => {
  it('is that of adding, until items are moved to the front or behind another', async () => {
    const { items, owner, add, found } = await householdWithList();
    const [a, b, c, d] = [await add('A'), await add('B'), await add('C'), await add('D')];
    const move = (item: Json, after: string | null) => owner.patch(`${items}/${item.id}`, { after });
    await move(c, null);
    expect(await found()).toEqual(['C', 'A', 'B', 'D']);
    await move(d, a.id);
    expect(await found()).toEqual(['C', 'A', 'D', 'B']);
    await move(a, b.id);
    expect(await found()).toEqual(['C', 'D', 'B', 'A']);
    await move(d, null);
    expect(await found()).toEqual(['D', 'C', 'B', 'A']);
    await add('E');
    expect(await found()).toEqual(['D', 'C', 'B', 'A', 'E']);
    expect(await found('sort=-position')).toEqual(['E', 'A', 'B', 'C', 'D']);
    for (const { id, name } of [b])
      expect((await owner.get(`${items}/${id}`)).body).toMatchObject({ name, version: 1 });
  });

  it('stays right however often something is moved behind what was moved', async () => {
    const { items, owner, add, found } = await householdWithList();
    const made = [await add('0'), await add('1'), await add('2')];
    for (let step = 0; step < 40; step++)
      expect((await owner.patch(`${items}/${made[(step + 1) % 3]?.id}`, { after: made[step % 3]?.id })).status).toBe(
        200,
      );
    const order = await found();
    // The last move put 1 behind 0, the one before 0 behind 2.
    expect(order).toEqual(['2', '0', '1']);
    const positions = (await owner.get(items)).body.items.map(({ position }: Json) => position.length);
    expect(Math.max(...positions)).toBeLessThanOrEqual(260);
  });

  it('knows nothing behind an item that is deleted, on another list, or the moving one itself', async () => {
    const { items, path, owner, add } = await householdWithList();
    const [a, b] = [await add('A'), await add('B')];
    const elsewhere = await owner.post(`${path}/lists`, { name: 'Hardware' });
    const nail = await owner.post(`${path}/lists/${elsewhere.body.id}/items`, { name: 'Nail' });
    await owner.delete(`${items}/${b.id}`);
    for (const after of [b.id, nail.body.id, a.id, '0190a0a0-0000-7000-8000-000000000000']) {
      const refused = await owner.patch(`${items}/${a.id}`, { after, name: 'Moved' });
      expect([refused.status, refused.body.errors[0]]).toEqual([
        422,
        expect.objectContaining({ path: 'after', code: 'not_in_list' }),
      ]);
    }
    expect((await owner.get(`${items}/${a.id}`)).body).toMatchObject({ name: 'A', version: 1 });
  });
});

describe('buying', () => {
  it('says who and when, changes nothing the second time, and can be taken back', async () => {
    const { items, add, editor, limitedEditor, counts } = await householdWithList();
    const milk = await add('Milk');
    const bought = await limitedEditor.patch(`${items}/${milk.id}`, { purchased: true });
    expect(bought.body).toMatchObject({
      purchased: true,
      purchasedBy: limitedEditor.userId,
      purchasedAt: bought.body.modifiedAt,
      version: 2,
    });
    expect((await editor.patch(`${items}/${milk.id}`, { purchased: true })).body).toEqual(bought.body);
    expect(await counts()).toEqual([1, 1]);
    expect((await editor.patch(`${items}/${milk.id}`, { purchased: false })).body).toMatchObject({
      purchased: false,
      purchasedBy: null,
      purchasedAt: null,
      version: 3,
    });
    expect(await counts()).toEqual([1, 0]);
  });
});

describe('a limited editor', () => {
  it('ticks off anybody’s items, and changes nothing else of what others added', async () => {
    const { items, add, limitedEditor, viewer } = await householdWithList();
    const [theirs, own] = [await add('Milk'), await add('Bread', {}, limitedEditor)];
    const change = async (item: Json, patch: object) =>
      (await limitedEditor.patch(`${items}/${item.id}`, patch)).status;
    expect([
      await change(theirs, { purchased: true }),
      await change(own, { name: 'Rolls', purchased: true }),
      await change(own, { after: null }),
    ]).toEqual([200, 200, 200]);
    for (const patch of [
      { name: 'Mine' },
      { purchased: false, notes: 'x' },
      { quantity: '2' },
      { categoryId: dairy },
      { after: null },
      { after: own.id },
    ])
      expect([patch, await change(theirs, patch)]).toEqual([patch, 403]);
    expect((await limitedEditor.delete(`${items}/${own.id}`)).status).toBe(403);
    expect((await viewer.patch(`${items}/${theirs.id}`, { purchased: false })).status).toBe(403);
    expect((await viewer.get(`${items}/${theirs.id}`)).body).toMatchObject({
      name: 'Milk',
      purchased: true,
      version: 2,
    });
  });
});

describe('the items of a list', () => {
  it('can be sorted and filtered as declared', async () => {
    const { add, found, editor } = await householdWithList();
    await add('Milk', { categoryId: dairy, purchased: true });
    await add('apples', { notes: 'GREEN ones' }, editor);
    await add('Cheese', { categoryId: dairy });
    expect([await found('sort=name'), await found('sort=-name'), await found('sort=-createdAt')]).toEqual([
      ['apples', 'Cheese', 'Milk'],
      ['Milk', 'Cheese', 'apples'],
      ['Cheese', 'apples', 'Milk'],
    ]);
    expect([await found('purchased=true'), await found('purchased=false')]).toEqual([['Milk'], ['apples', 'Cheese']]);
    expect([
      await found(`categoryId=${dairy}`),
      await found(`categoryId=${dairy}&categoryId=${other}&purchased=false`),
    ]).toEqual([
      ['Milk', 'Cheese'],
      ['apples', 'Cheese'],
    ]);
    expect([await found(`createdBy=${editor.userId}`), await found('q=green'), await found('q=CHE')]).toEqual([
      ['apples'],
      ['apples'],
      ['Cheese'],
    ]);
  });
});

describe('counts of a list', () => {
  it('follow every item that is added, bought, deleted and restored', async () => {
    const { items, owner, add, counts } = await householdWithList();
    const [milk, bread] = [await add('Milk', { purchased: true }), await add('Bread')];
    expect(await counts()).toEqual([2, 1]);
    await owner.delete(`${items}/${milk.id}`);
    expect(await counts()).toEqual([1, 0]);
    await owner.post(`${items}/${milk.id}/restore`);
    expect(await counts()).toEqual([2, 1]);
    await Promise.all([
      owner.patch(`${items}/${bread.id}`, { purchased: true }),
      owner.patch(`${items}/${milk.id}`, { name: 'Oat milk' }),
    ]);
    expect(await counts()).toEqual([2, 2]);
    await owner.post(`${items}/${milk.id}/restore`);
    expect(await counts()).toEqual([2, 2]);
  });
});

describe('a deleted item', () => {
  it('is gone for everybody, and comes back in its place', async () => {
    const { items, owner, editor, limitedEditor, add, found } = await householdWithList();
    const [, milk] = [await add('Bread'), await add('Milk'), await add('Cheese')];
    const at = `${items}/${milk.id}`;
    expect((await editor.delete(at)).body).toMatchObject({ deletedBy: editor.userId, version: 2 });
    expect([
      (await owner.get(at)).status,
      (await owner.patch(at, { purchased: true })).status,
      (await owner.delete(at)).status,
    ]).toEqual([404, 404, 404]);
    expect([await found(), await found('deleted=only')]).toEqual([['Bread', 'Cheese'], ['Milk']]);
    expect([
      (await limitedEditor.get(`${items}?deleted=only`)).status,
      (await limitedEditor.post(`${at}/restore`)).status,
    ]).toEqual([403, 403]);
    expect((await editor.post(`${at}/restore`)).body).toMatchObject({ name: 'Milk', deletedAt: null, version: 3 });
    expect(await found()).toEqual(['Bread', 'Milk', 'Cheese']);
    expect((await editor.post(`${at}/restore`)).body.type).toBe(problem('not-deleted'));
  });

  it('can be restored for 30 days', async () => {
    const { items, scope, list, owner, add } = await householdWithList();
    const milk = await add('Milk');
    await owner.delete(`${items}/${milk.id}`);
    await setAttributes(keys.item(ScopeId.parse(scope.id), ListId.parse(list.id), ItemId.parse(milk.id)), {
      deletedAt: instant(Date.now() - 30 * 86_400_000 - 1000),
    });
    expect((await owner.post(`${items}/${milk.id}/restore`)).status).toBe(410);
  });
});
