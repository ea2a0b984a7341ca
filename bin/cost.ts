import { execa } from 'execa';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run cost`: calls every route once, counts what it costs at the table, and writes docs/cost.md.
 * `--check` writes nothing and fails when it is stale. `--grown` shows instead that calls cost the same in a
 * household with 100,000 transactions, which takes a minute or two.
 */

const file = join(projectRoot(), 'docs/cost.md');
const {
  values: { check: checking, grown },
} = commandLine('cost');
const environment = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
const test = (file: string, more: Record<string, string>) =>
  execa('node_modules/.bin/jest', [file], {
    cwd: projectRoot(),
    stdio: 'inherit',
    reject: false,
    env: { ...environment, ...more },
  });

if (grown) {
  const { failed, exitCode } = await test('test/cost/growth.slow.test.ts', { COST_GROWN: 'on' });
  process.stdout.write(
    failed
      ? 'cost: failed\n'
      : 'cost: calls about money cost the same after 10, 1,000 and 100,000 transactions, summaries at most a unit more a dimension\n',
  );
  process.exit(exitCode ?? 1);
}

const before = await readFile(file, 'utf8').catch(() => '');
const run = await test('test/cost/routes.slow.test.ts', checking ? {} : { COST_WRITE: 'on' });
const after = await readFile(file, 'utf8').catch(() => '');
const rows = after.split('\n').filter((line) => /^\| [A-Z]+ \//.test(line)).length;
if (run.failed)
  process.stdout.write(
    `cost: failed${checking ? '; if docs/cost.md is stale, run npm run cost and commit the result' : ''}\n`,
  );
else
  process.stdout.write(
    `cost: ${rows} calls measured, docs/cost.md ${after === before ? 'is up to date' : 'written anew'}\n`,
  );
process.exitCode = run.exitCode ?? 1;
