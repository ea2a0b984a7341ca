import { byId, type JsonRecord, picked, type RecordDeclaration, refer } from '../access/record-declaration';
import { TransactionId, type UserId } from '../core/ids';
import { indexPrefixes } from '../db/keys';
import type { Transaction } from './transaction';

const isObject = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (value: JsonRecord[string] | undefined, user: UserId): JsonRecord[] =>
  Array.isArray(value) ? value.filter(isObject).filter(({ userId }) => userId === user) : [];

/** Returns what somebody paid of an expense, and bears of it. */
const shareOf = (record: JsonRecord, user: UserId): JsonRecord => {
  const { paidBy, split } = record;
  const [paid, shares] = [entriesOf(paidBy, user), isObject(split) ? entriesOf(split.shares, user) : []];
  if (paid.length + shares.length === 0) return {};
  return {
    ...picked(record, 'id', 'scopeId', 'kind', 'date', 'currency'),
    paidBy: paid,
    split: shares.length > 0 ? { shares } : null,
  };
};

export const transactionRecord = {
  activity: {
    reference: byId('transaction'),
    logged: [
      ...(['kind', 'amount', 'currency', 'date', 'sourceId', 'toSourceId', 'sourceAmount', 'toSourceAmount'] as const),
      ...(['categoryId', 'tagIds', 'paidBy', 'split', 'exchange', 'refundOf', 'itemIds'] as const),
    ],
    silent: ['sourceCurrency', 'toSourceCurrency', 'oddUnits', 'follows', 'refunds', 'refundable', 'leavingWith'],
    related: ({ sourceId, toSourceId, refundOf }) => [
      ...[sourceId, toSourceId].flatMap((id) => (id ? [refer('source', id)] : [])),
      ...(refundOf ? [refer('transaction', refundOf)] : []),
    ],
    arrivesAlone: true,
    below: (id) => [indexPrefixes.comments(TransactionId.parse(id))],
  },
  export: { deleted: 'transactions.delete', moving: ['refunds', 'refundable'], part: shareOf },
} as const satisfies RecordDeclaration<Transaction>;
