import type { Call } from '../core/call';
import { type FieldIssue, HasRefunds, InvalidBody } from '../core/errors';
import { newId, TransactionId, type UserId } from '../core/ids';
import { MinorUnits, PositiveAmount } from '../core/money/currencies';
import type { Split } from '../core/money/split';
import { created } from '../core/record';
import type { Relocation } from '../groups/relocation';
import type { Scope } from '../groups/scope';
import type { Category } from '../labels/category';
import type { Tag } from '../labels/tag';
import { refundableOf } from './refund';
import type { Source } from './source';
import type { Transaction } from './transaction';

/** The place that transactions come to, and what stands there for what they name. */
export interface CopyPlace {
  readonly scope: Pick<Scope, 'id' | 'currency'>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly people: ReadonlyMap<UserId, UserId>;
}

/** Adds up what stands for one person, in the order of the first of each. */
const merged = <One extends { readonly userId: UserId }>(
  all: readonly One[],
  add: (one: One, other: One) => One,
): One[] => {
  const byUser = new Map<UserId, One>();
  for (const one of all) {
    const known = byUser.get(one.userId);
    byUser.set(one.userId, known ? add(known, one) : one);
  }
  return [...byUser.values()];
};

const sum = (one: number, other: number): MinorUnits => MinorUnits.parse(one + other);

/**
 * Names others in a split. Everybody bears to the last minor unit what they bore: where two become one, their
 * shares add up, and equal ones count as so many.
 */
const splitAmong = ({ mode, shares }: Split, standsFor: (user: UserId) => UserId): Split => {
  const renamed = shares.map((share) => ({ ...share, userId: standsFor(share.userId) }));
  const distinct = new Set(renamed.map(({ userId }) => userId)).size === renamed.length;
  if (distinct) return { mode, shares: renamed };
  const weighed = renamed.map((share) => ({ ...share, value: mode === 'equal' ? 1 : share.value }));
  return {
    mode: mode === 'equal' ? 'shares' : mode,
    shares: merged(weighed, (one, other) => ({
      userId: one.userId,
      value: Math.round(((one.value ?? 0) + (other.value ?? 0)) * 10_000) / 10_000,
      amount: sum(one.amount, other.amount),
    })),
  };
};

/**
 * Decides about an exchange in another scope: it stays where it is into the currency in which that one
 * counts; what is in that currency itself needs none. Between two sources, and between two people, any stays.
 */
const exchangeIn = (one: Transaction, { currency }: CopyPlace['scope']): Transaction['exchange'] | 'elsewhere' => {
  const { exchange, kind } = one;
  if (!exchange || kind === 'transfer' || kind === 'settlement' || exchange.currency === currency) return exchange;
  return one.currency === currency ? null : 'elsewhere';
};

/** Keeps what was moved in a source whose currency the exchange was in, where that is gone. */
const apart = (
  held: Transaction['sourceCurrency'],
  said: Transaction['sourceAmount'],
  { exchange, currency }: Transaction,
): Transaction['sourceAmount'] =>
  said ?? (held !== currency && held === exchange?.currency ? PositiveAmount.parse(exchange.amount) : null);

const copyOf = (
  one: Transaction,
  { scope, categories, sources, tags, people }: CopyPlace,
  { id, call }: { readonly id: TransactionId; readonly call: Call },
): Transaction => {
  const standsFor = (user: UserId): UserId => people.get(user) ?? user;
  const exchange = exchangeIn(one, scope);
  const source = one.sourceId === null ? undefined : sources.get(one.sourceId);
  const toSource = one.toSourceId === null ? undefined : sources.get(one.toSourceId);
  const isDropped = one.exchange !== null && exchange === null;
  const said = {
    sourceAmount: isDropped ? apart(one.sourceCurrency, one.sourceAmount, one) : one.sourceAmount,
    toSourceAmount: isDropped ? apart(one.toSourceCurrency, one.toSourceAmount, one) : one.toSourceAmount,
  };
  return {
    ...one,
    id,
    scopeId: scope.id,
    categoryId: one.categoryId && (categories.get(one.categoryId)?.id ?? null),
    tagIds: [...new Set(one.tagIds.flatMap((tag) => tags.get(tag)?.id ?? []))],
    sourceId: source?.id ?? null,
    sourceCurrency: source ? one.sourceCurrency : null,
    sourceAmount: source ? said.sourceAmount : null,
    toSourceId: toSource?.id ?? null,
    toSourceCurrency: toSource ? one.toSourceCurrency : null,
    toSourceAmount: toSource ? said.toSourceAmount : null,
    paidBy: merged(
      one.paidBy.map((payment) => ({ ...payment, userId: standsFor(payment.userId) })),
      (first, second) => ({ userId: first.userId, amount: sum(first.amount, second.amount) }),
    ),
    split: one.split && splitAmong(one.split, standsFor),
    exchange: exchange === 'elsewhere' ? one.exchange : exchange,
    // Items are of the lists of their scope.
    itemIds: one.scopeId === scope.id ? one.itemIds : [],
    refunds: null,
    refundable: null,
    leavingWith: undefined,
    ...created(call),
  };
};

