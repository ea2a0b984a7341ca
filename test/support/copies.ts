import { BatchWriteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { documents } from './table';

/** DynamoDB takes 25 records in a BatchWriteItem. */
const batchSize = 25;

/**
 * Writes copies of a stored record, each with changes of its own: a long collection, without as many calls to
 * the API.
 */
export const copies = async (key: Key, changes: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const { TABLE_NAME } = env();
  const { Item } = await documents().send(new GetCommand({ TableName: TABLE_NAME, Key: { ...key } }));
  const puts = changes.map((change) => ({ PutRequest: { Item: { ...Item, ...change } } }));
  const batches = Array.from({ length: Math.ceil(puts.length / batchSize) }, (_, index) =>
    puts.slice(index * batchSize, (index + 1) * batchSize),
  );
  for (const batch of batches) await documents().send(new BatchWriteCommand({ RequestItems: { [TABLE_NAME]: batch } }));
};
