import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { Scope } from './scope';

export const scopeRecord = {
  activity: {
    reference: byId('scope'),
    logged: ['name', 'type', 'currency', 'locale', 'timeZone', 'weekStart', 'monthStartsOn', 'defaultSplit'],
    silent: [
      ...([
        'people',
        'placeholders',
        'merged',
        'revealed',
        'memberCount',
        'formerCount',
        'ownerCount',
        'listCount',
        'categoryCount',
      ] as const),
      ...([
        'sourceCount',
        'tagCount',
        'linkCount',
        'sliceCount',
        'webhookCount',
        'holdsMoney',
        'groupReturns',
        'endedWith',
        'slice',
      ] as const),
    ],
  },
  export: {},
} as const satisfies RecordDeclaration<Scope>;
