import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/engine.ts'],
    setupFiles: ['test/support/engine-environment.ts'],
    reporters: ['default', './scripts/closing-line.ts'],
    // Two workers for two cores; threads start faster than forks and share the compiled SDK's pages.
    pool: 'threads',
    maxWorkers: 2,
    // Far beyond what any test takes on a quiet machine: on a busy one it is not time that fails.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['shared/**', 'functions/**', 'lib/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
