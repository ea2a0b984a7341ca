import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { FieldIssue } from '../errors';
import { optional } from '../fields';
import { CurrencyCode, exponentOf, largestAmount, PositiveAmount } from './currencies';

/**
 * A rate as text, so that no digit is lost: "11.4275" units of the one currency for a unit of the other. The
 * largest that two amounts make has 18 digits: 10^13 of a currency without decimals for a ten-thousandth of
 * one with four.
 */
const Rate = z.string().regex(/^(?=.*[1-9])\d{1,18}(?:\.\d{1,12})?$/, { error: 'rate' });
const Given = z.enum(['rate', 'amount']);

/**
 * The worth of the amount in another currency, by the rate or by what the bank charged: one of them, or both
 * when they agree.
 */
export const ExchangeInput = z
  .strictObject({
    currency: CurrencyCode.optional().describe('absent: the scope’s, unless an exchange is already stored'),
    rate: optional(Rate).describe('units of that currency for one unit of the transaction’s'),
    amount: optional(PositiveAmount).describe('the amount in that currency'),
    given: optional(Given).describe('read-only: can be sent back as it was read'),
  })
  .meta({ id: 'NewExchange' });
export type ExchangeInput = z.output<typeof ExchangeInput>;

/**
 * The rate and the amount of an exchange. `given` says which of the two people said. Where a record doesn't,
 * the rate: both ways give the same amount.
 */
export const Exchange = z
  .object({
    currency: CurrencyCode,
    rate: z.string(),
    amount: PositiveAmount,
    given: Given.default('rate').describe('which of the rate and the amount was given; the other is calculated'),
  })
  .meta({ id: 'Exchange' });
export type Exchange = z.output<typeof Exchange>;

const unit = (code: CurrencyCode): bigint => 10n ** BigInt(exponentOf(code));
const places = 12;

/** Divides, rounding half a unit up. */
const divide = (one: bigint, by: bigint): bigint => (2n * one + by) / (2n * by);

/**
 * Converts `amount` minor units of `from` into minor units of `to`; exact but for the last, which is rounded
 * half up.
 */
const converted = (amount: number, rate: string, from: CurrencyCode, to: CurrencyCode): number => {
  const decimals = rate.split('.')[1]?.length ?? 0;
  return Number(
    divide(BigInt(amount) * BigInt(rate.replace('.', '')) * unit(to), 10n ** BigInt(decimals) * unit(from)),
  );
};

/** Returns the rate without zeros that say nothing. */
const shortest = (rate: string): string =>
  (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate).replace(/^0+(?=\d)/, '');

/** Returns the rate at which `amount` of `from` is `charged` of `to`, to 12 decimals. */
const rateOf = (amount: number, charged: number, from: CurrencyCode, to: CurrencyCode): string => {
  const digits = String(
    divide(BigInt(charged) * unit(from) * 10n ** BigInt(places), BigInt(amount) * unit(to)),
  ).padStart(places + 1, '0');
  return shortest(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
};

interface Both extends Pick<Exchange, 'rate' | 'given'> {
  readonly charged: number;
}
/** Works out both rate and amount, and which of them the other follows from; or what is wrong with them. */
const bothOf = (input: ExchangeInput, amount: number, from: CurrencyCode, to: CurrencyCode): Both | FieldIssue => {
  const { rate, amount: charged, given } = input;
  const which = given ?? (rate ? 'rate' : 'amount');
  if (rate && charged) {
    const byRate = converted(amount, rate, from, to);
    const follows = { rate: byRate === charged, amount: shortest(rate) === rateOf(amount, charged, from, to) };
    const said = given ?? (follows.rate ? 'rate' : 'amount');
    if (follows[said]) return { rate, charged, given: said };
    return { path: 'exchange', code: 'rate_and_amount', params: { amount: byRate } };
  }
  if (given && !(given === 'rate' ? rate : charged)) return { path: 'exchange.given', code: 'read_only' };
  if (rate) return { rate, charged: converted(amount, rate, from, to), given: which };
  return charged
    ? { rate: rateOf(amount, charged, from, to), charged, given: which }
    : { path: 'exchange', code: 'rate_or_amount' };
};

/** The currency that an exchange goes to when it names none, and the only one it may go to; absent: any. */
interface Target {
  readonly usual: CurrencyCode;
  readonly only?: CurrencyCode;
}

/**
 * Works out the exchange that was asked for, of `amount` in `from`: what was given, and what follows; or what
 * is wrong with it.
 */
export const exchanged = (
  input: ExchangeInput,
  { amount, from, to }: { readonly amount: number; readonly from: CurrencyCode; readonly to: Target },
): Exchange | FieldIssue => {
  const currency = input.currency ?? to.usual;
  if (to.only && currency !== to.only)
    return { path: 'exchange.currency', code: 'wrong_currency', params: { currency: to.only } };
  if (currency === from) return { path: 'exchange', code: 'same_currency' };
  const both = bothOf(input, amount, from, currency);
  if ('path' in both) return both;
  const { rate, charged, given } = both;
  if (charged < 1 || rate === '0') return { path: 'exchange', code: 'worth_nothing' };
  if (charged > largestAmount) return { path: 'exchange', code: 'too_big', params: { maximum: largestAmount } };
  return { currency, rate, amount: PositiveAmount.parse(charged), given };
};

/**
 * The part of an exchange that a change of the transaction leaves: all of it; of a new amount the rate; of a
 * new currency nothing.
 */
type Kept = 'all' | 'rate' | 'currency';
const kept = ({ currency, ...both }: Exchange, how: Kept): ExchangeInput => {
  if (how === 'all') return { currency, ...both };
  return how === 'rate' ? { currency, rate: both.rate } : { currency };
};

/**
 * Merges a change into an exchange (RFC 7396): what is said of rate and amount is given, and the other
 * follows. What comes as it was read says nothing.
 */
export const mergeExchange = (
  before: Exchange | null,
  patch: ExchangeInput | undefined,
  how: Kept,
): ExchangeInput | null => {
  if (!before) return patch ?? null;
  if (!patch || isDeepStrictEqual(patch, before)) return kept(before, how);
  const currency = patch.currency ?? before.currency;
  if (patch.rate || patch.amount) return { ...patch, currency };
  const stays = currency === before.currency ? kept(before, how) : { currency };
  // Taking the one away leaves the other as what is given.
  const without = patch.rate === null ? { rate: undefined, given: undefined } : {};
  const and = patch.amount === null ? { amount: undefined, given: undefined } : {};
  // Which was given is read-only: what says otherwise is refused for want of it.
  if (patch.given && patch.given !== before.given) {
    return {
      currency,
      given: patch.given,
      ...(patch.given === 'rate' ? { amount: before.amount } : { rate: before.rate }),
    };
  }
  return { ...stays, ...without, ...and };
};
