import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';
import { withEnvironment } from './environment';

/**
 * A table for a test file that looks at a whole one, or makes more, in an engine of its own; the functions that run in this file use it.
 * In the engine of all, every write to a table made late would read through the stream records of every other: DynamoDB Local keeps them in one place, without an
 * index by shard, and does one thing at a time (with 60,000 of them 50 ms a write, for which everybody waits).
 * @returns `client` waits as long as it takes, where the product's gives up after 2 s.
 */
export const separateTable = async () => {
  const { endpoint, stop } = await startEngine({ log: () => undefined });
  afterAll(stop);
  const name = 'hearth-own';
  await createTable(endpoint, name);
  withEnvironment({ TABLE_NAME: name, DYNAMODB_ENDPOINT: endpoint });
  return {
    name,
    endpoint,
    client: new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials }),
  };
};
