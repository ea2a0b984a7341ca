import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { Notification } from './notification';

/** A person's own feed tells of what they are told, and of its being read on another device. */
export const notificationRecord = {
  activity: {
    reference: byId('notification'),
    silent: ['mail', 'push'],
    signals: ['orderKey'],
  },
} as const satisfies RecordDeclaration<Notification>;
