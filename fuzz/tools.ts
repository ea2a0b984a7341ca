import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Schemathesis's command, in a virtual environment of its own under `.cache`: named after the list of packages, so that a changed list is installed anew.
 * @throws Error with pip's words, or Python's where it is missing (3.10 or later is needed)
 */
export const schemathesis = async (root: string, log: (line: string) => void): Promise<string> => {
  const list = join(root, 'fuzz', 'requirements.txt');
  const folder = join(root, '.cache', 'fuzz', createHash('sha256').update(await readFile(list)).digest('hex').slice(0, 12));
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    log('installing Schemathesis in a virtual environment, once');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--requirement', list]);
    await writeFile(complete, '');
  }
  return join(folder, 'bin', 'schemathesis');
};
