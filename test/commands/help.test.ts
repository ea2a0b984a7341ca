import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands, helpOf, parsed } from '../../bin/command-line.mjs';
import declared from '../../bin/commands.json';
import { stages } from '../../lib/aws/stage';
import { projectRoot } from '../../lib/local/root';
import { inBareShell } from './support/bare-shell';
import { withWords } from '../support/testing';

const root = projectRoot();
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.keys(scripts);

const run = (name: string, ...words: string[]) => {
  const [, file = ''] = /node (bin\/\S+)/.exec(scripts[name] ?? '') ?? [];
  return inBareShell(file, [...(file.endsWith('run.mjs') ? [name] : []), ...words]);
};

describe('the scripts of package.json', () => {
  it('are each declared once, and run by what reads the declaration', () => {
    expect(Object.keys(commands).sort()).toEqual(names.toSorted());
    expect(
      names.filter(
        (name) =>
          scripts[name] !==
          (name === 'start'
            ? 'MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} exec node bin/start.mjs'
            : name === 'test'
              ? 'node bin/test.mjs'
              : `node bin/run.mjs ${name}`),
      ),
    ).toEqual([]);
  });

  it('answer --help before anything is loaded, without credentials and without a Hearth that runs', async () => {
    for (const name of names) {
      const { stdout, stderr, exitCode } = await run(name, '--help');
      withWords(name, () => expect([exitCode, stderr, `${stdout}\n`]).toEqual([0, '', helpOf(name)]));
    }
  });

  it('name an option that they don’t know, and end with 2', async () => {
    for (const name of names)
      withWords(name, () =>
        expect(() => parsed(name, ['--colour', 'blue'])).toThrow(/ knows no option --colour\. It knows .*--help$/),
      );
    for (const name of ['start', 'test', 'fresh', 'deploy']) {
      const { stdout, stderr, exitCode } = await run(name, '--colour', 'blue');
      withWords(name, () => expect([exitCode, stdout]).toEqual([2, '']));
      withWords(name, () =>
        expect(stderr).toMatch(/ knows no option --colour\. It knows .*--help\n.*--help says more$/),
      );
    }
  });
});

describe.each(names)('the help of %s', (name) => {
  const { does, examples } = commands[name] ?? { does: '', examples: [] };

  it('says what it does, each of its options, and an example that it would take itself', () => {
    const text = helpOf(name);
    expect(does).toMatch(/^[A-Z].*\.$/s);
    expect(text).toContain(does);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      withWords(example, () => expect(() => parsed(name, example.split(' ').filter(Boolean))).not.toThrow());
    expect(text.split('\n').filter((line) => line.length > 200)).toEqual([]);
  });
});

describe('what is wrong with a command’s words', () => {
  it.each([
    [
      'a stage that is missing',
      'deploy',
      [],
      'npm run deploy needs --stage: which stage: dev, staging or prod. For example: npm run deploy -- --stage dev',
    ],
    [
      'a stage that is none',
      'restore',
      ['--stage', 'test', '--at', 'latest'],
      '--stage is one of dev, staging, prod, not test',
    ],
    [
      'a value that is missing',
      'restore',
      ['--stage', 'dev', '--at'],
      '--at wants TIME: the moment, such as 2026-11-20T10:00:00Z; or latest',
    ],
    ['a value for what takes none', 'openapi', ['--check=3'], '--check takes no value'],
    ['a number that is none', 'fuzz', ['--requests=many'], '--requests N: a whole number above 0, not many'],
    ['a number that is too small', 'soak', ['--minutes=0'], '--minutes N: a number above 0, not 0'],
    [
      'a word that is missing',
      'token',
      [],
      'npm run -s token needs EMAIL: whom to sign in. For example: npm run -s token -- ann@example.com',
    ],
    ['a word too many', 'job', ['integrity', 'sweeper'], 'npm run job takes no more than NAME: sweeper is too much'],
    ['a word where there are none', 'size', ['small'], 'npm run size takes no such word: small. It knows --help'],
    [
      'an option by half its name',
      'deploy',
      ['--stag', 'dev'],
      'npm run deploy knows no option --stag. It knows --stage, --require-approval, --help',
    ],
  ])('is said in plain words: %s', (_, name, words, sentence) => {
    expect(() => parsed(name, words)).toThrow(sentence);
  });

  it('leaves what follows two dashes to the command', () => {
    expect(parsed('deploy', ['--stage', 'dev', '--', '--verbose'])).toEqual({
      values: { stage: 'dev', 'require-approval': 'broadening' },
      words: ['--verbose'],
    });
  });
});

it('is asked of the declaration by every command itself, however it is run', () => {
  const files = [
    ...readdirSync(join(root, 'bin'))
      .filter((file) => /\.(?:ts|mjs)$/.test(file))
      .map((file) => `bin/${file}`),
    'scripts/currencies.ts',
  ];
  const own = files.filter((file) => /process\.argv|parseArgs/.test(readFileSync(join(root, file), 'utf8')));
  // The rest is Jest's, once it is known to be right.
  expect(own).toEqual(['bin/command-line.mjs', 'bin/run.mjs', 'bin/test.mjs']);
  for (const name of names.filter((one) => !commands[one]?.steps)) {
    const file = commands[name]?.file ?? (name === 'start' || name === 'test' ? `bin/${name}.mjs` : `bin/${name}.ts`);
    withWords(file, () => expect(readFileSync(join(root, file), 'utf8')).toContain(`commandLine('${name}')`));
  }
});

it('knows the stages there are', () => {
  const lists = Object.values(declared).flatMap((command) =>
    'values' in command && 'stage' in command.values ? [command.values.stage.oneOf] : [],
  );
  expect(lists.length).toBeGreaterThan(5);
  for (const list of lists) expect(list).toEqual(stages().map(({ name }) => name));
});

it('is called in the docs by options that it has', () => {
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'fuzz/README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];
  const calls = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/npm run (?:-s )?([a-z:]+) -- ([^`\n#]*)/g)].map(
      ([, name = '', words = '']) => ({ file, name, words }),
    ),
  );
  expect(calls.length).toBeGreaterThan(30);
  const optionsIn = (text: string): readonly string[] => text.match(/--[\w-]+/g) ?? [];
  expect(
    calls.flatMap(({ file, name, words }) =>
      optionsIn(words)
        .filter((option) => !optionsIn(helpOf(name)).includes(option))
        .map((option) => `${file}: npm run ${name} has no ${option}`),
    ),
  ).toEqual([]);
});
