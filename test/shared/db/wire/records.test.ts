import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as sdk from '@aws-sdk/client-dynamodb';
import { NormalizedSchema } from '@smithy/core/schema';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { plainCalls } from '../../../../shared/db/wire/plain-json';
import { provided } from '../../../support/provided';
import { withWords } from '../../../support/testing';
import { ourClient, plainClient, written } from './support/beside';

const TableName = provided.tableName;
const [plain, light] = [plainClient({}, provided.engine), ourClient({}, provided.engine)];
afterAll(() => {
  plain.destroy();
  light.destroy();
});

const own = (text: string): Record<string, AttributeValue> => JSON.parse(text);
const records: Readonly<Record<string, Record<string, AttributeValue>>> = {
  'nothing but its key': {},
  'empty values': { text: { S: '' }, list: { L: [] }, map: { M: {} }, bytes: { B: new Uint8Array() } },
  sets: {
    texts: { SS: ['a', 'b'] },
    numbers: { NS: ['1', '2.5'] },
    bytes: { BS: [Uint8Array.of(1), Uint8Array.of(0)] },
  },
  bytes: { one: { B: Uint8Array.of(0, 127, 255) }, deep: { M: { list: { L: [{ B: Buffer.from('x') }] } } } },
  'numbers of 38 digits': {
    whole: { N: '12345678901234567890123456789012345678' },
    small: { N: '-0.00000000000000000000012345678901234567890123456789012345678' },
    large: { N: '9.9999999999999999999999999999999999999E+125' },
  },
  'names that objects have': own('{"constructor":{"M":{"__proto__":{"M":{"toString":{"N":"1"}}}}},"toJSON":{"S":"b"}}'),
  'attributes called as kinds are': { B: { S: '"B":' }, BS: { M: { B: { M: { S: { S: 'x' } } } } }, S: { N: '1' } },
  'text of every kind': {
    nulls: { S: 'a\u0000b' },
    lone: { S: 'a\ud800b\udfff' },
    controls: { S: '\b\f\n\r\t"\\/\u007f\u2028' },
    planes: { S: 'Smörgås 🥛' },
  },
  '400 KB': { text: { S: 'ö'.repeat(190_000) } },
  'the other kinds': { yes: { BOOL: true }, no: { BOOL: false }, none: { NULL: true } },
};

/** Makes all ten calls about a record by one client; gives what each answered. */
const tenCalls = async (client: DynamoDBClient, pk: string, record: Record<string, AttributeValue>) => {
  const key = (sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
  const item = (sk: string) => ({ ...record, ...key(sk) });
  const all = { TableName, ReturnConsumedCapacity: 'TOTAL' } as const;
  const query = {
    ...all,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ConsistentRead: true,
  } as const;
  return [
    await client.send(new PutItemCommand({ ...all, Item: item('a'), ReturnItemCollectionMetrics: 'SIZE' })),
    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: item('b') } }] } }),
    ),
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: item('c') } }] })),
    await client
      .send(
        new UpdateItemCommand({
          ...all,
          Key: key('a'),
          UpdateExpression: 'SET #more = :more',
          ExpressionAttributeNames: { '#more': 'more' },
          ExpressionAttributeValues: { ':more': { M: record } },
          ReturnValues: 'ALL_NEW',
        }),
      )
      .catch(String),
    await client.send(new GetItemCommand({ ...all, Key: key('a'), ConsistentRead: true })),
    await client.send(new GetItemCommand({ ...all, Key: key('nobody') })),
    await client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('b'), key('none')] } } })),
    await client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key: key('c') } }] })),
    await client.send(new QueryCommand(query)),
    await client.send(new QueryCommand({ ...query, Limit: 1 })),
    await client.send(new ScanCommand({ ...all, Limit: 1, ExclusiveStartKey: key('a') })).then(({ Count }) => Count),
    await client.send(new DeleteItemCommand({ ...all, Key: key('a'), ReturnValues: 'ALL_OLD' })),
    await client
      .send(
        new TransactWriteItemsCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: item('b'),
                ConditionExpression: 'attribute_not_exists(pk)',
                ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
              },
            },
          ],
        }),
      )
      .catch((error: unknown) => error instanceof sdk.TransactionCanceledException && error.CancellationReasons),
  ];
};

