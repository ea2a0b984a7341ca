import { beforeAll, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { projectRoot } from '../../lib/local/root';
import type { Json } from '../support/person';

const root = projectRoot();
/** What Jest says of the files in `fixtures`, which it runs in one process, by the file. */
let files: Map<string, Json>;
beforeAll(async () => {
  const { stdout } = await execa(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--config', 'test/runner/fixtures/jest.config.mjs', '--json'],
    { cwd: root, reject: false, env: { FORCE_COLOR: '0' } },
  );
  const said: Json = JSON.parse(stdout);
  files = new Map(said.testResults.map((file: Json) => [basename(file.name, '.fixture.ts'), file]));
});
const ended = (name: string): Record<string, string> =>
  Object.fromEntries(files.get(name)?.assertionResults.map(({ fullName, status }: Json) => [fullName, status]) ?? []);

it('fails what hangs, a broken hook, assertions that were not made, and what is thrown late', () => {
  expect(ended('broken')).toEqual({
    hangs: 'failed',
    'before all fails with a hook': 'failed',
    'before each fails with a hook': 'failed',
    'after each fails with a hook': 'failed',
    'asserts nothing': 'failed',
    'asserts too little': 'failed',
    'throws late': 'failed',
    'lets a promise fail late': 'failed',
    passes: 'passed',
  });
  expect(files.get('broken-end')).toMatchObject({ status: 'failed', message: expect.stringContaining('broken end') });
});

it('keeps from each file what others did, and fails one that leaves other globals', () => {
  for (const name of ['first', 'second']) {
    expect([...new Set(Object.values(ended(name)))]).toEqual(['passed']);
    expect(files.get(name)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('leaves to those after it, changed: globalThis.left, Array.prototype.left'),
    });
  }
  expect(files.get('alone')).toMatchObject({ status: 'passed' });
});

it('says where in the source the product threw', async () => {
  const source = await readFile(join(root, 'shared/core/env.ts'), 'utf8');
  const line = source.split('\n').findIndex((one) => one.includes('throw new Error(`Environment')) + 1;
  expect(files.get('thrown')?.message).toContain(`shared/core/env.ts:${line}:`);
});
