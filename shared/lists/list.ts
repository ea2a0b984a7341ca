import * as z from 'zod';
import { Role, type RoleName } from '../access/roles';
import { name, optional, prose, stored } from '../core/fields';
import { chosenId, ListId, RelocationId, ScopeId, UserId } from '../core/ids';
import type { Call } from '../core/call';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { search } from '../core/text';
import { Instant } from '../core/time';
import type { Sort } from '../core/sort';
import { isHeld, type Period } from '../core/period';

/** Product limit. */
export const itemsPerList = 10_000;

const longest = { name: 200, description: 2_000 } as const;
const fields = { name: name(longest.name), description: optional(prose(longest.description)) };

/** A list as it is stored. Its counts change in the same transaction as its items. */
export const List = z.object({
  id: ListId,
  scopeId: ScopeId,
  name: stored.line(longest.name),
  description: stored.prose(longest.description).nullable().default(null),
  /** `ownerSince`: since when they have it; null: they made it. */
  ownerId: UserId.describe('when this person leaves, the scope’s longest-standing owner'),
  ownerSince: Instant.nullable().default(null),
  /** `list`: they have it by the list alone, and are not in its scope; null: they are. */
  ownerBy: z.literal('list').nullable().default(null),
  archivedAt: Instant.nullable().default(null),
  archivedBy: UserId.nullable().default(null),
  itemCount: z.int(),
  purchasedCount: z.int(),
  /**
   * The number of times that what was bought was cleared or brought back; and the rounds of buying that are
   * on the list, what is bought now going into the last (rounds.ts).
   */
  round: z.int().default(0),
  shownRounds: z.array(z.int()).default([0]),
  ownerCount: z.int().default(1),
  memberCount: z.int().default(1),
  linkCount: z.int().default(0),
  /** What takes it to another scope, with all that is on it by now: nothing on it changes meanwhile. */
  leavingWith: RelocationId.nullable().default(null),
  ...audit,
});
export type List = z.output<typeof List>;

export const ListView = z
  .object({
    ...List.omit({
      ownerSince: true,
      ownerBy: true,
      round: true,
      shownRounds: true,
      ownerCount: true,
      memberCount: true,
      linkCount: true,
      leavingWith: true,
    }).shape,
    archived: z.boolean(),
    role: Role.describe("the caller's role on the list or in its scope, whichever allows more"),
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'List' });
export type ListView = z.output<typeof ListView>;

export const NewList = z.strictObject({ id: chosenId(ListId), ...fields }).meta({ id: 'NewList' });
export type NewList = z.output<typeof NewList>;

/**
 * Returns what every list begins with, new or made as another is: all but what its maker may say of it. The
 * caller owns it, and nothing is on it.
 */
export const beginList = (call: Call): Omit<List, keyof NewList | 'scopeId'> => ({
  ownerId: call.caller.userId,
  ownerSince: null,
  ownerBy: null,
  archivedAt: null,
  archivedBy: null,
  itemCount: 0,
  purchasedCount: 0,
  round: 0,
  shownRounds: [0],
  ownerCount: 1,
  memberCount: 1,
  linkCount: 0,
  leavingWith: null,
  ...created(call),
});

export const ListChange = z
  .strictObject({ ...fields, archived: z.boolean() })
  .partial()
  .meta({ id: 'ListChange' });
export type ListChange = z.output<typeof ListChange>;

/** Returns since when the owner of a list has it: who made it, since then. */
export const ownedSince = ({ ownerSince, createdAt }: Pick<List, 'ownerSince' | 'createdAt'>): Instant =>
  ownerSince ?? createdAt;

/** Returns a list as somebody with `role` sees it. */
export const toView = (list: List, role: RoleName): ListView => ({
  ...list,
  archived: list.archivedAt !== null,
  role,
  restorableUntil: restorableUntil(list),
});

/**
 * Returns somebody's role on a list, of those they have in its scope and on it. A list's owner is named on
 * it, so that no membership of each list has to be read; what they had before they left is no longer theirs.
 */
export const roleOn = (
  list: List,
  user: UserId,
  { role, period }: { readonly role: RoleName; readonly period: Period | undefined },
): RoleName => (list.ownerId === user && isHeld(ownedSince(list), period) ? 'owner' : role);

/** Tells whether a list is shared by itself with others than its owner. */
export const isShared = ({ memberCount, ownerCount }: Pick<List, 'memberCount' | 'ownerCount'>): boolean =>
  memberCount > ownerCount;

/** Applies a change to the list: archiving says who did it and when. The same object when nothing differs. */
export const applyChange = (list: List, { archived, ...fields }: ListChange, call: Call): List => {
  const isArchived = list.archivedAt !== null;
  const archive =
    archived === undefined || archived === isArchived
      ? {}
      : { archivedAt: archived ? call.now : null, archivedBy: archived ? call.caller.userId : null };
  return patched(list, { ...defined(fields), ...archive }, call);
};

/** The orders in which a page can show lists. */
export const listSorts = ['createdAt', 'name', 'modifiedAt'] as const;
export interface ListFilter {
  readonly sort: Sort<(typeof listSorts)[number]>;
  readonly deleted: boolean;
  readonly keep: ((list: List) => boolean) | undefined;
}

/** The filters of a collection of lists. */
interface Filters {
  readonly archived?: boolean | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly q?: string | undefined;
}

/**
 * Makes the test of whether a list passes the filters; undefined when there are none, which lets a page be
 * read as it stands.
 */
export const toFilter = ({ archived, createdBy, q }: Filters): ListFilter['keep'] => {
  if (archived === undefined && !createdBy && q === undefined) return undefined;
  const found = q === undefined ? undefined : search(q);
  return (list) =>
    (archived === undefined || (list.archivedAt !== null) === archived) &&
    (!createdBy || createdBy.includes(list.createdBy)) &&
    (!found || found(list.name));
};
