import { describe, expect, it } from '@jest/globals';
import { person } from '../support/person';
import { alone, householdWithList } from '../support/household-with-list';

/**
 * Fields of items and lists of which one, when it changes, could leave the other wrong. Pairs that have tests
 * elsewhere: counts and clearing (items-clearing), counts and everything at once (items-together), name and
 * suggestions (suggestions), the fields of what is merged (items-merge), a list and its owner (lists-owner),
 * archived and when and by whom (lists), assigned and membership (items-fields), category and its deletion
 * (items-fields, items-names).
 */
describe('an item’s fields that depend on each other', () => {
  it('purchased, when and by whom: all three or none, from the start and after every change', async () => {
    const { add, tick, editor, owner, items } = await householdWithList();
    const none = { purchased: false, purchasedAt: null, purchasedBy: null };
    const bread = await add('Bread', { purchased: true });
    expect(bread).toMatchObject({ purchased: true, purchasedAt: bread.createdAt, purchasedBy: owner.userId });
    const milk = await add('Milk');
    expect(milk).toMatchObject(none);
    const bought = await tick(milk, true, editor);
    expect(bought).toMatchObject({ purchased: true, purchasedAt: bought.modifiedAt, purchasedBy: editor.userId });
    expect(await tick(milk, true, owner)).toMatchObject({
      purchasedAt: bought.purchasedAt,
      purchasedBy: editor.userId,
      version: bought.version,
    });
    expect((await owner.patch(`${items}/${milk.id}`, { quantity: '2' })).body).toMatchObject({
      purchasedAt: bought.purchasedAt,
      purchasedBy: editor.userId,
    });
    expect(await tick(milk, false)).toMatchObject(none);
  });

  it('price, quantity and the price of one: the last follows whichever of the others changes', async () => {
    const { add, owner, items } = await alone();
    const one = `${items}/${(await add('Ham', { quantity: '0.125', price: 1250 })).id}`;
    const unitPrice = async (change: object): Promise<unknown> => (await owner.patch(one, change)).body.unitPrice;
    expect([
      (await owner.get(one)).body.unitPrice,
      await unitPrice({ quantity: '0.25' }),
      await unitPrice({ price: 1000 }),
      await unitPrice({ price: 0 }),
      await unitPrice({ price: null }),
      await unitPrice({ quantity: '1' }),
    ]).toEqual([10_000, 5_000, 4_000, 0, null, null]);
  });

  it('unit and price: what the line costs stays, whatever it is counted in', async () => {
    const { add, owner, items } = await alone();
    const ham = await add('Ham', { quantity: '500', unit: 'g', price: 5000 });
    expect((await owner.patch(`${items}/${ham.id}`, { quantity: '0.5', unit: 'kg' })).body).toMatchObject({
      price: 5000,
      unitPrice: 10_000,
      unit: 'kg',
    });
  });

  it('category and unit of a name: each of the two is remembered for itself', async () => {
    const { add, owner, items } = await alone();
    const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
    const milk = await add('Milk', { unit: 'l' });
    await owner.patch(`${items}/${milk.id}`, { categoryId: dairy });
    expect(await add('milk')).toMatchObject({ unit: 'l', categoryId: dairy });
    await owner.patch(`${items}/${milk.id}`, { unit: null });
    expect(await add('milk')).toMatchObject({ unit: null, categoryId: dairy });
  });

  it('position and being bought: an item that is unticked stands where it stood', async () => {
    const { add, tick, found } = await householdWithList();
    const [, milk] = [await add('Bread'), await add('Milk'), await add('Eggs')];
    await tick(milk);
    expect(await found()).toEqual(['Bread', 'Milk', 'Eggs']);
    await tick(milk, false);
    expect(await found()).toEqual(['Bread', 'Milk', 'Eggs']);
  });

  it('deleted and until when it can be restored: both or neither', async () => {
    const { add, owner, items } = await alone();
    const milk = await add('Milk');
    const { body: gone } = await owner.delete(`${items}/${milk.id}`);
    expect([gone.deletedAt !== null, gone.deletedBy, gone.restorableUntil !== null]).toEqual([
      true,
      owner.userId,
      true,
    ]);
    expect((await owner.post(`${items}/${milk.id}/restore`)).body).toMatchObject({
      deletedAt: null,
      deletedBy: null,
      restorableUntil: null,
    });
  });
});

describe('a list’s fields that depend on each other', () => {
  it('archived, when and by whom: all three or none, and a rename keeps them', async () => {
    const me = await person();
    const path = '/v1/scopes/personal/lists';
    const { body: list } = await me.post(path, { name: 'Groceries' });
    const { body: archived } = await me.patch(`${path}/${list.id}`, { archived: true, name: 'Old' });
    expect(archived).toMatchObject({ archived: true, archivedAt: archived.modifiedAt, archivedBy: me.userId });
    expect((await me.patch(`${path}/${list.id}`, { name: 'Older' })).body).toMatchObject({
      archivedAt: archived.archivedAt,
      archivedBy: me.userId,
    });
    expect((await me.patch(`${path}/${list.id}`, { archived: false })).body).toMatchObject({
      archived: false,
      archivedAt: null,
      archivedBy: null,
    });
  });

  it('how many items, and how many of them are bought: each follows what it counts', async () => {
    const { add, tick, owner, items, counts } = await householdWithList();
    const [milk, bread] = [await add('Milk'), await add('Bread', { purchased: true })];
    expect(await counts()).toEqual([2, 1]);
    await owner.delete(`${items}/${bread.id}`);
    expect(await counts()).toEqual([1, 0]);
    await owner.post(`${items}/${bread.id}/restore`);
    await tick(milk);
    await tick(bread, false);
    expect(await counts()).toEqual([2, 1]);
    await owner.post(items, { name: 'milk', merge: true });
    await owner.post(items, { name: 'bread', merge: true });
    expect(await counts()).toEqual([3, 1]);
  });
});