/** Finds what can't be in another scope as it is here. */
const issuesOf = (one: Transaction, index: number, { scope, sources, people }: CopyPlace): FieldIssue[] => {
  const path = `ids[${index}]`;
  const issues: FieldIssue[] = [];
  if (exchangeIn(one, scope) === 'elsewhere')
    issues.push({ path, code: 'exchanged_elsewhere', params: { currency: scope.currency } });
  const isGone = (id: Transaction['sourceId']) => id !== null && !sources.has(id);
  if (one.kind === 'transfer' && (isGone(one.sourceId) || isGone(one.toSourceId)))
    issues.push({ path, code: 'source_gone' });
  const [payer, payee] = [one.paidBy[0], one.split?.shares[0]];
  if (one.kind === 'settlement' && payer && people.get(payer.userId) === people.get(payee?.userId ?? payer.userId))
    issues.push({ path, code: 'settled_with_oneself' });
  if (one.kind === 'transfer' && sources.get(one.sourceId ?? '')?.id === sources.get(one.toSourceId ?? '')?.id)
    issues.push({ path, code: 'moved_within_a_source' });
  return issues;
};

/**
 * Refuses to part refunds from their expense: a refund goes with it, and a transfer takes all that it has.
 * @throws InvalidBody, HasRefunds
 */
export const requireTogether = (originals: readonly Transaction[], as: Relocation): void => {
  const ids = new Set(originals.map(({ id }) => id));
  const issues = originals.flatMap(({ refundOf }, index) =>
    refundOf && !ids.has(refundOf) ? [{ path: `ids[${index}]`, code: 'refund_apart' }] : [],
  );
  if (issues.length > 0) throw new InvalidBody(issues);
  if (as === 'duplicate') return;
  const left = originals.flatMap(({ refunds }) =>
    Object.keys(refunds ?? {}).filter((id) => !ids.has(TransactionId.parse(id))),
  );
  if (left.length > 0) throw new HasRefunds(left);
};

/**
 * Makes transactions as they are in another scope, refunds with their expenses. They keep their currencies,
 * days and amounts, everybody's share to the last minor unit.
 * @throws InvalidBody
 */
export const copyTransactions = (originals: readonly Transaction[], place: CopyPlace, call: Call): Transaction[] => {
  const issues = originals.flatMap((one, index) => issuesOf(one, index, place));
  if (issues.length > 0) throw new InvalidBody(issues);
  const idOf = new Map(originals.map(({ id }) => [id, newId(TransactionId)]));
  const copies = originals.map((one) => {
    const id = idOf.get(one.id) ?? newId(TransactionId);
    const refundOf = one.refundOf && (idOf.get(one.refundOf) ?? null);
    return { ...copyOf(one, place, { id, call }), refundOf };
  });
  return copies.map((copy) => {
    const refunds = copies.filter(
      ({ refundOf, kind, follows }) => refundOf === copy.id && kind === 'income' && follows,
    );
    if (refunds.length === 0) return copy;
    const given = Object.fromEntries(refunds.map(({ id, amount }) => [id, amount]));
    return { ...copy, refunds: given, refundable: refundableOf({ amount: copy.amount, refunds: given }) };
  });
};

/** The record of an expense whose refunds all go with it, as it stays behind: nothing was given back. */
export const withoutRefunds = (one: Transaction): Transaction =>
  one.refunds === null ? one : { ...one, refunds: {}, refundable: one.amount };
