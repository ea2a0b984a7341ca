import { beforeAll, expect, test } from '@jest/globals';
import { answered, hearthClient, Refused } from '../../client/src/index';
import { person } from '../support/person';
import { server } from '../support/server';

let url: string;
beforeAll(async () => {
  url = await server();
});

test('a refusal comes back as a problem with its kind and its fields', async () => {
  const { token } = await person();
  const { data, error, response } = await hearthClient({ url, token }).POST('/v1/scopes', { body: { name: '' } });
  expect([data, response.status]).toEqual([undefined, 422]);
  expect(error).toMatchObject({
    type: 'https://hearth.example/problems/validation',
    errors: [{ path: 'name', code: 'too_short' }],
  });
});

test('who goes on only with an answer is told why there is none', async () => {
  const refused = await answered(hearthClient({ url, token: 'none' }).GET('/v1/me')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 401, problem: { type: 'https://hearth.example/problems/unauthorized' } });
});

test('a token is asked for anew with each call', async () => {
  const [ann, ben] = [await person(), await person()];
  const tokens = [ann.token, ben.token];
  const client = hearthClient({ url, token: () => Promise.resolve(tokens.shift() ?? '') });
  const ids = [(await answered(client.GET('/v1/me'))).id, (await answered(client.GET('/v1/me'))).id];
  expect(ids).toEqual([ann.userId, ben.userId]);
});

test('tables arrive as text', async () => {
  const { token } = await person();
  const { data } = await hearthClient({ url, token }).GET('/v1/scopes/{scopeId}/transactions', {
    params: { path: { scopeId: 'personal' } },
    parseAs: 'text',
    headers: { Accept: 'text/csv' },
  });
  expect(data).toMatch(/amount/);
});
