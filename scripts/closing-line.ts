import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with `N passed, N failed` alone on a line. A file that could not be loaded counts as a failure,
 * and so does an error outside any test.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const line = `${count('passed')} passed, ${count('failed') + broken + unhandled.length} failed`;
    // At the very end: Vitest's own summary and the coverage come after this.
    process.once('exit', () => writeSync(1, `\n${line}\n`));
  }
}
