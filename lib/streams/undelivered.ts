import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { millis, second, instant, type Instant } from '../../shared/core/time';

/**
 * Batches that were given up, as Lambda writes them to a bucket: about the invocation, and with all the function was given, as text, in `payload`.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
const Records = z.object({ Records: z.array(z.custom<DynamoDBRecord>((record) => typeof record === 'object' && record !== null)).min(1) }) satisfies z.ZodType<DynamoDBStreamEvent>;
const Payload = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
export const Undelivered = z.object({
  requestContext: z.object({ requestId: z.string(), functionArn: z.string(), condition: z.string(), approximateInvokeCount: z.number() }),
  timestamp: z.string(),
  DDBStreamBatchInfo: z.object({ shardId: z.string(), startSequenceNumber: z.string(), endSequenceNumber: z.string(), approximateArrivalOfFirstRecord: z.string(), approximateArrivalOfLastRecord: z.string(), batchSize: z.number(), streamArn: z.string() }),
  payload: z.union([Payload.pipe(Records), Records]),
});
export type Undelivered = z.output<typeof Undelivered>;

export interface GivenUp {
  readonly functionName: string;
  readonly shardId: string;
  readonly records: readonly DynamoDBRecord[];
  readonly invocations: number;
  readonly at: Instant;
}

const arrival = (record: DynamoDBRecord | undefined): string => instant((record?.dynamodb?.ApproximateCreationDateTime ?? 0) * second).replace('.000Z', 'Z');

/** That document of a batch. Lambda names no condition of its own for records that grew too old. */
export const undeliveredDocument = ({ functionName, shardId, records, invocations, at }: GivenUp) => {
  const [first, last] = [records[0], records.at(-1)];
  return {
    requestContext: { requestId: randomUUID(), functionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`, condition: 'RetryAttemptsExhausted', approximateInvokeCount: invocations },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0', timestamp: at,
    DDBStreamBatchInfo: {
      shardId, startSequenceNumber: first?.dynamodb?.SequenceNumber ?? '', endSequenceNumber: last?.dynamodb?.SequenceNumber ?? '',
      approximateArrivalOfFirstRecord: arrival(first), approximateArrivalOfLastRecord: arrival(last), batchSize: records.length, streamArn: first?.eventSourceARN ?? '',
    },
    payload: JSON.stringify({ Records: records }),
  };
};

/** Every key begins so. */
export const undeliveredPrefix = 'aws/lambda/';

/** Where Lambda puts the document: by mapping, shard and day. @param mapping its id */
export const undeliveredKey = (mapping: string, shardId: string, at: Instant): string => {
  const [date = '', time = ''] = new Date(millis(at)).toISOString().split('T');
  return `${undeliveredPrefix}${mapping}/${shardId}/${date.replaceAll('-', '/')}/${date}T${time.slice(0, 8).replaceAll(':', '.')}-${randomUUID()}`;
};
