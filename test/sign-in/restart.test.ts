import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { openShelf } from '../../lib/local/sign-in/shelf';
import * as z from 'zod';
import { codeIn, openStand } from './support/stand';
import { onTestFinished } from '../support/testing';

const dataFolder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'hearth-sign-in-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
};

test('What was answered is there after a start anew: the user, a used code, tokens, a revocation, a browser half signed in', async () => {
  const path = await dataFolder();
  const before = await openStand(await openFolder(path));
  const person = await before.person();
  const used = before.codeOf(person, 1);
  const signedIn = await before.atSecondFactor(person);
  const unused = codeIn(await signedIn.browser.submit(signedIn.page, '/mfa', { code: used }));
  const revoked = await before.visitor.signIn(person.email);
  await before.post('/oauth2/revoke', { token: revoked.refreshToken, client_id: 'hearthappclient0000000000' });
  const cookie =
    (await fetch(before.authorizeUrl(), { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? '';

  // Nothing is closed: the second one knows what is on the disk at this moment, as after kill -9.
  const after = await openStand(await openFolder(path));
  const refresh = async (token: string) =>
    (await after.token({ grant_type: 'refresh_token', refresh_token: token })).status;
  expect((await fetch(`${after.url}/login`, { headers: { cookie } })).status).toBe(200);
  expect([await refresh(person.tokens.refreshToken), await refresh(revoked.refreshToken)]).toEqual([200, 400]);
  expect(
    (await after.token({ grant_type: 'authorization_code', code: unused, code_verifier: before.verifier })).status,
  ).toBe(200);
  const replay = await after.atSecondFactor(person);
  expect((await replay.browser.submit(replay.page, '/mfa', { code: used })).text).toContain('already been used');
  expect(new Set((await readdir(path)).map((name) => name.split('-')[0]))).toContain('user');
});

test('A lock-out outlasts a start anew', async () => {
  const folder = await openFolder(await dataFolder());
  const before = await openStand(folder);
  const person = await before.person();
  for (let failure = 1; failure <= 5; failure++)
    await before.atSecondFactor({ ...person, password: 'a wrong password' });
  const after = await openStand(folder);
  await after.time.wait(before.time.now() - after.time.now());
  expect((await after.atSecondFactor(person)).page.status).toBe(429);
});

test('A shelf on the disk holds all that was put by the time each put is answered, however many come at once', async () => {
  const path = await dataFolder();
  const shelf = await openShelf(await openFolder(path), 'things', z.number(), Date.now);
  const puts = Array.from({ length: 50 }, async (_, index) => {
    await shelf.put(String(index), index, Date.now() + 60_000);
    return (await readFile(join(path, 'things.json'), 'utf8')).includes(`"key":"${index}"`);
  });
  expect(await Promise.all(puts)).toEqual(Array(50).fill(true));
});

test('A shelf forgets what has run out', async () => {
  let now = 0;
  const folder = await openFolder();
  const shelf = await openShelf(folder, 'things', z.number(), () => now);
  await shelf.put('a', 1, 10);
  now = 10;
  expect([shelf.get('a'), await shelf.take('a')]).toEqual([undefined, undefined]);
  await shelf.put('b', 2, 20);
  expect(await folder.get('things')).toEqual([{ key: 'b', value: 2, expiresAt: 20 }]);
});

test('A write that fails is told to its caller and does not stop later ones', async () => {
  const folder = await openFolder();
  let broken = true;
  const failing = {
    ...folder,
    put: (name: string, document: unknown) => (broken ? Promise.reject(new Error('full')) : folder.put(name, document)),
  };
  const shelf = await openShelf(failing, 'things', z.number(), Date.now);
  await expect(shelf.put('a', 1, Infinity)).rejects.toThrow('full');
  broken = false;
  await expect(shelf.put('b', 2, Infinity)).resolves.toBeUndefined();
});
