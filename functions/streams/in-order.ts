import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { log } from '../../shared/core/log';
import { type FindStore, type Invocation, isHopeless, putAside, stageStore } from './put-aside';

/**
 * A reaction to one change of the table. It may come again for the same change; `late`: behind others that
 * came after it.
 */
export type Reaction = (record: DynamoDBRecord, requestId: string, late: boolean) => Promise<void>;
/** The stream's event; `late`: what was given up before, by `npm run replay`. */
export type StreamEvent = DynamoDBStreamEvent & { readonly late?: boolean };
export type StreamHandler = (event: StreamEvent, context: Invocation) => Promise<DynamoDBBatchResponse | undefined>;

/**
 * What is done with all changes of a batch at once, before the reactions to each.
 * @returns the changes at which it failed, and why; it leaves what must come behind those
 */
export type Together = (
  records: readonly DynamoDBRecord[],
  requestId: string,
) => Promise<ReadonlyMap<DynamoDBRecord, unknown>>;

interface Options {
  readonly together?: Together;
  /** Prepares, awaited before the first change. */
  readonly ready?: () => Promise<unknown>;
  /** Finds the store for changes that will never be followed up as they are. */
  readonly store?: FindStore;
}

const nothingFailed: Together = () => Promise.resolve(new Map());

/**
 * Makes a function that reads the table's stream: each change in its order through all reactions. At the
 * first change that fails, it and what follows come again
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html). One that can't be
 * read fails each time: it is put aside at once, and the others go on; one that is replayed stays where it
 * was put.
 */
export const inOrder =
  (
    reactions: readonly Reaction[],
    { ready = () => Promise.resolve(), store = stageStore, together = nothingFailed }: Options = {},
  ): StreamHandler =>
  async ({ Records, late = false }, invocation) => {
    const { awsRequestId } = invocation;
    await ready();
    let failed: Awaited<ReturnType<Together>> | undefined;
    for (const [index, record] of Records.entries()) {
      try {
        try {
          failed ??= await together(Records.slice(index), awsRequestId);
          if (failed.has(record)) throw failed.get(record);
          for (const react of reactions) await react(record, awsRequestId, late);
        } catch (error) {
          if (late || !isHopeless(error) || !(await putAside(store, { record, invocation, error }))) throw error;
          // What was left behind it is done now that nobody waits for it any more.
          if (failed?.has(record)) failed = undefined;
        }
      } catch (error) {
        const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
        log().error('a change could not be followed up', {
          requestId: awsRequestId,
          sequenceNumber,
          error: error instanceof Error ? error.name : 'unknown',
        });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return undefined;
  };
