import * as z from 'zod';
import { roleName } from '../access/roles';
import { RoleId, systemUser, UserId } from '../core/ids';
import { Instant } from '../core/time';
import { decode } from '../db/decode';
import { arrivedAttribute, housekeeping, tombstoneAttribute, replayedAttribute } from '../db/housekeeping';
import { type Key, indexPrefixes } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { isArriving } from '../lifecycle/work/tombstone';
import { Clearing } from '../lists/item';
import type { Stored } from '../access/record-declaration';
import { isActivity, isClearing, type ActivityKind, activityKindOf } from './activity-kinds';
import { type Action, type Entry, Held, type Reference } from './activity';
import { own } from '../core/own';

/** A change of the table, as its stream tells it. */
export interface StreamChange {
  readonly key: Key;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
  /** The time at which the stream took note, to the second: for records that carry no time of their own. */
  readonly at: Instant;
}

/** The attributes that every record carries: a change of them is nobody's doing. */
const everybodys = new Set([
  ...housekeeping,
  'id',
  'scopeId',
  'listId',
  'version',
  'createdBy',
  'createdAt',
  'modifiedBy',
  'modifiedAt',
  'deletedBy',
  'deletedAt',
]);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Returns a field's name as it is told: for a role, by its name. */
const fieldName = (field: string): string => (field === 'roleId' ? 'role' : field);
const told = (field: string, value: unknown): z.output<typeof Held> => {
  const role = field === 'roleId' ? RoleId.safeParse(value) : undefined;
  return Held.parse((role?.success ? roleName(role.data) : value) ?? null);
};

const changesOf = ({ logged, silent }: ActivityKind, before: Stored, after: Stored): Entry['changes'] => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !everybodys.has(field) && !silent.includes(field))
    .sort();
  return fields
    .filter((field) => !same(own(before, field), own(after, field)))
    .map((field) => {
      const kept = logged.includes(field);
      return {
        field: fieldName(field),
        from: kept ? told(field, own(before, field)) : null,
        to: kept ? told(field, own(after, field)) : null,
      };
    });
};

const Who = z.object({
  createdBy: UserId.default(systemUser),
  modifiedBy: UserId.optional(),
  deletedBy: UserId.optional(),
  modifiedAt: Instant.optional(),
});

/** Tells whether one field alone changed, by which people name the change. */
const only = (field: string, changes: Entry['changes']): boolean => changes.length === 1 && changes[0]?.field === field;

/** Names what was done to a record that lives after it, or before it. */
const actionOf = (
  { type }: Reference,
  before: Stored | undefined,
  after: Stored | undefined,
  changes: Entry['changes'],
): Action => {
  const [lived, lives] = [before !== undefined && !before.deletedAt, after !== undefined && !after.deletedAt];
  // A placeholder does nothing: others make it, and take it away.
  if (type === 'member' && ![before, after].some((image) => typeof image?.displayName === 'string')) {
    if (lives && !lived) return 'joined';
    // Whose account is deleted is still given another role.
    const still = before?.deletedAt !== undefined && after?.endedWith !== undefined;
    if (!lives && !still) return after && after.deletedBy === after.userId ? 'left' : 'removed';
    return only('role', changes) ? 'role-changed' : 'changed';
  }
  if (!before) return type === 'invitation' ? 'invited' : 'created';
  if (!lives) return 'deleted';
  if (!lived) return 'restored';
  if (type === 'item' && only('purchased', changes)) return after?.purchased ? 'purchased' : 'unpurchased';
  return type === 'item' && only('position', changes) ? 'moved' : 'changed';
};

/**
 * Returns the clearing that a change tells of. It is told as an act on the list, and those who hold the items
 * hear which they are.
 */
