import type { RecordDeclaration } from '../access/record-declaration';
import type { Instant } from '../core/time';
import type { ScopeId } from '../core/ids';
import { entryInOrder, type Key, keyInScope, prefixInOrder, rangeInScope } from '../db/keys';
import type { DeliveryId, Webhook, WebhookId } from './webhook';

export const webhookRecord = { export: { read: 'members.manage' } } as const satisfies RecordDeclaration<Webhook>;

export const webhookKey = (scopeId: ScopeId, id: WebhookId): Key => keyInScope('WEBHOOK', scopeId, id);
export const webhookEntry = ({
  id,
  createdAt,
  deletedAt,
}: {
  readonly id: WebhookId;
  readonly createdAt: Instant;
  readonly deletedAt: Instant | null;
}): string => entryInOrder('WEBHOOK', deletedAt, `${createdAt}#${id}`);
export const webhooksPrefix = prefixInOrder('WEBHOOK', { deleted: false });
export const deliveryKey = (scopeId: ScopeId, webhookId: WebhookId, id: DeliveryId): Key =>
  keyInScope('DELIVERY', scopeId, webhookId, id);
export const deliveriesOf = (scopeId: ScopeId, webhookId: WebhookId) => rangeInScope('DELIVERY', scopeId, webhookId);
