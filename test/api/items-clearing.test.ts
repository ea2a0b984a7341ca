import { describe, expect, it } from '@jest/globals';
import { ListId, ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys, scopePartition } from '../../shared/db/keys';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const longAgo = (): string => instant(Date.now() - 30 * 86_400_000 - 1000);

/** Makes four things on a list, of which B and D are bought. */
const halfBought = async () => {
  const home = await householdWithList();
  const [a, b, c, d] = [
    await home.add('A'),
    await home.add('B', { purchased: true }),
    await home.add('C'),
    await home.add('D'),
  ];
  await home.tick(d);
  const clearing = (round: number) => keys.clearing(ScopeId.parse(home.scope.id), ListId.parse(home.list.id), round);
  const restore = async (item: Json) => home.owner.post(`${home.items}/${item.id}/restore`);
  return { ...home, a, b, c, d, clearing, restore };
};

describe('clearing what is bought', () => {
  it('takes all of it at once, tells how many, and leaves the rest as it was', async () => {
    const { clear, found, counts, list, editor } = await halfBought();
    const { status, body } = await clear(editor);
    expect([status, body]).toMatchObject([
      200,
      { cleared: 2, clearedBy: editor.userId, list: { id: list.id, itemCount: 2, purchasedCount: 0, version: 1 } },
    ]);
    expect(Date.parse(body.restorableUntil) - Date.parse(body.clearedAt)).toBe(30 * 86_400_000);
    expect(body.list).not.toHaveProperty('round');
    expect([await found(), await found('purchased=true'), await found('sort=name'), await counts()]).toEqual([
      ['A', 'C'],
      [],
      ['A', 'C'],
      [2, 0],
    ]);
  });

  it('writes no item', async () => {
    const { clear, b, scope } = await halfBought();
    const itemsIn = async () =>
      (await recordsIn(scopePartition(ScopeId.parse(scope.id)))).filter(({ sk }) => String(sk).startsWith('ITEM#'));
    const before = await itemsIn();
    await clear();
    expect(await itemsIn()).toEqual(before);
    expect(before.map(({ id }) => id)).toContain(b.id);
  });

  it('does nothing where nothing is bought', async () => {
    const { clear, scope } = await halfBought();
    await clear();
    const before = await recordsIn(scopePartition(ScopeId.parse(scope.id)));
    expect((await clear()).body).toMatchObject({
      cleared: 0,
      clearedAt: null,
      clearedBy: null,
      restorableUntil: null,
      list: { itemCount: 2 },
    });
    expect(await recordsIn(scopePartition(ScopeId.parse(scope.id)))).toEqual(before);
  });

  it('leaves what was cleared to nobody: not to be read, changed, deleted, or moved behind', async () => {
    const { clear, items, owner, a, b } = await halfBought();
    await clear();
    const at = `${items}/${b.id}`;
    expect([
      (await owner.get(at)).status,
      (await owner.patch(at, { purchased: false })).status,
      (await owner.patch(at, { purchased: true })).status,
      (await owner.delete(at)).status,
    ]).toEqual([404, 404, 404, 404]);
    expect((await owner.patch(`${items}/${a.id}`, { after: b.id })).body.errors[0]).toMatchObject({
      path: 'after',
      code: 'not_in_list',
    });
  });

  it('is for those who may delete items', async () => {
    const { clear, undo, limitedEditor, viewer, stranger } = await halfBought();
    for (const act of [clear, undo])
      expect([(await act(limitedEditor)).status, (await act(viewer)).status, (await act(stranger)).status]).toEqual([
        403, 403, 404,
      ]);
  });

  it('has one effect under a key', async () => {
    const { owner, items, tick, a, counts } = await halfBought();
    const clear = () => owner.post(`${items}/clear-purchased`, undefined, { headers: { 'Idempotency-Key': 'once' } });
    const first = await clear();
    await tick(a);
    expect([(await clear()).body, await counts()]).toEqual([first.body, [2, 1]]);
  });
});

