import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from '@jest/globals';
import { localCredentials, localRegion } from '../../../lib/local/credentials';
import { createTable } from '../../../lib/local/engine/table';
import { dueIndex, tableDefinition } from '../../../shared/db/table';
import { provided } from '../../support/provided';

it('a table that was made before it had all of its indexes gets those that it lacks, and keeps what it holds', async () => {
  const name = `before-${randomUUID()}`;
  const client = new DynamoDBClient({ endpoint: provided.engine, region: localRegion, credentials: localCredentials });
  const { AttributeDefinitions, ...definition } = tableDefinition(name);
  await client.send(
    new CreateTableCommand({
      ...definition,
      GlobalSecondaryIndexes: undefined,
      AttributeDefinitions: AttributeDefinitions.filter(({ AttributeName }) => !AttributeName.startsWith('due')),
    }),
  );
  expect(await createTable(provided.engine, name)).toBe(false);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual([dueIndex]);
  expect(await createTable(provided.engine, name)).toBe(false);
});
