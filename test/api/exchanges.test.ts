import { describe, expect, it } from '@jest/globals';
import { heading } from '../support/headings';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';

const hotel = { kind: 'expense', amount: 1_000, date: '2026-11-21', currency: 'EUR' };
const issues = ({ status, body }: Json): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];
const exchangeOf = ({ status, body }: Json): unknown => (status < 300 ? body.exchange : issues({ status, body }));

describe('an exchange', () => {
  const recorded = async (exchange: object | null, more: object = {}) => {
    const home = await household();
    const { path, owner } = home;
    const { body } = await owner.post(`${path}/transactions`, { ...hotel, exchange, ...more });
    return { ...home, body, change: (fields: object) => owner.patch(`${path}/transactions/${body.id}`, fields) };
  };
  const [byRate, byAmount] = [
    { currency: 'SEK', rate: '11.4275', amount: 11_428, given: 'rate' },
    { currency: 'SEK', rate: '11.5', amount: 11_500, given: 'amount' },
  ];

  it.each([
    [{ rate: '11.4275', amount: 11_428 }, byRate],
    [
      { rate: '11.50', amount: 11_500 },
      { ...byAmount, rate: '11.50', given: 'rate' },
    ],
    [{ rate: '11.5', amount: 11_500, given: 'amount' }, byAmount],
    [{ rate: '11.4275', amount: null }, byRate],
    [{ rate: '11.4275', amount: 11_429 }, [422, ['exchange rate_and_amount']]],
    [{ rate: '11.4275', amount: 11_428, given: 'amount' }, [422, ['exchange rate_and_amount']]],
    [{ amount: 11_500, given: 'rate' }, [422, ['exchange.given read_only']]],
    [{}, [422, ['exchange rate_or_amount']]],
    [{ rate: null, amount: null }, [422, ['exchange rate_or_amount']]],
    [{ currency: 'NOK', rate: '1' }, [422, ['exchange.currency wrong_currency']]],
  ])('is what %j says', async (said, is) => {
    const { path, owner } = await household();
    expect(exchangeOf(await owner.post(`${path}/transactions`, { ...hotel, exchange: said }))).toEqual(is);
  });

  it('keeps its rate when only the transaction’s amount changes, whichever was given', async () => {
    for (const [said, twice] of [
      [{ rate: '11.4275' }, { ...byRate, amount: 22_855 }],
      [{ amount: 11_500 }, { ...byAmount, amount: 23_000, given: 'rate' }],
    ] as const) {
      const { change, body } = await recorded(said);
      expect(exchangeOf(await change({ amount: 2_000 }))).toEqual(twice);
      expect(exchangeOf(await change({ ...body, version: undefined, modifiedAt: undefined, amount: 1_000 }))).toEqual(
        expect.objectContaining({ currency: 'SEK' }),
      );
      expect(exchangeOf(await change({ amount: 500, exchange: { amount: 6_000 } }))).toEqual({
        currency: 'SEK',
        rate: '12',
        amount: 6_000,
        given: 'amount',
      });
    }
  });

  it('is merged: what is said of it is given, the other follows, the currency stays', async () => {
    const { change } = await recorded({ rate: '11.4275' });
    expect(exchangeOf(await change({ exchange: { amount: 11_500 } }))).toEqual(byAmount);
    expect(exchangeOf(await change({ exchange: { rate: '11.4275' } }))).toEqual(byRate);
    expect(exchangeOf(await change({ exchange: {} }))).toEqual(byRate);
    expect(exchangeOf(await change({ exchange: { rate: null } }))).toEqual({
      currency: 'SEK',
      rate: '11.428',
      amount: 11_428,
      given: 'amount',
    });
    expect(exchangeOf(await change({ exchange: { given: 'rate' } }))).toEqual([422, ['exchange.given read_only']]);
    expect(exchangeOf(await change({ exchange: { currency: 'EUR' } }))).toEqual([
      422,
      ['exchange.currency wrong_currency'],
    ]);
    expect(exchangeOf(await change({ exchange: null }))).toBeNull();
  });

  it('is to be given anew when the transaction’s currency changes, unless nothing is exchanged any more', async () => {
    const { change } = await recorded({ rate: '11.4275' });
    expect(exchangeOf(await change({ currency: 'NOK' }))).toEqual([422, ['exchange rate_or_amount']]);
    expect(exchangeOf(await change({ currency: 'NOK', exchange: { currency: 'SEK' } }))).toEqual([
      422,
      ['exchange rate_or_amount'],
    ]);
    expect(exchangeOf(await change({ currency: 'NOK', exchange: { rate: '0.98' } }))).toEqual({
      currency: 'SEK',
      rate: '0.98',
      amount: 980,
      given: 'rate',
    });
    expect(exchangeOf(await change({ currency: 'DKK', exchange: null }))).toBeNull();
    expect(exchangeOf(await change({ exchange: { amount: 1_500 } }))).toMatchObject({ amount: 1_500 });
    expect(exchangeOf(await change({ currency: 'SEK' }))).toBeNull();
  });

  it('of a transfer keeps the currency that it went into (RFC 7396)', async () => {
    const { path, owner } = await household();
    const [from, to] = [
      await heading(owner, path, 'sources', 'Kronor'),
      await heading(owner, path, 'sources', 'Euro', { currency: 'EUR' }),
    ];
    const { body } = await owner.post(`${path}/transactions`, {
      kind: 'transfer',
      amount: 23_000,
      sourceId: from,
      toSourceId: to,
      exchange: { currency: 'EUR', amount: 2_000 },
    });
    const change = (fields: object) => owner.patch(`${path}/transactions/${body.id}`, fields);
    expect(exchangeOf(await change({ exchange: { amount: 2_100 } }))).toMatchObject({
      currency: 'EUR',
      amount: 2_100,
      given: 'amount',
    });
    expect((await owner.get(`${path}/sources/${to}`)).body.balance).toBe(2_100);
    expect(exchangeOf(await change({ exchange: { currency: 'USD' } }))).toEqual([
      422,
      ['exchange rate_or_amount', 'toSourceAmount source_amount'],
    ]);
    expect(exchangeOf(await change({ exchange: { rate: '0.1' } }))).toMatchObject({ currency: 'EUR', amount: 2_300 });
  });
});

