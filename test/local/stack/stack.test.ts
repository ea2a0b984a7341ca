import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { commandOf } from '../../../lib/local/command-of';
import { takeDataFolder } from '../../../lib/local/data-folder';
import { projectRoot } from '../../../lib/local/root';
import { startHearth } from '../../support/engine-process';

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-stack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('it says when it is ready, serves its parts on one port, and a signal ends all of it within 5 seconds', async () => {
  const { child, lines, ready, ended } = startHearth({ HEARTH_DATA: 'memory' });
  const url = await ready();
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  expect(lines.filter((line) => line.startsWith('Hearth is ready'))).toHaveLength(1);
  const statuses = await Promise.all(
    ['/local/inbox', '/', '/v1/nothing'].map(
      async (path) => (await fetch(`${url}${path}`, { redirect: 'manual' })).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 404]);
  const asked = ['/local/inbox', '/local/jobs', '/docs', '/v1/config', '/.well-known/openid-configuration', '/nothing'];
  const answered = (method: string) =>
    Promise.all(
      asked.map(async (path) => {
        const { status, headers } = await fetch(`${url}${path}`, { method, redirect: 'manual' });
        return [path, status, headers.get('content-type')];
      }),
    );
  expect(await answered('HEAD')).toEqual(await answered('GET'));
  const engine = /table engine: (\S+)/.exec(lines.join('\n'))?.[1] ?? '';
  expect((await fetch(engine, { method: 'POST' })).status).toBe(400);
  const from = Date.now();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(Date.now() - from).toBeLessThan(5_000);
  await expect(fetch(engine)).rejects.toThrow();
});

test('an app of one’s own is known by its setting: it finds the sign-in, is sent back, and reads answers in a browser', async () => {
  const { ready } = startHearth({
    HEARTH_DATA: 'memory',
    HEARTH_SEED: 'off',
    APP_CALLBACK_URLS: 'http://localhost:5173/signed-in, myapp://signed-in',
  });
  const url = await ready();
  const read = async (address: string) => z.record(z.string(), z.unknown()).parse(await (await fetch(address)).json());
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

test('a callback that no app can have ends the start with words that say what to set', async () => {
  const { ended, complaint } = startHearth({ HEARTH_DATA: 'memory', APP_CALLBACK_URLS: 'http://app.example.com/' });
  expect(await ended).toBe(1);
  expect(await complaint).toMatch(/an address that an app comes back to, such as[^]*APP_CALLBACK_URLS/);
});

test('LOG_LEVEL=INFO shows every request, and without it the terminal stays quiet', async () => {
  const [loud, quiet] = [
    startHearth({ HEARTH_DATA: 'memory', LOG_LEVEL: 'INFO' }),
    startHearth({ HEARTH_DATA: 'memory', LOG_LEVEL: 'WARN' }),
  ];
  await Promise.all([loud, quiet].map(async ({ ready }) => fetch(`${await ready()}/health/live`)));
  await vi.waitUntil(() => loud.lines.some((line) => line.includes('"route":"GET /health/live"')));
  expect(quiet.lines.filter((line) => line.startsWith('{'))).toEqual([]);
});

test('npm start hands on the signal it gets: nothing is left running behind it', async () => {
  const { child, ready, ended } = startHearth({ HEARTH_DATA: 'memory' }, ['npm', 'start']);
  const url = await ready();
  child.kill('SIGTERM');
  await ended;
  await vi.waitUntil(
    () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    { timeout: 5_000 },
  );
});

test(
  'its data are its owner’s alone, those of an earlier Hearth that left them open too; what else ' +
    'somebody keeps there is left as it is',
  async () => {
    const HEARTH_DATA = await newFolder();
    await mkdir(join(HEARTH_DATA, 'mail'), { mode: 0o755 });
    await writeFile(join(HEARTH_DATA, 'mail', 'old.txt'), 'old', { mode: 0o644 });
    await chmod(HEARTH_DATA, 0o755);
    const modesBelow = async (path: string) => {
      const below = await readdir(path, { recursive: true });
      return Object.fromEntries(
        await Promise.all(
          ['.', ...below].map(
            async (name) => [name, ((await stat(join(path, name))).mode & 0o777).toString(8)] as const,
          ),
        ),
      );
    };
    const { child, ready, ended } = startHearth({ HEARTH_DATA });
    const url = await ready();
    await fetch(`${url}/local/running`);
    const modes = await modesBelow(HEARTH_DATA);
    expect(Object.keys(modes)).toEqual(
      expect.arrayContaining(['.', 'lock', 'mail/old.txt', 'keys', 'engine', 'sign-in']),
    );
    for (const [name, mode] of Object.entries(modes))
      expect([name, ['700', '600'].includes(mode)]).toEqual([name, true]);
    child.kill('SIGTERM');
    await ended;

    await writeFile(join(HEARTH_DATA, 'holiday.jpg'), '', { mode: 0o644 });
    await chmod(HEARTH_DATA, 0o755);
    await chmod(join(HEARTH_DATA, 'keys'), 0o755);
    const { release } = await takeDataFolder(HEARTH_DATA);
    await release();
    expect(await modesBelow(HEARTH_DATA)).toMatchObject({ '.': '755', 'holiday.jpg': '644', keys: '700' });
  },
);

test('a data folder has one Hearth at a time, and one that was killed gives it free', async () => {
  const HEARTH_DATA = await newFolder();
  const first = startHearth({ HEARTH_DATA });
  await first.ready();
  const second = startHearth({ HEARTH_DATA });
  expect(await second.ended).toBe(1);
  expect(await second.complaint).toContain(
    `Hearth is already running on the data folder ${HEARTH_DATA} (process ${first.child.pid ?? 0})`,
  );
  first.child.kill('SIGKILL');
  await first.ended;
  const third = startHearth({ HEARTH_DATA });
  await third.ready();
  expect(third.lines).toContain('table: hearth');
  third.child.kill('SIGTERM');
  await third.ended;
});

test('when the table engine ends by itself, Hearth says so and ends', async () => {
  const { lines, ready, ended, complaint } = startHearth({ HEARTH_DATA: await newFolder() });
  await ready();
  const folder = /data: (\S+)/.exec(lines.join('\n'))?.[1] ?? '';
  const pid = Number(await readFile(join(folder, 'engine', 'engine.pid'), 'utf8'));
  expect(await commandOf(pid)).toContain(folder);
  process.kill(pid, 'SIGKILL');
  expect(await ended).toBe(1);
  expect(await complaint).toContain('The table engine has ended by itself');
});

test.each([
  [
    'a port that is taken',
    async () => ({ PORT: new URL(await startHearth({ HEARTH_DATA: 'memory' }).ready()).port }),
    /^Port \d+ is in use by another program\. Stop it, or choose another port: PORT=\d+ npm start$/m,
  ],
  ['a port that is none', () => ({ PORT: 'x' }), /A setting is wrong:[^]*PORT/],
  [
    'a data folder that cannot be made',
    () => ({ HEARTH_DATA: join(projectRoot(), 'package.json', 'x') }),
    /The data folder \S+ can't be written[^]*HEARTH_DATA=/,
  ],
  [
    'a machine without Java',
    () => ({ PATH: projectRoot() }),
    /needs Java 17 or later and Maven, which are not installed, or Docker\.\nInstall them/,
  ],
])('%s is told in plain words, without a stack trace', async (_what, environment, words) => {
  const { ended, complaint } = startHearth({ HEARTH_DATA: 'memory', ...(await environment()) });
  expect(await ended).toBe(1);
  expect(await complaint).toMatch(words);
  expect(await complaint).not.toMatch(/^\s+at /m);
});
