import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { instant, type Instant, millis, second } from '../../core/time';

/**
 * A part of the stream that was given up: by the mapping after every attempt, or by the function itself,
 * since it can’t be read.
 */
export interface GivenUp {
  readonly functionArn: string;
  /** The reason, as Lambda's own documents say it. */
  readonly condition: 'RetryAttemptsExhausted' | 'UnreadableRecord';
  readonly shardId: string;
  readonly records: readonly DynamoDBRecord[];
  readonly invocations: number;
  readonly at: Instant;
}

const arrival = (record: DynamoDBRecord | undefined): string =>
  instant((record?.dynamodb?.ApproximateCreationDateTime ?? 0) * second).replace('.000Z', 'Z');

/**
 * Makes the document of a batch that was given up, as Lambda writes it to a bucket: about the invocation, and
 * with all the function was given, as text, in `payload`. Lambda names no condition of its own for records
 * that grew too old. https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const deadLetterDocument = ({ functionArn, condition, shardId, records, invocations, at }: GivenUp) => {
  const [first, last] = [records[0], records.at(-1)];
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: invocations },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: at,
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.dynamodb?.SequenceNumber ?? '',
      endSequenceNumber: last?.dynamodb?.SequenceNumber ?? '',
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: first?.eventSourceARN ?? '',
    },
    payload: JSON.stringify({ Records: records }),
  };
};

/** The prefix of every key. */
export const deadLetterPrefix = 'aws/lambda/';

/** Returns the key where Lambda puts the document: by mapping, shard and day. @param mapping its id */
export const deadLetterKey = (mapping: string, shardId: string, at: Instant): string => {
  const [date = '', time = ''] = new Date(millis(at)).toISOString().split('T');
  return `${deadLetterPrefix}${mapping}/${shardId}/${date.replaceAll('-', '/')}/${date}T${time.slice(0, 8).replaceAll(':', '.')}-${randomUUID()}`;
};

/** Returns the ARN of a function of this machine, by its name. */
export const localArn = (functionName: string): string =>
  `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`;
