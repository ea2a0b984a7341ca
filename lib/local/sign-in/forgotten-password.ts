import { hour } from '../../../shared/core/time';
import type { Routes } from './answer';
import type { Attempt } from './attempts';
import { beginAt } from './authorize';
import { assertMailedCode, guessed, newMailedCode } from './mailed-code';
import { resetMail } from './mails';
import type { Parts } from './parts';
import { hashPassword, Password } from './passwords';
import { FormError } from './refusals';
import { goTo, stepOf, type StepPages } from './step-page';
import { postConfirmationEvent } from './triggers';
import { checked } from './typed';
import { Email } from './users';

const mostMailsAnHour = 5;

/** `/forgotPassword`, `/confirmForgotPassword`. Nothing that is answered, nor when, tells whether an address has an account. */
export const forgottenPasswordRoutes = (parts: Parts, pages: StepPages): Routes => {
  const mailCode = async (email: string, code: string): Promise<void> => {
    const user = parts.users.byEmail(email);
    const now = parts.clock();
    const allowed = user && (await parts.users.change(user.sub, ({ resetMails }) => {
      const recent = resetMails.filter((at) => at > now - hour);
      return recent.length < mostMailsAnHour ? { resetMails: [...recent, now] } : undefined;
    }));
    if (allowed) await parts.sendMail(resetMail(email, code));
  };

  const changePassword = async (attempt: Attempt, form: Partial<Record<string, string>>) => {
    const step = stepOf(attempt, 'reset');
    const password = checked(Password, form.password);
    // Spent before it is looked at, or guesses sent at once would count as one.
    await parts.attempts.update(attempt, { ...step, code: guessed(step.code) });
    assertMailedCode(step.code, form.code, parts.clock());
    const next = await parts.attempts.advance(attempt, { name: 'password', notice: 'Your password is changed. Sign in with it.' });
    const hash = await hashPassword(password);
    const user = parts.users.byEmail(step.email);
    if (user) {
      await parts.users.change(user.sub, () => ({ password: hash }));
      // Whoever knew the old password is out.
      await Promise.all([parts.grants.revokeAll(user.sub), parts.sessions.endAll(user.sub), parts.lockout.clear(user.email)]);
      await parts.triggers.postConfirmation(postConfirmationEvent(parts.pool, user, 'PostConfirmation_ConfirmForgotPassword'));
    }
    return goTo(next);
  };

  return {
    'GET /forgotPassword': async (visit) => (await beginAt(parts, visit)) ?? pages.forgotPassword(parts.attempts.of(visit)),
    'POST /forgotPassword': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      try {
        const email = checked(Email, form.email);
        const code = newMailedCode(parts.clock());
        const next = await parts.attempts.advance(attempt, { name: 'reset', email, code });
        // Not waited for: the time a mail takes would tell that there is an account.
        mailCode(email, code.value).catch(parts.onError);
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
        return await changePassword(attempt, form);
      } catch (error) {
        if (error instanceof FormError) return pages.ofStep(attempt, { error });
        throw error;
      }
    },
  };
};
