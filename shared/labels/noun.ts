import type { Permission } from '../access/permissions';
import type { RecordUpdate } from '../access/update';
import type { ScopeId } from '../core/ids';
import type { FieldIssue } from '../core/errors';
import type { Absorbed, LabelKind, LabelsNow } from '../core/merged';
import type { Quota } from '../core/quotas';
import type { Reads } from '../core/quick-reading';
import type { Condition, UpdateSpec } from '../db/expressions';
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
  /** What the API calls one. */
  readonly kind: LabelKind;
  readonly toView: (one: R, absorbed: Absorbed) => View;
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
  /** Returns a record by what those labels are by now that it names; absent: it names none. */
  readonly now?: (one: R, labels: LabelsNow) => R;
  /** Refuses a change by what takes another read. `scope`: as it is once that is written. */
  readonly requires?: (change: NounChange<R>, scope: Scope) => Promise<void>;
  /** See RecordUpdate. */
  readonly condition?: RecordUpdate<R, View>['condition'];
  /** Returns what a change asks of the scope, and writes there. */
  readonly scopePart?: (change: NounChange<R>) => ScopePart | undefined;
  /** Returns the actions to write with a change. */
  readonly alsoWrite?: (change: NounChange<R>) => readonly WriteAction[];
  readonly copying: Copying<R>;
  readonly merging: Merging<R>;
}

/** A record of a noun that becomes `after` where it was `before`. */
export interface NounChange<R> {
  /** Null: it is new. */
  readonly before: R | null;
  readonly after: R;
  /** The scope as it was read. Absent: it wasn't, and what the record names has to live. */
  readonly scope?: Scope;
}

/** What a change asks of its scope as it was read, and adds to its numbers. */
export interface ScopePart {
  readonly when: Condition;
  readonly add?: Readonly<Record<string, number>>;
}

/** What it takes to merge one record of a noun into another. */
export interface MergeTerms {
  /** Why they can't be merged. */
  readonly issues?: readonly FieldIssue[];
  /** The condition on the one that goes, beside that it is as it was read. */
  readonly condition?: Condition;
  /** What is required of the one that stays, beside that it lives, and written with it. */
  readonly stays?: { readonly change?: UpdateSpec | undefined; readonly when?: Condition };
  /** The condition on the scope, as it was read. */
  readonly scope?: Condition;
}

/** How a record of a noun is merged into another. */
export interface Merging<R extends NamedRecord> {
  readonly terms: (from: R, into: R, scope: Scope) => MergeTerms | Promise<MergeTerms>;
  /** The amount that stands in one, and is shown in what it was merged into. */
  readonly amount?: (one: R) => number;
}

/** How records of a noun are counted in others. */
interface Holding<R extends NamedRecord> {
  /** Returns what one is counted in; null: nothing. */
  readonly of: (one: R) => R['id'] | null;
  /** The attribute in which they are counted, and what is required of one in which more are. */
  readonly count: string;
  readonly takes: Condition;
  /** Returns what one is without so many, and the condition on what others count in it meanwhile. */
  readonly without: (one: R, number: number) => { readonly after: R; readonly condition: Condition };
}

/** How a record of a noun is made in another scope. */
export interface Copying<R extends NamedRecord> {
  readonly newId: () => R['id'];
  /** What a copy has in place of what the original has: what others count in it. */
  readonly afresh: Partial<R>;
  /** Tells whether one can stand for another of its name. */
  readonly fits: (one: R, other: R) => boolean;
  /** How others are counted in one; absent: none are. */
  readonly holding?: Holding<R>;
}
