import * as z from 'zod';
import { systemClock } from '../core/clock';
import { labelKinds } from '../core/merged';
import { StaleRead } from '../core/retry';
import { second } from '../core/time';
import { decode } from '../db/decode';
import { equal } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { type Key, keys } from '../db/keys';
import { holdersOf, nameKeysOf, nameMoved } from '../db/name-claim';
import type { WriteAction } from '../db/transact';
import { type KeyedPart, removed, stagedSteps, type StoredPart, unmarked } from '../groups/staged-steps';
import { markOfStaged, release, type StagedWork, stagedWork } from '../groups/staged-work';
import { resumable, type StepAt } from '../lifecycle/work/resumable';
import { tombstoneOf } from '../lifecycle/work/tombstone';
import { takenAway } from './label-deletion';
import type { LabelNoun } from './match-labels';
import type { NamedRecord } from './named';
import { type Counted, countFewer } from './put-labels';

/** Labels that are counted in one which stays where it is: with which of them all are counted, or no more. */
export const StagedCount = z.object({ with: z.string(), in: z.string(), number: z.int() });
export type StagedCount = z.output<typeof StagedCount>;

/** Labels that are made in a scope with more of them than one transaction of the table takes. */
export const StagedLabels = z.object({
  ...stagedWork,
  of: z.literal('labels'),
  kind: z.enum(labelKinds),
  /** The sort keys of the copies, each with a name of its own there. */
  copies: z.array(z.string()),
  /** What they are counted in there. */
  counted: z.array(StagedCount).default([]),
  /**
   * The originals that a transfer takes away, each held (`leavingWith`) until it is deleted. `holds`: how
   * many of the others are counted in it.
   */
  originals: z.array(z.object({ sk: z.string(), holds: z.int() })),
  /** What they were counted in here. */
  uncounted: z.array(StagedCount).default([]),
});
export type StagedLabels = z.output<typeof StagedLabels>;

/** A label that is staged, with those that are counted in another as it is. */
export interface LabelPart extends KeyedPart {
  readonly is: 'copy' | 'original';
  /** How many of the others are counted in it. */
  readonly holds: number;
  readonly counted: readonly Counted[];
}

/** The names that a label has at most, and what else is written of one. */
const [mostNames, itself] = [2, 1];

/** Lists labels of a scope that are staged, in their order. */
export const labelParts = (
  is: LabelPart['is'],
  {
    scopeId,
    labels,
    counts,
  }: {
    readonly scopeId: StagedWork['scopeId'];
    readonly labels: readonly { readonly sk: string; readonly holds?: number }[];
    readonly counts: readonly StagedCount[];
  },
): LabelPart[] => {
  const keyOf = (sk: string): Key => ({ ...keys.scope(scopeId), sk });
  return labels.map(({ sk, holds = 0 }) => {
    const own = counts.filter((one) => one.with === sk);
    const counted = own.map(({ in: group, number }) => ({ key: keyOf(group), number }));
    return { is, key: keyOf(sk), holds, counted, writes: itself + mostNames + counted.length };
  });
};

const stagedParts = ({ scopeId, fromScopeId, copies, originals, counted, uncounted }: StagedLabels): LabelPart[] => [
  ...labelParts('original', { scopeId: fromScopeId, labels: originals, counts: uncounted }),
  ...labelParts('copy', { scopeId, labels: copies.map((sk) => ({ sk })), counts: counted }),
];

/** Frees the names that labels hold: what another holds, from before names had a policy, stays its own. */
const freeNames = async <R extends NamedRecord>(noun: LabelNoun<R>, labels: readonly R[]): Promise<WriteAction[]> => {
  const namesOf = (one: R): Key[] => nameKeysOf(noun.namespace(one), one);
  const places = labels.flatMap(namesOf);
  const holders = await holdersOf(places.map((key) => [key]));
  const holderOf = new Map(places.map(({ sk }, index) => [sk, holders[index]]));
  return labels.flatMap((one) => {
    const kept = namesOf(one).flatMap(({ sk }) => (holderOf.get(sk) === one.id ? [] : [sk]));
    const freed = nameMoved(noun.namespace(one), { before: one, after: null, kept });
    return freed.map((action) => ({ ...action, refusal: () => new StaleRead() }));
  });
};

type Stored = StoredPart<LabelPart>;

/** Takes originals away that are held, with their names, as whoever took them did. */
const takeAway = async <R extends NamedRecord>(
  noun: LabelNoun<R>,
  work: StagedLabels,
  parts: readonly Stored[],
): Promise<WriteAction[]> => {
  const { createdBy: userId, createdAt: now } = work;
  const left = parts
    .filter(({ is, stored }) => is === 'original' && stored[leavingAttribute] === work.id)
    .map((part) => ({ ...part, one: decode(noun.schema, part.stored) }));
  const names = freeNames(
    noun,
    left.map(({ one }) => one),
  );
  return [
    ...left.flatMap(({ one, holds, counted }) => [
      takenAway(noun, {
        before: one,
        holds,
        by: { caller: { userId }, now },
        condition: equal(leavingAttribute, work.id),
      }),
      ...counted.flatMap((group) => countFewer(noun, group)),
    ]),
    ...(await names),
  ];
};

/** Removes copies that nobody has seen, with their names, and from what they are counted in. */
export const removeCopies =
  <R extends NamedRecord>(noun: LabelNoun<R>) =>
  async (work: StagedWork, parts: readonly Omit<Stored, 'is' | 'holds'>[]): Promise<WriteAction[]> => {
    const mark = markOfStaged(work);
    const copies = parts.filter(({ stored }) => tombstoneOf(stored) === mark);
    const names = freeNames(
      noun,
      copies.map(({ stored }) => decode(noun.schema, stored)),
    );
    return [
      ...copies.flatMap((part) => [
        ...removed(work, part),
        ...part.counted.flatMap((group) => countFewer(noun, group)),
      ]),
      ...(await names),
    ];
  };

/**
 * Makes the steps of labels of a noun that are staged: see `stagedSteps`. Each is written with its names, so
 * that a label is never without them.
 */
export const stepsOfLabels = <R extends NamedRecord>(
  noun: LabelNoun<R>,
): ((work: StagedLabels, at: StepAt) => Promise<boolean>) =>
  stagedSteps<StagedLabels, LabelPart>({
    parts: stagedParts,
    settled: async (work, parts) => [
      ...parts.flatMap((part) => (part.is === 'copy' ? unmarked(work, part) : [])),
      ...(await takeAway(noun, work, parts)),
    ],
    undone: async (work, parts) => [
      ...parts.flatMap(({ is, key, stored }) =>
        is === 'original' && stored[leavingAttribute] === work.id ? [release(key, work.id)] : [],
      ),
      ...(await removeCopies(noun)(
        work,
        parts.filter(({ is }) => is === 'copy'),
      )),
    ],
  });

/**
 * The time for which a call goes on with what it staged, within the ten seconds that its function has:
 * whatever is left is done without it.
 */
const goesOnFor = 5 * second;

/**
 * Goes on with labels that are staged, as far as that goes within a call: nobody waits for a name then that
 * is free. What it doesn't come to is left to the stream's function.
 */
export const goOnWith = async <R extends NamedRecord>(
  noun: LabelNoun<R>,
  { scopeId, id }: StagedLabels,
  requestId: string,
): Promise<void> => {
  const resume = resumable((stored) => decode(StagedLabels, stored), stepsOfLabels(noun));
  await resume(keys.relocation(scopeId, id), { atMost: goesOnFor, clock: systemClock, requestId }).catch(
    () => undefined,
  );
};
