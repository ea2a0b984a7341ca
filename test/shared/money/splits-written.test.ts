import { describe, expect, it } from '@jest/globals';
import { TransactionId, UserId } from '../../../shared/core/ids';
import { PositiveAmount } from '../../../shared/core/money/currencies';
import {
  amountIssues,
  applySplit,
  asksTheSame,
  defaultSplitIssues,
  isAsRead,
  mergeSplit,
  splitIssues,
  type SplitInput,
  usualSplit,
} from '../../../shared/core/money/split';

const [ann, robin, kim] = ['1', '2', '3'].map((digit) => UserId.parse(`0000000${digit}-0000-4000-8000-000000000000`));
if (!ann || !robin || !kim) throw new Error('three people');
const shared = (mode: SplitInput['mode'], ...values: (number | null)[]): SplitInput => ({
  mode,
  shares: [ann, robin, kim].flatMap((userId, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ userId, value }];
  }),
});
const percent = {
  mode: 'percent' as const,
  shares: [
    { userId: ann, value: 60 },
    { userId: robin, value: 40 },
  ],
};

describe('a change of a split', () => {
  it('keeps what it does not name', () => {
    expect(mergeSplit(percent, {})).toEqual(percent);
    expect(mergeSplit(percent, { mode: 'shares' })).toEqual({ ...percent, mode: 'shares' });
  });

  it('replaces shares as a whole', () => {
    const shares = [{ userId: kim, value: 100 }];
    expect(mergeSplit(percent, { shares })).toEqual({ mode: 'percent', shares });
  });

  it('to equal takes the values away, unless it brings them itself, to be refused', () => {
    expect(mergeSplit(percent, { mode: 'equal' })).toEqual(shared('equal', null, null));
    expect(mergeSplit(percent, { mode: 'equal', shares: percent.shares })).toEqual({ ...percent, mode: 'equal' });
  });

  it('where there was none is among those it names, equally unless it says how', () => {
    expect(mergeSplit(null, { shares: [{ userId: ann }] })).toEqual(shared('equal', null));
    expect(mergeSplit(null, { mode: 'equal' })).toBeUndefined();
  });
});

describe('a split is refused', () => {
  it('where it names somebody twice, at the second', () => {
    const twice = { mode: 'equal' as const, shares: [{ userId: ann }, { userId: robin }, { userId: ann }] };
    expect(splitIssues(twice, 10, 'split')).toEqual([{ path: 'split.shares[2].userId', code: 'duplicate' }]);
  });

  it('where equal shares have values, and others none', () => {
    expect(splitIssues(shared('equal', null, 0), 10, 'split')).toEqual([
      { path: 'split.shares[1].value', code: 'not_with_equal' },
    ]);
    expect(splitIssues(shared('shares', 1, null), 10, 'split')).toEqual([
      { path: 'split.shares[1].value', code: 'required' },
    ]);
  });

  it('where nobody bears anything', () => {
    expect(splitIssues(shared('shares', 0, 0), 10, 'split')).toEqual([{ path: 'split.shares', code: 'no_share' }]);
    expect(splitIssues(shared('shares', 0, 1), 10, 'split')).toEqual([]);
  });

  it('where percentages miss 100, with how far and which way, to the fourth decimal', () => {
    const missed = (code: string, difference: number) => [
      { path: 'split.shares', code, params: { expected: 100, difference } },
    ];
    expect(splitIssues(shared('percent', 33.3333, 66.6666), 10, 'split')).toEqual(missed('sum_under', 0.0001));
    expect(splitIssues(shared('percent', 33.3333, 66.6668), 10, 'split')).toEqual(missed('sum_over', 0.0001));
    expect(splitIssues(shared('percent', 33.3333, 66.6667), 10, 'split')).toEqual([]);
  });

  it('where amounts miss what is divided, or are no whole units; a default has nothing to miss', () => {
    expect(splitIssues(shared('exact', 4, 5), 10, 'split')).toEqual([
      { path: 'split.shares', code: 'sum_under', params: { expected: 10, difference: 1 } },
    ]);
    expect(splitIssues(shared('exact', 4.5, 5.5), 10, 'split')).toEqual([
      { path: 'split.shares', code: 'whole_units' },
    ]);
    expect(splitIssues(shared('exact', 4.5, 0.5, 5), 10, 'split')).toEqual([
      { path: 'split.shares', code: 'whole_units' },
    ]);
    expect(splitIssues(shared('exact', 4, 5), undefined, 'split')).toEqual([]);
  });

  it('as a default where it names somebody who is not in the group', () => {
    expect(defaultSplitIssues(percent, [ann])).toEqual([
      { path: 'defaultSplit.shares[1].userId', code: 'not_a_member' },
    ]);
    expect(defaultSplitIssues(percent, [ann, robin])).toEqual([]);
  });

  it('as a default for what is wrong with any split, where it stands', () => {
    const shares = [{ userId: ann, value: 50 }];
    expect(defaultSplitIssues({ mode: 'percent', shares }, [ann])).toEqual([
      { path: 'defaultSplit.shares', code: 'sum_under', params: { expected: 100, difference: 50 } },
    ]);
  });
});

