import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { optionsText } from '../lib/releases/options';
import { commandLine } from './command-line.mjs';

/** `npm run options`: writes docs/options.md; with `--check`, only says whether it is fresh. */
const { values } = commandLine('options');
const file = join(projectRoot(), 'docs', 'options.md');
const text = optionsText();
const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text;

if (isFresh) process.stdout.write('docs/options.md is fresh\n');
else if (values.check) {
  process.stderr.write('docs/options.md is stale: run `npm run options` and commit it\n');
  process.exitCode = 1;
} else {
  await writeFile(file, text);
  process.stdout.write('docs/options.md written\n');
}
