import {
  BatchGetItemCommand,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, it } from '@jest/globals';
import { table } from '../../shared/db/client';
import { household } from '../support/household';

// The engine throttles nobody and lets no transaction fail half-way: these answers are AWS's own, made up.
const $metadata = {};
const faults = () => mockClient(table());
let mock: ReturnType<typeof faults> | undefined;
afterEach(() => mock?.restore());

const throttled = new ProvisionedThroughputExceededException({
  $metadata,
  message: 'hearth-table is over its throughput',
});
const canceled = (Code: string) =>
  new TransactionCanceledException({
    $metadata,
    message: 'cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code }],
  });

it('a table that throttles is 503 with when to try again', async () => {
  const { path, owner } = await household();
  mock = faults();
  mock.on(BatchGetItemCommand).rejects(throttled);
  const answer = await owner.get(path);
  expect([answer.status, answer.headers.get('retry-after'), answer.body.type]).toEqual([
    503,
    '1',
    'https://hearth.example/problems/table-busy',
  ]);
  expect(JSON.stringify(answer.body)).not.toContain('hearth-table');
});

it('a read that is answered in part is asked for again, and given up as 503', async () => {
  const { path, owner } = await household();
  mock = faults();
  mock
    .on(BatchGetItemCommand)
    .resolves({ Responses: {}, UnprocessedKeys: { 'hearth-test': { Keys: [{ pk: { S: 'a' }, sk: { S: 'b' } }] } } });
  expect((await owner.get(path)).status).toBe(503);
});

it('a fault of the table’s own is 503, not ours', async () => {
  const { path, owner } = await household();
  mock = faults();
  mock.on(TransactWriteItemsCommand).rejects(new InternalServerError({ $metadata, message: 'internal' }));
  expect((await owner.post(`${path}/lists`, { name: 'Groceries' })).status).toBe(503);
});

it('a transaction that AWS cancelled for another is tried again, and nobody notices', async () => {
  const { path, owner } = await household();
  mock = faults();
  mock
    .on(TransactWriteItemsCommand)
    .rejectsOnce(canceled('TransactionConflict'))
    .rejectsOnce(canceled('ThrottlingError'))
    .resolves({});
  expect((await owner.post(`${path}/lists`, { name: 'Groceries' })).status).toBe(201);
});

it('a transaction that is cancelled for what the code did wrong is no conflict: 500 at once', async () => {
  const { path, owner } = await household();
  mock = faults();
  mock.on(TransactWriteItemsCommand).rejects(canceled('ValidationError'));
  expect((await owner.post(`${path}/lists`, { name: 'Groceries' })).status).toBe(500);
});

it('a conflict is tried again before a failed condition behind it is believed: it may be our own first effect', async () => {
  const { path, owner } = await household();
  mock = faults();
  const mixed = new TransactionCanceledException({
    $metadata,
    message: 'cancelled',
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'ConditionalCheckFailed' }],
  });
  mock.on(TransactWriteItemsCommand).rejectsOnce(mixed).resolves({});
  expect(
    (await owner.post(`${path}/lists`, { name: 'Groceries' }, { headers: { 'Idempotency-Key': 'one' } })).status,
  ).toBe(201);
});
