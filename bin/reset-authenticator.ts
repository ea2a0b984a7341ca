import { resetAuthenticator } from '../lib/recovery/reset-authenticator';
import { chosenTable } from '../lib/recovery/chosen-table';
import { plainly } from '../lib/recovery/plain-words';
import { newPoolOf, poolHere } from '../lib/recovery/pool';
import { runningUrl } from '../lib/local/settings';
import { systemClock } from '../shared/core/clock';
import { commandLine } from './command-line.mjs';

/**
 * `npm run reset-authenticator -- ADDRESS --by NAME --reason TEXT [--stage prod]`: takes somebody's
 * authenticator app away; without a stage in the Hearth that runs here. See docs/lost-authenticator.md.
 */

const {
  values: { stage, by, reason },
  words: [email = ''],
} = commandLine('reset-authenticator');
await plainly(async () => {
  const here = runningUrl();
  const { table, aws } = await chosenTable({ stage, engine: undefined, name: undefined, here });
  const pool = stage === undefined ? await poolHere(here) : (await newPoolOf(stage, aws)).pool;
  const userId = await resetAuthenticator(pool, table, { email, by, reason, now: systemClock() });
  process.stdout.write(
    `reset-authenticator: ${userId} sets up an authenticator at the next sign-in, is signed out everywhere, and is told by mail\n`,
  );
});
