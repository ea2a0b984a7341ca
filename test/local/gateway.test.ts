import { once } from 'node:events';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { gate, gateway, invitations, member, origin, problemOf } from './support/gateway';
import { waitUntil } from '../support/testing';

test('the function gets the event of a REST API: parameters as they came, headers and queries single and multiple', async () => {
  const { get, events } = await gateway();
  await get('/v1/scopes/a%2Fb%C3%A5/members/u?tagId=1&tagId=2&q=caf%C3%A9+au', { headers: { 'X-One': '1' } });
  expect(events[0]).toMatchObject({
    resource: '/v1/scopes/{scopeId}/members/{userId}',
    path: '/v1/scopes/a%2Fb%C3%A5/members/u',
    httpMethod: 'GET',
    pathParameters: { scopeId: 'a%2Fb%C3%A5', userId: 'u' },
    queryStringParameters: { tagId: '2', q: 'café au' },
    multiValueQueryStringParameters: { tagId: ['1', '2'], q: ['café au'] },
    multiValueHeaders: { 'X-Forwarded-For': ['127.0.0.1'] },
    body: null,
    isBase64Encoded: false,
    requestContext: {
      stage: 'local',
      resourcePath: '/v1/scopes/{scopeId}/members/{userId}',
      identity: { sourceIp: '127.0.0.1' },
    },
  });
  expect(Object.entries(events[0]?.headers ?? {}).find(([name]) => name.toLowerCase() === 'x-one')).toEqual([
    'X-One',
    '1',
  ]);
});

test('a fixed segment wins over a parameter, and falls back to it', async () => {
  const { get, events } = await gateway();
  await get('/v1/scopes/s/members/me', { method: 'DELETE' });
  await get('/v1/scopes/s/members/you');
  expect(events.map(({ resource }) => resource)).toEqual([
    '/v1/scopes/{scopeId}/members/me',
    '/v1/scopes/{scopeId}/members/{userId}',
  ]);
});

