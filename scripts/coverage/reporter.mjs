import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

const ours = join(import.meta.dirname, '../..');

/** Ends a run of tests with its coverage, and lets it fail when that is too small. */
export default class Coverage {
  constructor({ rootDir }) {
    this.root = rootDir;
  }

  onRunComplete() {
    const hold = process.env.COVERAGE_HELD ? ['hold'] : [];
    const { NODE_V8_COVERAGE: _measured, ...env } = process.env;
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'report.ts'), process.env.COVERAGE_FOLDER, this.root, ...hold],
      { cwd: ours, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env },
    );
    // After Jest's own summary, before the line that closes the run.
    process.once('exit', () => writeSync(1, stdout));
    this.failed = status !== 0;
  }

  getLastError() {
    return this.failed ? new Error('Too little of the code is run by tests, or it could not be counted') : undefined;
  }
}
