import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { areas } from '../scripts/mutation/areas';
import { start, stop } from '../test/support/engine';
import { commandLine } from './command-line.mjs';

/**
 * `npm run mutation`: changes the code of each area, one small thing at a time (Stryker), and runs the area's
 * tests: they should fail. Fails where fewer than 90 % of the changes are noticed.
 */
const {
  values: { since, incremental, concurrency },
  words,
} = commandLine('mutation');
const root = projectRoot();
const say = (line: string) => process.stdout.write(`${line}\n`);
const list = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
const changed = since
  ? execFileSync('git', ['diff', '--name-only', '--diff-filter=d', since, '--', 'shared'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n')
  : list('shared');

const mutate = async (name: string, files: readonly string[], tests: readonly string[]): Promise<boolean> => {
  const run = spawn(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION: JSON.stringify({ files, tests, incremental, concurrency, report: join('.cache', 'mutation', name) }),
    },
  });
  const ended: unknown[] = await once(run, 'exit');
  return ended[0] === 0;
};

await start({ lasting: true });
try {
  for (const [name, { mutate: begins, tests }] of Object.entries(areas)) {
    if (words.length > 0 && !words.includes(name)) continue;
    const files = changed.filter(
      (path) => path.endsWith('.ts') && begins.some((begin) => path === begin || path.startsWith(`${begin}/`)),
    );
    say(`mutation: ${name}, ${String(files.length)} files`);
    if (files.length > 0 && !(await mutate(name, files, tests))) process.exitCode = 1;
  }
} finally {
  await stop();
}
