import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../shared/core/env';
import { table } from '../../shared/db/client';

/** All that stands in a partition, in order: what a refused call must leave as it is. */
export const recordsIn = async (pk: string): Promise<Record<string, unknown>[]> => {
  const { Items = [] } = await table().send(new QueryCommand({ TableName: env().TABLE_NAME, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true }));
  return Items;
};
