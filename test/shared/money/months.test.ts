import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '../../../shared/core/time';
import { daysOf, Month, monthOf, monthsLater, monthsOf, spanOf } from '../../../shared/money/months';
import { runs } from '../../support/generated';

const startsOn = fc.integer({ min: 1, max: 28 });
const date = fc
  .date({ min: new Date('1001-01-01'), max: new Date('2985-01-01'), noInvalidDate: true })
  .map((at) => LocalDate.parse(at.toISOString().slice(0, 10)));
const month = date.map((one) => Month.parse(one.slice(0, 7)));
const dayAfter = (one: string) => new Date(Date.parse(one) + 86_400_000).toISOString().slice(0, 10);

describe('months', () => {
  it('hold every day once, wherever they start', () => {
    fc.assert(
      fc.property(date, startsOn, (one, start) => {
        const own = Month.parse(monthOf(one, start));
        const around = monthsOf(Month.parse(monthsLater(own, -2)), Month.parse(monthsLater(own, 2)));
        const holding = around.filter((other) => one >= daysOf(other, start).from && one <= daysOf(other, start).to);
        expect(holding).toEqual([own]);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(month, startsOn, (one, start) => {
        expect(dayAfter(daysOf(one, start).to)).toBe(daysOf(Month.parse(monthsLater(one, 1)), start).from);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('are as many in a range as it spans', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 120 }), (from, span) => {
        const to = Month.parse(monthsLater(from, span - 1));
        const all = monthsOf(from, to);
        expect(spanOf(from, to)).toBe(span);
        expect([all.length, all[0], all.at(-1)]).toEqual([span, from, to]);
        expect(monthsLater(to, 1 - span)).toBe(from);
      }),
    );
  });

  it.each([
    ['2024-02', 1, '2024-02-01', '2024-02-29'],
    ['2026-02', 1, '2026-02-01', '2026-02-28'],
    ['2100-02', 1, '2100-02-01', '2100-02-28'],
    ['2000-02', 1, '2000-02-01', '2000-02-29'],
    ['2026-12', 1, '2026-12-01', '2026-12-31'],
    ['2026-12', 25, '2026-12-25', '2027-01-24'],
    ['2024-02', 28, '2024-02-28', '2024-03-27'],
    ['2026-04', 1, '2026-04-01', '2026-04-30'],
  ])('%s from the %d. goes from %s to %s', (name, start, from, to) => {
    expect(daysOf(Month.parse(name), start)).toEqual({ from, to });
  });

  it('are named by the month they start in', () => {
    expect(monthOf(LocalDate.parse('2027-01-24'), 25)).toBe('2026-12');
    expect(monthOf(LocalDate.parse('2027-01-25'), 25)).toBe('2027-01');
  });

  it.each(['2026-00', '2026-13', '2026-1', '26-01', '0999-12', '3000-01', '2026-01-01', ''])(
    'are not written %j',
    (text) => {
      expect(Month.safeParse(text).success).toBe(false);
    },
  );
});