describe('a record that is written and read by the table’s client', () => {
  it.each(Object.entries(records))('is what it is by the SDK’s as it comes, with %s', async (_, record) => {
    // The key is in what is answered.
    const pk = `WIRE#${randomUUID()}`;
    const answered = (one: unknown): unknown =>
      JSON.parse(
        JSON.stringify(written(one), (name, value) =>
          name === '$metadata' ? { ...value, requestId: typeof value.requestId, totalRetryDelay: 0 } : value,
        ),
      );
    const first = answered(await tenCalls(plain, pk, record));
    expect(answered(await tenCalls(light, pk, record))).toEqual(first);
  });

  it('holds bytes as bytes, and its other members as JSON has them', async () => {
    const Key = { pk: { S: `WIRE#${randomUUID()}` }, sk: { S: 'a' } };
    await light.send(new PutItemCommand({ TableName, Item: { ...Key, ...records.bytes, ...records.sets } }));
    const { Item } = await light.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    expect(Item?.one?.B).toEqual(Uint8Array.of(0, 127, 255));
    expect(Item?.deep?.M?.list?.L?.[0]?.B).toEqual(Uint8Array.of(120));
    expect(Item?.numbers?.NS).toEqual(expect.arrayContaining(['1', '2.5']));
  });

  it('may have an attribute called __proto__, which the SDK’s reading loses', async () => {
    const Key = { pk: { S: `WIRE#${randomUUID()}` }, sk: { S: 'a' } };
    const odd = own('{"__proto__":{"S":"a"}}');
    await light.send(new PutItemCommand({ TableName, Item: { ...odd, ...Key } }));
    const { Item } = await light.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    expect(Object.entries(Item ?? {})).toContainEqual(['__proto__', { S: 'a' }]);
  });

  it('comes beside what is no call of ours, which goes the SDK’s way', async () => {
    const [one, other] = await Promise.all(
      [plain, light].map((client) => client.send(new DescribeTableCommand({ TableName }))),
    );
    expect(one?.Table?.CreationDateTime).toBeInstanceOf(Date);
    // Not how large it is: others write to it meanwhile.
    const steady = (found: DescribeTableCommandOutput | undefined) => [
      found?.Table?.CreationDateTime,
      found?.Table?.KeySchema,
      found?.Table?.AttributeDefinitions,
      found?.Table?.StreamSpecification,
      found?.Table?.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => [IndexName, Projection]),
    ];
    expect(steady(other)).toEqual(steady(one));
  });

  it('is JSON as it stands: no member of the ten calls is anything else, but the binary ones', () => {
    const found: string[] = [];
    const seen = new Set<unknown>();
    const look = (schema: NormalizedSchema, path: string): void => {
      const { jsonName, mediaType, streaming, eventPayload } = schema.getMergedTraits();
      const odd = jsonName ?? mediaType ?? streaming ?? eventPayload;
      const strange =
        schema.isTimestampSchema() ||
        schema.isBigIntegerSchema() ||
        schema.isBigDecimalSchema() ||
        schema.isDocumentSchema() ||
        schema.isBlobSchema();
      if (odd !== undefined || strange) found.push(path);
      const { idempotencyToken } = schema.getMergedTraits();
      if (idempotencyToken) found.push(`${path} (token)`);
      if (seen.has(schema.getSchema()) && schema.isStructSchema()) return;
      seen.add(schema.getSchema());
      if (schema.isStructSchema())
        for (const [name, member] of schema.structIterator()) look(member, `${path}.${name}`);
      else if (schema.isListSchema() || schema.isMapSchema()) look(schema.getValueSchema(), path);
    };
    for (const name of plainCalls) {
      const [, , operation, , input, output] = Reflect.get(sdk, `${name}$`);
      withWords(name, () => expect(operation).toBe(name));
      for (const [direction, schema] of Object.entries({ Input: input, Output: output })) {
        const normal = NormalizedSchema.of(schema);
        // By these names the protocol knows them.
        expect(normal.getName()).toBe(`${name}${direction}`);
        look(normal, `${name}${direction}`);
      }
    }
    expect(found.map((path) => path.replace(/^.*\.(?=BS?$)/, ''))).toEqual(
      expect.arrayContaining(['B', 'BS', 'TransactWriteItemsInput.ClientRequestToken (token)']),
    );
    expect(found.filter((path) => !/\.BS?$/.test(path))).toEqual([
      'TransactWriteItemsInput.ClientRequestToken (token)',
    ]);
  });
});
