import { exponentOf } from '../core/money/currencies';
import type { Transaction } from './transaction';

/**
 * An amount as somebody searches for it: digits before and after the decimal sign; without a sign the digits
 * after it may be any.
 */
interface SoughtAmount {
  readonly whole: string;
  readonly part: string | null;
}

const blanks = /[\s'’]/g;
const grouped = /^\d{1,3}(?:[.,]\d{3})+$/;
const withDecimals = /^(?<whole>\d{1,3}(?:[.,]?\d{3})*|\d+)[.,](?<part>\d{1,4})$/;
const whole = (digits: string): string => digits.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/**
 * Reads a text as an amount, in each way that people write one: "42.42", "1 042,5", "1.042,50", "1,042"
 * (which may be a thousand and more, or one and a bit).
 */
export const amountsIn = (text: string): SoughtAmount[] => {
  const plain = text.replace(blanks, '');
  if (/^\d{1,14}$/.test(plain) || grouped.test(plain)) {
    const decimal = withDecimals.exec(plain)?.groups;
    return [
      { whole: whole(plain), part: null },
      ...(decimal ? [{ whole: whole(decimal.whole ?? ''), part: decimal.part ?? '' }] : []),
    ];
  }
  const { whole: before, part } = withDecimals.exec(plain)?.groups ?? {};
  return before === undefined || part === undefined ? [] : [{ whole: whole(before), part }];
};

/**
 * Tells whether one of a transaction's amounts, its own or what it came to in the scope's currency, is the
 * one that is sought.
 */
export const isOfAmount = ({ amount, currency, exchange }: Transaction, sought: readonly SoughtAmount[]): boolean =>
  sought.length > 0 &&
  [{ amount, currency }, ...(exchange ? [exchange] : [])].some((one) => {
    const exponent = exponentOf(one.currency);
    const digits = String(one.amount).padStart(exponent + 1, '0');
    const [before, after] = exponent === 0 ? [digits, ''] : [digits.slice(0, -exponent), digits.slice(-exponent)];
    return sought.some(
      ({ whole: wanted, part }) =>
        wanted === before && (part === null || part.replace(/0+$/, '') === after.replace(/0+$/, '')),
    );
  });
