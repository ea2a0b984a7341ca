import { execa } from 'execa';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';

/** `npm run cost`: calls every route once, counts what it costs at the table, and writes docs/cost.md. `--check` writes nothing and fails when it is stale. */

const file = join(projectRoot(), 'docs/cost.md');
const checking = process.argv.includes('--check');
const before = await readFile(file, 'utf8').catch(() => '');
const run = await execa('node_modules/.bin/vitest', ['run', 'test/cost/routes.test.ts', ...(checking ? [] : ['--update'])], {
  cwd: projectRoot(), stdio: 'inherit', reject: false, env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...(checking && { CI: 'true' }) },
});
const after = await readFile(file, 'utf8').catch(() => '');
const rows = after.split('\n').filter((line) => /^\| [A-Z]+ \//.test(line)).length;
if (run.failed) process.stdout.write(`cost: failed${checking ? '; if docs/cost.md is stale, run npm run cost and commit it' : ''}\n`);
else process.stdout.write(`cost: ${rows} calls measured, docs/cost.md ${after === before ? 'is up to date' : 'written anew'}\n`);
process.exitCode = run.exitCode ?? 1;
