import type { WriteAction } from '../../db/transact';
import type { CascadePosition } from './cascade-cursor';

/** The standing of a record towards a deletion. */
interface Standing {
  /** It goes with the deletion; never while that is undone. */
  readonly goes: boolean;
  /** It has the deletion's tombstone. */
  readonly has: boolean;
  /** Its tombstone, if it has one, is of this time that the root was deleted. */
  readonly isDated: boolean;
}

/**
 * Decides what becomes of a record's tombstone. One that it has and doesn't go with comes off: the deletion
 * is undone, or was before and the work on that did not come so far.
 */
export const verdictOn = ({ goes, has, isDated }: Standing): 'set' | 'date' | 'clear' | 'keep' => {
  if (!goes) return has ? 'clear' : 'keep';
  if (!has) return 'set';
  return isDated ? 'keep' : 'date';
};

/** The actions that one record takes, and how the number of those with a tombstone moves. */
export interface RecordWrites {
  readonly actions: readonly WriteAction[];
  readonly moved: -1 | 0 | 1;
  /**
   * The deletion whose tombstone gives way to this one: it was restored, and the work on that has not come so
   * far.
   */
  readonly insteadOf?: string | undefined;
}

/** One step as far as it is planned. */
export interface StepPlan {
  readonly actions: readonly WriteAction[];
  readonly moved: number;
  /** The number of tombstones that give way, by their deletions. */
  readonly replaced: ReadonlyMap<string, number>;
  /** The position up to which it goes; undefined: to the end. */
  readonly upTo: CascadePosition | undefined;
}

export const emptyPlan = (from: CascadePosition): StepPlan => ({
  actions: [],
  moved: 0,
  replaced: new Map(),
  upTo: from,
});

const counted = (replaced: StepPlan['replaced'], sk: string | undefined): StepPlan['replaced'] =>
  sk === undefined ? replaced : new Map([...replaced, [sk, (replaced.get(sk) ?? 0) + 1]]);

/**
 * Adds one record to a plan; undefined: a transaction has no room for it.
 * @param most actions, one for each deletion whose tombstones give way among them
 */
export const extendPlan = (
  plan: StepPlan,
  {
    writes: { actions, moved, insteadOf },
    upTo,
    most,
  }: { readonly writes: RecordWrites; readonly upTo: CascadePosition; readonly most: number },
): StepPlan | undefined => {
  const longer = {
    actions: [...plan.actions, ...actions],
    moved: plan.moved + moved,
    replaced: counted(plan.replaced, insteadOf),
    upTo,
  };
  return longer.actions.length + longer.replaced.size > most ? undefined : longer;
};
