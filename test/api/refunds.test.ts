import { describe, expect, it } from '@jest/globals';
import { heading } from '../support/headings';
import { household, type Household } from '../support/household';
import type { Json, Person } from '../support/person';
import { beforeNextWrite } from '../support/set-attributes';

const dinner = { kind: 'expense', amount: 1_000, date: '2026-11-21' };
const shares = ({ body }: Json): unknown =>
  body.split && Object.fromEntries(body.split.shares.map((one: Json) => [one.userId, one.amount]));
const issues = ({ status, body }: Json): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];
const problem = ({ status, body }: Json): unknown => [status, String(body.type).split('/').at(-1)];
const among = (mode: string, all: readonly (readonly [Person, number?])[]) => ({
  mode,
  shares: all.map(([{ userId }, value]) => ({ userId, ...(value !== undefined && { value }) })),
});

/** Makes an expense of a household, shared 1 : 3, and how to refund it. */
const spent = async (more: object = {}) => {
  const home = await household();
  const { path, owner, admin } = home;
  const { body: expense } = await owner.post(`${path}/transactions`, {
    ...dinner,
    split: among('shares', [
      [owner, 1],
      [admin, 3],
    ]),
    ...more,
  });
  const at = (id: string) => `${path}/transactions/${id}`;
  return {
    ...home,
    expense,
    at,
    refund: (amount: number, fields: object = {}) =>
      owner.post(`${path}/transactions`, { ...dinner, kind: 'income', amount, refundOf: expense.id, ...fields }),
    change: (id: string, fields: object) => owner.patch(at(id), fields),
    refunded: async () => (await owner.get(at(expense.id))).body.refunded,
  };
};
const monthsOf = async (
  { path, owner }: Household,
  groupBy: string,
  currency = 'SEK',
): Promise<Record<string, number>> => {
  const { body } = await owner.get(`${path}/summary?from=2026-11&to=2026-12&groupBy=${groupBy}&currency=${currency}`);
  return Object.fromEntries(
    body.months.flatMap(({ month, groups }: Json) =>
      groups.flatMap(({ name, id, income, expense }: Json) => [
        [`${month} ${name ?? id} −`, expense],
        [`${month} ${name ?? id} +`, income],
      ]),
    ),
  );
};

