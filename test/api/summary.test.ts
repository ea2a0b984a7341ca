import { describe, expect, it } from '@jest/globals';
import { attributeOf } from '../../shared/money/totals-moves';
import { ScopeId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { transact, update } from '../../shared/db/transact';
import { heading } from '../support/headings';
import { household } from '../support/household';
import type { Json } from '../support/person';

const rent = { kind: 'expense', amount: 900_000, date: '2026-11-25' };
const groupsIn = ({ body }: Json): unknown[] =>
  body.months[0].groups.map((one: Json) => [one.name, one.income, one.expense, one.count]);

describe('the summary of a scope', () => {
  it('shows what was just written, deleted, restored and changed', async () => {
    const { path, editor, viewer } = await household();
    const total = async () => (await viewer.get(`${path}/summary?from=2026-11`)).body.total;
    const { body } = await editor.post(`${path}/transactions`, rent);
    const one = `${path}/transactions/${body.id}`;
    expect(await total()).toEqual({ income: 0, expense: 900_000, count: 1 });
    await editor.patch(one, { kind: 'income' });
    expect(await total()).toEqual({ income: 900_000, expense: 0, count: 1 });
    await editor.patch(one, { amount: 5 });
    expect(await total()).toEqual({ income: 5, expense: 0, count: 1 });
    await editor.delete(one);
    expect(await total()).toEqual({ income: 0, expense: 0, count: 0 });
    await editor.post(`${one}/restore`);
    expect(await total()).toEqual({ income: 5, expense: 0, count: 1 });
    await editor.patch(one, { date: '2026-12-01' });
    expect(await total()).toEqual({ income: 0, expense: 0, count: 0 });
  });

  it('is of the scope’s current month unless asked otherwise', async () => {
    const { path, owner } = await household();
    await owner.post(`${path}/transactions`, { kind: 'expense', amount: 7 });
    const { status, body } = await owner.get(`${path}/summary`);
    expect([status, body.currency, body.months.length, body.total]).toEqual([
      200,
      'SEK',
      1,
      { income: 0, expense: 7, count: 1 },
    ]);
    expect(body.months[0].groups).toEqual([]);
  });

  it('counts months from the day that the scope’s months start on', async () => {
    const { path, owner } = await household({ monthStartsOn: 25 });
    await owner.post(`${path}/transactions`, rent);
    await owner.post(`${path}/transactions`, { ...rent, date: '2026-12-24', amount: 1 });
    await owner.post(`${path}/transactions`, { ...rent, date: '2026-12-25', amount: 20 });
    const { body } = await owner.get(`${path}/summary?from=2026-11&to=2026-12`);
    expect(body.months.map((one: Json) => [one.month, one.from, one.to, one.expense])).toEqual([
      ['2026-11', '2026-11-25', '2026-12-24', 900_001],
      ['2026-12', '2026-12-25', '2027-01-24', 20],
    ]);
    expect(body.total).toEqual({ income: 0, expense: 900_021, count: 3 });
    await owner.patch(path, { monthStartsOn: 1 });
    expect((await owner.get(`${path}/summary?from=2026-12`)).body.total.expense).toBe(21);
  });

  it('can be grouped by category, under the names they have now, deleted ones too', async () => {
    const { path, owner } = await household();
    const [food, salary] = [
      await heading(owner, path, 'categories', 'Food'),
      await heading(owner, path, 'categories', 'Salary'),
    ];
    for (const [categoryId, amount] of [
      [food, 10],
      [food, 5],
      [null, 3],
    ] as const)
      await owner.post(`${path}/transactions`, { ...rent, amount, categoryId });
    await owner.post(`${path}/transactions`, { ...rent, kind: 'income', categoryId: salary });
    await owner.patch(`${path}/categories/${food}`, { name: 'Groceries' });
    await owner.delete(`${path}/categories/${salary}`);
    const grouped = await owner.get(`${path}/summary?from=2026-11&groupBy=category`);
    expect(groupsIn(grouped)).toEqual([
      ['Groceries', 0, 15, 2],
      [null, 0, 3, 1],
      ['Salary', 900_000, 0, 1],
    ]);
    expect(grouped.body.total).toEqual({ income: 900_000, expense: 18, count: 4 });
  });

  it('sums the categories of a group', async () => {
    const { path, owner } = await household();
    const home = await heading(owner, path, 'categories', 'Home');
    const [power, rents, food] = [
      await heading(owner, path, 'categories', 'Power', { groupId: home }),
      await heading(owner, path, 'categories', 'Rent', { groupId: home }),
      await heading(owner, path, 'categories', 'Food'),
    ];
    for (const [categoryId, amount] of [
      [power, 10],
      [rents, 20],
      [home, 5],
      [food, 7],
    ] as const)
      await owner.post(`${path}/transactions`, { ...rent, amount, categoryId });
    expect(groupsIn(await owner.get(`${path}/summary?from=2026-11&groupBy=category-group`))).toEqual([
      ['Home', 0, 35, 3],
      ['Food', 0, 7, 1],
    ]);
    const { body } = await owner.get(`${path}/summary?from=2026-11&groupBy=category`);
    expect(body.months[0].groups.map((one: Json) => [one.name, one.groupId])).toEqual([
      ['Rent', home],
      ['Power', home],
      ['Food', null],
      ['Home', null],
    ]);
  });

  it('can be grouped by source, by everybody’s own share, and of another currency', async () => {
    const { path, owner, editor } = await household();
    const account = await heading(owner, path, 'sources', 'Account');
    const split = {
      mode: 'shares',
      shares: [
        { userId: owner.userId, value: 2 },
        { userId: editor.userId, value: 1 },
      ],
    };
    await owner.post(`${path}/transactions`, { ...rent, amount: 100, sourceId: account, split });
    await owner.post(`${path}/transactions`, { ...rent, amount: 10, split: null });
    await owner.post(`${path}/transactions`, { ...rent, amount: 5, currency: 'EUR', split: null });
    await Promise.all([
      owner.patch('/v1/me', { displayName: 'Alice' }),
      editor.patch('/v1/me', { displayName: 'Bob' }),
    ]);
    expect(groupsIn(await owner.get(`${path}/summary?from=2026-11&groupBy=source`))).toEqual([
      ['Account', 0, 100, 1],
      [null, 0, 10, 1],
    ]);
    expect(groupsIn(await owner.get(`${path}/summary?from=2026-11&groupBy=member`))).toEqual([
      ['Alice', 0, 77, 2],
      ['Bob', 0, 33, 1],
    ]);
    expect((await owner.get(`${path}/summary?from=2026-11&currency=EUR`)).body).toMatchObject({
      currency: 'EUR',
      total: { income: 0, expense: 5, count: 1 },
    });
  });

  it('gives all of a personal scope to its user', async () => {
    const { owner } = await household();
    await owner.post('/v1/scopes/personal/transactions', { ...rent, amount: 10 });
    await owner.patch('/v1/me', { displayName: 'Alice' });
    expect(groupsIn(await owner.get('/v1/scopes/personal/summary?from=2026-11&groupBy=member'))).toEqual([
      ['Alice', 0, 10, 1],
    ]);
  });

  it('can be grouped by tag, while the total counts each transaction once', async () => {
    const { path, owner } = await household();
    const [home, fixed, party] = [
      await heading(owner, path, 'tags', 'home'),
      await heading(owner, path, 'tags', 'fixed'),
      await heading(owner, path, 'tags', 'party'),
    ];
    await owner.post(`${path}/transactions`, { ...rent, tagIds: [home, fixed] });
    const { body } = await owner.post(`${path}/transactions`, { ...rent, amount: 10, tagIds: [home] });
    await owner.post(`${path}/transactions`, { ...rent, amount: 1 });
    const grouped = await owner.get(`${path}/summary?from=2026-11&groupBy=tag`);
    expect(groupsIn(grouped)).toEqual([
      ['home', 0, 900_010, 2],
      ['fixed', 0, 900_000, 1],
    ]);
    expect(grouped.body.total).toEqual({ income: 0, expense: 900_011, count: 3 });
    await owner.patch(`${path}/transactions/${body.id}`, { tagIds: [party] });
    expect(groupsIn(await owner.get(`${path}/summary?from=2026-11&groupBy=tag`))).toEqual([
      ['fixed', 0, 900_000, 1],
      ['home', 0, 900_000, 1],
      ['party', 0, 10, 1],
    ]);
  });

  it('refuses a range that is backwards, too wide or no range', async () => {
    const { path, owner } = await household();
    const refused = async (query: string) => {
      const { status, body } = await owner.get(`${path}/summary?${query}`);
      return [status, body.errors?.[0].path, body.errors?.[0].code];
    };
    expect(await refused('from=2026-02&to=2026-01')).toEqual([400, 'from', 'range']);
    expect(await refused('from=2016-12&to=2026-12')).toEqual([400, 'to', 'too_wide']);
    expect(await refused('from=2026-13')).toEqual([400, 'from', 'month']);
    expect(await refused('groupBy=payee')).toEqual([400, 'groupBy', 'invalid_value']);
    expect((await owner.get(`${path}/summary?from=2017-01&to=2026-12`)).body.months).toHaveLength(120);
  });

  it('is there for a personal scope that nothing was written to, and for no stranger', async () => {
    const { path, stranger } = await household();
    expect((await stranger.get('/v1/scopes/personal/summary?from=2026-11')).body).toMatchObject({
      currency: 'EUR',
      total: { income: 0, expense: 0, count: 0 },
    });
    expect((await stranger.get(`${path}/summary`)).status).toBe(404);
  });

  it('is exact when many write at once, conflicts included', async () => {
    const { path, owner, editor } = await household();
    const [a, food] = [await heading(owner, path, 'tags', 'a'), await heading(owner, path, 'categories', 'Food')];
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? owner : editor).post(`${path}/transactions`, { ...rent, amount: index + 1, tagIds: [a] }),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
    await Promise.all(
      made
        .slice(0, 10)
        .map(({ body }, index) =>
          index % 2
            ? owner.delete(`${path}/transactions/${body.id}`)
            : owner.patch(`${path}/transactions/${body.id}`, { amount: 100, categoryId: food }),
        ),
    );
    const { body } = await owner.get(`${path}/summary?from=2026-11&groupBy=tag`);
    const { body: living } = await owner.get(`${path}/transactions?limit=100`);
    const sum = living.items.reduce((all: number, one: Json) => all + Number(one.amount), 0);
    expect([body.total.expense, body.total.count]).toEqual([sum, 15]);
    expect(groupsIn({ body })).toEqual([['a', 0, sum, 15]]);
  });
});

