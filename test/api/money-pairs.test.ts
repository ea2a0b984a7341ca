import { describe, expect, it } from '@jest/globals';
import { heading } from '../support/headings';
import { household } from '../support/household';
import type { Json } from '../support/person';

const issues = ({ status, body }: Json): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];

/**
 * Makes an expense with all that can depend on each other, and how to change it. Other pairs: splits,
 * exchanges, refunds.
 */
const recorded = async (more: (ids: Json) => object = () => ({})) => {
  const home = await household();
  const { path, owner, admin } = home;
  const ids = {
    owner: owner.userId,
    admin: admin.userId,
    bank: await heading(owner, path, 'sources', 'Bank'),
    cash: await heading(owner, path, 'sources', 'Cash'),
  };
  const body = { kind: 'expense', amount: 1_000, date: '2026-11-21', sourceId: ids.bank, ...more(ids) };
  const made = await owner.post(`${path}/transactions`, body);
  const at = `${path}/transactions/${made.body.id}`;
  return { ...home, ids, at, made, change: (fields: object) => owner.patch(at, fields) };
};
const transfer = ({ bank, cash }: Json) => ({ kind: 'transfer', sourceId: bank, toSourceId: cash });

describe('changing one field of a transaction where another depends on it', () => {
  it('amount: several payers say anew what each paid; one payer pays all', async () => {
    const several = await recorded(({ owner, admin }) => ({
      paidBy: [
        { userId: owner, amount: 400 },
        { userId: admin, amount: 600 },
      ],
    }));
    expect(issues(await several.change({ amount: 900 }))).toEqual([422, ['paidBy sum_over']]);
    const one = await recorded();
    expect((await one.change({ amount: 900 })).body.paidBy).toEqual([{ userId: one.ids.owner, amount: 900 }]);
  });

  it('kind: a transfer needs two different sources, and nobody pays or bears it', async () => {
    const { change, ids } = await recorded();
    expect(issues(await change({ kind: 'transfer' }))).toEqual([422, ['toSourceId required']]);
    expect(issues(await change({ kind: 'transfer', toSourceId: ids.bank }))).toEqual([422, ['toSourceId same_source']]);
    const { status, body } = await change({ kind: 'transfer', toSourceId: ids.cash });
    expect([status, body.paidBy, body.split]).toEqual([200, [], null]);
  });

  it('kind: what was a transfer lets go of where it went, and is paid by who changes it', async () => {
    const { change, ids } = await recorded(transfer);
    expect(issues(await change({ kind: 'expense' }))).toEqual([422, ['toSourceId only_with_transfer']]);
    const { body } = await change({ kind: 'expense', toSourceId: null });
    expect([body.paidBy, body.split.mode]).toEqual([[{ userId: ids.owner, amount: 1_000 }], 'equal']);
  });

  it('kind: none becomes a settlement, and a settlement nothing else', async () => {
    const { change, path, owner, ids } = await recorded();
    expect(issues(await change({ kind: 'settlement' }))).toEqual([422, ['kind settlement_apart']]);
    const { body } = await owner.post(`${path}/settlements`, { from: ids.admin, to: ids.owner, amount: 5 });
    expect(issues(await owner.patch(`${path}/transactions/${body.id}`, { kind: 'expense' }))).toEqual([
      422,
      ['kind not_with_settlement'],
    ]);
  });

  it('sourceId: what moved goes with it, all of it', async () => {
    const { change, path, owner, ids } = await recorded();
    const balances = async () =>
      Promise.all([ids.bank, ids.cash].map(async (id) => (await owner.get(`${path}/sources/${id}`)).body.balance));
    expect(await balances()).toEqual([-1_000, 0]);
    await change({ sourceId: ids.cash, amount: 700 });
    expect(await balances()).toEqual([0, -700]);
    await change({ kind: 'income' });
    expect(await balances()).toEqual([0, 700]);
  });

  it('payee: shares stay as they were dealt', async () => {
    const { change, made } = await recorded();
    const { body } = await change({ payee: 'ICA', date: '2026-11-22', notes: 'two bags' });
    expect(body.split).toEqual(made.body.split);
  });
});

describe('the currency of a source', () => {
  it('changes with its opening balance, which is an amount of it', async () => {
    const { path, owner } = await household();
    const at = async (fields: object) =>
      `${path}/sources/${(await owner.post(`${path}/sources`, { kind: 'cash', ...fields })).body.id}`;
    const full = await at({ name: 'Wallet', openingBalance: 10_000 });
    expect(issues(await owner.patch(full, { currency: 'JPY' }))).toEqual([422, ['openingBalance balance_anew']]);
    expect((await owner.patch(full, { currency: 'JPY', openingBalance: 1_500 })).body).toMatchObject({
      currency: 'JPY',
      balance: 1_500,
    });
    expect((await owner.patch(await at({ name: 'Empty' }), { currency: 'JPY' })).status).toBe(200);
  });
});
