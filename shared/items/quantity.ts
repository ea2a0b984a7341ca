import * as z from 'zod';
import { InvalidBody } from '../core/errors';

/** A decimal above 0 with at most 2 decimals, as text: "1.5". A JSON number is accepted on input; floats are never computed with. */
const decimal = z.string().regex(/^(?=.*[1-9])\d{1,8}(?:\.\d{1,2})?$/, { error: 'quantity' });
const canonical = (text: string): string => text.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
export const Quantity = z.union([decimal, z.number().transform(String).pipe(decimal)]).transform(canonical).meta({ description: 'Above 0, at most 2 decimals', examples: ['1.5'] });

/** 99,999,999.99 in hundredths. */
const most = 9_999_999_999;

/** A quantity in hundredths: whole numbers add up exactly. */
const hundredths = (quantity: string): number => {
  const [whole = '', part = ''] = quantity.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** Two quantities together. @throws InvalidBody beyond 99,999,999.99 */
export const sum = (one: string, other: string): string => {
  const total = hundredths(one) + hundredths(other);
  if (total > most) throw new InvalidBody([{ path: 'quantity', code: 'too_much', params: { quantity: one } }]);
  return canonical(`${String(Math.floor(total / 100))}.${String(total % 100).padStart(2, '0')}`);
};

/** What one costs, in minor units: the line's price by its quantity, half a unit rounded up. At most 10^15, which a number holds exactly. */
export const priceOfOne = (price: number, quantity: string): number => {
  const [line, count] = [BigInt(price) * 100n, BigInt(hundredths(quantity))];
  return Number((2n * line + count) / (2n * count));
};
