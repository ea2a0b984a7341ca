import { type RecordDeclaration, refer } from '../access/record-declaration';
import { pointerSignals } from '../db/housekeeping';
import type { Invitation } from './invitation';

export const invitationRecord = {
  activity: {
    reference: ({ id, listId }) => refer('invitation', id, listId),
    logged: ['roleId', 'status', 'userId', 'expiresAt', 'transfersOwnership'],
    silent: ['sentAt', 'targetName', 'inviterName', 'locale', 'invitedBy', 'roleGivenBy'],
  },
  export: { read: 'members.manage', moving: ['sentAt'] },
} as const satisfies RecordDeclaration<Invitation>;

export const invitationPointerRecord = {
  activity: {
    reference: ({ id, scopeId }) => refer('invitation', id, scopeId),
    silent: ['sentAt', 'inviterName', 'roleGivenBy'],
    signals: pointerSignals,
  },
} as const satisfies RecordDeclaration<Invitation>;
