import { readdirSync } from 'node:fs';

/** The client's own files name each other as they will be once compiled. */
const client = readdirSync(new URL('client/src', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
/** Packages that are ES modules alone: compiled to CommonJS as our own files are. */
const modules = [
  '@middy/core',
  '@noble/hashes',
  '@sec-ant/readable-stream',
  '@secretlint/.*',
  '@seriousme/openapi-schema-validator',
  '@sindresorhus/merge-streams',
  'execa',
  'figures',
  'fractional-indexing',
  'get-stream',
  'hearth-client',
  'human-signals',
  'is-plain-obj',
  'is-stream',
  'is-unicode-supported',
  'jose',
  'npm-run-path',
  'oauth4webapi',
  'parse-ms',
  'path-key',
  'pretty-ms',
  'strip-final-newline',
  'unicorn-magic',
  'uuid',
  'yoctocolors',
];

/** What measures coverage, child processes included, where `npm test -- --coverage` gives it a folder. */
const measured = process.env.COVERAGE_FOLDER !== undefined;

/**
 * The longest that a test may take, ms: far beyond what any takes on a quiet machine. On a busy one it is not time
 * that fails. A soak makes more of the runs of generated tests and races.
 */
const longest = process.env.GENERATED_RUNS === 'soak' ? 3_600_000 : 600_000;

/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.(ts|js|mjs)$': [
      '<rootDir>/test/support/runner/transform.mjs',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        // A comment of several times the code's length, which every file of tests would read past; coverage needs it.
        sourceMaps: measured ? 'inline' : true,
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
  moduleNameMapper: {
    [`^\\./(${client.join('|')})\\.js$`]: ['./$1.js', './$1.ts'],
    // Its exports name no file for `require`.
    '^unicorn-magic$': '<rootDir>/node_modules/unicorn-magic/node.js',
  },
  cacheDirectory: '<rootDir>/.cache/jest',
  globalSetup: './test/support/engine-start.ts',
  globalTeardown: './test/support/engine-stop.ts',
  setupFiles: ['./test/support/engine-environment.ts'],
  setupFilesAfterEnv: ['./test/support/setup.ts'],
  testEnvironment: measured ? './scripts/coverage/environment.mjs' : './test/support/runner/environment.mjs',
  runtime: './test/support/runner/runtime.mjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Tests import them.
  injectGlobals: false,
  reporters: ['default', ...(measured ? ['./scripts/coverage/reporter.mjs'] : []), './scripts/closing-line.mjs'],
  // Three workers for two cores: a file waits for engines, browsers and children a fifth of its time. One that has grown is
  // replaced between two files.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
  // What a test leaves open keeps no run from ending.
  forceExit: true,
  testTimeout: longest,
};
