import { describe, expect, it } from '@jest/globals';
import { amountsIn } from '../../shared/money/sought-amount';
import type { Json } from '../support/person';
import { household } from '../support/household';

const spent = async () => {
  const { path, owner } = await household();
  const groceries: Json = (await owner.post(`${path}/categories`, { kind: 'transaction', name: 'Växter & jord' })).body;
  const bodies = [
    { payee: 'krona', amount: 4_242, categoryId: groceries.id },
    { payee: 'krona and more', amount: 104_250 },
    { payee: 'yen', amount: 1_000, currency: 'JPY', exchange: { amount: 7_000 } },
    { payee: 'euro', amount: 500, currency: 'EUR', exchange: { rate: '11.2' } },
  ];
  for (const body of bodies) await owner.post(`${path}/transactions`, { kind: 'expense', date: '2026-11-21', ...body });
  const found = async (query: string) => {
    const { status, body } = await owner.get(`${path}/transactions?${query}`);
    return {
      status,
      currency: body.page?.currency,
      payees: body.items?.map(({ payee }: Json) => payee),
      errors: body.errors,
    };
  };
  return { path, owner, found };
};

describe('amounts are compared in one currency', () => {
  it('in the scope’s unless another is named, and the answer says which', async () => {
    const { found } = await spent();
    expect(await found('minAmount=1')).toMatchObject({ currency: 'SEK', payees: ['krona and more', 'krona'] });
    expect(await found('minAmount=1&currency=JPY')).toMatchObject({ currency: 'JPY', payees: ['yen'] });
    expect(await found('maxAmount=600&currency=EUR')).toMatchObject({ currency: 'EUR', payees: ['euro'] });
    expect(await found('maxAmount=600&currency=JPY')).toMatchObject({ currency: 'JPY', payees: [] });
  });

  it('in sorting too: 1,000 yen stand nowhere among kronor', async () => {
    const { found } = await spent();
    expect(await found('sort=amount')).toMatchObject({ currency: 'SEK', payees: ['krona', 'krona and more'] });
    expect(await found('sort=-amount&currency=EUR')).toMatchObject({ currency: 'EUR', payees: ['euro'] });
  });

  it('and not at all where no amount is asked about', async () => {
    const { found } = await spent();
    const all = await found('currency=EUR&currency=JPY');
    expect([all.payees.toSorted(), all.currency]).toEqual([['euro', 'yen'], undefined]);
  });

  it('of several currencies they can’t be', async () => {
    const { found } = await spent();
    for (const query of ['minAmount=1', 'maxAmount=1', 'sort=amount', 'sort=-amount']) {
      const { status, errors } = await found(`${query}&currency=EUR&currency=JPY`);
      expect([status, errors]).toEqual([400, [expect.objectContaining({ path: 'currency', code: 'one_currency' })]]);
    }
  });

  it('tell nobody outside of anything', async () => {
    const { path } = await spent();
    const { stranger } = await household();
    for (const query of ['minAmount=1', 'q=krona', 'sort=amount'])
      expect((await stranger.get(`${path}/transactions?${query}`)).status).toBe(404);
  });
});

describe('a search finds', () => {
  it.each([
    ['42.42', ['krona']],
    ['42,42', ['krona']],
    ['42', ['krona']],
    ['1 042,50', ['krona and more']],
    ['1,042.50', ['krona and more']],
    ['1.042,5', ['krona and more']],
    ['1042', ['krona and more']],
    ['1000', ['yen']],
    ['70', ['yen']],
    ['56', ['euro']],
    ['5.00', ['euro']],
    ['42.4', []],
    ['4242', []],
  ])('the amount %s, as people write it, in its own currency or the scope’s', async (q, payees) => {
    const { found } = await spent();
    expect((await found(`q=${encodeURIComponent(q)}`)).payees).toEqual(payees);
  });

  it('names of categories, as any text', async () => {
    const { found } = await spent();
    for (const q of ['vaxter', 'JORD', '& jord'])
      expect((await found(`q=${encodeURIComponent(q)}`)).payees).toEqual(['krona']);
    expect((await found('q=stenar')).payees).toEqual([]);
  });

  it.each(['krona', '-42', '1e3', '42.', '.42', '4..2', '1,2,3', '٤٢', '', '42.42.42'])('no amount in "%s"', (text) =>
    expect(amountsIn(text)).toEqual([]),
  );
});
