import { execa } from 'execa';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { secretsIn, secretsOf } from '../../lib/releases/secrets';
import { onTestFinished } from '../support/testing';

/** Put together here, so that this file holds no credential itself. */
const planted = {
  'a key of AWS': `AWS_SECRET_ACCESS_KEY=${['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYzzz9Qk3Lm2'].join('/')}`,
  'a private key': `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(20)}\n-----END RSA PRIVATE KEY-----`,
  'a token of GitHub': `token: ${['ghp', 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW2xY4'].join('_')}`,
};

test.each(Object.entries(planted))('%s in a file is found, and not shown', async (_, text) => {
  const found = await secretsIn('settings.txt', `first line\n${text}\n`);
  expect(found).toEqual([{ file: 'settings.txt', line: 2, message: expect.any(String) }]);
  expect(found[0]?.message).not.toContain(text.slice(-12));
});

test('what git tracks or would add is looked at, what it ignores is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await execa('git', ['init', '--quiet'], { cwd: folder });
  await Promise.all([
    writeFile(join(folder, '.gitignore'), '*.env\n'),
    writeFile(join(folder, 'local.env'), planted['a key of AWS']),
    writeFile(join(folder, 'new.ts'), `export const settings = '${planted['a token of GitHub']}';`),
  ]);
  const { files, findings } = await secretsOf(folder);
  expect([files, findings.map(({ file }) => file)]).toEqual([2, ['new.ts']]);
});
