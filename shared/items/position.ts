import { randomInt } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';
import { millis, type Instant } from '../core/time';

/**
 * Where an item stands on its list: a key of `fractional-indexing`, compared as text. An item's place never moves others'.
 * Keys are made from the server's time, so that neither adding nor moving has to read what stands beside.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
/** Seven digits hold milliseconds until the year 2081. */
const width = 7;
const most = base ** width - 1;
/** Heads of fractional-indexing: so many digits follow; `T` sorts before `g`. */
const heads = { end: 'g', front: 'T' } as const;
/** Keys beyond this length are made from their neighbours instead: DynamoDB's sort key holds 1,024 bytes. */
export const longest = 250;

const encoded = (value: number): string => Array.from({ length: width }, (_, index) => digits[Math.floor(value / base ** (width - 1 - index)) % base]).join('');

/** Keeps apart what is made in the same millisecond; a key of the library doesn't end with its zero. */
const tie = (): string => `${digits[randomInt(base)] ?? ''}${digits[randomInt(1, base)] ?? ''}`;

/** Behind all that is on the list. */
export const atEnd = (now: Instant): string => `${heads.end}${encoded(millis(now))}${tie()}`;

/** Before all that is on the list: the later, the further to the front. */
export const inFront = (now: Instant): string => `${heads.front}${encoded(most - millis(now))}${tie()}`;

/**
 * Directly behind the item at `position`: whatever was put behind it before counts down from an earlier time, and so sorts later.
 * May be longer than `longest`: then `between` makes a shorter one.
 */
export const behind = (position: string, now: Instant): string => `${position}${encoded(most - millis(now))}${tie()}`;

/** Between two neighbours; `next` undefined: behind the last. */
export const between = (position: string, next: string | undefined): string => generateKeyBetween(position, next ?? null);
