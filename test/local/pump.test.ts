import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { localCredentials } from '../../lib/local/credentials';
import { createTable } from '../../lib/local/engine/table';
import { openFolder, type Folder } from '../../lib/local/folder';
import { startPump } from '../../lib/local/pump';

const endpoint = inject('engine');
const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: localCredentials });

/** A table of its own with its pump; the function notes the numbers it sees before it answers. */
const stream = async () => {
  const tableName = `pump-${randomUUID()}`;
  await createTable(endpoint, tableName);
  const folder = await openFolder();
  const put = async (...numbers: number[]) => {
    for (const n of numbers) await client.send(new PutItemCommand({ TableName: tableName, Item: { pk: { S: 'a' }, sk: { S: String(n) } } }));
  };
  const pump = (answer: (event: DynamoDBStreamEvent, seen: number[]) => Promise<DynamoDBBatchResponse | undefined> = () => Promise.resolve(undefined), at: Folder = folder) => {
    const seen: number[] = [];
    const log: unknown[] = [];
    const handler = (event: DynamoDBStreamEvent) => {
      seen.push(...event.Records.map(({ dynamodb }) => Number(dynamodb?.Keys?.sk?.S)));
      return answer(event, seen);
    };
    const running = startPump({ endpoint, tableName, folder: at, handler, log: (entry) => log.push(entry) });
    onTestFinished(() => running.stop());
    return { ...running, seen, log };
  };
  return { put, pump, tableName };
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 10_000, interval: 5 });

test('every change comes once and in order, in batches of up to 100, from before the pump started on', async () => {
  const { put, pump } = await stream();
  await put(...upTo(120));
  const sizes: number[] = [];
  const { seen } = pump((event) => {
    sizes.push(event.Records.length);
    return Promise.resolve(undefined);
  });
  await put(120);
  await until(() => seen.length >= 121);
  expect(seen).toEqual(upTo(121));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
});

test('the function gets the event of Lambda’s event source mapping, with both images', async () => {
  const { pump, tableName } = await stream();
  const events: DynamoDBStreamEvent[] = [];
  pump((event) => Promise.resolve(void events.push(event)));
  const Key = { pk: { S: 'a' }, sk: { S: '1' } };
  await client.send(new PutItemCommand({ TableName: tableName, Item: { ...Key, bytes: { B: new Uint8Array([1, 2]) }, deep: { L: [{ M: { n: { N: '1' } } }, { NULL: true }] } } }));
  await client.send(new DeleteItemCommand({ TableName: tableName, Key }));
  await until(() => events.flatMap(({ Records }) => Records).length === 2);
  const image = { ...Key, bytes: { B: 'AQI=' }, deep: { L: [{ M: { n: { N: '1' } } }, { NULL: true }] } };
  expect(events.flatMap(({ Records }) => Records)).toMatchObject([
    { eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb: { Keys: Key, NewImage: image, StreamViewType: 'NEW_AND_OLD_IMAGES' } },
    { eventName: 'REMOVE', dynamodb: { OldImage: image } },
  ]);
});

test('a batch that fails comes again as a whole, one that fails in part from the first failed record', async () => {
  const { put, pump } = await stream();
  await put(...upTo(4));
  const failures: ((event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>)[] = [
    () => Promise.reject(new Error('down')),
    ({ Records }) => Promise.resolve({ batchItemFailures: [3, 2].map((index) => ({ itemIdentifier: Records[index]?.dynamodb?.SequenceNumber ?? '' })) }),
  ];
  const { seen, log } = pump((event) => failures.shift()?.(event) ?? Promise.resolve(undefined));
  await until(() => seen.length >= 10);
  expect(seen).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 2, 3]);
  expect(log).toHaveLength(1);
});

test('after a stop the next pump goes on behind what was confirmed, and repeats what was not', async () => {
  const { put, pump } = await stream();
  await put(0, 1);
  const first = pump();
  await until(() => first.seen.length === 2);
  await first.stop();
  await put(2, 3);
  const failing = pump(() => Promise.reject(new Error('down')));
  await until(() => failing.seen.length > 0);
  await failing.stop();
  const last = pump();
  await until(() => last.seen.length >= 2);
  expect(last.seen).toEqual([2, 3]);
});

test('without a checkpoint it starts at the oldest record', async () => {
  const { put, pump } = await stream();
  await put(0, 1);
  const first = pump();
  await until(() => first.seen.length === 2);
  const second = pump(undefined, await openFolder());
  await until(() => second.seen.length === 2);
  expect(second.seen).toEqual([0, 1]);
});
