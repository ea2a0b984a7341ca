import { expect, it } from '@jest/globals';
import { withEnvironment } from '../support/environment';
import { person, request } from '../support/person';

// Nothing listens there: what a table looks like that can't be reached.
withEnvironment({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });

it('a table that can’t be reached is 503 to reads and writes, with when to try again and nothing of the reason', async () => {
  const one = await person();
  for (const answer of await Promise.all([
    one.get('/v1/me'),
    one.post('/v1/scopes', { name: 'Elm Street 4' }),
    one.get('/v1/scopes/personal/lists'),
  ])) {
    expect([answer.status, answer.body.type, answer.headers.get('retry-after')]).toEqual([
      503,
      'https://hearth.example/problems/table-busy',
      '1',
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|127\.0\.0\.1|Dynamo/i);
  }
});

it('readiness says that it is the table, while liveness holds and reference data is served', async () => {
  const ready = await request('GET', '/health/ready', undefined);
  expect([ready.status, ready.body.parts, ready.headers.get('retry-after')]).toEqual([503, 'table', '1']);
  expect((await request('GET', '/health/live', undefined)).body).toEqual({ status: 'live' });
  expect((await request('GET', '/v1/roles', undefined)).status).toBe(200);
});
