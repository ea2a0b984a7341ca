import { describe, expect, it } from 'vitest';
import { ScopeId } from '../../shared/core/ids';
import { day, instant } from '../../shared/core/time';
import { keys, orderKeys } from '../../shared/db/keys';
import { weight } from '../../shared/items/names';
import { listed } from '../support/list';
import type { Json } from '../support/person';
import { plant } from '../support/planted';

const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
const bakery = 'aaaaaaaa-4444-4444-4444-444444444444';
const other = 'aaaaaaaa-0000-0000-0000-000000000000';
const of = ({ categoryId, unit }: Json) => [categoryId, unit];

describe('a name that is merged', () => {
  it('adds up with the item that has the unit it would get', async () => {
    const { owner, add, items } = await listed();
    await add('Milk', { unit: 'l' });
    for (let times = 0; times < 2; times++) await owner.post(items, { name: 'milk', merge: true, price: 15_00 });
    const { body } = await owner.get(items);
    expect(body.items.map(({ name, quantity, unit, price }: Json) => [name, quantity, unit, price])).toEqual([['Milk', '3', 'l', 30_00]]);
  });
});

describe('a name that was added before', () => {
  it('is in the category and unit it had the last time, on every list of the scope, whatever the case', async () => {
    const { path, owner, editor, add, items } = await listed();
    await add('Milk', { categoryId: dairy, unit: 'l' });
    const { body: second } = await owner.post(`${path}/lists`, { name: 'Party' });
    expect(of((await editor.post(`${path}/lists/${second.id}/items`, { name: 'MILK' })).body)).toEqual([dairy, 'l']);
    expect(of(await add('milk', { unit: 'dl' }))).toEqual([dairy, 'dl']);
    expect(of(await add('milk', { unit: null }))).toEqual([dairy, null]);
    expect(of(await add('milk', { categoryId: bakery }))).toEqual([bakery, null]);
    expect(of(await add('milk', { categoryId: null }))).toEqual([other, null]);
    expect(of(await add('Bread'))).toEqual([other, null]);
    const elsewhere = await listed();
    expect(of(await elsewhere.add('Milk'))).toEqual([other, null]);
    const { body: bread } = await owner.post(items, { name: 'Bread', purchased: true });
    await owner.patch(`${items}/${bread.id}`, { categoryId: bakery, unit: 'loaves' });
    expect(of(await add('bread'))).toEqual([bakery, 'loaves']);
  });

  it('falls back to Other when its category was deleted', async () => {
    const { path, owner, add } = await listed();
    const { body: garden } = await owner.post(`${path}/categories`, { kind: 'item', name: 'Garden' });
    await add('Soil', { categoryId: garden.id, unit: 'bag' });
    await owner.delete(`${path}/categories/${garden.id}`);
    expect(of(await add('Soil'))).toEqual([other, null]);
    expect(of(await add('Soil'))).toEqual([other, null]);
  });

  it('may be as long as names get, in whatever script', async () => {
    const { add } = await listed();
    for (const name of ['🥛'.repeat(100), 'שּׁ'.repeat(66), 'ß'.repeat(200)]) {
      await add(name, { categoryId: dairy });
      expect((await add(name)).categoryId).toBe(dairy);
    }
  });
});

