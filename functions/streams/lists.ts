import { systemClock } from '../../shared/core/clock';
import { kindIn, memberIn, scopeIn } from '../../shared/db/keys';
import { endRolesOnLists, passOnLists } from '../../shared/lists/inherit';
import { changeOf } from './change';
import type { Reaction } from './in-order';
import { wordOf } from '../../shared/db/record';

/**
 * Passes the lists of whoever leaves a scope, is removed, or deletes their account on to the owner who joined
 * first; those that were deleted at the time are passed on once they are back (docs/decisions/0036). The
 * roles they had on other lists end.
 */
export const passOn: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  const scopeId = scopeIn(key.pk);
  const member = memberIn(key);
  const hasLeft = member !== undefined && Boolean(after?.deletedAt);
  const isBack = kindIn(key.sk) === wordOf('deletion') && after?.status === 'restored';
  if (scopeId && (hasLeft || isBack)) await passOnLists(scopeId, systemClock, requestId);
  // Whoever deletes their account keeps a place, and with it what rests on that (docs/decisions/0039).
  if (scopeId && hasLeft && !after?.endedWith)
    await endRolesOnLists(scopeId, { userId: member, clock: systemClock, requestId });
};
