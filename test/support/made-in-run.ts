import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../lib/local/root';
import { provided } from './provided';
import { hashOfSources } from './sources';

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
const start = (folder: string, words: readonly string[]): void =>
  spawn(
    '/bin/sh',
    [
      '-c',
      'node=$1; folder=$2; shift 2; "$node" --import tsx "$@" > "$folder/said" 2>&1; mv "$folder/said" "$folder/ended"',
      'sh',
      process.execPath,
      folder,
      ...words,
    ],
    { cwd: projectRoot(), stdio: 'ignore' },
  ).unref();

/** Returns the hash of a program's sources as the first who asked in the run found them. */
const sourcesOf = (program: string): string => {
  const file = join(provided.folder, `${basename(program, '.ts')}.sources`);
  if (!existsSync(file)) {
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, hashOfSources(program));
    renameSync(beside, file);
  }
  return readFileSync(file, 'utf8');
};

/**
 * Returns the path of a file that a program makes once for all runs of tests with the same sources; the first
 * test file that asks in a run starts it where nothing was kept, and each waits for its own file alone.
 * @param program relative to the project; its argument is the folder in which it makes files, each at once
 * @throws Error with what the program said, when it has ended without the file
 */
export const madeInRun = (program: string, name: string): string => {
  const hash = sourcesOf(program);
  const kept = join(projectRoot(), '.cache', 'made', basename(program, '.ts'), hash);
  // Coverage counts what is run of the code meanwhile.
  if (process.env.COVERAGE_FOLDER === undefined && existsSync(kept)) return join(kept, name);
  const folder = join(provided.folder, basename(program, '.ts'));
  if (isFirst(folder)) start(folder, ['test/support/make.ts', program, folder, kept, hash]);
  const file = join(folder, name);
  const ended = join(folder, 'ended');
  const deadline = Date.now() + 500_000;
  for (;;) {
    const said = existsSync(ended) ? readFileSync(ended, 'utf8') : undefined;
    if (existsSync(file)) return file;
    if (said !== undefined) throw new Error(`${program} made no ${name}: ${said}`);
    if (Date.now() > deadline) throw new Error(`${program} didn't make ${name} in time`);
    hold(20);
  }
};
