import { plainly } from '../lib/recovery/plain-words';
import { smokeStage } from '../lib/releases/smoke-stage';
import { commandLine } from './command-line.mjs';

/**
 * `npm run smoke -- --url https://… [--callback hearth://…]`: signs somebody in at a running stage and uses
 * it; every step with its ms, exit code 1 at the first that fails.
 */

const {
  values: { url, callback },
} = commandLine('smoke');
await plainly(async () => {
  const passed = await smokeStage(
    { url, callback, variables: process.env },
    { say: (line) => process.stdout.write(`${line}\n`), complain: (line) => process.stderr.write(`${line}\n`) },
  );
  if (!passed) process.exitCode = 1;
});
