import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { clientScopes, issuerOf } from '../../lib/local/sign-in/pool';
import { projectRoot } from '../../lib/local/root';
import { codeIn, openStand, pool } from '../sign-in/support/stand';
import { person } from '../support/person';
import { server } from '../support/server';
import { onTestFinished, waitUntil } from '../support/testing';

const root = projectRoot();
/** An app's own project, empty but for what a test puts there. */
let project: string;
let installed: typeof import('../../client/src/index');

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'hearth-app-'));
  const { stdout } = await execa('npm', ['pack', join(root, 'client'), '--silent'], { cwd: project });
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  await execa('npm', ['install', '--offline', `./${stdout.trim()}`], { cwd: project });
  await execa(process.execPath, ['--input-type=module', '--eval', "import 'hearth-client'"], { cwd: project });
  installed = await import(join(project, 'node_modules/hearth-client/dist/index.js'));
});
afterAll(() => rm(project, { recursive: true }));

test('it brings no packages, and is of the product’s version', async () => {
  const [product, lock] = await Promise.all(
    ['package.json', 'package-lock.json'].map(async (name, at) =>
      JSON.parse(await readFile(join(at === 0 ? root : project, name), 'utf8')),
    ),
  );
  expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/hearth-client']);
  expect(lock.packages['node_modules/hearth-client']).toMatchObject({
    version: product.version,
    license: product.license,
    engines: product.engines,
  });
});

const readme = readFileSync(join(root, 'client/README.md'), 'utf8');
/** The README's examples, a module each; what an example takes from the app around it is declared before. */
const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(
  ([, code = '']) => `${code}
${code.includes('const hearth =') ? '' : "declare const hearth: import('hearth-client').HearthClient;"}
declare const scopeId: string;
declare const listId: string;
declare const session: { accessToken(): Promise<string> };
declare const show: (...words: (string | number | undefined)[]) => void;
export {};
`,
);

test('the README’s examples compile under both ways of finding modules, as strictly as can be', async () => {
  await mkdir(join(project, 'node_modules/@types'), { recursive: true });
  for (const name of ['oauth4webapi', '@types/node', 'undici-types'])
    await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name));
  await Promise.all(examples.map((code, at) => writeFile(join(project, `example-${String(at)}.ts`), code)));
  const strict = {
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    // TypeScript's own declarations are not the client's.
    skipDefaultLibCheck: true,
  };
  const ways = {
    // A browser's app, and one of Node.
    browser: {
      ...strict,
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      noEmit: true,
    },
    node: {
      ...strict,
      module: 'nodenext',
      moduleResolution: 'nodenext',
      lib: ['es2022'],
      types: ['node'],
      outDir: 'built',
    },
  };
  const said = await Promise.all(
    Object.entries(ways).map(async ([name, compilerOptions]) => {
      await writeFile(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
      return (
        await execa(join(root, 'node_modules/.bin/tsc'), ['-p', `tsconfig.${name}.json`], {
          cwd: project,
          reject: false,
        })
      ).stdout;
    }),
  );
  expect(said).toEqual(['', '']);

  // Whoever does as the README says is signed in, and stays so.
  const stand = await openStand();
  const ada = await stand.person();
  const { startSignIn, finishSignIn, tokenSource } = await import(join(project, 'built/example-1.js'));
  const config = {
    issuer: issuerOf(pool),
    clientId: pool.clientId,
    scopes: clientScopes,
    authorizationEndpoint: `${stand.url}/oauth2/authorize`,
    tokenEndpoint: `${stand.url}/oauth2/token`,
  };
  const { address, kept } = await startSignIn(config, pool.callbackUrls[0]);
  const browser = stand.browser();
  const page = await browser.submit(await browser.open(address), '/login', {
    email: ada.email,
    password: ada.password,
  });
  const back = await browser.submit(page, '/mfa', { code: await stand.phone.nextCode(ada.email) });
  expect(codeIn(back)).not.toBe('');
  const tokens = await finishSignIn(config, back.url, kept);
  const keep = jest.fn();
  const token = tokenSource(config, tokens, keep);
  expect(await token()).toBe(tokens.access_token);
  const [anew, same] = await Promise.all([token(tokens.access_token), token(tokens.access_token)]);
  expect([anew, keep.mock.calls.length]).toEqual([same, 1]);
  expect(anew).not.toBe(tokens.access_token);
});

