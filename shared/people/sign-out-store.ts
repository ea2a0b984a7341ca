import { stillSignedIn, writeOwn } from '../access/write';
import type { Call } from '../core/call';
import type { StoredRecord } from '../db/attributes';
import { retryOnStale } from '../core/retry';
import { decode } from '../db/decode';
import { equal } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import { deviceRecordKeys, removeDevices } from './pushed-devices';
import { endRefreshTokens } from './pool-users';
import { namesInPool } from './identities';
import { identitiesIn } from './identities-store';
import { Profile } from './profile';
import { SignOut, type SignedOut } from './sign-out';

/**
 * Signs the caller out everywhere: sensitive calls refuse their earlier sign-ins at once, and the stream has
 * the pool end their refresh tokens. Nothing is pushed to any of their devices until it is registered anew.
 * @throws FreshSignInRequired where they have signed out since they signed in, AccountDeleted, TableBusy
 */
export const signOutEverywhere = (call: Call): Promise<SignedOut> => {
  const {
    caller: { userId },
    now,
    signedInAt = now,
  } = call;
  return retryOnStale(call, async () => {
    const devices = await batchGet(deviceRecordKeys(call));
    return writeOwn(
      call,
      [
        update(keys.signOut(userId), {
          change: { set: { userId, signedOutAt: now } },
          ...stillSignedIn(signedInAt),
        }),
        ...removeDevices(call, devices),
      ],
      { signedOutAt: now },
    );
  });
};

/** Says that somebody has signed out again meanwhile: that change of the record is followed up, too. */
class SignedOutAgain extends Error {}

/**
 * Has the pool end the refresh tokens of whoever signed out everywhere, unless it has.
 * @returns whether it did
 * @throws the SDK's error when the pool is away; TableBusy
 */
export const carryOutSignOut = async (stored: StoredRecord, requestId: string): Promise<boolean> => {
  const { userId, signedOutAt, doneAt } = decode(SignOut, stored);
  if (doneAt !== null && doneAt >= signedOutAt) return false;
  const [profile, identities] = await batchGet([keys.profile(userId), keys.identities(userId)]);
  const email = profile && decode(Profile, profile).email;
  await endRefreshTokens(userId, namesInPool([email], identitiesIn(identities, userId)));
  await transact(requestId, [
    update(keys.signOut(userId), {
      change: { set: { doneAt: signedOutAt } },
      when: equal('signedOutAt', signedOutAt),
      refusal: () => new SignedOutAgain(),
    }),
  ]).catch((error: unknown) => {
    if (!(error instanceof SignedOutAgain)) throw error;
  });
  return true;
};
