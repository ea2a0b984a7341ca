import { deleteRecord } from '../access/update';
import { deleted } from '../core/record';
import { StaleRead } from '../core/retry';
import { decode } from '../db/decode';
import { equal } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { indexKeys } from '../db/keys';
import { remove, update, type WriteAction } from '../db/transact';
import { removed, stagedSteps, type StoredPart, unmarked } from '../groups/staged-steps';
import { release } from '../groups/staged-work';
import { besideAttribute, besideIn } from './day-totals';
import { takeIn } from './stage-transactions';
import { type StagedPart, stagedParts, type StagedTransactions } from './staged-transactions';
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

/** Takes in a day what stands beside its figures, an original away, and the mark off a copy. */
const settled = (work: StagedTransactions, part: Part): WriteAction[] => {
  const { is, key, stored } = part;
  if (is === 'original') return leftBehind(work, part);
  if (is === 'copy') return unmarked(work, part);
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
  if (!besideIn(stored, work.id)) return [];
  const mark = besideAttribute(work.id);
  const asRead = equal('requestId', String(stored.requestId));
  const stale = () => new StaleRead();
  return [
    Object.keys(stored).every((attribute) => ofEmptyDay.has(attribute) || attribute === mark)
      ? remove(key, asRead, stale)
      : update(key, { change: { set: { [mark]: null } }, when: asRead, refusal: stale }),
  ];
};

/** Does the next step of transactions that are staged: see `stagedSteps`. @throws StaleRead, TableBusy */
export const stepOfStaged = stagedSteps<StagedTransactions, StagedPart>({
  parts: stagedParts,
  atOnce: 90,
  settled: (work, parts) => parts.flatMap((part) => settled(work, part)),
  undone: (work, parts) => parts.flatMap((part) => undone(work, part)),
});
