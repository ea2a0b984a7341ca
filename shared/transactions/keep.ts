import { balanceMoves, largestVolume } from '../balances/model';
import { TotalTooLarge } from '../core/errors';
import type { ScopeId, SourceId } from '../core/ids';
import { type CurrencyCode, largestAmount } from '../currencies/model';
import { Stale } from '../access/fresh';
import { equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { type Action, update } from '../db/transact';
import { staysExact } from '../totals/exact';
import { totalsMoved } from '../totals/keep';
import type { Transaction } from './model';

/** What a transaction moves in its sources, each in its own currency: out of one, or into it, or from one to the other. */
export const sourceMoves = (one: Transaction): { id: SourceId; currency: CurrencyCode; amount: number }[] => {
  const within = (currency: CurrencyCode) => (currency === one.currency ? one.amount : (one.exchange?.amount ?? one.amount));
  const { sourceId, sourceCurrency, toSourceId, toSourceCurrency } = one;
  const from = sourceId && sourceCurrency ? [{ id: sourceId, currency: sourceCurrency, amount: (one.kind === 'income' ? 1 : -1) * within(sourceCurrency) }] : [];
  return toSourceId && toSourceCurrency ? [...from, { id: toSourceId, currency: toSourceCurrency, amount: within(toSourceCurrency) }] : from;
};

const sourcesMoved = (scopeId: ScopeId, before: Transaction | null, after: Transaction | null): Action[] => {
  const sums = new Map<SourceId, { currency: CurrencyCode; moved: number }>();
  for (const [one, sign] of [[before, -1], [after, 1]] as const) {
    for (const { id, currency, amount } of one ? sourceMoves(one) : []) sums.set(id, { currency, moved: (sums.get(id)?.moved ?? 0) + sign * amount });
  }
  return [...sums].filter(([, { moved }]) => moved !== 0).map(([id, { currency, moved }]) => {
    const add = { moved };
    const [same, exact] = [equal('currency', currency), staysExact(add, largestAmount)];
    // Also of a source that was deleted: what it held stays right for when it is restored.
    return update(keys.source(scopeId, id), { add }, exact ? every(same, exact) : same, (existing) => (existing?.currency === currency ? new TotalTooLarge() : new Stale()));
  });
};

const balancesMoved = (scopeId: ScopeId, before: Transaction | null, after: Transaction | null): Action[] => {
  const { add, volume } = balanceMoves(before, after);
  return Object.keys(add).length > 0 ? [update(keys.balances(scopeId), { add }, staysExact(volume, Number.MAX_SAFE_INTEGER - largestVolume), () => new TotalTooLarge())] : [];
};

/**
 * The parts of a transaction of the table that keep everything right which follows from a record of money, when it becomes `after` where it was
 * `before` (null: not there, or deleted): the totals of its days, its sources' balances, who owes whom.
 * Refused with TotalTooLarge, or Stale when a source's currency was changed in between.
 */
export const moneyMoved = (scopeId: ScopeId, before: Transaction | null, after: Transaction | null): Action[] => [
  ...totalsMoved(scopeId, before, after), ...sourcesMoved(scopeId, before, after), ...balancesMoved(scopeId, before, after),
];
