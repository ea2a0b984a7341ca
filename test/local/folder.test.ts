import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { onTestFinished } from '../support/testing';

test('a document that was put is there for whoever opens the folder next, and nothing else lies in it', async () => {
  const path = await mkdtemp(join(tmpdir(), 'hearth-folder-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const folder = await openFolder(path);
  await Promise.all([folder.put('a', { n: 1 }), folder.put('a', { n: 2 }), folder.put('b', [])]);
  const again = await openFolder(path);
  expect([(await again.names()).sort(), await again.get('b'), await again.get('c')]).toEqual([
    ['a', 'b'],
    [],
    undefined,
  ]);
  expect((await readdir(path)).sort()).toEqual(['a.json', 'b.json']);
});

test('in memory, a document that was read or put is nobody else’s', async () => {
  const folder = await openFolder();
  const document = { tags: ['x'] };
  await folder.put('a', document);
  document.tags.push('y');
  expect(await folder.get('a')).toEqual({ tags: ['x'] });
});
