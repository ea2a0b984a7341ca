import * as z from 'zod';
import type { Caller } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { Instant } from '../core/time';
import { absent, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { put, type Refusal, transact, update } from '../db/transact';
import { defaultProfile, Profile } from './model';

type Who = Pick<Caller, 'userId' | 'email'>;

/**
 * Makes the profile of somebody who signed up, unless it is there: the trigger may run twice.
 * @throws TableBusy
 */
export const makeProfile = async (who: Who, displayName: string | undefined, now: Instant, requestId: string): Promise<void> => {
  const fallback = defaultProfile(who);
  const profile: Profile = { ...fallback, displayName: displayName ?? fallback.displayName, createdAt: now, modifiedAt: now };
  await transact(requestId, [put(keys.profile(who.userId), profile, absent(), () => new AlreadyExists())]).catch((error: unknown) => {
    if (!(error instanceof AlreadyExists)) throw error;
  });
};

/** They had another address when they signed in last. */
class AddressChanged extends Error {
  constructor(readonly before: string) {
    super('The address changed');
  }
}

/**
 * Remembers when somebody signed in last, and under which address; the one they had before is kept, so that it can be erased with them. Makes the profile of those whom
 * the sign-up trigger missed.
 * @throws TableBusy
 */
export const signedIn = async (who: Who, now: Instant, requestId: string): Promise<void> => {
  const key = keys.profile(who.userId);
  const refusal: Refusal = (existing) => (existing ? new AddressChanged(String(existing.email)) : new NotFound());
  const remember = (before?: string) => {
    const same = before === undefined ? some(absent('email'), equal('email', who.email ?? '')) : equal('email', before);
    const kept = before === undefined ? [] : [put(keys.formerAddress(who.userId, before), { email: before, until: now })];
    return transact(requestId, [update(key, { set: { lastSignInAt: now, email: who.email } }, every(present(), same), refusal), ...kept]);
  };
  await remember().catch(async (error: unknown) => {
    if (error instanceof AddressChanged) return remember(error.before);
    if (!(error instanceof NotFound)) throw error;
    await makeProfile(who, undefined, now, requestId);
    return remember();
  });
};

/** What Hearth reads of a user's attributes in the pool. */
export const PoolAttributes = z.object({ sub: z.string(), email: z.string().optional(), email_verified: z.string().optional(), name: z.string().optional() });
