import type { Call } from '../../core/call';
import type { ListId, ScopeId, UserId } from '../../core/ids';
import { expiryOf } from '../../core/record';
import { type Instant, later, minute } from '../../core/time';
import type { Value } from '../../db/attributes';
import type { UpdateSpec } from '../../db/expressions';
import { type Key, keys, indexKeys } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { type WriteAction, update } from '../../db/transact';

/** The entry of the index `due` under which the sweeper finds deletions with work left. */
export const deletionDueKind = 'DELETION';
/**
 * The time, in ms, for which a deletion may stand still before the sweeper takes it up: the stream needs a
 * few seconds.
 */
export const standstill = 2 * minute;

/** Returns the attributes by which the sweeper finds a deletion that has work left. */
export const due = (now: Instant | null): Record<string, Value> =>
  now ? { dueKind: deletionDueKind, dueAt: later(now, standstill) } : { dueKind: null, dueAt: null };

/** A scope or list that is deleted or restored with all that belongs to it. */
export type Root =
  | { readonly type: 'scope'; readonly scopeId: ScopeId }
  | { readonly type: 'list'; readonly scopeId: ScopeId; readonly listId: ListId };

const idOf = (root: Root): string => (root.type === 'list' ? root.listId : root.scopeId);
export const intentKey = (root: Root): Key => keys.deletion(root.scopeId, root.type, idOf(root));

/** Begins the work at the first record, in a turn of its own. */
export const taken = (now: Instant, status: 'running' | 'restoring'): Required<Pick<UpdateSpec, 'set' | 'add'>> => ({
  set: { status, cursor: null, ...due(now) },
  add: { turn: 1 },
});

const turned = (root: Root, now: Instant, status: 'running' | 'restoring', set: UpdateSpec['set']): WriteAction => {
  const work = taken(now, status);
  return update(intentKey(root), {
    change: {
      ...work,
      set: { ...work.set, ...set, scopeId: root.scopeId, root: { type: root.type, id: idOf(root) } },
    },
  });
};

interface Deleted {
  readonly deletedBy: UserId;
  readonly deletedAt: Instant;
}
const who = (root: Root, { deletedBy, deletedAt }: Deleted) => ({
  deletedBy,
  deletedAt,
  orderKey: indexKeys.deletion(deletedAt, `${root.type}#${idOf(root)}`),
  [timeToLiveAttribute]: expiryOf(deletedAt),
});

/** Notes, in the transaction that deletes a root, that all that belongs to it is to follow. */
export const deletes = (root: Root, { caller, now }: Call): WriteAction =>
  turned(root, now, 'running', {
    ...who(root, { deletedBy: caller.userId, deletedAt: now }),
    restoredBy: null,
    restoredAt: null,
  });

/**
 * Notes, in the transaction that restores a root, that what its deletion took is to come back, and no more.
 */
export const restores = (
  root: Root,
  was: { readonly deletedBy: UserId | null; readonly deletedAt: Instant | null },
  { caller, now }: Call,
): WriteAction =>
  turned(root, now, 'restoring', {
    ...who(root, { deletedBy: was.deletedBy ?? caller.userId, deletedAt: was.deletedAt ?? now }),
    restoredBy: caller.userId,
    restoredAt: now,
  });
