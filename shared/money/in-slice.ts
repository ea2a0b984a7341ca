import * as z from 'zod';
import { type ScopeId, TransactionId } from '../core/ids';
import { MinorUnits } from '../core/money/currencies';
import type { LocalDate } from '../core/time';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { loadRecords } from '../db/look-up';
import { namesOf } from '../groups/names';
import { type Present, presentIn, type Scope } from '../groups/scope';
import type { SliceTerms } from '../core/slice-terms';
import { namedIn } from './resolve-transaction';
import { toView, Transaction, type TransactionView } from './transaction';
import { transactionNow } from './transaction-now';
import { type Filters, toFilter } from './transaction-filters';

const orAny = <Id>(ids: readonly Id[]): readonly Id[] | undefined => (ids.length > 0 ? ids : undefined);

/** Returns the filters that a transaction passes which a slice shows. */
const filtersOf = ({ from, to, categoryIds, tagIds, sourceIds }: SliceTerms): Filters => ({
  from: from ?? undefined,
  to: to ?? undefined,
  categoryId: orAny(categoryIds),
  tagId: orAny(tagIds),
  sourceId: orAny(sourceIds),
});

/** Makes the test of whether a slice shows a transaction, by what the labels of its source are by now. */
export const isInside = (slice: SliceTerms, present: Present): ((one: Transaction) => boolean) =>
  toFilter(filtersOf(slice), { compared: undefined, categories: new Map(), present }) ?? (() => true);

const sorted = <Day extends string>(...days: readonly (Day | null | undefined)[]): Day[] =>
  days.filter((day) => day !== null && day !== undefined).toSorted();

/** Days, both ends included; absent: from the beginning, or to the end. */
interface Days<Day> {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Returns the days that a slice shows of those that are asked for; undefined: none of them. */
export const daysIn = <Day extends string>(
  slice: SliceTerms,
  { from, to }: Days<Day>,
): Days<Day | LocalDate> | undefined => {
  const days = {
    from: sorted<Day | LocalDate>(slice.from, from).at(-1),
    to: sorted<Day | LocalDate>(slice.to, to)[0],
  };
  return days.from && days.to && days.from > days.to ? undefined : days;
};

const Called = z.object({ name: z.string() });

/** Returns the keys of what a transaction names, people apart. */
const labelKeys = (scopeId: ScopeId, { categoryId, sourceId, toSourceId, tagIds }: Transaction) => [
  ...(categoryId ? [{ id: categoryId, key: keys.category(scopeId, categoryId) }] : []),
  ...[sourceId, toSourceId].flatMap((id) => (id ? [{ id, key: keys.source(scopeId, id) }] : [])),
  ...tagIds.map((id) => ({ id, key: keys.tag(scopeId, id) })),
];
const refundKeys = (scopeId: ScopeId, { refunds }: Transaction): { id: string; key: Key }[] =>
  Object.keys(refunds ?? {}).map((id) => ({ id, key: keys.transaction(scopeId, TransactionId.parse(id)) }));

/**
 * Returns transactions as the members of a slice see them: what stands outside it is not there, be it a
 * refund, or an item; of what they name the names are told, and no more. One round trip for all of them.
 * @throws TableBusy
 */
export const viewsIn = async (
  slice: SliceTerms,
  source: Scope,
  stored: readonly Transaction[],
): Promise<TransactionView[]> => {
  const scopeId = slice.sourceScopeId;
  const present = presentIn(source);
  const all = stored.map((one) => transactionNow(one, present));
  const labels = all.flatMap((one) => labelKeys(scopeId, one));
  const refunds = all.flatMap((one) => refundKeys(scopeId, one));
  const inIt = (one: Transaction) => [...new Set([...namedIn(one), one.createdBy, one.modifiedBy])];
  const [find, nameOf] = await Promise.all([
    loadRecords([...labels, ...refunds].map(({ key }) => key)),
    namesOf(all.flatMap(inIt), [source]),
  ]);
  const names = new Map(labels.map(({ id, key }) => [String(id), decodeReadable(Called, find(key))?.name]));
  const isShown = isInside(slice, present);
  const shown = new Set(
    refunds.flatMap(({ id, key }) => {
      const refund = decodeReadable(Transaction, find(key));
      return refund && !refund.deletedAt && isShown(refund) ? [id] : [];
    }),
  );
  return all.map((one) => {
    const inside = Object.entries(one.refunds ?? {}).filter(([id]) => shown.has(id));
    const called = labelKeys(scopeId, one).flatMap(({ id }) => ({ id, name: names.get(id) }));
    return {
      ...toView(one),
      refunded: MinorUnits.parse(inside.reduce((sum, [, amount]) => sum + amount, 0)),
      itemIds: [],
      names: [
        ...new Map(
          called.flatMap(({ id, name }) => (name === undefined ? [] : [[id, { id, name }] as const])),
        ).values(),
        ...inIt(one).map((id) => ({ id, name: nameOf(id) })),
      ],
    };
  });
};
