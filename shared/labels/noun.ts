import type { Permission } from '../access/permissions';
import type { RecordUpdate } from '../access/update';
import type { ScopeId } from '../core/ids';
import type { Quota } from '../core/quotas';
import type { Reads } from '../db/decode';
import type { Key } from '../db/keys';
import type { SortBy } from '../db/page';
import type { WriteAction } from '../db/transact';
import type { Scope } from '../groups/scope';
import type { Namespace } from '../db/name-claim';
import type { NamedRecord } from './named';

/** The description of a noun whose records have a name of their own in a scope. */
export interface Noun<R extends NamedRecord, View, Field extends string, P extends Permission> {
  /**
   * The permission to make, change, delete and restore them, whoever made them. Everybody in the scope reads
   * them.
   */
  readonly permission: P;
  readonly schema: Reads<R>;
  readonly toView: (one: R) => View;
  readonly key: (scope: ScopeId, id: R['id']) => Key;
  readonly prefix: string;
  readonly orderKey: (one: R) => string;
  /** The limit on their number, and the attribute in which the scope counts them. */
  readonly quota: {
    readonly count: keyof Pick<Scope, 'categoryCount' | 'sourceCount' | 'tagCount'>;
    readonly most: number;
    readonly what: Quota;
  };
  readonly namespace: (one: R) => Namespace;
  readonly by: (field: Field) => SortBy<R>;
  /** Returns those that every scope has without storing them. */
  readonly everywhere?: (scope: ScopeId) => readonly R[];
  /** See RecordUpdate. */
  readonly condition?: RecordUpdate<R, View>['condition'];
  /**
   * Returns the actions to write with a record that becomes `after` where it was `before` (null: it is new).
   */
  readonly alsoWrite?: (before: R | null, after: R) => readonly WriteAction[];
  readonly copying: Copying<R>;
}

/** How a record of a noun is made in another scope. */
export interface Copying<R extends NamedRecord> {
  readonly newId: () => R['id'];
  /** What a copy has in place of what the original has: what others count in it. */
  readonly afresh: Partial<R>;
  /** Tells whether one can stand for another of its name. */
  readonly fits: (one: R, other: R) => boolean;
}
