import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { CategoryId, ScopeId, SourceId, TagId, TransactionId, UserId } from '../../../shared/core/ids';
import { shortId } from '../../../shared/core/short-id';
import { LocalDate } from '../../../shared/core/time';
import { PositiveAmount } from '../../../shared/core/money/currencies';
import { attributeOf, bucketOf, type Countable, movesOf } from '../../../shared/money/totals-moves';
import { applySplit } from '../../../shared/core/money/split';

const day = (text: string) => LocalDate.parse(text);
const amount = (units: number) => PositiveAmount.parse(units);
const id = (index: number) => `0000000${index}-0000-4000-8000-000000000000`;
const [robin, kim] = [UserId.parse(id(1)), UserId.parse(id(2))];
const [food, account, party, birthday] = [
  CategoryId.parse(id(3)),
  SourceId.parse(id(4)),
  TagId.parse(id(5)),
  TagId.parse(id(6)),
];
const named = (measure: string, bucket: string) => `${measure}:${shortId(bucket)}`;

const transaction = TransactionId.parse(id(8));
const groceries: Countable = {
  id: transaction,
  oddUnits: null,
  refundOf: null,
  follows: null,
  scopeId: ScopeId.parse(id(7)),
  kind: 'expense',
  amount: amount(45_051),
  currency: 'SEK',
  date: day('2026-11-21'),
  categoryId: food,
  sourceId: account,
  tagIds: [party, birthday],
  paidBy: [{ userId: robin, amount: amount(45_051) }],
  split: applySplit({ mode: 'equal', shares: [{ userId: robin }, { userId: kim }] }, 45_051, {
    id: transaction,
    oddUnits: null,
  }),
  exchange: null,
};
const added = (moves: ReturnType<typeof movesOf>) =>
  Object.fromEntries(moves.map(({ dimension, date, currency, add }) => [`${dimension} ${date} ${currency}`, add]));

describe('moves of totals', () => {
  it('are bounded by attribute, and of members by the sums of all alone, which an expression has room for', () => {
    const bounded = movesOf(null, groceries).map(({ dimension, bounds }) => [dimension, bounds]);
    expect(Object.fromEntries(bounded)).toEqual({
      category: { [named('e', food)]: 45_051, [named('n', food)]: 1 },
      source: { [named('e', account)]: 45_051, [named('n', account)]: 1 },
      tag: {
        [named('e', party)]: 45_051,
        [named('n', party)]: 1,
        [named('e', birthday)]: 45_051,
        [named('n', birthday)]: 1,
      },
      member: { E: 45_051 },
    });
  });

  it('put a new transaction in the bucket of its category, its source, each tag and everybody who bears some of it', () => {
    expect(added(movesOf(null, groceries))).toEqual({
      'category 2026-11-21 SEK': { [named('e', food)]: 45_051, [named('n', food)]: 1 },
      'source 2026-11-21 SEK': { [named('e', account)]: 45_051, [named('n', account)]: 1 },
      'tag 2026-11-21 SEK': {
        [named('e', party)]: 45_051,
        [named('n', party)]: 1,
        [named('e', birthday)]: 45_051,
        [named('n', birthday)]: 1,
      },
      'member 2026-11-21 SEK': {
        [named('e', robin)]: 22_526,
        [named('n', robin)]: 1,
        [named('e', kim)]: 22_525,
        [named('n', kim)]: 1,
        E: 45_051,
      },
    });
  });

  it('count an exchanged amount in the currency it was exchanged to', () => {
    const exchange = { currency: 'EUR' as const, rate: '0.1', amount: amount(4_505), given: 'rate' as const };
    const moves = added(movesOf(null, { ...groceries, exchange }));
    expect(Object.keys(moves)).toEqual([
      'category 2026-11-21 EUR',
      'source 2026-11-21 EUR',
      'tag 2026-11-21 EUR',
      'member 2026-11-21 EUR',
    ]);
    expect(moves['member 2026-11-21 EUR']).toMatchObject({ [named('e', robin)]: 2_253, [named('e', kim)]: 2_252 });
  });

  it.each(['transfer', 'settlement'] as const)('are none for a %s', (kind) => {
    expect(movesOf(null, { ...groceries, kind })).toEqual([]);
  });

  it('are none when nothing that counts has changed', () => {
    expect(movesOf(groceries, { ...groceries, tagIds: [birthday, party] })).toEqual([]);
  });

  it('move the difference alone when the amount changes', () => {
    const plain = { ...groceries, tagIds: [], sourceId: null };
    expect(added(movesOf(plain, { ...plain, amount: amount(45_000) }))['category 2026-11-21 SEK']).toEqual({
      [named('e', food)]: -51,
    });
  });

  it('touch both days when the day changes', () => {
    const plain = { ...groceries, tagIds: [], sourceId: null, split: null };
    const moves = added(movesOf(plain, { ...plain, date: day('2026-12-01') }));
    expect(moves['category 2026-11-21 SEK']).toEqual({ [named('e', food)]: -45_051, [named('n', food)]: -1 });
    expect(moves['member 2026-12-01 SEK']).toEqual({ [named('e', robin)]: 45_051, [named('n', robin)]: 1, E: 45_051 });
  });

  it('keep nothing by member where all is one user’s own', () => {
    const personal = { ...groceries, scopeId: ScopeId.parse(robin), split: null };
    expect(movesOf(null, personal).map(({ dimension }) => dimension)).toEqual(['category', 'source', 'tag']);
  });
});

describe('the attribute of a bucket', () => {
  it('gives back its measure and its id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('expense' as const, 'income' as const, 'count' as const),
        fc.option(fc.uuid()),
        (measure, bucket) => {
          expect(bucketOf(attributeOf(measure, bucket))).toEqual({ measure, bucket });
        },
      ),
    );
  });

  it.each(['pk', 'sk', 'date', 'currency', 'schemaVersion', 'requestId', 'en', 'n:', 'E', 'I', 'e:short'])(
    'is not taken for one in %s',
    (attribute) => {
      expect(bucketOf(attribute)).toBeUndefined();
    },
  );
});
