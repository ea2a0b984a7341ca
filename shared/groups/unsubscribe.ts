import { env } from '../core/env';
import { UserId } from '../core/ids';
import { seal, unseal } from '../core/seal';
import { MailboxId } from '../db/keys';
import { mailboxOf } from '../people/mailbox-of';

const purpose = 'unsubscribe';
const digestPurpose = 'unsubscribe-digest';

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

/** Returns the address at which somebody stops digests; sealed. */
export const unsubscribeFromDigestLink = (user: UserId): string =>
  `${env().API_URL}/v1/unsubscribe/${seal(digestPurpose, user)}`;

/** Reads whose digests a token of ours stops; undefined: it is none, or older than its key. */
export const readDigestToken = (token: string): UserId | undefined =>
  UserId.safeParse(unseal(digestPurpose, token)).data;
