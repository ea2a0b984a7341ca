import type { StreamChange } from './activity-entry';
import { queryAll } from '../db/all';
import { decode, decodeAll, decodeReadable } from '../db/decode';
import type { Reads } from '../core/quick-reading';
import { batchGet } from '../db/read';
import { scopeIn, type Key, keys, indexPrefixes, scopePartition } from '../db/keys';
import { kindInScope } from '../db/record';
import { type ListId, type ScopeId, SliceId, sliceScopeOf, type UserId } from '../core/ids';
import { absent, below, every, present, some } from '../db/expressions';
import { touchAttribute } from '../db/housekeeping';
import { update } from '../db/transact';
import { writeOnce } from '../db/write-once';
import { Invitation, inviteeOf } from '../groups/invitation';
import { List } from '../lists/list';
import { pointerKey } from '../groups/join';
import { isPlaceholder, Membership } from '../groups/member';
import { isPlaceholderIn, Scope } from '../groups/scope';
import { peopleIn } from '../groups/people-in-scope';
import { Slice } from '../groups/slice';
import { sliceKey, sliceOrderPrefix } from '../groups/slice-record';
import { stillFound } from './still-found';

const differs = ({ before, after }: StreamChange, ...fields: (keyof Scope)[]): boolean =>
  fields.some((field) => before?.[field] !== after?.[field]);

/** Reads all records of a part of a scope's order. */
const allIn = async <T>(scopeId: ScopeId, prefix: string, schema: Reads<T>): Promise<T[]> =>
  decodeAll(schema, await queryAll({ pk: scopePartition(scopeId), prefix, by: 'orderKey' }));

/** Finds by what those find their invitation who are invited to a scope, or a list, and haven't answered. */
const openTo = async (scopeId: ScopeId, list: ListId | null): Promise<Key[]> =>
  (await allIn(scopeId, indexPrefixes.invitations(list), Invitation))
    .filter(({ status }) => status === 'pending')
    .map((one) => keys.invitationPointer(inviteeOf(one), one.id));

const pointersTo = (scope: Scope): Key[] =>
  peopleIn(scope.people)
    .filter((user) => !isPlaceholderIn(scope, user))
    .map((user) => keys.membershipPointer(user, scope.id));

/** Finds by what people find the slices of a scope, of all of them or of one maker. */
const ofSlices = async (scopeId: ScopeId, maker?: UserId): Promise<Key[]> => {
  const slices = await allIn(scopeId, sliceOrderPrefix, Slice);
  const made = slices.filter(({ createdBy }) => maker === undefined || createdBy === maker);
  const scopes = await batchGet(made.map(({ id }) => keys.scope(sliceScopeOf(id))));
  return scopes.flatMap((stored) => decodeReadable(Scope, stored) ?? []).flatMap(pointersTo);
};

/** Finds by what those find a slice, in its source, who manage it: its view says how many are in it. */
const inSource = ({ id, slice }: Scope): Key[] => (slice ? [sliceKey(slice.sourceScopeId, SliceId.parse(id))] : []);

const ofScope = async (change: StreamChange, scope: Scope): Promise<Key[]> => {
  const slices = differs(change, 'deletedAt') && !scope.slice ? await ofSlices(scope.id) : [];
  if (scope.type === 'personal' || !differs(change, 'version', 'memberCount')) return slices;
  if (!differs(change, 'version')) return [...pointersTo(scope), ...inSource(scope)];
  return [...pointersTo(scope), ...(await openTo(scope.id, null)), ...slices];
};

/** Finds by what those find a list who have it: of one that is its owner's alone, that one is named on it. */
const havingIt = async ({ id, scopeId, ownerId, memberCount, ownerCount }: List): Promise<Key[]> => {
  if (memberCount === 1 && ownerCount === 1) return [keys.listPointer(ownerId, id)];
  return (await stillFound(await allIn(scopeId, indexPrefixes.listMembers(id), Membership))).map(pointerKey);
};

const ofList = async (change: StreamChange, list: List): Promise<Key[]> => {
  if (!differs(change, 'version')) return [];
  return (await Promise.all([havingIt(list), openTo(list.scopeId, list.id)])).flat();
};

const ofMembership = async (change: StreamChange, membership: Membership): Promise<Key[]> => {
  const { before, after } = change;
  // Slices rest on their maker: whoever goes, comes back or has another role may have made some.
  const mayEnd = !membership.listId && (before?.deletedAt !== after?.deletedAt || before?.roleId !== after?.roleId);
  return [
    ...(!membership.deletedAt && !isPlaceholder(membership) && differs(change, 'version')
      ? [pointerKey(membership)]
      : []),
    ...(mayEnd ? await ofSlices(membership.scopeId, membership.userId) : []),
  ];
};

/**
 * Finds the pointers in people's own partitions by which they find a record that changed: memberships, lists,
 * open invitations.
 */
const followersOf = async (change: StreamChange): Promise<Key[]> => {
  const {
    key: { pk, sk },
    before,
    after,
  } = change;
  if (!before || !after || !scopeIn(pk)) return [];
  switch (kindInScope(sk)) {
    case 'scope':
      return ofScope(change, decode(Scope, after));
    case 'list':
      return ofList(change, decode(List, after));
    case 'member':
    case 'listMember':
      return ofMembership(change, decode(Membership, after));
    default:
      return [];
  }
};

/**
 * Touches the pointers by which people find a changed record. Their own feeds then tell of it in the order of
 * their own partitions: written there at once, from the stream of another, it could come in behind what
 * somebody has read already.
 * @throws TableBusy
 */
export const touchPointers = async (change: StreamChange, position: string, requestId: string): Promise<void> => {
  const earlier = every(present(), some(absent(touchAttribute), below(touchAttribute, position)));
  const touched = (key: Key) =>
    writeOnce(requestId, [update(key, { change: { set: { [touchAttribute]: position } }, when: earlier })]);
  await Promise.all((await followersOf(change)).map(touched));
};
