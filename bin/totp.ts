import { runningUrl } from '../lib/local/settings';
import { phonesAt } from '../lib/local/sign-in/demo-phone';
import { openPhone } from '../lib/local/sign-in/phone';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { commandLine } from './command-line.mjs';

/**
 * `npm run -s totp -- EMAIL`: prints the authenticator app's code (and, apart, the password) of a user that
 * `token` or the seed made, for signing in by browser.
 */

const {
  words: [email = ''],
} = commandLine('totp');
await plainly(async () => {
  const phone = openPhone(await phonesAt(runningUrl()));
  const account = await phone.account(email);
  if (account?.secret === undefined)
    throw new Mendable(`No phone here knows ${email || 'nobody'}. Sign them up first: npm run -s token -- EMAIL`);
  process.stderr.write(`Password: ${account.password}\n`);
  process.stdout.write(`${await phone.nextCode(email)}\n`);
});
