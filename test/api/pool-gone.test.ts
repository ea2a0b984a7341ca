import { expect, it } from '@jest/globals';
import { withEnvironment } from '../support/environment';
import { person, request } from '../support/person';

withEnvironment({ JWKS_URI: 'http://127.0.0.1:1/jwks.json' });

it('readiness says that it is the user pool that can’t be reached', async () => {
  const { status, body } = await request('GET', '/health/ready', undefined);
  expect([status, body.parts, body.type]).toEqual([503, 'user pool', 'https://hearth.example/problems/not-ready']);
});

it('a token that can’t be checked is no bad one: 503, so that no app signs its user out', async () => {
  const answer = await (await person()).get('/v1/me');
  expect([answer.status, answer.body.type, answer.headers.get('retry-after')]).toEqual([
    503,
    'https://hearth.example/problems/not-ready',
    '1',
  ]);
});
