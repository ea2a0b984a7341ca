import { describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/api/handler';
import { lambdaContext } from '../../lib/local/gateway/context';
import { apiEvent } from '../bundles/support/events';
import {
  expiredToken,
  forgedToken,
  idToken,
  otherClientsToken,
  otherPoolsToken,
  scopelessToken,
  unsignedToken,
} from '../support/credentials';
import { person, request } from '../support/person';
import { server } from '../support/server';
import { otherSpellings, spellings } from '../support/spellings';

const altered = (token: string): string => {
  const [head, , signature] = token.split('.');
  return [
    head,
    Buffer.from(JSON.stringify({ sub: 'somebody', token_use: 'access' })).toString('base64url'),
    signature,
  ].join('.');
};

describe('an access token', () => {
  const bad: [string, (owner: { userId: string; token: string }) => string | Promise<string>][] = [
    ['that is not signed', ({ userId }) => unsignedToken(userId)],
    ['signed with a foreign key', ({ userId }) => forgedToken(userId)],
    ['that has expired', ({ userId }) => expiredToken(userId)],
    ['of another pool', ({ userId }) => otherPoolsToken(userId)],
    ['for another client', ({ userId }) => otherClientsToken(userId)],
    ['without the scope hearth/api', ({ userId }) => scopelessToken(userId)],
    ['that is an ID token', ({ userId }) => idToken(userId)],
    ['whose claims were altered', ({ token }) => altered(token)],
    ['that is none', () => 'nonsense'],
  ];

  it.each(bad)('%s is refused, and the answer says how to sign in', async (_, make) => {
    const owner = await person();
    const { status, headers, body } = await request('GET', '/v1/me', await make(owner));
    expect([status, body.type]).toEqual([401, 'https://hearth.example/problems/unauthorized']);
    // API Gateway renames the header of a function's answer.
    expect(headers.get('x-amzn-remapped-www-authenticate')).toBe(
      'Bearer realm="hearth", scope="hearth/api", error="invalid_token"',
    );
  });

  it('may be missing, or be shown in another way than as Bearer: both are 401 without a hint at what is wrong with it', async () => {
    const { token } = await person();
    for (const headers of [
      {},
      { Authorization: token },
      { Authorization: `Basic ${token}` },
      { Authorization: `Bearer ${token} more` },
      { Authorization: 'Bearer' },
    ]) {
      expect((await request('GET', '/v1/me', undefined, undefined, { headers })).status).toBe(401);
    }
    expect((await request('GET', '/v1/me', undefined)).headers.get('x-amzn-remapped-www-authenticate')).toBe(
      'Bearer realm="hearth", scope="hearth/api"',
    );
  });

  it('is taken in one spelling: the 3,071 others that a lenient reader would take are 401', async () => {
    const { token } = await person();
    const all = spellings(token);
    expect(new Set(all).size).toBe(3_072);
    await server();
    const statusOf = async (Authorization: string) =>
      (
        await handler(
          apiEvent({ method: 'GET', resource: '/v1/me', headers: { Authorization } }),
          lambdaContext('spellings', 10_000),
        )
      ).statusCode;
    const taken: string[] = [];
    for (const authorization of all) if ((await statusOf(authorization)) !== 401) taken.push(authorization);
    expect(taken).toEqual([`Bearer ${token}`]);
  });

  it('is not taken with other white space, twice in a header, or in other parts', async () => {
    const { token } = await person();
    for (const authorization of otherSpellings(token).filter((text) => /^[\x20-\x7e\t]+$/.test(text))) {
      expect([
        authorization,
        (await request('GET', '/v1/me', undefined, undefined, { headers: { Authorization: authorization } })).status,
      ]).toEqual([authorization, 401]);
    }
  });

  it('is asked for before anything else is looked at', async () => {
    const answers = await Promise.all([
      request('POST', '/v1/scopes', undefined, undefined, { raw: '{', headers: { 'Content-Type': 'text/plain' } }),
      request('GET', '/v1/scopes/none/lists?nonsense=1', undefined),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });
});

describe('the word personal', () => {
  it('stands for the caller’s own scope', async () => {
    const alone = await person();
    const made = await alone.post('/v1/scopes/personal/lists', { name: 'Mine' });
    expect([made.status, made.body.scopeId]).toEqual([201, alone.userId]);
    expect((await alone.get(`/v1/scopes/${alone.userId}/lists`)).body.items).toMatchObject([{ id: made.body.id }]);
    const other = await person();
    expect((await other.get(`/v1/scopes/${alone.userId}/lists`)).status).toBe(404);
    expect((await other.get('/v1/scopes/personal/lists')).body.items).toEqual([]);
  });
});
