import { largestVolume } from '../core/money/balance-accounts';
import { balanceMoves } from './balances';
import { TotalTooLarge } from '../core/errors';
import type { ScopeId, SourceId } from '../core/ids';
import { type CurrencyCode, largestAmount } from '../core/money/currencies';
import { StaleRead } from '../core/retry';
import { equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { type WriteAction, update } from '../db/transact';
import { staysExact } from './exact';
import { totalsPosting } from './totals-posting';
import type { Change, Transaction } from './transaction';
import { amountIn } from './source-amounts';

/**
 * Returns what a transaction moves in its sources, each in its own currency: out of one, or into it, or from
 * one to the other.
 */
export const sourceMoves = (one: Transaction): { id: SourceId; currency: CurrencyCode; amount: number }[] => {
  const { kind, sourceId, sourceCurrency, sourceAmount, toSourceId, toSourceCurrency, toSourceAmount } = one;
  const amount = (currency: CurrencyCode, apart: number | null) => amountIn(currency, one) ?? apart ?? one.amount;
  const from =
    sourceId && sourceCurrency
      ? [
          {
            id: sourceId,
            currency: sourceCurrency,
            amount: (kind === 'income' ? 1 : -1) * amount(sourceCurrency, sourceAmount),
          },
        ]
      : [];
  return toSourceId && toSourceCurrency
    ? [...from, { id: toSourceId, currency: toSourceCurrency, amount: amount(toSourceCurrency, toSourceAmount) }]
    : from;
};

const sourcesPosting = (scopeId: ScopeId, changes: readonly Change[]): WriteAction[] => {
  const sums = new Map<SourceId, { currency: CurrencyCode; moved: number }>();
  for (const [one, sign] of changes.flatMap(
    ({ before, after }) =>
      [
        [before, -1],
        [after, 1],
      ] as const,
  )) {
    for (const { id, currency, amount } of one ? sourceMoves(one) : [])
      sums.set(id, { currency, moved: (sums.get(id)?.moved ?? 0) + sign * amount });
  }
  return [...sums]
    .filter(([, { moved }]) => moved !== 0)
    .map(([id, { currency, moved }]) => {
      const add = { moved };
      const [same, exact] = [equal('currency', currency), staysExact(add, largestAmount)];
      // Also of a source that was deleted: what it held stays right for when it is restored.
      return update(keys.source(scopeId, id), { add }, exact ? every(same, exact) : same, (existing) =>
        existing?.currency === currency ? new TotalTooLarge() : new StaleRead(),
      );
    });
};

const balancesPosting = (scopeId: ScopeId, changes: readonly Change[]): WriteAction[] => {
  const { add, volume } = balanceMoves(...changes);
  if (Object.keys(add).length === 0) return [];
  return [
    update(
      keys.balances(scopeId),
      { add },
      staysExact(volume, Number.MAX_SAFE_INTEGER - largestVolume),
      () => new TotalTooLarge(),
    ),
  ];
};

/**
 * Returns the parts of a transaction of the table that keep everything right which follows from records of
 * money when they change: the totals of their days, their sources' balances, who owes whom. One action a
 * record, however many of them change. Refused with TotalTooLarge, or StaleRead when a source's currency was
 * changed in between.
 */
export const postings = (scopeId: ScopeId, ...changes: readonly Change[]): WriteAction[] => [
  ...totalsPosting(scopeId, changes),
  ...sourcesPosting(scopeId, changes),
  ...balancesPosting(scopeId, changes),
];
