import { isDeepStrictEqual } from 'node:util';
import { hasMoved, paymentsNow, splitNow } from '../core/money/people-now';
import type { CategoryId, SourceId, TagId } from '../core/ids';
import type { Present } from '../groups/scope';
import type { NewTransaction, Transaction, TransactionChange } from './transaction';

type Named = Pick<Transaction, 'categoryId' | 'sourceId' | 'toSourceId' | 'tagIds' | 'payee'>;

/**
 * Returns the labels and the payee of a transaction as they are by now; tags that became one are named once.
 */
const labelledNow = ({ categoryId, sourceId, toSourceId, tagIds, payee }: Named, { labels }: Present): Named => ({
  categoryId: categoryId && labels.category(categoryId),
  sourceId: sourceId && labels.source(sourceId),
  toSourceId: toSourceId && labels.source(toSourceId),
  tagIds: [...new Set(tagIds.map(labels.tag))],
  payee: payee === null ? null : labels.payee(payee),
});

const isMerged = (one: Named, now: Named): boolean =>
  now.categoryId !== one.categoryId ||
  now.sourceId !== one.sourceId ||
  now.toSourceId !== one.toSourceId ||
  now.payee !== one.payee ||
  !isDeepStrictEqual(now.tagIds, one.tagIds);

/**
 * Returns a transaction by who its people, and what its labels, are by now. It stays as it was written, and
 * so do the figures that follow from it: both are read so (docs/decisions/0088, 0097).
 */
export const transactionNow = (one: Transaction, present: Present): Transaction => {
  const { personOf } = present;
  const labelled = labelledNow(one, present);
  const seen = isMerged(one, labelled) ? { ...one, ...labelled } : one;
  return hasMoved([...one.paidBy, ...(one.split?.shares ?? [])], personOf)
    ? { ...seen, paidBy: paymentsNow(one.paidBy, personOf), split: one.split && splitNow(one.split, personOf) }
    : seen;
};

/**
 * Returns a transaction to write: what a change leaves of who paid and who bears it, and of its labels, stays
 * as it is stored, so that no odd unit of it moves, and a merge that is undone leaves it as it was.
 * @param seen the stored one by who its people are by now, of which `after` was made
 */
export const asStored = (stored: Transaction, seen: Transaction, after: Transaction): Transaction => ({
  ...after,
  paidBy: isDeepStrictEqual(after.paidBy, seen.paidBy) ? stored.paidBy : after.paidBy,
  split: isDeepStrictEqual(after.split, seen.split) ? stored.split : after.split,
  categoryId: after.categoryId === seen.categoryId ? stored.categoryId : after.categoryId,
  sourceId: after.sourceId === seen.sourceId ? stored.sourceId : after.sourceId,
  toSourceId: after.toSourceId === seen.toSourceId ? stored.toSourceId : after.toSourceId,
  tagIds: isDeepStrictEqual(after.tagIds, seen.tagIds) ? stored.tagIds : after.tagIds,
  payee: after.payee === seen.payee ? stored.payee : after.payee,
});

/** The labels that a draft or a change names, if it does. */
export interface Naming {
  readonly sourceId?: SourceId | null | undefined;
  readonly toSourceId?: SourceId | null | undefined;
  readonly categoryId?: CategoryId | null | undefined;
  readonly tagIds?: readonly TagId[] | null | undefined;
}

/** Returns what a draft or a change names, by what that is by now. A payee stays as it was typed. */
export const namingNow = <Names extends Naming>(naming: Names, { labels }: Present): Names => ({
  ...naming,
  ...(naming.categoryId && { categoryId: labels.category(naming.categoryId) }),
  ...(naming.sourceId && { sourceId: labels.source(naming.sourceId) }),
  ...(naming.toSourceId && { toSourceId: labels.source(naming.toSourceId) }),
  ...(naming.tagIds && { tagIds: [...new Set(naming.tagIds.map(labels.tag))] }),
});

/**
 * Returns a draft by who its people, and what its labels, are by now: who made it may not have heard of that
 * yet.
 */
export const draftNow = (draft: NewTransaction, present: Present): NewTransaction => ({
  ...namingNow(draft, present),
  ...(draft.paidBy && { paidBy: paymentsNow(draft.paidBy, present.personOf) }),
  ...(draft.split && { split: splitNow(draft.split, present.personOf) }),
});

/** Returns a change by who and what is named by now. One that names nobody who has moved stays as it is. */
export const changeNow = (
  patch: TransactionChange,
  { split: stored }: Pick<Transaction, 'split'>,
  present: Present,
): TransactionChange => {
  const { paidBy, split } = patch;
  const { personOf } = present;
  const shares = split?.shares;
  return {
    ...namingNow(patch, present),
    ...(paidBy && { paidBy: paymentsNow(paidBy, personOf) }),
    ...(shares &&
      hasMoved(shares, personOf) && {
        split: splitNow({ mode: split.mode ?? stored?.mode ?? 'equal', shares }, personOf),
      }),
  };
};
