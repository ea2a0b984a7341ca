import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { costsText } from '../lib/releases/costs';
import { commandLine } from './command-line.mjs';

/** `npm run costs`: writes docs/costs.md, what users cost, from docs/cost.md, what calls cost; with `--check`, only says whether it is fresh. */
const { values } = commandLine('costs');
const docs = join(projectRoot(), 'docs');
const file = join(docs, 'costs.md');
const text = costsText(await readFile(join(docs, 'cost.md'), 'utf8'));
const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text;

if (isFresh) process.stdout.write('docs/costs.md is fresh\n');
else if (values.check) {
  process.stderr.write('docs/costs.md is stale: run `npm run costs` and commit it\n');
  process.exitCode = 1;
} else {
  await writeFile(file, text);
  process.stdout.write('docs/costs.md written\n');
}
