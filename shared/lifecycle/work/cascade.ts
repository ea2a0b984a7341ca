import { StaleRead } from '../../core/retry';
import type { Instant } from '../../core/time';
import { queryPages } from '../../db/all';
import type { StoredRecord } from '../../db/attributes';
import type { Range } from '../../db/expressions';
import { mostActions } from '../../db/fitting';
import type { Key } from '../../db/keys';
import { cursorPositionOf } from '../../db/read';
import { classInScope } from '../../db/record';
import { type WriteAction, transact, update } from '../../db/transact';
import { type CascadePosition, cascadeCursorOf, cascadePositionOf } from './cascade-cursor';
import { emptyPlan, extendPlan, type RecordWrites, type StepPlan, verdictOn } from './cascade-plan';
import { due } from './deletion-intent';
import { asTaken, type Progress } from './progress';
import {
  clearTombstone,
  isDatedBy,
  setTombstone,
  type Tombstone,
  tombstoneOf,
  type TombstoneUpdate,
  unchangedSinceRead,
} from './tombstone';
import type { StepAt } from './resumable';

/** A part of what belongs to a root: a range of its partition. */
export interface KeyRange extends Range {
  readonly by: 'sk' | 'orderKey';
}

/**
 * Returns what is written with a record's tombstone that is set (`moved` 1), taken off (−1) or redated (0).
 */
export type FollowingActions = (
  record: StoredRecord,
  set: TombstoneUpdate,
  moved: -1 | 0 | 1,
) => readonly WriteAction[];

/** All that a root hands in so that what belongs to it goes and comes back with it. */
export interface Cascade {
  /** The record in which the work on it is kept, in the partition of what belongs to it. */
  readonly key: Key;
  /** The ranges that hold all that belongs to it, and maybe more. */
  readonly ranges: readonly KeyRange[];
  /**
   * Tells which of some records go with it, having read what that depends on. Nothing that belongs to a root
   * changes while that is deleted, so that what was read holds.
   */
  readonly belongsTo: (records: readonly StoredRecord[]) => Promise<(record: StoredRecord) => boolean>;
  /** Finds what follows some records: the pointers to them, counts of them. */
  readonly follows: (records: readonly StoredRecord[]) => Promise<FollowingActions>;
}

/** A deletion or its undoing, as far as the work on what belongs to it needs it. */
export interface CascadeWork extends Cascade, Progress, Tombstone {
  /** The plan of its next step, made while the one before it was written; absent: it is still to be made. */
  readonly planned?: Promise<StepPlan> | undefined;
}

/**
 * Tells whether a record that is deleted by itself leaves the table by itself. Memberships stay, since later
 * decisions depend on them; so do labels that were merged, since what names them is read by what they say.
 */
export const expires = (sk: string, { mergedInto }: StoredRecord): boolean =>
  classInScope(sk) !== 'membership' && !mergedInto;

/** The most actions of a step beside the deletion’s own. */
const mostBeside = mostActions - 1;
/** The number of records that are read at a time. */
const slicedBy = 100;
/**
 * The most records that one step looks at: where nothing needs a tombstone it goes on, but remembers how far
 * it came.
 */
const mostRead = 2_000;

interface Found {
  readonly record: StoredRecord;
  readonly at: CascadePosition;
}

/** Reads everything in the ranges, from a position on. */
async function* foundFrom(ranges: readonly KeyRange[], from: CascadePosition): AsyncGenerator<Found[]> {
  for (const [part, range] of [...ranges.entries()].slice(from.part)) {
    for await (const items of queryPages({
      ...range,
      limit: slicedBy,
      after: part === from.part ? from.after : undefined,
    }))
      yield items.map((record) => ({ record, at: { part, after: cursorPositionOf(record) } }));
  }
}

const nothing: RecordWrites = { actions: [], moved: 0 };

