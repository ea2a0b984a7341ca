import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { joinedNotes } from '../../shared/lists/item-merge';
import { alone, householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { withWords } from '../support/testing';

const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
const bakery = 'aaaaaaaa-4444-4444-4444-444444444444';
const other = 'aaaaaaaa-0000-0000-0000-000000000000';

describe('merging', () => {
  it('adds to the open item of the same name and unit, and leaves all else of it as it is', async () => {
    const { items, owner, editor, add, found, counts } = await householdWithList();
    const milk = await add('Milk', { quantity: '1.5', unit: 'l', notes: 'the red one', price: 1500 });
    const { status, headers, body } = await editor.post(items, {
      name: 'MILK',
      quantity: '0.75',
      unit: 'l',
      merge: true,
      notes: 'any',
      price: 500,
    });
    expect([status, headers.get('location')?.endsWith(`/items/${milk.id}`)]).toEqual([201, true]);
    expect(body).toMatchObject({
      id: milk.id,
      name: 'Milk',
      quantity: '2.25',
      notes: 'the red one\nany',
      price: 2000,
      unitPrice: 889,
      version: 2,
      modifiedBy: editor.userId,
      createdBy: owner.userId,
    });
    expect((await add('milk', { unit: 'l', merge: true })).quantity).toBe('3.25');
    expect([await found(), await counts()]).toEqual([['Milk'], [1, 0]]);
  });

  it('adds an item of its own where the unit differs, the other is bought or gone, or there is none', async () => {
    const { items, owner, add, tick, found, clear } = await householdWithList();
    const litre = await add('Milk', { unit: 'l', merge: true });
    await add('Milk', { unit: 'dl', merge: true });
    const plain = await add('Milk', { unit: null, merge: true });
    expect((await owner.get(items)).body.items.map(({ unit, quantity }: Json) => [unit, quantity])).toEqual([
      ['l', '1'],
      ['dl', '1'],
      [null, '1'],
    ]);
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
    const { add, limitedEditor } = await householdWithList();
    const theirs = await add('Milk');
    const own = await add('Milk', { merge: true }, limitedEditor);
    expect(own.id).not.toBe(theirs.id);
    expect(await add('Milk', { merge: true }, limitedEditor)).toMatchObject({ id: own.id, quantity: '2' });
  });

  it('refuses what is too much together', async () => {
    const { items, owner, add, counts } = await householdWithList();
    await add('Rice', { quantity: '99999999.999' });
    const { status, body } = await owner.post(items, { name: 'Rice', quantity: 0.001, merge: true });
    expect([status, body.errors]).toEqual([
      422,
      [
        expect.objectContaining({
          path: 'quantity',
          code: 'too_much',
          message: 'adds up to more than 99999999.999 with the 99999999.999 already there; add it without merging',
        }),
      ],
    ]);
    expect(await counts()).toEqual([1, 0]);
    const gold = await add('Gold', { price: 10 ** 13 });
    const dear = await owner.post(items, { name: 'gold', price: 1, merge: true });
    expect([dear.status, dear.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'price', code: 'too_much' })],
    ]);
    expect((await owner.get(`${items}/${gold.id}`)).body).toMatchObject({ quantity: '1', price: 10 ** 13 });
  });

  it('makes one item of what many add at once, with nothing lost', async () => {
    const { items, owner, editor } = await householdWithList();
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? owner : editor).post(items, { name: 'Eggs', quantity: '1.25', merge: true }),
      ),
    );
    const { body } = await owner.get(items);
    expect(body.items.map(({ quantity }: Json) => quantity)).toEqual(['15']);
  });

  it('has one effect under a key', async () => {
    const { items, owner, add } = await householdWithList();
    await add('Milk');
    const again = () => owner.post(items, { name: 'Milk', merge: true }, { headers: { 'Idempotency-Key': 'milk' } });
    expect([
      (await again()).body.quantity,
      (await again()).body.quantity,
      (await again()).headers.get('idempotency-replayed'),
    ]).toEqual(['2', '2', 'true']);
  });
});

