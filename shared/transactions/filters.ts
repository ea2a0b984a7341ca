import type * as z from 'zod';
import type { CategoryId, SourceId, TagId, UserId } from '../core/ids';
import { search, searchable } from '../core/text';
import type { LocalDate } from '../core/time';
import type { Kind, Transaction } from './model';
import { namedIn } from './settle';

/** What a collection of transactions can be filtered by. Of a filter with several values any matches. */
export interface Filters {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly kind?: readonly z.output<typeof Kind>[] | undefined;
  readonly minAmount?: number | undefined;
  readonly maxAmount?: number | undefined;
  readonly currency?: readonly string[] | undefined;
  readonly categoryId?: readonly CategoryId[] | undefined;
  readonly sourceId?: readonly SourceId[] | undefined;
  readonly tagId?: readonly TagId[] | undefined;
  readonly memberId?: readonly UserId[] | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly payee?: string | undefined;
  readonly q?: string | undefined;
}

type Test = (one: Transaction) => boolean;
const within = (values: readonly string[], value: string | null): boolean => value !== null && values.includes(value);

/** What each filter asks of a transaction. */
const tests: { readonly [Name in keyof Filters]-?: (wanted: NonNullable<Filters[Name]>) => Test } = {
  from: (from) => ({ date }) => date >= from,
  to: (to) => ({ date }) => date <= to,
  kind: (kinds) => ({ kind }) => kinds.includes(kind),
  minAmount: (least) => ({ amount }) => amount >= least,
  maxAmount: (most) => ({ amount }) => amount <= most,
  currency: (codes) => ({ currency }) => codes.includes(currency),
  categoryId: (ids) => ({ categoryId }) => within(ids, categoryId),
  sourceId: (ids) => ({ sourceId, toSourceId }) => within(ids, sourceId) || within(ids, toSourceId),
  tagId: (ids) => ({ tagIds }) => tagIds.some((id) => ids.includes(id)),
  memberId: (ids) => (one) => namedIn(one).some((id) => ids.includes(id)),
  createdBy: (ids) => ({ createdBy }) => ids.includes(createdBy),
  payee: (name) => {
    const wanted = searchable(name);
    return ({ payee }) => payee !== null && searchable(payee) === wanted;
  },
  q: (text) => {
    const found = search(text);
    return ({ payee, description, notes }) => [payee, description, notes].some(found);
  },
};

const testOf = <Wanted>(wanted: Wanted | undefined, test: (wanted: Wanted) => Test): Test[] => (wanted === undefined ? [] : [test(wanted)]);

/** Whether a transaction belongs under the filters; undefined when there are none, which lets a page be read as it stands. */
export const keeping = (filters: Filters): Test | undefined => {
  const { from, to, kind, minAmount, maxAmount, currency, categoryId, sourceId, tagId, memberId, createdBy, payee, q } = filters;
  const all = [
    ...testOf(from, tests.from), ...testOf(to, tests.to), ...testOf(kind, tests.kind), ...testOf(minAmount, tests.minAmount), ...testOf(maxAmount, tests.maxAmount),
    ...testOf(currency, tests.currency), ...testOf(categoryId, tests.categoryId), ...testOf(sourceId, tests.sourceId), ...testOf(tagId, tests.tagId),
    ...testOf(memberId, tests.memberId), ...testOf(createdBy, tests.createdBy), ...testOf(payee, tests.payee), ...testOf(q, tests.q),
  ];
  return all.length > 0 ? (one) => all.every((test) => test(one)) : undefined;
};
