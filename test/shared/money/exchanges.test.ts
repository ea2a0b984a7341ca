import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { type CurrencyCode, largestAmount } from '../../../shared/core/money/currencies';
import { Exchange, exchanged, ExchangeInput, mergeExchange } from '../../../shared/core/money/exchange';
import { runs } from '../../support/generated';
import { withWords } from '../../support/testing';

describe('an exchange', () => {
  const of = (input: object, amount: number, from: CurrencyCode = 'EUR') =>
    exchanged(ExchangeInput.parse(input), { amount, from, to: { only: 'SEK', usual: 'SEK' } });

  it('reckons the amount from the rate, whatever the currencies’ decimals, half a unit up', () => {
    expect(of({ rate: '11.4275' }, 1_000)).toEqual({ currency: 'SEK', rate: '11.4275', amount: 11_428, given: 'rate' });
    expect(of({ rate: '0.068' }, 1_000, 'JPY')).toMatchObject({ amount: 6_800 });
    expect(of({ rate: '28.5' }, 1_000, 'BHD')).toMatchObject({ amount: 2_850 });
    expect(of({ rate: '0.5' }, 1)).toMatchObject({ amount: 1 });
  });

  it('reckons a rate from what was charged that gives the same amount again', () => {
    const sizes = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(
        sizes,
        sizes,
        fc.constantFrom('EUR' as const, 'JPY' as const, 'BHD' as const),
        (amount, charged, from) => {
          const found = of({ amount: charged }, amount, from);
          fc.pre('rate' in found);
          if (!('rate' in found)) return;
          expect(found).toMatchObject({ amount: charged, given: 'amount' });
          expect(of({ rate: found.rate }, amount, from)).toMatchObject({ amount: charged });
        },
      ),
      { numRuns: runs(3_000) },
    );
  });

  it('says exactly what is wrong, and what would be right', () => {
    expect(of({ currency: 'NOK', rate: '1' }, 10)).toEqual({
      path: 'exchange.currency',
      code: 'wrong_currency',
      params: { currency: 'SEK' },
    });
    expect(of({ rate: '1', amount: 1 }, 10)).toEqual({
      path: 'exchange',
      code: 'rate_and_amount',
      params: { amount: 10 },
    });
    expect(of({}, 10)).toEqual({ path: 'exchange', code: 'rate_or_amount' });
    expect(of({ rate: '0.001' }, 10)).toEqual({ path: 'exchange', code: 'worth_nothing' });
    expect(of({ rate: '1' }, 10, 'SEK')).toEqual({ path: 'exchange', code: 'same_currency' });
    expect(of({ rate: '2' }, largestAmount)).toEqual({
      path: 'exchange',
      code: 'too_big',
      params: { maximum: largestAmount },
    });
  });

  it('goes to the currency it names, or the usual, where any will do', () => {
    const anywhere = (input: ExchangeInput) => exchanged(input, { amount: 10, from: 'EUR', to: { usual: 'SEK' } });
    expect(anywhere({ rate: '2' })).toMatchObject({ currency: 'SEK', amount: 20 });
    expect(anywhere({ rate: '2', currency: 'NOK' })).toMatchObject({ currency: 'NOK', amount: 20 });
  });

  it('comes to one unit at least and to the largest amount at most', () => {
    expect(of({ rate: '0.05' }, 10)).toMatchObject({ amount: 1 });
    expect(of({ rate: '0.04' }, 10)).toMatchObject({ code: 'worth_nothing' });
    expect(of({ rate: '1' }, largestAmount)).toMatchObject({ amount: largestAmount });
    // A rate too small for its 12 decimals.
    expect(of({ amount: 1 }, largestAmount)).toMatchObject({ code: 'worth_nothing' });
  });

  it.each([
    [100, 200, '2'],
    [1, 100, '100'],
    [200, 100, '0.5'],
    [10 ** 11, 1, '0.00000000001'],
    [3, 1, '0.333333333333'],
    [3, 2, '0.666666666667'],
    [8, 9, '1.125'],
  ])('of %d units that were charged as %d has the rate without zeros that say nothing', (amount, charged, rate) => {
    expect(of({ amount: charged }, amount)).toEqual({ currency: 'SEK', rate, amount: charged, given: 'amount' });
  });

  it('takes both where either follows from the other, and says which was given', () => {
    expect(of({ rate: '2.0', amount: 20 }, 10)).toEqual({ currency: 'SEK', rate: '2.0', amount: 20, given: 'rate' });
    // The rate follows from the amount, to its 12 decimals, and would give 3 units less.
    const both = { rate: '0.333333333333', amount: 3_333_333_333_333 };
    expect(of(both, largestAmount)).toMatchObject({ ...both, given: 'amount' });
    expect(of({ ...both, given: 'amount' }, largestAmount)).toMatchObject({ ...both, given: 'amount' });
    expect(of({ ...both, given: 'rate' }, largestAmount)).toMatchObject({
      code: 'rate_and_amount',
      params: { amount: 3_333_333_333_330 },
    });
    expect(of({ rate: '0100.50', amount: 1_005, given: 'amount' }, 10)).toMatchObject({ given: 'amount' });
    expect(of({ rate: '00100', amount: 1_000, given: 'amount' }, 10)).toMatchObject({ given: 'amount' });
    expect(of({ rate: '0.5', amount: 5, given: 'amount' }, 10)).toMatchObject({ given: 'amount' });
    expect(of({ rate: '0.49', amount: 5, given: 'amount' }, 10)).toMatchObject({ code: 'rate_and_amount' });
    expect(of({ rate: '0.49', amount: 5, given: 'rate' }, 10)).toMatchObject({ given: 'rate' });
  });

  it('says which was given, where that one is there', () => {
    expect(of({ rate: '2', given: 'rate' }, 10)).toMatchObject({ rate: '2', amount: 20, given: 'rate' });
    expect(of({ amount: 20, given: 'amount' }, 10)).toMatchObject({ rate: '2', amount: 20, given: 'amount' });
    const readOnly = { path: 'exchange.given', code: 'read_only' };
    expect(of({ rate: '2', given: 'amount' }, 10)).toEqual(readOnly);
    expect(of({ amount: 20, given: 'rate' }, 10)).toEqual(readOnly);
    expect(of({ given: 'rate' }, 10)).toEqual(readOnly);
    expect(of({ given: 'amount' }, 10)).toEqual(readOnly);
  });
});

