import * as z from 'zod';
import { Instant } from '../../shared/core/time';
import { NotificationChange, NotificationsRead, NotificationView } from '../../shared/history/notification';
import * as notifications from '../../shared/history/notification-store';
import { collectionQuery, flag } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/me/notifications';

export const listNotifications = route({
  method: 'GET',
  path,
  permission: 'signed-in',
  summary: 'List your notifications of the last 90 days, the latest first',
  description: `You are told of invitations, of who joins, leaves and is removed, of your role, of items assigned to you, of new expenses that concern you and of
settlements, but never of what you did yourself. Your settings say of what, and \`muted\` of which groups and lists nothing. Title and body are in the
language of \`Accept-Language\`. What you were told stays when you leave a group; people’s names in it are then no longer shown.`,
  query: collectionQuery({ read: flag.optional().describe('only those that you have read, or have not') }),
  items: NotificationView,
  example: { query: { read: 'false' } },
  handle: ({ call, query: { read }, language, page }) => notifications.list(call, { read, language }, page),
});

export const changeNotification = route({
  method: 'PATCH',
  path: `${path}/{notificationId}`,
  permission: 'signed-in',
  summary: 'Change whether you have read a notification',
  problems: ['version-changed', 'account-deleted'],
  body: NotificationChange,
  response: NotificationView,
  example: { body: { read: true } },
  handle: ({ call, params, body: change, language }) =>
    notifications.update(call, params.notificationId, { change, language }),
});

export const readNotifications = route({
  method: 'POST',
  path: `${path}/read`,
  permission: 'signed-in',
  summary: 'Record that you have read all notifications up to a time',
  problems: ['account-deleted'],
  body: z.strictObject({ until: Instant.optional().describe('absent: now') }).meta({ id: 'NotificationsReading' }),
  response: NotificationsRead,
  example: { body: { until: '2026-11-21T09:38:52.123Z' } },
  handle: ({ call, body: { until } }) => notifications.readAll(call, until ?? call.now),
});
