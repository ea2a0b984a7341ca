import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from '@jest/globals';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { type Engine, startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';
import { withEnvironment } from './environment';

/**
 * Makes a table for a test file that looks at a whole one, or makes more, in an engine of its own; the
 * functions that run in this file use it. In the engine of all, every write to a table made late would read
 * through the stream records of every other: DynamoDB Local keeps them in one place, without an index by
 * shard, and does one thing at a time (with 60,000 of them 50 ms a write, for which everybody waits).
 * @returns `client` waits as long as it takes, where the product's gives up after 2 s; `endpoint` is known
 * from the first test on.
 */
export const separateTable = () => {
  const name = 'hearth-own';
  let engine: Engine | undefined;
  const endpoint = (): string => {
    if (!engine) throw new Error('The engine of this file is started before its tests');
    return engine.endpoint;
  };
  beforeAll(async () => {
    engine = await startEngine({ log: () => undefined });
    await createTable(endpoint(), name);
    withEnvironment({ TABLE_NAME: name, DYNAMODB_ENDPOINT: endpoint() });
  });
  afterAll(() => engine?.stop());
  const client = new DynamoDBClient({
    endpoint: () => {
      const { protocol, hostname, port } = new URL(endpoint());
      return Promise.resolve({ protocol, hostname, port: Number(port), path: '/' });
    },
    region: localRegion,
    credentials: localCredentials,
  });
  return { name, endpoint, client };
};
