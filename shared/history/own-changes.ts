import { type FeedReference, tell } from '../access/feed-declaration';
import { groundIn, groundKeys, isSlice } from '../access/slice-ground';
import type { Call, Language } from '../core/call';
import { InvitationId, ListId, NotificationId, ScopeId } from '../core/ids';
import type { StoredRecord as Stored } from '../db/attributes';
import { decode, decodeReadable, unlessUnreadable } from '../db/decode';
import { inviteePartition, type Key, keys, userPartition } from '../db/keys';
import { type Find, loadRecords, lookUpIn } from '../db/look-up';
import { Invitation, invitees, toView as invitationView } from '../groups/invitation';
import { nameIfOpen, openKeys } from '../groups/invitation-target';
import { pointedKeys as listKeys, readableList } from '../lists/own-lists';
import { toMe, defaultProfile, Profile } from '../people/profile';
import { defaultSettings, Settings } from '../people/settings';
import { Membership } from '../groups/member';
import { Scope, type ScopeView } from '../groups/scope';
import { viewTo } from '../groups/own-scope';
import type { FeedCursor, Snapshot } from '../db/cursor';
import { sealFeedCursor, openFeedCursor } from './change-cursor';
import { endOf, entriesAfter, type FeedPart, referencesIn, nextSnapshotPart } from './change-feed';
import type { ChangesPage, ChangesRequest } from './changes';
import type { OwnChange } from './feeds';
import { Notification } from './notification';
import { isShownBy, shownBy, toView as notificationView, wishKeys } from './notification-store';
import { own } from '../core/own';
import type { OwnResource } from '../db/kinds';
import { livingRanges } from '../db/record';

const scopeSeen = (
  [stored, membership, ...found]: readonly (Stored | undefined)[],
  { caller, now }: Call,
): ScopeView | null => {
  const scope = stored && decode(Scope, stored);
  const ground = isSlice(scope) ? groundIn(scope, { found, user: caller.userId, now }) : undefined;
  return viewTo(scope, membership && decode(Membership, membership), ground);
};

const invitationSeen = (invitation: Invitation | undefined, found: readonly (Stored | undefined)[], { now }: Call) => {
  if (invitation?.status !== 'pending' || invitation.expiresAt <= now) return null;
  const name = nameIfOpen(invitation, found);
  return name === undefined ? null : invitationView(invitation, now, name);
};

/** The way to find a record that a person has, or finds, for themselves, and what a GET shows of it. */
interface Resolution {
  readonly keys: (call: Call, reference: FeedReference) => readonly Key[];
  /** Returns the keys of what only the records at these say is needed too. */
  readonly further?: (found: readonly (Stored | undefined)[], call: Call) => readonly Key[];
  readonly change: (
    reference: FeedReference,
    found: readonly (Stored | undefined)[],
    call: Call,
    language: Language,
  ) => OwnChange;
}

const pointers = (call: Call, { id }: FeedReference): Key[] =>
  invitees(call.caller).map((invitee) => keys.invitationPointer(invitee, InvitationId.parse(id)));
const notificationKeys = ({ caller }: Call, id: string): Key[] =>
  invitees(caller).map((to) => keys.notification(to, NotificationId.parse(id)));
const siteOf = ({ id, parentId }: FeedReference) => ({ scopeId: ScopeId.parse(parentId), listId: ListId.parse(id) });

/** The resolutions of what people find for themselves: another kind doesn't compile until it is here. */
const ownResolutions: Readonly<Record<OwnResource, Resolution>> = {
  scope: {
    keys: ({ caller }, { id }) => [keys.scope(ScopeId.parse(id)), keys.member(ScopeId.parse(id), caller.userId)],
    further: ([stored], { caller }) => {
      const scope = decodeReadable(Scope, stored);
      return isSlice(scope) ? groundKeys(scope, caller.userId) : [];
    },
    change: (reference, found, call) => ({ type: 'scope', ...tell(reference, scopeSeen(found, call)) }),
  },
  list: {
    keys: ({ caller }, reference) => listKeys(caller, siteOf(reference)),
    change: (reference, found, call) => ({
      type: 'list',
      ...tell(reference, readableList(call, siteOf(reference), found)[0] ?? null),
    }),
  },
  invitation: {
    keys: (call, reference) => [keys.scope(ScopeId.parse(reference.parentId)), ...pointers(call, reference)],
    further: ([, ...found], { caller }) => {
      const invitation = decodeReadable(Invitation, found.find(Boolean));
      return invitation ? openKeys(invitation, caller).slice(1) : [];
    },
    change: (reference, [scope, ...found], call) => {
      const forms = invitees(call.caller).length;
      const pointer = found.slice(0, forms).find(Boolean);
      const seen = invitationSeen(pointer && decode(Invitation, pointer), [scope, ...found.slice(forms)], call);
      return { type: 'invitation', ...tell(reference, seen) };
    },
  },
  me: {
    keys: ({ caller }) => [keys.profile(caller.userId)],
    change: (reference, [stored], { caller }) => ({
      type: 'me',
      ...tell(reference, toMe(stored ? decode(Profile, stored) : defaultProfile(caller), caller)),
    }),
  },
  settings: {
    keys: ({ caller }) => [keys.settings(caller.userId)],
    change: (reference, [stored], { caller }) => ({
      type: 'settings',
      ...tell(reference, stored ? decode(Settings, stored) : defaultSettings(caller.userId)),
    }),
  },
  notification: {
    keys: (call, { id }) => [...notificationKeys(call, id), ...wishKeys(call.caller.userId)],
    further: (found, { caller }) => {
      const own = found.slice(0, -wishKeys(caller.userId).length);
      const one = decodeReadable(Notification, own.find(Boolean));
      return one ? shownBy(caller.userId, one) : [];
    },
    change: (reference, found, call, language) => {
      const { userId } = call.caller;
      const own = notificationKeys(call, reference.id).length;
      const rest = own + wishKeys(userId).length;
      const one = decodeReadable(Notification, found.slice(0, own).find(Boolean));
      const shown = one && isShownBy(found.slice(own, rest), one, userId) ? one : undefined;
      const view = shown ? notificationView(shown, { userId, language, find: lookUpIn(found) }) : null;
      return { type: 'notification', ...tell(reference, view) };
    },
  },
};
const resolutions: Readonly<Partial<Record<FeedReference['type'], Resolution>>> = ownResolutions;

