import { deleteRecord } from '../access/update';
import { requireScope, write, writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AccountDeleted, Forbidden, InvalidBody, NotFound, QuotaExceeded, VersionChanged } from '../core/errors';
import type { TokenId } from '../core/ids';
import { deleted, deletedRetention, living } from '../core/record';
import { retryOnStale } from '../core/retry';
import { ScopedToken } from '../core/scoped-token';
import { epochSeconds, later } from '../core/time';
import type { Page, PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keyRanges, keys } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { check, put } from '../db/transact';
import { isGoodStill, mostTokens, type NewToken, newToken, toView, type TokenView } from './token';

const read = (stored: unknown): ScopedToken => decode(ScopedToken, stored);

/** Returns the collection of somebody's tokens that were not revoked, the newest first. */
const tokensOf = ({ caller: { userId } }: Call, keep = ({ deletedAt }: ScopedToken) => deletedAt === null) => ({
  ...keyRanges.tokens(userId),
  by: 'sk' as const,
  backwards: true,
  parse: read,
  keep,
});

/** @throws QuotaExceeded. Two calls at once may both find room for one more: nothing rests on the number. */
const refuseTooMany = async (call: Call): Promise<void> => {
  const { items } = await page(
    tokensOf(call, (one) => isGoodStill(one, call.now)),
    { limit: mostTokens },
  );
  if (items.length >= mostTokens) throw new QuotaExceeded('tokens', mostTokens);
};

/**
 * Makes a scoped token for a scope that the caller is in. It is told in this answer alone: what is kept of it
 * for a repeated call is the token without its secret.
 * @throws InvalidBody, QuotaExceeded, AccountDeleted, TableBusy, IdempotentReplay
 */
export const create = async (call: Call, draft: NewToken): Promise<TokenView> => {
  const { record, secret } = newToken(draft, call);
  const { userId } = call.caller;
  await refuseTooMany(call);
  const kept = toView(record);
  try {
    const { value } = await write(call, {
      resource: { scopeId: draft.scopeId },
      permission: 'scope.read',
      actions: [
        check(keys.profile(userId), absent('deletedAt'), () => new AccountDeleted()),
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
    return value;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden)
      throw new InvalidBody([{ path: 'scopeId', code: 'no_scope' }]);
    throw error;
  }
};

/** Lists the caller's tokens that were not revoked, the newest first. @throws TableBusy */
export const list = async (call: Call, request: PageRequest): Promise<Page<TokenView>> => {
  const found = await page(tokensOf(call), request);
  return { ...found, items: found.items.map(toView) };
};

const find = async ({ caller: { userId } }: Call, id: TokenId): Promise<ScopedToken> => {
  const [stored] = await batchGet([keys.token(userId, id)]);
  if (!stored) throw new NotFound();
  return living(read(stored));
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, id: TokenId): Promise<TokenView> => toView(await find(call, id));

/** Revokes a token, which is over at once. @throws NotFound, AccountDeleted, VersionChanged, TableBusy */
export const remove = (call: Call, id: TokenId): Promise<TokenView> =>
  retryOnStale(call, async () => {
    const before = await find(call, id);
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const after = deleted(before, call);
    const action = deleteRecord(keys.token(before.userId, id), { schema: ScopedToken, before, after });
    return writeOwn(call, [action], toView(after));
  });
