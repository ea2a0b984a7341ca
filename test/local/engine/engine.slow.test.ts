import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { localCredentials } from '../../../lib/local/credentials';
import { startEngine } from '../../../lib/local/engine/engine';
import { createTable } from '../../../lib/local/engine/table';
import { provided } from '../../support/provided';
import { onTestFinished, waitUntil } from '../../support/testing';

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 });
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-engine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
/** Starts an engine whose parent is a process of its own. */
const engineOfParent = async (folder: string) => {
  const parent = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'parent.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(parent.stdout), 'line'));
  return { parent, ...z.object({ endpoint: z.string(), pid: z.int().positive() }).parse(JSON.parse(line)) };
};

test('the engine dies when its parent is killed, and what was written is there for the next one', async () => {
  const folder = await newFolder();
  const { parent, endpoint, pid } = await engineOfParent(folder);
  expect(await createTable(endpoint, 'kept')).toBe(true);
  await clientOf(endpoint).send(new PutItemCommand({ TableName: 'kept', Item: { pk: { S: 'a' }, sk: { S: 'b' } } }));
  expect(alive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await waitUntil(() => !alive(pid));

  const next = await startEngine({ folder, log: () => undefined });
  onTestFinished(() => next.stop());
  expect(await createTable(next.endpoint, 'kept')).toBe(false);
  const { Item } = await clientOf(next.endpoint).send(
    new GetItemCommand({ TableName: 'kept', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }),
  );
  expect(Item).toBeDefined();
  await next.stop();
  expect(alive(next.pid)).toBe(false);
});

test('only this machine reaches the engine', async () => {
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal);
  const reach = async (host: string) => {
    const socket = connect(Number(new URL(provided.engine).port), host);
    const answer = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    return answer;
  };
  expect(await reach('127.0.0.1')).toBe(true);
  // Any other address of the loopback network stands for the outer one on a machine that has none.
  expect(await reach(outer?.address ?? '127.0.0.2')).toBe(false);
});

test('the table has its key, the index `order`, the stream and the time-to-live attribute', async () => {
  const client = clientOf(provided.engine);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: provided.tableName }));
  expect(Table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
  expect(Table?.LocalSecondaryIndexes).toMatchObject([{ IndexName: 'order', Projection: { ProjectionType: 'ALL' } }]);
  expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: provided.tableName }));
  expect(TimeToLiveDescription).toEqual({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
});

test('the engine answers to the names of this machine alone, and lets no page of another origin call it', async () => {
  const engine = new URL(provided.engine);
  const asked = (method: string, headers: Record<string, string>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(
        engine,
        {
          method,
          headers: {
            'X-Amz-Target': 'DynamoDB_20120810.ListTables',
            Authorization:
              'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
            ...headers,
          },
        },
        (answer) => resolve(answer.resume()),
      )
        .on('error', reject)
        .end('{}');
    });
  const statusAs = async (host: string) => (await asked('POST', { Host: `${host}:${engine.port}` })).statusCode;
  expect(await Promise.all(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1.evil.example'].map(statusAs))).toEqual(
    [200, 200, 404, 404],
  );
  const { headers } = await asked('OPTIONS', {
    Origin: 'https://evil.example',
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'x-amz-target, authorization',
  });
  expect(headers['access-control-allow-origin']).toBeUndefined();
});
