import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { commandOf } from '../../lib/local/command-of';
import { openObjects } from '../../lib/local/objects/front';
import { getObject, linkTo, objectKeys, putObject, removeObjects } from '../../shared/objects/objects';
import { withEnvironment } from '../support/environment';
import { newFolder } from '../support/stack';

const objects = await openObjects({ folder: undefined, bucket: 'kept', log: () => undefined });
beforeAll(() => {
  withEnvironment({ OBJECTS_ENDPOINT: objects.endpoint, OBJECTS_BUCKET: objects.bucket });
  return objects.stop;
});

const keysIn = async (prefix: string) => {
  const found: string[] = [];
  for await (const key of objectKeys(prefix)) found.push(key);
  return found;
};
const plain = { contentType: 'text/plain' };

describe('objects on one machine', () => {
  it('need no store until the first is asked for, which starts it', async () => {
    expect(objects.pid()).toBeUndefined();
    expect(await getObject('nothing')).toBeUndefined();
    expect(await commandOf(objects.pid() ?? 0)).toContain('s3mock');
  });

  it('come back as they were written, by their own keys or by a link that needs no sign-in', async () => {
    const content = randomBytes(3_000_000);
    await putObject('a/SCOPE-1/ö é.bin', content, { contentType: 'application/octet-stream' });
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await getObject('a/SCOPE-1/ö é.bin') ?? Buffer.of())).toBe(hash(content));
    const answer = await fetch(await linkTo('a/SCOPE-1/ö é.bin', 3_600_000, 'mine.bin'));
    expect([answer.status, answer.headers.get('content-disposition'), hash(Buffer.from(await answer.arrayBuffer()))]).toEqual([200, 'attachment; filename="mine.bin"', hash(content)]);
  });

  it('are listed by the beginning of their keys, and removed by it, every one and no other', async () => {
    for (const key of ['b/1', 'b/2', 'bc/1']) await putObject(key, key, plain);
    await putObject('b/1', 'again', plain);
    expect(await keysIn('b/')).toEqual(['b/1', 'b/2']);
    expect(await removeObjects('b/')).toBeGreaterThanOrEqual(2);
    expect([await keysIn('b'), await removeObjects('b/')]).toEqual([['bc/1'], 0]);
  });
});

it('is kept in its folder, outlives the store that ended by itself, and ends with the stack', async () => {
  const folder = await newFolder();
  const first = await openObjects({ folder, bucket: 'kept', log: () => undefined });
  const at = (endpoint: string) => `${endpoint}/kept/one`;
  await fetch(at(first.endpoint), { method: 'PUT', body: 'one' });
  const pid = first.pid() ?? 0;
  process.kill(pid, 'SIGKILL');
  await vi.waitUntil(() => first.pid() === undefined);
  expect(await (await fetch(at(first.endpoint))).text()).toBe('one');
  const second = first.pid() ?? 0;
  await first.stop();
  await vi.waitUntil(async () => (await commandOf(second)) === undefined);
  await expect(fetch(at(first.endpoint))).rejects.toThrow();
});
