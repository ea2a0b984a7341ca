import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../shared/core/env';
import { documents } from './table';

/** All that stands in a partition, in order: what a refused call must leave as it is. */
export const recordsIn = async (pk: string): Promise<Record<string, unknown>[]> => {
  const { Items = [] } = await documents().send(new QueryCommand({ TableName: env().TABLE_NAME, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true }));
  return Items;
};
