import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { household } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { recordsIn } from '../support/records';
import { runs } from '../support/generated';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const defaults = [
  'Produce',
  'Dairy',
  'Meat',
  'Bakery',
  'Beverages',
  'Snacks',
  'Frozen',
  'Household',
  'Personal Care',
  'Other',
];
const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
const household8 = 'aaaaaaaa-8888-8888-8888-888888888888';
const shownNames = ({ body }: Answer): string[] => body.items.map(({ name }: Json) => name);
const home = async () => {
  const all = await household();
  const at = `${all.path}/categories`;
  const make = async (name: string, more: object = {}): Promise<Json> =>
    (await all.editor.post(at, { kind: 'transaction', name, ...more })).body;
  const put = (one: Json, groupId: string | null) => all.editor.patch(`${at}/${one.id}`, { groupId });
  return { ...all, at, make, put };
};
const codes = ({ body }: Answer): string[] => body.errors.map(({ path, code }: Json) => `${path} ${code}`);

describe('categories', () => {
  it('say what they are of, and where they stand', async () => {
    const { at, editor, make } = await home();
    expect(await make('Food', { icon: '🛒', color: '#C8E6C9', sortOrder: 10 })).toMatchObject({
      kind: 'transaction',
      icon: '🛒',
      color: '#C8E6C9',
      sortOrder: 10,
      groupId: null,
      system: false,
    });
    const plain = await make('Rent', { kind: 'item' });
    expect(plain).toMatchObject({ kind: 'item', icon: null, color: null, sortOrder: 999 });
    expect((await editor.patch(`${at}/${plain.id}`, { icon: '🏠', sortOrder: 0 })).body).toMatchObject({
      icon: '🏠',
      sortOrder: 0,
    });
    expect(codes(await editor.patch(`${at}/${plain.id}`, { kind: 'transaction' }))).toEqual(['kind read_only']);
    for (const wrong of [
      { icon: 'x'.repeat(51) },
      { color: 'red' },
      { sortOrder: -1 },
      { sortOrder: 1_000_000 },
      { sortOrder: null },
    ])
      expect((await editor.patch(`${at}/${plain.id}`, wrong)).status).toBe(422);
  });

  it('have names of their own among their kind, the default ones included', async () => {
    const { at, editor, stranger, make } = await home();
    await make('Food');
    expect((await make('food', { kind: 'item' })).name).toBe('food');
    for (const name of ['Produce', 'OTHER', ' personal care']) {
      const refused = await editor.post(at, { kind: 'item', name });
      expect([refused.status, refused.body.type]).toEqual([409, problem('name-taken')]);
    }
    expect((await stranger.post(at, { kind: 'item', name: 'Produce' })).status).toBe(404);
    const drinks = await make('Drinks', { kind: 'item' });
    expect((await editor.patch(`${at}/${drinks.id}`, { name: 'Beverages' })).body.type).toBe(problem('name-taken'));
    expect((await make('Produce')).kind).toBe('transaction');
  });

  it('stand in one order with the default ones, by sort order and then by name, page by page', async () => {
    const { at, viewer, make } = await home();
    await make('Wine', { kind: 'item', sortOrder: 5 });
    await make('Ale', { kind: 'item', sortOrder: 5 });
    await make('Pets', { kind: 'item' });
    await make('First', { sortOrder: 0 });
    const all = [
      'First',
      ...defaults.slice(0, 4),
      'Ale',
      'Beverages',
      'Wine',
      ...defaults.slice(5, 9),
      'Other',
      'Pets',
    ];
    expect((await viewer.get(at)).body.page.total).toBe(14);
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Answer = await viewer.get(`${at}?limit=3${next && `&cursor=${next}`}`);
      pages.push(...shownNames(page));
      next = page.body.page.next;
    }
    expect(pages).toEqual(all);
    expect(shownNames(await viewer.get(`${at}?kind=item&sort=-sortOrder`))).toEqual(all.slice(1).reverse());
    expect(shownNames(await viewer.get(`${at}?kind=transaction`))).toEqual(['First']);
    expect(shownNames(await viewer.get(`${at}?q=e&sort=name&limit=3`))).toEqual(['Ale', 'Bakery', 'Beverages']);
  });
});

describe('the default categories', () => {
  it('are there in every scope, and nobody’s to change', async () => {
    const { at, owner, viewer, stranger } = await home();
    expect((await viewer.get(`${at}/${dairy}`)).body).toMatchObject({
      id: dairy,
      name: 'Dairy',
      kind: 'item',
      system: true,
      groupId: null,
      deletedAt: null,
    });
    expect((await stranger.get(`${at}/${dairy}`)).status).toBe(404);
    const calls = (who: Person) => [
      who.patch(`${at}/${dairy}`, { name: 'Milk' }),
      who.delete(`${at}/${dairy}`),
      who.post(`${at}/${dairy}/restore`),
    ];
    for (const { status, body } of await Promise.all([...calls(owner), ...calls(viewer)]))
      expect([status, body.type]).toEqual([403, problem('forbidden')]);
    for (const { status } of await Promise.all(calls(stranger))) expect(status).toBe(404);
    expect((await owner.post(at, { kind: 'item', name: 'Cleaning', id: household8 })).body.type).toBe(
      problem('already-exists'),
    );
    expect((await owner.get(`${at}?deleted=only`)).body.items).toEqual([]);
  });

  it('are those of a personal scope that was never written to', async () => {
    const somebody = await person();
    expect((await somebody.get('/v1/scopes/personal/categories')).body).toMatchObject({
      items: defaults.map((name) => ({ name, scopeId: somebody.userId })),
      page: { total: 10 },
    });
  });
});

