import type { StoredRecord } from '../../db/attributes';
import { decode } from '../../db/decode';
import { keyIn, kindIn, scopeIn } from '../../db/keys';
import { Clearing } from '../../lists/item';
import { Deletion, type DeletionView, toView } from './deletion';
import { clearingCascade, deletionCascade } from './roots';
import type { CascadeWork } from '../work/cascade';
import { wordOf } from '../../db/record';

const isClearing = (sk: string): boolean => kindIn(sk) === wordOf('clearing');

/** Tells whether a record, a deletion or a clearing, says what is to be done to what belongs to it. */
export const isIntent = (sk: string): boolean => isClearing(sk) || kindIn(sk) === wordOf('deletion');

/** Returns the work that a stored deletion, or clearing, asks for. */
export const workOf = (stored: StoredRecord): CascadeWork => {
  const key = keyIn(stored);
  const scopeId = scopeIn(key.pk);
  if (!scopeId) throw new Error(`${key.pk} is no partition of a scope`);
  if (isClearing(key.sk)) {
    const clearing = decode(Clearing, stored);
    return {
      ...clearing,
      ...clearingCascade(key, scopeId, clearing),
      tombstone: key.sk,
      deletedAt: clearing.clearedAt,
    };
  }
  const deletion = decode(Deletion, stored);
  return { ...deletion, ...deletionCascade(key, deletion), tombstone: key.sk };
};

/** Returns a stored deletion, or clearing, as it is served. */
export const storedToView = (stored: StoredRecord): DeletionView => {
  if (!isClearing(keyIn(stored).sk)) return toView(decode(Deletion, stored));
  const { listId, clearedAt, clearedBy, undoneAt, undoneBy, status, affected } = decode(Clearing, stored);
  return toView({
    root: { type: 'clearing', id: listId },
    status,
    affected,
    deletedBy: clearedBy,
    deletedAt: clearedAt,
    restoredBy: undoneBy,
    restoredAt: undoneAt,
  });
};
