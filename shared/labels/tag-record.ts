import { byId, mergedRelated, type RecordDeclaration } from '../access/record-declaration';
import type { Tag } from './tag';

export const tagRecord = {
  activity: {
    reference: byId('tag'),
    related: mergedRelated('tag'),
    logged: ['mergedInto', 'name', 'color'],
    arrivesAlone: true,
  },
  export: { deleted: 'tags.manage' },
} as const satisfies RecordDeclaration<Tag>;
