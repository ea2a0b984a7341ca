import {
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import * as sdk from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { withWords } from '../../../support/testing';
import { beside, type Case, type Outcome } from './support/beside';
import {
  answers,
  breaksOff,
  closes,
  isSilent,
  refuses,
  scripted,
  stalls,
  withoutSession,
  withSession,
} from './support/scripted';

const get = () => new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } });
const query = () => new QueryCommand({ TableName: 't', KeyConditionExpression: 'pk = :a' });
const transaction = () =>
  new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 't', Item: { pk: { S: 'a' } } } }] });
const calls = (client: DynamoDBClient) => [client.send(query()), client.send(transaction())];
const good = answers(200, { ConsumedCapacity: [{ TableName: 't', CapacityUnits: 2.5 }] });

/** Runs a case by both clients, and gives what came of ours, which is what came of the plain one. */
const same = async (one: Case | (() => Case)): Promise<Outcome> => {
  const { plain, light } = await beside(one);
  expect(light).toEqual(plain);
  expect(light.seen.map(({ signed }) => signed)).toEqual(light.seen.map(() => true));
  return light;
};

describe('the table’s client, beside the SDK’s as it comes', () => {
  it('throws each of the SDK’s errors with all its members, old records and bytes among them', async () => {
    const names = Object.values(sdk)
      .filter((one) => typeof one === 'function' && one.prototype instanceof DynamoDBServiceException)
      .map((one) => String(Reflect.get(one, 'name')));
    expect(names).toEqual(expect.arrayContaining(['TransactionCanceledException', 'InternalServerError']));
    const Item = { pk: { S: 'a' }, bytes: { B: 'AQI=' }, many: { BS: ['AQ=='] }, deep: { M: { b: { B: 'AQ==' } } } };
    const members = {
      Item,
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'not so', Item }],
      ThrottlingReasons: [{ reason: 'TableReadKeyRangeThroughputExceeded', resource: 'arn' }],
    };
    for (const name of [...names, 'ValidationException', 'NobodyKnows']) {
      const { came } = await same({
        steps: [refuses(name, members, { 'Retry-After': '0' })],
        calls: (client) => [client.send(transaction())],
      });
      withWords(name, () => expect(came[0]).toMatchObject({ name, metadata: { requestId: 'A0REQUEST' } }));
    }
  });

  it('tries again what is throttled, out of order or away, with the same token, and says how often it tried', async () => {
    for (const step of [
      refuses('ThrottlingException'),
      refuses('ProvisionedThroughputExceededException'),
      refuses('TransactionInProgressException'),
      answers(500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'ours' }),
      answers(503, '<html>away</html>'),
      answers(500, ''),
      closes,
      breaksOff(100),
      breaksOff(),
    ]) {
      const once = await same({ steps: [step, good], calls: (client) => [client.send(transaction())] });
      expect(once.came).toMatchObject([{ ConsumedCapacity: [{ CapacityUnits: 2.5 }], $metadata: { attempts: 2 } }]);
      expect(once.seen.map(({ body }) => body.ClientRequestToken)).toEqual([0, 0]);
      const twice = await same({ steps: [step], calls: (client) => [client.send(transaction())] });
      expect(twice.came).toMatchObject([{ metadata: { attempts: 2 } }]);
    }
  });

  it('gives up at once what no other attempt mends: refusals, conflicts, what is no answer', async () => {
    for (const step of [
      refuses('ConditionalCheckFailedException'),
      refuses('TransactionConflictException'),
      answers(400, ''),
      answers(200, '{"Items":'),
      answers(413, 'too large'),
    ]) {
      const { came } = await same({ steps: [step], calls: (client) => [client.send(query())] });
      expect(came).toMatchObject([{ metadata: { attempts: 1 } }]);
    }
    await same({ steps: [answers(200, ''), answers(200, '{}')], calls });
  });

  it('gives two transactions two tokens, and keeps one that it was given', async () => {
    const { seen } = await same({
      steps: [good],
      calls: (client) => [client.send(transaction()), client.send(transaction())],
    });
    expect(seen.map(({ body }) => body.ClientRequestToken)).toEqual([0, 1]);
    const given = new TransactWriteItemsCommand({ ...transaction().input, ClientRequestToken: 'mine' });
    const kept = await same({ steps: [closes, good], calls: (client) => [client.send(given)] });
    expect(kept.seen.map(({ body }) => body.ClientRequestToken)).toEqual(['mine', 'mine']);
  });

  it('gives up where nobody listens, nobody answers, or an answer stops midway', async () => {
    const gone = await scripted([]);
    gone.close();
    const refused = await same({ steps: [], calls, options: { endpoint: gone.endpoint } });
    expect(refused.came).toMatchObject([{ code: 'ECONNREFUSED', metadata: { attempts: 2 } }, {}]);
    const silent = await same({ steps: [isSilent], calls: (client) => [client.send(get())], waits: { answer: 50 } });
    expect(silent.came).toMatchObject([{ name: 'TimeoutError', code: 'ETIMEDOUT', metadata: { attempts: 2 } }]);
    const stalled = await same({ steps: [stalls], calls: (client) => [client.send(get())], waits: { silence: 50 } });
    expect(stalled.came).toMatchObject([{ name: 'TimeoutError', metadata: { attempts: 2 } }]);
  });

  it('stops when it is told to: before, while it waits, and while an answer comes', async () => {
    const stopped = (step: typeof good, abort: AbortController): Case => ({
      steps: [
        (answer, request) => {
          step(answer, request);
          setImmediate(() => abort.abort(new Error('enough')));
        },
      ],
      calls: (client) => [client.send(get(), { abortSignal: abort.signal })],
    });
    for (const step of [isSilent, stalls]) {
      const { came } = await same(() => stopped(step, new AbortController()));
      expect(came).toMatchObject([{ name: 'AbortError' }]);
    }
    const before = await same({
      steps: [],
      calls: (client) => [client.send(get(), { abortSignal: AbortSignal.abort() })],
    });
    expect(before.came).toMatchObject([{ name: 'AbortError' }]);
    expect(before.seen).toEqual([]);
  });

  it('lets calls wait for a socket where there are more of them, not longer than for a connection', async () => {
    const many = (client: DynamoDBClient) => Array.from({ length: 7 }, () => client.send(transaction()));
    const { came, connections } = await same({ steps: [good], calls: many, maxSockets: 2 });
    expect([came.length, connections]).toEqual([7, 2]);
    const waiting = await same({
      steps: [isSilent],
      calls: (client) => [client.send(get()), client.send(get())],
      maxSockets: 1,
      waits: { connection: 50, answer: 400 },
      options: { retryStrategy: new ConfiguredRetryStrategy(1, 1) },
    });
    expect(waiting.came.map(({ name }) => name)).toEqual(['TimeoutError', 'TimeoutError']);
    expect(waiting.seen).toHaveLength(1);
  });

  it('sets its clock by the table’s when that says the time is wrong', async () => {
    const anHourAhead = () => new Date(Date.now() + 3_600_000).toUTCString();
    const { came, seen } = await same({
      steps: [
        (answer, request) => refuses('InvalidSignatureException', {}, { Date: anHourAhead() })(answer, request),
        (answer, request) => answers(200, {}, { Date: anHourAhead() })(answer, request),
      ],
      calls: (client) => [client.send(get()).then(() => client.send(new PutItemCommand({ TableName: 't', Item: {} })))],
    });
    expect(came).toMatchObject([{ $metadata: { attempts: 1 } }]);
    expect(seen.map(({ minutesOff }) => minutesOff)).toEqual([0, 60, 60]);
  });

  it('signs with credentials that are good, fetched anew when they run out while a call waits', async () => {
    for (const [first, second] of [
      [withoutSession, withSession],
      [withSession, withoutSession],
    ] as const) {
      const expiring = (): Case => {
        const expiration = new Date(Date.now() + 3_600_000);
        let fetched = 0;
        return {
          steps: [
            (answer, request) => {
              expiration.setTime(0);
              closes(answer, request);
            },
            good,
          ],
          calls: (client) => [client.send(transaction())],
          options: {
            credentials: () =>
              Promise.resolve(
                fetched++ === 0
                  ? { ...first, expiration }
                  : { ...second, expiration: new Date(Date.now() + 3_600_000) },
              ),
          },
        };
      };
      const { seen } = await same(expiring);
      expect(seen.map(({ key, sessionToken }) => [key, sessionToken])).toEqual(
        [first, second].map(({ accessKeyId, sessionToken }) => [accessKeyId, sessionToken]),
      );
    }
    const none = await same({
      steps: [],
      calls,
      options: { credentials: () => Promise.reject(new Error('no credentials')) },
    });
    expect(none.came).toMatchObject([{ message: 'no credentials' }, { message: 'no credentials' }]);
  });
});
