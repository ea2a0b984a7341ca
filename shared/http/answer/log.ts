import { log } from '../../core/log';

/** An event that whoever watches over the installation wants to find again. */
export type AuditEvent =
  | 'sign-in'
  | 'sign-in-refused'
  | 'access-refused'
  | 'signed-out-everywhere'
  | 'authenticator-reset'
  | 'email-changed'
  | 'email-not-changed'
  | 'email-code-sent'
  | 'email-code-withheld'
  | 'user-created'
  | 'provider-connected'
  | 'provider-refused'
  | 'provider-removed'
  | 'invitation-sent'
  | 'invitation-withheld'
  | 'mail-refused'
  | 'mail-not-rendered';

/**
 * Writes an audit event: kept with the logs, found by `audit`. The request's id is passed, not kept in the
 * logger: one process may serve several requests at once.
 */
export const logAuditEvent = (
  event: AuditEvent,
  requestId: string,
  details: Readonly<Record<string, string | number>> = {},
): void => log().info('audit', { audit: event, requestId, ...details });
