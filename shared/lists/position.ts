import { randomInt } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';
import { instant, type Instant, millis } from '../core/time';

/**
 * The position of an item on its list: a key of `fractional-indexing`, compared as text. An item's place
 * never moves others'. Keys are made from the server's time, so that neither adding nor moving has to read
 * the neighbours.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
/** The digits of a time: seven hold milliseconds until the year 2081. */
const width = 7;
const most = base ** width - 1;
/** The heads of keys of fractional-indexing: so many digits follow; `T` sorts before `g`. */
const heads = { end: 'g', front: 'T' } as const;
/**
 * The length of keys beyond which they are made from their neighbours instead: DynamoDB's sort key holds
 * 1,024 bytes.
 */
export const longest = 250;

const encoded = (value: number): string =>
  Array.from({ length: width }, (_, index) => digits[Math.floor(value / base ** (width - 1 - index)) % base]).join('');

/**
 * Makes an end that keeps apart what is made in the same millisecond; a key of the library doesn't end with
 * its zero.
 */
const tie = (): string => `${digits[randomInt(base)] ?? ''}${digits[randomInt(1, base)] ?? ''}`;

/** Makes a position behind all that is on the list. */
export const atEnd = (now: Instant): string => `${heads.end}${encoded(millis(now))}${tie()}`;

/** Makes a position before all that is on the list: the later, the further to the front. */
export const inFront = (now: Instant): string => `${heads.front}${encoded(most - millis(now))}${tie()}`;

/**
 * Makes a position directly behind the item at `position`: whatever was put behind it before counts down from
 * an earlier time, and so sorts later. May be longer than `longest`: then `between` makes a shorter one.
 */
export const behind = (position: string, now: Instant): string => `${position}${encoded(most - millis(now))}${tie()}`;

/**
 * Makes a position between two neighbours; `next` undefined: behind the last. It ends in the moment, so that
 * two moves to one place at once get two keys, the later before the earlier. What it begins with is never the
 * beginning of `next`: whatever follows it, and what is later put behind it, stands before `next`.
 */
export const between = (position: string, next: string | undefined, now: Instant): string => {
  const upper = next ?? generateKeyBetween(position, null);
  let key = generateKeyBetween(position, upper);
  while (upper.startsWith(key)) key = generateKeyBetween(position, key);
  return behind(key, now);
};

/**
 * Makes a clock of the moments that keys are made from: each later than the one before in this process, also
 * when two calls fall into one millisecond or the clock stands still or goes back. Between servers the clocks
 * decide: what two of them put behind one item within the difference of their clocks may stand in the other
 * order.
 */
export const increasing = (): ((now: Instant) => Instant) => {
  let latest = 0;
  return (now) => instant((latest = Math.max(latest + 1, millis(now))));
};

/** The clock from which positions of this process are made. */
export const moment = increasing();
