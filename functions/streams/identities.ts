import { isIdentities } from '../../shared/db/keys';
import { logAuditEvent } from '../../shared/http/answer/log';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** Has the pool forget the providers that people have taken away. */
export const removeIdentities: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isIdentities(key)) return;
  // Loaded when somebody changes them: the pool's client is part of a function's start (docs/decisions/0028).
  const { carryOutRemovals } = await import('../../shared/people/identities-work');
  if (await carryOutRemovals(after, requestId))
    logAuditEvent('provider-removed', requestId, { userId: String(after.userId) });
};
