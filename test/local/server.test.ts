import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, test } from '@jest/globals';
import * as z from 'zod';
import { isOwnHost } from '../../lib/local/admission';
import { listen } from '../../lib/local/server';
import { onTestFinished } from '../support/testing';

const started = async (handle: () => Promise<string>, names: readonly string[] = []) => {
  const server = await listen(0, async (_request, response) => response.end(await handle()), names);
  onTestFinished(() => {
    server.close();
    server.end();
  });
  return server.port;
};
const Problem = z.object({ type: z.string(), status: z.int(), detail: z.string(), errorId: z.uuid() });
/** Sends exactly these bytes. @returns status and body */
const raw = async (port: number, head: string): Promise<{ status: number; body: string }> => {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${head}\r\nConnection: close\r\n\r\n`);
  const [line = '', body = ''] = (await text(socket)).split(/\r\n\r\n(.*)/s);
  return { status: Number(line.split(' ')[1]), body };
};

describe('what listens on this machine', () => {
  const own = ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LocalHost:3000'];
  const foreign = [
    'evil.example:3000',
    'localhost:3001',
    'localhost',
    'localhost.evil.example:3000',
    'evil.localhost:3000',
    '127.0.0.1.nip.io:3000',
    '127.0.0.2:3000',
    '0.0.0.0:3000',
    '[::1]',
    '[::2]:3000',
    'localhost:3000:3000',
    'localhost:',
    'localhost:03000',
    ' localhost:3000',
    'user@localhost:3000',
    '2130706433:3000',
    '',
    'constructor:3000',
  ];
  it.each(own)('answers as %s', (host) => expect(isOwnHost(host, 3000, [])).toBe(true));
  it.each(foreign)('does not answer as "%s"', (host) => expect(isOwnHost(host, 3000, [])).toBe(false));

  it('answers under further names that were listed, with their port or any', () => {
    const names = ['10.0.2.2', 'quiet-hill.tunnel.example', 'pc.lan:8080'];
    const answered = [
      '10.0.2.2:3000',
      '10.0.2.2',
      'quiet-hill.tunnel.example',
      'PC.lan:8080',
      'pc.lan:3000',
      'loud.tunnel.example',
      '10.0.2.20:3000',
    ].map((host) => isOwnHost(host, 3000, names));
    expect(answered).toEqual([true, true, true, true, false, false, false]);
  });

  it('names the setting to whoever comes under another name, and hands nothing on', async () => {
    let handled = 0;
    const port = await started(() => Promise.resolve(String(++handled)), ['10.0.2.2']);
    const ask = async (host: string) => {
      const asked = request({ host: '127.0.0.1', port, path: '/', headers: { Host: host } }).end();
      const [answer] = z.tuple([z.custom<import('node:http').IncomingMessage>()]).parse(await once(asked, 'response'));
      return { status: answer.statusCode, body: await text(answer) };
    };
    expect((await ask(`localhost:${port}`)).status).toBe(200);
    expect((await ask('10.0.2.2')).status).toBe(200);
    const refused = await ask(`evil.example:${port}`);
    expect(refused.status).toBe(421);
    expect(Problem.parse(JSON.parse(refused.body)).detail).toContain('HEARTH_HOSTS');
    expect(handled).toBe(2);
  });
});

test.each([
  ['two hosts', (port: number) => `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nHost: evil.example`],
  [
    'an address that names its own host',
    (port: number) => `GET http://evil.example/ HTTP/1.1\r\nHost: localhost:${port}`,
  ],
  ['no host in an address', (port: number) => `GET // HTTP/1.1\r\nHost: localhost:${port}`],
  ['a port that is none', (port: number) => `GET //a:99999/ HTTP/1.1\r\nHost: localhost:${port}`],
  ['an IPv6 address that does not end', (port: number) => `GET //[ HTTP/1.1\r\nHost: localhost:${port}`],
  ['an asterisk', (port: number) => `OPTIONS * HTTP/1.1\r\nHost: localhost:${port}`],
  ['a blank in an address', (port: number) => `GET /a b HTTP/1.1\r\nHost: localhost:${port}`],
  ['no HTTP', () => 'hello'],
])('%s is a problem that says what is wrong', async (_, head) => {
  const port = await started(() => Promise.resolve('handled'));
  const { status, body } = await raw(port, head(port));
  expect(status).toBe(400);
  expect(Problem.parse(JSON.parse(body))).toMatchObject({ status: 400 });
});

test.each([
  [
    'a request line of 72 KB is handed on, to be judged by the gateway',
    (host: string) => `GET /${'a'.repeat(72 * 1024)} HTTP/1.1\r\n${host}\r\n\r\n`,
    200,
  ],
  [
    'of 5,000 headers the last is handed on, too',
    (host: string) =>
      `GET / HTTP/1.1\r\n${host}\r\n${Array.from({ length: 5_000 }, (_, index) => `x${index}: y\r\n`).join('')}\r\n`,
    200,
  ],
  [
    'a request line of 10 MB is a problem that its sender reads',
    (host: string) => `GET /${'a'.repeat(10 * 1024 * 1024)} HTTP/1.1\r\n${host}\r\n\r\n`,
    431,
  ],
  [
    'a header of 10 MB is a problem that its sender reads',
    (host: string) => `GET / HTTP/1.1\r\n${host}\r\nX: ${'a'.repeat(10 * 1024 * 1024)}\r\n\r\n`,
    431,
  ],
  [
    'what is no header is a problem that its sender reads, whatever comes behind it',
    (host: string) => `POST / HTTP/1.1\r\n${host}\r\nno header\r\n\r\n${'a'.repeat(10 * 1024 * 1024)}`,
    400,
  ],
])('%s', async (_, head, status) => {
  const port = await started(() => Promise.resolve('handled'));
  const socket = connect(port, '127.0.0.1');
  const sent = new Promise<unknown>((resolve) =>
    socket.write(head(`Host: localhost:${port}\r\nConnection: close`), resolve),
  );
  const [line = '', body = ''] = (await text(socket)).split(/\r\n\r\n(.*)/s);
  expect([Number(line.split(' ')[1]), (await sent) ?? 'all of it was taken']).toEqual([status, 'all of it was taken']);
  if (status !== 200) expect(Problem.parse(JSON.parse(body)).status).toBe(status);
});

test('what fails behind it is a problem too, of which nothing is shown', async () => {
  const port = await started(() => Promise.reject(new Error('a secret')));
  const { status, body } = await raw(port, `GET / HTTP/1.1\r\nHost: localhost:${port}`);
  expect(status).toBe(502);
  expect(body).not.toContain('secret');
  expect(Problem.parse(JSON.parse(body)).status).toBe(502);
});
