import { join } from 'node:path';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mappingOf, type StreamName, streamNames } from '../../streams/mappings';
import { replay, type Replayed } from '../../streams/replay';
import type { UndeliveredPlace } from '../../streams/set-aside';
import { openFolder } from '../folder';
import { type PumpState, startPump } from './pump';
import { tableStream } from './shards';

interface Options {
  readonly endpoint: string;
  readonly tableName: string;
  /** The folder for the checkpoints of all pumps; undefined: they are kept in memory. */
  readonly checkpoints?: string | undefined;
  /** The place for what could not be delivered. */
  readonly undelivered: UndeliveredPlace;
  readonly handlers: Readonly<Record<StreamName, (event: DynamoDBStreamEvent) => Promise<unknown>>>;
  readonly log: Parameters<typeof startPump>[0]['log'];
}

export interface Streams {
  readonly wake: () => void;
  /** Ends after the batches in hand. */
  readonly stop: () => Promise<void>;
  /** Tells how each pump is doing. */
  readonly states: () => Promise<readonly Readonly<PumpState>[]>;
  /** Gives what could not be delivered to its functions again. @param dryRun only says what there is */
  readonly replay: (options: { readonly dryRun: boolean }) => Promise<Replayed[]>;
}

/** Starts everything that reads the table's stream, on one machine: a pump for each function. */
export const startStreams = async ({
  endpoint,
  tableName,
  checkpoints,
  undelivered,
  handlers,
  log,
}: Options): Promise<Streams> => {
  const pumps = await Promise.all(
    streamNames.map(async (name) =>
      startPump({
        name,
        source: tableStream(endpoint, tableName),
        mapping: mappingOf(name),
        folder: await openFolder(checkpoints && join(checkpoints, name)),
        handler: handlers[name],
        destination: undelivered,
        log,
      }),
    ),
  );

  const call = (functionName: string, event: DynamoDBStreamEvent): Promise<unknown> => {
    const name = streamNames.find((one) => one === functionName);
    return name ? handlers[name](event) : Promise.reject(new Error(`There is no function ${functionName}`));
  };
  return {
    wake: () => {
      for (const pump of pumps) pump.wake();
    },
    stop: async () => {
      await Promise.all(pumps.map(({ stop }) => stop()));
    },
    states: () => Promise.resolve(pumps.map(({ state }) => state())),
    replay: (options) => replay(undelivered, call, options),
  };
};