describe('a refund', () => {
  it('is an income that is split as the expense it gives back, in its category and currency, at its rate', async () => {
    const { path, owner, admin } = await household();
    const categoryId = await heading(owner, path, 'categories', 'Shoes');
    const expense = await owner.post(`${path}/transactions`, {
      ...dinner,
      currency: 'EUR',
      exchange: { rate: '11.5' },
      categoryId,
      split: among('exact', [
        [owner, 250],
        [admin, 750],
      ]),
    });
    const refund = await owner.post(`${path}/transactions`, {
      kind: 'income',
      amount: 200,
      date: '2026-12-01',
      refundOf: expense.body.id,
    });
    expect(refund.body).toMatchObject({
      kind: 'income',
      currency: 'EUR',
      categoryId,
      exchange: { currency: 'SEK', rate: '11.5', amount: 2_300, given: 'rate' },
    });
    expect(shares(refund)).toEqual({ [owner.userId]: 50, [admin.userId]: 150 });
    expect((await owner.get(`${path}/balances`)).body.items).toMatchObject([
      { currency: 'SEK', transfers: [{ from: admin.userId, to: owner.userId, amount: 8_625 - 1_725 }] },
    ]);
    const own = await owner.post(`${path}/transactions`, {
      kind: 'income',
      amount: 100,
      refundOf: expense.body.id,
      exchange: { amount: 1_200 },
      split: null,
    });
    expect(own.body).toMatchObject({ exchange: { amount: 1_200, given: 'amount' }, split: null, categoryId });
  });

  it('lowers what its category, source, tag and members spent in the month of its own date, which may be less than nothing', async () => {
    const home = await spent();
    const { path, owner, admin, expense, refund, change } = home;
    const under = {
      categoryId: await heading(owner, path, 'categories', 'Food'),
      sourceId: await heading(owner, path, 'sources', 'Card'),
      tagIds: [await heading(owner, path, 'tags', 'party')],
    };
    await change(expense.id, under);
    const { body } = await refund(400, { date: '2026-12-01', sourceId: under.sourceId, tagIds: under.tagIds });
    for (const [groupBy, name] of [
      ['category', 'Food'],
      ['source', 'Card'],
      ['tag', 'party'],
    ] as const) {
      expect(await monthsOf(home, groupBy)).toEqual({
        [`2026-11 ${name} −`]: 1_000,
        [`2026-11 ${name} +`]: 0,
        [`2026-12 ${name} −`]: -400,
        [`2026-12 ${name} +`]: 0,
      });
    }
    const { body: byMember } = await owner.get(`${path}/summary?from=2026-12&groupBy=member`);
    expect(Object.fromEntries(byMember.months[0].groups.map(({ id, expense: of }: Json) => [id, of]))).toEqual({
      [owner.userId]: -100,
      [admin.userId]: -300,
    });
    expect(byMember.total).toEqual({ income: 0, expense: -400, count: 1 });
    expect((await owner.get('/v1/me/balances?from=2026-12')).body.spent.items).toMatchObject([
      { currency: 'SEK', share: { income: 0, expense: -100 }, total: { income: 0, expense: -400 } },
    ]);
    expect((await owner.get(`${path}/sources/${under.sourceId}`)).body.balance).toBe(-600);
    const csv = await owner.get(`${path}/summary?from=2026-12&groupBy=category`, { headers: { Accept: 'text/csv' } });
    expect(csv.body).toContain('-4.00');
    await change(body.id, { date: '2026-11-30' });
    expect(await monthsOf(home, 'category')).toEqual({ '2026-11 Food −': 600, '2026-11 Food +': 0 });
    await change(body.id, { refundOf: null });
    expect(await monthsOf(home, 'category')).toEqual({ '2026-11 Food −': 1_000, '2026-11 Food +': 400 });
  });

  it('names an expense of the scope, and is in its currency', async () => {
    const { path, owner, refund, expense, change, at } = await spent();
    const income = await owner.post(`${path}/transactions`, { ...dinner, kind: 'income' });
    expect(issues(await refund(1, { refundOf: income.body.id }))).toEqual([422, ['refundOf not_an_expense']]);
    expect(issues(await refund(1, { kind: 'expense' }))).toEqual([422, ['refundOf only_with_income']]);
    expect(issues(await refund(1, { currency: 'EUR' }))).toEqual([422, ['currency refund_currency']]);
    const { body } = await refund(100);
    expect(issues(await change(body.id, { currency: 'NOK' }))).toEqual([422, ['currency refund_currency']]);
    expect(issues(await change(body.id, { refundOf: body.id }))).toEqual([422, ['refundOf not_an_expense']]);
    expect(issues(await change(body.id, { kind: 'expense' }))).toEqual([422, ['refundOf only_with_income']]);
    await owner.delete(at(body.id));
    let answer: Json;
    await beforeNextWrite(
      () => owner.delete(at(expense.id)),
      async () => {
        answer = await refund(50);
      },
    );
    expect(issues(answer)).toEqual([422, ['refundOf not_an_expense']]);
  });
});

