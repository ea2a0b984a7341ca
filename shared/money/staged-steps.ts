import { deleteRecord } from '../access/update';
import { deleted } from '../core/record';
import { StaleRead } from '../core/retry';
import { epochSeconds, later } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { equal } from '../db/expressions';
import { leavingAttribute, tombstoneAttribute } from '../db/housekeeping';
import { indexKeys, type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { remove, transact, update, type WriteAction } from '../db/transact';
import { isRevealed } from '../groups/arrivals';
import { entering, moved, relocationRetention } from '../groups/relocation-work';
import { Scope } from '../groups/scope';
import { standstill } from '../lifecycle/work/deletion-intent';
import type { StepAt } from '../lifecycle/work/resumable';
import { tombstoneOf } from '../lifecycle/work/tombstone';
import { besideAttribute, besideIn } from './day-totals';
import { release, takeIn } from './stage-transactions';
import { markOfStaged, type StagedPart, stagedParts, type StagedTransactions } from './staged-transactions';
import { Transaction } from './transaction';
import { withoutRefunds } from './transaction-copy';

/** The number of records that a step settles, or removes. */
const atOnce = 90;

const stale = () => new StaleRead();

/** Returns what is written for a part, as it is stored; undefined: it is as it is to be. */
type Finish = (work: StagedTransactions, part: StagedPart, stored: StoredRecord) => WriteAction | undefined;

/** Deletes an original that is held, as whoever took it away did. */
const leftBehind: (work: StagedTransactions, key: Key, stored: StoredRecord) => WriteAction | undefined = (
  { id, createdBy, createdAt },
  key,
  stored,
) => {
  if (stored[leavingAttribute] !== id) return undefined;
  const before = decode(Transaction, stored);
  const after = deleted(withoutRefunds(before), { caller: { userId: createdBy }, now: createdAt });
  return deleteRecord(key, {
    schema: Transaction,
    before,
    after,
    orderKey: indexKeys.transaction(after),
    condition: equal(leavingAttribute, id),
    alsoSet: { [leavingAttribute]: null },
  });
};

/** Takes in a day what stands beside its figures, an original away, and the mark off a copy. */
const settled: Finish = (work, { is, key }, stored) => {
  if (is === 'day') {
    const add = besideIn(stored, work.id);
    return add && takeIn(key, { id: work.id, add });
  }
  if (is === 'original') return leftBehind(work, key, stored);
  const mark = markOfStaged(work);
  // A deletion of the scope has put its own mark in the place of this one.
  return tombstoneOf(stored) === mark
    ? update(key, {
        change: { set: { [tombstoneAttribute]: null } },
        when: equal(tombstoneAttribute, mark),
        refusal: stale,
      })
    : undefined;
};

/** The attributes of a day on which nothing counts. */
const ofEmptyDay = new Set(['pk', 'sk', 'date', 'currency', 'schemaVersion', 'requestId']);

/**
 * Removes a copy, lets go of an original, and takes off what stands beside the figures of a day: the day
 * itself, where there is nothing else.
 */
const undone: Finish = (work, { is, key }, stored) => {
  if (is === 'original') return stored[leavingAttribute] === work.id ? release(key, work.id) : undefined;
  if (is === 'copy') {
    const mark = markOfStaged(work);
    return tombstoneOf(stored) === mark ? remove(key, equal(tombstoneAttribute, mark), stale) : undefined;
  }
  if (!besideIn(stored, work.id)) return undefined;
  const mark = besideAttribute(work.id);
  const asRead = equal('requestId', String(stored.requestId));
  return Object.keys(stored).every((attribute) => ofEmptyDay.has(attribute) || attribute === mark)
    ? remove(key, asRead, stale)
    : update(key, { change: { set: { [mark]: null } }, when: asRead, refusal: stale });
};

/** Finishes the next parts, and says how far that is. @returns whether there were any */
const finishParts = async (work: StagedTransactions, at: StepAt, finish: Finish): Promise<boolean> => {
  const begun = Number(work.cursor ?? 0);
  const parts = stagedParts(work).slice(begun, begun + (at.most ?? atOnce));
  if (parts.length === 0) return false;
  const stored = await batchGet(parts.map(({ key }) => key));
  const actions = parts.flatMap((part, index) => {
    const record = stored[index];
    return (record && finish(work, part, record)) ?? [];
  });
  await transact(at.requestId, [...actions, moved(work, at.now, { set: { cursor: String(begun + parts.length) } })]);
  return true;
};

/** Ends it: it is kept for a day, for whoever looks for what happened. */
const ended = (work: StagedTransactions, { now }: StepAt): WriteAction =>
  entering(work, now, {
    set: {
      status: 'restored',
      phase: 'ended',
      affected: 0,
      dueKind: null,
      dueAt: null,
      [timeToLiveAttribute]: epochSeconds(later(now, relocationRetention)),
    },
  });

/** Takes it from the scopes, which need no longer say that it counts: all of it is in its place. */
const close = async (work: StagedTransactions, at: StepAt): Promise<void> => {
  const places = [...new Set([work.scopeId, work.fromScopeId])].map((scopeId) => keys.scope(scopeId));
  const scopes = await batchGet(places);
  const entry = `revealed.${work.id}`;
  await transact(at.requestId, [
    ...places.flatMap((key, index) => {
      const scope = decodeReadable(Scope, scopes[index]);
      return scope && isRevealed(scope, work.id)
        ? [update(key, { change: { set: { [entry]: null } }, when: equal(entry, 'here'), refusal: stale })]
        : [];
    }),
    ended(work, at),
  ]);
};

/** Goes over to a phase, which waits until then. */
const enter = (work: StagedTransactions, at: StepAt, phase: StagedTransactions['phase'], until = at.now) =>
  transact(at.requestId, [entering(work, at.now, { set: { status: 'restoring', phase, until } })]);

/**
 * Does the next step: each is one transaction that also says how far it came, so that it is done once,
 * however often it is tried. What waits for its time is left to the sweeper.
 * @returns whether there is more to do now
 * @throws StaleRead, TableBusy
 */
export const stepOfStaged = async (work: StagedTransactions, at: StepAt): Promise<boolean> => {
  const isDue = work.until <= at.now;
  switch (work.phase) {
    case 'staging':
      if (isDue) await enter(work, at, 'undoing');
      return isDue;
    case 'settling':
      if (await finishParts(work, at, settled)) return true;
      await enter(work, at, 'closing', later(at.now, standstill));
      return false;
    case 'undoing':
      if (await finishParts(work, at, undone)) return true;
      await transact(at.requestId, [ended(work, at)]);
      return false;
    case 'closing':
      if (isDue) await close(work, at);
      return false;
    case 'ended':
      return false;
  }
};
