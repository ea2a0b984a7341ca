import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenTests } from './chosen-tests.mjs';
import { commandLine } from './command-line.mjs';
import { fetchFromMaven, install, installChromium, root } from './install.mjs';

const {
  values: { all, coverage, testNamePattern },
  words,
} = commandLine('test');
const fetched = fetchFromMaven('engine', 'objects');
await install();
installChromium();
await fetched;
const chosen = chosenTests({ all, named: words.length > 0, filtered: testNamePattern !== undefined });
if (chosen.words.length > 0) console.log('Without *.slow.test.ts: `npm test -- --all` runs every test, whole.');
/** Where the processes of the run write what they ran of the code; held against what is due if all tests are run. */
const folder = coverage ? mkdtempSync(join(tmpdir(), 'hearth-coverage-')) : undefined;
if (folder) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const own = new Set(['--all', '--coverage']);
const given = process.argv.slice(2).filter((word) => !own.has(word));
// Each file of tests loads all it needs anew: with the usual 16 MB that collecting garbage took a tenth of the time.
const jest = spawn(
  process.execPath,
  ['--max-semi-space-size=64', join(root, 'node_modules/jest/bin/jest.js'), ...given, ...chosen.words],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...chosen.variables,
      ...(folder && { COVERAGE_FOLDER: folder, ...(chosen.whole && { COVERAGE_HELD: 'yes' }) }),
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => process.exit(code ?? 1));
