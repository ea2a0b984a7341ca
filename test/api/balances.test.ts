import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';

const dinner = { kind: 'expense', amount: 1_000, date: '2026-11-21' };
const between = (...people: Person[]) => ({ mode: 'equal', shares: people.map(({ userId }) => ({ userId })) });
const netsIn = async (path: string, reader: Person, currency = 'SEK'): Promise<Record<string, number>> => {
  const entry = (await reader.get(`${path}/balances`)).body.items.find((one: Json) => one.currency === currency);
  return Object.fromEntries((entry?.members ?? []).map((one: Json) => [one.userId, one.net]));
};

describe('balances', () => {
  it('hold what everybody paid and owes, and the payments that settle it', async () => {
    const { path, owner, admin, editor, viewer } = await household();
    await owner.post(`${path}/transactions`, {
      ...dinner,
      paidBy: [
        { userId: owner.userId, amount: 400 },
        { userId: admin.userId, amount: 600 },
      ],
      split: between(owner, admin, editor, viewer),
    });
    await admin.patch('/v1/me', { displayName: 'Ann' });
    const { body } = await viewer.get(`${path}/balances`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].members.find(({ userId }: Json) => userId === admin.userId)).toEqual({
      userId: admin.userId,
      displayName: 'Ann',
      left: false,
      paid: 600,
      owed: 250,
      net: 350,
    });
    expect(body.items[0].members.find(({ userId }: Json) => userId === editor.userId).displayName).toBe('New member');
    expect(await netsIn(path, owner)).toEqual({
      [owner.userId]: 150,
      [admin.userId]: 350,
      [editor.userId]: -250,
      [viewer.userId]: -250,
    });
    expect(body.items[0].transfers.reduce((sum: number, { amount }: Json) => sum + Number(amount), 0)).toBe(500);
  });

  it('follow changes, deletions and restores at once', async () => {
    const { path, owner, admin } = await household();
    const { body } = await owner.post(`${path}/transactions`, { ...dinner, split: between(owner, admin) });
    const one = `${path}/transactions/${body.id}`;
    const owed = async () => (await netsIn(path, admin))[owner.userId] ?? 0;
    expect(await owed()).toBe(500);
    await owner.patch(one, { amount: 300 });
    expect(await owed()).toBe(150);
    await owner.patch(one, { paidBy: [{ userId: admin.userId }] });
    expect(await owed()).toBe(-150);
    await owner.delete(one);
    expect((await owner.get(`${path}/balances`)).body.items).toEqual([]);
    await owner.post(`${one}/restore`);
    expect(await owed()).toBe(-150);
  });

  it('are kept apart by currency, but for what was exchanged to the scope’s', async () => {
    const { path, owner, admin } = await household();
    const foreign = { ...dinner, currency: 'EUR', split: between(owner, admin) };
    await owner.post(`${path}/transactions`, foreign);
    await admin.post(`${path}/transactions`, { ...foreign, exchange: { amount: 11_000 } });
    expect([(await netsIn(path, owner, 'EUR'))[owner.userId], (await netsIn(path, owner))[owner.userId]]).toEqual([
      500, -5_500,
    ]);
  });

  it('count income the other way: who receives it owes the others their part', async () => {
    const { path, owner, admin } = await household();
    await owner.post(`${path}/transactions`, { ...dinner, kind: 'income', split: between(owner, admin) });
    expect(await netsIn(path, owner)).toEqual({ [owner.userId]: -500, [admin.userId]: 500 });
  });

  it('can be followed to the lines behind them, which add up', async () => {
    const { path, owner, admin } = await household();
    await owner.post(`${path}/transactions`, { ...dinner, payee: 'Trattoria', split: between(owner, admin) });
    await admin.post(`${path}/transactions`, {
      ...dinner,
      amount: 300,
      date: '2026-11-20',
      split: between(owner, admin),
    });
    const { body } = await admin.get(`${path}/balances/${owner.userId}`);
    expect(body.items.map(({ payee, paid, owed, net }: Json) => [payee, paid, owed, net])).toEqual([
      ['Trattoria', 1_000, 500, 500],
      [null, 0, 150, -150],
    ]);
  });

  it('show every line page by page, also of somebody whom few transactions name', async () => {
    const { path, owner, admin, editor } = await household();
    for (const amount of [10, 20, 30, 40, 50, 60, 70, 80])
      await owner.post(`${path}/transactions`, {
        ...dinner,
        amount,
        split: amount === 10 || amount === 20 || amount === 80 ? between(owner, admin) : between(owner, editor),
      });
    const found = [];
    let query = 'limit=1';
    while (query) {
      const { body } = await owner.get(`${path}/balances/${admin.userId}?${query}`);
      found.push(...body.items.map(({ owed }: Json) => owed));
      query = body.page.next ? `limit=1&cursor=${body.page.next}` : '';
    }
    expect(found).toEqual([40, 10, 5]);
  });

  it('are nobody else’s to see', async () => {
    const { path, stranger } = await household();
    expect((await stranger.get(`${path}/balances`)).status).toBe(404);
  });
});

