import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provided } from './provided';

const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
/** Waits without letting go of the thread. */
const hold = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * Gives what `make` makes for the first test file of a run that asks for it, to all that ask; others wait
 * until it is made.
 * @param name of a file in the run's own folder
 */
export const onceInRun = (name: string, make: () => string): string => {
  const file = join(provided.folder, name);
  try {
    mkdirSync(`${file}.making`);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const deadline = Date.now() + 120_000;
    for (;;) {
      try {
        return readFileSync(file, 'utf8');
      } catch (missing) {
        if (errorCode(missing) !== 'ENOENT' || Date.now() > deadline) throw missing;
      }
      hold(50);
    }
  }
  const made = make();
  writeFileSync(`${file}.new`, made);
  renameSync(`${file}.new`, file);
  return made;
};
