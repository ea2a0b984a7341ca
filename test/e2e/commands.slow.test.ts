import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hearthClient } from '../../client/src/index';
import { openFolder } from '../../lib/local/folder';
import { projectRoot } from '../../lib/local/root';
import { openPhone } from '../../lib/local/sign-in/phone';
import { openVisitor } from '../../lib/local/sign-in/visitor';
import { plainWords } from '../../lib/recovery/plain-words';
import { smoke, type SmokeStep } from '../../lib/releases/smoke';
import { smokeStage } from '../../lib/releases/smoke-stage';
import { spawnHearth } from '../support/engine-process';
import { person } from '../support/person';
import { server } from '../support/server';
import { paste } from '../support/shell';

/** One Hearth for those who come to it by commands, and one folder for all that it keeps. */
let hearth: ReturnType<typeof spawnHearth>;
let folder: string;
let hearthUrl: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-commands-'));
  hearth = spawnHearth({ HEARTH_DATA: folder });
  hearthUrl = await hearth.ready();
});
afterAll(async () => {
  hearth.child.kill('SIGKILL');
  await hearth.ended;
  await rm(folder, { recursive: true, force: true });
});

// Its commands find out for themselves what `npm start` was given.
test("the README's first session works as it stands", async () => {
  const readme = await readFile(`${projectRoot()}/README.md`, 'utf8');
  const session = /## A first session[^]*?```sh\n([^]*?)```/.exec(readme)?.[1] ?? '';
  const printed = (await paste(session, { HEARTH_URL: hearthUrl }))
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .split('\n');
  expect(printed.slice(0, 2)).toEqual([
    expect.stringMatching(/^Ann \(…\): role owner, /),
    expect.stringMatching(/^Ben \(…\): role editor, .*invitedBy Ann \(…\)/),
  ]);
  expect(printed).toContainEqual(expect.stringMatching(/^Milk \(…\): .*quantity 1\.5, unit l, .*purchased, /));
  expect(printed).toContainEqual(expect.stringMatching(/^ +Food \(…\): .*expense 21\.90 SEK, count 1$/));
  const [, promised = ''] = /```\n(currency SEK[^]*?)\n```/.exec(readme) ?? [];
  expect(promised.split('\n')).toHaveLength(6);
  // People come in the order of their ids.
  expect(printed).toEqual(expect.arrayContaining(promised.split('\n')));
});

/** Runs `npm run smoke` as somebody does. */
const run = (at: string, env: Record<string, string>) =>
  execa(process.execPath, ['--import', 'tsx', 'bin/smoke.ts', '--url', at], {
    cwd: projectRoot(),
    env,
    reject: false,
  });
/** Does what that command does, without a process of its own: whether all passed, and what was said. */
const smoked = async (url: string, variables: Record<string, string>) => {
  const lines: { readonly said: string[]; readonly complaints: string[] } = { said: [], complaints: [] };
  const passed = await smokeStage(
    { url, callback: undefined, variables },
    { say: (line) => lines.said.push(line), complain: (line) => lines.complaints.push(line) },
  );
  return { passed, ...lines };
};

test('a deployed stage is signed in to by browser, used, and left without what was made', async () => {
  const phone = await openFolder();
  await openVisitor({ url: hearthUrl, clientId: 'hearth-local-app', folder: phone }).signIn('smoke@example.com');
  const account = await openPhone(phone).account('smoke@example.com');
  const SMOKE_EMAIL = 'smoke@example.com';
  const env = { SMOKE_EMAIL, SMOKE_PASSWORD: account?.password ?? '', SMOKE_TOTP_SECRET: account?.secret ?? '' };

  const { exitCode, stdout, stderr } = await run(hearthUrl, env);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^ +\d+ ms {2}signs in through the hosted pages\n[^]*\nsmoke: 14 steps passed in \d+ ms at http/,
  );
  expect(exitCode).toBe(0);

  const refused = await smoked(hearthUrl, { ...env, SMOKE_PASSWORD: 'not the password' });
  expect([refused.passed, refused.complaints]).toEqual([
    false,
    [expect.stringContaining('Incorrect e-mail address or password.')],
  ]);
});

test('a token stands for signing in; what does not answer, or is not said, fails', async () => {
  const { token } = await person();
  const url = await server();
  const [answers, silent] = await Promise.all([
    smoked(url, { SMOKE_TOKEN: token }),
    run('http://127.0.0.1:1', { SMOKE_TOKEN: token }),
  ]);
  expect([answers.passed, answers.said.at(-1), answers.complaints]).toEqual([
    true,
    expect.stringMatching(/^smoke: 14 steps passed/),
    [],
  ]);
  expect([silent.exitCode, silent.stderr]).toEqual([1, expect.stringContaining('smoke: failed after 0 steps')]);
  const unsaid = await smoked(url, {}).catch(plainWords);
  expect(unsaid).toContain('set SMOKE_EMAIL, SMOKE_PASSWORD and SMOKE_TOTP_SECRET');
});

/** Makes a stage that gives one kind of answer other than it should. */
const faulty = (url: string, token: string, at: RegExp, wrong: (text: string) => string) =>
  hearthClient({
    url,
    token,
    fetch: async (address, init) => {
      const response = await fetch(address, init);
      return at.test(`${init.method ?? ''} ${new URL(address).pathname}`)
        ? new Response(wrong(await response.text()), {
            status: response.status,
            headers: { 'content-type': 'application/json' },
          })
        : response;
    },
  });

test.each([
  [
    'an amount that was not written',
    /^GET .*\/transactions\//,
    (text: string) => text.replace(/"amount":\d+/, '"amount":0'),
    /The expense of \d+ reads 0/,
  ],
  [
    'a list without its items',
    /^GET .*\/items$/,
    () => JSON.stringify({ items: [], page: { limit: 20, next: null, total: 0 } }),
    /does not hold the item/,
  ],
  [
    'a month without its expense',
    /^GET .*\/summary$/,
    (text: string) => text.replace(/"expense":\d+/g, '"expense":0'),
    /does not hold the expense/,
  ],
])('a stage that answers %s is found, and nothing is left behind there', async (_, at, wrong, words) => {
  const [url, { token }] = [await server(), await person()];
  const steps: SmokeStep[] = [];
  await expect(smoke(faulty(url, token, at, wrong), hearthClient({ url }), (step) => steps.push(step))).rejects.toThrow(
    words,
  );
  expect(steps.at(-1)?.name).toBe('deletes the list');
  const { data } = await hearthClient({ url, token }).GET('/v1/scopes/{scopeId}/lists', {
    params: { path: { scopeId: 'personal' } },
  });
  expect(data?.items).toEqual([]);
});