describe('a settlement', () => {
  it('clears a debt, and counts in no summary', async () => {
    const { path, owner, admin } = await household();
    await owner.post(`${path}/transactions`, { ...dinner, split: between(owner, admin) });
    const { body } = await admin.get(`${path}/balances`);
    const paid = await admin.post(`${path}/settlements`, {
      ...body.items[0].transfers[0],
      date: '2026-11-21',
      note: 'Swish',
    });
    expect([paid.status, paid.body.from, paid.body.to, paid.body.amount]).toEqual([
      201,
      admin.userId,
      owner.userId,
      500,
    ]);
    expect(await netsIn(path, owner)).toEqual({ [owner.userId]: 0, [admin.userId]: 0 });
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total).toEqual({
      income: 0,
      expense: 1_000,
      count: 1,
    });
    expect((await owner.get(`${path}/transactions?kind=settlement`)).body.items).toHaveLength(1);
    await owner.delete(`${path}/transactions/${paid.body.id}`);
    expect(await netsIn(path, owner)).toEqual({ [owner.userId]: 500, [admin.userId]: -500 });
  });

  it('can change its amount, not who paid whom', async () => {
    const { path, owner, admin } = await household();
    const { body } = await owner.post(`${path}/settlements`, { from: admin.userId, to: owner.userId, amount: 500 });
    const one = `${path}/transactions/${body.id}`;
    expect((await owner.patch(one, { paidBy: [{ userId: owner.userId }] })).status).toBe(422);
    expect((await owner.patch(one, { amount: 300 })).status).toBe(200);
    expect(await netsIn(path, owner)).toEqual({ [owner.userId]: -300, [admin.userId]: 300 });
  });

  it('is between two people of the scope, recorded by whoever may record', async () => {
    const { path, owner, limitedEditor, viewer, stranger } = await household();
    const settle = async (by: Person, from: Person, to: Person) =>
      (await by.post(`${path}/settlements`, { from: from.userId, to: to.userId, amount: 1 })).status;
    expect([
      await settle(owner, owner, owner),
      await settle(owner, owner, stranger),
      await settle(viewer, viewer, owner),
      await settle(limitedEditor, owner, viewer),
    ]).toEqual([422, 422, 403, 201]);
  });

  it('is a limited-editor’s to change only when it is their own', async () => {
    const { path, owner, admin, limitedEditor } = await household();
    const record = async (by: Person) =>
      (await by.post(`${path}/settlements`, { from: admin.userId, to: owner.userId, amount: 5 })).body.id;
    const change = async (id: string) =>
      (await limitedEditor.patch(`${path}/transactions/${id}`, { amount: 6 })).status;
    expect([await change(await record(limitedEditor)), await change(await record(owner))]).toEqual([200, 403]);
  });
});

describe('somebody who left with an open balance', () => {
  it('stays in it by name until it is settled, and is named in nothing else', async () => {
    const { path, owner, admin, editor } = await household();
    await editor.patch('/v1/me', { displayName: 'Robin' });
    await owner.post(`${path}/transactions`, { ...dinner, split: between(owner, editor) });
    expect((await editor.delete(`${path}/members/me`)).status).toBe(200);
    const { body } = await owner.get(`${path}/balances`);
    expect(body.items[0].members.find(({ userId }: Json) => userId === editor.userId)).toMatchObject({
      displayName: 'Robin',
      left: true,
      net: -500,
    });
    expect((await owner.post(`${path}/transactions`, { ...dinner, split: between(owner, editor) })).status).toBe(422);
    expect(
      (await admin.post(`${path}/settlements`, { from: editor.userId, to: owner.userId, amount: 500 })).status,
    ).toBe(201);
    expect(await netsIn(path, owner)).toEqual({ [owner.userId]: 0 });
    expect((await owner.post(`${path}/settlements`, { from: editor.userId, to: owner.userId, amount: 1 })).status).toBe(
      422,
    );
  });
});