describe('a total', () => {
  it.each(['category', 'source', 'tag', 'member'] as const)(
    'of one %s never passes what can be kept exactly',
    async (dimension) => {
      const { path, owner, scope } = await household();
      const key = keys.dayTotal(ScopeId.parse(scope.id), dimension, LocalDate.parse('2026-11-25'), 'SEK');
      const ids = {
        category: await heading(owner, path, 'categories', 'Rent'),
        source: await heading(owner, path, 'sources', 'Account'),
        tag: await heading(owner, path, 'tags', 'Rent'),
        member: owner.userId,
      };
      await transact('fill', [
        update(key, {
          change: {
            set: { date: '2026-11-25', currency: 'SEK' },
            add: {
              [dimension === 'member' ? 'E' : attributeOf('expense', ids[dimension])]:
                Number.MAX_SAFE_INTEGER - 900_000,
            },
          },
        }),
      ]);
      const fields = { ...rent, categoryId: ids.category, sourceId: ids.source, tagIds: [ids.tag], split: null };
      const last = await owner.post(`${path}/transactions`, fields);
      expect(last.status).toBe(201);
      const refused = await owner.post(`${path}/transactions`, { ...fields, amount: 1 });
      expect([refused.status, refused.body.type]).toEqual([422, 'https://hearth.example/problems/total-too-large']);
      expect((await owner.patch(`${path}/transactions/${last.body.id}`, { amount: 900_001 })).status).toBe(422);
      expect((await owner.patch(`${path}/transactions/${last.body.id}`, { amount: 899_999 })).status).toBe(200);
      expect((await owner.get(`${path}/transactions`)).body.items).toHaveLength(1);
    },
  );

  it('is refused where several buckets pass together what can be summed exactly', async () => {
    const { path, owner, scope } = await household();
    const key = keys.dayTotal(ScopeId.parse(scope.id), 'category', LocalDate.parse('2026-11-25'), 'SEK');
    await transact('fill', [
      update(key, { change: { set: { date: '2026-11-25', currency: 'SEK' }, add: { e: Number.MAX_SAFE_INTEGER } } }),
    ]);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total.expense).toBe(Number.MAX_SAFE_INTEGER);
    await owner.post(`${path}/transactions`, { ...rent, categoryId: await heading(owner, path, 'categories', 'Rent') });
    expect((await owner.get(`${path}/summary?from=2026-11`)).status).toBe(422);
  });
});
