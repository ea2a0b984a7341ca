import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { decodeJwt } from 'jose';
import { expect, test } from '@jest/globals';
import { openStand, pool } from './support/stand';
import { onTestFinished } from '../support/testing';

const run = (command: string, email: string, env: Record<string, string>) =>
  execa('node', ['--import', 'tsx', `bin/${command}.ts`, email], { env, reject: false });

test('The command prints the access token alone, and the other one a code of the same phone', async () => {
  const path = await mkdtemp(join(tmpdir(), 'hearth-phone-'));
  onTestFinished(() => rm(path, { recursive: true }));
  const stand = await openStand(undefined, 'off', path);
  const env = { HEARTH_URL: stand.url };
  const token = await run('token', 'Ada@example.com', env);
  expect([token.exitCode, token.stderr]).toEqual([0, '']);
  expect(decodeJwt(token.stdout)).toMatchObject({ email: 'ada@example.com', client_id: pool.clientId });

  const totp = await run('totp', 'ada@example.com', env);
  expect([totp.exitCode, totp.stdout]).toEqual([0, expect.stringMatching(/^\d{6}$/)]);
  expect((await run('totp', 'bob@example.com', env)).stderr).toContain('npm run -s token');
});

test('The command says what to do when nothing listens, and when no address is given', async () => {
  const [nothing, noAddress] = await Promise.all([
    run('token', 'ada@example.com', { HEARTH_URL: 'http://127.0.0.1:1' }),
    run('token', '', {}),
  ]);
  expect([nothing.exitCode, nothing.stdout, nothing.stderr]).toEqual([
    1,
    '',
    'No Hearth answers at http://127.0.0.1:1. Start one with npm start, or say where it runs by PORT or HEARTH_URL',
  ]);
  expect([noAddress.exitCode, noAddress.stderr]).toEqual([1, 'Say whom to sign in: npm run -s token -- EMAIL']);
});
