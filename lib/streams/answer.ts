import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';

const Answer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish();

/**
 * Counts the records of a batch that are done, by what the function answered: those before the first that it
 * names; all when it names none; none when the answer is malformed or names one that it wasn't given.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const doneOf = (records: readonly DynamoDBRecord[], answer: unknown): number => {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return 0;
  const failed = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
  );
  return failed.length > 0 ? Math.max(0, Math.min(...failed)) : records.length;
};
