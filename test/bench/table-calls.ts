import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import { createServer, type Server } from 'node:http';
import { attributesOf, itemOf, type Value } from '../../shared/db/attributes';
import { lightClient } from '../../shared/db/client';

const rounds = 12;
const times = 150;
const region = 'eu-north-1';
const credentials = { accessKeyId: 'AK', secretAccessKey: 'secret' };
const TableName = 'hearth-bench';
const ReturnConsumedCapacity = 'TOTAL';

const recordOf = (index: number): Record<string, Value> => ({
  pk: 'SCOPE#0b1f3b0e-0000-4000-8000-000000000000',
  sk: `ITEM#0b1f3b0e-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Milk ${index}`,
  quantity: 2,
  unit: 'l',
  checked: false,
  note: null,
  tags: ['a', 'b'],
  amount: { minor: 1234, currency: 'SEK' },
  createdAt: '2026-11-30T01:02:03.456Z',
  createdBy: '0b1f3b0e-0000-4000-8000-000000000001',
  position: 'a0V',
  version: 3,
});
const stored = Array.from({ length: 100 }, (_, index) => attributesOf(recordOf(index)));

const answers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BatchGetItem: { Responses: { [TableName]: stored.slice(0, 3) }, UnprocessedKeys: {} },
    Query: { Items: stored, Count: 100, ScannedCount: 100, LastEvaluatedKey: stored.at(-1) },
    TransactWriteItems: {},
  }).map(([name, answer]) => [
    `DynamoDB_20120810.${name}`,
    JSON.stringify({ ...answer, ConsumedCapacity: { TableName, CapacityUnits: 12.5 } }),
  ]),
);

/** Starts a server that answers as a table does, out of memory, at `port` of this machine. */
export const answering = async (): Promise<{ server: Server; port: number }> => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const answer = answers.get(String(request.headers['x-amz-target'])) ?? '';
      response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0', 'x-amzn-RequestId': 'A0' });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return { server, port: address.port };
};

/** The SDK's client as functions had it before decision 0101. */
const plainClient = (endpoint: string): DynamoDBClient => {
  const client = new DynamoDBClient({
    region,
    endpoint,
    credentials,
    maxAttempts: 2,
    cacheMiddleware: true,
    streamCollector,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 1_000,
      requestTimeout: 2_000,
      socketTimeout: 2_000,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 64 },
    }),
  });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

const read = (items: readonly Record<string, AttributeValue>[] | undefined) => (items ?? []).map(itemOf);
const calls = {
  'BatchGetItem of 3': async (client: DynamoDBClient) => {
    const Keys = [1, 2, 3].map((index) => attributesOf({ pk: 'a', sk: String(index) }));
    const RequestItems = { [TableName]: { Keys, ConsistentRead: true } };
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems, ReturnConsumedCapacity }));
    return Object.values(Responses ?? {}).map(read);
  },
  'Query of 100': async (client: DynamoDBClient) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :sk)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: attributesOf({ ':pk': 'a', ':sk': 'b' }),
        Limit: 100,
        ReturnConsumedCapacity,
      }),
    );
    return read(Items);
  },
  'TransactWriteItems of 6': (client: DynamoDBClient) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [1, 2, 3, 4, 5, 6].map((index) => ({
          Put: {
            TableName,
            Item: attributesOf(recordOf(index)),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
        ReturnConsumedCapacity,
      }),
    ),
};

/** A call's processor time with the codec, µs: the least of the rounds, which take turns. */
export interface CallTime {
  readonly call: string;
  readonly plain: number;
  readonly light: number;
}

const timeOf = async (call: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let turn = 0; turn < times; turn++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};

/** Measures calls of a table that answers at `endpoint`, by the SDK's client as it comes and by ours. */
export const callTimes = async (endpoint: string): Promise<CallTime[]> => {
  const plain = plainClient(endpoint);
  const light = lightClient({ region, endpoint, credentials }, { connection: 1_000, answer: 2_000, silence: 2_000 });
  const found: CallTime[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const least = { plain: Infinity, light: Infinity };
    for (let round = 0; round < rounds; round++) {
      least.plain = Math.min(least.plain, await timeOf(() => call(plain)));
      least.light = Math.min(least.light, await timeOf(() => call(light)));
    }
    found.push({ call: name, ...least });
  }
  plain.destroy();
  light.destroy();
  return found;
};
