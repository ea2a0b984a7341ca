import { type JsonRecord, picked, type RecordDeclaration, refer } from '../access/record-declaration';
import type { UserId } from '../core/ids';
import type { Item } from './item';

/** Returns the facts that it was theirs to get, and that they bought it. */
const errandOf = (record: JsonRecord, user: UserId): JsonRecord => {
  const bought = record.purchasedBy === user && picked(record, 'purchased', 'purchasedBy', 'purchasedAt');
  const mine = { ...(record.assignedTo === user && picked(record, 'assignedTo')), ...bought };
  return Object.keys(mine).length === 0 ? {} : { ...picked(record, 'id', 'scopeId', 'listId'), ...mine };
};

export const itemRecord = {
  activity: {
    reference: ({ id, listId }) => refer('item', id, listId),
    logged: ['name', 'quantity', 'unit', 'categoryId', 'purchased', 'assignedTo', 'dueOn', 'price'],
    silent: ['purchasedAt', 'purchasedBy', 'round', 'additions', 'countedAt', 'takenBack'],
    related: ({ listId }) => [refer('list', listId)],
  },
  export: { deleted: 'items.delete', part: errandOf },
} as const satisfies RecordDeclaration<Item>;
