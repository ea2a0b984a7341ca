import * as z from 'zod';
import { ListId, NotificationId, RoleId, ScopeId, UserId } from '../core/ids';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { audit } from '../core/record';
import { day, Instant } from '../core/time';

/** The time for which it is kept that somebody was told of something (product rule). */
export const notificationRetention = 90 * day;

/** What people are told of: the names that their settings have for it. */
const notificationTypes = ['invitation', 'membership', 'assigned', 'expense', 'settlement'] as const;
const NotificationType = z.enum(notificationTypes);
export type NotificationType = z.output<typeof NotificationType>;

/** What happened, by which the words are chosen. `lost`: their own membership; `removed`: another's. */
const occurrences = [
  'invited',
  'offered',
  'joined',
  'left',
  'removed',
  'lost',
  'role',
  'assigned',
  'paid',
  'settled',
] as const;

/** The facts that words are made of. People are named by their ids, things as they were called then. */
const facts = {
  type: NotificationType,
  occurrence: z.enum(occurrences),
  scopeId: ScopeId,
  listId: ListId.nullable().default(null),
  /** The item, transaction or invitation that it is about; null: it is about a membership. */
  targetId: z.guid().nullable().default(null),
  actorId: UserId,
  /** Who came, went or paid; and who was paid. */
  subjectId: UserId.nullable().default(null),
  otherId: UserId.nullable().default(null),
  /** What the thing was called: the item, or whom an expense was paid to. */
  name: z.string().nullable().default(null),
  roleId: RoleId.nullable().default(null),
  amount: MinorUnits.nullable().default(null),
  /** What of the amount the person who is told bears. */
  share: MinorUnits.nullable().default(null),
  currency: CurrencyCode.nullable().default(null),
};

/** A notification as it is stored, in the partition of its person, or of the address they were invited by. */
export const Notification = z.object({
  id: NotificationId,
  ...facts,
  /** What the group, the list, or the slice was called then. */
  place: z.string(),
  /** The scope that the scope shows, if it is a slice. */
  sourceScopeId: ScopeId.nullable().default(null),
  readAt: Instant.nullable().default(null),
  /** Whether it waits for the next digest by mail. */
  mail: z.literal('due').nullable().default(null),
  /** Whether it waits for the next push. */
  push: z.literal('due').nullable().default(null),
  ...audit,
});
export type Notification = z.output<typeof Notification>;
export type NotificationFacts = z.output<z.ZodObject<typeof facts>>;

export const NotificationView = z
  .object({
    id: NotificationId,
    type: NotificationType,
    title: z.string(),
    body: z.string(),
    link: z.string().describe('the path in this API of what it is about'),
    scopeId: ScopeId,
    listId: ListId.nullable(),
    read: z.boolean(),
    readAt: Instant.nullable(),
    ...audit,
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.output<typeof NotificationView>;

export const NotificationChange = z.strictObject({ read: z.boolean() }).partial().meta({ id: 'NotificationChange' });
export type NotificationChange = z.output<typeof NotificationChange>;

export const NotificationsRead = z
  .object({
    marked: z.int().describe('how many were marked'),
    more: z.boolean().describe('there are more than one call marks: call again'),
  })
  .meta({ id: 'NotificationsRead' });
export type NotificationsRead = z.output<typeof NotificationsRead>;

/** Returns the path of what a notification is about. */
export const linkOf = ({ type, occurrence, scopeId, listId, targetId }: Notification): string => {
  const scope = `/v1/scopes/${scopeId}`;
  const place = listId ? `${scope}/lists/${listId}` : scope;
  if (type === 'invitation') return '/v1/me/invitations';
  if (occurrence === 'lost') return listId ? '/v1/me/lists' : '/v1/me/scopes';
  if (type === 'membership') return `${place}/members`;
  return `${place}/${type === 'assigned' ? 'items' : 'transactions'}/${targetId ?? ''}`;
};
