import * as z from 'zod';
import { newId, type SourceId, TransactionId } from '../core/ids';
import { Instant } from '../core/time';
import { CurrencyCode } from '../core/money/currencies';
import type { StoredRecord } from '../db/attributes';
import { type Key, keys } from '../db/keys';
import { defaultSplitNow } from '../core/money/people-now';
import { personIn, presentIn, Scope } from '../groups/scope';
import { thereIn } from '../groups/arrivals';
import { peopleIn } from '../groups/people-in-scope';
import type { ReferencedRecords } from './transaction-fields';
import { Transaction } from './transaction';
import { namedIn } from './resolve-transaction';
import { type Naming, namingNow, transactionNow } from './transaction-now';
import { decodeReadable } from '../db/decode';
import { batchGet } from '../db/read';

/** The records that a transaction names, as a draft or a change does. */
export interface References extends Naming {
  /** The id, if whoever records it chose one. */
  readonly id?: TransactionId | undefined;
  readonly refundOf?: TransactionId | null | undefined;
}

const deletedAt = Instant.nullable().default(null);
const NamedSource = z.object({ currency: CurrencyCode, deletedAt });
const NamedCategory = z.object({ kind: z.string(), deletedAt });
const NamedTag = z.object({ deletedAt });

/** Returns the keys of all that is named, to be read in the round trip that decides about access. */
export const referenceKeys = (
  scopeId: Scope['id'],
  { sourceId, toSourceId, categoryId, tagIds, refundOf }: References,
): Key[] => [
  ...[sourceId, toSourceId].flatMap((id) => (id ? [keys.source(scopeId, id)] : [])),
  ...(categoryId ? [keys.category(scopeId, categoryId)] : []),
  ...(tagIds ?? []).map((id) => keys.tag(scopeId, id)),
  ...(refundOf ? [keys.transaction(scopeId, refundOf)] : []),
];

/**
 * Reads what labels have been merged into that are named: one round trip more, where any was.
 * @param records what was read by `referenceKeys`
 * @throws TableBusy
 */
export const withMerged = async (
  scope: Scope,
  references: References,
  records: readonly (StoredRecord | undefined)[],
): Promise<readonly (StoredRecord | undefined)[]> => {
  const known = new Set(referenceKeys(scope.id, references).map(({ sk }) => sk));
  const keysNow = referenceKeys(scope.id, namingNow(references, presentIn(scope)));
  const wanted = keysNow.filter(({ sk }) => !known.has(sk));
  return wanted.length === 0 ? records : [...records, ...(await batchGet(wanted))];
};

/**
 * Gathers what decides about a transaction: the records named that live, and what it named before, which it
 * may go on naming though it be deleted.
 * @param records what was read by `referenceKeys`
 */
export const toReferencedRecords = (
  scope: Scope,
  {
    references,
    records,
    before,
  }: {
    readonly references: References;
    readonly records: readonly (StoredRecord | undefined)[];
    readonly before?: Transaction | undefined;
  },
): ReferencedRecords => {
  const there = thereIn(scope);
  const byKey = new Map(
    records.flatMap((record) => {
      const item = there(record);
      return item ? [[String(item.sk), item] as const] : [];
    }),
  );
  const found = <T extends { deletedAt: Instant | null }>(schema: z.ZodType<T>, { sk }: Key): T | undefined => {
    const item = byKey.get(sk);
    const record = decodeReadable(schema, item);
    return record?.deletedAt ? undefined : record;
  };
  const { sourceId, toSourceId, categoryId, tagIds, refundOf } = references;
  const sources = new Map<SourceId, CurrencyCode>();
  if (before?.sourceId && before.sourceCurrency) sources.set(before.sourceId, before.sourceCurrency);
  if (before?.toSourceId && before.toSourceCurrency) sources.set(before.toSourceId, before.toSourceCurrency);
  for (const id of [sourceId, toSourceId]) {
    const source = id && found(NamedSource, keys.source(scope.id, id));
    if (id && source) sources.set(id, source.currency);
  }
  const category = categoryId && found(NamedCategory, keys.category(scope.id, categoryId));
  const expense =
    refundOf && refundOf !== before?.refundOf && refundOf !== before?.id
      ? found(Transaction, keys.transaction(scope.id, refundOf))
      : undefined;
  const seen = expense && transactionNow(expense, presentIn(scope));
  // What follows the expense's category goes by the one that is stored, as that does when a merge is undone.
  const refunded = seen && { ...seen, categoryId: expense.categoryId };
  return {
    id: before?.id ?? references.id ?? newId(TransactionId),
    scope: { ...scope, defaultSplit: scope.defaultSplit && defaultSplitNow(scope.defaultSplit, personIn(scope)) },
    people: peopleIn(scope.people),
    sources,
    refunded,
    before,
    named: new Set([...(before ? namedIn(before) : []), ...(refunded ? namedIn(refunded) : [])]),
    categories: new Set(
      [
        before?.categoryId,
        refunded?.categoryId,
        seen?.categoryId,
        category?.kind === 'transaction' ? categoryId : null,
      ].filter((id) => id !== null && id !== undefined),
    ),
    tags: new Set([
      ...(before?.tagIds ?? []),
      ...(tagIds ?? []).filter((id) => found(NamedTag, keys.tag(scope.id, id))),
    ]),
  };
};
