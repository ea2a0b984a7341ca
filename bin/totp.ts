import { openFolder } from '../lib/local/folder';
import { phoneFolder } from '../lib/local/sign-in/demo-phone';
import { openPhone } from '../lib/local/sign-in/phone';
import { commandLine } from './command-line.mjs';

/** `npm run -s totp -- EMAIL`: prints the authenticator app's code (and, apart, the password) of a user that `token` or the seed made, for signing in by browser. */

const { words: [email = ''] } = commandLine('totp');
const phone = openPhone(await openFolder(phoneFolder(process.env.HEARTH_DATA)));
const account = await phone.account(email);
if (account?.secret === undefined) {
  process.stderr.write(`No phone here knows ${email || 'nobody'}. Sign them up first: npm run -s token -- EMAIL\n`);
  process.exit(1);
}
process.stderr.write(`Password: ${account.password}\n`);
process.stdout.write(`${await phone.nextCode(email)}\n`);
