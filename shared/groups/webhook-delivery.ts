import { newId } from '../core/ids';
import { epochSeconds, type Instant, later } from '../core/time';
import { timeToLiveAttribute } from '../db/table';
import { put, type WriteAction } from '../db/transact';
import { DeliveryId, deliveryRetention, type Webhook, WebhookDelivery } from './webhook';
import { deliveryKey } from './webhook-record';

/** Keeps a delivery in the log. */
export const logged = (one: WebhookDelivery): WriteAction =>
  put(deliveryKey(one.scopeId, one.webhookId, one.id), {
    schema: WebhookDelivery,
    item: { ...one, [timeToLiveAttribute]: epochSeconds(later(one.at, deliveryRetention)) },
  });

/** Makes a delivery that nothing has taken yet. */
export const newDelivery = (
  { id: webhookId, scopeId }: Webhook,
  { type, at, data }: { readonly type: WebhookDelivery['type']; readonly at: Instant; readonly data: object },
): WebhookDelivery => ({
  id: newId(DeliveryId),
  webhookId,
  scopeId,
  type,
  at,
  body: JSON.stringify({ type, timestamp: at, data }),
  status: 'pending',
  attempts: 0,
  answered: null,
});
