import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../lib/local/root';

/** What programs that make files for tests read beside their own folders, packages by their lock. */
const folders = ['shared', 'functions', 'lib', 'docs', 'test/support'];
const files = ['package-lock.json', 'package.json', 'tsconfig.json', 'cdk.json', 'pom.xml'];

/**
 * Hashes all source that a program's files may be made of, and the Node that makes them.
 * @param program relative to the project
 */
export const hashOfSources = (program: string): string => {
  const root = projectRoot();
  const within = [...folders, dirname(program)].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of [...within.toSorted(), ...files.map((name) => join(root, name))])
    hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
};
