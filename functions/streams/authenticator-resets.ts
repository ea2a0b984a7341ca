import { systemClock } from '../../shared/core/clock';
import { isAuthenticatorReset } from '../../shared/db/keys';
import { sendAuthenticatorReset } from '../../shared/groups/authenticator-mail';
import { logAuditEvent } from '../../shared/http/answer/log';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** Tells people that an operator took their authenticator away. */
export const mailAuthenticatorResets: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isAuthenticatorReset(key)) return;
  if (await sendAuthenticatorReset(after, { now: systemClock(), requestId }))
    logAuditEvent('authenticator-reset', requestId, { userId: String(after.userId), by: String(after.by) });
};
