import fc from '../../support/fast-check';
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

  const paid = (nets: readonly number[]) =>
    payments(netsOf(nets)).map(({ from, to, amount }) => [people.indexOf(from), people.indexOf(to), amount]);

  it('pay within each group that owes nobody outside it, the group of the first person first', () => {
    expect(paid([5, -5, 7, -7])).toEqual([
      [1, 0, 5],
      [3, 2, 7],
    ]);
    expect(paid([5, 5, -5, -5])).toEqual([
      [2, 0, 5],
      [3, 1, 5],
    ]);
    expect(paid([0, 0])).toEqual([]);
    expect(paid([])).toEqual([]);
  });

  it('have the largest debtor pay the largest creditor, of equals the first to be paid and the last to pay', () => {
    expect(paid([10, -3, 4, -11])).toEqual([
      [3, 0, 10],
      [1, 2, 3],
      [3, 2, 1],
    ]);
    expect(paid([5, 5, -2, -2, -6])).toEqual([
      [4, 0, 5],
      [3, 1, 2],
      [2, 1, 2],
      [4, 1, 1],
    ]);
  });

  it('are between all at once beyond 8 people with a balance, in groups up to then', () => {
    expect(paid([3, 3, 3, -3, -3, -3, 4, -2, -2])).toEqual([
      [5, 6, 3],
      [4, 0, 3],
      [3, 1, 3],
      [8, 2, 2],
      [7, 2, 1],
      [7, 6, 1],
    ]);
    expect(paid([3, 3, -3, -3, 4, -2, -1, -1, 0])).toEqual([
      [2, 0, 3],
      [3, 1, 3],
      [5, 4, 2],
      [7, 4, 1],
      [6, 4, 1],
    ]);
  });

  it('come to an end also where nets don’t add up to nothing, as no balance does', () => {
    expect(paid([5, -3])).toEqual([]);
    const many = (last: number) =>
      paid([1, 1, 1, 1, 1, 1, 1, 1, last]).reduce((sum, [, , amount = 0]) => sum + amount, 0);
    expect([many(-7), many(-9)]).toEqual([7, 8]);
  });
});
