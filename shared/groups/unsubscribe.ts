import { env } from '../core/env';
import { seal, unseal } from '../core/seal';
import { MailboxId } from '../db/keys';
import { mailboxOf } from './mailbox-store';

const purpose = 'unsubscribe';

/**
 * Returns the address at which whoever has a mail to `address` stops these mails; sealed, and without the
 * address in it.
 */
export const unsubscribeLink = (address: string): string =>
  `${env().API_URL}/v1/unsubscribe/${seal(purpose, mailboxOf(address))}`;

/**
 * Reads the mailbox that a token of ours is of; undefined when it is altered or foreign, or older than its
 * key.
 */
export const readUnsubscribeToken = (token: string): MailboxId | undefined =>
  MailboxId.safeParse(unseal(purpose, token)).data;
