import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { day, instant } from '../../shared/core/time';
import { keys, indexKeys } from '../../shared/db/keys';
import { weight } from '../../shared/lists/suggestions';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
const bakery = 'aaaaaaaa-4444-4444-4444-444444444444';
const other = 'aaaaaaaa-0000-0000-0000-000000000000';
const of = ({ categoryId, unit }: Json) => [categoryId, unit];

describe('a name that is merged', () => {
  it('adds up with the item that has the unit it would get', async () => {
    const { owner, add, items } = await householdWithList();
    await add('Milk', { unit: 'l' });
    for (let times = 0; times < 2; times++) await owner.post(items, { name: 'milk', merge: true, price: 15_00 });
    const { body } = await owner.get(items);
    expect(body.items.map(({ name, quantity, unit, price }: Json) => [name, quantity, unit, price])).toEqual([
      ['Milk', '3', 'l', null],
    ]);
  });
});

describe('a name that was added before', () => {
  it('is in the category and unit it had the last time, on every list of the scope, whatever the case', async () => {
    const { path, owner, editor, add, items } = await householdWithList();
    await add('Milk', { categoryId: dairy, unit: 'l' });
    const { body: second } = await owner.post(`${path}/lists`, { name: 'Party' });
    expect(of((await editor.post(`${path}/lists/${second.id}/items`, { name: 'MILK' })).body)).toEqual([dairy, 'l']);
    expect(of(await add('milk', { unit: 'dl' }))).toEqual([dairy, 'dl']);
    expect(of(await add('milk', { unit: null }))).toEqual([dairy, null]);
    expect(of(await add('milk', { categoryId: bakery }))).toEqual([bakery, null]);
    expect(of(await add('milk', { categoryId: null }))).toEqual([other, null]);
    expect(of(await add('Bread'))).toEqual([other, null]);
    const elsewhere = await householdWithList();
    expect(of(await elsewhere.add('Milk'))).toEqual([other, null]);
    const { body: bread } = await owner.post(items, { name: 'Bread', purchased: true });
    await owner.patch(`${items}/${bread.id}`, { categoryId: bakery, unit: 'loaves' });
    expect(of(await add('bread'))).toEqual([bakery, 'loaves']);
  });

  it('keeps its unit when a category is named, its category when a unit is, and neither when it is null', async () => {
    const { owner, add, items } = await householdWithList();
    const milk = await add('Milk', { categoryId: dairy, unit: 'l' });
    expect(of(await add('milk', { categoryId: bakery }))).toEqual([bakery, 'l']);
    expect(of(await add('Milk', { unit: 'dl' }))).toEqual([bakery, 'dl']);
    expect(of(await add('Milk', { unit: null }))).toEqual([bakery, null]);
    await owner.patch(`${items}/${milk.id}`, { unit: 'ml' });
    expect(of(await add('Milk'))).toEqual([bakery, 'ml']);
    expect(of(await add('Milk', { unit: null, categoryId: null }))).toEqual([other, null]);
    await owner.patch(`${items}/${milk.id}`, { categoryId: bakery });
    expect(of(await add('Milk', { purchased: true }))).toEqual([bakery, null]);
  });

  it('falls back to Other when its category was deleted', async () => {
    const { path, owner, add } = await householdWithList();
    const { body: garden } = await owner.post(`${path}/categories`, { kind: 'item', name: 'Garden' });
    await add('Soil', { categoryId: garden.id, unit: 'bag' });
    await owner.delete(`${path}/categories/${garden.id}`);
    expect(of(await add('Soil'))).toEqual([other, 'bag']);
    expect(of(await add('Soil'))).toEqual([other, 'bag']);
  });

  it('may be as long as names get, in whatever script', async () => {
    const { add } = await householdWithList();
    for (const name of ['🥛'.repeat(100), 'שּׁ'.repeat(66), 'ß'.repeat(200)]) {
      await add(name, { categoryId: dairy });
      expect((await add(name)).categoryId).toBe(dairy);
    }
  });
});

describe('suggestions', () => {
  it('are the names that were added most and last, each with its category and unit', async () => {
    const { path, viewer, add } = await householdWithList();
    await add('Milk', { categoryId: dairy, unit: 'l' });
    await add('Bread');
    await add('milk');
    const { body } = await viewer.get(`${path}/suggestions`);
    expect(body.items.map(({ name, times }: Json) => [name, times])).toEqual([
      ['milk', 2],
      ['Bread', 1],
    ]);
    expect(body.items[0]).toEqual({
      name: 'milk',
      categoryId: dairy,
      unit: 'l',
      times: 2,
      lastAddedAt: expect.any(String),
    });
    expect((await viewer.get(`${path}/suggestions?q=REA`)).body.items.map(({ name }: Json) => name)).toEqual(['Bread']);
  });

  it('come page by page', async () => {
    const { path, owner, add } = await householdWithList();
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
    const { path, scope, owner, add } = await householdWithList();
    for (const name of ['Candles', 'Candles', 'Candles', 'Candles', 'Salt']) await add(name, { categoryId: null });
    const plantedAt = async (days: number) => {
      const lastAt = instant(Date.now() - days * day);
      await setAttributes(keys.itemName(ScopeId.parse(scope.id), 'candles'), {
        lastAt,
        orderKey: indexKeys.itemName(lastAt),
      });
      return (await owner.get(`${path}/suggestions`)).body.items.map(({ name }: Json) => name);
    };
    expect([await plantedAt(59), await plantedAt(61)]).toEqual([
      ['Candles', 'Salt'],
      ['Salt', 'Candles'],
    ]);
    const at = instant(Date.UTC(2026, 0, 31));
    expect(weight({ times: 4, lastAddedAt: instant(Date.UTC(2026, 0, 1)) })).toBeCloseTo(
      weight({ times: 2, lastAddedAt: at }),
      10,
    );
  });
});
