import * as z from 'zod';
import type { Call } from '../core/call';
import { InvalidBody, NotFound, QuotaExceeded } from '../core/errors';
import { line, optional, stored } from '../core/fields';
import { idSchema, newId, ScopeId, UserId } from '../core/ids';
import { audit, changed, unwritten } from '../core/record';
import { Instant } from '../core/time';
import type { Invitation } from './invitation';

export const BlockId = idSchema('block').brand<'BlockId'>();
export type BlockId = z.output<typeof BlockId>;

/** The most that somebody can block: they are one record. */
const mostBlocks = 100;
const longestName = 200;

/** Somebody, or a scope, whose invitations a person doesn't want to hear of. */
export const Block = z
  .object({
    id: BlockId,
    scopeId: ScopeId.nullable(),
    userId: UserId.nullable(),
    name: stored.line(longestName).nullable().describe('what you called it when you blocked it'),
    createdAt: Instant,
  })
  .meta({ id: 'Block' });
export type Block = z.output<typeof Block>;

/** All that a person blocks. */
export const Blocks = z.object({ id: UserId, entries: z.array(Block).default([]), ...audit });
export type Blocks = z.output<typeof Blocks>;

const fields = { name: optional(line(longestName)) };
export const NewBlock = z
  .union([z.strictObject({ scopeId: ScopeId, ...fields }), z.strictObject({ userId: UserId, ...fields })])
  .meta({ id: 'NewBlock', description: 'A scope with its lists and slices, or a person, whatever they invite to' });
export type NewBlock = z.output<typeof NewBlock>;

/** Makes what somebody blocks before they have blocked anything. */
export const noBlocks = (user: UserId): Blocks => ({ id: user, entries: [], ...unwritten(user) });

/** Returns the block that stands of what a call names. */
export const blockOf = ({ entries }: Blocks, draft: NewBlock): Block | undefined =>
  entries.find((one) => ('scopeId' in draft ? one.scopeId === draft.scopeId : one.userId === draft.userId));

/**
 * Blocks something once; the same object: it is blocked already.
 * @throws InvalidBody when it is the caller, QuotaExceeded
 */
export const withBlock = (before: Blocks, draft: NewBlock, call: Call): Blocks => {
  const { userId } = call.caller;
  const field = 'scopeId' in draft ? 'scopeId' : 'userId';
  const [scopeId, person] = 'scopeId' in draft ? [draft.scopeId, null] : [null, draft.userId];
  if (String(scopeId ?? person) === String(userId)) throw new InvalidBody([{ path: field, code: 'self' }]);
  if (blockOf(before, draft)) return before;
  if (before.entries.length >= mostBlocks) throw new QuotaExceeded('blocks', mostBlocks);
  const block = { id: newId(BlockId), scopeId, userId: person, name: draft.name ?? null, createdAt: call.now };
  return changed(before, { entries: [...before.entries, block] }, call);
};

/** Returns the block with that id. @throws NotFound */
export const blockWith = ({ entries }: Blocks, id: BlockId): Block => {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
};

/** Ends a block. @throws NotFound */
export const withoutBlock = (before: Blocks, id: BlockId, call: Call): Blocks => {
  const ended = blockWith(before, id);
  return changed(before, { entries: before.entries.filter((one) => one !== ended) }, call);
};

/** Tells whether an invitation is one that its person doesn't want to hear of. */
export const isBlocked = (
  blocks: Pick<Blocks, 'entries'> | undefined,
  { scopeId, sourceScopeId, invitedBy }: Pick<Invitation, 'scopeId' | 'sourceScopeId' | 'invitedBy'>,
): boolean =>
  blocks?.entries.some(
    (one) =>
      one.userId === invitedBy || (one.scopeId !== null && (one.scopeId === scopeId || one.scopeId === sourceScopeId)),
  ) ?? false;