/** Returns what is written for one record, given whether it goes with the root. */
const writesFor = (work: CascadeWork, record: StoredRecord, goes: boolean, follow: FollowingActions): RecordWrites => {
  const key = { pk: work.key.pk, sk: String(record.sk) };
  const write = (set: TombstoneUpdate, moved: RecordWrites['moved']): RecordWrites => ({
    actions: [
      update(key, { change: { set }, when: unchangedSinceRead(record), refusal: () => new StaleRead() }),
      ...follow(record, set, moved),
    ],
    moved,
  });
  const verdict = verdictOn({
    goes,
    has: tombstoneOf(record) === work.tombstone,
    isDated: isDatedBy(record, work),
  });
  switch (verdict) {
    case 'set':
      return { ...write(setTombstone(work), 1), insteadOf: tombstoneOf(record) };
    case 'date':
      return write(setTombstone(work), 0);
    case 'clear':
      return write(clearTombstone(record, expires(key.sk, record)), -1);
    case 'keep':
      return nothing;
  }
};

/** Reads what decides about some records, and returns what is written for each of them. */
const decideOn = async (
  work: CascadeWork,
  records: readonly StoredRecord[],
): Promise<(record: StoredRecord) => RecordWrites> => {
  const [goes, follow] = await Promise.all([
    work.status === 'running' ? work.belongsTo(records) : () => false,
    work.follows(records),
  ]);
  return (record) => writesFor(work, record, goes(record), follow);
};

/** Plans one step: as many records as a transaction takes. */
const planStep = async (work: CascadeWork, most: number): Promise<StepPlan> => {
  const from = cascadePositionOf(work.cursor);
  let plan = emptyPlan(from);
  let read = 0;
  for await (const found of foundFrom(work.ranges, from)) {
    const writesOf = await decideOn(
      work,
      found.map(({ record }) => record),
    );
    for (const { record, at } of found) {
      const longer = extendPlan(plan, { writes: writesOf(record), upTo: at, most });
      if (!longer) return plan;
      plan = longer;
    }
    read += found.length;
    if (read >= mostRead) return plan;
  }
  return { ...plan, upTo: undefined };
};

/** Lowers other deletions' numbers of tombstones. */
const lowerOthers = ({ key: { pk } }: CascadeWork, { replaced }: StepPlan): WriteAction[] =>
  [...replaced].map(([sk, count]) => update({ pk, sk }, { change: { add: { affected: -count } } }));

const ended = { running: 'done', restoring: 'restored', done: 'done', restored: 'restored' } as const;

/** Remembers how far the work came, if nobody else has done this step. */
const remember = (work: CascadeWork, { moved, upTo }: StepPlan, now: Instant): WriteAction =>
  update(work.key, {
    change: {
      set: upTo
        ? { cursor: cascadeCursorOf(upTo), ...due(now) }
        : { cursor: null, status: ended[work.status], ...due(null) },
      ...(moved !== 0 && { add: { affected: moved } }),
    },
    when: asTaken(work),
    refusal: () => new StaleRead(),
  });

/**
 * Begins to plan the step after one that is not written yet. What it reads is as good as if it were read
 * later: each write holds that its record is as it was read, and `remember` that the work was not begun anew
 * since, so that nothing it was decided by has changed.
 */
const planAhead = (work: CascadeWork, upTo: CascadePosition, most: number): CascadeWork => {
  const next = { ...work, cursor: cascadeCursorOf(upTo) };
  const planned = planStep(next, most);
  // Who takes the step hears of it. When the one before it fails, nobody does.
  planned.catch(() => undefined);
  return { ...next, planned };
};

/**
 * Does the next step of the work on what belongs to a root: one transaction sets tombstones and remembers how
 * far it came, so that it is done once, however often it is tried. The table reads for the step after it
 * while it writes.
 * @returns the work that is left; false: none is
 * @throws StaleRead when somebody else did it, or changed what it would have; TableBusy
 */
export const cascadeStep = async (
  work: CascadeWork,
  { now, requestId, most = mostBeside }: StepAt,
): Promise<CascadeWork | false> => {
  const plan = await (work.planned ?? planStep(work, most));
  const left = plan.upTo && planAhead(work, plan.upTo, most);
  await transact(requestId, [...plan.actions, ...lowerOthers(work, plan), remember(work, plan, now)]);
  return left ?? false;
};
