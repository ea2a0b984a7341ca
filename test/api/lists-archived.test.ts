import { describe, expect, it } from '@jest/globals';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { beforeNextWrite } from '../support/set-attributes';

const problem = 'https://hearth.example/problems/archived';
const archivedList = async () => {
  const home = await householdWithList();
  const { owner, one } = home;
  const milk = await home.add('Milk', { categoryId: null, unit: null });
  const archive = (archived = true) => owner.patch(one, { archived });
  return { ...home, milk, archive };
};

describe('an archived list', () => {
  it('takes nothing new, whichever way it comes, until it is taken out again', async () => {
    const { archive, owner, editor, items, path, list, counts, milk, viewer } = await archivedList();
    await archive();
    const drafts: object[] = [
      { name: 'Bread' },
      { name: 'Bread', categoryId: null, unit: null },
      { name: 'Bread', purchased: true },
      { name: 'milk', unit: null, merge: true },
      { name: 'Never', merge: true },
    ];
    for (const draft of drafts) {
      const { status, body } = await editor.post(items, draft);
      expect([draft, status, body.type]).toEqual([draft, 409, problem]);
    }
    const swedish = await owner.post(items, { name: 'Bread' }, { headers: { 'Accept-Language': 'sv' } });
    expect(swedish.body).toMatchObject({ title: 'Listan är arkiverad' });
    const { body: batch } = await owner.post(`${items}/batch`, {
      operations: [
        { op: 'create', body: { name: 'Bread' } },
        { op: 'update', id: milk.id, body: { quantity: '2' } },
      ],
    });
    expect(batch.results.map(({ status }: Json) => status)).toEqual([409, 200]);
    const { body: sent } = await owner.post(`${path}/changes`, {
      operations: [{ type: 'item', op: 'create', parentId: list.id, body: { name: 'Bread' } }],
    });
    expect(sent.results[0]).toMatchObject({ status: 409, problem: { type: problem } });
    expect([(await viewer.post(items, { name: 'Bread' })).status, await counts()]).toEqual([403, [1, 0]]);
    await archive(false);
    expect((await editor.post(items, { name: 'Bread' })).status).toBe(201);
  });

  it('is still read, and what is on it changed, ticked off, moved, deleted, cleared and brought back', async () => {
    const { archive, owner, items, add, milk, found, tick, clear, undo, one } = await archivedList();
    const bread = await add('Bread');
    await archive();
    expect(await found()).toEqual(['Milk', 'Bread']);
    expect((await owner.patch(`${items}/${milk.id}`, { quantity: '2', name: 'Oat milk' })).status).toBe(200);
    expect((await owner.patch(`${items}/${bread.id}`, { after: null })).status).toBe(200);
    expect([await found(), (await tick(milk)).purchased]).toEqual([['Bread', 'Oat milk'], true]);
    expect([(await clear()).body.cleared, (await undo()).body.restored]).toEqual([1, 1]);
    expect([
      (await owner.delete(`${items}/${bread.id}`)).status,
      (await owner.post(`${items}/${bread.id}/restore`)).status,
      await found(),
    ]).toEqual([200, 200, ['Bread', 'Oat milk']]);
    expect((await owner.patch(one, { name: 'Old groceries' })).status).toBe(200);
  });

  it('takes nothing that was on its way when it was archived', async () => {
    for (const draft of [
      { name: 'Bread', categoryId: null, unit: null },
      { name: 'Bread' },
      { name: 'Milk', merge: true },
      { name: 'Tea', purchased: true },
    ]) {
      const { archive, owner, items, counts } = await archivedList();
      const answers: Json[] = [];
      await beforeNextWrite(
        () => archive(),
        async () => answers.push(await owner.post(items, draft)),
      );
      expect([draft, answers[0].status, answers[0].body.type, await counts()]).toEqual([draft, 409, problem, [1, 0]]);
    }
  });

  it('answers what was added before it was archived as done, when it is sent again', async () => {
    const { archive, owner, items, path, list, counts } = await archivedList();
    const under = { headers: { 'Idempotency-Key': 'bread' } };
    const operation = {
      type: 'item',
      op: 'create',
      id: '0192f0c1-7e64-7cc3-9c5a-0123456789ad',
      parentId: list.id,
      body: { name: 'Tea' },
    };
    const send = async () => [
      (await owner.post(items, { name: 'Bread' }, under)).status,
      (await owner.post(`${path}/changes`, { operations: [operation] })).body.results[0].status,
    ];
    expect(await send()).toEqual([201, 201]);
    await archive();
    expect([await send(), await counts()]).toEqual([
      [201, 201],
      [3, 0],
    ]);
  });
});
