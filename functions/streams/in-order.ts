import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { log } from '../../shared/http/log';

/** What follows from one change of the table. May come again for the same change; `late`: behind others that came after it. */
export type Reaction = (record: DynamoDBRecord, requestId: string, late: boolean) => Promise<void>;
/** What the stream hands over; `late`: what was given up before, by `npm run replay`. */
export type StreamEvent = DynamoDBStreamEvent & { readonly late?: boolean };
export type StreamHandler = (event: StreamEvent, context: Pick<Context, 'awsRequestId'>) => Promise<DynamoDBBatchResponse | undefined>;

/**
 * A function that reads the table's stream: each change in its order through all reactions. At the first change that fails, it and what follows come
 * again (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
 * @param ready awaited before the first
 */
export const inOrder = (reactions: readonly Reaction[], ready: () => Promise<unknown> = () => Promise.resolve()): StreamHandler => async ({ Records, late = false }, { awsRequestId }) => {
  await ready();
  for (const record of Records) {
    try {
      for (const react of reactions) await react(record, awsRequestId, late);
    } catch (error) {
      const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
      log().error('a change could not be followed up', { requestId: awsRequestId, sequenceNumber, error: error instanceof Error ? error.name : 'unknown' });
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
    }
  }
  return undefined;
};
