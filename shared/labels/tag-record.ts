import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { Tag } from './tag';

export const tagRecord = {
  activity: { reference: byId('tag'), logged: ['name', 'color'] },
  export: { deleted: 'tags.manage' },
} as const satisfies RecordDeclaration<Tag>;
