import { createServer } from 'node:http';
import { expect, test } from '@jest/globals';
import { nextRecords, streamsClient } from '../../../lib/local/pump/stream-client';
import { onTestFinished } from '../../support/testing';

/** Answers every call as the stream would; the engine deletes nothing by its `ttl` while a test waits. */
const streamThatSays = async (status: number, answer: object) => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () =>
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const client = streamsClient(
    `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  );
  onTestFinished(() => client.destroy());
  return client;
};
const asked = { stream: 'arn:stream', iterator: 'here', limit: 10 };

test('who DynamoDB says has deleted a record is said in the letters of Lambda', async () => {
  const client = await streamThatSays(200, {
    Records: [
      {
        eventID: '1',
        eventName: 'REMOVE',
        eventSource: 'aws:dynamodb',
        awsRegion: 'ddblocal',
        userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
        dynamodb: { Keys: { pk: { S: 'a' } }, SequenceNumber: '7' },
      },
    ],
    NextShardIterator: 'there',
  });
  expect(await nextRecords(client, asked)).toEqual({
    records: [
      {
        eventID: '1',
        eventName: 'REMOVE',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        eventSourceARN: 'arn:stream',
        userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
        dynamodb: { Keys: { pk: { S: 'a' } }, SequenceNumber: '7' },
      },
    ],
    next: 'there',
  });
});

test('a shard that is over has no iterator to go on with', async () => {
  expect(await nextRecords(await streamThatSays(200, { Records: [] }), asked)).toEqual({
    records: [],
    next: undefined,
  });
});

test('an answer without records is not taken for none', async () => {
  await expect(nextRecords(await streamThatSays(200, { Message: 'busy' }), asked)).rejects.toThrow();
});

test('a refusal is thrown by the name that the SDK gives it', async () => {
  const client = await streamThatSays(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#ExpiredIteratorException',
    message: 'late',
  });
  await expect(nextRecords(client, asked)).rejects.toMatchObject({ name: 'ExpiredIteratorException', message: 'late' });
});
