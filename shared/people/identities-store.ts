import { randomUUID } from 'node:crypto';
import { writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { env } from '../core/env';
import { InvalidBody } from '../core/errors';
import type { UserId } from '../core/ids';
import { retryOnStale, StaleRead } from '../core/retry';
import type { SignInProvider } from '../core/sign-in-providers';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import { absent, equal } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { put, transact, type WriteAction } from '../db/transact';
import {
  asPoolSays,
  Identities,
  type OwnIdentities,
  permitted,
  type PoolSays,
  signedUpBy,
  withAddressSaid,
  withoutProvider,
} from './identities';

const noIdentities = (userId: UserId): Identities => Identities.parse({ userId, revision: 'none' });

/** Reads the record of somebody's providers, as it was stored; whoever has none has none of them. */
export const identitiesIn = (stored: StoredRecord | undefined, userId: UserId): Identities =>
  stored ? decode(Identities, stored) : noIdentities(userId);

/** Writes them, unless they have moved on since they were read. @throws StaleRead from the write */
export const replaceIdentities = (before: Identities, after: Identities): WriteAction =>
  put(keys.identities(before.userId), {
    schema: Identities,
    item: withAddressSaid({ ...after, revision: randomUUID() }),
    when: before.revision === 'none' ? absent() : equal('revision', before.revision),
    refusal: () => new StaleRead(),
  });

const shown = (own: Identities, now: Instant): OwnIdentities => ({
  offered: env().SIGN_IN_PROVIDERS,
  signedUpBy: signedUpBy(own),
  connected: own.connected,
  permitted: own.permit && own.permit.until > now ? { provider: own.permit.provider, until: own.permit.until } : null,
});

const readOwn = async ({ caller: { userId } }: Call): Promise<Identities> => {
  const [stored] = await batchGet([keys.identities(userId)]);
  return identitiesIn(stored, userId);
};

/** Returns the providers that the caller can sign in by. @throws TableBusy */
export const ownIdentities = async (call: Call): Promise<OwnIdentities> => shown(await readOwn(call), call.now);

const change = (call: Call, by: (before: Identities) => Identities): Promise<OwnIdentities> =>
  retryOnStale({}, async () => {
    const before = await readOwn(call);
    const after = by(before);
    return writeOwn(call, [replaceIdentities(before, after)], shown(after, call.now));
  });

/**
 * Permits that the caller's next sign-in by a provider connects it to their account.
 * @throws InvalidBody for a provider that isn't offered, or can't be connected; AccountDeleted,
 * FreshSignInRequired, TableBusy
 */
export const permitProvider = (call: Call, provider: SignInProvider): Promise<OwnIdentities> => {
  if (!env().SIGN_IN_PROVIDERS.includes(provider)) throw new InvalidBody([{ path: 'provider', code: 'not_offered' }]);
  return change(call, (before) => permitted(before, provider, call.now));
};

/**
 * Takes a provider away from the caller: their permission at once, the connection within seconds.
 * @throws InvalidBody for the one they signed up by; AccountDeleted, FreshSignInRequired, TableBusy
 */
export const removeProvider = (call: Call, provider: SignInProvider): Promise<OwnIdentities> =>
  change(call, (before) => withoutProvider(before, provider));

/**
 * Remembers at a sign-in by which providers somebody can, as the pool says. Where no provider is offered, and
 * none leads to them, nothing is read.
 * @throws TableBusy
 */
export const rememberIdentities = async (
  userId: UserId,
  says: PoolSays,
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  if (env().SIGN_IN_PROVIDERS.length === 0 && says.username === null && says.linked.length === 0) return;
  await retryOnStale({}, async () => {
    const [stored] = await batchGet([keys.identities(userId)]);
    const before = identitiesIn(stored, userId);
    const after = asPoolSays(before, says, now);
    if (after !== before) await transact(requestId, [replaceIdentities(before, after)]);
  });
};
