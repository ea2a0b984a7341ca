import { defineConfig } from 'vitest/config';

const templates = 'test/infra/**/*.test.ts';
/**
 * The tests that call the API and its rules, and leave the process that they run in as it was; a file that
 * does not is named `*.alone.test.ts`.
 */
const calls = 'test/{api,shared,contract,cost}/**/!(*.alone).test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/support/engine.ts'],
    setupFiles: ['test/support/engine-environment.ts', 'test/support/generated.ts'],
    reporters: ['default', './scripts/closing-line.ts'],
    // Two workers for two cores; threads start faster than forks and share the compiled SDK's pages.
    pool: 'threads',
    maxWorkers: 2,
    // Far beyond what any test takes on a quiet machine: on a busy one it is not time that fails.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'functions/**', 'lib/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      // Loaded, and compiled, once for all files of a worker: a sixth of their time.
      { extends: true, test: { name: 'calls', include: [calls], isolate: false } },
      { extends: true, test: { name: 'product', include: ['test/**/*.test.ts'], exclude: [templates, calls] } },
      // What reads templates changes nothing: the CDK is loaded, and a stage synthesised, once for all files
      // of a worker.
      { extends: true, test: { name: 'templates', include: [templates], isolate: false } },
    ],
  },
});
