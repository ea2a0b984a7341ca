import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundle } from '../../bin/bundle.mjs';
import { projectRoot } from '../../lib/local/root';
import { newFolder } from '../support/stack';

test('what npm start runs is put together when its source has changed, and only then', async () => {
  const root = await newFolder();
  await mkdir(join(root, 'bin'));
  for (const name of ['bin/bundle.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'])
    await copyFile(join(projectRoot(), name), join(root, name));
  const write = (name: string, code: string) => writeFile(join(root, 'bin', name), code);
  const says = async () => (await import(await bundle(root))).words;
  await write('words.ts', "export const words: string = 'first';");
  await write('local.ts', "export * from './words';");
  await write('local-streams.ts', "export * from './words';");

  const first = await bundle(root);
  expect(await says()).toBe('first');
  const note = join(root, '.cache/local/made-of.json');
  const { mtimeMs } = await stat(note);
  expect([await bundle(root), (await stat(note)).mtimeMs]).toEqual([first, mtimeMs]);

  await write('words.ts', "export const words: string = 'second';");
  expect(await says()).toBe('second');
  await write('local.ts', 'export const words = 3 +;');
  await expect(bundle(root)).rejects.toThrow('Unexpected ";"');
});
