import type { Permission } from '../access/permissions';
import type { Arrivals } from '../access/write';
import { QuotaExceeded } from '../core/errors';
import { StaleRead } from '../core/retry';
import { holdersOf, nameKeysOf } from '../db/name-claim';
import type { WriteAction } from '../db/transact';
import type { Scope } from '../groups/scope';
import { arrivalsOf, type LabelNoun } from './match-labels';
import type { NamedRecord } from './named';
import { type CountedApart, countedApart, putEachLabel } from './put-labels';
import type { StagedCount } from './staged-labels';

/** Labels that come to a scope, whatever noun they are of: they are put at once, or staged. */
export interface ComingLabels {
  readonly kind: LabelNoun<NamedRecord>['kind'];
  /** What it takes to make such. */
  readonly permission: Permission;
  readonly arrivals: Arrivals;
  /** Their sort keys, and what they are counted in. */
  readonly copies: readonly string[];
  readonly counted: readonly StagedCount[];
  /** Returns what is written of each. `mark`: what they are staged with; absent: they are there at once. */
  readonly putEach: (mark?: string) => WriteAction[][];
  /**
   * Refuses what is refused in the end, too, before anything is staged.
   * @throws QuotaExceeded; TableBusy; where a name is another's by now NameTaken, or StaleRead
   */
  readonly requireRoom: () => Promise<void>;
}

/** Says with which label others are counted, as it is staged. */
export const stagedCounts = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  counted: readonly CountedApart<R>[],
): StagedCount[] =>
  counted.map(({ key, number, first }) => ({ with: noun.key(first.scopeId, first.id).sk, in: key.sk, number }));

/**
 * Says what it takes that labels come to a scope.
 * @param to.scope as it was read
 * @param to.taken the refusal where another has the name; absent: what was read is not so any more
 */
export const comingLabels = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  made: readonly R[],
  { scope, taken = () => new StaleRead() }: { readonly scope: Scope; readonly taken?: (name: string) => Error },
): ComingLabels => ({
  kind: noun.kind,
  permission: noun.permission,
  arrivals: arrivalsOf(noun, made.length),
  copies: made.map((one) => noun.key(one.scopeId, one.id).sk),
  counted: stagedCounts(noun, countedApart(noun, made)),
  putEach: (mark) => putEachLabel(noun, made, { taken, mark }),
  requireRoom: async () => {
    const { count, most, what } = noun.quota;
    if (made.length > most - scope[count]) throw new QuotaExceeded(what, most);
    const names = made.flatMap((one) => nameKeysOf(noun.namespace(one), one).map((key) => ({ key, name: one.name })));
    const holders = await holdersOf(names.map(({ key }) => [key]));
    const held = names.find((_, index) => holders[index]);
    if (held) throw taken(held.name);
  },
});
