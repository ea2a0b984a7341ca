import * as z from 'zod';
import type { Call } from '../core/call';
import type { ListId, ScopeId, SourceId } from '../core/ids';
import type { Audit } from '../core/record';
import type { StoredRecord as Stored } from '../db/attributes';
import type { Key } from '../db/keys';
import type { ResourceName } from '../db/kinds';
import type { Absorbed } from '../core/merged';
import type { List } from '../lists/list';
import type { AccessContext } from './authorize';
import type { ResourceReference } from './record-declaration';
import type { RoleName } from './roles';

/** A record that a client is to be told of, and the version it had when it was last heard of. */
export type FeedReference = ResourceReference & { readonly version: number };

/** The caller who looks at a scope, and the role in which they do. */
export interface Sight {
  readonly call: Call;
  readonly access: AccessContext;
  /** The lists, with their current owner. */
  readonly lists: ReadonlyMap<ListId, List>;
  /** Says what the caller may do with a list. */
  readonly roleFor: (list: List) => RoleName;
  /** What was merged into a source. */
  readonly inSource: (id: SourceId) => Absorbed;
}

const id = z.guid().meta({ format: 'uuid' });

/** Makes the schema of one record that a client is told of, as it is now. */
export const told = <const Type extends ResourceName, View extends z.ZodType>(type: Type, view: View) =>
  z
    .object({
      type: z.literal(type),
      id,
      parentId: id
        .nullable()
        .describe('for an item, a link or an invitation to a list, the list; for a comment, its transaction'),
      version: z.int().describe('of the record; 0: unknown, because it is gone'),
      deleted: z.boolean().describe('remove it and everything that belongs to it'),
      record: view.nullable().describe('what a GET of it would answer now; null: it is deleted'),
    })
    .meta({ id: `Changed${view.meta()?.id ?? ''}` });

/** Returns a record as a client is told of it; null: it is gone. */
export const tell = <Record extends { readonly version: number }>(
  { id, parentId, version }: FeedReference,
  record: Record | null,
) => ({ id, parentId, version: record?.version ?? version, deleted: record === null, record });

type Others = readonly (Stored | undefined)[];

/** The way to find the records of a type, and what a GET of one shows. */
interface Feed<View extends z.ZodType, R extends Audit> {
  readonly view: View;
  readonly key: (scopeId: ScopeId, reference: FeedReference) => Key;
  /** Returns the keys of the records that it depends on. */
  readonly also?: (scopeId: ScopeId, reference: FeedReference) => readonly Key[];
  readonly read: (stored: Stored) => R;
  /** Tells of a stored record whether it is there; absent: it is. */
  readonly isThere?: (stored: Stored, sight: Sight) => boolean;
  /** Tells whether a record is there that is not deleted itself. */
  readonly stands?: (record: R, also: Others) => boolean;
  readonly shown: (record: R, sight: Sight, also: Others) => z.input<View> & { readonly version: number };
}

const status = { status: z.int() };

/**
 * Declares how the feed of a scope shows a resource: its forms in the contract, the keys to read, and what is
 * told of the records at these keys (`found`, in their order).
 */
export const feedOf = <const Type extends ResourceName, View extends z.ZodType, R extends Audit>(
  type: Type,
  { view, key, also = () => [], read, isThere = () => true, stands = () => true, shown }: Feed<View, R>,
) => {
  const form = told(type, view);
  return {
    told: form,
    /** The result of a client's own change: the same, with the status of a single call. */
    applied: form.extend(status).meta({ id: `Applied${view.meta()?.id ?? ''}` }),
    keys: (scopeId: ScopeId, reference: FeedReference): readonly Key[] => [
      key(scopeId, reference),
      ...also(scopeId, reference),
    ],
    change: (reference: FeedReference, [stored, ...others]: Others, sight: Sight) => {
      const record = stored && isThere(stored, sight) ? read(stored) : undefined;
      const stays = record && !record.deletedAt && stands(record, others);
      return { type, ...tell(reference, stays ? shown(record, sight, others) : null) };
    },
    audit: (stored: Stored): Audit => read(stored),
  };
};
