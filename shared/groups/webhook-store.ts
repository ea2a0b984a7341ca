import { authorize, authorized, authorizeWhile } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Resource } from '../access/decide';
import { updateRecord } from '../access/update';
import { oneMoreOrFirst, requireScope, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { changed, deleted, living } from '../core/record';
import type { Page, PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { keyRanges, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { cursorPositionOf, queryPage } from '../db/read';
import { put } from '../db/transact';
import { scopeQuotas } from './scope-quotas';
import {
  changedWebhook,
  type DeliveryView,
  type NewWebhook,
  newWebhook,
  toDeliveryView,
  toView,
  Webhook,
  webhookDueKind,
  type WebhookChange,
  WebhookDelivery,
  type WebhookId,
  type WebhookView,
} from './webhook';
import { logged, newDelivery } from './webhook-delivery';
import { deliveriesOf, webhookEntry, webhookKey, webhooksPrefix } from './webhook-record';

const permission = 'members.manage';
type Answer<T> = Promise<Authorized<T, typeof permission>>;
const read = (stored: unknown): Webhook => decode(Webhook, stored);

/** Returns the position of what happened last in a scope: a webhook tells of what comes behind it. */
const endOf = async (scopeId: ScopeId): Promise<string> => {
  const range = keyRanges.activity(scopePartition(scopeId));
  const { items } = await queryPage({ ...range, by: 'sk', backwards: true, limit: 1 });
  return items[0] ? cursorPositionOf(items[0]).sk : '';
};

const collection = ({ scopeId }: Resource) => ({
  pk: scopePartition(scopeId),
  prefix: webhooksPrefix,
  by: 'orderKey' as const,
  backwards: true,
  parse: read,
});

const { webhooks } = scopeQuotas;
const oneWebhookMore = oneMoreOrFirst(webhooks.count, webhooks.most, webhooks.what);

/**
 * Registers a webhook, which tells of what happens from now on. Its secret is told in this answer alone: what
 * is kept of that for a repeated call is the webhook without.
 * @throws NotFound, Forbidden, AlreadyExists, QuotaExceeded, TableBusy, IdempotentReplay
 */
export const create = async (call: Call, at: Resource, draft: NewWebhook): Answer<WebhookView> => {
  const { found } = await authorizeWhile(call, {
    resource: at,
    permission,
    query: () => endOf(at.scopeId),
  });
  const webhook = newWebhook(draft, { at, call, cursor: found });
  const kept = toView(webhook);
  return write(call, {
    resource: at,
    permission,
    actions: [
      requireScope(call, at, oneWebhookMore),
      put(webhookKey(webhook.scopeId, webhook.id), {
        schema: Webhook,
        item: { ...webhook, orderKey: webhookEntry(webhook) },
        when: absent(),
        refusal: () => new AlreadyExists(),
      }),
    ],
    answer: { ...kept, secret: webhook.secret },
    kept,
  });
};

/** Lists the webhooks of a scope, the newest first. @throws NotFound, Forbidden, TableBusy */
export const list = async (call: Call, at: Resource, request: PageRequest): Answer<Page<WebhookView>> => {
  const { access, found } = await authorizeWhile(call, {
    resource: at,
    permission,
    query: () => page(collection(at), request),
  });
  return authorized(access, { ...found, items: found.items.map(toView), total: undefined });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (call: Call, at: Resource, id: WebhookId): Answer<WebhookView> => {
  const access = await authorize(call, { resource: at, permission, alsoRead: [webhookKey(at.scopeId, id)] });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(living(read(stored))));
};

/**
 * Changes a webhook. A new secret is told in this answer alone.
 * @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy
 */
export const update = (
  call: Call,
  at: Resource,
  { id, change }: { readonly id: WebhookId; readonly change: WebhookChange },
): Answer<WebhookView> =>
  updateRecord(call, at, {
    key: webhookKey(at.scopeId, id),
    permission,
    schema: Webhook,
    orderKey: webhookEntry,
    apply: async (before) =>
      changedWebhook(living(before), change, { call, cursor: change.active ? await endOf(at.scopeId) : '' }),
    alsoWrite: () => [requireScope(call, at)],
    answer: (after) => ({ ...toView(after), secret: change.newSecret ? after.secret : null }),
  });

/** Removes a webhook, with its secrets. @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (call: Call, at: Resource, id: WebhookId): Answer<WebhookView> =>
  updateRecord(call, at, {
    key: webhookKey(at.scopeId, id),
    permission,
    schema: Webhook,
    orderKey: webhookEntry,
    apply: (before) => ({
      ...deleted(living(before), call),
      ...{ active: false, secret: null, formerSecret: null, formerUntil: null, dueKind: null, dueAt: null },
    }),
    alsoWrite: () => [requireScope(call, at, { add: { webhookCount: -1 } })],
    answer: toView,
  });

/** Lists the deliveries of a webhook, the latest first. @throws NotFound, Forbidden, TableBusy */
export const deliveries = async (
  call: Call,
  at: Resource,
  { id, request }: { readonly id: WebhookId; readonly request: PageRequest },
): Answer<Page<DeliveryView>> => {
  const range = { ...deliveriesOf(at.scopeId, id), by: 'sk' as const, backwards: true };
  const { access, found } = await authorizeWhile(call, {
    resource: at,
    permission,
    alsoRead: [webhookKey(at.scopeId, id)],
    query: () => page({ ...range, parse: (stored: unknown) => decode(WebhookDelivery, stored) }, request),
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  living(read(stored));
  return authorized(access, { ...found, items: found.items.map(toDeliveryView), total: undefined });
};

/**
 * Has a message without content sent within a minute, once, also by a webhook that is off.
 * @throws NotFound, Forbidden, TableBusy, IdempotentReplay
 */
export const test = (call: Call, at: Resource, id: WebhookId): Answer<DeliveryView> => {
  let made: WebhookDelivery | undefined;
  const deliveryOf = (webhook: Webhook): WebhookDelivery =>
    (made ??= newDelivery(webhook, { type: 'webhook.test', at: call.now, data: { scopeId: at.scopeId } }));
  return updateRecord(call, at, {
    key: webhookKey(at.scopeId, id),
    permission,
    schema: Webhook,
    orderKey: webhookEntry,
    apply: (before) =>
      changed(
        living(before),
        { testId: deliveryOf(before).id, dueKind: webhookDueKind, ...(before.dueAt === null && { dueAt: call.now }) },
        call,
      ),
    alsoWrite: (before) => [requireScope(call, at), logged(deliveryOf(before))],
    answer: (after) => toDeliveryView(deliveryOf(after)),
  });
};
