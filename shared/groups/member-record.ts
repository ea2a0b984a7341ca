import { type RecordDeclaration, refer } from '../access/record-declaration';
import { pointerSignals, tombstoneAttribute } from '../db/housekeeping';
import type { Membership } from './member';

export const memberRecord = {
  activity: {
    reference: ({ userId }) => refer('member', userId),
    logged: ['roleId', 'mergedInto'],
    silent: ['userId', 'joinedAt', 'invitedBy', 'invitedAs', 'endedWith', 'endedIn', 'leftBefore'],
    signals: [tombstoneAttribute],
    related: ({ scopeId }) => [refer('scope', scopeId)],
  },
  export: {},
} as const satisfies RecordDeclaration<Membership>;

/** The membership of a list: of it the person's own feed tells, by their pointer. */
export const listMemberRecord = { export: {} } as const satisfies RecordDeclaration<Membership>;

export const membershipPointerRecord = {
  activity: { reference: ({ scopeId }) => refer('scope', scopeId), silent: ['listId'], signals: pointerSignals },
} as const satisfies RecordDeclaration<Membership>;

export const listPointerRecord = {
  activity: { reference: ({ scopeId, listId }) => refer('list', listId, scopeId), signals: pointerSignals },
} as const satisfies RecordDeclaration<Membership>;
