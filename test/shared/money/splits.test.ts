import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { TransactionId, UserId } from '../../../shared/core/ids';
import { largestAmount } from '../../../shared/core/money/currencies';
import { allocate } from '../../../shared/core/money/allocate';
import { oddUnitsExamples } from '../../../shared/core/money/odd-units-words';
import { applySplit, splitIssues, type SplitInput, usualSplit } from '../../../shared/core/money/split';
import { handedOut, turns } from './support/reckoning';
import { runs } from '../../support/generated';

const people = Array.from({ length: 12 }, (_, index) =>
  UserId.parse(`00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`),
);
const amounts = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: largestAmount }));
const one = TransactionId.parse('0190a0a0-0000-7000-8000-00000000abcd');
/** Divides among the first of the people, by the id or by their order. */
const among = (count: number, id = one, oddUnits: 'by-id' | null = 'by-id') => ({
  id,
  oddUnits,
  users: people.slice(0, count),
});
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: people.length })
  .filter((all) => all.some((one) => one > 0));
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
const valued = (mode: SplitInput['mode'], values: readonly (number | null)[]): SplitInput => ({
  mode,
  shares: values.flatMap((value, index) => (people[index] ? [{ userId: people[index], value }] : [])),
});

/** Cuts of a whole into parts that add up to it. */
const partsOf = (whole: number, cuts: readonly number[]): number[] => {
  const at = [0, ...cuts.map((cut) => Math.floor(cut * whole)).sort((one, other) => one - other), whole];
  return at.slice(1).map((to, index) => to - (at[index] ?? 0));
};
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: people.length - 1 });

