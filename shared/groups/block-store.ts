import { updateOwnRecord } from '../access/update-own';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import type { UserId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { pageInMemory } from '../db/page';
import { batchGet } from '../db/read';
import { Profile } from '../people/profile';
import {
  type Block,
  type BlockId,
  blockOf,
  Blocks,
  blockWith,
  isBlocked,
  type NewBlock,
  noBlocks,
  withBlock,
  withoutBlock,
} from './block';
import { Blocker, blockerActions } from '../people/blocker';
import type { Invitation } from './invitation';
import { mailboxOf } from '../people/mailbox-of';
import { mailsInvitation } from '../people/settings';
import { settingsIn } from '../people/stored-settings';

const ownBlocks = (call: Call) => ({
  key: keys.block(call.caller.userId),
  schema: Blocks,
  fallback: noBlocks(call.caller.userId),
  alsoWrite: () => blockerActions(call.caller),
});

const noBlock = (): never => {
  throw new NotFound();
};

const readOwn = async ({ caller: { userId } }: Call): Promise<Blocks> => {
  const [stored] = await batchGet([keys.block(userId)]);
  return stored ? decode(Blocks, stored) : noBlocks(userId);
};

/** @throws NotFound, TableBusy */
export const getOwnBlock = async (call: Call, id: BlockId): Promise<Block> => blockWith(await readOwn(call), id);

/** Lists what the caller blocks, oldest first. @throws TableBusy */
export const listOwnBlocks = async (call: Call, request: PageRequest): Promise<Page<Block>> => {
  const { entries } = await readOwn(call);
  return pageInMemory(entries, { by: ({ createdAt }) => createdAt, order: { backwards: false }, request });
};

/**
 * Blocks the invitations of a scope or a person; what is blocked already stays as it is. Whether there is
 * such a scope or person is not looked up, so that nobody learns it.
 * @throws InvalidBody, QuotaExceeded, AccountDeleted, TableBusy, IdempotentReplay
 */
export const addBlock = (call: Call, draft: NewBlock): Promise<Block> =>
  updateOwnRecord(call, {
    ...ownBlocks(call),
    apply: (before) => withBlock(before, draft, call),
    answer: (after) => blockOf(after, draft) ?? noBlock(),
  });

/** Ends a block. @throws NotFound, AccountDeleted, TableBusy */
export const removeBlock = (call: Call, id: BlockId): Promise<Block> => {
  let ended: Block | undefined;
  return updateOwnRecord(call, {
    ...ownBlocks(call),
    apply: (before) => {
      ended = blockWith(before, id);
      return withoutBlock(before, id, call);
    },
    answer: (after) => ended ?? blockWith(after, id),
  });
};

/** Finds whose an address is that an invitation is mailed to. @throws TableBusy */
const readerOf = async (address: string): Promise<UserId | undefined> => {
  const mailbox = mailboxOf(address);
  const [stored] = await batchGet([keys.blocker(mailbox)]);
  const blocker = decodeReadable(Blocker, stored);
  if (!blocker) return undefined;
  const [found] = await batchGet([keys.profile(blocker.userId)]);
  const email = decodeReadable(Profile, found)?.email;
  // They may have another address by now, and this one somebody else.
  return email && mailboxOf(email) === mailbox ? blocker.userId : undefined;
};

/**
 * Says why whoever reads a mail doesn't want it to tell of that invitation; undefined: nothing says so.
 * @throws TableBusy
 */
export const unwantedAt = async (
  address: string,
  invitation: Invitation,
): Promise<'blocked' | 'switched-off' | undefined> => {
  const reader = invitation.userId ?? (await readerOf(address));
  if (!reader) return undefined;
  const [blocks, settings] = await batchGet([keys.block(reader), keys.settings(reader)]);
  if (isBlocked(decodeReadable(Blocks, blocks), invitation)) return 'blocked';
  return mailsInvitation(settingsIn(settings, reader), invitation) ? undefined : 'switched-off';
};
