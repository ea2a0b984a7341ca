import { type ItemCollectionMetrics, QueryCommand, Select } from '@aws-sdk/client-dynamodb';
import { env } from '../core/env';
import { log } from '../core/log';
import { itemOf } from './attributes';
import { table } from './client';
import { rangeInput } from './expressions';
import { toTableBusy } from './failures';

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

/** The most that a partition holds, in bytes, indexes included (see `reportedFrom`). */
export const largestPartition = 10 * 1024 ** 3;

/** The bytes that one unit of an eventually consistent query reads. */
const bytesPerUnit = 8 * 1024;

/** The size of a partition, by what reading it consumes. */
export interface PartitionSize {
  /** To the next 8 KB. */
  readonly bytes: number;
  /** Whether that is all of it: one query reads 1 MB. */
  readonly whole: boolean;
}

/**
 * Measures the records of a partition by one query that counts them and gives none, up to 1 MB.
 * @throws TableBusy
 */
export const measurePartition = async (pk: string): Promise<PartitionSize> => {
  try {
    const { ConsumedCapacity, LastEvaluatedKey } = await table().send(
      new QueryCommand({
        TableName: env().TABLE_NAME,
        ...rangeInput('sk', { pk, prefix: '', from: '!' }),
        Select: Select.COUNT,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    return { bytes: (ConsumedCapacity?.CapacityUnits ?? 0) * bytesPerUnit, whole: LastEvaluatedKey === undefined };
  } catch (error) {
    throw toTableBusy(error);
  }
};
