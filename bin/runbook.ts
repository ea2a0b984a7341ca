import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refreshed } from '../lib/aws/operations/runbook';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run runbook`: makes the generated parts of docs/operations.md anew. `--check` writes nothing and fails
 * when they are stale.
 */

const {
  values: { check: checking },
} = commandLine('runbook');
const file = join(projectRoot(), 'docs/operations.md');
const before = await readFile(file, 'utf8');
const after = refreshed(before);
const stale = after !== before;
if (stale && !checking) await writeFile(file, after);
process.stdout.write(
  `runbook: docs/operations.md ${!stale ? 'is up to date' : checking ? 'is stale: run npm run runbook and commit it' : 'written anew'}\n`,
);
process.exitCode = stale && checking ? 1 : 0;
