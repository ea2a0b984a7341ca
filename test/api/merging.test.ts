import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Json } from '../support/person';
import { differences, refusal, problem } from '../support/placeholders';
import { figuresOf, type LabelNoun, withLabels } from '../support/merges';

const listed = ({ body }: { body: Json }): string[] => body.items.map(({ id }: Json) => id);

describe('a label that was merged into another', () => {
  it('is that one in records, filters, sums, balances and tables, until it is restored', async () => {
    const home = await withLabels();
    const { path, viewer, owner, editor, make, spend, merge, restore } = home;
    const [food, groceries] = [await make('categories', 'Food'), await make('categories', 'Groceries')];
    const [card, bank] = [
      await make('sources', 'Card', { openingBalance: 100 }),
      await make('sources', 'Bank', { openingBalance: 5_000 }),
    ];
    const [party, feast, trip] = [await make('tags', 'party'), await make('tags', 'feast'), await make('tags', 'trip')];
    const both = await spend({ categoryId: food, sourceId: card, tagIds: [party, feast, trip], amount: 1_000 });
    const one = await spend({ categoryId: groceries, sourceId: bank, tagIds: [feast], amount: 30 });
    const moved = await spend({ kind: 'transfer', sourceId: card, toSourceId: bank, amount: 7 });
    const before = await figuresOf(home);
    expect((await merge('categories', food, groceries)).body).toMatchObject({ id: groceries, merged: [food] });
    expect((await merge('sources', card, bank)).body).toMatchObject({ id: bank, merged: [card], balance: 4_070 });
    expect((await merge('tags', party, feast)).body).toMatchObject({ id: feast, merged: [party] });
    // Done again, it changes nothing.
    expect((await merge('tags', party, feast)).body).toMatchObject({ id: feast, merged: [party] });
    expect(await figuresOf(home)).toEqual({
      category: [{ id: groceries, income: 0, expense: 1_030, count: 2 }],
      source: [{ id: bank, income: 0, expense: 1_030, count: 2 }],
      tag: [
        { id: feast, income: 0, expense: 1_030, count: 2 },
        { id: trip, income: 0, expense: 1_000, count: 1 },
      ],
      balances: { [bank]: 4_070 },
    });
    expect((await viewer.get(`${path}/transactions/${both.id}`)).body).toMatchObject({
      categoryId: groceries,
      sourceId: bank,
      tagIds: [feast, trip],
      version: 1,
    });
    const found = async (query: string) => listed(await viewer.get(`${path}/transactions?${query}`)).toSorted();
    const spent = [both.id, one.id].toSorted();
    for (const query of [`tagId=${party}`, `tagId=${feast}`, `categoryId=${food}`, 'q=groceries'])
      expect(await found(query)).toEqual(spent);
    for (const id of [card, bank]) expect(await found(`sourceId=${id}`)).toEqual([...spent, moved.id].toSorted());
    const table = (await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } })).body;
    expect(['Food', 'Card', 'party'].filter((name) => table.includes(name))).toEqual([]);
    // Who was away may name it, and a note leaves what is stored.
    const late = await spend({ categoryId: food, sourceId: card, tagIds: [party], amount: 5 });
    expect(late).toMatchObject({ categoryId: groceries, sourceId: bank, tagIds: [feast] });
    await owner.patch(`${path}/transactions/${both.id}`, { notes: 'late', tagIds: [feast, trip], categoryId: food });
    await owner.patch(`${path}/transactions/${moved.id}`, { notes: 'within one' });
    expect((await figuresOf(home)).balances).toEqual({ [bank]: 4_065 });
    expect(await differences(path)).toEqual([]);
    await owner.delete(`${path}/transactions/${late.id}`);
    const gone = (await editor.get(`${path}/tags?deleted=only`)).body.items;
    expect(gone).toEqual([expect.objectContaining({ id: party, mergedInto: feast, merged: [] })]);
    for (const [noun, id] of [
      ['categories', food],
      ['sources', card],
      ['tags', party],
    ] as const)
      expect((await restore(noun, id)).body).toMatchObject({ id, mergedInto: null });
    expect(await figuresOf(home)).toEqual(before);
    expect((await viewer.get(`${path}/tags/${feast}`)).body.merged).toEqual([]);
    expect(await differences(path)).toEqual([]);
  });

  it('goes on with what that is merged into, and comes back from a chain with what was merged into it', async () => {
    const home = await withLabels();
    const { path, make, spend, merge, restore } = home;
    const [a, b, c] = [await make('sources', 'A'), await make('sources', 'B'), await make('sources', 'C')];
    for (const [sourceId, amount] of [
      [a, 1],
      [b, 20],
      [c, 300],
    ] as const)
      await spend({ sourceId, amount });
    const balances = async () => (await figuresOf(home)).balances;
    await merge('sources', a, b);
    expect((await merge('sources', b, c)).body).toMatchObject({ merged: [a, b].toSorted(), balance: -321 });
    // What was merged itself stands for what it is by now.
    const d = await make('sources', 'D');
    expect((await merge('sources', d, a)).body).toMatchObject({ id: c });
    expect((await merge('sources', c, a)).body.errors).toEqual([
      expect.objectContaining({ path: 'into', code: 'same_label' }),
    ]);
    expect(await balances()).toEqual({ [c]: -321 });
    expect((await restore('sources', b)).body).toMatchObject({ merged: [a], balance: -21 });
    expect(await balances()).toEqual({ [b]: -21, [c]: -300 });
    await restore('sources', a);
    expect(await balances()).toEqual({ [a]: -1, [b]: -20, [c]: -300 });
    expect(await differences(path)).toEqual([]);
  });

  it('is refused for what can’t be one: itself, another kind, currency or scope, what is built in', async () => {
    const home = await withLabels();
    const { path, viewer, stranger, editor, make, merge } = home;
    const codes = async (noun: LabelNoun, id: string, into: string) =>
      (await merge(noun, id, into)).body.errors?.map(({ path: field, code }: Json) => [field, code]);
    const [tag, other] = [await make('tags', 'a'), await make('tags', 'b')];
    expect(await codes('tags', tag, tag)).toEqual([['into', 'same_label']]);
    expect(await codes('tags', tag, randomUUID())).toEqual([['into', 'not_in_scope']]);
    const [group, item] = [await make('categories', 'G'), await make('categories', 'I', { kind: 'item' })];
    const child = await make('categories', 'C', { groupId: group });
    expect(await codes('categories', group, item)).toEqual([['into', 'group_kind']]);
    const [sek, eur] = [await make('sources', 'S'), await make('sources', 'E', { currency: 'EUR' })];
    expect(await codes('sources', sek, eur)).toEqual([['into', 'another_currency']]);
    expect(refusal(await merge('tags', tag, other, viewer))).toEqual([403, problem('forbidden')]);
    expect((await merge('tags', tag, other, stranger)).status).toBe(404);
    expect((await merge('tags', randomUUID(), other)).status).toBe(404);
    expect(refusal(await merge('categories', 'aaaaaaaa-1111-1111-1111-111111111111', item))).toEqual([
      403,
      problem('forbidden'),
    ]);
    // Into its own group, whose count it leaves.
    expect((await merge('categories', child, group)).status).toBe(200);
    expect(await differences(path)).toEqual([]);
    // What money was merged into keeps its currency.
    const [kr] = [await make('sources', 'K')];
    await merge('sources', sek, kr);
    expect((await editor.patch(`${path}/sources/${kr}`, { currency: 'EUR', openingBalance: 0 })).status).toBe(409);
    await editor.delete(`${path}/tags/${other}`);
    expect(await codes('tags', tag, other)).toEqual([['into', 'not_in_scope']]);
  });
});
