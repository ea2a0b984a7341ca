import * as z from 'zod';
import type { Resource } from '../access/decide';
import type { Call } from '../core/call';
import { unique } from '../core/fields';
import { chosenId, idSchema, newId, ScopeId } from '../core/ids';
import { audit, changed, created, defined } from '../core/record';
import { newWebhookSecret } from '../core/standard-webhooks';
import { day, Instant, later } from '../core/time';
import { HttpsUrl } from '../core/web-address';
import { resourceTypes } from '../db/kinds';

export const WebhookId = idSchema('webhook').brand<'WebhookId'>();
export type WebhookId = z.output<typeof WebhookId>;
export const DeliveryId = idSchema('delivery').brand<'DeliveryId'>();
export type DeliveryId = z.output<typeof DeliveryId>;

/** How long the secret before goes on signing. */
const bothFor = day;
/** The entry of the index `due` under which the job finds webhooks. */
export const webhookDueKind = 'WEBHOOKS';

const Types = z.array(z.enum(resourceTypes)).min(1).max(resourceTypes.length).check(unique);

/** A webhook as it is stored, and how far it has come in what happened in its scope. */
export const Webhook = z.object({
  id: WebhookId,
  scopeId: ScopeId,
  url: z.string(),
  types: z.array(z.enum(resourceTypes)),
  active: z.boolean(),
  secret: z.string().nullable().default(null),
  formerSecret: z.string().nullable().default(null),
  formerUntil: Instant.nullable().default(null),
  /** Since when nothing was taken. */
  failingSince: Instant.nullable().default(null),
  attempts: z.int().default(0),
  /** The position in the scope's activity up to which everything is told. */
  cursor: z.string().nullable().default(null),
  /** The delivery that is being tried, and the position up to which it tells. */
  pendingId: DeliveryId.nullable().default(null),
  pendingUntil: z.string().nullable().default(null),
  /** The delivery that somebody asked for to try it. */
  testId: DeliveryId.nullable().default(null),
  dueKind: z.string().nullable().default(null),
  dueAt: Instant.nullable().default(null),
  ...audit,
});
export type Webhook = z.output<typeof Webhook>;

/** A delivery, as the log keeps it for 30 days. What it tells is kept with it: a repetition is the same. */
export const WebhookDelivery = z.object({
  id: DeliveryId,
  webhookId: WebhookId,
  scopeId: ScopeId,
  type: z.enum(['scope.changed', 'webhook.test']),
  at: Instant,
  body: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int().default(0),
  answered: z.int().nullable().default(null),
});
export type WebhookDelivery = z.output<typeof WebhookDelivery>;
/** How long the log keeps a delivery. */
export const deliveryRetention = 30 * day;

export const WebhookView = z
  .object({
    id: WebhookId,
    scopeId: ScopeId,
    url: z.string(),
    types: z.array(z.enum(resourceTypes)).describe('what it tells of'),
    active: z.boolean().describe('whether anything is sent; false, too, once it has failed for three days'),
    secret: z
      .string()
      .nullable()
      .describe('signs what is sent (Standard Webhooks): told once, when it is made; otherwise null'),
    failingSince: Instant.nullable().describe('since when nothing was taken; null: the last was'),
    ...audit,
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.output<typeof WebhookView>;

export const DeliveryView = WebhookDelivery.omit({ webhookId: true, scopeId: true, body: true })
  .extend({
    status: WebhookDelivery.shape.status.describe(
      '`pending`: not taken yet, and tried again; `failed`: not tried again',
    ),
    answered: WebhookDelivery.shape.answered.describe('the status of the last answer; null: there was none'),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.output<typeof DeliveryView>;

const url = HttpsUrl.describe('https, of a host on the internet');
export const NewWebhook = z
  .strictObject({ id: chosenId(WebhookId), url, types: Types.describe('what it is to tell of') })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.output<typeof NewWebhook>;

export const WebhookChange = z
  .strictObject({
    url,
    types: Types,
    active: z.boolean().describe('true: what happens from now on is sent, also where it had failed for too long'),
    newSecret: z.literal(true).describe('makes another secret; both sign for 24 hours'),
  })
  .partial()
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.output<typeof WebhookChange>;

/** @param cursor the position from which it tells */
export const newWebhook = (
  draft: NewWebhook,
  { at: { scopeId }, call, cursor }: { readonly at: Resource; readonly call: Call; readonly cursor: string },
): Webhook => ({
  id: draft.id ?? newId(WebhookId),
  scopeId,
  url: draft.url,
  types: draft.types,
  active: true,
  secret: newWebhookSecret(),
  formerSecret: null,
  formerUntil: null,
  ...startingAt(cursor, call.now),
  ...created(call),
});

/** Returns what a webhook begins with, or begins anew. */
const startingAt = (cursor: string, now: Instant) => ({
  failingSince: null,
  attempts: 0,
  cursor,
  pendingId: null,
  pendingUntil: null,
  testId: null,
  dueKind: webhookDueKind,
  dueAt: now,
});

/** Applies a change. Who turns one on that was off hears of nothing that happened meanwhile. */
export const changedWebhook = (
  before: Webhook,
  { newSecret, ...change }: WebhookChange,
  { call, cursor }: { readonly call: Call; readonly cursor: string },
): Webhook => {
  const fields = {
    ...defined(change),
    ...(newSecret && {
      secret: newWebhookSecret(),
      formerSecret: before.secret,
      formerUntil: later(call.now, bothFor),
    }),
  };
  const after = { ...before, ...fields };
  const moved = {
    ...fields,
    ...(after.active && !before.active && startingAt(cursor, call.now)),
    ...(!after.active && before.active && { dueKind: null, dueAt: null }),
    // Where it goes anew, it is tried at once.
    ...(after.active && before.active && after.url !== before.url && { attempts: 0, dueAt: call.now }),
  };
  const differs = Object.entries(moved).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(before)).get(name)),
  );
  return differs ? changed(before, moved, call) : before;
};

/** Returns the secrets that sign at a time. */
export const signingSecrets = ({ secret, formerSecret, formerUntil }: Webhook, now: Instant): string[] => [
  ...(secret === null ? [] : [secret]),
  ...(formerSecret !== null && formerUntil !== null && formerUntil > now ? [formerSecret] : []),
];

/** Returns a webhook as those see it who manage the members of its scope. */
export const toView = ({ id, scopeId, url, types, active, failingSince, ...rest }: Webhook): WebhookView => {
  const { version, createdBy, createdAt, modifiedBy, modifiedAt, deletedBy, deletedAt } = rest;
  return {
    ...{ id, scopeId, url, types, active, secret: null, failingSince },
    ...{ version, createdBy, createdAt, modifiedBy, modifiedAt, deletedBy, deletedAt },
  };
};

export const toDeliveryView = ({ id, type, at, status, attempts, answered }: WebhookDelivery): DeliveryView => ({
  id,
  type,
  at,
  status,
  attempts,
  answered,
});
