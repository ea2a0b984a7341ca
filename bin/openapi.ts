import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../functions/api/routes';
import { contractText } from '../lib/openapi/text';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/** `npm run openapi`: writes docs/openapi.json; with `--check`, only says whether it is fresh. */
const { values } = commandLine('openapi');
const file = join(projectRoot(), 'docs', 'openapi.json');
const text = contractText(routes);
const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text;

if (isFresh) process.stdout.write(`docs/openapi.json is fresh: ${routes.length} operations\n`);
else if (values.check) {
  process.stderr.write('docs/openapi.json is stale: run `npm run openapi` and commit it\n');
  process.exitCode = 1;
} else {
  await writeFile(file, text);
  process.stdout.write(`docs/openapi.json written: ${routes.length} operations, ${Buffer.byteLength(text)} bytes\n`);
}
