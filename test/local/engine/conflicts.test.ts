import { randomUUID } from 'node:crypto';
import { DynamoDBClient, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { expect, test } from '@jest/globals';
import { localCredentials } from '../../../lib/local/credentials';
import { conflictsAsOnAws } from '../../../lib/local/engine/conflicts';
import { provided } from '../../support/provided';

const TableName = provided.tableName;
const newClient = () => {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: provided.engine, region: 'us-east-1', credentials: localCredentials }),
  );
  client.middlewareStack.use(conflictsAsOnAws());
  return client;
};
const key = (pk: string, sk = 'x') => ({ pk, sk });
const put = (pk: string) => ({ Put: { TableName, Item: { ...key(pk), n: 1 } } });
const reasonsOf = (error: unknown) =>
  error instanceof TransactionCanceledException ? error.CancellationReasons?.map(({ Code }) => Code) : error;

test('a transaction that shares a key with one under way is cancelled, with a reason per action in order', async () => {
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
  const first = newClient().send(new TransactWriteCommand({ TransactItems: [put(a), put(b)] }));
  const second = newClient().send(
    new TransactWriteCommand({
      TransactItems: [
        put(c),
        { ConditionCheck: { TableName, Key: key(b), ConditionExpression: 'attribute_exists(pk)' } },
      ],
    }),
  );
  expect(reasonsOf(await second.catch((error: unknown) => error))).toEqual(['None', 'TransactionConflict']);
  await first;
  const { Item } = await newClient().send(new GetCommand({ TableName, Key: key(c), ConsistentRead: true }));
  expect(Item).toBeUndefined();
});

test('the key is free again when the transaction has ended, well or not', async () => {
  const a = randomUUID();
  const client = newClient();
  const refused = { Put: { TableName, Item: key(a), ConditionExpression: 'attribute_exists(pk)' } };
  await expect(client.send(new TransactWriteCommand({ TransactItems: [refused] }))).rejects.toMatchObject({
    CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
  });
  await client.send(new TransactWriteCommand({ TransactItems: [put(a)] }));
  await client.send(new TransactWriteCommand({ TransactItems: [put(a)] }));
});

test('a single write on a key in a transaction under way conflicts, a plain read does not', async () => {
  const a = randomUUID();
  const client = newClient();
  const first = client.send(new TransactWriteCommand({ TransactItems: [put(a)] }));
  const update = client.send(
    new UpdateCommand({
      TableName,
      Key: key(a),
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': 2 },
    }),
  );
  const read = client.send(new GetCommand({ TableName, Key: key(a) }));
  await expect(update).rejects.toBeInstanceOf(TransactionConflictException);
  await read;
  await first;
});

test('single writes do not conflict with each other, but with a TransactGetItems', async () => {
  const a = randomUUID();
  const client = newClient();
  const writes = [1, 2, 3].map((n) => client.send(new PutCommand({ TableName, Item: { ...key(a), n } })));
  const get = client.send(new TransactGetCommand({ TransactItems: [{ Get: { TableName, Key: key(a) } }] }));
  expect(reasonsOf(await get.catch((error: unknown) => error))).toEqual(['TransactionConflict']);
  await Promise.all(writes);
});

test('transactions on other keys run side by side', async () => {
  const client = newClient();
  const pk = randomUUID();
  await Promise.all(
    ['1', '2', '3'].map((sk) =>
      client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: key(pk, sk) } }] })),
    ),
  );
});

test('a transaction with two actions on one record is refused whole', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const sent = newClient().send(new TransactWriteCommand({ TransactItems: [put(a), put(b), put(a)] }));
  await expect(sent).rejects.toMatchObject({ name: 'ValidationException' });
  const { Item } = await newClient().send(new GetCommand({ TableName, Key: key(b), ConsistentRead: true }));
  expect(Item).toBeUndefined();
});
