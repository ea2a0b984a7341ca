import { StaleRead } from '../core/retry';
import { absent } from '../db/expressions';
import { tombstoneAttribute } from '../db/housekeeping';
import type { Key } from '../db/keys';
import { nameKeysOf, nameMoved } from '../db/name-claim';
import { put, update, type WriteAction } from '../db/transact';
import type { LabelNoun } from './match-labels';
import type { NamedRecord } from './named';

/** A label that others are counted in, and how many these are. */
export interface Counted {
  readonly key: Key;
  readonly number: number;
}

/** Labels that are counted in one which is none of them, and the first of them. */
export interface CountedApart<R extends NamedRecord> extends Counted {
  readonly first: R;
}

/** Finds what labels are counted in, where that is none of them. */
export const countedApart = <R extends NamedRecord>(noun: LabelNoun<R>, labels: readonly R[]): CountedApart<R>[] => {
  const isOne = new Set<string>(labels.map(({ id }) => id));
  const counted = new Map<string, CountedApart<R>>();
  for (const one of labels) {
    const id = noun.copying.holding?.of(one) ?? null;
    if (id === null || isOne.has(id)) continue;
    const { first, number } = counted.get(id) ?? { first: one, number: 0 };
    counted.set(id, { key: noun.key(one.scopeId, id), number: number + 1, first });
  }
  return [...counted.values()];
};

/** Counts so many more labels in one that stays, if it can take them; else what was read of it isn't so. */
const countMore = <R extends NamedRecord>({ copying }: LabelNoun<R>, { key, number }: Counted): WriteAction[] =>
  copying.holding
    ? [
        update(key, {
          change: { add: { [copying.holding.count]: number } },
          when: copying.holding.takes,
          refusal: () => new StaleRead(),
        }),
      ]
    : [];

/** Counts so many fewer labels in one that stays, whatever has become of it. */
export const countFewer = <R extends NamedRecord>(
  { copying }: LabelNoun<R>,
  { key, number }: Counted,
): WriteAction[] => (copying.holding ? [update(key, { change: { add: { [copying.holding.count]: -number } } })] : []);

/**
 * Refuses labels of which two have one name, which a scope may have from before names had a policy.
 * @param taken the refusal
 */
export const requireNamesApart = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  labels: readonly R[],
  taken: (name: string) => Error,
): void => {
  const held = new Set<string>();
  for (const one of labels) {
    const names = nameKeysOf(noun.namespace(one), one).map(({ sk }) => sk);
    if (names.some((sk) => held.has(sk))) throw taken(one.name);
    for (const sk of names) held.add(sk);
  }
};

/** How labels are put. */
interface Putting {
  /** The refusal where another has the name by then; absent: what was read is not so any more. */
  readonly taken?: (name: string) => Error;
  /** What they come with, and are there with; absent: they come by themselves. */
  readonly mark?: string | undefined;
}

/**
 * Returns the actions that put labels into a scope, by label: its record and its name, and with the first of
 * those that are counted in one label all that are.
 */
export const putEachLabel = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  made: readonly R[],
  { taken, mark }: Putting = {},
): WriteAction[][] => {
  const counted = countedApart(noun, made);
  return made.map((one) => [
    put(noun.key(one.scopeId, one.id), {
      schema: noun.schema,
      item: { ...one, orderKey: noun.orderKey(one), [tombstoneAttribute]: mark },
      when: absent(),
    }),
    ...nameMoved(noun.namespace(one), { before: null, after: one }).map((claim) => ({
      ...claim,
      refusal: (): Error => (taken ? taken(one.name) : new StaleRead()),
    })),
    ...counted.filter(({ first }) => first === one).flatMap((group) => countMore(noun, group)),
  ]);
};

/** Returns all that puts labels into a scope: see `putEachLabel`. */
export const putLabels = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  made: readonly R[],
  how: Putting = {},
): WriteAction[] => putEachLabel(noun, made, how).flat();