const clearingOf = (before: Clearing | undefined, after: Clearing | undefined, again: boolean): Entry | undefined => {
  if (!after || (before && !again && Boolean(before.undoneAt) === Boolean(after.undoneAt))) return undefined;
  const { listId, rounds, count, clearedAt, clearedBy, undoneAt, undoneBy } = after;
  const [from, to] = undoneAt ? [0, count] : [count, 0];
  return {
    type: 'list',
    id: listId,
    parentId: null,
    at: undoneAt ?? clearedAt,
    actorId: undoneBy ?? clearedBy,
    action: undoneAt ? 'uncleared' : 'cleared',
    name: null,
    version: 0,
    changes: [{ field: 'purchasedCount', from, to }],
    beside: [],
    below: { prefixes: rounds.map((round) => indexPrefixes.bought(listId, round)), gone: true },
  };
};

const differs = (before: Stored, after: Stored, attributes: readonly string[]): boolean =>
  attributes.some((attribute) => !same(own(before, attribute), own(after, attribute)));

/** Tells whether somebody wrote a record anew: whoever becomes a member again begins at version 1. */
const isRevised = (before: Stored | undefined, after: Stored | undefined): boolean =>
  !before || !after || differs(before, after, ['version', 'createdAt', 'deletedAt']);

const relatedOf = ({ related }: ActivityKind, ...images: readonly (Stored | undefined)[]): Reference[] => [
  ...new Map(
    images.flatMap((image) => (image ? related(image) : [])).map((one) => [`${one.type} ${one.id}`, one]),
  ).values(),
];

/**
 * Tells whether a change is of a pointer that leads nowhere before and after it: its person no longer finds
 * the record, which was told when they lost it.
 */
const isOver = (key: Key, { signals }: ActivityKind, before: Stored | undefined, after: Stored | undefined): boolean =>
  !isActivity(key) &&
  signals.includes('orderKey') &&
  before !== undefined &&
  after !== undefined &&
  !before.orderKey &&
  !after.orderKey;

/**
 * Returns what was known of a record before a change: of what came with others, and is told by itself,
 * nothing was until its mark comes off.
 */
const knownBefore = ({ key, before, after }: StreamChange): Stored | undefined =>
  before && isArriving(before) && after && !isArriving(after) && activityKindOf(key)?.arrivesAlone ? undefined : before;

/**
 * Makes the entry to remember of a change; undefined: there is nothing to tell anybody. It depends on the
 * change alone, so that a change that comes twice is remembered once. What DynamoDB removes in time was
 * deleted before, by itself or with what it belonged to, or had its end from the beginning, and is no news.
 */
export const entryOf = (change: StreamChange): Entry | undefined => {
  const { key, after, at } = change;
  const before = knownBefore(change);
  const again = before !== undefined && after !== undefined && differs(before, after, [replayedAttribute]);
  if (isClearing(key)) return clearingOf(before && decode(Clearing, before), after && decode(Clearing, after), again);
  const kind = activityKindOf(key);
  const record = after ?? before;
  if (
    !kind ||
    !record ||
    (!after && (before?.deletedAt || before?.[tombstoneAttribute] || before?.[timeToLiveAttribute]))
  )
    return undefined;
  // What comes with others is told once all of it is there; what was deleted by then was heard of as that.
  if (!before && after && (isArriving(after) || (change.before && after.deletedAt))) return undefined;
  const changes = after ? changesOf(kind, before ?? {}, after) : [];
  const revised = isRevised(before, after);
  if (before && after && !again && !revised && changes.length === 0 && !differs(before, after, kind.signals))
    return undefined;
  if (!again && isOver(key, kind, before, after)) return undefined;
  const reference = kind.reference(record);
  const action = actionOf(reference, before, after, changes);
  const { createdBy, modifiedBy = createdBy, deletedBy, modifiedAt } = decode(Who, record);
  const nothingDone = !isActivity(key) || !revised || (action === 'changed' && changes.length === 0);
  return {
    ...reference,
    at: after ? (modifiedAt ?? at) : at,
    actorId: after ? (after.deletedAt ? (deletedBy ?? modifiedBy) : modifiedBy) : systemUser,
    action: nothingDone ? null : action,
    name: isActivity(key) ? text(record.name) : null,
    version: typeof record.version === 'number' ? record.version : 1,
    changes: nothingDone ? [] : changes,
    beside: relatedOf(kind, before, after),
    below: again || action === 'restored' || (!before && after?.[arrivedAttribute]) ? kind.below(reference.id) : null,
  };
};
