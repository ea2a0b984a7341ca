import { describe, expect, it } from '@jest/globals';
import { householdWithList } from '../support/household-with-list';
import { person } from '../support/person';

const refused = ({ status, body }: { status: number; body: { errors?: { path: string; code: string }[] } }) => [
  status,
  body.errors?.map(({ path, code }) => `${path} ${code}`),
];

describe('who is to get an item', () => {
  it('is a member of the scope, and nobody else', async () => {
    const { items, owner, viewer, stranger, add } = await householdWithList();
    expect((await add('Milk', { assignedTo: viewer.userId })).assignedTo).toBe(viewer.userId);
    const bread = await add('Bread');
    expect(bread.assignedTo).toBeNull();
    const at = `${items}/${bread.id}`;
    for (const answer of [
      await owner.post(items, { name: 'Eggs', assignedTo: stranger.userId }),
      await owner.patch(at, { assignedTo: stranger.userId }),
    ])
      expect(refused(answer)).toEqual([422, ['assignedTo not_a_member']]);
    expect((await owner.patch(at, { assignedTo: owner.userId })).body.assignedTo).toBe(owner.userId);
    expect((await owner.patch(at, { assignedTo: null })).body.assignedTo).toBeNull();
  });

  it('stays shown after they left, until it is changed', async () => {
    const { items, owner, editor, path, add } = await householdWithList();
    const milk = await add('Milk', { assignedTo: editor.userId });
    const at = `${items}/${milk.id}`;
    await editor.delete(`${path}/members/me`);
    expect((await owner.patch(at, { quantity: '2', assignedTo: editor.userId })).body).toMatchObject({
      quantity: '2',
      assignedTo: editor.userId,
    });
    expect((await owner.patch(at, { assignedTo: null })).status).toBe(200);
    expect(refused(await owner.patch(at, { assignedTo: editor.userId }))).toEqual([422, ['assignedTo not_a_member']]);
  });

  it('is oneself in one’s personal scope', async () => {
    const [me, other] = [await person(), await person()];
    const { body: list } = await me.post('/v1/scopes/personal/lists', { name: 'Mine' });
    const items = `/v1/scopes/personal/lists/${list.id}/items`;
    expect((await me.post(items, { name: 'Milk', assignedTo: me.userId })).body.assignedTo).toBe(me.userId);
    expect(refused(await me.post(items, { name: 'Milk', assignedTo: other.userId }))).toEqual([
      422,
      ['assignedTo not_a_member'],
    ]);
  });
});

describe('when an item is due and what it costs', () => {
  it('is kept, with the price of one derived from the line’s', async () => {
    const { items, owner, add } = await householdWithList();
    const milk = await add('Milk', { quantity: '3', price: 1000, dueOn: '2026-12-24' });
    expect(milk).toMatchObject({ price: 1000, unitPrice: 333, dueOn: '2026-12-24' });
    expect((await owner.patch(`${items}/${milk.id}`, { quantity: '0.5' })).body).toMatchObject({
      price: 1000,
      unitPrice: 2000,
    });
    expect((await owner.patch(`${items}/${milk.id}`, { price: 0, dueOn: null })).body).toMatchObject({
      price: 0,
      unitPrice: 0,
      dueOn: null,
    });
    expect((await owner.patch(`${items}/${milk.id}`, { price: null })).body).toMatchObject({
      price: null,
      unitPrice: null,
    });
    expect(await add('Gold', { quantity: '0.01', price: 10 ** 13 })).toMatchObject({ unitPrice: 10 ** 15 });
  });

  it('is refused when it is no day, no amount, or the derived one', async () => {
    const { items, owner } = await householdWithList();
    for (const wrong of [
      { price: -1 },
      { price: 1.5 },
      { price: 10 ** 13 + 1 },
      { price: '5' },
      { dueOn: '2026-02-30' },
      { dueOn: '0999-12-31' },
      { dueOn: '3000-01-01' },
      { dueOn: 'soon' },
      { unitPrice: 5 },
    ]) {
      expect([wrong, (await owner.post(items, { name: 'Milk', ...wrong })).status]).toEqual([wrong, 422]);
    }
  });

  it('can be searched for by person and by days', async () => {
    const { add, found, owner, editor, items } = await householdWithList();
    await add('Milk', { dueOn: '2026-12-01', assignedTo: owner.userId });
    await add('Bread', { dueOn: '2026-12-02', assignedTo: editor.userId });
    await add('Eggs', { assignedTo: editor.userId });
    await add('Salt', { dueOn: '2026-12-03' });
    expect(await found('from=2026-12-02')).toEqual(['Bread', 'Salt']);
    expect(await found('to=2026-12-02')).toEqual(['Milk', 'Bread']);
    expect(await found('from=2026-12-02&to=2026-12-02')).toEqual(['Bread']);
    expect(await found(`assignedTo=${editor.userId}`)).toEqual(['Bread', 'Eggs']);
    expect(await found(`assignedTo=${editor.userId}&assignedTo=${owner.userId}&to=2026-12-01`)).toEqual(['Milk']);
    expect((await owner.get(`${items}?from=2026-12-02&to=2026-12-01`)).status).toBe(400);
  });
});

