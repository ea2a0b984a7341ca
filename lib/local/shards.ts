import {
  DescribeStreamCommand, ExpiredIteratorException, GetRecordsCommand, GetShardIteratorCommand, ListStreamsCommand, TrimmedDataAccessException,
  type DynamoDBStreamsClient, type Shard, type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { Folder } from './folder';

/** How far a shard has been worked through. `after` is absent where nothing has been yet. */
const Checkpoint = z.object({ after: z.string().optional(), finished: z.boolean() });

/** The most records that one batch has: the event source mapping's default. */
const batchSize = 100;

/** The stream of a table. @throws Error when the table has none. */
export const streamOf = async (client: DynamoDBStreamsClient, tableName: string): Promise<string> => {
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  const arn = Streams?.at(-1)?.StreamArn;
  if (!arn) throw new Error(`Table ${tableName} has no stream`);
  return arn;
};

/** All shards of a stream: id and, where it grew out of another one, that one's id. */
export const shardsOf = async (client: DynamoDBStreamsClient, streamArn: string): Promise<{ id: string; parent: string | undefined }[]> => {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription: page } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ...(start && { ExclusiveStartShardId: start }) }));
    shards.push(...(page?.Shards ?? []));
    start = page?.LastEvaluatedShardId;
  } while (start);
  return shards.flatMap(({ ShardId, ParentShardId }) => (ShardId ? { id: ShardId, parent: ParentShardId } : []));
};

export interface ShardReader {
  /** The next records in order; none when there are no new ones. A batch not yet confirmed is not read again. */
  read: () => Promise<_Record[]>;
  /** The records up to this one are done: it is written down before the promise settles. */
  confirm: (sequenceNumber: string) => Promise<void>;
  /** The shard takes no more records and all of them have been read and confirmed. */
  finished: () => boolean;
}

/** Reads one shard from its checkpoint, or from its beginning. */
export const openShard = async (client: DynamoDBStreamsClient, streamArn: string, shardId: string, folder: Folder): Promise<ShardReader> => {
  const kept = Checkpoint.safeParse(await folder.get(shardId));
  const state = kept.success ? kept.data : { finished: false };
  let iterator: string | undefined;

  const newIterator = async (after: string | undefined): Promise<string | undefined> => {
    const place = { StreamArn: streamArn, ShardId: shardId };
    if (!after) return (await client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' }))).ShardIterator;
    try {
      return (await client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }))).ShardIterator;
    } catch (error) {
      // The checkpoint is older than the 24 h that a stream keeps.
      if (error instanceof TrimmedDataAccessException) return newIterator(undefined);
      throw error;
    }
  };
  return {
    finished: () => state.finished,
    read: async () => {
      iterator ??= await newIterator(state.after);
      try {
        const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }));
        iterator = NextShardIterator;
        if (!iterator && !Records.length) {
          state.finished = true;
          await folder.put(shardId, state);
        }
        return Records;
      } catch (error) {
        iterator = undefined;
        if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) return [];
        throw error;
      }
    },
    confirm: async (sequenceNumber) => {
      state.after = sequenceNumber;
      await folder.put(shardId, state);
    },
  };
};
