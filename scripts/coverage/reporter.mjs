import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Ends a run of tests with its coverage, and lets it fail when that is too small. */
export default class Coverage {
  onRunComplete() {
    const hold = process.env.COVERAGE_HELD ? ['hold'] : [];
    const { NODE_V8_COVERAGE: _measured, ...env } = process.env;
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'report.ts'), process.env.COVERAGE_FOLDER, ...hold],
      { stdio: 'inherit', env },
    );
    this.failed = status !== 0;
  }

  getLastError() {
    return this.failed ? new Error('Too little of the code is run by tests, or it could not be counted') : undefined;
  }
}
