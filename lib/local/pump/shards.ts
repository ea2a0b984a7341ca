import {
  DescribeStreamCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
  type ShardIteratorType,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { nextRecords, streamsClient } from './stream-client';

/**
 * The position where reading begins: behind a record, at the oldest that is there, or at what comes from now
 * on.
 */
export type From = { readonly after: string } | { readonly at: 'TRIM_HORIZON' | 'LATEST' };

/** The source of a pump: a stream as DynamoDB has them. */
export interface ShardSource {
  /** Lists all shards: id and, where it grew out of another one, that one's id. */
  shards: () => Promise<readonly { readonly id: string; readonly parent: string | undefined }[]>;
  /** Reads one: each call gives the next records in order, and whether there will never be more. */
  open: (
    shard: string,
    from: From,
  ) => Promise<(limit: number) => Promise<{ records: readonly DynamoDBRecord[]; ended: boolean }>>;
  close: () => void;
}

/**
 * The most that DynamoDB gives at once:
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html
 */
const mostRecords = 1_000;

/** Returns the stream of a table. Its methods fail when the table has none. */
export const tableStream = (endpoint: string, tableName: string): ShardSource => {
  const client = streamsClient(endpoint);
  let found: string | undefined;
  const streamArn = async (): Promise<string> => {
    found ??= (await client.send(new ListStreamsCommand({ TableName: tableName }))).Streams?.at(-1)?.StreamArn;
    if (!found) throw new Error(`Table ${tableName} has no stream`);
    return found;
  };
  const iteratorAt = async (shard: string, from: From): Promise<string | undefined> => {
    const type: { ShardIteratorType: ShardIteratorType; SequenceNumber?: string } =
      'after' in from
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: from.after }
        : { ShardIteratorType: from.at };
    try {
      return (await client.send(new GetShardIteratorCommand({ StreamArn: await streamArn(), ShardId: shard, ...type })))
        .ShardIterator;
    } catch (error) {
      // The checkpoint is older than the 24 h that a stream keeps.
      if (error instanceof TrimmedDataAccessException && 'after' in from)
        return iteratorAt(shard, { at: 'TRIM_HORIZON' });
      throw error;
    }
  };
  return {
    shards: async () => {
      const shards: Shard[] = [];
      let start: string | undefined;
      do {
        const { StreamDescription: page } = await client.send(
          new DescribeStreamCommand({ StreamArn: await streamArn(), ...(start && { ExclusiveStartShardId: start }) }),
        );
        shards.push(...(page?.Shards ?? []));
        start = page?.LastEvaluatedShardId;
      } while (start);
      return shards.flatMap(({ ShardId, ParentShardId }) => (ShardId ? { id: ShardId, parent: ParentShardId } : []));
    },
    open: async (shard, from) => {
      let iterator = await iteratorAt(shard, from);
      return async (limit) => {
        if (!iterator) return { records: [], ended: true };
        const { records, next } = await nextRecords(client, {
          stream: await streamArn(),
          iterator,
          limit: Math.min(limit, mostRecords),
        });
        iterator = next;
        return { records, ended: !next };
      };
    },
    close: () => client.destroy(),
  };
};
