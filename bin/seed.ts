import { openFolder } from '../lib/local/folder';
import { SeedFailed } from '../lib/local/seed/client';
import { seed } from '../lib/local/seed/seed';
import { phoneFolder } from '../lib/local/sign-in/demo-phone';
import { SignInFailed } from '../lib/local/sign-in/visitor';
import { systemClock } from '../shared/core/clock';
import { commandLine } from './command-line.mjs';

/** `npm run seed`: puts the demo data into the running stack (HEARTH_URL); what is there already is left as it is. */
commandLine('seed');

const url = (process.env.HEARTH_URL ?? 'http://localhost:3000').replace(/\/+$/, '');
try {
  const { added, there } = await seed(url, await openFolder(phoneFolder(process.env.HEARTH_DATA)), systemClock());
  process.stdout.write(`seed: ${added} records added, ${there} already existed\n`);
} catch (error) {
  if (!(error instanceof SeedFailed || error instanceof SignInFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
