import type { Caller } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { Instant } from '../core/time';
import type { Value } from '../db/attributes';
import { absent, type Condition, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { type WriteAction, put, type Refusal, transact, update } from '../db/transact';
import { blockerActions } from './blocker';
import { defaultProfile, FormerAddress, Profile } from './profile';

type Who = Pick<Caller, 'userId' | 'email'> &
  Partial<Pick<Caller, 'emailVerified'>> & {
    /** The name for a profile that is missing; absent: from the address. */
    readonly displayName?: string | undefined;
  };

/**
 * Makes the profile of somebody who signed up, unless it is there: the trigger may run twice.
 * @throws TableBusy
 */
export const makeProfile = async (
  who: Who,
  {
    displayName,
    now,
    requestId,
  }: { readonly displayName: string | undefined; readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const fallback = defaultProfile(who);
  const profile: Profile = {
    ...fallback,
    displayName: displayName ?? fallback.displayName,
    createdAt: now,
    modifiedAt: now,
  };
  await transact(requestId, [
    put(keys.profile(who.userId), {
      schema: Profile,
      item: profile,
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
  ]).catch((error: unknown) => {
    if (!(error instanceof AlreadyExists)) throw error;
  });
};

/**
 * Says that the stored records are not as a sign-in usually finds them: they had another address when they
 * signed in last, or have deleted their account.
 */
class StandsOtherwise extends Error {
  constructor(
    readonly email: string | null,
    readonly isDeleted: boolean,
  ) {
    super('The profile stands otherwise');
  }
}

const refusal: Refusal = (existing) =>
  existing
    ? new StandsOtherwise(typeof existing.email === 'string' ? existing.email : null, existing.deletedAt !== undefined)
    : new NotFound();

/**
 * Remembers when somebody signed in last, and under which address; the one they had before is kept, so that
 * it can be erased with them. Makes the profile of those whom the sign-up trigger missed. Who has deleted
 * their account can sign in to restore it; of them nothing is written but another address, to be erased with
 * them.
 * @throws TableBusy
 */
export const signedIn = async (who: Who, now: Instant, requestId: string): Promise<void> => {
  const key = keys.profile(who.userId);
  const write = (set: Record<string, Value>, when: Condition, kept: readonly WriteAction[] = []) =>
    transact(requestId, [
      update(key, {
        change: { set: { email: who.email, emailVerified: who.emailVerified ?? false, ...set } },
        when: every(present(), when),
        refusal,
      }),
      ...kept,
    ]);
  const usual = () =>
    write({ lastSignInAt: now }, every(absent('deletedAt'), some(absent('email'), equal('email', who.email ?? ''))));
  const otherwise = async ({ email, isDeleted }: StandsOtherwise) => {
    if (isDeleted && email === who.email) return;
    const kept =
      email === null
        ? []
        : [put(keys.formerAddress(who.userId, email), { schema: FormerAddress, item: { email, until: now } })];
    await write(
      isDeleted ? {} : { lastSignInAt: now },
      every(email === null ? absent('email') : equal('email', email), (isDeleted ? present : absent)('deletedAt')),
      // Whether they block anything isn't read: where they don't, mails are held back by nothing.
      [...kept, ...(email === null || email === who.email ? [] : blockerActions(who))],
    );
  };
  await usual().catch(async (error: unknown) => {
    if (error instanceof StandsOtherwise) return otherwise(error);
    if (!(error instanceof NotFound)) throw error;
    await makeProfile(who, { displayName: who.displayName, now, requestId });
    return usual();
  });
};
