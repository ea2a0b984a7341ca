import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';

const dinner = { kind: 'expense', amount: 1_000, date: '2026-11-21' };
const shares = ({ body }: Json): unknown =>
  body.split && Object.fromEntries(body.split.shares.map((one: Json) => [one.userId, one.amount]));
const issues = ({ status, body }: Json): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];
const among = (mode: string, all: readonly (readonly [Person, (number | undefined)?])[]) => ({
  mode,
  shares: all.map(([{ userId }, value]) => ({ userId, ...(value !== undefined && { value }) })),
});

describe('the split of an expense', () => {
  it('is equal among all members unless something is said, and to the last unit', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/transactions`, { ...dinner, amount: 1_003 });
    const amounts = made.body.split.shares.map(({ amount }: Json) => amount);
    expect([made.body.split.mode, amounts.toSorted()]).toEqual(['equal', [200, 200, 201, 201, 201]]);
    expect(made.body.paidBy).toEqual([{ userId: owner.userId, amount: 1_003 }]);
  });

  it('goes by shares, percentages or exact amounts', async () => {
    const { path, owner, admin, editor } = await household();
    const split = async (mode: string, values: readonly number[]) =>
      Object.values(
        Object(
          shares(
            await owner.post(`${path}/transactions`, {
              ...dinner,
              split: among(mode, [
                [owner, values[0]],
                [admin, values[1]],
                [editor, values[2]],
              ]),
            }),
          ),
        ),
      );
    expect(await split('shares', [1, 1, 1.5])).toEqual([286, 286, 428]);
    expect(await split('percent', [33.3333, 33.3333, 33.3334])).toEqual([333, 333, 334]);
    expect(await split('exact', [0, 1, 999])).toEqual([0, 1, 999]);
  });

  it('is what everybody paid when it is null: nobody owes anything', async () => {
    const { path, owner } = await household();
    expect((await owner.post(`${path}/transactions`, { ...dinner, split: null })).body.split).toBeNull();
    expect((await owner.get(`${path}/balances`)).body.items).toEqual([]);
  });

  it('is refused when it does not add up, by how much and which way; and with people who are not here', async () => {
    const { path, owner, admin, stranger } = await household();
    const post = (split: object, more: object = {}) =>
      owner.post(`${path}/transactions`, { ...dinner, split, ...more });
    const over = await post(
      among('exact', [
        [owner, 600],
        [admin, 700],
      ]),
    );
    expect([issues(over), over.body.errors[0].message]).toEqual([
      [422, ['split.shares sum_over']],
      expect.stringContaining('300'),
    ]);
    expect(
      issues(
        await post(
          among('percent', [
            [owner, 50],
            [admin, 49],
          ]),
        ),
      ),
    ).toEqual([422, ['split.shares sum_under']]);
    expect(issues(await post(among('equal', [[owner], [stranger]])))).toEqual([
      422,
      ['split.shares[1].userId not_a_member'],
    ]);
    expect(issues(await post(among('equal', [[owner], [owner]])))).toEqual([422, ['split.shares[1].userId duplicate']]);
    expect(
      issues(
        await post(among('equal', [[owner]]), {
          paidBy: [
            { userId: owner.userId, amount: 600 },
            { userId: admin.userId, amount: 300 },
          ],
        }),
      ),
    ).toEqual([422, ['paidBy sum_under']]);
  });

  it('follows the scope’s default, among those of it who are still here', async () => {
    const { path, owner, admin, editor } = await household();
    expect(
      (
        await owner.patch(path, {
          defaultSplit: among('percent', [
            [owner, 50],
            [admin, 30],
            [editor, 20],
          ]),
        })
      ).status,
    ).toBe(200);
    expect(shares(await editor.post(`${path}/transactions`, dinner))).toEqual({
      [owner.userId]: 500,
      [admin.userId]: 300,
      [editor.userId]: 200,
    });
    await admin.delete(`${path}/members/me`);
    expect(shares(await editor.post(`${path}/transactions`, { ...dinner, amount: 700 }))).toEqual({
      [owner.userId]: 500,
      [editor.userId]: 200,
    });
  });

  it('is reckoned anew when the amount changes; exact shares must be given anew', async () => {
    const { path, owner, admin } = await household();
    const make = async (split: object) =>
      `${path}/transactions/${(await owner.post(`${path}/transactions`, { ...dinner, split })).body.id}`;
    const changed = await owner.patch(
      await make(
        among('shares', [
          [owner, 1],
          [admin, 3],
        ]),
      ),
      { amount: 100 },
    );
    expect([shares(changed), changed.body.paidBy]).toEqual([
      { [owner.userId]: 25, [admin.userId]: 75 },
      [{ userId: owner.userId, amount: 100 }],
    ]);
    const exact = await make(
      among('exact', [
        [owner, 400],
        [admin, 600],
      ]),
    );
    expect(issues(await owner.patch(exact, { amount: 900 }))).toEqual([422, ['split.shares sum_over']]);
    expect(
      (
        await owner.patch(exact, {
          amount: 900,
          split: among('exact', [
            [owner, 300],
            [admin, 600],
          ]),
        })
      ).status,
    ).toBe(200);
  });
});

describe('foreign currency', () => {
  it('stays exchanged when a change says the currency that it has', async () => {
    const { path, owner } = await household();
    const { body } = await owner.post(`${path}/transactions`, {
      ...dinner,
      currency: 'EUR',
      exchange: { amount: 11_500 },
    });
    const changed = await owner.patch(`${path}/transactions/${body.id}`, { currency: 'EUR', payee: 'Hotel' });
    expect([changed.body.payee, changed.body.exchange]).toEqual(['Hotel', body.exchange]);
    expect(issues(await owner.patch(`${path}/transactions/${body.id}`, { currency: 'NOK' }))).toEqual([
      422,
      ['exchange rate_or_amount'],
    ]);
    expect((await owner.patch(`${path}/transactions/${body.id}`, { currency: 'SEK' })).body.exchange).toBeNull();
  });

  it('counts in the scope’s, by the rate or by what was charged', async () => {
    const { path, owner } = await household();
    const post = async (exchange: object) =>
      (await owner.post(`${path}/transactions`, { ...dinner, currency: 'EUR', exchange })).body;
    const [byRate, byAmount] = [await post({ rate: '11.4275' }), await post({ amount: 11_500 })];
    expect([byRate.exchange, byAmount.exchange]).toEqual([
      { currency: 'SEK', rate: '11.4275', amount: 11_428, given: 'rate' },
      { currency: 'SEK', rate: '11.5', amount: 11_500, given: 'amount' },
    ]);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total.expense).toBe(22_928);
    const changed = async ({ id }: Json) =>
      (await owner.patch(`${path}/transactions/${id}`, { amount: 2_000 })).body.exchange;
    expect([await changed(byRate), await changed(byAmount)]).toEqual([
      { currency: 'SEK', rate: '11.4275', amount: 22_855, given: 'rate' },
      { currency: 'SEK', rate: '11.5', amount: 23_000, given: 'rate' },
    ]);
  });
});
