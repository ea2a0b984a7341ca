import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run soak -- --minutes 60`: the tests of generated histories with all their runs, again and again, each
 * round with another seed, until one fails or the time is over. `--once`: one round with the seed of `npm
 * test`, which makes a part of the runs, and of matrices a sample. That seed is always the same, so that no
 * change is refused for a fault that it did not make.
 */
const {
  values: { once: single, minutes },
  words,
} = commandLine('soak');
const until = Date.now() + minutes * 60_000;
const root = projectRoot();
const generates = (path: string) =>
  path.endsWith('.test.ts') &&
  /from '.*\/support\/(fast-check|history|generated)'/.test(readFileSync(join(root, path), 'utf8'));
const generated = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('test', path))
  .filter(generates);
const files = words.length > 0 ? words : generated;
const say = (line: string) => process.stdout.write(`${line}\n`);

let rounds = 0;
let passed = true;
while (passed && (single ? rounds === 0 : Date.now() < until)) {
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  const chosen = single ? { GENERATED_RUNS: 'all' } : { GENERATED_RUNS: 'soak', GENERATED_FROM: seed };
  const said = Object.entries(chosen).map((setting) => setting.join('='));
  say(`soak: round ${String(++rounds)}, ${said.join(' ')}`);
  const run = spawn(process.execPath, ['bin/test.mjs', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...chosen },
  });
  const ended: unknown[] = await once(run, 'exit');
  passed = ended[0] === 0;
}
say(`soak: ${String(rounds)} rounds of ${String(files.length)} files, ${passed ? 'none failed' : 'the last failed'}`);
if (!passed) process.exitCode = 1;
