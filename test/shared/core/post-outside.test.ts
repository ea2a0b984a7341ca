import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotOutside, outside, postOutside, type Ways } from '../../../shared/core/post-outside';
import { isPublicAddress } from '../../../shared/core/web-address';

/** What came to the receiver, and how it answers. */
const received: { method?: string; host: string | undefined; body: string; signature: string | undefined }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end();
let port = 0;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    received.push({
      ...(request.method !== undefined && { method: request.method }),
      host: request.headers.host,
      body,
      signature: request.headersDistinct['webhook-signature']?.join(),
    });
    answer(request, response);
  });
});
beforeAll(
  () =>
    new Promise<void>((resolve) =>
      receiver.listen(0, '127.0.0.1', () => {
        const address = receiver.address();
        if (typeof address === 'object' && address) port = address.port;
        resolve();
      }),
    ),
);
afterAll(() => void receiver.close());

/** Names with the addresses that each resolution of them leads to, in turn. */
const waysBy = (names: Readonly<Record<string, readonly (readonly string[])[]>>, allowed: string[] = []): Ways => {
  const left = new Map(Object.entries(names).map(([name, turns]) => [name, [...turns]]));
  return {
    resolve: (host) => {
      const turns = left.get(host);
      const next = turns && (turns.length > 1 ? turns.shift() : turns[0]);
      return next ? Promise.resolve(next) : Promise.reject(new Error(`ENOTFOUND ${host}`));
    },
    isAllowed: (address) => allowed.includes(address) || isPublicAddress(address),
    // Without TLS, and at the receiver's port: the address is the one that was looked up.
    request: (url, options, answered) =>
      httpRequest({ ...options, host: url.hostname, port, path: url.pathname, protocol: 'http:' }, answered),
  };
};
const message = { headers: { 'webhook-signature': 'v1,x' }, body: '{"type":"webhook.test"}' };
const here = '127.0.0.1';

describe('what is posted to the internet', () => {
  it('arrives with its headers at the address that was checked, under the name that was asked for', async () => {
    received.length = 0;
    expect(
      await postOutside('https://home.example.com/hook', message, waysBy({ 'home.example.com': [[here]] }, [here])),
    ).toBe(200);
    expect(received).toEqual([
      { method: 'POST', host: `home.example.com:${String(port)}`, body: message.body, signature: 'v1,x' },
    ]);
  });

  it('connects to what was looked at, though the name leads elsewhere by then', async () => {
    received.length = 0;
    const ways = waysBy({ 'rebound.example.com': [[here], ['10.0.0.1']] }, [here]);
    expect(await postOutside('https://rebound.example.com/', message, ways)).toBe(200);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['http', 'http://home.example.com/'],
    ['an address of this machine', 'https://127.0.0.1/'],
    ['a private address', 'https://192.168.1.10/'],
    ['an address of AWS’s own', 'https://169.254.169.254/latest/meta-data'],
    ['an IPv6 address', 'https://[::1]/'],
    ['a name of a home', 'https://homeassistant.local/'],
    ['a name that leads to a private address', 'https://inside.example.com/'],
    ['a name one of whose addresses is private', 'https://mixed.example.com/'],
    ['a name that leads to this machine by IPv6', 'https://six.example.com/'],
    ['a name that leads nowhere', 'https://empty.example.com/'],
  ])('is not sent by or to %s', async (_, address) => {
    received.length = 0;
    const ways = waysBy({
      'home.example.com': [[here]],
      'inside.example.com': [['10.1.2.3']],
      'mixed.example.com': [['93.184.215.14', '172.16.0.1']],
      'six.example.com': [['::ffff:127.0.0.1']],
      'empty.example.com': [[]],
    });
    await expect(postOutside(address, message, ways)).rejects.toBeInstanceOf(NotOutside);
    expect(received).toEqual([]);
  });

  it('follows redirects that keep what is sent, three at most, and none to a private address', async () => {
    const names = { 'home.example.com': [[here]], 'inside.example.com': [['10.1.2.3']] };
    const redirecting = (status: number, location: string) => {
      received.length = 0;
      answer = (request, response) => {
        const last = request.url === '/end';
        response.writeHead(last ? 204 : status, last ? {} : { Location: location }).end();
      };
      return postOutside('https://home.example.com/start', message, waysBy(names, [here]));
    };
    expect(await redirecting(308, '/end')).toBe(204);
    expect(received.map(({ body }) => body)).toEqual([message.body, message.body]);
    expect(await redirecting(307, '/again')).toBe(307);
    expect(received).toHaveLength(4);
    expect(await redirecting(302, '/end')).toBe(302);
    for (const to of ['https://inside.example.com/', 'https://127.0.0.1/', 'http://home.example.com/end'])
      await expect(redirecting(308, to)).rejects.toBeInstanceOf(NotOutside);
    expect(received).toHaveLength(1);
  });

  it('goes no further where a redirect says nowhere to go to, and fails where nobody answers', async () => {
    const send = () =>
      postOutside('https://home.example.com/', message, waysBy({ 'home.example.com': [[here]] }, [here]));
    answer = (_request, response) => void response.writeHead(307).end();
    expect(await send()).toBe(307);
    answer = (_request, response) => void response.writeHead(307, { Location: 'https://[' }).end();
    expect(await send()).toBe(307);
    answer = (request) => void request.socket.destroy();
    await expect(send()).rejects.toThrow('socket hang up');
  });
});

it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is on the internet', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
it.each([
  '10.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:93.184.215.14',
  '64:ff9b::a00:1',
  '2001:db8::1',
  '2002:a00:1::',
  'x',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
it('resolves names by the system', async () => expect(await outside.resolve('localhost')).toContain('127.0.0.1'));
