import type { Item } from '../../shared/db/attributes';
import type { Change, Condition } from '../../shared/db/expressions';

/** How one record changes. */
export interface Rewrite {
  readonly change: Change;
  /** What must still be so when it is written; else the record is looked at again as it is then. */
  readonly when: Condition;
}

/**
 * A change of records that stand already, made while the product runs: the release before it reads both forms and writes the new one, so that only old records are left to find.
 * Both ways leave alone what is in its form already: each may be broken off and begun again anywhere.
 */
export interface Migration {
  /** Number and words; the order of names is the order of migrations. */
  readonly name: string;
  readonly up: (record: Item) => Rewrite | undefined;
  /** Takes back what `up` wrote, and nothing that the product has written since. */
  readonly down: (record: Item) => Rewrite | undefined;
}

export type Direction = 'up' | 'down';

/** Who a migrated record names as the request that wrote it: the stream's log lines show it, and `down` finds its records by it. */
export const writerOf = ({ name }: Pick<Migration, 'name'>): string => `migration:${name}`;
