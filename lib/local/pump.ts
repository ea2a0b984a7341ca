import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBStreamsClient, type _Record } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { localCredentials, localRegion } from './credentials';
import type { Folder } from './folder';
import { openShard, shardsOf, streamOf, type ShardReader } from './shards';
import { streamRecord } from './stream-event';

interface Options {
  endpoint: string;
  tableName: string;
  /** Keeps a checkpoint per shard, outside the streamed table. */
  folder: Folder;
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>;
  log: (entry: { level: 'WARN' | 'ERROR'; message: string; [detail: string]: unknown }) => void;
}

export interface Pump {
  /** Looks at the stream now instead of at the next turn: somebody has just written. */
  wake: () => void;
  /** Ends after the batch in hand. */
  stop: () => Promise<void>;
}

/** Milliseconds between looks: at least while there is traffic, at most when idle, and after failures at most. */
const pace = { busy: 10, idle: 250, failing: 10_000 };
/** New shards come every few hours, or when the engine restarts. */
const describeEvery = 10_000;

/**
 * Carries a table's stream to a function as Lambda's event source mapping does: batches of up to 100 records in order, a failed batch
 * again from the first failed record (partial batch responses), at least once, checkpoint after the function has returned.
 * A record that always fails holds up what comes behind it in its shard.
 * Source: "Using AWS Lambda with Amazon DynamoDB", Lambda developer guide.
 */
export const startPump = ({ endpoint, tableName, folder, handler, log }: Options): Pump => {
  const client = new DynamoDBStreamsClient({ endpoint, region: localRegion, credentials: localCredentials });
  const stopping = new AbortController();
  const readers = new Map<string, ShardReader & { parent: string | undefined }>();
  const state = { rest: new AbortController(), described: 0 };

  const wait = async (ms: number, signal: AbortSignal) => {
    await pause(ms, undefined, { signal }).catch(() => undefined);
  };

  /** Hands over a batch until all of it is done. */
  const deliver = async (reader: ShardReader, records: _Record[], streamArn: string): Promise<void> => {
    let left = records;
    for (let failures = 0; left.length && !stopping.signal.aborted; ) {
      const event = { Records: left.map((record) => streamRecord(record, streamArn)) };
      const done = await handler(event).then((response) => doneOf(left, response), (error: unknown) => {
        log({ level: 'ERROR', message: 'a stream batch failed', error });
        return 0;
      });
      const last = left[done - 1]?.dynamodb?.SequenceNumber;
      if (last) await reader.confirm(last);
      left = left.slice(done);
      if (!left.length) return;
      failures = done ? 1 : failures + 1;
      await wait(Math.min(100 * 2 ** failures, pace.failing), stopping.signal);
    }
  };

  const look = async (streamArn: string): Promise<boolean> => {
    const open = [...readers.values()].filter((reader) => !reader.finished());
    if (!open.length || Date.now() - state.described > describeEvery) {
      for (const { id, parent } of await shardsOf(client, streamArn)) {
        if (!readers.has(id)) readers.set(id, { parent, ...(await openShard(client, streamArn, id, folder)) });
      }
      state.described = Date.now();
    }
    let any = false;
    for (const reader of readers.values()) {
      // What a shard's parent holds happened before: it comes first. A parent that is trimmed away is not listed.
      const parent = readers.get(reader.parent ?? '');
      if (reader.finished() || (parent && !parent.finished()) || stopping.signal.aborted) continue;
      const records = await reader.read();
      any ||= records.length > 0;
      await deliver(reader, records, streamArn);
    }
    return any;
  };

  const run = async () => {
    let delay = pace.busy;
    let streamArn: string | undefined;
    while (!stopping.signal.aborted) {
      state.rest = new AbortController();
      try {
        streamArn ??= await streamOf(client, tableName);
        delay = (await look(streamArn)) ? pace.busy : Math.min(delay * 2, pace.idle);
      } catch (error) {
        log({ level: 'WARN', message: 'the stream could not be read', error });
        delay = Math.min(delay * 2, pace.failing);
      }
      await wait(delay, AbortSignal.any([state.rest.signal, stopping.signal]));
    }
    client.destroy();
  };
  const running = run();
  return {
    wake: () => state.rest.abort(),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

/** How many of the records are done, by the function's answer: those before the first it names; none when it names one it wasn't given. */
const doneOf = (records: _Record[], response: DynamoDBBatchResponse | undefined): number => {
  const failed = response?.batchItemFailures.map(({ itemIdentifier }) => records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier)) ?? [];
  return failed.length ? Math.max(0, Math.min(...failed)) : records.length;
};
