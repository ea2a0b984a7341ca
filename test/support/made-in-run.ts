import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../lib/local/root';
import { provided } from './provided';

/** Waits without letting go of the thread. */
const hold = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Tells whether this is the first to ask in the run. */
const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (existsSync(folder)) return false;
    throw error;
  }
};

/** Runs a program beside the tests; when it has ended, what it said is in `ended`. */
const start = (program: string, folder: string): void =>
  spawn(
    '/bin/sh',
    ['-c', '"$0" --import tsx "$1" "$2" > "$2/said" 2>&1; mv "$2/said" "$2/ended"', process.execPath, program, folder],
    { cwd: projectRoot(), stdio: 'ignore' },
  ).unref();

/**
 * Returns the path of a file that a program makes once in a run of tests; the first test file that asks
 * starts it, and each waits for its own file alone.
 * @param program relative to the project; its argument is the folder in which it makes files, each at once
 * @throws Error with what the program said, when it has ended without the file
 */
export const madeInRun = (program: string, name: string): string => {
  const folder = join(provided.folder, basename(program, '.ts'));
  if (isFirst(folder)) start(program, folder);
  const file = join(folder, name);
  const ended = join(folder, 'ended');
  const deadline = Date.now() + 240_000;
  for (;;) {
    const said = existsSync(ended) ? readFileSync(ended, 'utf8') : undefined;
    if (existsSync(file)) return file;
    if (said !== undefined) throw new Error(`${program} made no ${name}: ${said}`);
    if (Date.now() > deadline) throw new Error(`${program} didn't make ${name} in time`);
    hold(20);
  }
};
