import { byId, mergedRelated, type RecordDeclaration } from '../access/record-declaration';
import type { Category } from './category';

export const categoryRecord = {
  activity: {
    reference: byId('category'),
    related: mergedRelated('category'),
    logged: ['mergedInto', 'kind', 'name', 'icon', 'color', 'sortOrder', 'groupId'],
    silent: ['childCount'],
    arrivesAlone: true,
  },
  export: { deleted: 'categories.manage', moving: ['childCount'] },
} as const satisfies RecordDeclaration<Category>;
