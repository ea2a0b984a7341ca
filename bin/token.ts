import { runningUrl } from '../lib/local/settings';
import { phonesAt } from '../lib/local/sign-in/demo-phone';
import { SignInFailed } from '../lib/local/sign-in/visitor';
import { visitorAt } from '../lib/local/sign-in/visitor-at';
import { UserEmail } from '../lib/local/sign-in/users';
import { Mendable } from '../lib/recovery/plain-words';
import { commandLine } from './command-line.mjs';

/**
 * `npm run -s token -- EMAIL`: signs EMAIL in through the running stack's own pages and prints the access
 * token alone.
 */

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const {
  words: [address],
} = commandLine('token');
const url = runningUrl();
const email = UserEmail.safeParse(address ?? '');
if (!email.success) fail('Say whom to sign in: npm run -s token -- EMAIL');
else {
  try {
    const { accessToken } = await (await visitorAt(url, await phonesAt(url))).signIn(email.data);
    process.stdout.write(`${accessToken}\n`);
  } catch (error) {
    fail(
      error instanceof SignInFailed || error instanceof Mendable
        ? error.message
        : `${email.data} could not be signed in: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
