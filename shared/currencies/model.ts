import * as z from 'zod';
import { iso4217 } from './iso4217';

/** The code of a currency that is in use: `SEK`. */
export const CurrencyCode = z.enum(iso4217.map(([code]) => code)).meta({ id: 'CurrencyCode', description: 'ISO 4217, see /v1/currencies' });
export type CurrencyCode = z.output<typeof CurrencyCode>;

export const Currency = z
  .object({ code: CurrencyCode, exponent: z.int().min(0).max(4).describe('digits after the decimal point: 100 minor units are 1 SEK, 1 is 1 JPY'), name: z.string() })
  .meta({ id: 'Currency' });
export type Currency = z.output<typeof Currency>;

/** Every currency of ISO 4217 that a household can spend. */
export const currencies: readonly Currency[] = iso4217.map(([code, exponent, name]) => ({ code, exponent, name }));

const exponents = new Map(currencies.map(({ code, exponent }) => [code, exponent]));

/** How many digits of an amount are behind the decimal point: 2 of SEK. */
export const exponentOf = (code: CurrencyCode): number => {
  const exponent = exponents.get(code);
  if (exponent === undefined) throw new Error(`${code} has no exponent`);
  return exponent;
};

/** The largest amount of one transaction, in minor units (product rule). */
export const largestAmount = 10 ** 13;

/** An amount in the currency's minor units, never a fraction: 1050 is 10.50 SEK. */
export const MinorUnits = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).brand<'MinorUnits'>().meta({ description: 'Minor units of the currency', format: 'int64' });
export type MinorUnits = z.output<typeof MinorUnits>;

/** An amount as a transaction has it: more than nothing, at most 10^13. */
export const PositiveAmount = z.int().min(1).max(largestAmount).brand<'MinorUnits'>().meta({ description: 'Minor units of the currency, more than 0', format: 'int64' });
