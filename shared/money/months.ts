import * as z from 'zod';
import { quickly } from '../core/quick-reading';
import { LocalDate } from '../core/time';

/** A month by the calendar month it starts in: `2026-11`. */
export const Month = z
  .string()
  .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, { error: 'month' })
  .brand<'Month'>()
  .meta({ id: 'Month', description: 'A month (YYYY-MM) between the years 1000 and 2999', examples: ['2026-11'] });
export type Month = z.output<typeof Month>;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const monthsAYear = 12;
/** Counts the months that have begun since the year 0: months are counted, not worked out from dates. */
const ordinal = (month: string): number => Number(month.slice(0, 4)) * monthsAYear + Number(month.slice(5, 7)) - 1;
const ofOrdinal = (count: number): string =>
  `${digits(Math.floor(count / monthsAYear), 4)}-${digits((count % monthsAYear) + 1, 2)}`;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lastDayOf = (month: string): number =>
  month.endsWith('-02') && isLeap(Number(month.slice(0, 4))) ? 29 : (lastDays[Number(month.slice(5, 7)) - 1] ?? 0);

/** Returns the month, as it is written, so many months later (earlier, if negative). */
export const monthsLater = (month: string, months: number): string => ofOrdinal(ordinal(month) + months);

/** Counts the months of a range, both ends included. */
export const spanOf = (from: Month, to: Month): number => ordinal(to) - ordinal(from) + 1;

/** Lists every month of a range, both ends included. */
export const monthsOf = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, spanOf(from, to)) }, (_, index) => quickly(Month, monthsLater(from, index)));

/** Returns the written month that a day is in, where months start on the day `startsOn` (1–28). */
export const monthOf = (date: LocalDate, startsOn: number): string =>
  Number(date.slice(8)) >= startsOn ? date.slice(0, 7) : monthsLater(date, -1);

/** Returns the first and the last day of a month. */
export const daysOf = (month: Month, startsOn: number): { from: LocalDate; to: LocalDate } => ({
  from: quickly(LocalDate, `${month}-${digits(startsOn, 2)}`),
  to: quickly(
    LocalDate,
    startsOn === 1 ? `${month}-${digits(lastDayOf(month), 2)}` : `${monthsLater(month, 1)}-${digits(startsOn - 1, 2)}`,
  ),
});
