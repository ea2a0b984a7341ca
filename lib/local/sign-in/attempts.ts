import * as z from 'zod';
import { SignInProvider } from '../../../shared/core/sign-in-providers';
import type { Folder } from '../folder';
import { cookie } from './answer';
import { AuthorizationRequest } from './authorization-request';
import { lifetimes } from './pool';
import { PageRefusal } from './refusals';
import { digest, randomToken, sameText } from './secrets';
import { openShelf } from './shelf';
import type { User } from './users';
import { formOf, type Visit } from './visit';

const MailedCode = z.object({
  value: z.string().nullable(),
  expiresAt: z.number(),
  guessesLeft: z.number(),
  mails: z.number(),
});
export type MailedCode = z.output<typeof MailedCode>;

/** The step that the person has come to. `sub` stands only where the password has been proved. */
const AttemptStep = z.discriminatedUnion('name', [
  z.object({ name: z.literal('password'), notice: z.string().optional() }),
  z.object({
    name: z.literal('confirm'),
    code: MailedCode,
    signUp: z.object({ email: z.string(), name: z.string(), password: z.string() }),
  }),
  z.object({ name: z.literal('reset'), code: MailedCode, email: z.string() }),
  z.object({ name: z.literal('set-up'), sub: z.string(), secret: z.string(), wrongCodes: z.number() }),
  z.object({ name: z.literal('totp'), sub: z.string(), wrongCodes: z.number() }),
  z.object({ name: z.literal('provider'), provider: SignInProvider, state: z.string(), nonce: z.string() }),
]);
export type AttemptStep = z.output<typeof AttemptStep>;

/** Makes the step of whoever is sent on to a provider: what its answer must bring, each guessed by nobody. */
export const stepTo = (provider: SignInProvider) =>
  ({ name: 'provider', provider, state: randomToken(), nonce: randomToken() }) as const satisfies AttemptStep;

const AttemptDocument = z.object({ request: AuthorizationRequest, csrf: z.string(), step: AttemptStep });

/**
 * A sign-in under way in one browser: all it has shown so far is kept here, the browser holds the token
 * alone.
 */
export interface Attempt extends z.output<typeof AttemptDocument> {
  readonly key: string;
}

export interface Attempts {
  /** Returns the cookie to set. @param step absent: that of the password */
  begin(request: AuthorizationRequest, step?: AttemptStep): Promise<string>;
  /** Finds the attempt of the visitor's browser. @throws PageRefusal without one */
  of(visit: Visit): Attempt;
  /**
   * Finds the attempt together with the posted form.
   * @throws PageRefusal without an attempt, or when the form is not of its present step
   */
  posted(visit: Visit): { attempt: Attempt; form: Partial<Record<string, string>> };
  /** Returns the attempt as it is now, at the step it had. @throws PageRefusal when it has gone on */
  present(attempt: Attempt): Attempt;
  /**
   * Goes to another step, under a new token: what was known of the attempt before is of no more use. Returns
   * the cookie to set.
   * @throws PageRefusal when it has gone on
   */
  advance(attempt: Attempt, step: AttemptStep): Promise<{ attempt: Attempt; cookie: string }>;
  /** Changes the present step. */
  update(attempt: Attempt, step: AttemptStep): Promise<void>;
  /** Ends it, and returns the cookie to set. @throws PageRefusal when it has gone on */
  end(attempt: Attempt): Promise<string>;
  /** Ends what was begun with a user's old password, or to choose a new one. */
  endAll(user: Pick<User, 'sub' | 'email'>): Promise<void>;
}

const cookieName = 'hearth_sign_in';
const over = () =>
  new PageRefusal(400, 'This sign-in has ended or was never started. Go back to the app and sign in from there.');

export const openAttempts = async (folder: Folder, clock: () => number): Promise<Attempts> => {
  const shelf = await openShelf(folder, 'attempts', AttemptDocument, clock);
  const keep = (attempt: Attempt) => {
    const { request, csrf, step } = attempt;
    return shelf.put(attempt.key, { request, csrf, step }, clock() + lifetimes.attempt);
  };
  const start = async (request: AuthorizationRequest, step: AttemptStep) => {
    const token = randomToken();
    const attempt = { key: digest(token), request, csrf: randomToken(), step };
    await keep(attempt);
    return { attempt, cookie: cookie(cookieName, token, lifetimes.attempt) };
  };
  const withKey = (key: string): Attempt => {
    const kept = shelf.get(key);
    if (!kept) throw over();
    return { key, ...kept };
  };
  const of = (visit: Visit) => withKey(digest(visit.cookies.get(cookieName) ?? ''));
  const take = async (attempt: Attempt) => {
    if (!(await shelf.take(attempt.key))) throw over();
  };
  return {
    begin: async (request, step = { name: 'password' }) => (await start(request, step)).cookie,
    of,
    posted: (visit) => {
      const attempt = of(visit);
      const form = formOf(visit);
      if (!sameText(form.csrf ?? '', attempt.csrf))
        throw new PageRefusal(403, 'This form is out of date. Go back to the app and sign in from there.');
      return { attempt, form };
    },
    present: ({ key }) => withKey(key),
    advance: async (attempt, step) => {
      await take(attempt);
      return start(attempt.request, step);
    },
    update: (attempt, step) => keep({ ...withKey(attempt.key), step }),
    end: async (attempt) => {
      await take(attempt);
      return cookie(cookieName, '', 0);
    },
    endAll: ({ sub, email }) =>
      shelf.takeWhere(
        ({ step }) => ('sub' in step && step.sub === sub) || (step.name === 'reset' && step.email === email),
      ),
  };
};