describe('an exchange as it is sent', () => {
  const refused = (input: unknown) =>
    ExchangeInput.safeParse(input).error?.issues.map(({ path, code, message }) =>
      [path.join('.'), code === 'invalid_format' ? message : code].join(' '),
    );

  it('takes numbers above 0 for rates, of at most 18 digits and 12 decimals', () => {
    const rates = ['1', '0.5', '007.250', '1000', '999999999999999999', '0.000000000001', '0.123456789012'];
    expect(rates.map((rate) => ExchangeInput.parse({ rate }).rate)).toEqual(rates);
    const none = ['', '0', '000.000', '1.', '.5', '-1', '+1', '1e3', ' 1', '1 ', '1,5', 'x1', '1x', '1.5x', '1.x5'];
    for (const rate of [...none, '1'.repeat(19), '0.1234567890123'])
      withWords(rate, () => expect(refused({ rate })).toEqual(['rate rate']));
  });

  it('has fields that are known, and null where nothing is said', () => {
    expect(refused({ rate: '1', more: 1 })).toEqual([' unrecognized_keys']);
    expect(refused({ given: '' })).toEqual(['given invalid_value']);
    const sent = { currency: 'SEK', rate: null, amount: 5, given: 'amount' };
    expect(ExchangeInput.parse(sent)).toEqual(sent);
  });

  it('is kept whole, and was given by its rate where its record doesn’t say', () => {
    const kept = { currency: 'SEK', rate: '2', amount: 20 };
    expect(Exchange.parse({ ...kept, given: 'amount' })).toEqual({ ...kept, given: 'amount' });
    expect(Exchange.parse(kept)).toEqual({ ...kept, given: 'rate' });
  });
});

describe('a change of an exchange', () => {
  const before = Exchange.parse({ currency: 'SEK', rate: '11.5', amount: 1_150, given: 'rate' });
  const merged = (patch: object, how: 'all' | 'rate' | 'currency' = 'all', from: Exchange | null = before) =>
    mergeExchange(from, ExchangeInput.parse(patch), how);

  it('makes one where there was none', () => {
    expect(merged({ rate: '2' }, 'all', null)).toEqual({ rate: '2' });
    expect(mergeExchange(null, undefined, 'all')).toBeNull();
  });

  it('that says nothing leaves what the transaction leaves: all, the rate, or the currency', () => {
    for (const says of [undefined, before, ExchangeInput.parse({}), ExchangeInput.parse({ given: 'rate' })]) {
      expect(mergeExchange(before, says, 'all')).toEqual(before);
      expect(mergeExchange(before, says, 'rate')).toEqual({ currency: 'SEK', rate: '11.5' });
      expect(mergeExchange(before, says, 'currency')).toEqual({ currency: 'SEK' });
    }
  });

  it('gives what it says of rate and amount, and the other follows', () => {
    expect(merged({ rate: '12' })).toEqual({ currency: 'SEK', rate: '12' });
    expect(merged({ amount: 1_200 })).toEqual({ currency: 'SEK', amount: 1_200 });
    expect(merged({ amount: 1_200, currency: 'NOK' })).toEqual({ currency: 'NOK', amount: 1_200 });
  });

  it('to another currency leaves nothing of rate and amount; to the same all', () => {
    expect(merged({ currency: 'NOK' })).toEqual({ currency: 'NOK' });
    expect(merged({ currency: 'SEK' })).toEqual(before);
  });

  it('that takes one away leaves the other as what is given', () => {
    expect(merged({ rate: null })).toEqual({ currency: 'SEK', amount: 1_150 });
    expect(merged({ amount: null })).toEqual({ currency: 'SEK', rate: '11.5' });
    expect(merged({ rate: null, amount: null })).toEqual({ currency: 'SEK' });
  });

  it('that says the other was given brings what is refused: what was given is not theirs to say', () => {
    expect(merged({ given: 'amount' })).toEqual({ currency: 'SEK', given: 'amount', rate: '11.5' });
    expect(merged({ given: 'rate' }, 'all', { ...before, given: 'amount' })).toEqual({
      currency: 'SEK',
      given: 'rate',
      amount: 1_150,
    });
  });
});