describe('dividing an amount', () => {
  it('keeps every unit, gives nobody a whole unit more or less than the exact share, and nothing to who weighs nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (whole, all) => {
        const parts = allocate(whole, all.map(BigInt), among(all.length));
        expect(sum(parts)).toBe(whole);
        const weight = all.reduce((so, one) => so + BigInt(one), 0n);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * weight - BigInt(whole) * BigInt(all[index] ?? 0);
          expect(off < weight && off > -weight).toBe(true);
          if (all[index] === 0) expect(part).toBe(0);
        }
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('gives the units left over to who lost most by rounding, of equals to whose turn it is by the id', () => {
    fc.assert(
      fc.property(amounts, weights, fc.uuid(), (whole, all, id) => {
        const order = turns(id, people.slice(0, all.length));
        expect(
          allocate(
            whole,
            all.map((weight) => BigInt(weight) * 10_000n),
            among(all.length, TransactionId.parse(id)),
          ),
        ).toEqual(handedOut(whole, all, order));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('gives them to the first of equals in what was divided before ids decided', () => {
    // By this id it would be the second's turn among three.
    const id = TransactionId.parse('0190a0a0-0000-7000-8000-000000000001');
    const before = (whole: number, ...all: bigint[]) => allocate(whole, all, among(all.length, id, null));
    expect([before(100, 1n, 1n, 1n), before(101, 1n, 1n, 1n), before(10, 1n, 2n, 4n), before(1, 0n, 1n, 1n)]).toEqual([
      [34, 33, 33],
      [34, 34, 33],
      [1, 3, 6],
      [0, 1, 0],
    ]);
  });

  it.each(oddUnitsExamples)('comes to what the contract shows for $id', ({ id, amount, parts, n }) => {
    const all = parts.map(() => 1n);
    expect(allocate(amount, all, among(parts.length, TransactionId.parse(id)))).toEqual(parts);
    expect(allocate(amount, all, among(parts.length, TransactionId.parse(id.toUpperCase())))).toEqual(parts);
    expect(turns(id, people.slice(0, parts.length))[0]).toBe(n % parts.length);
  });

  it('gives the odd unit to everybody about as often, in whatever order they are named', () => {
    const won = new Map<string, number>();
    for (const number of Array.from({ length: 3_000 }, (_, index) => index)) {
      const id = TransactionId.parse(`0190a0a0-0000-7000-8000-${String(number).padStart(12, '0')}`);
      const [parts, turned] = [people.slice(0, 3), people.slice(0, 3).toReversed()].map(
        (users) =>
          new Map(
            users.map((user, index) => [user, allocate(100, [1n, 1n, 1n], { id, users, oddUnits: 'by-id' })[index]]),
          ),
      );
      expect(turned).toEqual(new Map([...(parts ?? [])].toReversed()));
      for (const [user, part] of parts ?? []) if (part === 34) won.set(user, (won.get(user) ?? 0) + 1);
    }
    for (const times of won.values()) expect(Math.abs(times - 1_000)).toBeLessThan(100);
  });

  it.each(['equal', 'shares', 'percent', 'exact'] as const)('keeps every unit in the mode %s', (mode) => {
    fc.assert(
      fc.property(amounts, cuts, (whole, at) => {
        const values = {
          equal: at.map(() => null),
          shares: partsOf(1_000_000, at).map((one) => one / 10_000),
          percent: partsOf(1_000_000, at).map((one) => one / 10_000),
          exact: partsOf(whole, at),
        }[mode];
        const split = valued(mode, values.length > 0 ? values : [null]);
        expect(splitIssues(split, whole, 'split')).toEqual([]);
        const shares = applySplit(split, whole, { id: one, oddUnits: 'by-id' }).shares.map(({ amount }) => amount);
        expect(sum(shares)).toBe(whole);
        if (mode === 'exact') expect(shares).toEqual(values);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('a split that does not add up', () => {
  const issues = (mode: SplitInput['mode'], values: readonly (number | null)[]) =>
    splitIssues(valued(mode, values), 1_000, 'split').map(({ path, code, params }) => [path, code, params?.difference]);

  it('is told by how much, and which way', () => {
    expect(issues('percent', [50, 49.9999])).toEqual([['split.shares', 'sum_under', 0.0001]]);
    expect(issues('percent', [60, 60])).toEqual([['split.shares', 'sum_over', 20]]);
    expect(issues('exact', [999])).toEqual([['split.shares', 'sum_under', 1]]);
    expect(issues('exact', [600, 700])).toEqual([['split.shares', 'sum_over', 300]]);
  });

  it('is refused without values, with values where all bear the same, and where nobody bears anything', () => {
    expect([issues('shares', [1, null]), issues('equal', [1]), issues('shares', [0, 0])]).toEqual([
      [['split.shares[1].value', 'required', undefined]],
      [['split.shares[0].value', 'not_with_equal', undefined]],
      [['split.shares', 'no_share', undefined]],
    ]);
    expect(issues('exact', [499.5, 500.5])).toEqual([['split.shares', 'whole_units', undefined]]);
  });
});

describe('how a scope usually splits', () => {
  const [robin, kim, alex] = [people[0] ?? people[1], people[1], people[2]].filter((one) => one !== undefined);
  const everybody = [robin, kim, alex].filter((one) => one !== undefined);
  const usual = {
    mode: 'percent' as const,
    shares: everybody.map((userId, index) => ({ userId, value: [50, 30, 20][index] ?? 0 })),
  };

  it('is equal among all unless it has a default', () => {
    expect(usualSplit(null, everybody)).toEqual({ mode: 'equal', shares: everybody.map((userId) => ({ userId })) });
    expect(usualSplit(usual, everybody)).toEqual(usual);
  });

  it('keeps the proportions of who is still there when somebody leaves', () => {
    const split = usualSplit(usual, everybody.slice(1));
    expect(splitIssues(split, 1_000, 'split')).toEqual([]);
    expect(applySplit(split, 1_000, { id: one, oddUnits: null }).shares.map(({ amount }) => amount)).toEqual([
      600, 400,
    ]);
  });

  it('is equal among all when nobody whom the default names is left, or all weigh nothing', () => {
    expect(usualSplit(usual, people.slice(5)).mode).toBe('equal');
    const zero = {
      mode: 'shares' as const,
      shares: [
        { userId: people[0] ?? everybody[0], value: 5 },
        { userId: people[1], value: 0 },
      ].flatMap(({ userId, value }) => (userId ? [{ userId, value }] : [])),
    };
    expect(usualSplit(zero, people.slice(1, 3)).mode).toBe('equal');
  });
});
