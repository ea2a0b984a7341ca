import * as z from 'zod';
import type { Call, Caller } from '../core/call';
import { TableBusy, Unauthorized } from '../core/errors';
import type { TokenId, UserId } from '../core/ids';
import { grantOf, isGood, isNewUse, namedByToken, ScopedToken } from '../core/scoped-token';
import { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { above, alive, every } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, transact, update, type WriteAction } from '../db/transact';

const Maker = z.object({
  deletedAt: Instant.nullable().default(null),
  tokensEndedAt: Instant.nullable().default(null),
});
/** Whoever never wrote to their profile: their account was never deleted. */
const unwritten = { deletedAt: null, tokensEndedAt: null };

/** Tells whether somebody is being erased: what is theirs goes in parts, the profile before the tokens. */
const isErased = async (userId: UserId): Promise<boolean> => (await batchGet([keys.erasure(userId)])).some(Boolean);

/** Remembers that a token was used. What can't be remembered now is remembered with the next use. */
const used = async (
  { userId, id }: { readonly userId: UserId; readonly id: TokenId },
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const remembered = update(keys.token(userId, id), {
    change: { set: { lastUsedAt: now } },
    when: alive,
    refusal: () => new Unauthorized(),
  });
  await transact(requestId, [remembered]).catch((error: unknown) => {
    if (!(error instanceof TableBusy)) throw error;
  });
};

/**
 * Finds who made a scoped token, by one consistent round trip, whether it is anybody's or not; a good one of
 * somebody without a profile takes one more. Whoever calls by it has no address: nothing is theirs by that.
 * @throws Unauthorized, TableBusy
 */
export const callerByToken = async (
  token: string,
  at: { readonly now: Instant; readonly requestId: string },
): Promise<Caller> => {
  const named = namedByToken(token);
  if (!named) throw new Unauthorized();
  const { userId, id } = named;
  const [stored, profile] = await batchGet([keys.token(userId, id), keys.profile(userId)]);
  const record = decodeReadable(ScopedToken, stored);
  const maker = profile ? decodeReadable(Maker, profile) : unwritten;
  if (!record || !maker || !isGood(record, { token, maker, now: at.now })) throw new Unauthorized();
  if (!profile && (await isErased(userId))) throw new Unauthorized();
  if (isNewUse(record, at.now)) await used(named, at);
  return { userId, email: null, emailVerified: false, token: grantOf(record) };
};

/** Requires of a call by a scoped token that the token still stands when it writes. */
export const tokenStands = ({ caller: { userId, token }, now }: Call): WriteAction[] =>
  token ? [check(keys.token(userId, token.id), every(alive, above('expiresAt', now)), () => new Unauthorized())] : [];