describe('a split that is applied', () => {
  // By this id the second of two by their own ids has the first turn, whatever place they are named at.
  const by = { id: TransactionId.parse('0190a0a0-0000-7000-8000-000000000001'), oddUnits: 'by-id' as const };
  const amountsOf = (split: SplitInput) =>
    applySplit(split, 1001, by).shares.map(({ userId, value, amount }) => [userId, value, amount]);

  it('gives each their share in the order they are named, odd units by turns, and null for no value', () => {
    expect(amountsOf({ mode: 'equal', shares: [{ userId: robin }, { userId: ann }] })).toEqual([
      [robin, null, 501],
      [ann, null, 500],
    ]);
    expect(amountsOf(shared('shares', 1, 1))).toEqual([
      [ann, 1, 500],
      [robin, 1, 501],
    ]);
  });

  it('keeps its mode when somebody of a default is gone, but for percentages, which count as shares', () => {
    const left = (mode: 'equal' | 'shares' | 'percent', values: readonly (number | null)[]) => {
      const shares = [ann, robin].map((userId, index) => ({ userId, value: values[index] ?? null }));
      return usualSplit({ mode, shares }, [ann]);
    };
    expect([left('equal', []), left('shares', [2, 1]), left('percent', [60, 40])]).toEqual([
      shared('equal', null),
      shared('shares', 2),
      shared('shares', 60),
    ]);
  });
});

describe('a split that is sent back', () => {
  const kept = applySplit(percent, 1000, {
    id: TransactionId.parse('0190a0a0-0000-7000-8000-00000000abcd'),
    oddUnits: 'by-id',
  });
  const changed = (amount: number) =>
    kept.shares.map((share, index) => (index === 1 ? { ...share, amount: PositiveAmount.parse(amount) } : share));

  it('says nothing new as it was read, with its amounts or without', () => {
    expect(isAsRead({}, kept)).toBe(true);
    expect(isAsRead(kept, kept)).toBe(true);
    expect(isAsRead(percent, kept)).toBe(true);
    expect(isAsRead({ shares: percent.shares.map((share) => ({ ...share, amount: null })) }, kept)).toBe(true);
  });

  it('says something new with another mode, value, order or amount', () => {
    expect(isAsRead({ mode: 'shares' }, kept)).toBe(false);
    expect(isAsRead({ shares: [...percent.shares].reverse() }, kept)).toBe(false);
    expect(isAsRead({ shares: changed(401) }, kept)).toBe(false);
  });

  it('is refused for an amount that a share does not come to, with what it comes to', () => {
    expect(amountIssues({ ...kept, shares: changed(401) }, kept)).toEqual([
      { path: 'split.shares[1].amount', code: 'share_amount', params: { amount: 400 } },
    ]);
    expect(amountIssues(kept, kept)).toEqual([]);
    expect(amountIssues(percent, kept)).toEqual([]);
  });

  it('is compared to others by what they ask of everybody', () => {
    expect(asksTheSame(kept, percent)).toBe(true);
    expect(asksTheSame(shared('percent', 50, 50), percent)).toBe(false);
    expect(
      asksTheSame(shared('equal', null, null), { mode: 'equal', shares: [{ userId: ann }, { userId: robin }] }),
    ).toBe(true);
    expect(asksTheSame(null, null)).toBe(true);
    expect(asksTheSame(kept, null)).toBe(false);
    expect(asksTheSame(null, percent)).toBe(false);
  });
});
