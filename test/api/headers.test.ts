import { beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../shared/http/security-headers';
import { household } from '../support/household';
import { type Answer, request } from '../support/person';
import { server } from '../support/server';

const answers = new Map<number, Answer>();
let made: Awaited<ReturnType<typeof household>>;

beforeAll(async () => {
  made = await household();
  const { path, owner, viewer, stranger } = made;
  const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const one = `${path}/lists/${list.body.id}`;
  const all = await Promise.all([
    Promise.resolve(list), owner.get(one), owner.get(one, { headers: { 'If-None-Match': list.headers.get('etag') ?? '' } }), owner.get(`${path}/lists?limit=0`), request('GET', one, undefined), viewer.patch(one, { name: 'Mine' }),
    stranger.get(one), request('PUT', one, owner.token, {}), owner.get(one, { headers: { Accept: 'image/png' } }), owner.post(`${one}/restore`), owner.patch(one, { name: 'New' }, { headers: { 'If-Match': '"7.x"' } }),
    owner.post(`${path}/lists`, undefined, { raw: JSON.stringify({ name: 'x'.repeat(300 * 1024) }) }), owner.post(`${path}/lists`, undefined, { raw: 'name=x', headers: { 'Content-Type': 'text/plain' } }), owner.post(`${path}/lists`, {}),
  ]);
  for (const answer of all) answers.set(answer.status, answer);
});

describe('every answer', () => {
  it.each([200, 201, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422])('%i carries the security headers and the request’s id', (status) => {
    const answer = answers.get(status);
    if (!answer) throw new Error(`nothing was answered with ${status}, but ${[...answers.keys()].join()}`);
    for (const [name, value] of Object.entries(securityHeaders)) expect([name, answer.headers.get(name)]).toEqual([name, value]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    if (status < 400) return;
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({ status, errorId: answer.headers.get('x-request-id'), type: expect.stringMatching(/^https:\/\/hearth\.example\/problems\/[a-z-]+$/) });
    for (const member of ['title', 'detail']) expect(answer.body[member].length).toBeGreaterThan(5);
  });

  it('with 405 says which methods there are, with 406 and 415 what is taken', () => {
    expect(answers.get(405)?.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'OPTIONS', 'PATCH']);
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
  const from = (origin: string, token: string) => request('GET', '/v1/me', token, undefined, { headers: { Origin: origin } });

  it('of a configured origin may read the answers and the headers it needs, errors too', async () => {
    for (const token of [made.owner.token, 'none']) {
      const { headers } = await from('https://app.example.com', token);
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(headers.get('access-control-expose-headers')?.split(', ').sort()).toEqual(['ETag', 'Idempotency-Replayed', 'Link', 'Location', 'Retry-After', 'X-Request-Id'].sort());
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
    const { status, headers } = await request('OPTIONS', `${made.path}/lists`, undefined, undefined, { headers: { Origin: 'https://app.example.com', 'Access-Control-Request-Method': 'POST' } });
    expect([status, headers.get('access-control-allow-methods')?.split(', ').sort()]).toEqual([204, ['GET', 'POST']]);
    expect(headers.get('access-control-allow-headers')).toContain('If-Match');
  });
});

describe('an answer of 1 KiB and more', () => {
  it('is compressed for who takes gzip', async () => {
    const get = async (path: string, encoding: string) => (await fetch((await server()) + path, { headers: { 'Accept-Encoding': encoding } })).headers.get('content-encoding');
    expect(await get('/v1/currencies', 'gzip')).toBe('gzip');
    expect(await get('/v1/currencies', 'identity')).toBeNull();
    expect(await get('/health/live', 'gzip')).toBeNull();
  });
});

describe('what was created', () => {
  it('is told its address', async () => {
    const { path, owner } = made;
    for (const [at, body] of [['/v1/scopes', { name: 'Cabin' }], [`${path}/lists`, { name: 'Cabin' }], [`${path}/transactions`, { kind: 'expense', amount: 1 }]] as const) {
      const { headers, body: record } = await owner.post(at, body);
      expect(headers.get('location')).toBe(`${at}/${record.id}`);
      expect((await owner.get(headers.get('location') ?? '')).body).toEqual(record);
    }
  });
});