describe('merging', () => {
  it('adds to the open item of the same name and unit, and leaves all else of it as it is', async () => {
    const { items, owner, editor, add, found, counts } = await listed();
    const milk = await add('Milk', { quantity: '1.5', unit: 'l', notes: 'the red one', price: 1500 });
    const { status, headers, body } = await editor.post(items, { name: 'MILK', quantity: '0.75', unit: 'l', merge: true, notes: 'any', price: 500 });
    expect([status, headers.get('location')?.endsWith(`/items/${milk.id}`)]).toEqual([201, true]);
    expect(body).toMatchObject({ id: milk.id, name: 'Milk', quantity: '2.25', notes: 'the red one', price: 2000, unitPrice: 889, version: 2, modifiedBy: editor.userId, createdBy: owner.userId });
    expect((await add('milk', { unit: 'l', merge: true })).quantity).toBe('3.25');
    expect([await found(), await counts()]).toEqual([['Milk'], [1, 0]]);
  });

  it('adds an item of its own where the unit differs, the other is bought or gone, or there is none', async () => {
    const { items, owner, add, tick, found, clear } = await listed();
    const litre = await add('Milk', { unit: 'l', merge: true });
    await add('Milk', { unit: 'dl', merge: true });
    const plain = await add('Milk', { unit: null, merge: true });
    expect((await owner.get(items)).body.items.map(({ unit, quantity }: Json) => [unit, quantity])).toEqual([['l', '1'], ['dl', '1'], [null, '1']]);
    await tick(litre);
    await owner.delete(`${items}/${plain.id}`);
    await add('Milk', { unit: 'l', merge: true });
    await add('Milk', { unit: null, merge: true });
    expect(await found()).toHaveLength(4);
    await clear();
    expect((await add('Milk', { unit: 'l', merge: true })).quantity).toBe('2');
    expect((await add('Milk', { unit: 'l', merge: true, purchased: true })).quantity).toBe('1');
  });

  it('changes nobody else’s item for a limited editor', async () => {
    const { add, limitedEditor } = await listed();
    const theirs = await add('Milk');
    const own = await add('Milk', { merge: true }, limitedEditor);
    expect(own.id).not.toBe(theirs.id);
    expect(await add('Milk', { merge: true }, limitedEditor)).toMatchObject({ id: own.id, quantity: '2' });
  });

  it('refuses what is too much together', async () => {
    const { items, owner, add, counts } = await listed();
    await add('Rice', { quantity: '99999999.99' });
    const { status, body } = await owner.post(items, { name: 'Rice', quantity: 0.01, merge: true });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ path: 'quantity', code: 'too_much', message: 'adds up to more than 99999999.99 with the 99999999.99 that are there' })]]);
    expect(await counts()).toEqual([1, 0]);
  });

  it('makes one item of what many add at once, with nothing lost', async () => {
    const { items, owner, editor } = await listed();
    await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 ? owner : editor).post(items, { name: 'Eggs', quantity: '1.25', merge: true })));
    const { body } = await owner.get(items);
    expect(body.items.map(({ quantity }: Json) => quantity)).toEqual(['15']);
  });

  it('has one effect under a key', async () => {
    const { items, owner, add } = await listed();
    await add('Milk');
    const again = () => owner.post(items, { name: 'Milk', merge: true }, { headers: { 'Idempotency-Key': 'milk' } });
    expect([(await again()).body.quantity, (await again()).body.quantity, (await again()).headers.get('idempotency-replayed')]).toEqual(['2', '2', 'true']);
  });
});

describe('suggestions', () => {
  it('are the names that were added most and last, each with its category and unit', async () => {
    const { path, viewer, add } = await listed();
    await add('Milk', { categoryId: dairy, unit: 'l' });
    await add('Bread');
    await add('milk');
    const { body } = await viewer.get(`${path}/suggestions`);
    expect(body.items.map(({ name, times }: Json) => [name, times])).toEqual([['milk', 2], ['Bread', 1]]);
    expect(body.items[0]).toEqual({ name: 'milk', categoryId: dairy, unit: 'l', times: 2, lastAddedAt: expect.any(String) });
    expect((await viewer.get(`${path}/suggestions?q=REA`)).body.items.map(({ name }: Json) => name)).toEqual(['Bread']);
  });

  it('come page by page', async () => {
    const { path, owner, add } = await listed();
    for (const name of ['A', 'B', 'B', 'C', 'C', 'C', 'D']) await add(name, { categoryId: null });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.get(`${path}/suggestions?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ name }: Json) => name));
      cursor = body.page.next ?? '';
    } while (cursor);
    expect(seen).toEqual(['C', 'B', 'D', 'A']);
  });

  it('count half after 30 days', async () => {
    const { path, scope, owner, add } = await listed();
    for (const name of ['Candles', 'Candles', 'Candles', 'Candles', 'Salt']) await add(name, { categoryId: null });
    const plantedAt = async (days: number) => {
      const lastAt = instant(Date.now() - days * day);
      await plant(keys.itemName(ScopeId.parse(scope.id), 'candles'), { lastAt, orderKey: orderKeys.itemName(lastAt) });
      return (await owner.get(`${path}/suggestions`)).body.items.map(({ name }: Json) => name);
    };
    expect([await plantedAt(59), await plantedAt(61)]).toEqual([['Candles', 'Salt'], ['Salt', 'Candles']]);
    const at = instant(Date.UTC(2026, 0, 31));
    expect(weight({ times: 4, lastAt: instant(Date.UTC(2026, 0, 1)) })).toBeCloseTo(weight({ times: 2, lastAt: at }), 10);
  });
});
