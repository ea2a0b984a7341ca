import { writeSync } from 'node:fs';

/** Ends a run with `N passed, N failed` alone on a line. A file that could not be loaded counts as a failure. */
export default class ClosingLine {
  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`;
    // At the very end: Jest's own summary and the coverage come after this.
    process.once('exit', () => writeSync(1, `\n${line}\n`));
  }
}
