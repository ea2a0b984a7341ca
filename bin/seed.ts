import { SeedFailed } from '../lib/local/seed/client';
import { seed } from '../lib/local/seed/seed';
import { runningUrl } from '../lib/local/settings';
import { phonesAt } from '../lib/local/sign-in/demo-phone';
import { SignInFailed } from '../lib/local/sign-in/visitor';
import { Mendable } from '../lib/recovery/plain-words';
import { systemClock } from '../shared/core/clock';
import { commandLine } from './command-line.mjs';

/** `npm run seed`: puts the demo data into the running stack; what is there already is left as it is. */
commandLine('seed');

const url = runningUrl();
try {
  const { added, there } = await seed(url, await phonesAt(url), systemClock());
  process.stdout.write(`seed: ${added} records added, ${there} already existed\n`);
} catch (error) {
  if (!(error instanceof SeedFailed || error instanceof SignInFailed || error instanceof Mendable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
