import { canonicalAddress } from '../../../shared/core/email';
import { second } from '../../../shared/core/time';
import type { Answer, Routes } from './answer';
import type { Attempt, AttemptStep } from './attempts';
import { beginAt, sendBackWithCode } from './authorize';
import { digitsOf } from './mailed-code';
import type { Parts } from './parts';
import { FormError, PageRefusal } from './refusals';
import { goTo, stepOf, type StepPages } from './step-page';
import { matchingStep, newTotpSecret } from './totp';
import type { User } from './users';

type SecondFactor = Extract<AttemptStep, { name: 'totp' | 'set-up' }>;
const mostWrongCodes = 3;
const wrongPassword = () => new FormError('Incorrect e-mail address or password.');
const wrongCode = () => new FormError('That code is wrong or has already been used. Wait for the next one.');

/**
 * Returns the routes `/login`, `/mfa`, `/mfa/setup`: the password first, then the authenticator app; a code
 * for the app is issued after both alone.
 */
export const signInRoutes = (parts: Parts, pages: StepPages): Routes => {
  const provePassword = async (attempt: Attempt, email: string, password: string): Promise<Answer> => {
    parts.lockout.check(email);
    const user = parts.users.byEmail(email);
    if (!(await parts.passwords.match(password, user?.password)) || !user) {
      await parts.lockout.fail(email);
      throw wrongPassword();
    }
    if (!user.enabled) throw new FormError('User is disabled.');
    const next: AttemptStep = user.totp
      ? { name: 'totp', sub: user.sub, wrongCodes: 0 }
      : { name: 'set-up', sub: user.sub, secret: newTotpSecret(), wrongCodes: 0 };
    return goTo(await parts.attempts.advance(attempt, next));
  };

  const ownerOf = (step: SecondFactor): User => {
    const user = parts.users.bySub(step.sub);
    if (!user) throw new PageRefusal(403, 'This account no longer exists.');
    return user;
  };

  /** Uses the code up, deciding on the user's present state: of two who bring one code, one comes in. */
  const useCode = (step: SecondFactor, code: string): Promise<boolean> =>
    parts.users.change(step.sub, ({ totp }) => {
      if (step.name === 'set-up' && totp) return undefined;
      const secret = step.name === 'set-up' ? step.secret : totp?.secret;
      const used = secret === undefined ? undefined : matchingStep(secret, code, parts.clock());
      if (secret === undefined || used === undefined || used <= (totp?.lastStep ?? 0)) return undefined;
      return { totp: { secret, lastStep: used } };
    });

  const refuseCode = async (attempt: Attempt, step: SecondFactor, email: string): Promise<Answer> => {
    await parts.lockout.fail(email);
    const wrongCodes = step.wrongCodes + 1;
    if (wrongCodes < mostWrongCodes) {
      await parts.attempts.update(attempt, { ...step, wrongCodes });
      return pages.ofStep(attempt, { error: wrongCode() });
    }
    const restarted = await parts.attempts.advance(attempt, { name: 'password' });
    return pages.login(restarted.attempt, {
      error: new FormError('Too many wrong codes. Sign in again.'),
      cookies: [restarted.cookie],
    });
  };

  const proveSecondFactor = async (before: Attempt, name: SecondFactor['name'], code: string): Promise<Answer> => {
    const attempt = parts.attempts.present(before);
    const step = stepOf(attempt, name);
    const user = ownerOf(step);
    parts.lockout.check(user.email);
    if (!(await useCode(step, code))) return refuseCode(attempt, step, user.email);
    const authTime = Math.floor(parts.clock() / second);
    const cookies = [await parts.attempts.end(attempt), await parts.sessions.begin({ sub: user.sub, authTime })];
    await parts.lockout.clear(user.email);
    return sendBackWithCode(parts, 303, attempt.request, user.sub, authTime, cookies);
  };

  const secondFactor =
    (name: SecondFactor['name']): Routes[string] =>
    async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      const { email } = ownerOf(stepOf(attempt, name));
      try {
        return await parts.perEmail(email, () => proveSecondFactor(attempt, name, digitsOf(form.code)));
      } catch (error) {
        if (error instanceof FormError) return pages.ofStep(attempt, { error });
        throw error;
      }
    };

  return {
    'GET /login': async (visit) => (await beginAt(parts, visit)) ?? pages.login(parts.attempts.of(visit)),
    'POST /login': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      const email = canonicalAddress(form.email ?? '');
      try {
        return await parts.perEmail(email, () => provePassword(attempt, email, form.password ?? ''));
      } catch (error) {
        if (error instanceof FormError) return pages.login(attempt, { error, email: form.email });
        throw error;
      }
    },
    'GET /mfa': (visit) => pages.open(parts.attempts.of(visit), 'totp'),
    'POST /mfa': secondFactor('totp'),
    'GET /mfa/setup': (visit) => pages.open(parts.attempts.of(visit), 'set-up'),
    'POST /mfa/setup': secondFactor('set-up'),
  };
};
