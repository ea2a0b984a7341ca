import type { Context, DynamoDBRecord } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { log } from '../../shared/core/log';
import { isDataFault, keyHash } from '../../shared/db/decode';
import { kindIn } from '../../shared/db/keys';
import { deadLetterDocument, deadLetterKey } from '../../shared/lifecycle/dead-letters/document';
import type { DeadLetterStore } from '../../shared/lifecycle/dead-letters/store';

/** A function that finds the store of what can't be followed up; undefined: there is none. */
export type FindStore = () => Promise<DeadLetterStore | undefined>;

/** Returns the stage's bucket, loaded when something is to be kept there (docs/decisions/0028). */
export const stageStore: FindStore = async () =>
  (await import('../../shared/lifecycle/dead-letters/store')).stageDeadLetters();

/** The facts that a function of the stream knows of its call. */
export type Invocation = Pick<Context, 'awsRequestId'> & Partial<Pick<Context, 'invokedFunctionArn'>>;

/**
 * Tells whether a change fails each time, whoever tries: what it holds, or leads to, is not what the schemas
 * say. A table that is busy, a store or a network that is away are not of these: `fetch` reports a network
 * that is away as a TypeError with a cause.
 */
export const isHopeless = (error: unknown): boolean =>
  isDataFault(error) || error instanceof RangeError || (error instanceof TypeError && error.cause === undefined);

/**
 * Keeps a change whole where batches go that are given up, so that `npm run replay` finds it, and raises the
 * alarm.
 * @returns whether it is kept; false where there is no store
 * @throws the store's error when that is away
 */
export const putAside = async (
  find: FindStore,
  {
    record,
    invocation: { awsRequestId, invokedFunctionArn = '' },
    error,
  }: { readonly record: DynamoDBRecord; readonly invocation: Invocation; readonly error: unknown },
): Promise<boolean> => {
  const store = await find();
  if (!store) return false;
  const at = systemClock();
  const functionName = invokedFunctionArn.split(':function:')[1] ?? 'unknown';
  const kept = deadLetterKey(functionName.replaceAll(':', '-'), 'unreadable', at);
  const document = deadLetterDocument({
    functionArn: invokedFunctionArn,
    condition: 'UnreadableRecord',
    shardId: 'unreadable',
    records: [record],
    invocations: 1,
    at,
  });
  await store.write(kept, Buffer.from(JSON.stringify(document)));
  const { pk, sk } = record.dynamodb?.Keys ?? {};
  log().error('a change was put aside', {
    fault: 'change-put-aside',
    requestId: awsRequestId,
    sequenceNumber: record.dynamodb?.SequenceNumber ?? '',
    kind: kindIn(sk?.S ?? ''),
    key: keyHash({ pk: pk?.S, sk: sk?.S }),
    error: error instanceof Error ? error.name : 'unknown',
    kept,
  });
  return true;
};
