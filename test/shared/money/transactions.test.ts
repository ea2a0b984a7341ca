import { describe, expect, it } from '@jest/globals';
import { localDate, Instant } from '../../../shared/core/time';
import { NewTransaction, TransactionChange } from '../../../shared/money/transaction';

const draft = { kind: 'expense', amount: 100 };
const wrong = (fields: object) =>
  NewTransaction.safeParse({ ...draft, ...fields }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a new transaction', () => {
  it.each([0, -1, 0.5, 10 ** 13 + 1, '100', NaN, null])('is refused with the amount %j', (amount) => {
    expect(wrong({ amount })).toEqual(['amount']);
  });

  it('takes up to 10^13 minor units', () => {
    expect(wrong({ amount: 10 ** 13 })).toEqual([]);
  });

  it.each(['2026-02-29', '0999-12-31', '3000-01-01', '2026-1-1', '2026-11-21T00:00:00Z'])(
    'is refused on %s',
    (date) => {
      expect(wrong({ date })).toEqual(['date']);
    },
  );

  const tagId = (index: number) => `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`;

  it('takes ten different tags and no more', () => {
    const tagIds = Array.from({ length: 10 }, (_, index) => tagId(index));
    expect([wrong({ tagIds }), wrong({ tagIds: [...tagIds, tagId(11)] })]).toEqual([[], ['tagIds']]);
  });

  it('is refused with a tag twice, in whatever case', () => {
    const [one, other] = ['0000000a-0000-4000-8000-000000000000', '0000000A-0000-4000-8000-000000000000'];
    expect(wrong({ tagIds: [one, tagId(1), other] })).toEqual(['tagIds.2']);
  });

  it.each([
    ['payee', 200],
    ['description', 200],
    ['notes', 2_000],
  ])('takes a %s of %d characters and no more', (field, longest) => {
    expect([
      wrong({ [field]: 'x'.repeat(longest) }),
      wrong({ [field]: 'x'.repeat(longest + 1) }),
      wrong({ [field]: null }),
    ]).toEqual([[], [field], []]);
  });

  it('takes no kind but income, expense and transfer: a settlement has an address of its own', () => {
    expect([wrong({ kind: 'income' }), wrong({ kind: 'transfer' }), wrong({ kind: 'settlement' })]).toEqual([
      [],
      [],
      ['kind'],
    ]);
  });
});

describe('a change of a transaction', () => {
  it('clears text and tags with null, but no kind, amount or date', () => {
    expect(
      TransactionChange.safeParse({ notes: null, tagIds: null, categoryId: null, split: null, exchange: null }).success,
    ).toBe(true);
    for (const field of ['kind', 'amount', 'date'])
      expect(TransactionChange.safeParse({ [field]: null }).success).toBe(false);
  });
});

describe('a day', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-22'],
    ['Etc/GMT+12', '2026-11-20'],
    ['UTC', '2026-11-21'],
    ['Asia/Tehran', '2026-11-21'],
  ])('is in %s what the wall calendar there says', (zone, date) => {
    expect(localDate(Instant.parse('2026-11-21T11:00:00.000Z'), zone)).toBe(date);
  });
});