describe('a source of a third currency', () => {
  const abroad = async () => {
    const home = await household();
    const { path, owner } = home;
    const [dollars, kronor, pounds] = [
      await heading(owner, path, 'sources', 'Dollars', { currency: 'USD' }),
      await heading(owner, path, 'sources', 'Kronor'),
      await heading(owner, path, 'sources', 'Pounds', { currency: 'GBP' }),
    ];
    const balance = async (id: string): Promise<number> => (await owner.get(`${path}/sources/${id}`)).body.balance;
    return {
      ...home,
      dollars,
      kronor,
      pounds,
      balance,
      record: (fields: object) =>
        owner.post(`${path}/transactions`, { ...hotel, exchange: { rate: '11.5' }, ...fields }),
      at: (id: string) => `${path}/transactions/${id}`,
    };
  };

  it('pays an expense with what is said to have left it, in its own currency', async () => {
    const { path, owner, dollars, balance, record, at } = await abroad();
    expect(issues(await record({ sourceId: dollars }))).toEqual([422, ['sourceAmount source_amount']]);
    const { status, body } = await record({ sourceId: dollars, sourceAmount: 1_080 });
    expect([status, body.sourceAmount, body.toSourceAmount, await balance(dollars)]).toEqual([
      201,
      1_080,
      null,
      -1_080,
    ]);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total.expense).toBe(11_500);
    await owner.delete(at(body.id));
    expect(await balance(dollars)).toBe(0);
    await owner.post(`${at(body.id)}/restore`);
    expect(await balance(dollars)).toBe(-1_080);
  });

  it('takes no amount of its own where what moved in it follows', async () => {
    const { dollars, kronor, record } = await abroad();
    expect(issues(await record({ sourceId: kronor, sourceAmount: 1 }))).toEqual([
      422,
      ['sourceAmount no_source_amount'],
    ]);
    expect(issues(await record({ currency: 'USD', sourceId: dollars, sourceAmount: 1 }))).toEqual([
      422,
      ['sourceAmount no_source_amount'],
    ]);
    expect(issues(await record({ sourceAmount: 1, toSourceAmount: 1 }))).toEqual([
      422,
      ['sourceAmount without_source', 'toSourceAmount without_source'],
    ]);
    expect(issues(await record({ sourceId: dollars, sourceAmount: 0 }))).toEqual([422, ['sourceAmount too_small']]);
  });

  it(
    'wants it anew when the amount, the currency or the source’s currency changes; else it stays, or ' +
      'goes where it is no longer needed',
    async () => {
      const { owner, dollars, kronor, pounds, balance, record, at } = await abroad();
      const { body } = await record({ sourceId: dollars, sourceAmount: 1_080 });
      const change = (fields: object) => owner.patch(at(body.id), fields);
      for (const fields of [
        { amount: 2_000 },
        { currency: 'DKK', exchange: { rate: '1.5' } },
        { sourceId: pounds },
        { sourceAmount: null },
      ])
        expect(issues(await change(fields))).toEqual([422, ['sourceAmount source_amount']]);
      expect((await change({ payee: 'Hotel', exchange: { rate: '11.6' } })).body.sourceAmount).toBe(1_080);
      expect((await change({ amount: 2_000, sourceAmount: 1_080 })).body.sourceAmount).toBe(1_080);
      expect([
        (await change({ sourceId: pounds, sourceAmount: 900 })).status,
        await balance(dollars),
        await balance(pounds),
      ]).toEqual([200, 0, -900]);
      expect([
        (await change({ sourceId: kronor })).body.sourceAmount,
        await balance(pounds),
        await balance(kronor),
      ]).toEqual([null, 0, -23_200]);
      expect((await change({ sourceId: null })).body.sourceAmount).toBeNull();
    },
  );

  it('is on both ends of a transfer, neither in the scope’s currency', async () => {
    const { owner, path, dollars, pounds, balance, at } = await abroad();
    const transfer = (fields: object) =>
      owner.post(`${path}/transactions`, {
        kind: 'transfer',
        amount: 10_000,
        sourceId: dollars,
        toSourceId: pounds,
        ...fields,
      });
    expect(issues(await transfer({}))).toEqual([422, ['sourceAmount source_amount', 'toSourceAmount source_amount']]);
    expect((await transfer({ currency: 'USD', exchange: { currency: 'GBP', amount: 7_900 } })).status).toBe(201);
    expect([await balance(dollars), await balance(pounds)]).toEqual([-10_000, 7_900]);
    const { body } = await transfer({ sourceAmount: 950, toSourceAmount: 700 });
    expect([body.currency, await balance(dollars), await balance(pounds)]).toEqual(['SEK', -10_950, 8_600]);
    expect(issues(await owner.patch(at(body.id), { amount: 20_000, toSourceAmount: 1_400 }))).toEqual([
      422,
      ['sourceAmount source_amount'],
    ]);
    expect(
      (await owner.patch(at(body.id), { amount: 20_000, sourceAmount: 1_900, toSourceAmount: 1_400 })).status,
    ).toBe(200);
    expect([await balance(dollars), await balance(pounds)]).toEqual([-11_900, 9_300]);
  });
});

