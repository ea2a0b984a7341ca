import * as z from 'zod';
import { type Permission, reachOf } from '../access/permissions';
import type { RoleName } from '../access/roles';
import type { Call } from '../core/call';
import { UserId } from '../core/ids';
import { day, Instant } from '../core/time';
import { ownTypes, resourceTypes } from '../db/kinds';

/** The time for which it is kept that something happened (product rule). */
export const activityRetention = 2 * 365 * day;

/** The names of what can happen to a record. */
const actions = [
  'created',
  'changed',
  'deleted',
  'restored',
  'purchased',
  'unpurchased',
  'moved',
  'cleared',
  'uncleared',
  'joined',
  'left',
  'removed',
  'role-changed',
  'invited',
] as const;
export const Action = z.enum(actions);
export type Action = z.output<typeof Action>;

export const ResourceType = z.enum(resourceTypes);

/**
 * Names a record: `parentId` is the list of an item, the transaction of a comment; in a person's own feed the
 * scope of a list or an invitation.
 */
export const Reference = z.object({
  type: z.enum([...resourceTypes, ...ownTypes]),
  id: z.string(),
  parentId: z.string().nullable().default(null),
});
export type Reference = z.output<typeof Reference>;

/** A field's value, as the table holds it. */
export const Held = z.json();
const Changed = z.object({ field: z.string(), from: Held, to: Held });

/**
 * The records that come, or go, with another without being written: ranges of the index `order`. `gone`:
 * those that are no longer there are told, too.
 */
export const Below = z.object({ prefixes: z.array(z.string()), gone: z.boolean() });
export type Below = z.output<typeof Below>;

/**
 * The entry that a record changed, as it is stored: never free text, an address or a person's name.
 * Immutable.
 */
export const Entry = Reference.extend({
  at: Instant,
  actorId: UserId,
  /** Null: people did nothing to it, but clients that hold it must hear of it. */
  action: Action.nullable().default(null),
  /** The name it had then, if records of its kind have names. */
  name: z.string().nullable().default(null),
  version: z.int(),
  changes: z.array(Changed).default([]),
  /** The other records that changed with it without a version of their own: counts, balances. */
  beside: z.array(Reference).default([]),
  below: Below.nullable().default(null),
});
export type Entry = z.output<typeof Entry>;

/** The permission to hear of what not everybody is shown: invitations, links, slices. */
const knownBy: Readonly<Partial<Record<Reference['type'], Permission>>> = {
  invitation: 'members.manage',
  link: 'members.manage',
  slice: 'slices.manage',
};

/** What no scoped token hears of, as it reaches none of it: people, and what lets them in. */
const keptFromTokens: ReadonlySet<Reference['type']> = new Set(['member', 'invitation', 'link', 'slice']);

/** Tells whether whoever calls may hear, in their role, of what happened to a record. */
export const mayKnow = (
  { type }: Pick<Reference, 'type'>,
  { call, access: { role } }: { readonly call: Pick<Call, 'caller'>; readonly access: { readonly role: RoleName } },
): boolean =>
  !(call.caller.token && keptFromTokens.has(type)) && reachOf(role, knownBy[type] ?? 'scope.read') !== undefined;

const Value = z.unknown().describe('null: there was no value, or it is free text, which is not kept');

export const Activity = z
  .object({
    at: Instant,
    actorId: UserId,
    actorName: z.string().describe('their present name'),
    action: Action,
    resource: z
      .object({
        type: ResourceType,
        id: z.guid(),
        parentId: z.guid().nullable().describe('for an item, its list; for a comment, its transaction'),
        name: z.string().nullable().describe('as it was called then'),
      })
      .meta({ id: 'ActivityResource' }),
    version: z.int().describe('of the record at that time'),
    changes: z
      .array(z.object({ field: z.string(), from: Value, to: Value }).meta({ id: 'FieldChange' }))
      .describe('what was changed; for a new record, everything it was created with'),
  })
  .meta({ id: 'Activity' });
export type Activity = z.output<typeof Activity>;

/** The filters by which activity is asked for. */
export interface ActivityFilter {
  readonly type?: readonly z.output<typeof ResourceType>[] | undefined;
  readonly action?: readonly Action[] | undefined;
  readonly resourceId?: readonly string[] | undefined;
  readonly actorId?: readonly UserId[] | undefined;
  /** Days, UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Makes the test of whether an entry passes the filters; undefined when there are none. */
export const toFilter = (filter: ActivityFilter): ((entry: Entry) => boolean) | undefined => {
  const { type, action, resourceId, actorId, from, to } = filter;
  if (Object.values(filter).every((one) => one === undefined)) return undefined;
  return (entry) =>
    entry.action !== null &&
    (!action || action.includes(entry.action)) &&
    (!type || type.some((one) => one === entry.type)) &&
    (!resourceId || resourceId.includes(entry.id)) &&
    (!actorId || actorId.includes(entry.actorId)) &&
    (!from || entry.at.slice(0, from.length) >= from) &&
    (!to || entry.at.slice(0, to.length) <= to);
};
