import { DescribeStreamCommand, GetShardIteratorCommand, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

import { inOrder } from '../../functions/streams/in-order';
import { appendToFeeds, notify, tellFollowers } from '../../functions/streams/observation';
import { nextRecords, streamsClient } from '../../lib/local/pump/stream-client';
import { UserId } from '../../shared/core/ids';
import { inviteePartition, userPartition } from '../../shared/db/keys';
import type { Person } from './person';
import { provided } from './provided';

const most = 1_000;

/** Opens the table's stream from now on, as a function gets it. */
export const openStream = async () => {
  const client = streamsClient(provided.engine);
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: provided.tableName }));
  const StreamArn = Streams?.at(-1)?.StreamArn ?? '';
  const open = async (ShardId: string | undefined, ShardIteratorType: 'LATEST' | 'TRIM_HORIZON') =>
    (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType }))).ShardIterator;
  const shards = async () =>
    (await client.send(new DescribeStreamCommand({ StreamArn }))).StreamDescription?.Shards ?? [];
  const iterators = new Map<string, string | undefined>();
  for (const { ShardId = '' } of await shards()) iterators.set(ShardId, await open(ShardId, 'LATEST'));

  /** Reads what came since, of these partitions alone: other tests write to the table, too. */
  const read = async (partitions: readonly string[]): Promise<DynamoDBRecord[]> => {
    const found: DynamoDBRecord[] = [];
    for (const [shard, iterator] of iterators) {
      let next = iterator;
      for (let full = true; full && next; ) {
        const page = await nextRecords(client, { stream: StreamArn, iterator: next, limit: most });
        found.push(...page.records);
        next = page.next;
        full = page.records.length === most;
      }
      iterators.set(shard, next);
    }
    return found.filter(({ dynamodb }) => partitions.includes(dynamodb?.Keys?.pk?.S ?? ''));
  };
  return { read, stop: () => client.destroy() };
};

/** Returns the partitions in which things happen to somebody alone. */
export const partitionsOf = ({ userId, email }: Person): string[] => [
  userPartition(UserId.parse(userId)),
  inviteePartition({ email }),
];

const handler = inOrder([tellFollowers], { together: appendToFeeds });
const telling = inOrder([tellFollowers, notify], { together: appendToFeeds });

/** Lets the stream's function take note of a batch, as the pump does; mail is left to others. */
export const observe = async (records: readonly DynamoDBRecord[], late = false): Promise<void> => {
  const answer = await handler({ Records: [...records], late }, { awsRequestId: 'observed' });
  if (answer?.batchItemFailures.length) throw new Error(`not observed: ${JSON.stringify(answer)}`);
};

/** The same, and people are told of it. */
export const observeAndTell = async (records: readonly DynamoDBRecord[]): Promise<void> => {
  const answer = await telling({ Records: [...records] }, { awsRequestId: 'observed' });
  if (answer?.batchItemFailures.length) throw new Error(`not told: ${JSON.stringify(answer)}`);
};
