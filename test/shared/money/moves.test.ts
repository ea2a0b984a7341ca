import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../../shared/core/time';
import { attributeOf, bucketOf, type Countable, movesOf } from '../../../shared/totals/moves';

const day = (text: string) => LocalDate.parse(text);
const names = fc.constantFrom('Food', 'food', 'e', ':', 'e:Food', '-', '__proto__', '🍎\nx');
const countable: fc.Arbitrary<Countable> = fc.record({
  kind: fc.constantFrom('income' as const, 'expense' as const), amount: fc.integer({ min: 1, max: 10 ** 13 }), currency: fc.constantFrom('SEK', 'EUR'),
  date: fc.constantFrom(day('2026-11-20'), day('2026-11-21')), category: fc.option(names), tags: fc.uniqueArray(names, { maxLength: 3 }),
});

/** One step in the life of the `which`-th transaction: it becomes `to`, or goes, or comes back. */
const step = fc.record({ which: fc.nat({ max: 3 }), to: fc.oneof(countable, fc.constantFrom('deleted' as const, 'restored' as const)) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Dimension, day and currency, then bucket, then what it holds. */
type Totals = Record<string, number>;
const nameOf = (dimension: string, date: string, currency: string, attribute: string) => JSON.stringify([dimension, date, currency, attribute]);

/** The totals as they should be, from the transactions that live: told apart from the code under test by being written out. */
const recomputed = (living: readonly Countable[]): Totals => {
  const totals: Totals = {};
  const put = (name: string, amount: number) => (totals[name] = (totals[name] ?? 0) + amount);
  for (const { kind, amount, currency, date, category, tags } of living) {
    const letter = kind === 'expense' ? 'e' : 'i';
    put(nameOf('category', date, currency, category === null ? letter : `${letter}:${category}`), amount);
    put(nameOf('category', date, currency, category === null ? 'n' : `n:${category}`), 1);
    for (const tag of tags) {
      put(nameOf('tag', date, currency, `${letter}:${tag}`), amount);
      put(nameOf('tag', date, currency, `n:${tag}`), 1);
    }
  }
  return totals;
};

const live = (steps: readonly Step[]): { totals: Totals; living: Countable[] } => {
  const records = new Map<number, { fields: Countable; deleted: boolean }>();
  const totals: Totals = {};
  for (const { which, to } of steps) {
    const was = records.get(which);
    const fields = typeof to === 'string' ? was?.fields : to;
    if (!fields) continue;
    const record = { fields, deleted: typeof to === 'string' ? to === 'deleted' : (was?.deleted ?? false) };
    records.set(which, record);
    for (const { dimension, date, currency, add } of movesOf(was && !was.deleted ? was.fields : null, record.deleted ? null : fields)) {
      for (const [attribute, amount] of Object.entries(add)) {
        const name = nameOf(dimension, date, currency, attribute);
        totals[name] = (totals[name] ?? 0) + amount;
      }
    }
  }
  return { totals, living: [...records.values()].filter(({ deleted }) => !deleted).map(({ fields }) => fields) };
};

const groceries: Countable = { kind: 'expense', amount: 45_050, currency: 'SEK', date: day('2026-11-21'), category: 'Food', tags: ['party', 'birthday'] };

describe('moves of totals', () => {
  it('end where the totals of the living transactions are, after any history of records, edits, deletions and restores', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { totals, living } = live(steps);
        expect(Object.fromEntries(Object.entries(totals).filter(([, amount]) => amount !== 0))).toEqual(recomputed(living));
      }),
      { numRuns: 10_000 },
    );
  });

  it('name each record once and add no 0', () => {
    fc.assert(
      fc.property(fc.option(countable), fc.option(countable), (before, after) => {
        const moves = movesOf(before, after);
        expect(new Set(moves.map(({ dimension, date, currency }) => nameOf(dimension, date, currency, ''))).size).toBe(moves.length);
        for (const { add } of moves) expect(Object.values(add).filter((amount) => amount === 0)).toEqual([]);
        for (const { add } of moves) expect(Object.keys(add)).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('put a new transaction in the bucket of its category and of each tag', () => {
    expect(movesOf(null, groceries)).toEqual([
      { dimension: 'category', date: '2026-11-21', currency: 'SEK', add: { 'e:Food': 45_050, 'n:Food': 1 } },
      { dimension: 'tag', date: '2026-11-21', currency: 'SEK', add: { 'e:party': 45_050, 'n:party': 1, 'e:birthday': 45_050, 'n:birthday': 1 } },
    ]);
  });

  it('are none when nothing that counts has changed', () => {
    expect(movesOf(groceries, { ...groceries, tags: ['birthday', 'party'] })).toEqual([]);
  });

  it('move the difference alone when the amount changes', () => {
    expect(movesOf({ ...groceries, tags: [] }, { ...groceries, tags: [], amount: 45_000 })).toEqual([{ dimension: 'category', date: '2026-11-21', currency: 'SEK', add: { 'e:Food': -50 } }]);
  });

  it('touch both days when the day changes', () => {
    const moves = movesOf({ ...groceries, tags: [] }, { ...groceries, tags: [], date: day('2026-12-01') });
    expect(moves.map(({ date, add }) => [date, add])).toEqual([['2026-11-21', { 'e:Food': -45_050, 'n:Food': -1 }], ['2026-12-01', { 'e:Food': 45_050, 'n:Food': 1 }]]);
  });
});

describe('the attribute of a bucket', () => {
  it('gives back its measure and its name, whatever the name', () => {
    fc.assert(
      fc.property(fc.constantFrom('expense' as const, 'income' as const, 'count' as const), fc.option(fc.string({ minLength: 1, unit: 'binary' })), (measure, bucket) => {
        expect(bucketOf(attributeOf(measure, bucket))).toEqual({ measure, bucket });
      }),
    );
  });

  it.each(['pk', 'sk', 'date', 'currency', 'schemaVersion', 'requestId', 'en', 'n:'])('is not taken for one in %s', (attribute) => {
    expect(bucketOf(attribute)).toBeUndefined();
  });
});
