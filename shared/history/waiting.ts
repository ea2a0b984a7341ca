import type { UserId } from '../core/ids';
import { decodeAll } from '../db/decode';
import { present } from '../db/expressions';
import { indexPrefixes, type Key, keyRanges, keys, userPartition } from '../db/keys';
import { type Find, loadRecords } from '../db/look-up';
import { queryPage } from '../db/read';
import { update, type WriteAction } from '../db/transact';
import { isMuted, type Settings } from '../people/settings';
import { Notification } from './notification';
import { isStillThere, shownBy } from './notification-store';

/** The ways by which somebody is told outside the app, later than it happened. */
type Way = 'mail' | 'push';
const channelOf = { mail: 'email', push: 'push' } as const satisfies Readonly<Record<Way, string>>;

/** The most that one mail, or push, tells of. */
const mostTold = 40;

/** A notification that waits to be told, and where it stands. */
export interface Waiting {
  readonly key: Key;
  readonly one: Notification;
}

/**
 * Reads what waits to be told by mail or push, the latest last: of what is in the app, only what was not read
 * there. Looks at twice as much as is told.
 * @throws TableBusy
 */
export const waitingFor = async (way: Way, userId: UserId): Promise<Waiting[]> => {
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
    .filter(({ one }) => one[way] === 'due')
    .sort((one, other) => (one.one.id < other.one.id ? -1 : 1))
    .slice(-mostTold);
};

/** Reads what is needed to say some notifications to their person. @throws TableBusy */
export const toSay = (userId: UserId, all: readonly Waiting[]): Promise<Find> =>
  loadRecords(all.flatMap(({ one }) => shownBy(userId, one)));

/** Tells whether somebody still wants to hear of something by that way, and may. */
export const isWantedBy = (
  way: Way,
  one: Notification,
  { userId, settings, find }: { readonly userId: UserId; readonly settings: Settings; readonly find: Find },
): boolean =>
  settings.notifications[one.type][channelOf[way]] &&
  !isMuted(settings, one) &&
  (one.type === 'invitation' || one.occurrence === 'lost' || isStillThere(one, userId, find));

/** Notes that something no longer waits. */
export const noLonger = (way: Way, { key }: Waiting): WriteAction =>
  update(key, { change: { set: { [way]: null } }, when: present() });
