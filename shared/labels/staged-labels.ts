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
import { markOfStaged, release, stagedWork } from '../groups/staged-work';
import { resumable, type StepAt } from '../lifecycle/work/resumable';
import { tombstoneOf } from '../lifecycle/work/tombstone';
import { takenAway } from './label-deletion';
import type { LabelNoun } from './match-labels';
import type { NamedRecord } from './named';

/** Labels that are made in a scope with more of them than one transaction of the table takes. */
export const StagedLabels = z.object({
  ...stagedWork,
  of: z.literal('labels'),
  kind: z.enum(labelKinds),
  /** The sort keys of the copies, each with a name of its own there. */
  copies: z.array(z.string()),
  /**
   * The originals that a transfer takes away, each held (`leavingWith`) until it is deleted. `holds`: how
   * many of the others are counted in it.
   */
  originals: z.array(z.object({ sk: z.string(), holds: z.int() })),
});
export type StagedLabels = z.output<typeof StagedLabels>;

interface LabelPart extends KeyedPart {
  readonly is: 'copy' | 'original';
  readonly key: Key;
  readonly holds: number;
}

const stagedParts = ({ scopeId, fromScopeId, copies, originals }: StagedLabels): LabelPart[] => [
  ...originals.map(({ sk, holds }) => ({ is: 'original' as const, key: { ...keys.scope(fromScopeId), sk }, holds })),
  ...copies.map((sk) => ({ is: 'copy' as const, key: { ...keys.scope(scopeId), sk }, holds: 0 })),
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

/** Selects parts, and reads their labels. */
const labelled = <R extends NamedRecord>(
  { schema }: LabelNoun<R>,
  parts: readonly StoredPart<LabelPart>[],
  isMeant: (part: StoredPart<LabelPart>) => boolean,
) => parts.filter(isMeant).map((part) => ({ part, one: decode(schema, part.stored) }));

/**
 * Makes the steps of labels of a noun that are staged: see `stagedSteps`. Each is written with its names, of
 * which there are up to two, so that a label is never without them.
 */
export const stepsOfLabels = <R extends NamedRecord>(
  noun: LabelNoun<R>,
): ((work: StagedLabels, at: StepAt) => Promise<boolean>) =>
  stagedSteps<StagedLabels, LabelPart>({
    parts: stagedParts,
    atOnce: 30,
    settled: async (work, parts) => {
      const left = labelled(noun, parts, ({ is, stored }) => is === 'original' && stored[leavingAttribute] === work.id);
      const { createdBy: userId, createdAt: now } = work;
      return [
        ...parts.flatMap((part) => (part.is === 'copy' ? unmarked(work, part) : [])),
        ...left.map(({ part: { holds }, one }) =>
          takenAway(noun, {
            before: one,
            holds,
            by: { caller: { userId }, now },
            condition: equal(leavingAttribute, work.id),
          }),
        ),
        ...(await freeNames(
          noun,
          left.map(({ one }) => one),
        )),
      ];
    },
    undone: async (work, parts) => {
      const mark = markOfStaged(work);
      const copies = labelled(noun, parts, ({ is, stored }) => is === 'copy' && tombstoneOf(stored) === mark);
      const held = parts.filter(({ is, stored }) => is === 'original' && stored[leavingAttribute] === work.id);
      return [
        ...held.map(({ key }) => release(key, work.id)),
        ...copies.flatMap(({ part }) => removed(work, part)),
        ...(await freeNames(
          noun,
          copies.map(({ one }) => one),
        )),
      ];
    },
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
