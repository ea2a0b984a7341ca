import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed` alone on a line. A file that could not be loaded counts as a failure, and so does an error outside any test. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    // Vitest's own summary is written in the same turn.
    setImmediate(() => process.stdout.write(`\n${passed} passed, ${failed + broken + unhandled.length} failed\n`));
  }
}
