import { join } from 'node:path';
import jest from './jest.config.mjs';

/** What `npm run mutation` hands over: what to change, the tests that have to notice, where to write. */
const { files, tests, report, incremental, concurrency } = JSON.parse(process.env.MUTATION);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: files,
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/contract-words.mjs'],
  ignorers: ['contract-words'],
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    config: {
      ...jest,
      testMatch: tests.map((pattern) => `<rootDir>/${pattern}`),
      // The engine was started once, before the first mutant.
      globalSetup: null,
      globalTeardown: null,
      reporters: [],
      // What is changed at the top of a module counts when that is loaded: for each mutant anew, packages apart.
      testEnvironmentOptions: { ...jest.testEnvironmentOptions, modules: 'own' },
      maxWorkers: 1,
      cacheDirectory: join(import.meta.dirname, '.cache/jest'),
    },
    enableFindRelatedTests: false,
  },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.cache', '.hearth', '/coverage', 'dist'],
  incremental,
  incrementalFile: `${report}.incremental.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  jsonReporter: { fileName: `${report}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency,
  timeoutMS: 30_000,
  allowConsoleColors: false,
  disableTypeChecks: false,
};
