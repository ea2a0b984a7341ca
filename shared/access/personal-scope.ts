import type { Call } from '../core/call';
import { AlreadyExists } from '../core/errors';
import { personalScopeOf, type UserId } from '../core/ids';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { put, transact } from '../db/transact';
import { defaultSettings, Settings } from '../people/settings';
import { firstDay, Scope, withOnly } from '../groups/scope';

/** Makes the personal scope of a user, as it is until its first write and after it. */
export const personalScope = (
  user: UserId,
  { currency, locale, timeZone, createdAt }: Pick<Settings, 'currency' | 'locale' | 'timeZone' | 'createdAt'>,
): Scope => ({
  id: personalScopeOf(user),
  type: 'personal',
  name: 'Personal',
  description: null,
  defaultSplit: null,
  endedWith: null,
  currency,
  locale,
  timeZone,
  ...firstDay,
  ...withOnly(user),
  version: 1,
  createdBy: user,
  createdAt,
  modifiedBy: user,
  modifiedAt: createdAt,
  deletedBy: null,
  deletedAt: null,
});

/**
 * Makes the caller's personal scope unless it is there. The sign-up trigger does so, and so does the first
 * write of a user it missed (it skips users whom an administrator made). Safe to run twice and at once.
 * @throws TableBusy
 */
export const makePersonalScope = async ({
  caller: { userId },
  now,
  requestId,
}: Pick<Call, 'caller' | 'now' | 'requestId'>): Promise<void> => {
  const [stored] = await batchGet([keys.settings(userId)]);
  const settings = decodeReadable(Settings, stored) ?? defaultSettings(userId);
  const scope = personalScope(userId, { ...settings, createdAt: now });
  await transact(requestId, [
    put(keys.scope(personalScopeOf(userId)), Scope, scope, absent(), () => new AlreadyExists()),
  ]).catch((error: unknown) => {
    if (!(error instanceof AlreadyExists)) throw error;
  });
};
