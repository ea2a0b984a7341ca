import { byId, mergedRelated, type RecordDeclaration } from '../access/record-declaration';
import type { Source } from './source';

export const sourceRecord = {
  activity: {
    reference: byId('source'),
    related: mergedRelated('source'),
    logged: ['mergedInto', 'name', 'kind', 'currency', 'openingBalance'],
    silent: ['moved'],
    arrivesAlone: true,
  },
  export: { deleted: 'sources.manage', moving: ['moved'] },
} as const satisfies RecordDeclaration<Source>;
