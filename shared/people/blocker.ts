import * as z from 'zod';
import type { Caller } from '../core/call';
import { UserId } from '../core/ids';
import { keys } from '../db/keys';
import { put, type WriteAction } from '../db/transact';
import { mailboxOf } from './mailbox-of';

/**
 * Says who had an address, verified, when they last blocked something, ended a block, changed which mails of
 * invitations they get, or came by it.
 */
export const Blocker = z.object({ userId: UserId });

/**
 * Returns the actions that say whose an address is, by which mails to it find what its owner wants none of.
 * Only a verified one: nobody decides what strangers get.
 */
export const blockerActions = ({
  userId,
  email,
  emailVerified,
}: Pick<Caller, 'userId' | 'email'> & Partial<Pick<Caller, 'emailVerified'>>): WriteAction[] =>
  email && emailVerified ? [put(keys.blocker(mailboxOf(email)), { schema: Blocker, item: { userId } })] : [];
