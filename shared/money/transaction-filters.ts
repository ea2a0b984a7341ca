import type * as z from 'zod';
import type { CategoryId, SourceId, TagId, UserId } from '../core/ids';
import { search, searchable } from '../core/text';
import type { LocalDate } from '../core/time';
import type { CurrencyCode } from '../core/money/currencies';
import type { Present } from '../groups/scope';
import { amountsIn, isOfAmount } from './sought-amount';
import type { TransactionKind, Transaction } from './transaction';
import { namedIn } from './resolve-transaction';
import { transactionNow } from './transaction-now';

/** The filters of a collection of transactions. A filter with several values matches any of them. */
export interface Filters {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly kind?: readonly z.output<typeof TransactionKind>[] | undefined;
  readonly minAmount?: number | undefined;
  readonly maxAmount?: number | undefined;
  readonly currency?: readonly CurrencyCode[] | undefined;
  readonly categoryId?: readonly CategoryId[] | undefined;
  readonly sourceId?: readonly SourceId[] | undefined;
  readonly tagId?: readonly TagId[] | undefined;
  readonly memberId?: readonly UserId[] | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly payee?: string | undefined;
  readonly q?: string | undefined;
}

/** The data beside the transactions that filters look at. */
export interface Beside {
  /** The one currency whose amounts are compared; undefined: none are. */
  readonly compared: CurrencyCode | undefined;
  /** The names of the scope's categories, by id; empty unless they are searched. */
  readonly categories: ReadonlyMap<string, { readonly name: string }>;
  /** Who and what is named by now; only asked where people, labels or payees are sought. */
  readonly present: Present;
}

/**
 * Tells whether a filter compares amounts, or an order does: 1,000 yen are not more than 5 euros, so those of
 * one currency alone are looked at.
 */
export const comparesAmounts = (
  { minAmount, maxAmount }: Pick<Filters, 'minAmount' | 'maxAmount'>,
  sortedBy: string,
): boolean => minAmount !== undefined || maxAmount !== undefined || sortedBy === 'amount';

type Test = (one: Transaction) => boolean;
const within = (values: readonly string[], value: string | null): boolean => value !== null && values.includes(value);

/** The test that each filter puts to a transaction, as it is by now. */
const tests: { readonly [Name in keyof Filters]-?: (wanted: NonNullable<Filters[Name]>, beside: Beside) => Test } = {
  from:
    (from) =>
    ({ date }) =>
      date >= from,
  to:
    (to) =>
    ({ date }) =>
      date <= to,
  kind:
    (kinds) =>
    ({ kind }) =>
      kinds.includes(kind),
  minAmount:
    (least) =>
    ({ amount }) =>
      amount >= least,
  maxAmount:
    (most) =>
    ({ amount }) =>
      amount <= most,
  currency:
    (codes) =>
    ({ currency }) =>
      codes.includes(currency),
  categoryId: (ids, { present: { labels } }) => {
    const wanted = ids.map(labels.category);
    return ({ categoryId }) => within(wanted, categoryId);
  },
  sourceId: (ids, { present: { labels } }) => {
    const wanted = ids.map(labels.source);
    return ({ sourceId, toSourceId }) => within(wanted, sourceId) || within(wanted, toSourceId);
  },
  tagId: (ids, { present: { labels } }) => {
    const wanted = ids.map(labels.tag);
    return ({ tagIds }) => tagIds.some((id) => wanted.includes(id));
  },
  memberId: (ids, { present: { personOf } }) => {
    const wanted = ids.map(personOf);
    return (one) => namedIn(one).some((id) => wanted.includes(id));
  },
  createdBy:
    (ids) =>
    ({ createdBy }) =>
      ids.includes(createdBy),
  payee: (name, { present: { labels } }) => {
    const wanted = searchable(labels.payee(name));
    return ({ payee }) => payee !== null && searchable(payee) === wanted;
  },
  q: (text, { categories }) => {
    const found = search(text);
    const amounts = amountsIn(text);
    const named = new Set([...categories].filter(([, { name }]) => found(name)).map(([id]) => id));
    return (one) =>
      [one.payee, one.description, one.notes].some(found) ||
      (one.categoryId !== null && named.has(one.categoryId)) ||
      isOfAmount(one, amounts);
  },
};

/**
 * Makes the test of whether a transaction passes the filters; undefined when there are none, which lets a
 * page be read as it stands.
 */
export const toFilter = (filters: Filters, beside: Beside): Test | undefined => {
  const testOf = <Wanted>(wanted: Wanted | undefined, test: (wanted: Wanted, beside: Beside) => Test): Test[] =>
    wanted === undefined ? [] : [test(wanted, beside)];
  const { compared } = beside;
  const { from, to, kind, minAmount, maxAmount, currency, categoryId, sourceId, tagId, memberId, createdBy, payee, q } =
    filters;
  const all = [
    ...testOf(from, tests.from),
    ...testOf(to, tests.to),
    ...testOf(kind, tests.kind),
    ...testOf(minAmount, tests.minAmount),
    ...testOf(maxAmount, tests.maxAmount),
    ...testOf(compared ? [compared] : currency, tests.currency),
    ...testOf(categoryId, tests.categoryId),
    ...testOf(sourceId, tests.sourceId),
    ...testOf(tagId, tests.tagId),
    ...testOf(memberId, tests.memberId),
    ...testOf(createdBy, tests.createdBy),
    ...testOf(payee, tests.payee),
    ...testOf(q, tests.q),
  ];
  if (all.length === 0) return undefined;
  return (stored) => {
    const one = transactionNow(stored, beside.present);
    return all.every((test) => test(one));
  };
};
