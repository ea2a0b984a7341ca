import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, type GetObjectCommandInput, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { HttpRequest } from '@smithy/core/protocols';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOf } from '../../lib/local/command-of';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { type Objects, openObjects } from '../../lib/local/objects/front';
import { checkRequest } from '../../lib/local/objects/signature';
import { listen } from '../../lib/local/server';
import { instant } from '../../shared/core/time';
import { getObject, objectKeys, putObject, removeObjects } from '../../shared/db/objects/objects';
import { downloadAt } from '../../shared/db/objects/signed';
import { withEnvironment } from '../support/environment';
import { onTestFinished, waitUntil } from '../support/testing';

const app = 'https://app.example';
let folder: string;
let objects: Objects;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-objects-'));
  objects = await openObjects({ folder, bucket: 'kept', origins: [app], log: () => undefined });
  withEnvironment({ OBJECTS_ENDPOINT: objects.endpoint, OBJECTS_BUCKET: objects.bucket });
});
afterAll(async () => {
  await objects.stop();
  await rm(folder, { recursive: true, force: true });
});

const keysIn = async (prefix: string) => {
  const found: string[] = [];
  for await (const key of objectKeys(prefix)) found.push(key);
  return found;
};
const plain = { contentType: 'text/plain' };
const linkTo = (key: string, validFor: number, fileName: string) =>
  downloadAt(key, { from: instant(Date.now()), until: instant(Date.now() + validFor), fileName });
/** Makes a link by the SDK's own signer, which judges by the store’s check how ours are made. */
const linkBySdk = async (
  asked: GetObjectCommandInput,
  options: { expiresIn: number; signingDate?: Date },
  endpoint = objects.endpoint,
) => {
  const s3 = new S3Client({
    endpoint,
    region: localRegion,
    credentials: localCredentials,
    forcePathStyle: true,
  });
  const link = await getSignedUrl(s3, new GetObjectCommand(asked), options);
  s3.destroy();
  return link;
};

describe('objects on one machine', () => {
  it('need no store until the first is asked for, which starts it', async () => {
    expect(objects.pid()).toBeUndefined();
    expect(await getObject('nothing')).toBeUndefined();
    expect(await commandOf(objects.pid() ?? 0)).toContain('s3mock');
  });

  it('come back as they were written, by their own keys or by a link that needs no sign-in, as one of the SDK', async () => {
    const content = randomBytes(3_000_000);
    await putObject('a/SCOPE-1/ö é.bin', { content, form: { contentType: 'application/octet-stream' } });
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash((await getObject('a/SCOPE-1/ö é.bin')) ?? Buffer.of())).toBe(hash(content));
    const Key = 'a/SCOPE-1/ö é.bin';
    const ResponseContentDisposition = 'attachment; filename="mine.bin"';
    const links = [
      await linkTo(Key, 3_600_000, 'mine.bin'),
      await linkBySdk({ Bucket: 'kept', Key, ResponseContentDisposition }, { expiresIn: 3_600 }),
    ];
    for (const link of links) {
      const answer = await fetch(link);
      expect([
        answer.status,
        answer.headers.get('content-disposition'),
        hash(Buffer.from(await answer.arrayBuffer())),
      ]).toEqual([200, ResponseContentDisposition, hash(content)]);
    }
  });

  it('are listed by the beginning of their keys, and removed by it, every one and no other', async () => {
    for (const key of ['b/1', 'b/2', 'bc/1']) await putObject(key, { content: key, form: plain });
    await putObject('b/1', { content: 'again', form: plain });
    expect(await keysIn('b/')).toEqual(['b/1', 'b/2']);
    expect(await removeObjects('b/')).toBeGreaterThanOrEqual(2);
    expect([await keysIn('b'), await removeObjects('b/')]).toEqual([['bc/1'], 0]);
  });
});

it('is reached at the port of the whole stack, by each of its names, with addresses that are signed for one', async () => {
  const named = { host: '' };
  const door = await listen(
    0,
    async (request, response) => {
      if (!(await objects.servedAs(named.host)(request, response))) response.writeHead(418).end();
    },
    ['10.0.2.2'],
  );
  onTestFinished(() => door.end());
  onTestFinished(() => door.close());
  named.host = `localhost:${String(door.port)}`;
  await putObject('e/one', { content: 'one', form: plain });
  const link = await linkBySdk({ Bucket: 'kept', Key: 'e/one' }, { expiresIn: 60 }, `http://${named.host}`);
  const at = (target: string, Host: string, method = 'GET') =>
    new Promise<[number | undefined, string]>((resolve, reject) => {
      const { pathname, search } = new URL(target, link);
      request({ port: door.port, path: `${pathname}${search}`, method, headers: { Host } }, (answer) => {
        text(answer).then((body) => resolve([answer.statusCode, body]), reject);
      })
        .on('error', reject)
        .end();
    });
  for (const host of [named.host, `10.0.2.2:${String(door.port)}`]) expect(await at(link, host)).toEqual([200, 'one']);
  expect((await at(link.replace('e/one', 'e/two'), named.host))[0]).toBe(403);
  expect((await at(link, named.host, 'HEAD'))[0]).toBe(403);
  expect((await at(link, 'evil.example'))[0]).toBe(421);
  expect((await at('/keptother/e/one', named.host))[0]).toBe(418);
});

