import { systemClock } from '../../shared/core/clock';
import { isEmailChange } from '../../shared/db/keys';
import { sendEmailCode, sendEmailNotice } from '../../shared/groups/email-change-mail';
import { logAuditEvent } from '../../shared/http/answer/log';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** Has the pool, and then the table, give people the address that they have confirmed. */
export const changeAddresses: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isEmailChange(key)) return;
  // Loaded when somebody changes it: the pool's client is a part of a function's start (docs/decisions/0028).
  const { carryOutEmailChange } = await import('../../shared/people/email-change-work');
  const outcome = await carryOutEmailChange(after, { now: systemClock(), requestId });
  if (outcome)
    logAuditEvent(outcome === 'changed' ? 'email-changed' : 'email-not-changed', requestId, {
      userId: String(after.userId),
      outcome,
    });
};

/** Mails the code to an address that somebody asks for, and what became of it. */
export const mailEmailChanges: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isEmailChange(key)) return;
  const at = { now: systemClock(), requestId };
  const outcome = await sendEmailCode(after, at);
  if (outcome)
    logAuditEvent(outcome === 'sent' ? 'email-code-sent' : 'email-code-withheld', requestId, {
      userId: String(after.userId),
    });
  await sendEmailNotice(after, at);
};
