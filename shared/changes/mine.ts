import { roleName } from '../access/permissions';
import type { Call } from '../core/call';
import { InvitationId, ListId, ScopeId } from '../core/ids';
import type { Item as Stored } from '../db/attributes';
import { decode, unlessUnreadable } from '../db/decode';
import { inviteePartition, type Key, keys, livingParts, userPartition } from '../db/keys';
import { asShown, Invitation, invitees } from '../invitations/model';
import { keysOf as listKeys, viewOf } from '../lists/mine';
import { asMe, defaultProfile, defaultSettings, Profile, Settings } from '../me/model';
import { Membership } from '../members/model';
import { asSeenBy, Scope, type ScopeView } from '../scopes/model';
import { type Cursor, cursorOf, openCursor, type Walk } from './cursor';
import { endOf, entriesAfter, lookUp, type Part, referencesIn, stepped, type Told } from './feed';
import type { ChangesPage, ChangesRequest, OwnChange } from './model';
import { tell } from './resolve';
import { own } from '../core/own';

type Find = (key: Key) => Stored | undefined;

const scopeSeen = (scope: Stored | undefined, membership: Stored | undefined): ScopeView | null => {
  const role = membership && !membership.deletedAt ? roleName(decode(Membership, membership).roleId) : undefined;
  return scope && !scope.deletedAt && role ? asSeenBy(decode(Scope, scope), role) : null;
};

const invitationSeen = (pointer: Stored | undefined, scope: Stored | undefined, { now }: Call) => {
  const invitation = pointer && decode(Invitation, pointer);
  const open = invitation?.status === 'pending' && invitation.expiresAt > now && scope && !scope.deletedAt;
  return open ? asShown(invitation, now, decode(Scope, scope).name) : null;
};

/** How a record is found that a person has, or finds, for themselves, and what a GET shows of it. */
interface Resolution {
  readonly keys: (call: Call, told: Told) => readonly Key[];
  readonly change: (told: Told, found: readonly (Stored | undefined)[], call: Call) => OwnChange;
}

const pointers = (call: Call, { id }: Told): Key[] =>
  invitees(call.caller).map((invitee) => keys.invitationPointer(invitee, InvitationId.parse(id)));
const siteOf = ({ id, parentId }: Told) => ({ scopeId: ScopeId.parse(parentId), listId: ListId.parse(id) });

const resolutions: Readonly<Partial<Record<Told['type'], Resolution>>> = {
  scope: {
    keys: ({ caller }, { id }) => [keys.scope(ScopeId.parse(id)), keys.member(ScopeId.parse(id), caller.userId)],
    change: (told, [scope, membership]) => ({ type: 'scope', ...tell(told, scopeSeen(scope, membership)) }),
  },
  list: {
    keys: ({ caller }, told) => listKeys(caller, siteOf(told)),
    change: (told, found, call) => ({ type: 'list', ...tell(told, viewOf(call, siteOf(told), found)[0] ?? null) }),
  },
  invitation: {
    keys: (call, told) => [keys.scope(ScopeId.parse(told.parentId)), ...pointers(call, told)],
    change: (told, [scope, ...found], call) => ({
      type: 'invitation',
      ...tell(told, invitationSeen(found.find(Boolean), scope, call)),
    }),
  },
  me: {
    keys: ({ caller }) => [keys.profile(caller.userId)],
    change: (told, [stored], { caller }) => ({
      type: 'me',
      ...tell(told, asMe(stored ? decode(Profile, stored) : defaultProfile(caller), caller)),
    }),
  },
  settings: {
    keys: ({ caller }) => [keys.settings(caller.userId)],
    change: (told, [stored], { caller }) => ({
      type: 'settings',
      ...tell(told, stored ? decode(Settings, stored) : defaultSettings(caller.userId)),
    }),
  },
};

const resolved = (call: Call, all: readonly Told[], find: Find): OwnChange[] =>
  all.flatMap((told) => {
    const resolution = resolutions[told.type];
    return resolution
      ? (unlessUnreadable(told, () => [
          { ...resolution.change(told, resolution.keys(call, told).map(find), call), parentId: null },
        ]) ?? [])
      : [];
  });

const answered = async (call: Call, { told, held, gone, next, more }: Part): Promise<ChangesPage<OwnChange>> => {
  const find = await lookUp(
    told.flatMap((one) => unlessUnreadable(one, () => resolutions[one.type]?.keys(call, one)) ?? []),
    held,
  );
  const changes = resolved(call, told, find);
  return {
    items: gone ? changes : changes.filter(({ deleted }) => !deleted),
    next: cursorOf('me', call, { ...next, as: call.caller.userId }),
    more,
  };
};

/** Where things happen that concern the caller alone: their own partition, and that of their address once it is verified. */
const partitionsOf = ({ caller }: Call): string[] => [
  ...new Set([userPartition(caller.userId), ...invitees(caller).map(inviteePartition)]),
];

/** Each feed from where the client knows it; one that it doesn't know, for its address is new, from the beginning. */
const followed = async (ends: Cursor['ends'], call: Call, limit: number): Promise<Part> => {
  const partitions = partitionsOf(call);
  const stretches = await Promise.all(partitions.map((pk) => entriesAfter(pk, own(ends, pk) ?? '', limit)));
  return {
    told: referencesIn(stretches.flatMap(({ entries }) => entries)),
    held: [],
    gone: true,
    more: stretches.some(({ more }) => more),
    next: { ends: Object.fromEntries(stretches.map(({ end }, index) => [partitions[index] ?? '', end])) },
  };
};

/** What everybody has, written or not. */
const always = ({ caller: { userId } }: Call): Told[] =>
  (['me', 'settings'] as const).map((type) => ({ type, id: userId, parentId: null, version: 1 }));

/**
 * What changed since a cursor was given out among the caller's groups, the lists that are shared with them, their open invitations, profile and settings; or all of it.
 * @throws BadRequest, CursorExpired, TableBusy
 */
export const changes = async (call: Call, { since, limit }: ChangesRequest): Promise<ChangesPage<OwnChange>> => {
  if (since !== undefined) {
    const { ends, walk } = openCursor('me', call, since);
    return answered(call, await (walk ? stepped(walk, ends, limit) : followed(ends, call, limit)));
  }
  const partitions = partitionsOf(call);
  const ends = Object.fromEntries(await Promise.all(partitions.map(async (pk) => [pk, await endOf(pk)] as const)));
  const parts = partitions.flatMap((pk) => livingParts.own.map(([from, to]): Walk['parts'][number] => [pk, from, to]));
  const part = await stepped({ parts, gone: false }, ends, limit);
  return answered(call, { ...part, told: [...always(call), ...part.told], more: part.next.walk !== undefined });
};
