import { AccountDeleted } from '../core/errors';
import type { UserId } from '../core/ids';
import type { Instant } from '../core/time';
import { isWithoutMail, mailSwitched } from '../people/settings';
import { getOwnSettings } from '../people/settings-store';
import { updateOwnSettings } from './own-settings';

const callOf = (userId: UserId, now: Instant, requestId: string) => ({
  caller: { userId, email: null, emailVerified: false },
  now,
  requestId,
});

/** Tells whether somebody gets no digests by mail. @throws TableBusy */
export const isDigestStopped = async (user: UserId, now: Instant): Promise<boolean> =>
  isWithoutMail(await getOwnSettings(callOf(user, now, '')));

/**
 * Stops somebody's digests by mail, as they could in their settings, or lets them through again; however
 * often. Whose account is deleted gets none anyway.
 * @returns whether they are stopped
 * @throws TableBusy
 */
export const stopDigest = async (
  user: UserId,
  { stopped, now, requestId }: { readonly stopped: boolean; readonly now: Instant; readonly requestId: string },
): Promise<boolean> => {
  try {
    return isWithoutMail(await updateOwnSettings(callOf(user, now, requestId), mailSwitched(user, !stopped)));
  } catch (error) {
    if (error instanceof AccountDeleted) return true;
    throw error;
  }
};
