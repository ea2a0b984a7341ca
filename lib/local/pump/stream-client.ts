import { DynamoDBStreamsClient, GetRecordsCommand } from '@aws-sdk/client-dynamodb-streams';
import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { PlainReader } from '../../../shared/db/wire/plain-json';
import { localCredentials, localRegion } from '../credentials';

/**
 * Reads records as they come. Their JSON is the form in which Lambda hands them to a function: bytes in
 * base64, times in seconds. The SDK would make bytes and dates of these, to be undone value by value.
 */
class PlainRecords extends AwsJson1_0Protocol {
  constructor(settings: ConstructorParameters<typeof AwsJson1_0Protocol>[0]) {
    super(settings);
    this.deserializer = new PlainReader(this.deserializer, (schema) =>
      NormalizedSchema.of(schema).getName() === 'GetRecordsOutput' ? {} : undefined,
    );
  }
}

/** Makes a client of the streams of the table engine at `endpoint`. */
export const streamsClient = (endpoint: string): DynamoDBStreamsClient => {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: localRegion,
    credentials: localCredentials,
    cacheMiddleware: true,
    protocol: PlainRecords,
  });
  // It goes through every record of an answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

/** A record as the stream has it: that DynamoDB deleted it stands there in other letters than Lambda’s. */
const StreamRecord = z.custom<
  Omit<DynamoDBRecord, 'userIdentity'> & {
    readonly userIdentity?: { readonly Type: string; readonly PrincipalId: string };
  }
>((value) => typeof value === 'object' && value !== null && 'dynamodb' in value);
const Records = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().optional() });

/**
 * Reads the next records of a shard, at most `limit`, as Lambda hands them to a function.
 * @param stream the stream's ARN
 * @returns them with the iterator to go on with; undefined: there will never be more
 */
export const nextRecords = async (
  client: DynamoDBStreamsClient,
  { stream, iterator, limit }: { readonly stream: string; readonly iterator: string; readonly limit: number },
): Promise<{ readonly records: readonly DynamoDBRecord[]; readonly next: string | undefined }> => {
  const answer: unknown = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }));
  const { Records: found, NextShardIterator } = Records.parse(answer);
  return {
    records: found.map(({ userIdentity, ...record }) => ({
      ...record,
      eventSource: 'aws:dynamodb',
      awsRegion: localRegion,
      eventSourceARN: stream,
      ...(userIdentity && { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
    })),
    next: NextShardIterator,
  };
};
