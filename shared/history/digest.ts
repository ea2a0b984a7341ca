import { ifStale, StaleRead } from '../core/retry';
import type { UserId } from '../core/ids';
import { hour, type Instant, later } from '../core/time';
import { log } from '../core/log';
import { decodeReadable } from '../db/decode';
import { equal } from '../db/expressions';
import { keys, userIn } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update, type WriteAction } from '../db/transact';
import { digestValues } from '../groups/digest-letter';
import { languageOf } from '../core/language';
import { send } from '../groups/mail';
import { unsubscribeFromDigestLink } from '../groups/unsubscribe';
import { Profile } from '../people/profile';
import { settingsIn } from '../people/stored-settings';
import type { Resume } from '../lifecycle/work/resumable';
import { Digest } from './digest-record';
import { toView } from './notification-store';
import { isWantedBy, noLonger, toSay, type Waiting, waitingFor } from './waiting';

/** How often a mail is tried, an hour apart, before what it was to tell is left to the app. */
const mostAttempts = 3;

/** Writes the digest's record, if nothing was added to it since. @throws StaleRead */
const moved = (
  userId: UserId,
  { version }: Digest,
  set: Record<string, Instant | number | string | null>,
): WriteAction =>
  update(keys.digest(userId), {
    change: { set, add: { version: 1 } },
    when: equal('version', version),
    refusal: () => new StaleRead(),
  });
const notDue = { dueKind: null, dueAt: null, attempts: null };

/** Ends a digest. What was added while it was mailed is told in an hour. @throws TableBusy */
const finish = async (userId: UserId, claimed: Digest, due: readonly Waiting[], now: Instant, requestId: string) => {
  const marks = due.map((one) => noLonger('mail', one));
  const finished = transact(requestId, [moved(userId, claimed, notDue), ...marks]).then(() => true, ifStale(false));
  if (await finished) return;
  const again = { dueAt: later(now, hour), attempts: null };
  await transact(requestId, [update(keys.digest(userId), { change: { set: again } }), ...marks]);
};

/**
 * Mails what somebody was told, as far as they may still know of it and want mail of it. It is claimed for an
 * hour before it is sent: whatever happens in between, nobody gets more than one mail an hour, and three of
 * the same at most.
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const mailDigest: Resume = async (key, { clock, requestId }) => {
  const userId = userIn(key.pk);
  const now = clock();
  if (!userId) return true;
  const [stored, profileStored, settingsStored] = await batchGet([key, keys.profile(userId), keys.settings(userId)]);
  const digest = decodeReadable(Digest, stored);
  if (!digest?.dueAt || digest.dueAt > now) return true;
  const profile = decodeReadable(Profile, profileStored);
  const settings = settingsIn(settingsStored, userId);
  const due = await waitingFor('mail', userId);
  const find = await toSay(userId, due);
  const told = due.filter(({ one }) => isWantedBy('mail', one, { userId, settings, find }));
  const to = profile && !profile.deletedAt && profile.emailVerified ? profile.email : null;
  if (to === null || told.length === 0 || digest.attempts >= mostAttempts) {
    if (digest.attempts >= mostAttempts) log().warn('a digest was given up', { requestId, attempts: digest.attempts });
    await finish(userId, digest, due, now, requestId);
    return true;
  }
  const claim = moved(userId, digest, { dueAt: later(now, hour), attempts: digest.attempts + 1 });
  // Something was added, or another run has it: the next looks again.
  if (!(await transact(requestId, [claim]).then(() => true, ifStale(false)))) return false;
  const language = languageOf(settings.locale);
  const stop = unsubscribeFromDigestLink(userId);
  await send({
    to,
    kind: 'digest',
    language,
    values: digestValues(
      told.map(({ one }) => {
        const { title, body } = toView(one, { userId, language, find });
        return `${title}\n${body}`;
      }),
      stop,
    ),
    unsubscribe: stop,
    tags: { userId },
  });
  await finish(userId, { ...digest, version: digest.version + 1 }, due, now, requestId);
  return true;
};
