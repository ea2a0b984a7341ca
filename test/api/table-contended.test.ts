import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from '@jest/globals';
import { table } from '../../shared/db/client';
import { withEnvironment } from '../support/environment';
import { person } from '../support/person';

withEnvironment({ CONFLICT_RETRY_MS: '100' });

it('a write that others are in the way of all the time is 503 with when to try again, and is made when they are gone', async () => {
  const one = await person();
  const mock = mockClient(table());
  mock.on(TransactWriteItemsCommand).rejects(
    new TransactionCanceledException({
      $metadata: {},
      message: 'cancelled',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    }),
  );
  const refused = await one.post(
    '/v1/scopes/personal/lists',
    { name: 'Groceries' },
    { headers: { 'Idempotency-Key': 'one' } },
  );
  expect([refused.status, refused.headers.get('retry-after'), refused.body.type]).toEqual([
    503,
    '1',
    'https://hearth.example/problems/table-busy',
  ]);
  mock.restore();
  expect(
    (await one.post('/v1/scopes/personal/lists', { name: 'Groceries' }, { headers: { 'Idempotency-Key': 'one' } }))
      .status,
  ).toBe(201);
});
