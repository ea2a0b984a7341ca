import { createHash } from 'node:crypto';
import { NotificationId, type ScopeId, systemUser, type UserId } from '../core/ids';
import { epochSeconds, hour, Instant, later, millis } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { type Invitee, indexKeys, inviteePartition, type Key, keys, scopeIn } from '../db/keys';
import { loadRecords } from '../db/look-up';
import { timeToLiveAttribute } from '../db/table';
import { put, update, type WriteAction } from '../db/transact';
import { writeOnce } from '../db/write-once';
import { Blocks, isBlocked } from '../groups/block';
import { targetKeys, targetNameIn } from '../groups/invitation-target';
import { ownMembershipKeys, ownMembershipsIn } from '../groups/joining';
import { isPlaceholder } from '../groups/member';
import { peopleIn } from '../groups/people-in-scope';
import { Scope } from '../groups/scope';
import { type Channels, isMuted } from '../people/settings';
import { settingsIn } from '../people/stored-settings';
import type { StreamChange } from './activity-entry';
import { digestDueKind } from './digest-record';
import { type Notice, noticesOf } from './notices';
import { Notification, notificationRetention } from './notification';
import { pushDueKind } from './push-record';
import { isWithin } from './within';

/** A notice to one person, or address. */
type Addressed = Notice & { readonly to: Invitee };

const userOf = (to: Invitee): UserId | undefined => ('userId' in to ? to.userId : undefined);

/**
 * Returns the id of what somebody is told by a change, the same however often the stream tells of it. It
 * begins with the time, so that ids sort by it, and has the form of a UUID (RFC 9562, 5.8).
 */
const idOf = ({ key, after }: StreamChange, { to, facts }: Addressed, at: Instant): NotificationId => {
  const event = [key.pk, key.sk, after?.createdAt, after?.version, facts.occurrence, inviteePartition(to)];
  const hash = createHash('sha256').update(JSON.stringify(event)).digest('hex');
  const time = millis(at).toString(16).padStart(12, '0');
  return NotificationId.parse(
    `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`,
  );
};

/** Names each whom a notice is for: everybody in the scope but who did it, and whom it is about. */
const addressed = ({ to, ...notice }: Notice, scope: Scope | undefined): Addressed[] => {
  if (to !== 'everybody') return [{ ...notice, to }];
  const { actorId, subjectId } = notice.facts;
  return peopleIn(scope?.people ?? {})
    .filter((userId) => userId !== actorId && userId !== subjectId)
    .map((userId) => ({ ...notice, to: { userId } }));
};

/** The records that decide whether somebody is told: what they want to hear of, and if they are in it. */
const decisive = ({ to, facts: { type, scopeId, listId } }: Addressed): Key[] => {
  const userId = userOf(to);
  if (userId === undefined) return [];
  const further = type === 'invitation' ? [keys.block(userId)] : ownMembershipKeys({ scopeId, listId }, userId);
  return [keys.settings(userId), ...further];
};

/** The ways by which somebody is told: invitations have a mail of their own. */
const noWay: Channels = { inApp: false, email: false, push: false };

/** Decides by which ways somebody is told. */
const waysTo = (
  { to, facts: { type, occurrence, scopeId, listId, actorId } }: Addressed,
  { at, sourceScopeId }: { readonly at: Instant; readonly sourceScopeId: ScopeId | null },
  [stored, ...found]: readonly (StoredRecord | undefined)[],
): Channels => {
  const userId = userOf(to);
  // Whoever is invited by an address has their settings, and what they block, looked at when they look.
  if (userId === undefined) return { ...noWay, inApp: true };
  const settings = settingsIn(stored, userId);
  if (isMuted(settings, { scopeId, listId })) return noWay;
  const { inApp, email, push: wantsPush } = settings.notifications[type];
  const push = wantsPush && settings.hasDevices;
  if (type === 'invitation') {
    const blocked = isBlocked(decodeReadable(Blocks, found[0]), { scopeId, sourceScopeId, invitedBy: actorId });
    return blocked ? noWay : { inApp, email: false, push };
  }
  if (occurrence === 'lost') return { inApp, email, push };
  const memberships = ownMembershipsIn(found);
  if (memberships.inScope && isPlaceholder(memberships.inScope)) return noWay;
  // The stream lags: who came and went before somebody was there is no news to them.
  if (type === 'membership' && memberships.inScope && memberships.inScope.joinedAt > at) return noWay;
  return isWithin({ userId, scopeId }, memberships) ? { inApp, email, push } : noWay;
};

