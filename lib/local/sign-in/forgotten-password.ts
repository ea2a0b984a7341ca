import type { Routes } from './answer';
import type { Attempt } from './attempts';
import { beginAt } from './authorize';
import { assertMailedCode, guessed, newMailedCode } from './mailed-code';
import { resetMailBy } from './code-mail';
import { endAllOf, type Parts } from './parts';
import { Password } from './passwords';
import { FormError } from './refusals';
import { goTo, stepOf, type StepPages } from './step-page';
import { postConfirmationEvent } from './triggers';
import { checked } from './typed';
import { UserEmail, mayReset } from './users';

/**
 * Returns the routes `/forgotPassword` and `/confirmForgotPassword`. Nothing that is answered, nor when,
 * tells whether an address has an account.
 */
export const forgottenPasswordRoutes = (parts: Parts, pages: StepPages): Routes => {
  const changePassword = async (before: Attempt, form: Partial<Record<string, string>>) => {
    const attempt = parts.attempts.present(before);
    const step = stepOf(attempt, 'reset');
    const password = checked(Password, form.password);
    // Spent before it is looked at, or guesses sent at once would count as one.
    parts.codeLimits.guess(step.email);
    await parts.attempts.update(attempt, { ...step, code: guessed(step.code) });
    assertMailedCode(step.code, form.code, parts.clock());
    const next = await parts.attempts.advance(attempt, {
      name: 'password',
      notice: 'Your password has been changed. Sign in with the new one.',
    });
    const hash = await parts.passwords.hash(password);
    const user = parts.users.byEmail(step.email);
    if (user) {
      await parts.users.change(user.sub, () => ({ password: hash }));
      await Promise.all([endAllOf(parts, user), parts.lockout.clear(user.email), parts.codeLimits.clear(user.email)]);
      await parts.triggers.postConfirmation(
        postConfirmationEvent(parts.pool, user, 'PostConfirmation_ConfirmForgotPassword'),
      );
    }
    return goTo(next);
  };

  return {
    'GET /forgotPassword': async (visit) =>
      (await beginAt(parts, visit)) ?? pages.forgotPassword(parts.attempts.of(visit)),
    'POST /forgotPassword': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      try {
        const email = checked(UserEmail, form.email);
        const mayMail = parts.codeLimits.mayMail(email);
        const user = parts.users.byEmail(email);
        const code = newMailedCode(parts.clock(), mayMail && mayReset(user));
        const next = await parts.attempts.advance(attempt, { name: 'reset', email, code });
        // Not waited for: the time a mail takes would tell that there is an account.
        if (user && code.value !== null) resetMailBy(parts, user, code.value).then(parts.sendMail).catch(parts.onError);
        return goTo(next);
      } catch (error) {
        if (error instanceof FormError) return pages.forgotPassword(attempt, { error, email: form.email });
        throw error;
      }
    },
    'GET /confirmForgotPassword': (visit) => pages.open(parts.attempts.of(visit), 'reset'),
    'POST /confirmForgotPassword': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      try {
        // One after the other with sign-ins of the address: none that is half done survives.
        return await parts.perEmail(stepOf(attempt, 'reset').email, () => changePassword(attempt, form));
      } catch (error) {
        if (error instanceof FormError) return pages.ofStep(attempt, { error });
        throw error;
      }
    },
  };
};
