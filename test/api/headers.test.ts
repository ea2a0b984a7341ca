import { once } from 'node:events';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { household } from '../support/household';
import { type Answer, type Json, request } from '../support/person';
import { server } from '../support/server';

const answers = new Map<number, Answer>();
let made: Awaited<ReturnType<typeof household>>;

beforeAll(async () => {
  made = await household();
  const { path, owner, viewer, stranger } = made;
  const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const one = `${path}/lists/${list.body.id}`;
  const all = await Promise.all([
    Promise.resolve(list),
    owner.get(one),
    owner.get(one, { headers: { 'If-None-Match': list.headers.get('etag') ?? '' } }),
    owner.get(`${path}/lists?limit=0`),
    request('GET', one, undefined),
    viewer.patch(one, { name: 'Mine' }),
    stranger.get(one),
    request('PUT', one, owner.token, {}),
    owner.get(one, { headers: { Accept: 'image/png' } }),
    owner.post(`${one}/restore`),
    owner.patch(one, { name: 'New' }, { headers: { 'If-Match': '"7.x"' } }),
    owner.post(`${path}/lists`, undefined, { raw: JSON.stringify({ name: 'x'.repeat(300 * 1024) }) }),
    owner.post(`${path}/lists`, undefined, { raw: 'name=x', headers: { 'Content-Type': 'text/plain' } }),
    owner.post(`${path}/lists`, {}),
  ]);
  for (const answer of all) answers.set(answer.status, answer);
});

describe('every answer', () => {
  it.each([200, 201, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422])(
    '%i carries the security headers and the request’s id',
    (status) => {
      const answer = answers.get(status);
      if (!answer) throw new Error(`nothing was answered with ${status}, but ${[...answers.keys()].join()}`);
      for (const [name, value] of Object.entries(securityHeaders))
        expect([name, answer.headers.get(name)]).toEqual([name, value]);
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      if (status < 400) return;
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body).toMatchObject({
        status,
        errorId: answer.headers.get('x-request-id'),
        type: expect.stringMatching(/^https:\/\/hearth\.example\/problems\/[a-z-]+$/),
      });
      for (const member of ['title', 'detail']) expect(answer.body[member].length).toBeGreaterThan(5);
    },
  );

  it('with 405 says which methods there are, with 406 and 415 what is taken', () => {
    expect(answers.get(405)?.headers.get('allow')?.split(', ').sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PATCH',
    ]);
    expect(answers.get(406)?.body.detail).toContain('application/json');
    expect(answers.get(415)?.body.detail).toContain('application/json');
  });

  it('with a 304 has no body', () => {
    expect(answers.get(304)).toMatchObject({ body: '' });
    expect(answers.get(304)?.headers.get('etag')).toBe(answers.get(201)?.headers.get('etag'));
  });

  it('may be kept by nobody but its reader, unless it is reference data', async () => {
    expect(answers.get(200)?.headers.get('cache-control')).toBe('private, no-cache');
    expect((await made.owner.get('/v1/currencies')).headers.get('cache-control')).toBe('public, max-age=86400');
    expect((await request('GET', '/v1/roles', undefined)).headers.get('cache-control')).toBe('public, max-age=3600');
  });
});

