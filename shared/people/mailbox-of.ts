import { withoutLabel } from '../core/email';
import { type MailboxId, mailboxId } from '../db/keys';

/** Returns the mailbox that an address is delivered to, by the name it is kept under. */
export const mailboxOf = (address: string): MailboxId => mailboxId(withoutLabel(address));
