import { openFolder } from '../lib/local/folder';
import { phoneFolder } from '../lib/local/sign-in/demo-phone';
import { SignInFailed } from '../lib/local/sign-in/visitor';
import { visitorAt } from '../lib/local/sign-in/visitor-at';
import { Email } from '../lib/local/sign-in/users';
import { commandLine } from './command-line.mjs';

/** `npm run -s token -- EMAIL`: signs EMAIL in through the running stack's own pages and prints the access token alone. */

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const { words: [address] } = commandLine('token');
const url = (process.env.HEARTH_URL ?? 'http://localhost:3000').replace(/\/+$/, '');
const email = Email.safeParse(address ?? '');
if (!email.success) fail('Say whom to sign in: npm run -s token -- EMAIL');
else {
  const folder = await openFolder(phoneFolder(process.env.HEARTH_DATA));
  try {
    const { accessToken } = await (await visitorAt(url, folder)).signIn(email.data);
    process.stdout.write(`${accessToken}\n`);
  } catch (error) {
    fail(error instanceof SignInFailed ? error.message : `${email.data} could not be signed in: ${error instanceof Error ? error.message : String(error)}`);
  }
}
