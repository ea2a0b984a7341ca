import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { type Net, payments } from '../../../shared/money/payments';
import { UserId } from '../../../shared/core/ids';
import { runs } from '../../support/generated';

const people = Array.from({ length: 30 }, (_, index) =>
  UserId.parse(`00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`),
);
const netsOf = (nets: readonly number[]): Net[] =>
  nets.flatMap((net, index) => (people[index] ? [{ userId: people[index], net }] : []));
/**
 * Nets that add up to nothing: the last makes up for the others. Small numbers, so that some of them cancel
 * out among themselves.
 */
const nets = (most: number, largest: number) =>
  fc
    .array(fc.integer({ min: -largest, max: largest }), { minLength: 1, maxLength: most - 1 })
    .map((all) => [...all, -all.reduce((sum, one) => sum + one, 0)]);

/** Works out what is left of every net once all is paid. */
const leftOf = (all: readonly number[]): number[] => {
  const left = new Map(netsOf(all).map(({ userId, net }) => [userId, net]));
  for (const { from, to, amount } of payments(netsOf(all))) {
    expect(amount).toBeGreaterThan(0);
    left.set(from, (left.get(from) ?? 0) + amount);
    left.set(to, (left.get(to) ?? 0) - amount);
  }
  return [...left.values()];
};

/**
 * Finds the fewest payments, by trying everything: the first who is open settles in full with each of the
 * others on the other side in turn.
 */
const fewest = (all: readonly number[]): number => {
  const [first, ...others] = all.filter((net) => net !== 0);
  if (first === undefined) return 0;
  const counts = others.flatMap((other, index) =>
    Math.sign(other) === Math.sign(first)
      ? []
      : [1 + fewest(others.map((net, at) => (at === index ? net + first : net)))],
  );
  return Math.min(...counts);
};

describe('the payments that settle all', () => {
  it('leave nobody owing anything', () => {
    fc.assert(
      fc.property(nets(30, 10 ** 12), (all) => {
        expect(leftOf(all).filter((net) => net !== 0)).toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('are the fewest there are for up to 8 people', () => {
    fc.assert(
      fc.property(fc.oneof(nets(8, 4), nets(8, 12), nets(8, 1_000)), (all) => {
        expect(payments(netsOf(all))).toHaveLength(fewest(all));
      }),
      { numRuns: runs(2_500) },
    );
  });

  it('are at most one fewer than the people with a balance, for up to 30', () => {
    fc.assert(
      fc.property(nets(30, 50), (all) => {
        expect(payments(netsOf(all)).length).toBeLessThanOrEqual(
          Math.max(0, all.filter((net) => net !== 0).length - 1),
        );
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('are the same in whatever order people come', () => {
    fc.assert(
      fc.property(nets(12, 20), (all) => {
        expect(payments(netsOf(all).toReversed())).toEqual(payments(netsOf(all)));
      }),
    );
  });

  it('pay within each group that owes nobody outside it', () => {
    expect(
      payments(netsOf([5, -5, 7, -7]))
        .map(({ amount }) => amount)
        .sort(),
    ).toEqual([5, 7]);
    expect(payments([])).toEqual([]);
  });
});
