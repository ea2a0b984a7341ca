import type { Caller } from '../core/call';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { Blocks, isBlocked } from './block';
import { type Invitation, TargetList } from './invitation';
import type { Linked } from './invitation-link';
import type { Offered } from './role-words';
import { Scope } from './scope';

type Pointing = Pick<Linked, 'scopeId' | 'listId'> & Partial<Pick<Invitation, 'sourceScopeId'>>;

/** Says what an invitation is to. */
export const offeredIn = ({ listId, sourceScopeId }: Pick<Invitation, 'listId' | 'sourceScopeId'>): Offered => {
  if (listId) return 'list';
  return sourceScopeId ? 'slice' : 'scope';
};

/**
 * Returns the keys of what an invitation is to: its scope, and its list where it is to one, or what it shows
 * where it is to a slice.
 */
export const targetKeys = ({ scopeId, listId, sourceScopeId }: Pointing): Key[] => [
  keys.scope(scopeId),
  ...(listId ? [keys.list(scopeId, listId)] : []),
  ...(sourceScopeId ? [keys.scope(sourceScopeId)] : []),
];

/** Returns what the target is called now; undefined: it is gone, so that there is nothing to join. */
export const targetNameIn = (
  { listId, sourceScopeId }: Pointing,
  [scope, other]: readonly (StoredRecord | undefined)[],
): string | undefined => {
  const group = decodeReadable(Scope, scope);
  if (!group || group.deletedAt) return undefined;
  // Of an invitation to a group something else may have been read in the list's place.
  const one = listId ? decodeReadable(TargetList, other) : undefined;
  if (listId) return one?.deletedAt === null ? one.name : undefined;
  return sourceScopeId && (!other || other.deletedAt) ? undefined : group.name;
};

/**
 * Returns the keys of what an open invitation is shown to its person by: its target, what they block, and
 * their membership where it hands the scope over, since that is for members alone.
 */
export const openKeys = (invitation: Invitation, { userId }: Pick<Caller, 'userId'>): Key[] => [
  ...targetKeys(invitation),
  keys.block(userId),
  ...(invitation.transfersOwnership ? [keys.member(invitation.scopeId, userId)] : []),
];

/**
 * Returns the name by which an open invitation is shown to its person; undefined: it isn't.
 * @param found what `openKeys` name
 */
export const nameIfOpen = (
  invitation: Invitation,
  found: readonly (StoredRecord | undefined)[],
): string | undefined => {
  const [blocks, membership] = found.slice(targetKeys(invitation).length);
  if (isBlocked(decodeReadable(Blocks, blocks), invitation)) return undefined;
  if (invitation.transfersOwnership && (!membership || membership.deletedAt)) return undefined;
  return targetNameIn(invitation, found);
};
