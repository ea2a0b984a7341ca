import { DeliveryView, NewWebhook, WebhookChange, WebhookView } from '../../shared/groups/webhook';
import * as webhooks from '../../shared/groups/webhook-store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/scopes/{scopeId}/webhooks';
const one = `${path}/{webhookId}` as const;

export const createWebhook = route({
  method: 'POST',
  path,
  permission: 'members.manage',
  fresh: true,
  success: 201,
  rate: 'sensitive',
  summary: 'Create a webhook',
  description: `Within a minute of what happens, a POST tells the address which records changed: \`{ type: "scope.changed", timestamp, data: { scopeId, changes: [{ type, id,
parentId, action, at, actorId }] } }\`, without anything of what is in them. Read that by a token, or by \`GET …/changes\`. Deliveries are signed by Standard
Webhooks (\`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`); any answer of 200 to 299 within five seconds takes one. They come in order; one
that isn’t taken is tried again, under the same \`webhook-id\`, after 1, 5 and 30 minutes, 2, 6 and then every 12 hours. After three days, or an answer of
410, the webhook is off, and whoever registered it gets an e-mail. The address is https on the internet: no name that leads to a private address, no
redirect to one. It works as long as whoever changed it last may manage members. \`secret\` is told in this answer alone. A scope can have at most 20.`,
  problems: ['already-exists', 'quota-exceeded'],
  body: NewWebhook,
  response: WebhookView,
  example: { body: { url: 'https://home.example.com/hearth', types: ['item', 'transaction'] } },
  handle: ({ call, params, body }) => webhooks.create(call, params, body),
});

export const listWebhooks = route({
  method: 'GET',
  path,
  permission: 'members.manage',
  summary: 'List the webhooks of a scope, the newest first',
  query: collectionQuery({}),
  items: WebhookView,
  handle: ({ call, params, page }) => webhooks.list(call, params, page),
});

export const getWebhook = route({
  method: 'GET',
  path: one,
  permission: 'members.manage',
  summary: 'Get a webhook and whether it is taken',
  response: WebhookView,
  handle: ({ call, params }) => webhooks.get(call, params, params.webhookId),
});

export const changeWebhook = route({
  method: 'PATCH',
  path: one,
  permission: 'members.manage',
  fresh: true,
  summary: 'Change a webhook, turn it on or off, or replace its secret',
  description:
    'With `newSecret`, this answer alone has `secret`; for 24 hours deliveries are signed by the one before, too.',
  problems: ['version-changed'],
  body: WebhookChange,
  response: WebhookView,
  example: { body: { types: ['item'] } },
  handle: ({ call, params, body: change }) => webhooks.update(call, params, { id: params.webhookId, change }),
});

export const deleteWebhook = route({
  method: 'DELETE',
  path: one,
  permission: 'members.manage',
  summary: 'Remove a webhook',
  problems: ['version-changed'],
  response: WebhookView,
  handle: ({ call, params }) => webhooks.remove(call, params, params.webhookId),
});

export const listDeliveries = route({
  method: 'GET',
  path: `${one}/deliveries`,
  permission: 'members.manage',
  summary: 'List what a webhook was sent in the last 30 days, the latest first',
  query: collectionQuery({}),
  items: DeliveryView,
  handle: ({ call, params, page }) => webhooks.deliveries(call, params, { id: params.webhookId, request: page }),
});

export const testWebhook = route({
  method: 'POST',
  path: `${one}/test`,
  permission: 'members.manage',
  fresh: true,
  rate: 'sensitive',
  summary: 'Send a webhook a message to try it',
  description:
    'A message of type `webhook.test` is sent within a minute, once, also where the webhook is off. `deliveries` says what came of it.',
  response: DeliveryView,
  handle: ({ call, params }) => webhooks.test(call, params, params.webhookId),
});
