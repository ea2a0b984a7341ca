import { StaleRead } from '../core/retry';
import { epochSeconds, later } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { equal } from '../db/expressions';
import { tombstoneAttribute } from '../db/housekeeping';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { remove, transact, update, type WriteAction } from '../db/transact';
import { standstill } from '../lifecycle/work/deletion-intent';
import type { StepAt } from '../lifecycle/work/resumable';
import { tombstoneOf } from '../lifecycle/work/tombstone';
import { isRevealed } from './arrivals';
import { entering, moved, relocationRetention } from './relocation-work';
import { Scope } from './scope';
import { markOfStaged, stagedAtOnce, type StagedWork } from './staged-work';

const stale = () => new StaleRead();

/** A part of what is staged: where it is, and, once it was read, how it is stored. */
export interface KeyedPart {
  readonly key: Key;
  /** How much is written to finish it, at most. */
  readonly writes: number;
}
export type StoredPart<Part extends KeyedPart> = Part & { readonly stored: StoredRecord };

/** Says what is written for parts as they are stored, so that each is as it is to be. */
type Finish<Work, Part extends KeyedPart> = (
  work: Work,
  parts: readonly StoredPart<Part>[],
) => readonly WriteAction[] | Promise<readonly WriteAction[]>;

/** What is particular to what is staged. */
interface StagedKind<Work, Part extends KeyedPart> {
  /** Lists all that is staged, in an order that stays. */
  readonly parts: (work: Work) => readonly Part[];
  readonly settled: Finish<Work, Part>;
  readonly undone: Finish<Work, Part>;
}

/** Takes the mark off a copy that is there. */
export const unmarked = (work: StagedWork, { key, stored }: StoredPart<KeyedPart>): WriteAction[] => {
  const mark = markOfStaged(work);
  // A deletion of the scope has put its own mark in the place of this one.
  if (tombstoneOf(stored) !== mark) return [];
  return [
    update(key, {
      change: { set: { [tombstoneAttribute]: null } },
      when: equal(tombstoneAttribute, mark),
      refusal: stale,
    }),
  ];
};

/** Removes a copy that nobody has seen. */
export const removed = (work: StagedWork, { key, stored }: StoredPart<KeyedPart>): WriteAction[] => {
  const mark = markOfStaged(work);
  return tombstoneOf(stored) === mark ? [remove(key, equal(tombstoneAttribute, mark), stale)] : [];
};

/** Ends it: it is kept for a day, for whoever looks for what happened. */
const ended = (work: StagedWork, { now }: StepAt): WriteAction =>
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
const close = async (work: StagedWork, at: StepAt): Promise<void> => {
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
const enter = (work: StagedWork, at: StepAt, phase: StagedWork['phase'], until = at.now) =>
  transact(at.requestId, [entering(work, at.now, { set: { status: 'restoring', phase, until } })]);

/** Reads parts that are there, as they are stored. @throws TableBusy */
export const storedOf = async <Part extends KeyedPart>(parts: readonly Part[]): Promise<StoredPart<Part>[]> => {
  const found = await batchGet(parts.map(({ key }) => key));
  return parts.flatMap((part, index) => {
    const stored = found[index];
    return stored ? [{ ...part, stored }] : [];
  });
};

/** Returns the first of some parts: one, and as many more as are finished with so many writes. */
export const fewWrites = <Part extends KeyedPart>(parts: readonly Part[], most: number): readonly Part[] => {
  let [end, writes] = [0, 0];
  for (const part of parts) {
    writes += part.writes;
    if (end > 0 && writes > most) break;
    end++;
  }
  return parts.slice(0, end);
};

/**
 * Makes the steps of staged work: each is one transaction that also says how far it came, so that it is done
 * once, however often it is tried. What waits for its time is left to the sweeper.
 * @returns a step's end: whether there is more to do now; it throws StaleRead and TableBusy
 */
export const stagedSteps = <Work extends StagedWork, Part extends KeyedPart>({
  parts,
  settled,
  undone,
}: StagedKind<Work, Part>) => {
  /** Finishes the next parts, and says how far that is. @returns whether there were any */
  const finishParts = async (work: Work, at: StepAt, finish: Finish<Work, Part>): Promise<boolean> => {
    const begun = Number(work.cursor ?? 0);
    const next = fewWrites(parts(work).slice(begun), Math.min(at.most ?? stagedAtOnce, stagedAtOnce));
    if (next.length === 0) return false;
    const actions = await finish(work, await storedOf(next));
    await transact(at.requestId, [...actions, moved(work, at.now, { set: { cursor: String(begun + next.length) } })]);
    return true;
  };

  return async (work: Work, at: StepAt): Promise<boolean> => {
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
};
