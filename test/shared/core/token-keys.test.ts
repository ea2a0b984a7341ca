import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { rotated } from '../../../functions/jobs/rotate-token-key';
import { hour } from '../../../shared/core/time';
import { withEnvironment } from '../../support/environment';

/** Answers GetSecretValue as Secrets Manager does. */
let versions: Partial<Record<string, string>> = {};
let away = false;
/** How many requests meet a connection that closes. */
let closing = 0;
const asked: { target: unknown; authorization: unknown; body: unknown }[] = [];
const secrets = createServer((request, response) => {
  void json(request).then((body) => {
    asked.push({ target: request.headers['x-amz-target'], authorization: request.headers.authorization, body });
    const text = versions[JSON.parse(JSON.stringify(body)).VersionStage];
    if (closing > 0) {
      closing -= 1;
      return request.socket.destroy();
    }
    if (away) return response.writeHead(500).end(JSON.stringify({ __type: 'InternalServiceError' }));
    if (text === undefined) return response.writeHead(400).end(JSON.stringify({ __type: 'ResourceNotFoundException' }));
    return response.end(JSON.stringify({ SecretString: text }));
  });
});

// It closes none of itself: a request that is sent just then would fail.
secrets.keepAliveTimeout = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => secrets.listen(0, '127.0.0.1', resolve));
  const address = secrets.address();
  withEnvironment({
    TOKEN_KEYS: '',
    TOKEN_KEYS_SECRET: 'the-secret',
    PUSH_KEY: '',
    PUSH_KEY_SECRET: 'the-push-secret',
    SECRETS_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  });
});
afterAll(() => void secrets.close());

/** Starts a function of its own: modules as they are when it starts. */
const start = async () => {
  jest.resetModules();
  const { haveTokenKeys } = await import('../../../shared/core/token-keys');
  const { seal, unseal } = await import('../../../shared/core/seal');
  const { pushKeys } = await import('../../../shared/core/push-key');
  return { haveTokenKeys, pushKeys, seal, unseal };
};
const rotate = () =>
  (versions = { AWSPREVIOUS: versions.AWSCURRENT ?? '', AWSCURRENT: rotated(versions.AWSCURRENT ?? '') });

beforeEach(() => {
  versions = { AWSCURRENT: 'a'.repeat(43) };
  asked.length = 0;
});
afterEach(() => void (away = false));

it('reads both versions with signed requests, once an hour', async () => {
  const { haveTokenKeys, seal, unseal } = await start();
  await Promise.all([haveTokenKeys(), haveTokenKeys()]);
  await haveTokenKeys();
  expect(asked.map(({ body }) => body)).toEqual([
    { SecretId: 'the-secret', VersionStage: 'AWSCURRENT' },
    { SecretId: 'the-secret', VersionStage: 'AWSPREVIOUS' },
  ]);
  expect(asked[0]?.target).toBe('secretsmanager.GetSecretValue');
  expect(asked[0]?.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/us-east-1\/secretsmanager\/aws4_request/,
  );
  expect(unseal('cursor', seal('cursor', 'here'))).toBe('here');
  await haveTokenKeys(Date.now() + hour);
  expect(asked).toHaveLength(4);
});

it('asks once more where the connection was closed, and no more than once', async () => {
  const { haveTokenKeys, seal, unseal } = await start();
  closing = 2;
  await haveTokenKeys();
  expect(unseal('cursor', seal('cursor', 'here'))).toBe('here');
  const { haveTokenKeys: haveOthers } = await start();
  closing = 4;
  await expect(haveOthers()).rejects.toMatchObject({ code: 'not-ready' });
});

it('opens across a rotation what functions seal that read the keys before it, and after it, in both directions', async () => {
  for (let turn = 0; turn < 3; turn++) {
    const old = await start();
    await old.haveTokenKeys();
    const before = old.seal('cursor', 'before');
    rotate();
    const young = await start();
    await young.haveTokenKeys();
    expect(young.unseal('cursor', before)).toBe('before');
    // The first rotation announces alone: there was no key that everybody knew already.
    expect(old.unseal('cursor', young.seal('cursor', 'after'))).toBe('after');
  }
});

it('opens nothing any more that was sealed two rotations of its key ago', async () => {
  const old = await start();
  await old.haveTokenKeys();
  const sealed = old.seal('cursor', 'long ago');
  rotate();
  rotate();
  rotate();
  const young = await start();
  await young.haveTokenKeys();
  expect(young.unseal('cursor', sealed)).toBeUndefined();
});

it('says that it isn’t ready while the keys can’t be read, and goes on with those it has', async () => {
  const { haveTokenKeys, seal, unseal } = await start();
  expect(() => seal('cursor', 'x')).toThrow(expect.objectContaining({ code: 'not-ready' }));
  away = true;
  await expect(haveTokenKeys()).rejects.toMatchObject({ code: 'not-ready' });
  away = false;
  await haveTokenKeys();
  away = true;
  await haveTokenKeys(Date.now() + 2 * hour);
  expect(unseal('cursor', seal('cursor', 'still'))).toBe('still');
});

it('asks once a minute while a secret can’t be read anew, by the pair of pushes too', async () => {
  const { haveTokenKeys, pushKeys } = await start();
  const pair = await pushKeys();
  await haveTokenKeys();
  expect(asked).toHaveLength(3);
  away = true;
  const then = Date.now() + 2 * hour;
  for (const second of [0, 1, 59]) {
    expect(await pushKeys(then + second * 1_000)).toEqual(pair);
    await haveTokenKeys(then + second * 1_000);
  }
  expect(asked).toHaveLength(6);
  await Promise.all([pushKeys(then + 60_000), pushKeys(then + 60_000)]);
  expect(asked).toHaveLength(7);
});

it('refuses a key of another length', async () => {
  versions = { AWSCURRENT: 'short' };
  await expect((await start()).haveTokenKeys()).rejects.toMatchObject({ code: 'not-ready' });
});
