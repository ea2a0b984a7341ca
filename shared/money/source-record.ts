import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { Source } from './source';

export const sourceRecord = {
  activity: { reference: byId('source'), logged: ['name', 'kind', 'currency', 'openingBalance'], silent: ['moved'] },
  export: { deleted: 'sources.manage', moving: ['moved'] },
} as const satisfies RecordDeclaration<Source>;
