import { env } from '../core/env';
import { languageOf } from '../core/language';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, every, present } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { update } from '../db/transact';
import { AuthenticatorReset } from '../people/authenticator-reset';
import { Profile } from '../people/profile';
import { settingsIn } from '../people/stored-settings';
import { mailedBefore, sendOnce } from './mail-once';

/**
 * Tells somebody by mail, once, that an operator took their authenticator away, who and why, when it is done.
 * @returns whether there was somebody to tell
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendAuthenticatorReset = async (
  image: StoredRecord,
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<boolean> => {
  const { userId, at } = decode(AuthenticatorReset, image);
  const key = keys.authenticatorReset(userId, at);
  const [stored, profile, settings] = await batchGet([key, keys.profile(userId), keys.settings(userId)]);
  const reset = decodeReadable(AuthenticatorReset, stored);
  const to = decodeReadable(Profile, profile)?.email ?? null;
  if (!reset?.doneAt || reset.toldAt !== null || to === null) return false;
  const told = (toldAt: Instant | null) => ({ set: { toldAt } });
  const refused = await sendOnce(
    {
      to,
      kind: 'authenticator-reset',
      language: languageOf(settingsIn(settings, userId).locale),
      values: {
        lines: { by: reset.by },
        prose: { reason: reset.reason },
        own: { support: env().SUPPORT_EMAIL ?? '' },
      },
      tags: { account: userId },
    },
    {
      marks: [update(key, { change: told(now), when: every(present(), absent('toldAt')), refusal: mailedBefore })],
      unmark: update(key, { change: told(null), when: present() }),
      requestId,
    },
  );
  return refused === undefined;
};
