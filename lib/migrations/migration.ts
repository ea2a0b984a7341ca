import type { StoredRecord } from '../../shared/db/attributes';
import type { UpdateSpec, Condition } from '../../shared/db/expressions';
import type { Key } from '../../shared/db/keys';
import { migrationRequest } from '../../shared/db/migrated';

/** Another record that is written in the same transaction. */
export interface RelatedRewrite {
  readonly key: Key;
  readonly change: UpdateSpec;
  readonly when: Condition;
}

/** The change of one record. */
export interface Rewrite {
  /** The change of the record itself; absent: it stays as it is, and what stands beside it is written. */
  readonly change?: UpdateSpec | 'removed';
  /**
   * The condition that must still hold when it is written; else the record is looked at again as it is then.
   */
  readonly when: Condition;
  /**
   * The ways to write something else with it, of which the first is taken whose conditions hold. Where none
   * does, nothing is written: what stands there is in its form already. So a record is moved to another key
   * in one step, and is never in two places or in none.
   */
  readonly beside?: readonly (readonly RelatedRewrite[])[];
}

/**
 * A change of records that stand already, made while the product runs: the release before it reads both forms
 * and writes the new one, so that only old records are left to find. Both ways leave alone what is in their
 * form already: each may be broken off and begun again anywhere.
 */
export interface Migration {
  /** Number and words; the order of names is the order of migrations. */
  readonly name: string;
  readonly up: (record: StoredRecord) => Rewrite | undefined;
  /**
   * Takes back what `up` wrote, and nothing that the product has written since: but where the release before
   * would not find that, it comes into its form, too.
   */
  readonly down: (record: StoredRecord) => Rewrite | undefined;
}

export type Direction = 'up' | 'down';

/**
 * Names the request that a migrated record says it was written by: the stream's log lines show it, and `down`
 * finds its records by it.
 */
export const writerOf = ({ name }: Pick<Migration, 'name'>): string => migrationRequest(name);