describe('the refunds of an expense', () => {
  it('come to at most its amount, also when one is changed, moved to another expense, or restored: what is left is told', async () => {
    const { path, owner, refund, change, at, refunded, expense } = await spent();
    const [first, second] = [await refund(600), await refund(300)];
    const over = await refund(101);
    expect([problem(over), over.body.left, over.body.currency, over.body.detail]).toEqual([
      [409, 'refund-too-large'],
      100,
      'SEK',
      expect.stringContaining('1.00 SEK'),
    ]);
    const more = await change(second.body.id, { amount: 401 });
    expect([problem(more), more.body.left]).toEqual([[409, 'refund-too-large'], 400]);
    expect([(await change(second.body.id, { amount: 400 })).status, await refunded()]).toEqual([200, 1_000]);
    await owner.delete(at(first.body.id));
    expect([await refunded(), (await refund(500)).status]).toEqual([400, 201]);
    const back = await owner.post(`${at(first.body.id)}/restore`);
    expect([problem(back), back.body.left]).toEqual([[409, 'refund-too-large'], 100]);
    const { body: other } = await owner.post(`${path}/transactions`, { ...dinner, amount: 399 });
    expect(problem(await change(second.body.id, { refundOf: other.id }))).toEqual([409, 'refund-too-large']);
    await change(second.body.id, { amount: 399, refundOf: other.id });
    expect([await refunded(), (await owner.get(at(other.id))).body.refunded]).toEqual([500, 399]);
    expect((await owner.get(at(expense.id))).body.version).toBe(1);
  });

  it('come to exactly its amount when fifty are recorded at the same time', async () => {
    const { refund, refunded } = await spent();
    const answers = await Promise.all(Array.from({ length: 50 }, () => refund(100)));
    const taken = answers.filter(({ status }) => status === 201);
    expect([taken.length, await refunded()]).toEqual([10, 1_000]);
    expect(answers.filter(({ status }) => status !== 201).map(problem)).toEqual(
      Array.from({ length: 40 }, () => [409, 'refund-too-large']),
    );
  });

  it('are twenty at most', async () => {
    const { refund } = await spent();
    for (let count = 0; count < 20; count++) expect((await refund(1)).status).toBe(201);
    const more = await refund(1);
    expect([problem(more), more.body.what, more.body.limit]).toEqual([
      [409, 'quota-exceeded'],
      'refunds of one expense',
      20,
    ]);
  });

  it('follow its split and its category, unless they have been given their own', async () => {
    const home = await spent();
    const { path, owner, admin, editor, refund, change, at, expense } = home;
    const [food, fun] = [
      await heading(owner, path, 'categories', 'Food'),
      await heading(owner, path, 'categories', 'Fun'),
    ];
    await change(expense.id, { categoryId: food });
    const [follows, own, late] = [
      await refund(100),
      await refund(200, { split: among('equal', [[editor]]), categoryId: fun }),
      await refund(300),
    ];
    await change(late.body.id, { split: among('exact', [[admin, 300]]), categoryId: null });
    expect(
      (
        await change(expense.id, {
          split: among('exact', [
            [owner, 400],
            [editor, 600],
          ]),
          categoryId: fun,
          amount: 1_000,
        })
      ).status,
    ).toBe(200);
    const now = async ({ body }: Json) => owner.get(at(body.id));
    expect([
      shares(await now(follows)),
      (await now(follows)).body.categoryId,
      (await now(follows)).body.version,
    ]).toEqual([{ [owner.userId]: 40, [editor.userId]: 60 }, fun, 2]);
    expect([shares(await now(own)), (await now(own)).body.categoryId, (await now(own)).body.version]).toEqual([
      { [editor.userId]: 200 },
      fun,
      1,
    ]);
    expect([shares(await now(late)), (await now(late)).body.categoryId, (await now(late)).body.version]).toEqual([
      { [admin.userId]: 300 },
      null,
      2,
    ]);
    const { body } = await owner.get(`${path}/balances/${editor.userId}`);
    expect(body.items.map(({ net }: Json) => net).toSorted((one: number, other: number) => one - other)).toEqual([
      -600, 60, 200,
    ]);
    expect(await monthsOf(home, 'category')).toMatchObject({ '2026-11 Fun −': 1_000 - 300, '2026-11 null −': -300 });
  });

  it('come back as their expense is by then, and not without it', async () => {
    const { owner, editor, refund, change, at, expense } = await spent();
    const { body } = await refund(100);
    const restore = () => owner.post(`${at(body.id)}/restore`);
    await owner.delete(at(body.id));
    await change(expense.id, { split: among('equal', [[editor]]) });
    const back = await restore();
    expect([back.status, shares(back), back.body.version]).toEqual([200, { [editor.userId]: 100 }, 3]);
    await owner.delete(at(body.id));
    await change(expense.id, { kind: 'income' });
    expect(problem(await restore())).toEqual([409, 'expense-changed']);
    await change(expense.id, { kind: 'expense' });
    await owner.delete(at(expense.id));
    expect(problem(await restore())).toEqual([409, 'parent-deleted']);
    await owner.post(`${at(expense.id)}/restore`);
    expect((await restore()).status).toBe(200);
  });
});

