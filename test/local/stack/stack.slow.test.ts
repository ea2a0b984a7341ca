import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { CannotStart } from '../../../lib/local/cannot-start';
import { commandOf } from '../../../lib/local/command-of';
import { takeDataFolder } from '../../../lib/local/data-folder';
import { projectRoot } from '../../../lib/local/root';
import { readSettings } from '../../../lib/local/settings';
import { spawnHearth, startHearth } from '../../support/engine-process';
import { waitUntil } from '../../support/testing';

type Hearth = ReturnType<typeof spawnHearth>;

describe('a Hearth that is started', () => {
  let hearth: Hearth;
  let url: string;
  beforeAll(async () => {
    hearth = spawnHearth({
      HEARTH_DATA: 'memory',
      HEARTH_SEED: 'off',
      LOG_LEVEL: 'INFO',
      APP_CALLBACK_URLS: 'http://localhost:5173/signed-in, myapp://signed-in',
    });
    url = await hearth.ready();
  });
  afterAll(() => {
    hearth.child.kill('SIGKILL');
  });

  test('says when it is ready, and serves its parts on one port', async () => {
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(hearth.lines.filter((line) => line.startsWith('Hearth is ready'))).toHaveLength(1);
    const statuses = await Promise.all(
      ['/local/inbox', '/', '/v1/nothing'].map(
        async (path) => (await fetch(`${url}${path}`, { redirect: 'manual' })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 404]);
    // The store of objects is there too: it gives nothing that isn't signed.
    expect(await (await fetch(`${url}/hearth-objects/uploads/one`)).text()).toContain('<Code>AccessDenied</Code>');
    const asked = [
      '/local/inbox',
      '/local/jobs',
      '/docs',
      '/v1/config',
      '/.well-known/openid-configuration',
      '/nothing',
    ];
    const answered = (method: string) =>
      Promise.all(
        asked.map(async (path) => {
          const { status, headers } = await fetch(`${url}${path}`, { method, redirect: 'manual' });
          return [path, status, headers.get('content-type')];
        }),
      );
    expect(await answered('HEAD')).toEqual(await answered('GET'));
  });

  test('knows an app by its setting: it finds the sign-in, is sent back, and reads answers in a browser', async () => {
    const read = async (address: string) =>
      z.record(z.string(), z.unknown()).parse(await (await fetch(address)).json());
    const config = await read(`${url}/v1/config`);
    const discovered = await read(z.string().parse(config.discoveryUrl));
    const said = {
      issuer: 'issuer',
      authorizationEndpoint: 'authorization_endpoint',
      tokenEndpoint: 'token_endpoint',
      revocationEndpoint: 'revocation_endpoint',
      userInfoEndpoint: 'userinfo_endpoint',
      logoutEndpoint: 'end_session_endpoint',
      jwksUri: 'jwks_uri',
    };
    for (const [field, standard] of Object.entries(said))
      expect([field, new Map(Object.entries(config)).get(field)]).toEqual([
        field,
        new Map(Object.entries(discovered)).get(standard),
      ]);
    const begin = (redirectUri: string) =>
      fetch(
        `${url}/oauth2/authorize?${new URLSearchParams({
          response_type: 'code',
          client_id: z.string().parse(config.clientId),
          redirect_uri: redirectUri,
          code_challenge: 'x'.repeat(43),
          code_challenge_method: 'S256',
        }).toString()}`,
        { redirect: 'manual' },
      );
    const begun = await Promise.all(
      ['http://localhost:5173/signed-in', 'myapp://signed-in', 'http://localhost:5173/', 'hearth://signed-in'].map(
        async (address) => (await begin(address)).status,
      ),
    );
    expect(begun).toEqual([302, 302, 400, 302]);
    const allowed = await Promise.all(
      ['http://localhost:5173', 'http://localhost:5174'].map(async (Origin) =>
        (await fetch(`${url}/v1/config`, { headers: { Origin } })).headers.get('access-control-allow-origin'),
      ),
    );
    expect(allowed).toEqual(['http://localhost:5173', null]);
  });

  test('shows every request with LOG_LEVEL=INFO', async () => {
    await fetch(`${url}/health/live`);
    await waitUntil(() => hearth.lines.some((line) => line.includes('"route":"GET /health/live"')));
  });

  test('has its port: another is told in plain words, without a stack trace', async () => {
    const { ended, complaint } = startHearth({ HEARTH_DATA: 'memory', PORT: new URL(url).port });
    expect(await ended).toBe(1);
    expect(await complaint).toMatch(
      /^Port \d+ is in use by another program\. Stop it, or choose another port: PORT=\d+ npm start$/m,
    );
    expect(await complaint).not.toMatch(/^\s+at /m);
  });

  test('ends with all of it at a signal', async () => {
    const engine = /table engine: (\S+)/.exec(hearth.lines.join('\n'))?.[1] ?? '';
    expect((await fetch(engine, { method: 'POST' })).status).toBe(400);
    hearth.child.kill('SIGTERM');
    expect([await hearth.ended, await hearth.complaint]).toEqual([0, expect.not.stringContaining('Error')]);
    await expect(fetch(engine)).rejects.toThrow();
  });
});

test('npm start hands on the signal it gets: nothing is left running behind it', async () => {
  const { child, ready, ended } = startHearth({ HEARTH_DATA: 'memory' }, ['npm', 'start']);
  const url = await ready();
  child.kill('SIGTERM');
  await ended;
  await waitUntil(() =>
    fetch(url).then(
      () => false,
      () => true,
    ),
  );
});

describe('a data folder', () => {
  let folder: string;
  let first: Hearth;
  let second: Hearth | undefined;
  const modes = async () => {
    const below = await readdir(folder, { recursive: true });
    return Object.fromEntries(
      await Promise.all(
        ['.', ...below].map(
          async (name) => [name, ((await stat(join(folder, name))).mode & 0o777).toString(8)] as const,
        ),
      ),
    );
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-stack-'));
    await mkdir(join(folder, 'mail'), { mode: 0o755 });
    await writeFile(join(folder, 'mail', 'old.txt'), 'old', { mode: 0o644 });
    await chmod(folder, 0o755);
    first = spawnHearth({ HEARTH_DATA: folder, LOG_LEVEL: 'WARN' });
    await first.ready();
  });
  afterAll(async () => {
    for (const hearth of [first, second]) {
      hearth?.child.kill('SIGKILL');
      await hearth?.ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  test('is its owner’s alone, also what an earlier Hearth left open', async () => {
    await fetch(`${await first.ready()}/local/running`);
    const all = await modes();
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(['.', 'lock', 'mail/old.txt', 'keys', 'engine', 'sign-in']),
    );
    for (const [name, mode] of Object.entries(all)) expect([name, ['700', '600'].includes(mode)]).toEqual([name, true]);
  });

  test('has one Hearth at a time, whose terminal stays quiet, and one that was killed gives it free', async () => {
    await fetch(`${await first.ready()}/health/live`);
    const late = startHearth({ HEARTH_DATA: folder });
    expect(await late.ended).toBe(1);
    expect(await late.complaint).toContain(
      `Hearth is already running on the data folder ${folder} (process ${first.child.pid ?? 0})`,
    );
    expect(first.lines.filter((line) => line.startsWith('{'))).toEqual([]);
    first.child.kill('SIGKILL');
    await first.ended;
    second = spawnHearth({ HEARTH_DATA: folder });
    await second.ready();
    expect(second.lines).toContain('table: hearth');
  });

  test('ends its Hearth, which says so, when the table engine ends by itself', async () => {
    if (!second) throw new Error('there is none');
    const { lines, ended, complaint } = second;
    expect(lines).toContain(`data: ${folder}`);
    const pid = Number(await readFile(join(folder, 'engine', 'engine.pid'), 'utf8'));
    expect(await commandOf(pid)).toContain(folder);
    process.kill(pid, 'SIGKILL');
    expect(await ended).toBe(1);
    expect(await complaint).toContain('The table engine has ended by itself');
  });

  test('leaves as it is what else somebody keeps there', async () => {
    await writeFile(join(folder, 'holiday.jpg'), '', { mode: 0o644 });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'keys'), 0o755);
    const { release } = await takeDataFolder(folder);
    await release();
    expect(await modes()).toMatchObject({ '.': '755', 'holiday.jpg': '644', keys: '700' });
  });
});

