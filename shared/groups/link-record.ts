import { type RecordDeclaration, refer } from '../access/record-declaration';
import type { Link } from './link';

export const linkRecord = {
  activity: {
    reference: ({ id, listId }) => refer('link', id, listId),
    logged: ['kind', 'roleId', 'shows', 'names', 'expiresAt', 'maxUses', 'uses'],
    silent: ['joined'],
  },
  export: { read: 'members.manage' },
} as const satisfies RecordDeclaration<Link>;
