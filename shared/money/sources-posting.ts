import { TotalTooLarge } from '../core/errors';
import type { SourceId } from '../core/ids';
import { type CurrencyCode, largestAmount } from '../core/money/currencies';
import { StaleRead } from '../core/retry';
import { equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { staysExact } from './exact';
import { type Projection, signed } from './projection';
import { amountIn } from './source-amounts';
import type { Transaction } from './transaction';

interface SourceMove {
  readonly id: SourceId;
  readonly currency: CurrencyCode;
  readonly amount: number;
}

/**
 * Returns what a transaction moves in its sources, each in its own currency: out of one, or into it, or from
 * one to the other.
 */
export const sourceMoves = (one: Transaction): SourceMove[] => {
  const { kind, sourceId, sourceCurrency, sourceAmount, toSourceId, toSourceCurrency, toSourceAmount } = one;
  const amount = (currency: CurrencyCode, apart: number | null) => amountIn(currency, one) ?? apart ?? one.amount;
  const direction = kind === 'income' ? 1 : -1;
  const from =
    sourceId && sourceCurrency
      ? [{ id: sourceId, currency: sourceCurrency, amount: direction * amount(sourceCurrency, sourceAmount) }]
      : [];
  return toSourceId && toSourceCurrency
    ? [...from, { id: toSourceId, currency: toSourceCurrency, amount: amount(toSourceCurrency, toSourceAmount) }]
    : from;
};

/**
 * Keeps what has moved in each source. Refused with TotalTooLarge, or StaleRead when a source's currency was
 * changed in between.
 */
export const sourcesPosting: Projection = (scopeId, changes) => {
  const sums = new Map<SourceId, { currency: CurrencyCode; moved: number }>();
  for (const [one, sign] of signed(changes))
    for (const { id, currency, amount } of sourceMoves(one))
      sums.set(id, { currency, moved: (sums.get(id)?.moved ?? 0) + sign * amount });
  return [...sums]
    .filter(([, { moved }]) => moved !== 0)
    .map(([id, { currency, moved }]) => {
      const add = { moved };
      const [same, exact] = [equal('currency', currency), staysExact(add, largestAmount)];
      // Also of a source that was deleted: what it held stays right for when it is restored.
      return {
        key: keys.source(scopeId, id),
        add,
        condition: exact ? every(same, exact) : same,
        refusal: (existing) => (existing?.currency === currency ? new TotalTooLarge() : new StaleRead()),
      };
    });
};
