import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
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
  const statuses = await Promise.all(['/local/inbox', '/', '/v1/nothing'].map(async (path) => (await fetch(`${url}${path}`, { redirect: 'manual' })).status));
  expect(statuses).toEqual([200, 302, 404]);
  const asked = ['/local/inbox', '/local/jobs', '/docs', '/v1/config', '/.well-known/openid-configuration', '/nothing'];
  const answered = (method: string) => Promise.all(asked.map(async (path) => {
    const { status, headers } = await fetch(`${url}${path}`, { method, redirect: 'manual' });
    return [path, status, headers.get('content-type')];
  }));
  expect(await answered('HEAD')).toEqual(await answered('GET'));
  const engine = /table engine: (\S+)/.exec(lines.join('\n'))?.[1] ?? '';
  expect((await fetch(engine, { method: 'POST' })).status).toBe(400);
  const from = Date.now();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(Date.now() - from).toBeLessThan(5_000);
  await expect(fetch(engine)).rejects.toThrow();
});

test('LOG_LEVEL=INFO shows every request, and without it the terminal stays quiet', async () => {
  const [loud, quiet] = [startHearth({ HEARTH_DATA: 'memory', LOG_LEVEL: 'INFO' }), startHearth({ HEARTH_DATA: 'memory', LOG_LEVEL: 'WARN' })];
  await Promise.all([loud, quiet].map(async ({ ready }) => fetch(`${await ready()}/health/live`)));
  await vi.waitUntil(() => loud.lines.some((line) => line.includes('"route":"GET /health/live"')));
  expect(quiet.lines.filter((line) => line.startsWith('{'))).toEqual([]);
});

test('npm start hands on the signal it gets: nothing is left running behind it', async () => {
  const { child, ready, ended } = startHearth({ HEARTH_DATA: 'memory' }, ['npm', 'start']);
  const url = await ready();
  child.kill('SIGTERM');
  await ended;
  await vi.waitUntil(() => fetch(url).then(() => false, () => true), { timeout: 5_000 });
});

test('its data are its owner’s alone, those of an earlier Hearth that left them open too; what else somebody keeps there is left as it is', async () => {
  const HEARTH_DATA = await newFolder();
  await mkdir(join(HEARTH_DATA, 'mail'), { mode: 0o755 });
  await writeFile(join(HEARTH_DATA, 'mail', 'old.txt'), 'old', { mode: 0o644 });
  await chmod(HEARTH_DATA, 0o755);
  const modesBelow = async (path: string) => {
    const below = await readdir(path, { recursive: true });
    return Object.fromEntries(await Promise.all(['.', ...below].map(async (name) => [name, ((await stat(join(path, name))).mode & 0o777).toString(8)] as const)));
  };
  const { child, ready, ended } = startHearth({ HEARTH_DATA });
  const url = await ready();
  await fetch(`${url}/local/objects`);
  const modes = await modesBelow(HEARTH_DATA);
  expect(Object.keys(modes)).toEqual(expect.arrayContaining(['.', 'lock', 'mail/old.txt', 'keys', 'engine', 'sign-in']));
  for (const [name, mode] of Object.entries(modes)) expect([name, ['700', '600'].includes(mode)]).toEqual([name, true]);
  child.kill('SIGTERM');
  await ended;

  await writeFile(join(HEARTH_DATA, 'holiday.jpg'), '', { mode: 0o644 });
  await chmod(HEARTH_DATA, 0o755);
  await chmod(join(HEARTH_DATA, 'keys'), 0o755);
  const { release } = await takeDataFolder(HEARTH_DATA);
  await release();
  expect(await modesBelow(HEARTH_DATA)).toMatchObject({ '.': '755', 'holiday.jpg': '644', keys: '700' });
});

test('a data folder has one Hearth at a time, and one that was killed gives it free', async () => {
  const HEARTH_DATA = await newFolder();
  const first = startHearth({ HEARTH_DATA });
  await first.ready();
  const second = startHearth({ HEARTH_DATA });
  expect(await second.ended).toBe(1);
  expect(await second.complaint).toContain(`Hearth runs already on the data folder ${HEARTH_DATA} (process ${first.child.pid ?? 0})`);
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
  ['a port that is taken', async () => ({ PORT: new URL(await startHearth({ HEARTH_DATA: 'memory' }).ready()).port }), /^Port \d+ is taken by another program\. Stop it, or choose another port: PORT=\d+ npm start$/m],
  ['a port that is none', () => ({ PORT: 'x' }), /A setting is wrong:[^]*PORT/],
  ['a data folder that cannot be made', () => ({ HEARTH_DATA: join(projectRoot(), 'package.json', 'x') }), /The data folder \S+ can't be written[^]*HEARTH_DATA=/],
  ['a machine without Java', () => ({ PATH: projectRoot() }), /needs Java 17 or later and Maven, which are not installed, or Docker\.\nInstall them/],
])('%s is told in plain words, without a stack trace', async (_what, environment, words) => {
  const { ended, complaint } = startHearth({ HEARTH_DATA: 'memory', ...(await environment()) });
  expect(await ended).toBe(1);
  expect(await complaint).toMatch(words);
  expect(await complaint).not.toMatch(/^\s+at /m);
});
