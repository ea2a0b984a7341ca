import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { withRecordTable } from '../lib/releases/record-table';
import { commandLine } from './command-line.mjs';

/**
 * `npm run records`: writes the table of records in shared/db/README.md; with `--check`, only says whether it
 * is fresh.
 */
const { values } = commandLine('records');
const folder = join(projectRoot(), 'shared', 'db');
const file = join(folder, 'README.md');
const before = await readFile(file, 'utf8');
const after = withRecordTable(before, await readFile(join(folder, 'kinds.ts'), 'utf8'));

if (before === after) process.stdout.write('shared/db/README.md is fresh\n');
else if (values.check) {
  process.stderr.write('shared/db/README.md is stale: run `npm run records` and commit it\n');
  process.exitCode = 1;
} else {
  await writeFile(file, after);
  process.stdout.write('shared/db/README.md written\n');
}
