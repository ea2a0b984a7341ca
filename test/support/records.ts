import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { documents } from './table';

/** Reads all that stands in a partition, in order: what a refused call must leave as it is. */
export const recordsIn = async (pk: string): Promise<Record<string, unknown>[]> => {
  const { Items = [] } = await documents().send(
    new QueryCommand({
      TableName: env().TABLE_NAME,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items;
};

/** Takes a record away for good, as an erasure does. */
export const remove = async (key: Key): Promise<void> => {
  await documents().send(new DeleteCommand({ TableName: env().TABLE_NAME, Key: { ...key } }));
};
