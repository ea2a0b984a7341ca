import { refuseReadOnly } from '../access/read-only';
import { replaceRecord } from '../access/update';
import { writeOwn } from '../access/write';
import type { Call, Language } from '../core/call';
import { NotFound, VersionChanged } from '../core/errors';
import type { NotificationId, UserId } from '../core/ids';
import { changed } from '../core/record';
import { retryOnStale } from '../core/retry';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { expectCursor, type Page, type PageRequest } from '../db/cursor';
import { decode, decodeReadable } from '../db/decode';
import { type Invitee, indexKeys, indexPrefixes, inviteePartition, type Key, keyRanges, keys } from '../db/keys';
import { type Find, loadRecords } from '../db/look-up';
import { type Collection, type Filter, mergedPage, page } from '../db/page';
import { batchGet } from '../db/read';
import type { WriteAction } from '../db/transact';
import { Blocks, isBlocked } from '../groups/block';
import { invitees } from '../groups/invitation';
import { ownMembershipKeys, ownMembershipsIn } from '../groups/joining';
import { Membership } from '../groups/member';
import { nameIn } from '../people/names';
import { Profile } from '../people/profile';
import { settingsIn } from '../people/stored-settings';
import {
  linkOf,
  Notification,
  type NotificationChange,
  type NotificationsRead,
  type NotificationView,
} from './notification';
import { wordsFor } from './notification-words';
import { isWithin } from './within';

/** The most that are counted as unread. */
const mostCounted = 100;
/** The number that are marked as read in one transaction, and by one call. */
const atOnce = 90;
const mostMarked = 900;

const peopleOf = ({ actorId, subjectId, otherId }: Notification): UserId[] =>
  [actorId, subjectId, otherId].filter((user) => user !== null);

/** Returns who paid and was paid: placeholders can be among them, whose names are in their memberships. */
const payersOf = ({ occurrence, subjectId, otherId }: Notification): UserId[] =>
  occurrence === 'settled' ? [subjectId, otherId].filter((user) => user !== null) : [];

/** Returns the keys of what is read to show a notification: people's names, and who is still there. */
export const shownBy = (userId: UserId, one: Notification): Key[] => [
  ...peopleOf(one).map((user) => keys.profile(user)),
  ...payersOf(one).map((user) => keys.member(one.scopeId, user)),
  ...ownMembershipKeys(one, userId),
];

/** Tells whether a notification's person is still in what it is about. */
export const isStillThere = (one: Notification, userId: UserId, find: Find): boolean =>
  isWithin({ userId, scopeId: one.scopeId }, ownMembershipsIn(ownMembershipKeys(one, userId).map(find)));

/**
 * Returns a notification as its person sees it. Of what they are no longer in it stays what they were told:
 * people's present names aren't theirs to know.
 * @param find looks up what `shownBy` names
 */
export const toView = (
  one: Notification,
  {
    userId,
    language,
    find,
    withoutAmounts = false,
  }: {
    readonly userId: UserId;
    readonly language: Language;
    readonly find: Find;
    readonly withoutAmounts?: boolean;
  },
): NotificationView => {
  const { id, type, scopeId, listId, readAt, version, createdBy, createdAt, modifiedBy, modifiedAt } = one;
  const known = type === 'invitation' || isStillThere(one, userId, find);
  const nameOf = (user: UserId) => {
    if (!known) return undefined;
    const placed = decodeReadable(Membership, find(keys.member(scopeId, user)))?.displayName;
    return placed ?? nameIn(decodeReadable(Profile, find(keys.profile(user)))) ?? null;
  };
  return {
    id,
    type,
    ...wordsFor(one, { userId, language, nameOf, withoutAmounts }),
    link: linkOf(one),
    scopeId,
    listId,
    read: readAt !== null,
    readAt,
    version,
    createdBy,
    createdAt,
    modifiedBy,
    modifiedAt,
    deletedBy: null,
    deletedAt: null,
  };
};

/** Reads what is needed to show some notifications to their person. */
const viewing = async (
  { caller: { userId } }: Call,
  all: readonly Notification[],
  language: Language,
): Promise<(one: Notification) => NotificationView> => {
  const find = await loadRecords(all.flatMap((one) => shownBy(userId, one)));
  return (one) => toView(one, { userId, language, find });
};

const read = (item: StoredRecord): Notification => decode(Notification, item);

/** Returns the keys of what decides whether somebody wants to see a notification. */
export const wishKeys = (userId: UserId): Key[] => [keys.settings(userId), keys.block(userId)];

/**
 * Tells whether somebody wants to see a notification, by their settings and by whose invitations they block.
 * @param found what `wishKeys` name
 */
export const isShownBy = (
  [settings, blocks]: readonly (StoredRecord | undefined)[],
  { type, scopeId, sourceScopeId, actorId }: Notification,
  userId: UserId,
): boolean =>
  settingsIn(settings, userId).notifications[type].inApp &&
  !(type === 'invitation' && isBlocked(decodeReadable(Blocks, blocks), { scopeId, sourceScopeId, invitedBy: actorId }));

