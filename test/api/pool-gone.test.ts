import { expect, it } from 'vitest';
import { withEnvironment } from '../support/environment';
import { request } from '../support/person';

withEnvironment({ JWKS_URI: 'http://127.0.0.1:1/jwks.json' });

it('readiness says that it is the user pool that can’t be reached', async () => {
  const { status, body } = await request('GET', '/health/ready', undefined);
  expect([status, body.parts, body.type]).toEqual([503, 'user pool', 'https://hearth.example/problems/not-ready']);
});