describe('the store of one machine refuses as S3 does', () => {
  const stranger = 'https://evil.example';
  const at = (
    target: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) =>
    new Promise<{ status: number | undefined; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
      request(new URL(target, objects.endpoint), { method, headers }, (answer) => {
        text(answer).then(
          (body) => resolve({ status: answer.statusCode, text: body, headers: answer.headers }),
          reject,
        );
      })
        .on('error', reject)
        .end();
    });
  const link = () => linkTo('c/one', 60_000, 'one.txt');
  beforeAll(() => putObject('c/one', { content: 'one', form: plain }));

  it('what is not signed, of every method', async () => {
    for (const [method, path] of [
      ['GET', '/kept/c/one'],
      ['HEAD', '/kept/c/one'],
      ['PUT', '/kept/c/one'],
      ['DELETE', '/kept/c/one'],
      ['GET', '/kept'],
      ['GET', '/'],
      ['POST', '/kept?delete'],
      ['POST', '/kept'],
    ] as const) {
      expect([method, path, (await at(path, { method })).status]).toEqual([method, path, 403]);
    }
    expect((await at(await link())).text).toBe('one');
  });

  it('a link used for another method, object, file name or bucket, one without its signature, and one that has expired', async () => {
    const good = await link();
    const others = [
      good.replace('/c/one', '/c/two'),
      good.replace('one.txt', 'two.txt'),
      good.replace('/kept/', '/other/'),
      good.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=604800'),
      good.replace(/X-Amz-Signature=[0-9a-f]/, 'X-Amz-Signature=g'),
      good.replace(/&X-Amz-Signature=[0-9a-f]+/, ''),
      `${good}&versionId=null`,
      good.replace('local%2F', 'other%2F'),
    ];
    for (const other of others) expect([other, (await at(other)).status]).toEqual([other, 403]);
    for (const method of ['DELETE', 'PUT', 'HEAD']) expect((await at(good, { method })).status).toBe(403);
    const old = await linkBySdk(
      { Bucket: 'kept', Key: 'c/one' },
      { expiresIn: 60, signingDate: new Date(Date.now() - 61_000) },
    );
    const refused = await at(old);
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Request has expired')]);
    expect((await at(good)).text).toBe('one');
  });

  it('pages of every origin that is not one of its apps', async () => {
    const good = await link();
    for (const [method, target] of [
      ['GET', good],
      ['OPTIONS', '/kept/c/one'],
      ['GET', '/'],
    ] as const) {
      const refused = await at(target, {
        method,
        headers: { Origin: stranger, 'Access-Control-Request-Method': 'DELETE' },
      });
      expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
    }
    const served = await at(good, { headers: { Origin: app } });
    expect([served.text, served.headers['access-control-allow-origin']]).toEqual(['one', app]);
    expect(
      (await at('/kept/c/one', { method: 'OPTIONS', headers: { Origin: app } })).headers[
        'access-control-allow-methods'
      ],
    ).toBe('GET, HEAD, POST');
    expect((await at(good)).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('another name of this machine', async () => {
    expect(
      (await at(await link(), { headers: { Host: `evil.example:${new URL(objects.endpoint).port}` } })).status,
    ).toBe(421);
  });

  it('a body that is not the one which was signed', async () => {
    const s3 = new S3Client({
      endpoint: objects.endpoint,
      region: localRegion,
      credentials: localCredentials,
      forcePathStyle: true,
      maxAttempts: 1,
    });
    onTestFinished(() => s3.destroy());
    s3.middlewareStack.add(
      (next) => (args) => {
        // As somebody in between would.
        if (HttpRequest.isInstance(args.request)) args.request.body = Buffer.from('four!');
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(
      s3.send(new PutObjectCommand({ Bucket: 'kept', Key: 'c/three', Body: Buffer.from('three') })),
    ).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
    expect(await getObject('c/three')).toBeUndefined();
  });
});

describe('a form with a file', () => {
  const send = async (
    changes: {
      conditions?: unknown[];
      fields?: Record<string, string>;
      content?: string;
      expiresIn?: number;
      signWith?: string;
      policy?: string;
    } = {},
  ) => {
    const {
      conditions = [],
      fields = {},
      content = 'a picture',
      expiresIn = 60_000,
      signWith = localCredentials.secretAccessKey,
    } = changes;
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = [date.slice(0, 8), localRegion, 's3', 'aws4_request'];
    const named = {
      key: 'd/${filename}',
      'Content-Type': 'image/png',
      'x-amz-algorithm': 'AWS4-HMAC-SHA256',
      'x-amz-credential': [localCredentials.accessKeyId, ...scope].join('/'),
      'x-amz-date': date,
    };
    const policy = Buffer.from(
      changes.policy ??
        JSON.stringify({
          expiration: new Date(Date.now() + expiresIn).toISOString(),
          conditions: [
            { bucket: 'kept' },
            ['starts-with', '$key', 'd/'],
            ['eq', '$Content-Type', 'image/png'],
            ['content-length-range', 1, 20],
            ...['x-amz-algorithm', 'x-amz-credential', 'x-amz-date'].map((name) => ['starts-with', `$${name}`, '']),
            ...conditions,
          ],
        }),
    ).toString('base64');
    const key = scope.reduce<string | Buffer>(
      (before, part) => createHmac('sha256', before).update(part).digest(),
      `AWS4${signWith}`,
    );
    const form = new FormData();
    for (const [name, value] of Object.entries({
      ...named,
      ...fields,
      policy,
      'x-amz-signature': createHmac('sha256', key).update(policy).digest('hex'),
    }))
      form.append(name, value);
    form.append('file', new Blob([content]), 'photo.png');
    const answer = await fetch(new URL('/kept', objects.endpoint), { method: 'POST', body: form });
    return [answer.status, /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]];
  };

  it('is kept under its key, as its policy allows', async () => {
    expect(await send()).toEqual([204, undefined]);
    expect(Buffer.from((await getObject('d/photo.png')) ?? []).toString()).toBe('a picture');
    expect(await send({ fields: { 'x-ignore-me': 'yes' } })).toEqual([204, undefined]);
  });

  it('is refused beyond that', async () => {
    expect(await send({ content: 'a picture of all of us' })).toEqual([400, 'EntityTooLarge']);
    expect(await send({ content: '' })).toEqual([400, 'EntityTooSmall']);
    expect(await send({ fields: { key: 'a/photo.png' } })).toEqual([403, 'AccessDenied']);
    expect(await send({ fields: { 'Content-Type': 'text/html' } })).toEqual([403, 'AccessDenied']);
    expect(await send({ fields: { acl: 'public-read' } })).toEqual([403, 'AccessDenied']);
    expect(await send({ conditions: [{ acl: 'private' }], fields: { acl: 'public-read' } })).toEqual([
      403,
      'AccessDenied',
    ]);
    expect(await send({ conditions: [['eq', '$x-amz-meta-owner', 'ann']] })).toEqual([403, 'AccessDenied']);
    expect(await send({ expiresIn: -1_000 })).toEqual([403, 'AccessDenied']);
    expect(await send({ signWith: 'guessed' })).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await send({ policy: 'constructor' })).toEqual([400, 'InvalidPolicyDocument']);
    expect(await send({ fields: { 'x-amz-credential': 'other/20260101/us-east-1/s3/aws4_request' } })).toEqual([
      403,
      'InvalidAccessKeyId',
    ]);
  });
});

it('checks links as the documentation of S3 works one out', () => {
  const link =
    '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=local%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host';
  const headers = { host: 'examplebucket.s3.amazonaws.com' };
  // Worked out by another program that gives the documentation's own signature for the documentation's own
  // key.
  const signature = '611cc4d7003d611f12267b48f715810f20cde3fa9997578fd669a311edb0151e';
  const target = `${link}&X-Amz-Signature=${signature}`;
  const at = (time: string) => () => checkRequest({ method: 'GET', target, headers }, Date.parse(time));
  expect(at('2013-05-24T12:00:00Z')).not.toThrow();
  expect(at('2013-05-25T00:00:01Z')).toThrow('Request has expired');
  expect(at('2013-05-23T23:44:59Z')).toThrow('Request has expired');
});

it('is kept in its folder, outlives the store that ended by itself, and ends with the stack', async () => {
  await putObject('one', { content: 'one', form: plain });
  const first = objects.pid() ?? 0;
  process.kill(first, 'SIGKILL');
  await waitUntil(() => objects.pid() === undefined);
  expect(Buffer.from((await getObject('one')) ?? []).toString()).toBe('one');
  const second = objects.pid() ?? 0;
  expect(second).not.toBe(first);
  await objects.stop();
  await waitUntil(async () => (await commandOf(second)) === undefined);
  await expect(fetch(objects.endpoint)).rejects.toThrow();
});
