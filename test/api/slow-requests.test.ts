import { expect, it } from '@jest/globals';
import { capturedLog } from '../support/log-lines';
import { person } from '../support/person';

const log = capturedLog({ SLOW_REQUEST_MS: '1', LOG_LEVEL: 'WARN' });

it('a request that takes longer than SLOW_REQUEST_MS is a warning with its route', async () => {
  const one = await person();
  await one.post('/v1/scopes', { name: 'Elm Street 4' });
  expect(log.lines().find(({ route }) => route === 'POST /v1/scopes')).toMatchObject({
    level: 'WARN',
    message: 'slow request',
    userId: one.userId,
    status: 201,
  });
});