describe('a group of categories', () => {
  it('takes those of its kind, one level deep', async () => {
    const { at, editor, make, put } = await home();
    const food = await make('Food');
    const [wine, bread] = [await make('Wine', { groupId: food.id }), await make('Bread')];
    expect(wine.groupId).toBe(food.id);
    expect((await put(bread, food.id)).body).toMatchObject({ groupId: food.id, version: 2 });
    const [items, gone, foreign] = [
      await make('Things', { kind: 'item' }),
      await make('Gone'),
      await (await home()).make('Foreign'),
    ];
    await editor.delete(`${at}/${gone.id}`);
    const alone = await make('Alone');
    expect(
      [
        await put(alone, items.id),
        await put(alone, wine.id),
        await put(alone, alone.id),
        await put(food, alone.id),
        await put(alone, dairy),
      ].map(codes),
    ).toEqual([
      ['groupId group_kind'],
      ['groupId group_in_group'],
      ['groupId group_in_group'],
      ['groupId group_of_others'],
      ['groupId group_kind'],
    ]);
    for (const groupId of [gone.id, foreign.id, food.scopeId, household8.replace('8888', '7777')])
      expect(codes(await put(alone, groupId))).toEqual(['groupId not_in_scope']);
    const id = crypto.randomUUID();
    expect(codes(await editor.post(at, { id, kind: 'transaction', name: 'Self', groupId: id }))).toEqual([
      'groupId not_in_scope',
    ]);
    expect(codes(await editor.post(at, { kind: 'transaction', name: 'Deep', groupId: wine.id }))).toEqual([
      'groupId group_in_group',
    ]);
  });

  it('may be a default category, for items', async () => {
    const { make, put } = await home();
    const cheese = await make('Cheese', { kind: 'item', groupId: dairy });
    expect(cheese.groupId).toBe(dairy);
    expect((await put(cheese, null)).body.groupId).toBeNull();
  });

  it('can be put into another once nothing is in it any more', async () => {
    const { at, editor, make, put } = await home();
    const [all, food, drinks] = [await make('All'), await make('Food'), await make('Drinks')];
    const [wine, bread, ale] = [
      await make('Wine', { groupId: food.id }),
      await make('Bread', { groupId: food.id }),
      await make('Ale', { groupId: food.id }),
    ];
    for (const empty of [() => put(wine, null), () => editor.delete(`${at}/${bread.id}`), () => put(ale, drinks.id)]) {
      expect(codes(await put(food, all.id))).toEqual(['groupId group_of_others']);
      await empty();
    }
    expect((await put(food, all.id)).status).toBe(200);
    expect(codes(await put(drinks, all.id))).toEqual(['groupId group_of_others']);
    expect((await editor.post(`${at}/${bread.id}/restore`)).body).toMatchObject({ groupId: null, deletedAt: null });
  });

  it('that is deleted is still named by what was in it, which stands alone and can be changed', async () => {
    const { at, editor, make, put } = await home();
    const food = await make('Food');
    const [wine, bread, ale] = [
      await make('Wine', { groupId: food.id }),
      await make('Bread', { groupId: food.id }),
      await make('Ale', { groupId: food.id }),
    ];
    await editor.delete(`${at}/${food.id}`);
    await editor.delete(`${at}/${bread.id}`);
    expect((await editor.patch(`${at}/${wine.id}`, { name: 'Wines' })).body).toMatchObject({
      name: 'Wines',
      groupId: food.id,
    });
    expect((await put(ale, null)).body.groupId).toBeNull();
    expect((await editor.post(`${at}/${bread.id}/restore`)).body.groupId).toBe(food.id);
    expect((await editor.post(`${at}/${food.id}/restore`)).status).toBe(200);
    const another = await make('Another');
    for (const one of [wine, bread]) {
      expect(codes(await put(food, another.id))).toEqual(['groupId group_of_others']);
      await put(one, null);
    }
    expect((await put(food, another.id)).status).toBe(200);
  });

  it('is never in a group, and always knows how many are in it, whatever people do at once', async () => {
    const index = fc.nat({ max: 3 });
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), one: index, into: index }) },
      fc.record({ kind: fc.constantFrom('out' as const, 'delete' as const, 'restore' as const), one: index }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 2, maxLength: 6 }), { minLength: 3, maxLength: 6 }),
        async (rounds) => {
          const owner = await person();
          const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
          const at = `/v1/scopes/${scope.id}/categories`;
          const all = await Promise.all(
            ['A', 'B', 'C', 'D'].map(
              async (name): Promise<string> => (await owner.post(at, { kind: 'transaction', name })).body.id,
            ),
          );
          for (const round of rounds) {
            const answers = await Promise.all(
              round.map((step) => {
                const one = `${at}/${all[step.one]}`;
                if (step.kind === 'delete') return owner.delete(one);
                if (step.kind === 'restore') return owner.post(`${one}/restore`);
                return owner.patch(one, { groupId: step.kind === 'put' ? all[step.into] : null });
              }),
            );
            for (const { status } of answers) expect([200, 404, 409, 422]).toContain(status);
            const stored = (await recordsIn(scopePartition(ScopeId.parse(scope.id)))).filter(({ sk }) =>
              String(sk).startsWith('CATEGORY#'),
            );
            for (const { id, groupId, childCount = 0 } of stored) {
              expect(childCount).toBe(stored.filter((one) => one.groupId === id && !one.deletedAt).length);
              if (groupId) expect(stored.filter((one) => one.groupId === id && !one.deletedAt)).toEqual([]);
            }
          }
        },
      ),
      { numRuns: runs(12) },
    );
  });
});
