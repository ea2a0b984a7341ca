import { StaleRead } from '../core/retry';
import type { UserId } from '../core/ids';
import { hour, type Instant, later } from '../core/time';
import { log } from '../core/log';
import { decodeAll, decodeReadable } from '../db/decode';
import { equal, present } from '../db/expressions';
import { indexPrefixes, type Key, keyRanges, keys, userIn, userPartition } from '../db/keys';
import { loadRecords } from '../db/look-up';
import { batchGet, queryPage } from '../db/read';
import { transact, update, type WriteAction } from '../db/transact';
import { digestValues } from '../groups/digest-letter';
import { languageOf } from '../core/language';
import { send } from '../groups/mail';
import { unsubscribeFromDigestLink } from '../groups/unsubscribe';
import { Profile } from '../people/profile';
import { settingsIn } from '../people/stored-settings';
import type { Resume } from '../lifecycle/work/resumable';
import { Digest } from './digest-record';
import { Notification } from './notification';
import { isStillThere, shownBy, toView } from './notification-store';

/** The most that one mail tells of, and that are looked at for it. */
const mostTold = 40;
/** How often a mail is tried, an hour apart, before what it was to tell is left to the app. */
const mostAttempts = 3;

interface Due {
  readonly key: Key;
  readonly one: Notification;
}

/** Reads what waits for a digest: of what is in the app, only what was not read there. */
const waiting = async (userId: UserId): Promise<Due[]> => {
  const [unread, apart] = await Promise.all([
    queryPage({
      pk: userPartition(userId),
      prefix: indexPrefixes.unread,
      by: 'orderKey',
      limit: 2 * mostTold,
      backwards: true,
    }),
    queryPage({ ...keyRanges.mailNotices(userId), by: 'sk', limit: 2 * mostTold, backwards: true }),
  ]);
  const all = [
    ...decodeAll(Notification, unread.items).map((one) => ({ key: keys.notification({ userId }, one.id), one })),
    ...decodeAll(Notification, apart.items).map((one) => ({ key: keys.mailNotice(userId, one.id), one })),
  ];
  return all
    .filter(({ one }) => one.mail === 'due')
    .sort((one, other) => (one.one.id < other.one.id ? -1 : 1))
    .slice(-mostTold);
};

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

const mailed = ({ key }: Due): WriteAction => update(key, { change: { set: { mail: null } }, when: present() });

/** Ends a digest. What was added while it was mailed is told in an hour. @throws TableBusy */
const finish = async (userId: UserId, claimed: Digest, due: readonly Due[], now: Instant, requestId: string) => {
  const marks = due.map(mailed);
  try {
    await transact(requestId, [moved(userId, claimed, notDue), ...marks]);
  } catch (error) {
    if (!(error instanceof StaleRead)) throw error;
    const again = { dueAt: later(now, hour), attempts: null };
    await transact(requestId, [update(keys.digest(userId), { change: { set: again } }), ...marks]);
  }
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
  const due = await waiting(userId);
  const find = await loadRecords(due.flatMap(({ one }) => shownBy(userId, one)));
  const told = due.filter(
    ({ one }) =>
      settings.notifications[one.type].email &&
      ![one.scopeId, one.listId].some((id) => id !== null && settings.muted.includes(id)) &&
      (one.occurrence === 'lost' || isStillThere(one, userId, find)),
  );
  const to = profile && !profile.deletedAt && profile.emailVerified ? profile.email : null;
  if (to === null || told.length === 0 || digest.attempts >= mostAttempts) {
    if (digest.attempts >= mostAttempts) log().warn('a digest was given up', { requestId, attempts: digest.attempts });
    await finish(userId, digest, due, now, requestId);
    return true;
  }
  try {
    await transact(requestId, [moved(userId, digest, { dueAt: later(now, hour), attempts: digest.attempts + 1 })]);
  } catch (error) {
    // Something was added, or another run has it: the next looks again.
    if (error instanceof StaleRead) return false;
    throw error;
  }
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
