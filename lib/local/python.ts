import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Installs the commands of Python packages in a virtual environment of their own: named after the list of
 * packages, so that a changed list is installed anew.
 * @param list the list, with versions and hashes (pip's requirements file)
 * @param cache the folder that holds the environments
 * @param say is told, before the packages are installed, that they are
 * @returns the folder of the commands
 * @throws Error with pip's words, or Python's where it is missing
 */
export const pythonPackages = async (list: string, cache: string, say: () => void): Promise<string> => {
  const name = createHash('sha256')
    .update(await readFile(list))
    .digest('hex')
    .slice(0, 12);
  const finished = join(cache, `${name}.path`);
  if (!existsSync(finished)) {
    say();
    // Of its own, until it is finished: two that install at once, as tests do, must not come in each other's
    // way. An environment can't be moved.
    const folder = join(cache, `${name}-${randomUUID().slice(0, 8)}`);
    await mkdir(folder, { recursive: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--require-hashes',
      '--requirement',
      list,
    ]);
    await writeFile(`${folder}.path`, folder);
    await rename(`${folder}.path`, finished);
  }
  return join(await readFile(finished, 'utf8'), 'bin');
};
