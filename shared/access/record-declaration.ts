import type * as z from 'zod';
import type { UserId } from '../core/ids';
import type { ResourceName } from '../db/kinds';
import type { Permission } from './permissions';

/** A record as the table gave it. */
export type Stored = Readonly<Record<string, unknown>>;
/** A record as it is given to somebody. */
export type JsonRecord = Record<string, z.core.util.JSONType>;

/** Names a record as the API does, by what it belongs to. */
export interface ResourceReference {
  readonly type: ResourceName;
  readonly id: string;
  readonly parentId: string | null;
}

/** What is remembered and told of a kind of record when it changes. `Fields`: those of its schema. */
export interface ActivityRules<Fields extends string = string> {
  readonly reference: (record: Stored) => ResourceReference;
  /**
   * The fields whose values are kept: names of things, ids, codes, numbers, days. Of others it is kept that
   * they changed.
   */
  readonly logged?: readonly Fields[];
  /** Housekeeping: what others count in it, what follows from other fields. */
  readonly silent?: readonly Fields[];
  /** Attributes by which whoever holds the record must look at it again, though nobody changed it. */
  readonly signals?: readonly string[];
  /** What changed with it without a version of its own. */
  readonly related?: (record: Stored) => readonly ResourceReference[];
  /** Whether each that came with others is told by itself once it is there; else that tells of it. */
  readonly arrivesAlone?: boolean;
  /** What comes back with it when it is restored: prefixes of the index `order`. */
  readonly below?: (id: string) => readonly string[];
}

/** What of a kind of record in a scope somebody is given in their export. */
export interface ExportRules<Fields extends string = string> {
  /** What it takes to read one; absent: `scope.read`. */
  readonly read?: Permission;
  /** What it takes to read one that is deleted; absent: nobody reads what is deleted. */
  readonly deleted?: Permission;
  /** What others change in it without a new version: it doesn't say how the record was when somebody left. */
  readonly moving?: readonly Fields[];
  /** What of another's record is somebody's own; absent: nothing that another wrote. */
  readonly part?: (record: JsonRecord, user: UserId) => JsonRecord;
}

/**
 * A kind of record, as far as activity, change feeds and exports go through all of them; the rest of it is in
 * shared/db/kinds.ts. It holds no schema, so that what follows a stream loads none.
 */
export interface RecordDeclaration<Record> {
  readonly activity?: ActivityRules<keyof Record & string>;
  readonly export?: ExportRules<keyof Record & string>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Names a record by attributes of a stored one. */
export const refer = (type: ResourceName, id: unknown, parentId?: unknown): ResourceReference => ({
  type,
  id: text(id),
  parentId: text(parentId) || null,
});

/** Names a record by its own id. */
export const byId =
  (type: ResourceName) =>
  ({ id }: Stored): ResourceReference =>
    refer(type, id);

/** Names what a label was merged into: what that holds changes with it. */
export const mergedRelated =
  (type: ResourceName) =>
  ({ mergedInto }: Stored): ResourceReference[] =>
    mergedInto ? [refer(type, mergedInto)] : [];

/** Picks fields of a record. */
export const picked = (record: JsonRecord, ...fields: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));
