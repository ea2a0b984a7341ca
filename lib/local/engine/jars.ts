import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start';
import { projectRoot } from '../root';

const run = promisify(execFile);

/** What `pom.xml` names: Maven's words for a part of it, and how people call that. */
const parts = {
  engine: { what: 'the table engine (DynamoDB Local, 51 MB)', words: [] },
  objects: { what: 'the store of objects (S3Mock, 57 MB)', words: ['-P', 'objects', '-DincludeArtifactIds=s3mock'] },
  velocity: {
    what: 'Apache Velocity (4 MB)',
    words: ['-P', 'velocity', '-DincludeArtifactIds=velocity-engine-core,commons-lang3,slf4j-api,jackson-databind,jackson-core,jackson-annotations'],
  },
} as const;
export type JarsOf = keyof typeof parts;

/** Where a part's jars are or will be: named after `pom.xml`, so that a changed pom is fetched anew. */
export const jarsFolder = async (part: JarsOf = 'engine'): Promise<string> => {
  const root = projectRoot();
  const hash = createHash('sha256').update(await readFile(join(root, 'pom.xml'))).digest('hex').slice(0, 12);
  return join(root, '.cache', part, hash);
};

export const jarsAreCached = async (part: JarsOf = 'engine'): Promise<boolean> => existsSync(await jarsFolder(part));

/**
 * Fetches a part's jars by Maven into the cache.
 * @throws CannotStart with Maven's own last words.
 */
export const fetchJars = async (log: (line: string) => void, part: JarsOf = 'engine'): Promise<void> => {
  const folder = await jarsFolder(part);
  const root = projectRoot();
  const { what, words } = parts[part];
  await mkdir(join(root, '.cache', part), { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  log(`fetching ${what} by Maven, once`);
  try {
    await run('mvn', ['-q', '-B', '-f', join(root, 'pom.xml'), 'dependency:copy-dependencies', ...words, `-DoutputDirectory=${beside}`]);
    if (!existsSync(folder)) await rename(beside, folder);
  } catch (error) {
    const lines = String(error).split('\n').filter((line) => line.includes('ERROR')).slice(0, 3).join('\n');
    throw new CannotStart(`Maven could not fetch ${what}:\n${lines}\nCheck the connection to Maven Central (or the mirror in ~/.m2/settings.xml) and start again.`);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};
