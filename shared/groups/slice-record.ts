import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { SliceId, ScopeId } from '../core/ids';
import type { Instant } from '../core/time';
import { entryInOrder, type Key, keyInScope, prefixInOrder, scopePartition } from '../db/keys';
import { touchAttribute } from '../db/housekeeping';
import type { Slice } from './slice';

export const sliceRecord = {
  activity: {
    reference: byId('slice'),
    logged: ['name', 'from', 'to', 'categoryIds', 'tagIds', 'sourceIds', 'expiresAt'],
    signals: [touchAttribute],
  },
  export: { read: 'slices.manage', deleted: 'slices.manage' },
} as const satisfies RecordDeclaration<Slice>;

/** The key of a slice, in the scope whose transactions it shows. */
export const sliceKey = (scope: ScopeId, id: SliceId): Key => keyInScope('SLICE', scope, id);
export const sliceOrder = ({
  id,
  createdAt,
  deletedAt,
}: {
  readonly id: SliceId;
  readonly createdAt: Instant;
  readonly deletedAt: Instant | null;
}): string => entryInOrder('SLICE', deletedAt, `${createdAt}#${id}`);
export const sliceOrderPrefix = prefixInOrder('SLICE', { deleted: false });
/** All slices of a scope, deleted ones too, by their keys. */
export const sliceRange = (scope: ScopeId) => ({ pk: scopePartition(scope), prefix: sliceOrderPrefix });
