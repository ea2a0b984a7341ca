import { expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { execa } from 'execa';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Dump, Measurement } from '../../scripts/coverage/measure';
import { projectRoot } from '../../lib/local/root';
import { faultsIn, least, summaryOf, unrun } from '../../scripts/coverage/summary';
import { onTestFinished } from '../support/testing';

const source = `interface Guest { readonly name?: string }
export const welcome = (guest: Guest): string => {
  const name = guest.name ?? 'you';
  if (name === 'Ann') {
    return 'Hello Ann';
  }
  return name.length > 3 ? 'Dear ' + name : name;
};
/** Is called by nobody. */
export const bid = (guest: Guest): string =>
  'Bye ' + String(guest.name);
`;
const use = (name: string) => `import { welcome } from './welcome'; welcome(${name});`;

const ours = projectRoot();

/** A project of one file, and two ways to run it in a process: bundled, as functions are, or as it is. */
const project = async () => {
  const root = await mkdtemp(join(tmpdir(), 'hearth-coverage-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const dumps = join(root, 'dumps');
  await mkdir(join(root, 'shared'));
  const path = join(root, 'shared', 'welcome.ts');
  await writeFile(path, source);
  const run = (...command: string[]) => execa(process.execPath, command, { env: { NODE_V8_COVERAGE: dumps } });
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  return {
    /** Runs it as commands run: compiled file by file. */
    asItIs: async (name: string) => {
      const file = join(root, 'shared', 'use.ts');
      await writeFile(file, use(name));
      await run('--import', tsx, file);
    },
    /** Runs it put together into a bundle that was moved away. */
    bundled: async (name: string) => {
      const file = join(root, 'elsewhere', 'functions', 'index.js');
      const contents = use(name);
      const [output] = (
        await build({
          stdin: { contents, resolveDir: join(root, 'shared'), sourcefile: 'use.ts' },
          absWorkingDir: root,
          outfile: join(root, 'index.js'),
          bundle: true,
          minify: true,
          sourcemap: 'inline',
          write: false,
        })
      ).outputFiles;
      await mkdir(join(root, 'elsewhere', 'functions'), { recursive: true });
      await writeFile(file, output?.text ?? '');
      await run(file);
    },
    /** Ends a run of Jest's with what was measured, as `npm test -- --coverage` of all tests or of some. */
    ended: async (tests: 'all' | 'some') => {
      await mkdir(join(root, 'functions'));
      await writeFile(join(root, 'a.test.js'), "it('passes', () => {});");
      const reporters = ['scripts/coverage/reporter.mjs', 'scripts/closing-line.mjs'].map((name) => join(ours, name));
      const config = JSON.stringify({ rootDir: root, testMatch: ['**/a.test.js'], transform: {}, reporters });
      const { exitCode, stdout } = await execa(
        process.execPath,
        [join(ours, 'node_modules/jest/bin/jest.js'), '--config', config],
        { cwd: root, reject: false, env: { COVERAGE_FOLDER: dumps, COVERAGE_HELD: tests === 'all' ? 'yes' : '' } },
      );
      return { exitCode, said: stdout.split('\n') };
    },
    measured: async () => {
      const measurement = new Measurement(root, [path]);
      for (const name of await readdir(dumps)) {
        const dump: Dump = JSON.parse(await readFile(join(dumps, name), 'utf8'));
        measurement.add(dump);
      }
      const coverage = measurement.coverage();
      const file = coverage.fileCoverageFor(path);
      const counts = Object.values(file.b);
      const taken = Object.values(file.branchMap).map(({ type }, index) => [
        type,
        ...(counts[index] ?? []).map((times) => times > 0),
      ]);
      return { coverage, root, lines: file.getUncoveredLines().map(Number), taken };
    },
  };
};

it('says which lines and ways a process did not run', async () => {
  const { asItIs, measured } = await project();
  await asItIs("{ name: 'Robin' }");
  expect(await measured()).toMatchObject({
    lines: [5, 11],
    taken: [
      ['binary-expr', true, false],
      ['if', false, true],
      ['cond-expr', true, false],
    ],
  });
});

it('adds up what several processes ran, whatever their code was compiled to', async () => {
  const { asItIs, bundled, measured } = await project();
  await asItIs("{ name: 'Ann' }");
  await bundled('{}');
  expect(await measured()).toMatchObject({
    lines: [11],
    taken: [
      ['binary-expr', true, true],
      ['if', true, true],
      ['cond-expr', false, true],
    ],
  });
});

it('refuses a part whose lines or branches are run too little, and names the lines', async () => {
  const { asItIs, measured } = await project();
  await asItIs("{ name: 'Robin' }");
  const { coverage, root } = await measured();
  const summary = summaryOf(coverage, 'shared', root);
  expect(summary.line).toBe('coverage of shared: 71.4 % of 7 lines, 50.0 % of 6 branches');
  expect(faultsIn(summary)).toEqual([
    'coverage of shared: below 90 % of lines',
    'coverage of shared: below 85 % of branches',
  ]);
  expect(faultsIn({ ...summary, ...least })).toEqual([]);
  expect(unrun(coverage, root)).toEqual(['not run: shared/welcome.ts 5, 11']);
});

it.each([
  ['fails a run of all tests', 'all', 1, ''],
  ['fails no run of some tests', 'some', 0, ' (not all tests were run)'],
] as const)('%s that runs too little, and says how much before it counts the tests', async (_, tests, code, why) => {
  const { asItIs, ended } = await project();
  await asItIs("{ name: 'Robin' }");
  const { exitCode, said } = await ended(tests);
  expect(said.slice(-6)).toEqual([
    'coverage of shared: 75.0 % of 8 lines, 50.0 % of 6 branches',
    'coverage of functions: 100.0 % of 0 lines, 100.0 % of 0 branches',
    `coverage of shared: below 90 % of lines${why}`,
    `coverage of shared: below 85 % of branches${why}`,
    '',
    '1 passed, 0 failed',
  ]);
  expect(exitCode).toBe(code);
});