test.each([
  ['a port that is none', { PORT: 'x' }, /^A setting is wrong:[^]*PORT/],
  [
    'a callback that no app can have',
    { APP_CALLBACK_URLS: 'http://app.example.com/' },
    /an address that an app comes back to, such as[^]*APP_CALLBACK_URLS/,
  ],
])('%s ends the start with words that say what to set', (_what, variables, words) => {
  expect(() => readSettings(variables)).toThrow(CannotStart);
  expect(() => readSettings(variables)).toThrow(words);
});

test('a data folder that cannot be made ends the start with words that say what to set', async () => {
  const taken = takeDataFolder(join(projectRoot(), 'package.json', 'x'));
  await expect(taken).rejects.toThrow(CannotStart);
  await expect(taken).rejects.toThrow(/^The data folder \S+ can't be written[^]*HEARTH_DATA=/);
});

test('what keeps it from starting, such as a machine without Java, is told in plain words, without a stack trace', async () => {
  const { ended, complaint } = startHearth({ HEARTH_DATA: 'memory', PATH: projectRoot() });
  expect(await ended).toBe(1);
  expect(await complaint).toMatch(
    /needs Java 17 or later and Maven, which are not installed, or Docker\.\nInstall them/,
  );
  expect(await complaint).not.toMatch(/^\s+at /m);
});
