import { retryOnStale } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact } from '../db/transact';
import { Identities, namesInPool } from './identities';
import { identitiesIn, replaceIdentities } from './identities-store';
import { unlinkProvider } from './pool-identities';
import { endRefreshTokens } from './pool-users';
import { Profile } from './profile';

/**
 * Has the pool forget the providers that somebody has taken away, and end their refresh tokens: of which
 * sign-in one comes it doesn't tell.
 * @returns whether there were any
 * @throws the SDK's error when the pool is away; TableBusy
 */
export const carryOutRemovals = (image: StoredRecord, requestId: string): Promise<boolean> =>
  retryOnStale({}, async () => {
    const { userId, removing } = decode(Identities, image);
    if (removing.length === 0) return false;
    const [stored, profile] = await batchGet([keys.identities(userId), keys.profile(userId)]);
    const now = identitiesIn(stored, userId);
    if (now.removing.length === 0) return false;
    const names = namesInPool([decodeReadable(Profile, profile)?.email], now);
    for (const provider of now.removing) await unlinkProvider(userId, { provider, names });
    await endRefreshTokens(userId, names);
    await transact(requestId, [replaceIdentities(now, { ...now, removing: [] })]);
    return true;
  });
