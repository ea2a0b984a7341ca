import * as z from 'zod';

/** A moment: RFC 3339 in UTC with milliseconds, `2026-11-21T09:38:52.123Z`. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .brand<'Instant'>()
  .meta({ id: 'Instant', description: 'RFC 3339 in UTC, with milliseconds' });
export type Instant = z.output<typeof Instant>;

/** A day on the wall calendar of a scope, without a time zone: `YYYY-MM-DD`. */
export const LocalDate = z.iso
  .date()
  .brand<'LocalDate'>()
  .meta({ id: 'LocalDate', description: 'A calendar day (YYYY-MM-DD)', examples: ['2026-11-21'] });
export type LocalDate = z.output<typeof LocalDate>;

/** A day that somebody writes: a mistyped year would be kept where no summary and no list shows it. */
export const WrittenDate = LocalDate.refine((date) => /^[12]/.test(date), { error: 'year' });

const millisecond = 1;
export const second = 1000 * millisecond;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Returns the moment at `ms` since the epoch. */
export const instant = (ms: number): Instant => Instant.parse(new Date(ms).toISOString());

/** Returns the time in milliseconds since the epoch. */
export const millis = (at: Instant): number => Date.parse(at);

/** Returns the moment `ms` later (earlier, if negative). */
export const later = (at: Instant, ms: number): Instant => instant(millis(at) + ms);

/** Counts the seconds, rounded up and at least 1, until the next whole minute or day (UTC) begins. */
const secondsToNext =
  (unit: number) =>
  (at: Instant): number =>
    Math.ceil((unit - (millis(at) % unit)) / second);
export const secondsToNextMinute = secondsToNext(minute);
export const secondsToMidnight = secondsToNext(day);

/** Returns the seconds from one moment to a later one, rounded up and at least 1: what Retry-After says. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(1, Math.ceil((millis(to) - millis(from)) / second));

/** Returns the seconds since the epoch, rounded up: what DynamoDB's TTL attribute holds. */
export const epochSeconds = (at: Instant): number => Math.ceil(millis(at) / second);

/** Returns the day on the wall calendar of an IANA time zone at that moment. */
export const localDate = (at: Instant, timeZone: string): LocalDate => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(millis(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return LocalDate.parse(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
};
