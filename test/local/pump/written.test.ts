import { randomUUID } from 'node:crypto';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from '@jest/globals';
import { localCredentials, localRegion } from '../../../lib/local/credentials';
import { createTable } from '../../../lib/local/engine/table';
import { tellsOfWrites } from '../../../lib/local/pump/written';
import { provided } from '../../support/provided';

test('every way to write to the table tells of it, one that is refused too, and no way to read does', async () => {
  const TableName = `written-${randomUUID()}`;
  await createTable(provided.engine, TableName);
  const client = new DynamoDBClient({ endpoint: provided.engine, region: localRegion, credentials: localCredentials });
  let told = 0;
  client.middlewareStack.use(
    tellsOfWrites(() => {
      told++;
    }),
  );
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  const own = { TableName, Key };
  const refused = { ConditionExpression: 'attribute_exists(nothing)' };
  const KeyConditionExpression = 'pk = :pk';
  const send = async (act: () => Promise<unknown>): Promise<number> => {
    const before = told;
    await act().catch(() => undefined);
    return told - before;
  };
  const writes = [
    () => client.send(new PutItemCommand({ TableName, Item: Key })),
    () => client.send(new UpdateItemCommand(own)),
    () => client.send(new DeleteItemCommand(own)),
    () => client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: Key } }] } })),
    () => client.send(new TransactWriteItemsCommand({ TransactItems: [{ Delete: own }] })),
    () => client.send(new PutItemCommand({ TableName, Item: Key, ...refused })),
  ];
  const reads = [
    () => client.send(new GetItemCommand(own)),
    () => client.send(new ScanCommand({ TableName })),
    () => client.send(new DescribeTableCommand({ TableName })),
    () =>
      client.send(
        new QueryCommand({ TableName, KeyConditionExpression, ExpressionAttributeValues: { ':pk': Key.pk } }),
      ),
    () => client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [Key] } } })),
    () => client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: own }] })),
  ];
  const times = async (all: readonly (() => Promise<unknown>)[]) => {
    const each: number[] = [];
    for (const act of all) each.push(await send(act));
    return each;
  };
  expect([await times(writes), await times(reads)]).toEqual([
    [1, 1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0],
  ]);
  client.destroy();
});
