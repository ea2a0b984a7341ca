import * as z from 'zod';
import type { Call, Caller } from '../core/call';
import { TableBusy, Unauthorized } from '../core/errors';
import type { TokenId, UserId } from '../core/ids';
import { grantOf, isGood, isNewUse, namedByToken, ScopedToken, type TokenMaker } from '../core/scoped-token';
import { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { above, alive, every } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, transact, update, type WriteAction } from '../db/transact';

/** The two records that say it: who never wrote to their profile has none, and was never deleted. */
const Account = z.object({
  deletedAt: Instant.nullable().default(null),
  tokensEndedAt: Instant.nullable().default(null),
});
const Signed = z.object({ signedOutAt: Instant });

/** Returns the keys of what says whether somebody's tokens stand. */
export const makerKeysOf = (userId: UserId): readonly Key[] => [keys.profile(userId), keys.signOut(userId)];

/**
 * Reads from these whether somebody's tokens stand: they end when their account is deleted, and when they
 * sign out everywhere. Undefined where either can't be read: nobody's token is good by that.
 */
export const makerIn = ([profile, signOut]: readonly (StoredRecord | undefined)[]): TokenMaker | undefined => {
  const account = profile ? decodeReadable(Account, profile) : { deletedAt: null, tokensEndedAt: null };
  const signed = signOut ? decodeReadable(Signed, signOut) : { signedOutAt: null };
  if (!account || !signed) return undefined;
  const [last = null] = [account.tokensEndedAt, signed.signedOutAt]
    .filter((at) => at !== null)
    .sort()
    .reverse();
  return { deletedAt: account.deletedAt, tokensEndedAt: last };
};

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
  const [stored, profile, signOut] = await batchGet([keys.token(userId, id), ...makerKeysOf(userId)]);
  const record = decodeReadable(ScopedToken, stored);
  const maker = makerIn([profile, signOut]);
  if (!record || !maker || !isGood(record, { token, maker, now: at.now })) throw new Unauthorized();
  if (!profile && (await isErased(userId))) throw new Unauthorized();
  if (isNewUse(record, at.now)) await used(named, at);
  return { userId, email: null, emailVerified: false, token: grantOf(record) };
};

/** Requires of a call by a scoped token that the token still stands when it writes. */
export const tokenStands = ({ caller: { userId, token }, now }: Call): WriteAction[] =>
  token ? [check(keys.token(userId, token.id), every(alive, above('expiresAt', now)), () => new Unauthorized())] : [];
