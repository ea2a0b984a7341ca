import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';

const Records = z.object({
  Records: z.array(z.custom<DynamoDBRecord>((record) => typeof record === 'object' && record !== null)).min(1),
}) satisfies z.ZodType<DynamoDBStreamEvent>;
const Payload = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
/** A document of what was given up: shared/lifecycle/dead-letters/document.ts. */
export const Undelivered = z.object({
  requestContext: z.object({
    requestId: z.string(),
    functionArn: z.string(),
    condition: z.string(),
    approximateInvokeCount: z.number(),
  }),
  timestamp: z.string(),
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    approximateArrivalOfFirstRecord: z.string(),
    approximateArrivalOfLastRecord: z.string(),
    batchSize: z.number(),
    streamArn: z.string(),
  }),
  payload: z.union([Payload.pipe(Records), Records]),
});
export type Undelivered = z.output<typeof Undelivered>;
