import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { licenceFaults } from '../lib/releases/licences';
import { commandLine } from './command-line.mjs';

/** `npm run licences`: whether every package of package-lock.json is under a licence that may be used. */
commandLine('licences');
const faults = licenceFaults(JSON.parse(await readFile(join(projectRoot(), 'package-lock.json'), 'utf8')));
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `licences: ${faults.length === 0 ? 'all are allowed' : `${faults.length} packages may not be used`}\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
