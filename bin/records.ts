import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { withExportedKinds, withRecordTable } from '../lib/releases/record-table';
import { commandLine } from './command-line.mjs';

/**
 * `npm run records`: writes the table of records in shared/db/README.md, and the kinds that an export gives
 * people in docs/threat-model.md; with `--check`, only says whether they are fresh.
 */
const { values } = commandLine('records');
const textOf = (name: string): Promise<string> => readFile(join(projectRoot(), name), 'utf8');
const [source, table, model] = await Promise.all(
  ['shared/db/kinds.ts', 'shared/db/README.md', 'docs/threat-model.md'].map(textOf),
);
const files = [
  { name: 'shared/db/README.md', before: table, after: withRecordTable(table ?? '', source ?? '') },
  { name: 'docs/threat-model.md', before: model, after: withExportedKinds(model ?? '') },
];
const stale = files.filter(({ before, after }) => before !== after);

if (stale.length === 0) process.stdout.write('shared/db/README.md and docs/threat-model.md are fresh\n');
else if (values.check) {
  process.stderr.write(
    `${stale.map(({ name }) => name).join(' and ')}: stale: run \`npm run records\` and commit it\n`,
  );
  process.exitCode = 1;
} else {
  for (const { name, after } of stale) await writeFile(join(projectRoot(), name), after);
  process.stdout.write(`${stale.map(({ name }) => name).join(' and ')} written\n`);
}