describe('a browser app', () => {
  const from = (origin: string, token: string) =>
    request('GET', '/v1/me', token, undefined, { headers: { Origin: origin } });

  it('of a configured origin may read the answers and the headers it needs, errors too', async () => {
    for (const token of [made.owner.token, 'none']) {
      const { headers } = await from('https://app.example.com', token);
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(headers.get('access-control-expose-headers')?.split(', ').sort()).toEqual(
        ['ETag', 'Idempotency-Replayed', 'Link', 'Location', 'Retry-After', 'X-Request-Id'].sort(),
      );
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('of any other origin may not', async () => {
    for (const origin of ['https://evil.example.com', 'https://app.example.com.evil.org', 'null']) {
      const { headers } = await from(origin, made.owner.token);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('learns beforehand which methods and headers an address takes', async () => {
    const { status, headers } = await request('OPTIONS', `${made.path}/lists`, undefined, undefined, {
      headers: { Origin: 'https://app.example.com', 'Access-Control-Request-Method': 'POST' },
    });
    expect([status, headers.get('access-control-allow-methods')?.split(', ').sort()]).toEqual([
      204,
      ['GET', 'HEAD', 'POST'],
    ]);
    expect(headers.get('access-control-allow-headers')).toContain('If-Match');
  });
});

describe('an answer of 1 KiB and more', () => {
  it('is compressed for who takes gzip', async () => {
    const get = async (path: string, encoding: string) =>
      (await fetch((await server()) + path, { headers: { 'Accept-Encoding': encoding } })).headers.get(
        'content-encoding',
      );
    expect(await get('/v1/currencies', 'gzip')).toBe('gzip');
    expect(await get('/v1/currencies', 'identity')).toBeNull();
    expect(await get('/health/live', 'gzip')).toBeNull();
  });
});

describe('a header that decides', () => {
  /** Sends header lines as they are, as no `fetch` would. */
  const sent = async (
    method: string,
    path: string,
    lines: readonly (readonly [string, string])[],
    body = '',
  ): Promise<{ status: number; problem: Json }> => {
    const { hostname, port, host } = new URL(await server());
    const raw = [...lines, ['Host', host], ['Content-Length', String(Buffer.byteLength(body))]].flat();
    const call = httpRequest({ hostname, port, path, method, headers: raw });
    call.end(body);
    const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(call, 'response'));
    const said = await text(response);
    return { status: response.statusCode ?? 0, problem: said.startsWith('{') ? JSON.parse(said) : said };
  };
  const signedIn = () => ['Authorization', `Bearer ${made.owner.token}`] as const;
  const json = ['Content-Type', 'application/json'] as const;

  it.each([
    ['Authorization', () => [signedIn(), ['Authorization', `Bearer ${made.viewer.token}`]]],
    ['Authorization', () => [signedIn(), ['AUTHORIZATION', 'Basic eDp5']]],
    ['Authorization', () => [signedIn(), signedIn()]],
    ['Idempotency-Key', () => [signedIn(), ['Idempotency-Key', 'a'], ['idempotency-key', 'b']]],
    ['If-Match', () => [signedIn(), ['If-Match', '"1.x"'], ['if-match', '*']]],
    ['Content-Type', () => [signedIn(), ['content-type', 'text/plain']]],
    ['Cookie', () => [signedIn(), ['Cookie', 'a=1; session=2; session=3']]],
    ['Cookie', () => [signedIn(), ['Cookie', 'session=2'], ['cookie', 'session=2']]],
  ] as const satisfies readonly (readonly [string, () => readonly (readonly [string, string])[]])[])(
    '%s that comes twice is 400, and nothing is done',
    async (name, headers) => {
      const { owner, path } = made;
      const before = (await owner.get(`${path}/lists`)).body.items.length;
      const { status, problem } = await sent('POST', `${path}/lists`, [json, ...headers()], '{"name":"Twice"}');
      expect([status, problem.type, problem.errors]).toEqual([
        400,
        'https://hearth.example/problems/bad-request',
        [expect.objectContaining({ path: name, code: 'repeated' })],
      ]);
      expect((await owner.get(`${path}/lists`)).body.items).toHaveLength(before);
    },
  );

  it('names all that come twice at once', async () => {
    const { problem } = await sent('GET', '/v1/me', [
      signedIn(),
      signedIn(),
      ['If-Match', '*'],
      ['If-Match', '*'],
      ['Cookie', 'a=1;a=2'],
    ]);
    expect(problem.errors.map(({ path }: Json) => path)).toEqual(['Authorization', 'If-Match', 'Cookie']);
  });

  it('is asked for one value before who calls: also where nobody signs in', async () => {
    expect(
      (
        await sent('GET', '/v1/roles', [
          ['Authorization', 'x'],
          ['Authorization', 'y'],
        ])
      ).status,
    ).toBe(400);
  });

  it('is no list: lists may come in several lines, and are one', async () => {
    const { owner, path } = made;
    const list = await owner.post(`${path}/lists`, { name: 'Several lines' });
    const at = `${path}/lists/${list.body.id}`;
    const etag = list.headers.get('etag') ?? '';
    expect((await sent('GET', at, [signedIn(), ['If-None-Match', '"9.other"'], ['if-none-match', etag]])).status).toBe(
      304,
    );
    expect((await sent('GET', at, [signedIn(), ['If-None-Match', etag], ['If-None-Match', '"9.other"']])).status).toBe(
      304,
    );
    for (const lines of [
      [
        ['Accept', 'image/png'],
        ['Accept', 'application/json'],
      ],
      [
        ['Accept', 'application/json'],
        ['Accept', 'image/png'],
      ],
      [
        ['Accept-Language', 'de'],
        ['Accept-Language', 'sv'],
      ],
      [
        ['Cookie', 'a=1'],
        ['Cookie', 'b=1; A=2'],
      ],
    ] as const) {
      expect((await sent('GET', at, [signedIn(), ...lines])).status).toBe(200);
    }
    expect(
      (
        await sent('GET', at, [
          signedIn(),
          ['Accept-Language', 'de'],
          ['Accept-Language', 'sv'],
          ['If-None-Match', etag],
          ['Accept', 'text/csv'],
        ])
      ).problem.title,
    ).toBe('Finns inte i det formatet');
  });
});

describe('what was created', () => {
  it('is told its address', async () => {
    const { path, owner } = made;
    for (const [at, body] of [
      ['/v1/scopes', { name: 'Cabin' }],
      [`${path}/lists`, { name: 'Cabin' }],
      [`${path}/transactions`, { kind: 'expense', amount: 1 }],
    ] as const) {
      const { headers, body: record } = await owner.post(at, body);
      expect(headers.get('location')).toBe(`${at}/${record.id}`);
      expect((await owner.get(headers.get('location') ?? '')).body).toEqual(record);
    }
  });
});