type Wanted = 'all' | 'read' | 'unread';

/** Makes the test of what is shown. To an address is written whatever its person wants to hear of. */
const shownOf = async ({ userId }: Call['caller'], to: Invitee, wanted: Wanted): Promise<Filter<Notification>> => {
  const wishes = 'email' in to ? await batchGet(wishKeys(userId)) : undefined;
  return (one) => (wanted !== 'read' || one.readAt !== null) && (!wishes || isShownBy(wishes, one, userId));
};

/** The collection of what somebody was told under one of their names. */
const told = ({ caller }: Call, to: Invitee, wanted: Wanted): Collection<Notification> => ({
  ...(wanted === 'unread'
    ? { pk: inviteePartition(to), prefix: indexPrefixes.unread, by: 'orderKey' as const }
    : { ...keyRanges.notifications(to), by: 'sk' as const }),
  parse: read,
  backwards: true,
  ...(('email' in to || wanted === 'read') && { keep: shownOf(caller, to, wanted) }),
});

/**
 * Pages through what somebody was told under each of their names, the latest first.
 * @throws BadRequest for a cursor of another order; TableBusy
 */
const merged = async (call: Call, wanted: Wanted, { limit, after }: PageRequest): Promise<Page<Notification>> => {
  const collections = invitees(call.caller).map((to) => told(call, to, wanted));
  const { items, next } = await mergedPage(collections, { limit, after: expectCursor(after, 'index') });
  return { items, next: next && { kind: 'index', ...next } };
};

/**
 * Lists what somebody was told in the last 90 days, the latest first, with how many of it they have not read.
 * @throws BadRequest, TableBusy
 */
export const list = async (
  call: Call,
  { read: wanted, language }: { readonly read: boolean | undefined; readonly language: Language },
  request: PageRequest,
): Promise<Page<NotificationView>> => {
  const [found, unread] = await Promise.all([
    merged(call, wanted === undefined ? 'all' : wanted ? 'read' : 'unread', request),
    merged(call, 'unread', { limit: mostCounted }),
  ]);
  const view = await viewing(call, found.items, language);
  return { ...found, items: found.items.map(view), unread: unread.items.length };
};

/** Finds a notification under each name of its person: nobody finds one that isn't theirs. */
const find = async (call: Call, id: NotificationId): Promise<{ to: Invitee; one: Notification }> => {
  const names = invitees(call.caller);
  const found = await batchGet(names.map((to) => keys.notification(to, id)));
  for (const [index, to] of names.entries()) {
    const item = found[index];
    if (item) return { to, one: read(item) };
  }
  throw new NotFound();
};

const marked = (one: Notification, call: Call, isRead: boolean): Notification =>
  (one.readAt !== null) === isRead ? one : changed(one, { readAt: isRead ? call.now : null }, call);

/** Writes that something was read, or was not: what is read leaves the order of what is not. */
const replaced = (to: Invitee, before: Notification, after: Notification): WriteAction =>
  replaceRecord(keys.notification(to, before.id), {
    schema: Notification,
    before,
    after,
    orderKey: after.readAt === null ? indexKeys.notification(after) : null,
  });

/**
 * Marks a notification as read, or as not read.
 * @throws NotFound, AccountDeleted, VersionChanged, TableBusy
 */
export const update = (
  call: Call,
  id: NotificationId,
  { change, language }: { readonly change: NotificationChange; readonly language: Language },
): Promise<NotificationView> =>
  retryOnStale(call, async () => {
    const { to, one } = await find(call, id);
    if (call.ifVersion !== undefined && call.ifVersion !== one.version) throw new VersionChanged();
    const view = await viewing(call, [one], language);
    refuseReadOnly(call, () => view(one));
    const after = change.read === undefined ? one : marked(one, call, change.read);
    return after === one ? view(one) : writeOwn(call, [replaced(to, one, after)], view(after));
  });

/**
 * Marks as read whatever happened up to a moment, the oldest first, and no more than one call takes on.
 * @throws AccountDeleted, TableBusy, IdempotentReplay
 */
export const readAll = (call: Call, until: Instant): Promise<NotificationsRead> =>
  retryOnStale(call, async () => {
    const pages = await Promise.all(
      invitees(call.caller).map(async (to) => {
        const { items } = await page({ ...told(call, to, 'unread'), backwards: false }, { limit: mostMarked });
        return items.map((one) => ({ to, one }));
      }),
    );
    const found = pages.flat().filter(({ one }) => one.createdAt <= until);
    const due = found.slice(0, mostMarked);
    const answer = { marked: due.length, more: found.length >= mostMarked };
    const actions = due.map(({ to, one }) => replaced(to, one, marked(one, call, true)));
    const last = Math.max(0, Math.ceil(actions.length / atOnce) - 1) * atOnce;
    // What is left when it fails is marked by the next attempt: only the last part says that it was done.
    for (let from = 0; from < last; from += atOnce)
      await writeOwn({ ...call, idempotency: undefined }, actions.slice(from, from + atOnce), answer);
    return writeOwn(call, actions.slice(last), answer);
  });
