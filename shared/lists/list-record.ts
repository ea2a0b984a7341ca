import { byId, type RecordDeclaration } from '../access/record-declaration';
import { ListId } from '../core/ids';
import { indexPrefixes } from '../db/keys';
import type { List } from './list';

export const listRecord = {
  activity: {
    reference: byId('list'),
    logged: ['name', 'ownerId', 'archivedAt'],
    silent: [
      ...(['ownerSince', 'ownerBy', 'archivedBy', 'itemCount', 'purchasedCount', 'round', 'shownRounds'] as const),
      ...(['ownerCount', 'memberCount', 'linkCount', 'leavingWith'] as const),
    ],
    below: (id) => [indexPrefixes.items(ListId.parse(id)), indexPrefixes.bought(ListId.parse(id))],
  },
  export: {
    deleted: 'lists.delete',
    moving: [
      'ownerId',
      'ownerSince',
      'ownerBy',
      'itemCount',
      'purchasedCount',
      'ownerCount',
      'memberCount',
      'linkCount',
      'leavingWith',
    ],
  },
} as const satisfies RecordDeclaration<List>;
