import { isSignOut } from '../../shared/db/keys';
import { logAuditEvent } from '../../shared/http/answer/log';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** Has the pool end the sessions of whoever signed out everywhere. */
export const endSessions: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isSignOut(key)) return;
  // Loaded when somebody signs out: the pool's client is a part of a function's start (docs/decisions/0028).
  const { carryOutSignOut } = await import('../../shared/people/sign-out-store');
  if (await carryOutSignOut(after, requestId))
    logAuditEvent('signed-out-everywhere', requestId, { userId: String(after.userId) });
};
