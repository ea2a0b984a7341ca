import { deleteRecord } from '../access/update';
import type { Call } from '../core/call';
import { type LabelKind, labelKinds } from '../core/merged';
import { deleted } from '../core/record';
import { StaleRead } from '../core/retry';
import { decode } from '../db/decode';
import { equal } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { indexKeys } from '../db/keys';
import { remove, transact, update, type WriteAction } from '../db/transact';
import { fewWrites, removed, stagedSteps, storedOf, type StoredPart, unmarked } from '../groups/staged-steps';
import { release, stagedAtOnce } from '../groups/staged-work';
import { categoryNoun } from '../labels/category-noun';
import { removeCopies } from '../labels/staged-labels';
import { tagNoun } from '../labels/tag-noun';
import { besideAttribute, besideIn } from './day-totals';
import { sourceNoun } from './source-noun';
import { takeIn } from './take-in';
import { awaitedParts, type StagedPart, stagedParts, type StagedTransactions } from './staged-transactions';
import { Transaction } from './transaction';
import { withoutRefunds } from './transaction-copy';

type Part = StoredPart<StagedPart>;

/** Deletes an original that is held, as whoever took it away did. */
const leftBehind = ({ id, createdBy, createdAt }: StagedTransactions, { key, stored }: Part): WriteAction[] => {
  if (stored[leavingAttribute] !== id) return [];
  const before = decode(Transaction, stored);
  const after = deleted(withoutRefunds(before), { caller: { userId: createdBy }, now: createdAt });
  return [
    deleteRecord(key, {
      schema: Transaction,
      before,
      after,
      orderKey: indexKeys.transaction(after),
      condition: equal(leavingAttribute, id),
      alsoSet: { [leavingAttribute]: null },
    }),
  ];
};

const removeLabels = {
  category: removeCopies(categoryNoun),
  source: removeCopies(sourceNoun),
  tag: removeCopies(tagNoun),
} as const satisfies Readonly<Record<LabelKind, unknown>>;

/** Removes the labels that were made for transactions. */
const labelsUndone = async (work: StagedTransactions, parts: readonly Part[]): Promise<WriteAction[]> => {
  const removing = labelKinds.map((kind) =>
    removeLabels[kind](
      work,
      parts.filter(({ is }) => is === kind),
    ),
  );
  return (await Promise.all(removing)).flat();
};

/** Takes in a day what stands beside its figures, an original away, and the mark off a copy or a label. */
const settled = (work: StagedTransactions, part: Part): WriteAction[] => {
  const { is, key, stored } = part;
  if (is === 'original') return leftBehind(work, part);
  if (is !== 'day') return unmarked(work, part);
  const add = besideIn(stored, work.id);
  return add ? [takeIn(key, { id: work.id, add })] : [];
};

/** The attributes of a day on which nothing counts. */
const ofEmptyDay = new Set(['pk', 'sk', 'date', 'currency', 'schemaVersion', 'requestId']);

/**
 * Removes a copy, lets go of an original, and takes off what stands beside the figures of a day: the day
 * itself, where there is nothing else.
 */
const undone = (work: StagedTransactions, part: Part): WriteAction[] => {
  const { is, key, stored } = part;
  if (is === 'original') return stored[leavingAttribute] === work.id ? [release(key, work.id)] : [];
  if (is === 'copy') return removed(work, part);
  if (is !== 'day' || !besideIn(stored, work.id)) return [];
  const mark = besideAttribute(work.id);
  const asRead = equal('requestId', String(stored.requestId));
  const stale = () => new StaleRead();
  return [
    Object.keys(stored).every((attribute) => ofEmptyDay.has(attribute) || attribute === mark)
      ? remove(key, asRead, stale)
      : update(key, { change: { set: { [mark]: null } }, when: asRead, refusal: stale }),
  ];
};

const allUndone = async (work: StagedTransactions, parts: readonly Part[]): Promise<WriteAction[]> => [
  ...parts.flatMap((part) => undone(work, part)),
  ...(await labelsUndone(work, parts)),
];

/**
 * Lets go at once of what others wait for, names and originals, once all is being undone: the rest of that
 * takes its time.
 */
export const letGo = async ({ requestId }: Call, work: StagedTransactions): Promise<void> => {
  for (let left = awaitedParts(work); left.length > 0; ) {
    const next = fewWrites(left, stagedAtOnce);
    left = left.slice(next.length);
    const actions = await allUndone(work, await storedOf(next));
    if (actions.length > 0) await transact(requestId, actions);
  }
};

/** Does the next step of transactions that are staged: see `stagedSteps`. @throws StaleRead, TableBusy */
export const stepOfStaged = stagedSteps<StagedTransactions, StagedPart>({
  parts: stagedParts,
  settled: (work, parts) => parts.flatMap((part) => settled(work, part)),
  undone: allUndone,
});
