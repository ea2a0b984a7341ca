import * as z from 'zod';
import { openFolder } from '../lib/local/folder';
import { phoneFolder } from '../lib/local/sign-in/demo-phone';
import { openVisitor, SignInFailed } from '../lib/local/sign-in/visitor';
import { Email } from '../lib/local/sign-in/users';

/** `npm run -s token -- EMAIL`: signs EMAIL in through the running stack's own pages and prints the access token alone. */

const Config = z.object({ clientId: z.string(), scopes: z.array(z.string()), signInUrl: z.url() });

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const configOf = async (url: string) => {
  const response = await fetch(`${url}/v1/config`).catch(() => fail(`Nothing answers at ${url}. Start Hearth with: npm start`));
  const config = Config.safeParse(await response.json().catch(() => undefined));
  return config.success ? config.data : fail(`What answers at ${url} is not Hearth (GET /v1/config gave ${response.status}). Set HEARTH_URL to where it runs.`);
};

const url = (process.env.HEARTH_URL ?? 'http://localhost:3000').replace(/\/+$/, '');
const email = Email.safeParse(process.argv[2] ?? '');
if (!email.success) fail('Say whom to sign in: npm run -s token -- EMAIL');
else {
  const { clientId, scopes, signInUrl } = await configOf(url);
  const folder = await openFolder(phoneFolder(process.env.HEARTH_DATA));
  try {
    const { accessToken } = await openVisitor({ url, signInUrl, clientId, scope: scopes.join(' '), folder }).signIn(email.data);
    process.stdout.write(`${accessToken}\n`);
  } catch (error) {
    fail(error instanceof SignInFailed ? error.message : `${email.data} could not be signed in: ${error instanceof Error ? error.message : String(error)}`);
  }
}
