import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { BadRequest, TotalTooLarge } from '../../../shared/core/errors';
import { Instant, LocalDate } from '../../../shared/core/time';
import {
  currentMonth,
  type Days,
  daysAround,
  type Manner,
  rangeOf,
  summarise,
  Summary,
} from '../../../shared/money/summary';
import { Month } from '../../../shared/money/months';
import type { Bucket, DayTotals } from '../../../shared/money/day-totals';

const month = (text: string) => Month.parse(text);
const bucket = (id: string | null, { expense = 0, income = 0, count = 1 }): Bucket => ({ id, expense, income, count });
const on = (date: string, ...buckets: Bucket[]): DayTotals => ({
  date: LocalDate.parse(date),
  currency: 'SEK',
  buckets,
});
const { currency } = Summary.shape;
const names = new Map(
  ['a', 'b', 'c', 'd'].map((id) => [id, { name: id.toUpperCase(), groupId: id < 'c' ? 'd' : null }]),
);
const scope = (monthStartsOn = 1, more: Partial<Manner> = {}): Manner => ({
  currency: currency.parse('SEK'),
  monthStartsOn,
  groupBy: 'category',
  names,
  locale: 'en',
  owner: null,
  ...more,
});
const november = { from: month('2026-11'), to: month('2026-11') };
const by = (...days: DayTotals[]) => ({ all: days, grouped: days });

describe('a summary', () => {
  it('cuts days into months and leaves out those beyond', () => {
    const days = [
      on('2026-10-24', bucket('A', { expense: 1 })),
      on('2026-10-25', bucket('A', { expense: 20 })),
      on('2026-11-24', bucket('A', { income: 300 })),
      on('2026-11-25', bucket('A', { expense: 4_000 })),
    ];
    const { months, total } = summarise(by(...days), { from: month('2026-10'), to: month('2026-11') }, scope(25));
    expect(
      months.map(({ month: name, from, to, income, expense, count }) => [name, from, to, income, expense, count]),
    ).toEqual([
      ['2026-10', '2026-10-25', '2026-11-24', 300, 20, 2],
      ['2026-11', '2026-11-25', '2026-12-24', 0, 4_000, 1],
    ]);
    expect(total).toEqual({ income: 300, expense: 4_020, count: 3 });
  });

  it('shows a month without transactions as nothing', () => {
    const { months } = summarise(by(), november, scope());
    expect(months).toEqual([
      { month: '2026-11', from: '2026-11-01', to: '2026-11-30', income: 0, expense: 0, count: 0, groups: [] },
    ]);
  });

  it('adds up a bucket over the days of a month, under its name and its group', () => {
    const days = by(
      on('2026-11-01', bucket('a', { expense: 1 })),
      on('2026-11-02', bucket('a', { expense: 2, count: 5 }), bucket(null, { expense: 9 })),
    );
    expect(summarise(days, november, scope()).months[0]?.groups).toEqual([
      { id: null, name: null, groupId: null, income: 0, expense: 9, count: 1 },
      { id: 'a', name: 'A', groupId: 'd', income: 0, expense: 3, count: 6 },
    ]);
  });

  it('orders groups by what was spent, then earned, then by name, and drops those that hold nothing any more', () => {
    const days = by(
      on(
        '2026-11-01',
        bucket('b', { income: 5 }),
        bucket('gone', { count: 0 }),
        bucket('a', { income: 5 }),
        bucket('c', { income: 6 }),
        bucket('d', { expense: 1 }),
      ),
    );
    expect(summarise(days, november, scope()).months[0]?.groups.map(({ name }) => name)).toEqual(['D', 'C', 'A', 'B']);
  });

  const shownBy = (groupBy: Manner['groupBy'], days: Days, owner: string | null = null) =>
    summarise(days, november, scope(1, { groupBy, owner })).months[0]?.groups.map(({ id, expense, count }) => [
      id,
      expense,
      count,
    ]);

  it('counts a group of categories with all that is in it', () => {
    const days = by(
      on(
        '2026-11-01',
        bucket('a', { expense: 1 }),
        bucket('b', { expense: 2 }),
        bucket('d', { expense: 4 }),
        bucket('c', { expense: 20 }),
      ),
    );
    expect(shownBy('category-group', days)).toEqual([
      ['c', 20, 1],
      ['d', 7, 3],
    ]);
  });

  it('shows what has no source apart', () => {
    const days = {
      all: [on('2026-11-01', bucket(null, { expense: 10, count: 3 }))],
      grouped: [on('2026-11-01', bucket('a', { expense: 7, count: 2 }))],
    };
    expect(shownBy('source', days)).toEqual([
      ['a', 7, 2],
      [null, 3, 1],
    ]);
  });

  it('is all its user’s in a personal scope', () => {
    const days = { all: [on('2026-11-01', bucket(null, { expense: 10, count: 3 }))], grouped: [] };
    expect([shownBy('member', days, 'a'), shownBy('member', days)]).toEqual([[['a', 10, 3]], []]);
  });

  it('counts what the scope’s currency holds alone', () => {
    const euro = { ...on('2026-11-01', bucket('A', { expense: 7 })), currency: 'EUR' };
    expect(summarise(by(euro), november, scope()).total.expense).toBe(0);
  });

  it('refuses a sum that a double no longer holds exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const full = on('2026-11-01', bucket('A', { expense: most }));
    expect(summarise(by(full), november, scope()).total.expense).toBe(most);
    expect(() => summarise(by(full, on('2026-11-02', bucket('B', { expense: 1 }))), november, scope())).toThrow(
      TotalTooLarge,
    );
  });
});

describe('the months asked for', () => {
  it('are the one that is named, when one end is left out', () => {
    expect([rangeOf(month('2026-03'), undefined), rangeOf(undefined, month('2026-03'))]).toEqual([
      { from: '2026-03', to: '2026-03' },
      { from: '2026-03', to: '2026-03' },
    ]);
  });

  it('are at most 120, from first to last', () => {
    expect(rangeOf(month('2017-01'), month('2026-12'))).toEqual({ from: '2017-01', to: '2026-12' });
    expect(() => rangeOf(month('2017-01'), month('2027-01'))).toThrow(BadRequest);
    expect(() => rangeOf(month('2026-02'), month('2026-01'))).toThrow(BadRequest);
  });

  it('are the month it is in the scope’s time zone', () => {
    const now = Instant.parse('2026-11-30T23:30:00.000Z');
    expect(currentMonth(now, { timeZone: 'UTC', monthStartsOn: 1 }).from).toBe('2026-11');
    expect(currentMonth(now, { timeZone: 'Europe/Stockholm', monthStartsOn: 1 }).from).toBe('2026-12');
    expect(currentMonth(now, { timeZone: 'Europe/Stockholm', monthStartsOn: 2 }).from).toBe('2026-11');
  });

  it('are within the days that are read, wherever months start and whatever the time zone', () => {
    const zones = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Stockholm');
    const moments = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => Instant.parse(at.toISOString()));
    fc.assert(
      fc.property(moments, zones, fc.integer({ min: 1, max: 28 }), (now, timeZone, monthStartsOn) => {
        const range = currentMonth(now, { timeZone, monthStartsOn });
        const [shown] = summarise(by(), range, scope(monthStartsOn)).months;
        for (const { from, to } of [daysAround(undefined, now), daysAround(range, now)])
          expect(shown && from <= shown.from && to >= shown.to).toBe(true);
      }),
    );
  });
});