const keysOf = (call: Call, reference: FeedReference): readonly Key[] =>
  unlessUnreadable(reference, () => resolutions[reference.type]?.keys(call, reference)) ?? [];
/** Returns the keys of what the records that a reference leads to lead to in turn. */
const furtherOf = (call: Call, reference: FeedReference, find: Find): readonly Key[] =>
  resolutions[reference.type]?.further?.(keysOf(call, reference).map(find), call) ?? [];

const resolved = (
  call: Call,
  { all, find, language }: { readonly all: readonly FeedReference[]; readonly find: Find; readonly language: Language },
): OwnChange[] =>
  all.flatMap((reference) => {
    const resolution = resolutions[reference.type];
    const found = [...keysOf(call, reference), ...furtherOf(call, reference, find)].map(find);
    return resolution
      ? (unlessUnreadable(reference, () => [
          { ...resolution.change(reference, found, call, language), parentId: null },
        ]) ?? [])
      : [];
  });

const answered = async (
  call: Call,
  language: Language,
  { references, held, gone, next, more }: FeedPart,
): Promise<ChangesPage<OwnChange>> => {
  const first = await loadRecords(
    references.flatMap((one) => keysOf(call, one)),
    held,
  );
  // Only for slices, invitations to lists, and notifications: one round trip more.
  const further = await loadRecords(references.flatMap((one) => furtherOf(call, one, first)));
  const changes = resolved(call, { all: references, find: (key) => first(key) ?? further(key), language });
  return {
    items: gone ? changes : changes.filter(({ deleted }) => !deleted),
    next: sealFeedCursor('me', call, { ...next, as: call.caller.userId }),
    more,
  };
};

/**
 * Returns the partitions of what concerns the caller alone: their own, and that of their address once it is
 * verified.
 */
const partitionsOf = ({ caller }: Call): string[] => [
  ...new Set([userPartition(caller.userId), ...invitees(caller).map(inviteePartition)]),
];

/**
 * Reads each feed from where the client knows it; one that it doesn't know, since its address is new, from
 * the beginning.
 */
const followed = async (ends: FeedCursor['ends'], call: Call, limit: number): Promise<FeedPart> => {
  const partitions = partitionsOf(call);
  const pages = await Promise.all(partitions.map((pk) => entriesAfter(pk, own(ends, pk) ?? '', limit)));
  return {
    references: referencesIn(pages.flatMap(({ entries }) => entries)),
    held: [],
    gone: true,
    more: pages.some(({ more }) => more),
    next: { ends: Object.fromEntries(pages.map(({ end }, index) => [partitions[index] ?? '', end])) },
  };
};

/** Returns the records that everybody has, written or not. */
const always = ({ caller: { userId } }: Call): FeedReference[] =>
  (['me', 'settings'] as const).map((type) => ({ type, id: userId, parentId: null, version: 1 }));

/**
 * Reads what changed since a cursor was given out among the caller's groups, the lists that are shared with
 * them, their open invitations, what they were told, profile and settings; or all of it.
 * @throws BadRequest, CursorExpired, TableBusy
 */
export const changes = async (
  call: Call,
  language: Language,
  { since, limit }: ChangesRequest,
): Promise<ChangesPage<OwnChange>> => {
  if (since !== undefined) {
    const { ends, walk } = openFeedCursor('me', call, since);
    return answered(call, language, await (walk ? nextSnapshotPart(walk, ends, limit) : followed(ends, call, limit)));
  }
  const partitions = partitionsOf(call);
  const ends = Object.fromEntries(await Promise.all(partitions.map(async (pk) => [pk, await endOf(pk)] as const)));
  const parts = partitions.flatMap((pk) =>
    livingRanges.own.map(([from, to]): Snapshot['parts'][number] => [pk, from, to]),
  );
  const part = await nextSnapshotPart({ parts, gone: false }, ends, limit);
  return answered(call, language, {
    ...part,
    references: [...always(call), ...part.references],
    more: part.next.walk !== undefined,
  });
};
