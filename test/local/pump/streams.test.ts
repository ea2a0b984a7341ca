import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ScopeId, UserId } from '../../../shared/core/ids';
import { type Key, keys } from '../../../shared/db/keys';
import { localCredentials, localRegion } from '../../../lib/local/credentials';
import { type Engine, startEngine } from '../../../lib/local/engine/engine';
import { createTable } from '../../../lib/local/engine/table';
import { startStreams } from '../../../lib/local/pump/streams';
import { streamsPage } from '../../../lib/local/pump/streams-page';
import { replayHere } from '../../../lib/streams/replay-here';
import { undeliveredFolder } from '../../../lib/streams/set-aside';
import type { Json } from '../../support/person';
import { onTestFinished, waitUntil } from '../../support/testing';

/**
 * An engine of its own: in that of all, each write to a table with a stream that was made late reads through
 * the records of every other stream.
 */
let engine: Engine;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startEngine({ log: () => undefined });
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: localRegion, credentials: localCredentials });
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});
const scope = ScopeId.parse(randomUUID());
const user = UserId.parse(randomUUID());
const until = (condition: () => boolean | Promise<boolean>) => waitUntil(condition, { interval: 5 });

/** Makes a table of its own with both pumps and their page; each function notes what it sees. */
const streaming = async ({ fails = () => false }: { fails?: (record: DynamoDBRecord) => boolean } = {}) => {
  const tableName = `streams-${randomUUID()}`;
  await createTable(engine.endpoint, tableName);
  const root = await mkdtemp(join(tmpdir(), 'hearth-streams-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const at = ({ pk, sk }: Key) => ({ pk: { S: pk }, sk: { S: sk } });
  const put = (key: Key, more: object = {}) =>
    client.send(new PutItemCommand({ TableName: tableName, Item: { ...at(key), ...more } }));
  const remove = (key: Key) => client.send(new DeleteItemCommand({ TableName: tableName, Key: at(key) }));
  const start = async () => {
    const seen = { consistency: new Array<DynamoDBRecord>(), observation: new Array<DynamoDBRecord>() };
    const log: object[] = [];
    const note =
      (name: keyof typeof seen) =>
      ({ Records }: DynamoDBStreamEvent) => {
        seen[name].push(...Records);
        return Records.some(fails) ? Promise.reject(new Error('down')) : Promise.resolve(undefined);
      };
    const streams = await startStreams({
      endpoint: engine.endpoint,
      tableName,
      checkpoints: join(root, 'pump'),
      undelivered: undeliveredFolder(join(root, 'undelivered')),
      handlers: { consistency: note('consistency'), observation: note('observation') },
      log: (entry) => log.push(entry),
    });
    const page = streamsPage(streams);
    const server = createServer(
      (request, response) => void page(request, response).then((answered) => answered || response.writeHead(404).end()),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`;
    const stop = async () => {
      await streams.stop();
      server.close();
      server.closeAllConnections();
    };
    onTestFinished(stop);
    const kinds = (name: keyof typeof seen) =>
      seen[name].map(({ eventName, dynamodb }) => `${eventName ?? ''} ${dynamodb?.Keys?.sk?.S?.split('#')[0] ?? ''}`);
    return { url, seen, kinds, log, stop, wake: streams.wake };
  };
  return { root, put, remove, start };
};

test('each function gets what its mapping lets through, from before the pumps started on, as Lambda hands it over', async () => {
  const { put, remove, start } = await streaming();
  const deletion = keys.deletion(scope, 'LIST', randomUUID());
  await put(keys.profile(user), {
    bytes: { B: new Uint8Array([1, 2]) },
    pieces: { BS: [new Uint8Array([3])] },
    deep: { L: [{ M: { n: { N: '1' } } }, { NULL: true }] },
  });
  const { kinds, seen, wake } = await start();
  await put(keys.idempotency(user, 'key'));
  await put(deletion);
  await put(deletion, { cursor: { S: 'x' } });
  await remove(keys.profile(user));
  wake();
  await until(() => kinds('observation').length === 2 && kinds('consistency').length === 3);
  expect(kinds('observation')).toEqual(['INSERT PROFILE', 'REMOVE PROFILE']);
  expect(kinds('consistency')).toEqual(['INSERT DELETION', 'MODIFY DELETION', 'REMOVE PROFILE']);
  const Keys = { pk: { S: `USER#${user}` }, sk: { S: 'PROFILE' } };
  const image = {
    ...Keys,
    bytes: { B: 'AQI=' },
    pieces: { BS: ['Aw=='] },
    deep: { L: [{ M: { n: { N: '1' } } }, { NULL: true }] },
  };
  expect(seen.observation[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    eventSourceARN: expect.stringContaining('/stream/'),
    awsRegion: localRegion,
    dynamodb: {
      ApproximateCreationDateTime: expect.any(Number),
      Keys,
      NewImage: image,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  });
  expect(seen.observation.at(-1)).toMatchObject({ dynamodb: { OldImage: image } });
});

test('after a stop the next pumps go on behind what was done', async () => {
  const { put, start } = await streaming();
  await put(keys.profile(user));
  const first = await start();
  await until(() => first.kinds('observation').length === 1);
  await first.stop();
  await put(keys.settings(user));
  const second = await start();
  await until(() => second.kinds('observation').length > 0);
  expect(second.kinds('observation')).toEqual(['INSERT SETTINGS']);
});

test('what was given up is shown, and given to its function again by npm run replay, until it succeeds: once', async () => {
  const { root, put, start } = await streaming({ fails: ({ eventSourceARN }) => eventSourceARN === 'broken' });
  const { url, kinds, seen, stop } = await start();
  await put(keys.profile(user));
  await until(() => kinds('observation').length === 1);
  const [record] = seen.observation;
  const keep = async (name: string, functionName: string, records: object[]) => {
    await mkdir(join(root, 'undelivered', 'aws', 'lambda', 'x'), { recursive: true });
    const about = {
      shardId: 's',
      startSequenceNumber: '1',
      endSequenceNumber: '1',
      approximateArrivalOfFirstRecord: '2026-01-01T00:00:00Z',
      approximateArrivalOfLastRecord: '2026-01-01T00:00:00Z',
      batchSize: 1,
      streamArn: 'arn',
    };
    const document = {
      requestContext: {
        requestId: 'r',
        functionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 11,
      },
      timestamp: '2026-01-01T00:00:00Z',
      DDBStreamBatchInfo: about,
      payload: JSON.stringify({ Records: records }),
    };
    await writeFile(join(root, 'undelivered', 'aws', 'lambda', 'x', name), JSON.stringify(document));
  };
  await keep('1', 'observation', [{ ...record }]);
  await keep('2', 'observation', [{ ...record, eventSourceARN: 'broken' }]);
  await keep('3', 'nobody', [{ ...record }]);
  const shown = async (): Promise<number> => {
    const page: Json = await (await fetch(`${url}/local/streams`)).json();
    return page.undelivered.length;
  };
  expect(await shown()).toBe(3);
  expect((await replayHere(url, { dryRun: true })).map(({ outcome }) => outcome)).toEqual([
    'would-replay',
    'would-replay',
    'would-replay',
  ]);
  expect(kinds('observation')).toHaveLength(1);
  expect((await replayHere(url, { dryRun: false })).map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['replayed', ''],
    ['failed', 'Error: down'],
    ['failed', 'Error: There is no function nobody'],
  ]);
  expect(await shown()).toBe(2);
  expect((await replayHere(url, { dryRun: false })).map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  expect(kinds('observation')).toHaveLength(4);
  expect((await fetch(`${url}/local/streams/replay`, { method: 'POST' })).status).toBe(415);
  expect((await fetch(`${url}/local/streams/elsewhere`)).status).toBe(404);
  await stop();
  await expect(replayHere(url, { dryRun: true })).rejects.toThrow('npm start');
});
