import { randomUUID } from 'node:crypto';
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from '@jest/globals';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { tableDefinition } from '../../shared/db/table';
import { withEnvironment } from './environment';
import { keys } from '../../shared/db/keys';
import { provided } from './provided';

/** DynamoDB takes 25 records in a BatchWriteItem. */
const batchSize = 25;

/**
 * Makes a table in the run's engine for a test file that looks at a whole one; the functions that run in this
 * file use it. It has no stream: DynamoDB Local keeps the records of all streams in one place, without an
 * index by shard, and does one thing at a time, so that each write to a table with a stream that was made
 * late reads through those of all others (after 20,000 of them 85 ms of its processor, for which everybody
 * waits; without a stream 2 ms, as ever).
 * @returns `client` waits as long as it takes, where the product's gives up; `empty` takes away what tests
 * before have left to be looked at, but for what jobs remember
 */
export const separateTable = () => {
  const name = `hearth-${randomUUID()}`;
  const { engine: endpoint } = provided;
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  withEnvironment({ TABLE_NAME: name });
  beforeAll(async () => {
    await client.send(
      new CreateTableCommand({ ...tableDefinition(name), StreamSpecification: { StreamEnabled: false } }),
    );
  });
  afterAll(async () => {
    await client.send(new DeleteTableCommand({ TableName: name }));
    client.destroy();
  });
  const empty = async (): Promise<void> => {
    const kept = keys.job('').pk;
    for await (const { Items = [] } of paginateScan({ client }, { TableName: name, ProjectionExpression: 'pk, sk' })) {
      const deletes = Items.filter(({ pk }) => pk?.S !== kept).map((Key) => ({ DeleteRequest: { Key } }));
      for (let next = 0; next < deletes.length; next += batchSize)
        await client.send(
          new BatchWriteItemCommand({ RequestItems: { [name]: deletes.slice(next, next + batchSize) } }),
        );
    }
  };
  return { name, endpoint, client, empty };
};
