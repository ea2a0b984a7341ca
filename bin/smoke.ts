import * as z from 'zod';
import { answered, hearthClient, Refused } from '../client/src/index';
import { appCallbackUrl } from '../lib/local/sign-in/pool';
import { SignInFailed } from '../lib/local/sign-in/visitor';
import { signInByBrowser } from '../lib/releases/sign-in';
import { plainly, plainWords } from '../lib/recovery/plain-words';
import { smoke, SmokeFailed, type SmokeStep } from '../lib/releases/smoke';
import { SmokeSettings } from '../lib/releases/smoke-settings';
import { commandLine } from './command-line.mjs';

/**
 * `npm run smoke -- --url https://… [--callback hearth://…]`: signs somebody in at a running stage and uses
 * it; every step with its ms, exit code 1 at the first that fails.
 */

const taken: SmokeStep[] = [];
const report = (step: SmokeStep): void => {
  taken.push(step);
  process.stdout.write(`${String(step.ms).padStart(6)} ms  ${step.name}\n`);
};

const { values } = commandLine('smoke');
await plainly(async () => {
  const url = z
    .url({ error: 'Say which stage: npm run smoke -- --url https://api.example.com' })
    .parse(values.url)
    .replace(/\/+$/, '');
  const settings = SmokeSettings.parse(process.env);
  try {
    const anonymous = hearthClient({ url });
    const start = performance.now();
    const { clientId, scopes, signInUrl } = await answered(anonymous.GET('/v1/config'));
    const token =
      'token' in settings
        ? settings.token
        : await signInByBrowser(
            { clientId, scopes, signInUrl, callback: values.callback ?? appCallbackUrl },
            settings.account,
            settings.chromiumPath,
          );
    report({
      name: 'token' in settings ? 'tells where people sign in' : 'signs in through the hosted pages',
      ms: Math.round(performance.now() - start),
    });
    await smoke(hearthClient({ url, token }), anonymous, report);
    process.stdout.write(
      `smoke: ${taken.length} steps passed in ${taken.reduce((sum, { ms }) => sum + ms, 0)} ms at ${url}\n`,
    );
  } catch (error) {
    const known =
      error instanceof SmokeFailed || error instanceof Refused || error instanceof SignInFailed
        ? error.message
        : plainWords(error);
    process.stderr.write(
      `${known ?? String(error)}\nsmoke: failed after ${taken.length} steps at ` +
        `${url}${taken.length > 0 ? `; the last that passed: ${taken.at(-1)?.name ?? ''}` : ''}\n`,
    );
    process.exitCode = 1;
  }
});