test('a body arrives as text, and as base64 when it is no UTF-8', async () => {
  const { get, events } = await gateway();
  await get(invitations, { method: 'POST', body: '\ufeff{"å":1}' });
  await get(invitations, { method: 'POST', body: new Uint8Array([0x7b, 0xff, 0x7d]) });
  expect(events[0]).toMatchObject({ body: '\ufeff{"å":1}', isBase64Encoded: false });
  expect(events[1]).toMatchObject({ body: Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'), isBase64Encoded: true });
});

test.each([
  ['an unknown path', '/v1/nothing', 'GET', 404, 'not-found'],
  ['an empty parameter', '/v1/scopes//invitations', 'GET', 404, 'not-found'],
  ['another method', invitations, 'PUT', 405, 'method-not-allowed'],
  ['malformed percent-encoding in the path', '/v1/scopes/%E5/invitations', 'GET', 400, 'bad-request'],
  ['malformed percent-encoding in the query', `${invitations}?q=%zz`, 'GET', 400, 'bad-request'],
])('%s is answered with a problem document by the gateway itself', async (_what, path, method, status, code) => {
  const { get, events } = await gateway();
  const response = await get(path, { method });
  const { problem, ...rest } = await problemOf(response);
  expect(rest).toEqual({ status, type: 'application/problem+json' });
  expect(problem).toMatchObject({
    type: `https://hearth.example/problems/${code}`,
    status,
    errorId: response.headers.get('x-request-id'),
  });
  for (const [name, value] of Object.entries(securityHeaders)) expect(response.headers.get(name)).toBe(value);
  expect(response.headers.get('allow')).toBe(status === 405 ? 'POST, GET, HEAD, OPTIONS' : null);
  expect(events).toEqual([]);
});

test('HEAD is answered as GET is, length and compression included, without the body, and only where GET is', async () => {
  const { get, events } = await gateway({
    answer: ({ path }) => ({ statusCode: 200, headers: { ETag: '"1"' }, body: path.padEnd(3_000, '.') }),
  });
  const [read, head] = [await get(member), await get(member, { method: 'HEAD' })];
  const told = ({ status, headers }: Response) => ({
    status,
    headers: Object.fromEntries(
      [...headers].filter(([name]) => !['date', 'x-amzn-requestid', 'connection', 'keep-alive'].includes(name)),
    ),
  });
  expect(told(head)).toEqual(told(read));
  expect(told(head).headers).toMatchObject({
    etag: '"1"',
    'content-encoding': 'gzip',
    'content-length': expect.stringMatching(/^\d+$/),
  });
  expect(await head.text()).toBe('');
  expect(events.map(({ httpMethod, resource }) => [httpMethod, resource])).toEqual(
    ['GET', 'HEAD'].map((method) => [method, '/v1/scopes/{scopeId}/members/{userId}']),
  );
  expect((await get('/v1/scopes/s/changes', { method: 'HEAD' })).status).toBe(405);
});

/**
 * Makes a request for a member's page with exactly so many bytes in its request line and the values of its
 * headers.
 */
const headOf = (bytes: number, where: 'query' | 'header' | 'headers'): string => {
  const fixed = ['Host: x', 'Connection: close'];
  const size = `GET ${member}?q= HTTP/1.1`.length + 'x'.length + 'close'.length;
  const rest = bytes - size;
  const headers =
    where === 'query'
      ? []
      : where === 'header'
        ? [`X-Long: ${'a'.repeat(rest)}`]
        : Array.from({ length: rest }, (_, index) => `X-${index}: a`);
  return [`GET ${member}?q=${where === 'query' ? 'a'.repeat(rest) : ''} HTTP/1.1`, ...fixed, ...headers, '', ''].join(
    '\r\n',
  );
};

test.each(['query', 'header', 'headers'] as const)(
  '10,240 bytes of request line and header values pass, one more in a %s is 431',
  async (where) => {
    const { port, events } = await gateway();
    const answerTo = async (bytes: number) => {
      const socket = connect(port, '127.0.0.1');
      socket.write(headOf(bytes, where));
      return text(socket);
    };
    expect((await answerTo(10_240)).slice(0, 12)).toBe('HTTP/1.1 200');
    const refused = await answerTo(10_241);
    expect(refused.slice(0, 12)).toBe('HTTP/1.1 431');
    expect(JSON.parse(refused.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      type: 'https://hearth.example/problems/head-too-large',
      status: 431,
    });
    expect(events).toHaveLength(1);
  },
);

test.each([
  ['with its length told', (size: number) => [`Content-Length: ${size}`, '', 'x'.repeat(size)]],
  ['in chunks', (size: number) => ['Transfer-Encoding: chunked', '', size.toString(16), 'x'.repeat(size), '0', '', '']],
])('a body of 10 MB %s is answered 413, and the connection takes the next request', async (_how, rest) => {
  const { port, events } = await gateway();
  // A plain socket: HTTP clients hang up by themselves when they read 413 while they still send.
  const socket = connect(port, '127.0.0.1');
  socket.write([`POST ${invitations} HTTP/1.1`, 'Host: x', ...rest(10 * 1024 * 1024)].join('\r\n'));
  socket.write(`GET ${member} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const answers = await text(socket);
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  expect(events.map(({ httpMethod }) => httpMethod)).toEqual(['GET']);
});

test('a body of exactly 256 KiB passes', async () => {
  const { get, events } = await gateway({ answer: () => ({ statusCode: 204, body: '' }) });
  expect((await get(invitations, { method: 'POST', body: 'x'.repeat(256 * 1024) })).status).toBe(204);
  expect(events[0]?.body).toHaveLength(256 * 1024);
  expect((await get(invitations, { method: 'POST', body: 'x'.repeat(256 * 1024 + 1) })).status).toBe(413);
});

test.each([
  ['throws', () => Promise.reject(new Error('secret table'))],
  ['takes longer than it may', () => new Promise<never>(() => undefined)],
])('a function that %s is answered 502 without anything internal', async (_how, answer) => {
  const { get, log } = await gateway({ answer, timeout: 50 });
  const { status, problem } = await problemOf(await get(member));
  expect(status).toBe(502);
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(log).toMatchObject([{ level: 'ERROR' }]);
});

test('an answer without a valid status is answered 502', async () => {
  const { get } = await gateway({ answer: () => ({ statusCode: 7, body: '' }) });
  expect((await get(member)).status).toBe(502);
});

test('headers of an answer go out as API Gateway sends them', async () => {
  const { get } = await gateway({
    answer: () => ({
      statusCode: 401,
      headers: { 'WWW-Authenticate': 'Bearer', Server: 'x', ETag: '"1"', Link: 'single' },
      multiValueHeaders: { Link: ['<a>', '<b>'] },
      body: Buffer.from('{}').toString('base64'),
      isBase64Encoded: true,
    }),
  });
  const response = await get(member);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-amzn-remapped-www-authenticate': 'Bearer',
    'x-amzn-remapped-server': 'x',
    etag: '"1"',
    link: '<a>, <b>',
    'content-type': 'application/json',
  });
  expect(response.headers.has('www-authenticate')).toBe(false);
  expect(await response.text()).toBe('{}');
});

test.each([
  ['gzip', 1024, true],
  ['br, *;q=0.5', 1024, true],
  ['gzip', 1023, false],
  ['gzip;q=0', 2048, false],
  ['identity, gzip;q=0.5', 2048, false],
])('with Accept-Encoding %s an answer of %i bytes is compressed: %s', async (accepted, size, compressed) => {
  const body = 'x'.repeat(size);
  const { port } = await gateway({ answer: () => ({ statusCode: 200, headers: { Vary: 'Origin' }, body }) });
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: member,
    headers: { 'Accept-Encoding': accepted },
  }).end();
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(request, 'response'));
  expect(response.headers).toMatchObject({ vary: 'Origin, Accept-Encoding' });
  expect(response.headers['content-encoding']).toBe(compressed ? 'gzip' : undefined);
  const bytes = await buffer(response);
  expect((compressed ? gunzipSync(bytes) : bytes).toString()).toBe(body);
});

test('a 304 has no body and no content type', async () => {
  const { get } = await gateway({ answer: () => ({ statusCode: 304, headers: { ETag: '"1"' }, body: '' }) });
  const response = await get(member);
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-length')]).toEqual([
    304,
    null,
    null,
  ]);
});

test('a preflight of a configured origin names the path’s own methods, any other origin learns nothing', async () => {
  const { get } = await gateway();
  const preflight = (from: string) =>
    get(invitations, { method: 'OPTIONS', headers: { Origin: from, 'Access-Control-Request-Method': 'POST' } });
  const ours = await preflight(origin);
  expect(ours.status).toBe(204);
  expect(ours.headers.get('access-control-allow-origin')).toBe(origin);
  expect(ours.headers.get('access-control-allow-methods')).toBe('POST, GET, HEAD');
  const theirs = await preflight('https://evil.example');
  expect([...theirs.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(theirs.headers.get('vary')).toBe('Origin');
  const problem = await get('/v1/nothing', { headers: { Origin: origin } });
  expect(problem.headers.get('access-control-allow-origin')).toBe(origin);
  expect(problem.headers.get('access-control-expose-headers')).toBe(
    'ETag, Location, Link, Retry-After, X-Request-Id, Idempotency-Replayed',
  );
});

test('draining waits for the requests in flight', async () => {
  const { promise: held, resolve: release } = gate();
  const { get, drain, events } = await gateway({ answer: () => held.then(() => ({ statusCode: 204, body: '' })) });
  const answer = get(member);
  await waitUntil(() => events.length === 1);
  const order: string[] = [];
  const drained = drain().then(() => order.push('drained'));
  const answered = answer.then(({ status }) => order.push(`answered ${status}`));
  order.push('released');
  release();
  await Promise.all([drained, answered]);
  expect(order[0]).toBe('released');
  expect(order).toContain('answered 204');
});

test('a client that goes away in the middle of a body starts no function', async () => {
  const { port, events, drain } = await gateway();
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST ${invitations} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
  await once(socket, 'connect');
  socket.destroy();
  await drain();
  expect(events).toEqual([]);
});
