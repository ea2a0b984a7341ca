import type * as z from 'zod';
import type { Call } from '../core/call';
import { AlreadyExists } from '../core/errors';
import { personalScopeOf, type UserId } from '../core/ids';
import { defaultPlace } from '../core/places';
import { unwritten } from '../core/record';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { put, transact } from '../db/transact';
import { firstDay, Scope, withOnly } from '../groups/scope';

/** The part of its owner's settings that a personal scope begins with. */
const Start = Scope.pick({ locale: true, timeZone: true, currency: true, createdAt: true });
type Start = z.output<typeof Start>;

/** Makes the personal scope of a user, as it is until its first write and after it. */
export const personalScope = (user: UserId, { currency, locale, timeZone, createdAt }: Start): Scope => ({
  id: personalScopeOf(user),
  type: 'personal',
  name: 'Personal',
  description: null,
  defaultSplit: null,
  endedWith: null,
  slice: null,
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
 * Makes the personal scope of a user as the first write will.
 * @param settings as they are stored; undefined where they never were
 */
export const unmadePersonalScope = (user: UserId, settings: StoredRecord | undefined): Scope =>
  personalScope(user, decodeReadable(Start, settings) ?? { ...defaultPlace, createdAt: unwritten(user).createdAt });

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
  const scope = personalScope(userId, { ...unmadePersonalScope(userId, stored), createdAt: now });
  await transact(requestId, [
    put(keys.scope(personalScopeOf(userId)), {
      schema: Scope,
      item: scope,
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
  ]).catch((error: unknown) => {
    if (!(error instanceof AlreadyExists)) throw error;
  });
};