describe('the category of an item', () => {
  it('may be one that the scope made for items, as long as it lives', async () => {
    const { path, items, owner, add } = await householdWithList();
    const { body: garden } = await owner.post(`${path}/categories`, { kind: 'item', name: 'Garden' });
    const seeds = await add('Seeds', { categoryId: garden.id });
    expect(seeds.categoryId).toBe(garden.id);
    const milk = await add('Milk');
    expect((await owner.patch(`${items}/${milk.id}`, { categoryId: garden.id })).body.categoryId).toBe(garden.id);
    await owner.delete(`${path}/categories/${garden.id}`);
    for (const answer of [
      await owner.post(items, { name: 'Soil', categoryId: garden.id }),
      await owner.patch(`${items}/${(await add('Soil')).id}`, { categoryId: garden.id }),
    ])
      expect(refused(answer)).toEqual([422, ['categoryId not_in_scope']]);
    expect((await owner.patch(`${items}/${seeds.id}`, { quantity: '2' })).body).toMatchObject({
      quantity: '2',
      categoryId: garden.id,
    });
  });

  it('is none of money’s, and none of another scope’s', async () => {
    const { path, items, owner } = await householdWithList();
    const { body: food } = await owner.post(`${path}/categories`, { kind: 'transaction', name: 'Food' });
    const elsewhere = await householdWithList();
    const { body: theirs } = await elsewhere.owner.post(`${elsewhere.path}/categories`, {
      kind: 'item',
      name: 'Garden',
    });
    for (const categoryId of [food.id, theirs.id])
      expect(refused(await owner.post(items, { name: 'Milk', categoryId }))).toEqual([
        422,
        ['categoryId not_in_scope'],
      ]);
  });
});

describe('the quantity of an item', () => {
  it('has up to three decimals, as text or as a number, and its price of one is exact', async () => {
    const { owner, add, items } = await householdWithList();
    for (const [given, stands] of [
      ['0.125', '0.125'],
      [0.125, '0.125'],
      ['2.500', '2.5'],
      ['0.001', '0.001'],
      [1e-3, '0.001'],
      ['99999999.999', '99999999.999'],
      [99_999_999.999, '99999999.999'],
      ['007.10', '7.1'],
      [1e3, '1000'],
    ] as const) {
      expect([given, (await add('Ham', { quantity: given })).quantity]).toEqual([given, stands]);
    }
    const ham = await add('Ham', { quantity: '0.125', price: 37_50 });
    expect(ham.unitPrice).toBe(300_00);
    expect((await owner.patch(`${items}/${ham.id}`, { quantity: 0.333 })).body).toMatchObject({
      quantity: '0.333',
      unitPrice: 112_61,
    });
  });

  it('is refused with what to do when it is anything else', async () => {
    const { owner, items } = await householdWithList();
    for (const quantity of [
      0.1 + 0.2,
      '0.0001',
      '1e-3',
      1e21,
      1e-7,
      '1e21',
      '1,5',
      ' 1.5',
      '1.5 ',
      '+1',
      '-1',
      -1,
      0,
      '0',
      '0.000',
      '',
      '.5',
      '5.',
      '100000000',
      '1 000',
      '٣',
      '１',
      'Infinity',
      '0x10',
      '1_000',
      '½',
    ]) {
      const { status, body } = await owner.post(items, { name: 'Ham', quantity });
      expect([quantity, status, body.errors]).toEqual([
        quantity,
        422,
        [{ path: 'quantity', code: 'quantity', message: expect.stringContaining('at most 3 decimals') }],
      ]);
    }
    for (const quantity of [null, true, [], {}])
      expect([quantity, (await owner.post(items, { name: 'Ham', quantity })).status]).toEqual([quantity, 422]);
  });
});
