import type { Item } from '../db/attributes';
import { decode } from '../db/decode';
import { intentPrefixes, keyIn, kindIn, scopeIn } from '../db/keys';
import { Clearing } from '../items/model';
import { belowClearing, belowRoot } from './below';
import { Deletion, type DeletionView, shown } from './model';
import type { Work } from './step';

/** Whether a record says what is to be done to what is below it. */
export const isIntent = (sk: string): boolean => intentPrefixes.some((prefix) => sk.startsWith(prefix));

/** The work that a stored deletion, or clearing, asks for. */
export const workOf = (stored: Item): Work => {
  const key = keyIn(stored);
  const scopeId = scopeIn(key.pk);
  if (!scopeId) throw new Error(`${key.pk} is no partition of a scope`);
  if (kindIn(key.sk) === 'CLEARING') {
    const clearing = decode(Clearing, stored);
    return {
      ...clearing,
      key,
      scopeId,
      type: 'clearing',
      mark: key.sk,
      deletedAt: clearing.clearedAt,
      below: belowClearing(scopeId, clearing),
    };
  }
  const deletion = decode(Deletion, stored);
  return { ...deletion, key, type: deletion.root.type, mark: key.sk, below: belowRoot(deletion) };
};

/** A stored deletion, or clearing, as it is served. */
export const viewOf = (stored: Item): DeletionView => {
  if (kindIn(keyIn(stored).sk) !== 'CLEARING') return shown(decode(Deletion, stored));
  const { listId, clearedAt, clearedBy, undoneAt, undoneBy, status, affected } = decode(Clearing, stored);
  return shown({
    root: { type: 'clearing', id: listId },
    status,
    affected,
    deletedBy: clearedBy,
    deletedAt: clearedAt,
    restoredBy: undoneBy,
    restoredAt: undoneAt,
  });
};