describe('a settlement in another currency than the debt', () => {
  const netsIn = async (path: string, reader: Person): Promise<Record<string, Record<string, number>>> => {
    const { body } = await reader.get(`${path}/balances`);
    return Object.fromEntries(
      body.items.map(({ currency, members }: Json) => [
        currency,
        Object.fromEntries(members.map(({ userId, net }: Json) => [userId, net])),
      ]),
    );
  };

  it('clears what was owed, and takes what was paid from its source', async () => {
    const { path, owner, admin } = await household();
    await owner.post(`${path}/transactions`, {
      ...hotel,
      amount: 5_000,
      split: { mode: 'equal', shares: [{ userId: admin.userId }] },
    });
    const source = await heading(owner, path, 'sources', 'Account');
    const { status, body } = await admin.post(`${path}/settlements`, {
      from: admin.userId,
      to: owner.userId,
      amount: 57_500,
      currency: 'SEK',
      exchange: { currency: 'EUR', amount: 5_000 },
      sourceId: source,
    });
    expect([status, body.amount, body.currency, body.exchange]).toEqual([
      201,
      57_500,
      'SEK',
      { currency: 'EUR', rate: '0.086956521739', amount: 5_000, given: 'amount' },
    ]);
    expect(await netsIn(path, owner)).toEqual({ EUR: { [owner.userId]: 0, [admin.userId]: 0 } });
    expect((await owner.get(`${path}/sources/${source}`)).body.balance).toBe(-57_500);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total).toEqual({ income: 0, expense: 0, count: 0 });
    const at = `${path}/transactions/${body.id}`;
    expect((await owner.patch(at, { exchange: { amount: 4_000 } })).body.exchange).toMatchObject({
      currency: 'EUR',
      amount: 4_000,
    });
    expect(await netsIn(path, owner)).toEqual({ EUR: { [owner.userId]: 1_000, [admin.userId]: -1_000 } });
    expect((await owner.patch(at, { amount: 28_750 })).body.exchange).toMatchObject({ amount: 2_000, given: 'rate' });
    await owner.delete(at);
    expect(await netsIn(path, owner)).toEqual({ EUR: { [owner.userId]: 5_000, [admin.userId]: -5_000 } });
  });

  it('is paid from a source of a third currency with what left it', async () => {
    const { path, owner, admin } = await household();
    const source = await heading(owner, path, 'sources', 'Dollars', { currency: 'USD' });
    const paid = (more: object) =>
      owner.post(`${path}/settlements`, {
        from: admin.userId,
        to: owner.userId,
        amount: 57_500,
        exchange: { currency: 'EUR', rate: '0.087' },
        sourceId: source,
        ...more,
      });
    expect(issues(await paid({}))).toEqual([422, ['sourceAmount source_amount']]);
    expect(issues(await paid({ exchange: { rate: '1' }, sourceAmount: 1 }))).toEqual([422, ['exchange same_currency']]);
    expect((await paid({ sourceAmount: 5_400 })).body).toMatchObject({
      sourceAmount: 5_400,
      exchange: { currency: 'EUR', amount: 5_003 },
    });
    expect((await owner.get(`${path}/sources/${source}`)).body.balance).toBe(-5_400);
  });
});
