import { deleteRecord } from '../access/update';
import { deleted } from '../core/record';
import { type Condition, every } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import type { WriteAction } from '../db/transact';
import type { LabelNoun } from './match-labels';
import type { NamedRecord } from './named';

/** Returns the deletion of a label that is made elsewhere, as others that go count in it no more. */
export const takenAway = <R extends NamedRecord>(
  noun: LabelNoun<R>,
  {
    before,
    holds,
    by,
    condition,
  }: {
    readonly before: R;
    /** How many that go with it are counted in it. */
    readonly holds: number;
    readonly by: Parameters<typeof deleted>[1];
    readonly condition: Condition;
  },
): WriteAction => {
  const without = holds > 0 ? noun.copying.holding?.without(before, holds) : undefined;
  const after = deleted(without?.after ?? before, by);
  return deleteRecord(noun.key(before.scopeId, before.id), {
    schema: noun.schema,
    before,
    after,
    orderKey: noun.orderKey(after),
    condition: without ? every(condition, without.condition) : condition,
    alsoSet: { [leavingAttribute]: null },
  });
};

/** A label that goes with others, and how many of these are counted in it. */
export interface Leaving<R extends NamedRecord> {
  readonly before: R;
  readonly holds: number;
}

/** Returns labels that go together, each with how many of them are counted in it. */
export const leavingTogether = <R extends NamedRecord>({ copying }: LabelNoun<R>, gone: readonly R[]): Leaving<R>[] =>
  gone.map((before) => ({
    before,
    holds: gone.filter((one) => copying.holding?.of(one) === before.id).length,
  }));
