import type { Call } from '../core/call';
import { deleted } from '../core/record';
import type { UserId } from '../core/ids';
import { StaleRead } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { nameMoved } from '../db/name-claim';
import { batchGet } from '../db/read';
import type { WriteAction } from '../db/transact';
import type { Invitation } from './invitation';
import { replaceMembership } from './join';
import { isPlaceholder, Membership } from './member';
import { namedPlaceholder, placeholderNames } from './placeholder';
import { isPlaceholderIn, personIn, Scope } from './scope';

/**
 * Finds the placeholder that an invitation offers to whoever accepts it, or the one that it was merged into.
 * Undefined: it offers none, or that is somebody's by now, or gone.
 * @throws TableBusy
 */
export const offeredPlaceholder = async ({ scopeId, placeholderId }: Invitation): Promise<Membership | undefined> => {
  if (placeholderId === null) return undefined;
  const [stored] = await batchGet([keys.scope(scopeId)]);
  const scope = decodeReadable(Scope, stored);
  if (!scope) return undefined;
  const userId = personIn(scope)(placeholderId);
  if (!isPlaceholderIn(scope, userId)) return undefined;
  const [found] = await batchGet([keys.member(scopeId, userId)]);
  const membership = decodeReadable(Membership, found);
  // It has just gone: the scope is read anew.
  if (!membership || membership.deletedAt || !isPlaceholder(membership)) throw new StaleRead();
  return membership;
};

/**
 * Returns the actions that end a placeholder which has become somebody: its name goes, for they have one.
 * That they have become them is the scope's to say: `becoming` of placeholder-store.ts.
 */
export const placeholderEnds = (before: Membership, to: UserId, call: Call): WriteAction[] => [
  replaceMembership(before, { ...deleted(before, call), displayName: null, mergedInto: to }, null),
  ...nameMoved(placeholderNames, { before: namedPlaceholder(before), after: null }),
];