describe('what was cleared', () => {
  it('is shown among what is deleted, by whom and when, after what was deleted by itself', async () => {
    const { clear, items, owner, editor, add, tick } = await halfBought();
    await owner.delete(`${items}/${(await add('E')).id}`);
    const { body: first } = await clear(editor);
    await tick(await add('F'));
    const { body: second } = await clear();
    const { body } = await owner.get(`${items}?deleted=only`);
    expect(
      body.items.map(({ name, deletedBy, deletedAt }: Json) => [
        name,
        deletedBy,
        deletedAt === first.clearedAt,
        deletedAt === second.clearedAt,
      ]),
    ).toEqual([
      ['E', owner.userId, false, false],
      ['F', owner.userId, false, true],
      ['B', editor.userId, true, false],
      ['D', editor.userId, true, false],
    ]);
    expect(body.items[2]).toMatchObject({ purchased: true, restorableUntil: first.restorableUntil });
    expect(body.page.total).toBeNull();
    const named = async (query: string) =>
      (await owner.get(`${items}?deleted=only&${query}`)).body.items.map(({ name }: Json) => name);
    expect([
      await named('sort=name'),
      await named('sort=-position'),
      await named('purchased=true&q=b'),
      await named('purchased=false'),
    ]).toEqual([['B', 'D', 'E', 'F'], ['D', 'B', 'F', 'E'], ['B'], ['E']]);
  });

  it('is paged through whole, whatever the page holds', async () => {
    const { clear, items, owner, add, tick } = await halfBought();
    for (const name of ['E', 'F', 'G']) await owner.delete(`${items}/${(await add(name)).id}`);
    await clear();
    for (const name of ['H', 'I', 'J']) {
      await tick(await add(name));
      await clear();
    }
    await tick(await add('K'));
    for (const sort of ['position', '-position', 'name']) {
      for (const limit of [1, 2, 3, 4, 8]) {
        const seen: string[] = [];
        let cursor = '';
        do {
          const { body } = await owner.get(
            `${items}?deleted=only&sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
          );
          seen.push(...body.items.map(({ name }: Json) => name));
          cursor = body.page.next ?? '';
        } while (cursor);
        const order = ['E', 'F', 'G', 'J', 'I', 'H', 'B', 'D'];
        expect([sort, limit, seen]).toEqual([
          sort,
          limit,
          sort === 'name' ? order.toSorted() : sort === 'position' ? order : order.toReversed(),
        ]);
      }
    }
  });

  it('is paged through also when it comes back between two pages', async () => {
    for (const sort of ['position', '-position']) {
      const { clear, undo, items, owner, add, tick } = await halfBought();
      await owner.delete(`${items}/${(await add('E')).id}`);
      await clear();
      for (const name of ['F', 'G']) await tick(await add(name));
      await clear();
      const seen: string[] = [];
      let cursor = '';
      do {
        const query = `deleted=only&sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`;
        const { status, body } = await owner.get(`${items}?${query}`);
        expect(status).toBe(200);
        seen.push(...body.items.map(({ name }: Json) => name));
        cursor = body.page.next ?? '';
        if (seen.at(-1) === (sort === 'position' ? 'F' : 'G')) await undo();
      } while (cursor);
      expect([sort, seen]).toEqual([sort, sort === 'position' ? ['E', 'F', 'B', 'D'] : ['D', 'B', 'G', 'E']]);
    }
  });

  it('comes back one by one, bought as it was', async () => {
    const { clear, restore, b, d, found, counts, owner, items } = await halfBought();
    await clear();
    expect((await restore(d)).body).toMatchObject({
      name: 'D',
      purchased: true,
      purchasedBy: owner.userId,
      deletedAt: null,
      version: 3,
    });
    expect([await found(), await found('purchased=true'), await found('deleted=only'), await counts()]).toEqual([
      ['A', 'C', 'D'],
      ['D'],
      ['B'],
      [3, 1],
    ]);
    expect((await restore(d)).body.type).toBe(problem('not-deleted'));
    await restore(b);
    expect([await found(), await counts()]).toEqual([
      ['A', 'B', 'C', 'D'],
      [4, 2],
    ]);
    expect((await owner.patch(`${items}/${b.id}`, { purchased: false })).body).toMatchObject({
      purchased: false,
      purchasedAt: null,
    });
    expect(await counts()).toEqual([4, 1]);
  });

  it('comes back as a whole, but for what came back before', async () => {
    const { clear, undo, restore, d, found, counts, editor } = await halfBought();
    await clear();
    await restore(d);
    expect((await undo(editor)).body).toMatchObject({ restored: 1, list: { itemCount: 4, purchasedCount: 2 } });
    expect([await found(), await found('deleted=only'), await counts()]).toEqual([['A', 'B', 'C', 'D'], [], [4, 2]]);
    const again = await undo(editor);
    expect([again.status, again.body.type]).toEqual([409, problem('not-deleted')]);
  });

  it('comes back beside what was bought since, and can be cleared again with it', async () => {
    const { clear, undo, tick, a, c, found, counts, restore, b } = await halfBought();
    await clear();
    await tick(c);
    expect((await undo()).body).toMatchObject({ restored: 2, list: { itemCount: 4, purchasedCount: 3 } });
    expect([
      await found(),
      await found('purchased=true'),
      await found('sort=-position'),
      await found('sort=name&purchased=true'),
    ]).toEqual([
      ['A', 'B', 'C', 'D'],
      ['B', 'C', 'D'],
      ['D', 'C', 'B', 'A'],
      ['B', 'C', 'D'],
    ]);
    expect((await clear()).body.cleared).toBe(3);
    expect([await found(), await counts()]).toEqual([['A'], [1, 0]]);
    expect((await restore(b)).body.name).toBe('B');
    await tick(a);
    expect([await found('purchased=true'), await counts()]).toEqual([
      ['A', 'B'],
      [2, 2],
    ]);
    expect((await undo()).body.restored).toBe(2);
    expect([await found(), await counts()]).toEqual([
      ['A', 'B', 'C', 'D'],
      [4, 4],
    ]);
  });

  it('stays gone once something else was cleared, but for single items', async () => {
    const { clear, undo, tick, a, found, restore, b } = await halfBought();
    await clear();
    await tick(a);
    await clear();
    expect((await undo()).body.restored).toBe(1);
    expect((await undo()).body.type).toBe(problem('not-deleted'));
    expect(await found()).toEqual(['A', 'C']);
    await restore(b);
    expect(await found()).toEqual(['A', 'B', 'C']);
  });

  it('can be restored for 30 days', async () => {
    const { clear, undo, restore, b, clearing } = await halfBought();
    await clear();
    await setAttributes(clearing(1), { clearedAt: longAgo() });
    expect([(await undo()).body.type, (await restore(b)).body.type]).toEqual([
      problem('restore-expired'),
      problem('restore-expired'),
    ]);
  });

  it('comes back only onto a list that has room for it', async () => {
    const { clear, undo, restore, b, scope, list, counts } = await halfBought();
    await clear();
    await setAttributes(keys.list(ScopeId.parse(scope.id), ListId.parse(list.id)), { itemCount: 9_999 });
    expect((await undo()).body.type).toBe(problem('quota-exceeded'));
    expect((await restore(b)).status).toBe(200);
    expect((await undo()).body.type).toBe(problem('quota-exceeded'));
    expect(await counts()).toEqual([10_000, 1]);
  });

  it('was deleted by itself before or after is not brought back with it', async () => {
    const { clear, undo, items, owner, b, found, restore, counts } = await halfBought();
    await owner.delete(`${items}/${b.id}`);
    expect((await clear()).body.cleared).toBe(1);
    await restore(b);
    expect((await undo()).body.restored).toBe(1);
    await owner.delete(`${items}/${b.id}`);
    expect([await found(), await counts()]).toEqual([
      ['A', 'C', 'D'],
      [3, 1],
    ]);
  });
});

describe('undoing time and again', () => {
  it('ends where a list would hold more rounds of buying than a page can be read from', async () => {
    const { add, tick, clear, undo, counts } = await householdWithList();
    for (let turn = 0; turn < 9; turn++) {
      await tick(await add(`Thing ${turn}`));
      await clear();
      await tick(await add('Meanwhile'));
      expect((await undo()).status).toBe(200);
    }
    await clear();
    await tick(await add('Meanwhile'));
    const { status, body } = await undo();
    expect([status, body.type, await counts()]).toEqual([409, problem('quota-exceeded'), [1, 1]]);
  });
});
