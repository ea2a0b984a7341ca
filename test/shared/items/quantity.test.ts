import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { InvalidBody } from '../../../shared/core/errors';
import { priceOfOne, Quantity, sum } from '../../../shared/lists/quantity';
import { runs } from '../../support/generated';

const most = 99_999_999_999;
const thousandths = fc.integer({ min: 1, max: most });
const text = (count: number): string =>
  Quantity.parse(`${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, '0')}`);

describe('two quantities', () => {
  it('add up to the last thousandth, as short as they can be written', () => {
    fc.assert(
      fc.property(thousandths, thousandths, (one, other) => {
        fc.pre(one + other <= most);
        expect(sum(text(one), text(other))).toBe(text(one + other));
      }),
      { numRuns: runs(10_000) },
    );
    expect([
      sum('0.1', '0.2'),
      sum('1.5', '0.5'),
      sum('99999999.998', '0.001'),
      sum('0.125', '0.375'),
      sum('7.50', '0.1'),
    ]).toEqual(['0.3', '2', '99999999.999', '0.5', '7.6']);
  });

  it('are refused beyond 99,999,999.999 together', () => {
    expect(() => sum('99999999.999', '0.001')).toThrow(InvalidBody);
  });
});

describe('the price of one', () => {
  it('is the line’s by the quantity, to the nearest minor unit, half a unit up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), thousandths, (price, count) => {
        const [line, quantity] = [BigInt(price) * 1000n, BigInt(count)];
        const priced = priceOfOne(price, text(count));
        if (priced === null) expect(2n * line >= (2n * BigInt(Number.MAX_SAFE_INTEGER) + 1n) * quantity).toBe(true);
        if (priced === null) return;
        const one = BigInt(priced);
        // one - 1/2 <= price / quantity < one + 1/2
        expect((2n * one - 1n) * quantity <= 2n * line && 2n * line < (2n * one + 1n) * quantity).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
    expect([
      priceOfOne(5, '2'),
      priceOfOne(7, '2'),
      priceOfOne(10, '3'),
      priceOfOne(0, '3'),
      priceOfOne(10 ** 13, '0.01'),
      priceOfOne(1, '0.125'),
    ]).toEqual([3, 4, 3, 0, 10 ** 15, 8]);
    expect([priceOfOne(9_007_199_254_740, '0.001'), priceOfOne(9_007_199_254_741, '0.001')]).toEqual([
      9_007_199_254_740_000,
      null,
    ]);
  });
});
