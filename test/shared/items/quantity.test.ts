import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidBody } from '../../../shared/core/errors';
import { priceOfOne, Quantity, sum } from '../../../shared/items/quantity';

const hundredths = fc.integer({ min: 1, max: 9_999_999_999 });
const text = (count: number): string => Quantity.parse(`${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`);

describe('two quantities', () => {
  it('add up to the last hundredth, as short as they can be written', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        fc.pre(one + other <= 9_999_999_999);
        expect(sum(text(one), text(other))).toBe(text(one + other));
      }),
      { numRuns: 10_000 },
    );
    expect([sum('0.1', '0.2'), sum('1.5', '0.5'), sum('99999999.98', '0.01')]).toEqual(['0.3', '2', '99999999.99']);
  });

  it('are refused beyond 99,999,999.99 together', () => {
    expect(() => sum('99999999.99', '0.01')).toThrow(InvalidBody);
  });
});

describe('the price of one', () => {
  it('is the line’s by the quantity, to the nearest minor unit, half a unit up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), hundredths, (price, count) => {
        const one = BigInt(priceOfOne(price, text(count)));
        const [line, quantity] = [BigInt(price) * 100n, BigInt(count)];
        // one - 1/2 <= price / quantity < one + 1/2
        expect((2n * one - 1n) * quantity <= 2n * line && 2n * line < (2n * one + 1n) * quantity).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect([priceOfOne(5, '2'), priceOfOne(7, '2'), priceOfOne(10, '3'), priceOfOne(0, '3'), priceOfOne(10 ** 13, '0.01')]).toEqual([3, 4, 3, 0, 10 ** 15]);
  });
});
