import { expect, it } from '@jest/globals';
import { withEnvironment } from '../support/environment';
import { person } from '../support/person';

withEnvironment({ SIGN_IN_PROVIDERS: '' });

it('Where no provider is offered, none can be permitted, and addresses are changed here', async () => {
  const me = await person();
  expect((await me.get('/v1/me/identities')).body).toEqual({
    offered: [],
    signedUpBy: null,
    connected: [],
    permitted: null,
  });
  const { status, body } = await me.post('/v1/me/identities', { provider: 'google' });
  expect([status, body.errors]).toEqual([422, [expect.objectContaining({ path: 'provider', code: 'not_offered' })]]);
  expect((await me.post('/v1/me/email', { email: `${me.userId}@example.org` })).status).toBe(200);
});