/**
 * Passes calls on to the API, but for those that `fault` takes: it decides before the call, or after it was
 * done. Gives its address and what was sent.
 */
const between = async (
  fault: (call: {
    method: string;
    times: number;
    done: () => Promise<Response>;
  }) => Promise<Response | 'cut' | undefined>,
) => {
  const target = await server();
  const sent: { method: string; key: string | undefined }[] = [];
  const front = createServer(
    (request, response) =>
      void (async () => {
        const { method = '', url = '', headers } = request;
        const body = await text(request);
        sent.push({ method, key: headers['idempotency-key']?.toString() });
        const kept = Object.entries(headers)
          .filter(([name]) => !['host', 'connection', 'content-length'].includes(name))
          .map(([name, value]) => [name, String(value)] as const);
        const done = () =>
          fetch(target + url, { method, headers: Object.fromEntries(kept), ...(body.length > 0 && { body }) });
        const answer =
          (await fault({ method, times: sent.filter((each) => each.method === method).length, done })) ??
          (await done());
        if (answer === 'cut') request.socket.destroy();
        else response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      })(),
  );
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    front.closeAllConnections();
    front.close();
  });
  const address: AddressInfo | string | null = front.address();
  return { url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`, sent };
};

const personal = { path: { scopeId: 'personal' } };
const namesIn = async (token: string): Promise<string[]> => {
  const names = [];
  const hearth = installed.hearthClient({ url: await server(), token });
  for await (const { name } of installed.eachItem((cursor) =>
    hearth.GET('/v1/scopes/{scopeId}/lists', { params: { ...personal, query: { limit: 1, cursor } } }),
  ))
    names.push(name);
  return names;
};

test('a list that was made, and whose answer was cut off, is there once, and the first answer is given', async () => {
  const { token } = await person();
  const { url, sent } = await between(async ({ method, times, done }) =>
    method === 'POST' && times === 1 ? done().then(() => 'cut') : undefined,
  );
  const hearth = installed.hearthClient({ url, token });
  const { data, response } = await hearth.POST('/v1/scopes/{scopeId}/lists', {
    params: personal,
    body: { name: 'Groceries' },
  });
  expect([data?.name, response.status, response.headers.get('Idempotency-Replayed')]).toEqual([
    'Groceries',
    201,
    'true',
  ]);
  expect(sent.map(({ key }) => key)).toEqual([expect.stringMatching(/^[\w-]{20,}$/), sent[0]?.key]);
  await installed.answered(hearth.POST('/v1/scopes/{scopeId}/lists', { params: personal, body: { name: 'Hardware' } }));
  expect(sent[2]?.key).not.toBe(sent[0]?.key);
  expect((await namesIn(token)).sort()).toEqual(['Groceries', 'Hardware']);
});

const busy = (status: number, after: string) =>
  Promise.resolve(new Response('busy', { status, headers: { 'Retry-After': after } }));

test('what is turned away is sent again when it may be, and an answer that asks for too long is handed back', async () => {
  const { token } = await person();
  const { url, sent } = await between(({ method, times }) =>
    method === 'GET' && times === 1
      ? busy(503, '0')
      : method === 'DELETE'
        ? busy(429, '21')
        : Promise.resolve(undefined),
  );
  const hearth = installed.hearthClient({ url, token });
  expect((await hearth.GET('/v1/me')).data?.emailVerified).toBe(true);
  const { error } = await hearth.DELETE('/v1/scopes/{scopeId}/lists/{listId}', {
    params: { path: { scopeId: 'personal', listId: crypto.randomUUID() } },
  });
  expect(error).toMatchObject({ type: 'about:blank', status: 429, detail: 'busy' });
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE']);
});

test('a change is sent again only to the version it is for, and after a 429; tries have an end', async () => {
  const { token } = await person();
  const direct = installed.hearthClient({ url: await server(), token });
  const { data, response } = await direct.POST('/v1/scopes/{scopeId}/lists', {
    params: personal,
    body: { name: 'Groceries' },
  });
  const params = { path: { scopeId: 'personal', listId: data?.id ?? '' } };
  const { url, sent } = await between(({ method, times }) =>
    method !== 'PATCH' || times > 6
      ? Promise.resolve(undefined)
      : times === 2
        ? busy(429, '0')
        : times === 3
          ? busy(503, '0')
          : Promise.resolve('cut'),
  );
  const hearth = installed.hearthClient({ url, token, retries: { attempts: 3 } });
  const rename = (name: string, header: { 'If-Match'?: string } = {}) =>
    hearth.PATCH('/v1/scopes/{scopeId}/lists/{listId}', { params: { ...params, header }, body: { name } });
  await expect(rename('A')).rejects.toThrow('fetch failed'); // 1: cut
  expect((await rename('B')).response.status).toBe(503); // 2: 429, 3: 503
  // 4 to 6: cut
  await expect(rename('C', { 'If-Match': response.headers.get('ETag') ?? '' })).rejects.toThrow('fetch failed');
  expect(await installed.answered(rename('D', { 'If-Match': response.headers.get('ETag') ?? '' }))).toMatchObject({
    name: 'D',
    version: 2,
  });
  expect(sent).toHaveLength(7);
});

test('a token that was refused is asked for anew, once, and the call goes on', async () => {
  const { token } = await person();
  const asked: (string | undefined)[] = [];
  const hearth = installed.hearthClient({
    url: await server(),
    token: (rejected) => (asked.push(rejected), rejected === undefined ? 'expired' : token),
  });
  expect((await hearth.GET('/v1/me')).error).toBeUndefined();
  expect(asked).toEqual([undefined, 'expired']);
  const { error } = await installed.hearthClient({ url: await server(), token: () => 'expired' }).GET('/v1/me');
  expect(installed.isProblem(error, 'unauthorized')).toBe(true);
  const signedOut = jest.fn((rejected?: string) =>
    rejected === undefined ? 'expired' : Promise.reject(new Error('Sign in again')),
  );
  await expect(installed.hearthClient({ url: await server(), token: signedOut }).GET('/v1/me')).rejects.toThrow(
    'Sign in again',
  );
  expect(signedOut.mock.calls).toHaveLength(2);
});

test('a page that something in between gives instead of an answer is no answer', async () => {
  const { url } = await between(() => Promise.resolve(new Response('<h1>Welcome to Hotel Elm</h1>')));
  const { data, error } = await installed.hearthClient({ url, token: 'any' }).GET('/v1/me');
  expect([data, error]).toEqual([
    undefined,
    expect.objectContaining({ type: 'about:blank', status: 200, detail: '<h1>Welcome to Hotel Elm</h1>' }),
  ]);
});

test('a call that is ended waits for nothing, and an id that would lead elsewhere is not sent', async () => {
  const { token } = await person();
  const { url, sent } = await between(() => busy(503, '15'));
  const ending = new AbortController();
  const call = installed.hearthClient({ url, token }).GET('/v1/me', { signal: ending.signal });
  await waitUntil(() => sent.length === 1);
  ending.abort(new Error('The page was left'));
  await expect(call).rejects.toThrow(/page was left|aborted/);
  await expect(
    installed.hearthClient({ url, token }).GET('/v1/scopes/{scopeId}', { params: { path: { scopeId: '..' } } }),
  ).rejects.toThrow(TypeError);
  expect(sent).toHaveLength(1);
});

test('it runs where there is nothing of Node and no crypto, as in React Native', async () => {
  const {
    outputFiles: [bundle],
  } = await build({
    stdin: { contents: "export * from 'hearth-client'", resolveDir: project },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'client',
    platform: 'neutral',
    mainFields: ['main'],
  });
  const context = createContext({ fetch, Headers, AbortController, setTimeout, clearTimeout });
  const { hearthClient }: typeof installed = runInContext(`${bundle?.text ?? ''}; client`, context);
  const { token } = await person();
  const { url, sent } = await between(() => Promise.resolve(undefined));
  const { data } = await hearthClient({ url, token }).POST('/v1/scopes/{scopeId}/lists', {
    params: personal,
    body: { name: 'Groceries' },
  });
  expect([data?.name, sent[0]?.key]).toEqual(['Groceries', expect.stringMatching(/^[\w-]{20,}$/)]);
});
