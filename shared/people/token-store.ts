import { makerIn, makerKeysOf } from '../access/scoped-token';
import { deleteRecord } from '../access/update';
import { requireScope, write, writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AccountDeleted, Forbidden, InvalidBody, NotFound, QuotaExceeded, VersionChanged } from '../core/errors';
import type { TokenId, UserId } from '../core/ids';
import { deleted, deletedRetention, living } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { isKept, ScopedToken, type TokenMaker, TokenTurn } from '../core/scoped-token';
import { epochSeconds, later } from '../core/time';
import type { Page, PageRequest } from '../db/cursor';
import { decode, decodeReadable } from '../db/decode';
import { absent, equal } from '../db/expressions';
import { keyRanges, keys } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { check, put, update, type WriteAction } from '../db/transact';
import { mostTokens, type NewToken, newToken, toView, type TokenView } from './token';

const read = (stored: unknown): ScopedToken => decode(ScopedToken, stored);

/**
 * Returns the collection of somebody's tokens that have not ended otherwise than by their time, the newest
 * first.
 */
const tokensOf = (userId: UserId, maker: TokenMaker | undefined, keep: (one: ScopedToken) => boolean = () => true) => ({
  ...keyRanges.tokens(userId),
  by: 'sk' as const,
  backwards: true,
  parse: read,
  keep: (one: ScopedToken) => maker !== undefined && one.deletedAt === null && isKept(one, maker) && keep(one),
});

/**
 * Holds the limit, however many are made at once: whoever makes one moves a turn on that they read before
 * they counted, so that of two that found the same one counts again.
 * @throws QuotaExceeded, TableBusy
 */
const takeTurn = async ({ caller: { userId }, now }: Call): Promise<WriteAction> => {
  const key = keys.tokenTurn(userId);
  const [stored, ...maker] = await batchGet([key, ...makerKeysOf(userId)]);
  const { items } = await page(
    tokensOf(userId, makerIn(maker), ({ expiresAt }) => expiresAt > now),
    { limit: mostTokens },
  );
  if (items.length >= mostTokens) throw new QuotaExceeded('tokens', mostTokens);
  const turn = stored && decodeReadable(TokenTurn, stored)?.turn;
  return update(key, {
    change: { set: { turn: (turn ?? 0) + 1 } },
    when: turn === undefined ? absent('turn') : equal('turn', turn),
    refusal: () => new StaleRead(),
  });
};

/**
 * Makes a scoped token for a scope that the caller is in. It is told in this answer alone: what is kept of it
 * for a repeated call is the token without its secret.
 * @throws InvalidBody, QuotaExceeded, AccountDeleted, TableBusy, IdempotentReplay
 */
export const create = async (call: Call, draft: NewToken): Promise<TokenView> => {
  const { record, secret } = newToken(draft, call);
  const { userId } = call.caller;
  const kept = toView(record);
  const attempt = async () => {
    const turn = await takeTurn(call);
    return write(call, {
      resource: { scopeId: draft.scopeId },
      permission: 'scope.read',
      actions: [
        check(keys.profile(userId), absent('deletedAt'), () => new AccountDeleted()),
        turn,
        requireScope(call, draft),
        put(keys.token(userId, record.id), {
          schema: ScopedToken,
          item: { ...record, [timeToLiveAttribute]: epochSeconds(later(record.expiresAt, deletedRetention)) },
          when: absent(),
        }),
      ],
      answer: { ...kept, secret },
      kept,
    });
  };
  try {
    const { value } = await retryOnStale(call, attempt);
    return value;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden)
      throw new InvalidBody([{ path: 'scopeId', code: 'no_scope' }]);
    throw error;
  }
};

/**
 * Lists the caller's tokens, the newest first: those that were not revoked, by themselves or with all from
 * before a sign-out.
 * @throws TableBusy
 */
export const list = async ({ caller: { userId } }: Call, request: PageRequest): Promise<Page<TokenView>> => {
  const maker = makerIn(await batchGet(makerKeysOf(userId)));
  const found = await page(tokensOf(userId, maker), request);
  return { ...found, items: found.items.map(toView) };
};

const find = async ({ caller: { userId } }: Call, id: TokenId) => {
  const [stored, ...found] = await batchGet([keys.token(userId, id), ...makerKeysOf(userId)]);
  const maker = makerIn(found);
  const one = stored && living(read(stored));
  return { one: one && maker && isKept(one, maker) ? one : undefined, isMakerDeleted: Boolean(maker?.deletedAt) };
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, id: TokenId): Promise<TokenView> => {
  const { one } = await find(call, id);
  if (!one) throw new NotFound();
  return toView(one);
};

/** Revokes a token, which is over at once. @throws NotFound, AccountDeleted, VersionChanged, TableBusy */
export const remove = (call: Call, id: TokenId): Promise<TokenView> =>
  retryOnStale(call, async () => {
    const { one: before, isMakerDeleted } = await find(call, id);
    // With the account all tokens ended: to whoever may restore it, that is what is to be said.
    if (isMakerDeleted) throw new AccountDeleted();
    if (!before) throw new NotFound();
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const after = deleted(before, call);
    const action = deleteRecord(keys.token(before.userId, id), { schema: ScopedToken, before, after });
    return writeOwn(call, [action], toView(after));
  });
