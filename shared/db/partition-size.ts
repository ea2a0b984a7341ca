import type { ItemCollectionMetrics } from '@aws-sdk/client-dynamodb';
import { log } from '../core/log';
import { itemOf } from './attributes';

/**
 * The size in GB from which a partition is reported: DynamoDB keeps 10 GB under one partition key, indexes
 * included, in a table with local indexes.
 */
const reportedFrom = 4;

/**
 * Logs partitions that have grown large, as DynamoDB estimates them of what was written
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections.SizeLimit).
 * @param metrics of a transaction, by table
 */
export const reportLargePartitions = (
  requestId: string,
  metrics: Readonly<Record<string, readonly ItemCollectionMetrics[]>> = {},
): void => {
  for (const { ItemCollectionKey, SizeEstimateRangeGB: [atLeast = 0] = [] } of Object.values(metrics).flat()) {
    if (atLeast >= reportedFrom && ItemCollectionKey)
      log().warn('a partition is large', {
        requestId,
        partition: itemOf(ItemCollectionKey).pk,
        partitionGigabytes: atLeast,
      });
  }
};
