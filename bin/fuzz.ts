import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDesk } from '../fuzz/desk';
import { campaign } from '../fuzz/campaign';
import { schemathesis } from '../fuzz/tools';
import { startChild } from '../lib/local/child';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run fuzz -- --requests N`: Schemathesis with all checks against a stack of its own; see
 * fuzz/README.md.
 */

const {
  values: { requests },
} = commandLine('fuzz');
const root = projectRoot();
const reports = join(root, '.cache', 'fuzz', 'report');
const say = (line: string) => process.stdout.write(`${line}\n`);

const command = await schemathesis(root, say);
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const stack = await startChild({
  ...process.env,
  SIGN_IN_PROVIDERS: 'google,apple',
  HEARTH_DATA: 'memory',
  HEARTH_SEED: 'off',
  APPLE_APPS: 'ABCDE12345.com.example.hearth',
  ANDROID_APPS:
    'com.example.hearth=14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14',
});
const desk = await openDesk(stack.url);
try {
  // From a file: Schemathesis would leave out the operation that serves it.
  const contract = join(reports, 'openapi.json');
  await writeFile(contract, await (await fetch(`${stack.url}/v1/openapi.json`)).text());
  const found = await campaign({
    command,
    cwd: join(root, 'fuzz'),
    contract,
    reports,
    requests,
    api: stack.url,
    desk: desk.url,
    env: process.env,
  });
  for (const [reason, times] of Object.entries(found.notMade)) say(`not made (${times} times): ${reason}`);
  for (const operation of found.unreached) say(`never answered 2xx: ${operation}`);
  for (const [kind, counts] of Object.entries({
    phases: found.phases,
    answers: found.statuses,
    'refusals beyond any schema': found.beyond,
  }))
    say(
      `${kind}: ${Object.entries(counts)
        .map(([name, times]) => `${name} ${times}`)
        .join(', ')}`,
    );
  say(
    `fuzz: ${found.requests} requests, ${found.operations - found.unreached.length} routes of ` +
      `${found.operations} reached with a 2xx, ${found.failures} failures`,
  );
  process.exitCode = found.passed ? 0 : 1;
} finally {
  desk.close();
  await stack.stop();
}
