import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { DeadLetterStore } from '../../../shared/lifecycle/dead-letters/store';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import { mappingOf, type StreamName, streamNames } from '../../streams/mappings';
import { replay, type Replayed } from '../../streams/replay';
import { undeliveredFolder } from '../../streams/set-aside';
import type { DataFolder } from '../data-folder';
import { openFolder } from '../folder';
import { startPump } from './pump';
import { tableStream } from './shards';

interface Options {
  readonly endpoint: string;
  readonly tableName: string;
  readonly data: Pick<DataFolder, 'of'>;
  /** The functions, each told where changes go that will never be followed up as they are. */
  readonly handlers: Readonly<
    Record<StreamName, (event: DynamoDBStreamEvent, undelivered: DeadLetterStore) => Promise<unknown>>
  >;
  readonly log: Parameters<typeof startPump>[0]['log'];
}

export interface Streams {
  readonly wake: () => void;
  /** The store of what could not be delivered. */
  readonly undelivered: DeadLetterStore;
  /** Ends after the batches in hand. */
  readonly stop: () => Promise<void>;
  /**
   * Answers `GET /local/streams` by showing how each pump is doing and what lies undelivered; `POST
   * /local/streams/replay`, with `?dry-run` or without, gives that to its function again. False when the path
   * is neither.
   */
  readonly page: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

const writeJson = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' })
    .end(JSON.stringify(body, undefined, 2));

/**
 * Starts everything that reads the table's stream, on one machine: a pump for each function, and the store of
 * what they could not deliver.
 */
export const startStreams = async ({ endpoint, tableName, data, handlers, log }: Options): Promise<Streams> => {
  const kept = data.of('undelivered');
  const root = kept ?? (await mkdtemp(join(tmpdir(), 'hearth-undelivered-')));
  const destination = undeliveredFolder(root);
  const pumps = await Promise.all(
    streamNames.map(async (name) =>
      startPump({
        name,
        source: tableStream(endpoint, tableName),
        mapping: mappingOf(name),
        folder: await openFolder(data.of(join('pump', name))),
        handler: (event) => handlers[name](event, destination),
        destination,
        log,
      }),
    ),
  );

  const call = (functionName: string, event: DynamoDBStreamEvent): Promise<unknown> => {
    const name = streamNames.find((one) => one === functionName);
    return name
      ? handlers[name](event, destination)
      : Promise.reject(new Error(`There is no function ${functionName}`));
  };
  return {
    undelivered: destination,
    wake: () => {
      for (const pump of pumps) pump.wake();
    },
    stop: async () => {
      await Promise.all(pumps.map(({ stop }) => stop()));
      if (kept === undefined) await rm(root, { recursive: true, force: true });
    },
    page: async ({ method, url = '', headers }, response) => {
      const { pathname, searchParams } = new URL(`http://localhost${url}`);
      if (method === 'GET' && pathname === '/local/streams') {
        const undelivered: Replayed[] = await replay(destination, call, { dryRun: true });
        writeJson(response, 200, { functions: pumps.map(({ state }) => state()), undelivered });
        return true;
      }
      if (method !== 'POST' || pathname !== '/local/streams/replay') return false;
      // A page of another origin can't send this unasked.
      if (headers['content-type'] !== 'application/json') writeJson(response, 415, { title: 'Send JSON' });
      else writeJson(response, 200, await replay(destination, call, { dryRun: searchParams.has('dry-run') }));
      return true;
    },
  };
};
