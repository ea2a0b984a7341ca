import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../lib/local/root';
import { licenceFaults } from '../../lib/releases/licences';

const lockWith = (name: string, about: object) => ({
  packages: { '': { license: 'Apache-2.0' }, [`node_modules/${name}`]: { version: '1.0.0', ...about } },
});

test('every package of Hearth is under a licence that may be used', async () => {
  expect(licenceFaults(JSON.parse(await readFile(join(projectRoot(), 'package-lock.json'), 'utf8')))).toEqual([]);
});

test.each([
  ['GPL-3.0-only', { license: 'GPL-3.0-only' }],
  ['no licence', {}],
  ['words that are no licence', { license: 'SEE LICENSE IN licence.txt' }],
  ['a licence for tools alone', { license: 'MPL-2.0' }],
])('a package that would be shipped under %s is found', (_, about) => {
  expect(licenceFaults(lockWith('@some/package', about))).toEqual([
    expect.stringContaining('@some/package@1.0.0 is under'),
  ]);
});

test('one of two licences is enough where a package leaves the choice, and a tool may be under more than what is shipped', () => {
  expect(licenceFaults(lockWith('either', { license: '(MIT OR GPL-3.0-or-later)' }))).toEqual([]);
  expect(licenceFaults(lockWith('both', { license: 'MIT AND GPL-3.0-or-later' }))).toHaveLength(1);
  expect(licenceFaults(lockWith('tool', { license: 'MPL-2.0', dev: true }))).toEqual([]);
});

test('what one tool may be under by its name, no other may, nor that tool where it would be shipped', () => {
  const license = 'CC-BY-4.0';
  expect(licenceFaults(lockWith('caniuse-lite', { license, dev: true }))).toEqual([]);
  expect(licenceFaults(lockWith('caniuse-lite', { license }))).toHaveLength(1);
  expect(licenceFaults(lockWith('another', { license, dev: true }))).toHaveLength(1);
});
