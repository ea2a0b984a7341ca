import { env } from '../core/env';
import { languageOf } from '../core/language';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, every, present } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import { AuthenticatorReset } from '../people/authenticator-reset';
import { Profile } from '../people/profile';
import { defaultSettings, Settings } from '../people/settings';
import { isRefused, send } from './mail';

/** Says that somebody was told before. */
class ToldBefore extends Error {}

/**
 * Tells somebody by mail that an operator took their authenticator away, who and why, once it is done. It is
 * marked before it is sent: a second attempt after a time-out could be a second mail.
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
  const marked = (toldAt: Instant | null, when = every(present(), absent('toldAt'))) =>
    transact(requestId, [update(key, { change: { set: { toldAt } }, when, refusal: () => new ToldBefore() })]);
  try {
    await marked(now);
  } catch (error) {
    if (error instanceof ToldBefore) return false;
    throw error;
  }
  await send({
    to,
    kind: 'authenticator-reset',
    language: languageOf((decodeReadable(Settings, settings) ?? defaultSettings(userId)).locale),
    values: {
      lines: { by: reset.by },
      prose: { reason: reset.reason },
      own: { support: env().SUPPORT_EMAIL ?? '' },
    },
    tags: { account: userId },
  }).catch(async (error: unknown) => {
    if (isRefused(error)) await marked(null, present());
    throw error;
  });
  return true;
};
