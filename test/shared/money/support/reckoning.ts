import { createHash } from 'node:crypto';
import type { World } from './steps';

interface Part {
  readonly userId: string;
  readonly amount: number;
}

/** The money in a transaction, as it is served. */
export interface Money {
  readonly id: string;
  readonly refundOf: string | null;
  readonly refunded?: number;
  readonly sourceAmount: number | null;
  readonly toSourceAmount: number | null;
  readonly kind: string;
  readonly amount: number;
  readonly currency: string;
  readonly date: string;
  readonly sourceId: string | null;
  readonly toSourceId: string | null;
  readonly categoryId: string | null;
  readonly tagIds: readonly string[];
  readonly paidBy: readonly Part[];
  readonly split: {
    readonly mode: string;
    readonly shares: readonly (Part & { readonly value: number | null })[];
  } | null;
  readonly exchange: { readonly currency: string; readonly amount: number } | null;
}

/** Numbers by what they are of, 0 left out. */
export type Figures = Record<string, number>;

/**
 * Orders everybody from the one on whom the id falls, by their place in the list: as the contract says it.
 */
export const turns = (id: string, users: readonly string[]): number[] => {
  const order = [...users].sort();
  const first =
    Number.parseInt(createHash('sha256').update(id.toLowerCase(), 'utf8').digest('hex').slice(0, 8), 16) % users.length;
  return [...order.slice(first), ...order.slice(0, first)].map((user) => users.indexOf(user));
};

/**
 * Gives everybody the fair part of `whole` rounded down; then units go out one by one, each to whoever lacks
 * most, of equals to whose turn is first.
 */
export const handedOut = (
  whole: number,
  weights: readonly number[],
  order: readonly number[] = weights.map((_, index) => index),
): number[] => {
  const exact = weights.map((weight) => BigInt(Math.round(weight * 10_000)));
  const sum = exact.reduce((all, one) => all + one, 0n);
  const parts = exact.map((weight) => (BigInt(whole) * weight) / sum);
  const lacks = exact.map((weight, index) => BigInt(whole) * weight - (parts[index] ?? 0n) * sum);
  for (let left = BigInt(whole) - parts.reduce((all, one) => all + one, 0n); left > 0n; left--) {
    let most = order[0] ?? 0;
    for (const index of order) if ((lacks[index] ?? 0n) > (lacks[most] ?? 0n)) most = index;
    parts[most] = (parts[most] ?? 0n) + 1n;
    lacks[most] = -1n;
  }
  return parts.map(Number);
};

const sharedOut = (id: string, users: readonly Part[], whole: number, weights: readonly number[]): Part[] => {
  const amounts =
    users.length > 0
      ? handedOut(
          whole,
          weights,
          turns(
            id,
            users.map(({ userId }) => userId),
          ),
        )
      : [];
  return users.map(({ userId }, index) => ({ userId, amount: amounts[index] ?? 0 }));
};

/** Returns a transaction in the currency in which it counts. */
const worth = ({ id, amount, currency, paidBy, split, exchange }: Money) => {
  const bearers = split?.shares ?? paidBy;
  if (!exchange) return { currency, amount, paid: paidBy, borne: bearers };
  const weights = split
    ? split.shares.map(({ value }) => (split.mode === 'equal' ? 1 : (value ?? 0)))
    : paidBy.map((one) => one.amount);
  return {
    currency: exchange.currency,
    amount: exchange.amount,
    paid: sharedOut(
      id,
      paidBy,
      exchange.amount,
      paidBy.map((one) => one.amount),
    ),
    borne: sharedOut(id, bearers, exchange.amount, weights),
  };
};

/**
 * Works out everything that follows from the transactions that live, from nothing else, by going through them
 * one by one.
 */
export const reckoned = (living: readonly Money[], sources: World['sources']): Figures => {
  const figures: Figures = {};
  const put = (name: string, amount: number) => (figures[name] = (figures[name] ?? 0) + amount);
  for (const one of living) {
    const { currency, amount, paid, borne } = worth(one);
    if (one.kind === 'income' || one.kind === 'expense') {
      // A refund takes from what was spent.
      const [kind, counts] = one.refundOf ? ['expense', -1] : [one.kind, 1];
      if (one.refundOf) put(`refunded ${one.refundOf}`, one.amount);
      const bucket = (dimension: string, id: string | null, part: number) => {
        put(`${dimension} ${one.date} ${currency} ${id ?? '-'} ${kind}`, counts * part);
        put(`${dimension} ${one.date} ${currency} ${id ?? '-'} count`, 1);
      };
      bucket('category', one.categoryId, amount);
      if (one.sourceId) bucket('source', one.sourceId, amount);
      for (const tag of one.tagIds) bucket('tag', tag, amount);
      for (const part of borne) if (part.amount > 0) bucket('member', part.userId, part.amount);
      put(`borne ${one.date} ${currency} ${kind}`, counts * borne.reduce((sum, part) => sum + part.amount, 0));
    }
    const inSource = (id: string, apart: number | null) => {
      const held = sources.find((source) => source.id === id)?.currency;
      return held === one.currency
        ? one.amount
        : held === one.exchange?.currency
          ? (one.exchange?.amount ?? NaN)
          : (apart ?? NaN);
    };
    if (one.sourceId)
      put(`moved ${one.sourceId}`, (one.kind === 'income' ? 1 : -1) * inSource(one.sourceId, one.sourceAmount));
    if (one.toSourceId) put(`moved ${one.toSourceId}`, inSource(one.toSourceId, one.toSourceAmount));
    if (one.kind !== 'transfer' && one.split) {
      const sign = one.kind === 'income' ? -1 : 1;
      for (const part of paid) put(`paid ${currency} ${part.userId}`, sign * part.amount);
      put(
        `volume ${currency}`,
        paid.reduce((sum, part) => sum + part.amount, 0),
      );
      for (const part of borne) put(`owed ${currency} ${part.userId}`, sign * part.amount);
    }
  }
  return withoutNothing(figures);
};

export const withoutNothing = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, amount]) => amount !== 0));

/** Finds how two sets of figures differ; empty where they don't. */
export const differences = (one: Figures, other: Figures): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => one[name] !== other[name])
    .map((name) => `${name}: ${one[name] ?? 0}, reckoned ${other[name] ?? 0}`);

/**
 * Finds what is wrong in a transaction by itself: all that is paid and all that is borne adds up to it, to
 * the last unit.
 */
export const faults = (one: Money): string[] => {
  const sum = (parts: readonly Part[]) => parts.reduce((all, { amount }) => all + amount, 0);
  const { amount, paid, borne } = worth(one);
  const wrong = (name: string, parts: readonly Part[], whole: number) =>
    sum(parts) === whole && parts.every((part) => part.amount >= 0)
      ? []
      : [`${name}: ${JSON.stringify(parts)} of ${whole}`];
  if (one.kind === 'transfer') return one.split || one.paidBy.length > 0 ? ['a transfer that somebody paid'] : [];
  if ((one.refunded ?? 0) > one.amount || (one.refunded ?? 0) < 0) return [`refunded ${one.refunded} of ${one.amount}`];
  return [
    ...wrong('paidBy', one.paidBy, one.amount),
    ...wrong('shares', one.split?.shares ?? one.paidBy, one.amount),
    ...wrong('paid', paid, amount),
    ...wrong('borne', borne, amount),
  ];
};
