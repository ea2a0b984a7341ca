import * as z from 'zod';
import { InvalidBody } from '../core/errors';

/** The most decimals of a quantity: grams of a kilogram, millilitres of a litre. */
const decimals = 3;
const scale = 10 ** decimals;

/**
 * A decimal above 0 with at most 3 decimals, as text: "1.5". A JSON number is accepted on input, as it is
 * written shortest; floats are never computed with: 0.1 + 0.2 has 17 decimals and is refused.
 */
const decimal = z.string().regex(/^(?=.*[1-9])\d{1,8}(?:\.\d{1,3})?$/, { error: 'quantity' });
const canonical = (text: string): string =>
  text
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
export const Quantity = z
  .union([decimal, z.number().transform(String).pipe(decimal)])
  .transform(canonical)
  .meta({ description: 'Above 0, at most 99999999.999, at most 3 decimals', examples: ['1.5'] });

const mostText = '99999999.999';

/** Returns a quantity in thousandths: whole numbers add up exactly. */
const thousandths = (quantity: string): number => {
  const [whole = '', part = ''] = quantity.split('.');
  return Number(whole) * scale + Number(part.padEnd(decimals, '0'));
};
const most = thousandths(mostText);

/** Adds two quantities up. @throws InvalidBody beyond 99,999,999.999 */
export const sum = (one: string, other: string): string => {
  const total = thousandths(one) + thousandths(other);
  if (total > most)
    throw new InvalidBody([{ path: 'quantity', code: 'too_much', params: { maximum: mostText, there: one } }]);
  return canonical(`${String(Math.floor(total / scale))}.${String(total % scale).padStart(decimals, '0')}`);
};

/**
 * Works out what one costs, in minor units: the line's price by its quantity, half a unit rounded up.
 * @returns null beyond ±(2^53−1), which the contract's numbers end at: a line of 10^13 for 0.001
 */
export const priceOfOne = (price: number, quantity: string): number | null => {
  const [line, count] = [BigInt(price) * BigInt(scale), BigInt(thousandths(quantity))];
  const one = Number((2n * line + count) / (2n * count));
  return Number.isSafeInteger(one) ? one : null;
};
