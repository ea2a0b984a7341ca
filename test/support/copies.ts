import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { documents, openTable } from './table';

/** DynamoDB takes 25 records in a BatchWriteItem. */
const batchSize = 25;

/**
 * Writes copies of a stored record, each with changes of its own: a long collection, without as many calls to
 * the API.
 */
export const copies = async (key: Key, changes: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const { Item } = await documents().send(new GetCommand({ TableName: env().TABLE_NAME, Key: { ...key } }));
  await putRecords(changes.map((change) => ({ ...Item, ...change })));
};

/** Writes records as they are, a batch at a time. */
export const putRecords = async (records: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
  const { TABLE_NAME } = env();
  const puts = records.map((record) => ({
    PutRequest: { Item: marshall(record, { removeUndefinedValues: true }) },
  }));
  for (let next = 0; next < puts.length; next += batchSize)
    await openTable().send(
      new BatchWriteItemCommand({ RequestItems: { [TABLE_NAME]: puts.slice(next, next + batchSize) } }),
    );
};
