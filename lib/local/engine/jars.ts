import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start';
import { projectRoot } from '../root';

const run = promisify(execFile);

/** Where the engine's jars are or will be: named after `pom.xml`, so that a changed pom is fetched anew. */
export const jarsFolder = async (): Promise<string> => {
  const root = projectRoot();
  const hash = createHash('sha256').update(await readFile(join(root, 'pom.xml'))).digest('hex').slice(0, 12);
  return join(root, '.cache', 'engine', hash);
};

export const jarsAreCached = async (): Promise<boolean> => existsSync(await jarsFolder());

/**
 * Fetches the engine's jars (51 MB) by Maven into the cache.
 * @throws CannotStart with Maven's own last words.
 */
export const fetchJars = async (log: (line: string) => void): Promise<void> => {
  const folder = await jarsFolder();
  const root = projectRoot();
  await mkdir(join(root, '.cache', 'engine'), { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  log('fetching the table engine (DynamoDB Local, 51 MB) by Maven, once');
  try {
    await run('mvn', ['-q', '-B', '-f', join(root, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${beside}`]);
    if (!existsSync(folder)) await rename(beside, folder);
  } catch (error) {
    const words = String(error).split('\n').filter((line) => line.includes('ERROR')).slice(0, 3).join('\n');
    throw new CannotStart(`Maven could not fetch the table engine:\n${words}\nCheck the connection to Maven Central (or the mirror in ~/.m2/settings.xml) and start again.`);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};
