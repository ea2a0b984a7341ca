import type { UserId } from '../core/ids';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { isHeld } from '../core/period';
import { Membership, periodOf } from '../groups/member';
import { Scope } from '../groups/scope';
import type { SliceTerms } from '../core/slice-terms';
import { type Permission, reachOf } from './permissions';
import { roleName } from './roles';

/** The scope of a slice: what its members are in. */
export type SliceScope = Scope & { readonly slice: SliceTerms };
export const isSlice = (scope: Scope | undefined): scope is SliceScope => Boolean(scope?.slice);

/** The permission that a slice rests on: who makes one has it in the scope whose transactions it shows. */
const making = 'slices.manage' satisfies Permission;

/** What a slice rests on, while it is in force. */
export interface SliceGround {
  /** The scope whose transactions it shows. */
  readonly source: Scope;
  /** Whether somebody decides about the slice: they manage those of the source. */
  readonly manages: boolean;
}

/** Returns the scope whose records somebody sees, and whose people they name: in a slice its source. */
export const sourceOf = ({
  scope,
  ground,
}: {
  readonly scope: Scope;
  readonly ground: SliceGround | undefined;
}): Scope => ground?.source ?? scope;

/** Returns the keys of what a slice rests on: its source, its maker's membership of that, and one's own. */
export const groundKeys = ({ slice: { sourceScopeId }, createdBy }: SliceScope, user: UserId): Key[] => [
  keys.scope(sourceScopeId),
  keys.member(sourceScopeId, createdBy),
  keys.member(sourceScopeId, user),
];

const mayMake = (user: UserId, source: Scope, membership: Membership | undefined): boolean => {
  if (String(user) === String(source.id)) return true;
  const role = membership && !membership.deletedAt ? roleName(membership.roleId) : undefined;
  return role !== undefined && reachOf(role, making) !== undefined;
};

/**
 * Decides whether a slice is in force, from the records at `groundKeys`: until it expires, while its source
 * is there, and its maker may still make it by the membership under which they did; undefined: it is over.
 */
export const groundIn = (
  { slice, createdBy, createdAt }: SliceScope,
  {
    found,
    user,
    now,
  }: { readonly found: readonly (StoredRecord | undefined)[]; readonly user: UserId; readonly now: Instant },
): SliceGround | undefined => {
  const [stored, ofMaker, ofUser] = found;
  const [source, maker, own] = [
    decodeReadable(Scope, stored),
    decodeReadable(Membership, ofMaker),
    decodeReadable(Membership, ofUser),
  ];
  if (slice.expiresAt <= now || !source || source.deletedAt) return undefined;
  if (!mayMake(createdBy, source, maker) || !isHeld(createdAt, periodOf(maker))) return undefined;
  return { source, manages: mayMake(user, source, own) };
};

/** Reads what a slice rests on, in one round trip; undefined: it is over. @throws TableBusy */
export const groundOf = async (scope: SliceScope, user: UserId, now: Instant): Promise<SliceGround | undefined> =>
  scope.slice.expiresAt > now
    ? groundIn(scope, { found: await batchGet(groundKeys(scope, user)), user, now })
    : undefined;

/**
 * Reads what some slices rest on, in one round trip; in none where no scope is a slice.
 * @throws TableBusy
 */
export const groundsOf = async (
  scopes: readonly (Scope | undefined)[],
  user: UserId,
  now: Instant,
): Promise<ReadonlyMap<Scope | undefined, SliceGround | undefined>> => {
  const slices = scopes.filter(isSlice);
  const wanted = slices.map((slice) => groundKeys(slice, user));
  const found = await batchGet(wanted.flat());
  return new Map(
    slices.map((slice, index) => {
      const first = index * (found.length / slices.length);
      return [slice, groundIn(slice, { found: found.slice(first), user, now })] as const;
    }),
  );
};
