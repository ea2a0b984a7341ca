import * as z from 'zod';
import type { FieldIssue } from '../core/errors';
import { CurrencyCode, exponentOf, largestAmount, PositiveAmount } from '../currencies/model';

/** A rate as text, so that no digit is lost: "11.4275" units of the one currency for a unit of the other. */
const Rate = z.string().regex(/^(?=.*[1-9])\d{1,12}(?:\.\d{1,12})?$/, { error: 'rate' });

/** What the amount is worth in the scope's currency: by the rate, or by what the bank charged. One of the two is given. */
export const ExchangeInput = z
  .strictObject({ currency: CurrencyCode.optional().describe('absent: the scope’s'), rate: Rate.optional().describe('units of that currency for one of the transaction’s'), amount: PositiveAmount.optional().describe('what was charged') })
  .meta({ id: 'NewExchange' });
export type ExchangeInput = z.output<typeof ExchangeInput>;

/** `given` says which of the two is kept when the transaction's amount changes. */
export const Exchange = z.object({ currency: CurrencyCode, rate: z.string(), amount: PositiveAmount, given: z.enum(['rate', 'amount']) }).meta({ id: 'Exchange' });
export type Exchange = z.output<typeof Exchange>;

const unit = (code: CurrencyCode): bigint => 10n ** BigInt(exponentOf(code));
const places = 12;

/** Half a unit is rounded up. */
const divide = (one: bigint, by: bigint): bigint => (2n * one + by) / (2n * by);

/** `amount` minor units of `from` in minor units of `to`; exact but for the last, which is rounded half up. */
const converted = (amount: number, rate: string, from: CurrencyCode, to: CurrencyCode): number => {
  const [whole = '0', fraction = ''] = rate.split('.');
  return Number(divide(BigInt(amount) * BigInt(whole + fraction) * unit(to), 10n ** BigInt(fraction.length) * unit(from)));
};

/** The rate at which `amount` of `from` is `charged` of `to`, to 12 decimals. */
const rateOf = (amount: number, charged: number, from: CurrencyCode, to: CurrencyCode): string => {
  const digits = String(divide(BigInt(charged) * unit(from) * 10n ** BigInt(places), BigInt(amount) * unit(to))).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
};

/** The exchange that was asked for, of `amount` in `from`: what was given, and what follows; or what is wrong with it. */
export const exchanged = (input: ExchangeInput, amount: number, from: CurrencyCode, to: CurrencyCode): Exchange | FieldIssue => {
  const currency = input.currency ?? to;
  if (currency !== to) return { path: 'exchange.currency', code: 'wrong_currency', params: { currency: to } };
  if (currency === from) return { path: 'exchange', code: 'same_currency' };
  if ((input.rate === undefined) === (input.amount === undefined)) return { path: 'exchange', code: 'rate_or_amount' };
  const charged = input.amount ?? converted(amount, input.rate ?? '0', from, currency);
  const rate = input.rate ?? rateOf(amount, charged, from, currency);
  if (charged < 1 || rate === '0') return { path: 'exchange', code: 'worth_nothing' };
  if (charged > largestAmount) return { path: 'exchange', code: 'too_big', params: { maximum: largestAmount } };
  return { currency, rate, amount: PositiveAmount.parse(charged), given: input.rate === undefined ? 'amount' : 'rate' };
};

/** What a person gave of an exchange: the other follows anew when the transaction changes. */
export const given = ({ currency, rate, amount, given: which }: Exchange): ExchangeInput => (which === 'rate' ? { currency, rate } : { currency, amount });