describe('an expense that was refunded', () => {
  it('stays what its refunds give back: an expense, in its currency, of at least their sum, and there', async () => {
    const { owner, refund, change, at, expense } = await spent();
    const { body } = await refund(400);
    const less = await change(expense.id, { amount: 399 });
    expect([problem(less), less.body.left]).toEqual([[409, 'refund-too-large'], 600]);
    for (const fields of [{ kind: 'income' }, { currency: 'EUR' }])
      expect(problem(await change(expense.id, fields))).toEqual([409, 'has-refunds']);
    const gone = await owner.delete(at(expense.id));
    expect([problem(gone), gone.body.refundIds]).toEqual([[409, 'has-refunds'], [body.id]]);
    expect([(await change(expense.id, { amount: 400 })).status, (await refund(1)).status]).toEqual([200, 409]);
    expect((await change(expense.id, { amount: 500, payee: 'ICA' })).status).toBe(200);
    expect((await refund(100)).status).toBe(201);
    await owner.delete(at(body.id));
    expect((await change(expense.id, { amount: 100 })).status).toBe(200);
  });

  it('is not deleted nor made smaller by who read it before a refund of it was recorded', async () => {
    const { owner, refund, change, at, expense, refunded } = await spent();
    let answer: Json;
    await beforeNextWrite(
      () => refund(400),
      async () => {
        answer = await owner.delete(at(expense.id));
      },
    );
    expect(problem(answer)).toEqual([409, 'has-refunds']);
    await beforeNextWrite(
      () => refund(300),
      async () => {
        answer = await change(expense.id, { amount: 500 });
      },
    );
    expect(problem(answer)).toEqual([409, 'refund-too-large']);
    await beforeNextWrite(
      () => refund(300),
      async () => {
        answer = await change(expense.id, { split: among('equal', [[owner]]) });
      },
    );
    expect([answer.status, await refunded()]).toEqual([200, 1_000]);
  });

  it('takes twenty refunds of twenty days with it in one change', async () => {
    const home = await spent();
    const { path, owner, admin, editor, change, refund, expense } = home;
    const [food, fun, source] = [
      await heading(owner, path, 'categories', 'Food'),
      await heading(owner, path, 'categories', 'Fun'),
      await heading(owner, path, 'sources', 'Card'),
    ];
    await change(expense.id, { categoryId: food });
    for (let day = 1; day <= 20; day++) await refund(10, { date: `2026-12-${String(day).padStart(2, '0')}` });
    const tagIds = [await heading(owner, path, 'tags', 'party')];
    const changed = await change(expense.id, {
      split: among('equal', [[editor], [admin]]),
      categoryId: fun,
      date: '2026-10-01',
      amount: 2_000,
      sourceId: source,
      tagIds,
    });
    expect(changed.status).toBe(200);
    expect(await monthsOf(home, 'category')).toEqual({ '2026-12 Fun −': -200, '2026-12 Fun +': 0 });
    expect(
      (await owner.get(`${path}/balances`)).body.items[0].members.find(({ userId }: Json) => userId === editor.userId)
        .net,
    ).toBe(-900);
  });
});