describe('each field of what is merged', () => {
  /** Returns what is on the list after one thing was added and the other merged. */
  const both = async (first: object, second: object): Promise<Json[]> => {
    const { owner, items, add } = await alone();
    await add('Beer', first);
    const { status, body } = await owner.post(items, { name: 'beer', merge: true, ...second });
    withWords(JSON.stringify(body), () => expect(status).toBe(201));
    return (await owner.get(items)).body.items;
  };
  const one = async (first: object, second: object): Promise<Json> => {
    const found = await both(first, second);
    expect(found).toHaveLength(1);
    return found[0];
  };

  it('has the price of both where both have one, and none that is no longer known', async () => {
    const priced = async (first: object, second: object) => {
      const { price, unitPrice } = await one({ quantity: '2', ...first }, { quantity: '3', ...second });
      return [price, unitPrice];
    };
    expect(
      await Promise.all([
        priced({ price: 1000 }, {}),
        priced({}, { price: 1000 }),
        priced({ price: 1000 }, { price: null }),
        priced({}, {}),
      ]),
    ).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(
      await Promise.all([
        priced({ price: 1000 }, { price: 500 }),
        priced({ price: 0 }, { price: 500 }),
        priced({ price: 0 }, { price: 0 }),
      ]),
    ).toEqual([
      [1500, 300],
      [500, 100],
      [0, 0],
    ]);
    expect(await priced({ price: 0 }, {})).toEqual([null, null]);
  });

  it('has the notes of both, each line once', async () => {
    const notes = async (first: object, second: object) => (await one(first, second)).notes;
    expect(
      await Promise.all([
        notes({ notes: 'cold' }, { notes: 'dark' }),
        notes({ notes: 'cold' }, { notes: 'cold' }),
        notes({ notes: 'cold' }, {}),
        notes({}, { notes: 'dark' }),
        notes({ notes: 'cold\ndark' }, { notes: 'dark' }),
        notes({ notes: 'not the dark one' }, { notes: 'the dark one' }),
        notes({ notes: 'dark' }, { notes: 'cold\ndark' }),
      ]),
    ).toEqual(['cold\ndark', 'cold', 'cold', 'dark', 'cold\ndark', 'not the dark one\nthe dark one', 'cold\ndark']);
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const joined = joinedNotes(first, second)?.split('\n') ?? [];
        expect([...first.split('\n'), ...second.split('\n')].every((line) => joined.includes(line))).toBe(true);
      }),
    );
  });

  it('stays on lines of its own where the notes together would be too long', async () => {
    expect(
      (await both({ notes: 'a'.repeat(1_000) }, { notes: 'b'.repeat(1_000) })).map(({ notes, quantity }) => [
        notes.length,
        quantity,
      ]),
    ).toEqual([
      [1_000, '1'],
      [1_000, '1'],
    ]);
    expect((await one({ notes: 'a'.repeat(1_000) }, { notes: 'b'.repeat(999) })).notes).toHaveLength(2_000);
  });

  it('is due on the earlier day', async () => {
    const due = async (first: string | null, second: string | null) =>
      (await one({ dueOn: first }, { dueOn: second })).dueOn;
    expect(
      await Promise.all([
        due('2026-12-02', '2026-12-01'),
        due('2026-12-01', '2026-12-02'),
        due(null, '2026-12-01'),
        due('2026-12-01', null),
        due(null, null),
      ]),
    ).toEqual(['2026-12-01', '2026-12-01', '2026-12-01', '2026-12-01', null]);
  });

  it('fills what is empty, and keeps apart what a person chose otherwise', async () => {
    const picture = (name: string) => `https://example.com/${name}.png`;
    expect(await one({}, { categoryId: dairy, imageUrl: picture('a') })).toMatchObject({
      categoryId: dairy,
      imageUrl: picture('a'),
      quantity: '2',
    });
    expect(await one({ categoryId: dairy, imageUrl: picture('a') }, {})).toMatchObject({
      categoryId: dairy,
      imageUrl: picture('a'),
    });
    expect(
      await one({ categoryId: dairy, imageUrl: picture('a') }, { categoryId: null, imageUrl: null }),
    ).toMatchObject({ categoryId: dairy, imageUrl: picture('a') });
    expect(
      await one({ categoryId: dairy, imageUrl: picture('a') }, { categoryId: dairy, imageUrl: picture('a') }),
    ).toMatchObject({ quantity: '2' });
    expect((await both({ categoryId: dairy }, { categoryId: bakery })).map(({ categoryId }) => categoryId)).toEqual([
      dairy,
      bakery,
    ]);
    expect(
      (await both({ imageUrl: picture('a') }, { imageUrl: picture('b') })).map(({ imageUrl }) => imageUrl),
    ).toEqual([picture('a'), picture('b')]);
  });

  it('is for whom one of the two names, and apart for two', async () => {
    const { owner, editor, stranger, items, add } = await householdWithList();
    const merged = async (assignedTo: string | null) =>
      (await owner.post(items, { name: 'Milk', merge: true, assignedTo })).body;
    const milk = await add('Milk');
    expect(
      (await owner.post(items, { name: 'Milk', merge: true, assignedTo: stranger.userId })).body.errors[0],
    ).toMatchObject({ path: 'assignedTo', code: 'not_a_member' });
    expect(await merged(editor.userId)).toMatchObject({ id: milk.id, assignedTo: editor.userId, quantity: '2' });
    expect(await merged(null)).toMatchObject({ id: milk.id, assignedTo: editor.userId, quantity: '3' });
    const own = await merged(owner.userId);
    expect([own.id === milk.id, own.assignedTo]).toEqual([false, owner.userId]);
    expect(await merged(owner.userId)).toMatchObject({ id: own.id, quantity: '2' });
  });

  it('compares units like names, and keeps the spelling that stands there', async () => {
    expect(await one({ unit: 'kg' }, { unit: 'KG', quantity: 0.125 })).toMatchObject({ unit: 'kg', quantity: '1.125' });
    expect(await one({ unit: null }, { unit: null })).toMatchObject({ unit: null, quantity: '2' });
    expect(await one({ unit: 'Stück' }, { unit: 'STÜCK ' })).toMatchObject({ unit: 'Stück', quantity: '2' });
    expect(await both({ unit: 'kg' }, { unit: null })).toHaveLength(2);
  });

  it('is found in whatever is open, also when its suggestion was removed', async () => {
    const { owner, path, items, add } = await householdWithList();
    const milk = await add('Milk');
    await owner.delete(`${path}/suggestions/milk`);
    expect((await owner.post(items, { name: 'Milk', merge: true })).body).toMatchObject({ id: milk.id, quantity: '2' });
  });

  it('uses its id for a new line alone, and adds nothing twice under an id that is there', async () => {
    const { owner, items, add, path, list } = await householdWithList();
    const [first, second] = ['0192f0c1-7e64-7cc3-9c5a-0123456789ab', '0192f0c1-7e64-7cc3-9c5a-0123456789ac'];
    expect((await owner.post(items, { id: first, name: 'Milk', merge: true })).body).toMatchObject({
      id: first,
      version: 1,
    });
    expect((await owner.post(items, { id: second, name: 'Milk', merge: true })).body).toMatchObject({
      id: first,
      quantity: '2',
    });
    expect((await owner.get(`${items}/${second}`)).status).toBe(404);
    expect((await owner.post(items, { id: first, name: 'Milk', merge: true })).body.type).toContain('already-exists');
    const operation = { type: 'item', op: 'create', id: first, parentId: list.id, body: { name: 'Milk', merge: true } };
    expect((await owner.post(`${path}/changes`, { operations: [operation] })).body.results[0]).toMatchObject({
      status: 201,
      record: { id: first, quantity: '2' },
    });
    const { body } = await owner.post(`${items}/batch`, {
      operations: [
        { op: 'create', body: { name: 'milk', merge: true } },
        { op: 'create', body: { name: 'MILK', merge: true, purchased: true } },
      ],
    });
    expect(body.results.map(({ record }: Json) => [record.id === first, record.quantity])).toEqual([
      [true, '3'],
      [false, '1'],
    ]);
    expect(await add('Bread', { merge: true })).toMatchObject({ categoryId: other, quantity: '1' });
  });
});
