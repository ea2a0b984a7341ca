import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Fetches what runs in Java. Plain JavaScript without packages: `npm start` does it while npm installs them.
 */

const run = promisify(execFile);

/** The parts that `pom.xml` names: Maven's words for each, and what people call it. */
const parts = {
  engine: { what: 'the table engine (DynamoDB Local, 51 MB)', words: [] },
  objects: { what: 'the store of objects (S3Mock, 57 MB)', words: ['-P', 'objects', '-DincludeArtifactIds=s3mock'] },
  generator: {
    what: 'openapi-generator (30 MB)',
    words: ['-P', 'generator', '-DincludeArtifactIds=openapi-generator-cli'],
  },
  kotlin: {
    what: 'the compiler of Kotlin (64 MB)',
    words: [
      '-P',
      'kotlin',
      '-DincludeGroupIds=org.jetbrains,org.jetbrains.kotlin,org.jetbrains.kotlinx,com.squareup.okhttp3,com.squareup.okio,com.squareup.retrofit2,org.apache.oltu.oauth2,org.json,commons-codec,org.slf4j',
    ],
  },
  velocity: {
    what: 'Apache Velocity (4 MB)',
    words: [
      '-P',
      'velocity',
      '-DincludeArtifactIds=velocity-engine-core,commons-lang3,slf4j-api,jackson-databind,jackson-core,jackson-annotations',
    ],
  },
};

/** Reads what `pom.xml` says of a part: its profile, and what is in none. */
const saysOf = (pom, part) =>
  pom
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<profile>[^]*?<\/profile>\s*/g, (profile) => (profile.includes(`<id>${part}</id>`) ? profile : ''))
    .replace(/\s+/g, ' ');

export const jarsFolder = async (root, part) => {
  const hash = createHash('sha256')
    .update(saysOf(await readFile(join(root, 'pom.xml'), 'utf8'), part))
    .digest('hex')
    .slice(0, 12);
  return join(root, '.cache', part, hash);
};

export const fetchJars = async (root, part, { log, signal }) => {
  const folder = await jarsFolder(root, part);
  const { what, words } = parts[part];
  await mkdir(join(root, '.cache', part), { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  log(`fetching ${what} by Maven, once`);
  try {
    await run(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        join(root, 'pom.xml'),
        'dependency:copy-dependencies',
        ...words,
        `-DoutputDirectory=${beside}`,
      ],
      { signal },
    );
    if (!existsSync(folder)) await rename(beside, folder);
  } catch (error) {
    const lines = String(error)
      .split('\n')
      .filter((line) => line.includes('ERROR'))
      .slice(0, 3)
      .join('\n');
    throw new Error(
      `Maven could not fetch ${what}:\n${lines}\nCheck the connection to Maven Central (or the mirror in ` +
        '~/.m2/settings.xml) and start again.',
      { cause: error },
    );
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};
