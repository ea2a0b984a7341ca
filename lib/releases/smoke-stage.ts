import * as z from 'zod';
import { answered, hearthClient, Refused } from '../../client/src/index';
import { appCallbackUrl } from '../local/sign-in/pool';
import { SignInFailed } from '../local/sign-in/visitor';
import { plainWords } from '../recovery/plain-words';
import { signInByBrowser } from './sign-in';
import { smoke, SmokeFailed, type SmokeStep } from './smoke';
import { SmokeSettings } from './smoke-settings';

/** Which stage is tried, where its sign-in sends back to, and by whose account (SmokeVariables). */
export interface Smoked {
  readonly url: string | undefined;
  readonly callback: string | undefined;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Where lines go: what passed, and what is wrong. */
export interface Told {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Signs somebody in at a running stage and uses it; says every step with its ms, and the first that fails.
 * @returns whether all passed
 * @throws ZodError when it isn't said which stage, or by whose account
 */
export const smokeStage = async (wish: Smoked, { say, complain }: Told): Promise<boolean> => {
  const taken: SmokeStep[] = [];
  const report = (step: SmokeStep): void => {
    taken.push(step);
    say(`${String(step.ms).padStart(6)} ms  ${step.name}`);
  };
  const url = z
    .url({ error: 'Say which stage: npm run smoke -- --url https://api.example.com' })
    .parse(wish.url)
    .replace(/\/+$/, '');
  const settings = SmokeSettings.parse(wish.variables);
  try {
    const anonymous = hearthClient({ url });
    const start = performance.now();
    const { clientId, scopes, signInUrl } = await answered(anonymous.GET('/v1/config'));
    const token =
      'token' in settings
        ? settings.token
        : await signInByBrowser(
            { clientId, scopes, signInUrl, callback: wish.callback ?? appCallbackUrl },
            settings.account,
            settings.chromiumPath,
          );
    report({
      name: 'token' in settings ? 'tells where people sign in' : 'signs in through the hosted pages',
      ms: Math.round(performance.now() - start),
    });
    await smoke(hearthClient({ url, token }), anonymous, report);
    say(`smoke: ${taken.length} steps passed in ${taken.reduce((sum, { ms }) => sum + ms, 0)} ms at ${url}`);
    return true;
  } catch (error) {
    const known =
      error instanceof SmokeFailed || error instanceof Refused || error instanceof SignInFailed
        ? error.message
        : plainWords(error);
    complain(
      `${known ?? String(error)}\nsmoke: failed after ${taken.length} steps at ` +
        `${url}${taken.length > 0 ? `; the last that passed: ${taken.at(-1)?.name ?? ''}` : ''}`,
    );
    return false;
  }
};