/** Has a digest mailed an hour after the first thing that is to be in it. */
const digestDue = (user: UserId, now: Instant): WriteAction =>
  update(keys.digest(user), {
    change: { first: { dueKind: digestDueKind, dueAt: later(now, hour) }, add: { version: 1 } },
  });

/** Has a person's devices told at the next run of the job, also of what could not be told before. */
const pushDue = (user: UserId, now: Instant): WriteAction =>
  update(keys.push(user), {
    change: { set: { dueKind: pushDueKind, dueAt: now }, add: { version: 1 } },
  });

interface Telling {
  readonly place: string;
  readonly sourceScopeId: ScopeId | null;
  readonly ways: Channels;
  readonly now: Instant;
  readonly requestId: string;
}

/** Returns when a change was made: when its record says, or else when the stream has it from. */
const madeAt = ({ after, at }: StreamChange): Instant => Instant.safeParse(after?.modifiedAt).data ?? at;

/** Writes one notification, unless it was written before. */
const written = (
  change: StreamChange,
  notice: Addressed,
  { place, sourceScopeId, ways, now, requestId }: Telling,
): Promise<void> => {
  const { to, facts } = notice;
  const userId = userOf(to);
  const at = madeAt(change);
  const id = idOf(change, notice, at);
  const by = { createdBy: systemUser, createdAt: at, modifiedBy: systemUser, modifiedAt: at };
  const byMail = ways.email && userId !== undefined;
  const byPush = ways.push && userId !== undefined;
  return writeOnce(requestId, [
    put(userId !== undefined && !ways.inApp ? keys.mailNotice(userId, id) : keys.notification(to, id), {
      schema: Notification,
      item: {
        id,
        ...facts,
        place,
        sourceScopeId,
        mail: byMail ? 'due' : null,
        push: byPush ? 'due' : null,
        version: 1,
        ...by,
        ...(ways.inApp && { orderKey: indexKeys.notification({ id }) }),
        [timeToLiveAttribute]: epochSeconds(later(at, notificationRetention)),
      },
      when: absent(),
    }),
    ...(byMail ? [digestDue(userId, now)] : []),
    ...(byPush ? [pushDue(userId, now)] : []),
  ]);
};

/**
 * Tells people of a change that concerns them, each by a record of their own that is written once, however
 * often the stream delivers it. Whoever is not in it by now, doesn't want to hear of it or has muted it is
 * told nothing. A change that concerns nobody but who made it costs nothing.
 * @throws TableBusy
 */
export const writeNotifications = async (change: StreamChange, now: Instant, requestId: string): Promise<void> => {
  const notices = noticesOf(change);
  const scopeId = scopeIn(change.key.pk);
  const [first] = notices;
  if (!scopeId || !first) return;
  const at = targetKeys({ scopeId, listId: first.facts.listId });
  const asked = notices.flatMap((notice) => (notice.to === 'everybody' ? [] : [{ ...notice, to: notice.to }]));
  const find = await loadRecords([...at, ...asked.flatMap(decisive)]);
  const place = targetNameIn(first.facts, at.map(find));
  if (place === undefined) return;
  const scope = decodeReadable(Scope, find(keys.scope(scopeId)));
  const sourceScopeId = scope?.slice?.sourceScopeId ?? null;
  const everybody = notices.flatMap((notice) => (notice.to === 'everybody' ? addressed(notice, scope) : []));
  const findFurther = await loadRecords(everybody.flatMap(decisive));
  const told = [...asked, ...everybody].flatMap((notice) => {
    const found = decisive(notice).map((key) => find(key) ?? findFurther(key));
    const ways = waysTo(notice, { at: madeAt(change), sourceScopeId }, found);
    return ways.inApp || ways.email || ways.push ? [{ notice, ways }] : [];
  });
  await Promise.all(
    told.map(({ notice, ways }) =>
      written(change, notice, { place: notice.place ?? place, sourceScopeId, ways, now, requestId }),
    ),
  );
};
