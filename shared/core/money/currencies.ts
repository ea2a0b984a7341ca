import * as z from 'zod';
import { InvalidBody } from '../errors';
import { iso4217, withdrawn } from './iso4217';

/**
 * The code of a currency, of one that is no longer money too: what was recorded in it stays readable, and old
 * receipts can be recorded.
 */
export const CurrencyCode = z.enum(iso4217.map(([code]) => code)).meta({
  id: 'CurrencyCode',
  description:
    'ISO 4217, see /v1/currencies. A withdrawn currency (`BGN`) can’t be chosen for settings, scopes and ' +
    'sources; what is already in it stays, and transactions can still use it',
});
export type CurrencyCode = z.output<typeof CurrencyCode>;

export const Currency = z
  .object({
    code: CurrencyCode,
    exponent: z.int().min(0).max(4).describe('digits after the decimal point: 1 SEK is 100 minor units, 1 JPY is 1'),
    name: z.string(),
  })
  .meta({ id: 'Currency' });
export type Currency = z.output<typeof Currency>;

const ended: ReadonlySet<CurrencyCode> = new Set(withdrawn);

/** Every currency of ISO 4217 that a household can spend. */
export const currencies: readonly Currency[] = iso4217
  .map(([code, exponent, name]) => ({ code, exponent, name }))
  .filter(({ code }) => !ended.has(code));

/**
 * Refuses what would begin in a currency that is no longer money.
 * @param before what the record has: sent back as it was read, it stays
 * @throws InvalidBody
 */
export const requireOffered = (after: CurrencyCode | undefined, before?: CurrencyCode): void => {
  if (after !== undefined && after !== before && ended.has(after))
    throw new InvalidBody([{ path: 'currency', code: 'currency_withdrawn', params: { currency: after } }]);
};

const exponents = new Map<CurrencyCode, number>(iso4217.map(([code, exponent]) => [code, exponent]));

/** Returns the number of digits behind the decimal point: 2 for SEK. */
export const exponentOf = (code: CurrencyCode): number => {
  const exponent = exponents.get(code);
  if (exponent === undefined) throw new Error(`${code} has no exponent`);
  return exponent;
};

/** The largest amount of one transaction, in minor units (product rule). */
export const largestAmount = 10 ** 13;

/** An amount in the currency's minor units, never a fraction: 1050 is 10.50 SEK. */
export const MinorUnits = z
  .int()
  .min(-Number.MAX_SAFE_INTEGER)
  .max(Number.MAX_SAFE_INTEGER)
  .brand<'MinorUnits'>()
  .meta({ description: 'Minor units of the currency', format: 'int64' });
export type MinorUnits = z.output<typeof MinorUnits>;

/** An amount as a transaction has it: more than nothing, at most 10^13. */
export const PositiveAmount = z
  .int()
  .min(1)
  .max(largestAmount)
  .brand<'MinorUnits'>()
  .meta({ description: 'Minor units of the currency, more than 0', format: 'int64' });

/**
 * Writes an amount of minor units in the currency's major unit, to the last digit: 45050 of SEK is "450.50",
 * of JPY "45050".
 */
export const majorUnits = (amount: number, currency: CurrencyCode): string => {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};
