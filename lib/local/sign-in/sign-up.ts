import type { Routes } from './answer';
import type { Attempt, MailedCode, AttemptStep } from './attempts';
import { beginAt } from './authorize';
import { attemptLimitExceeded } from './code-limits';
import { assertMailedCode, guessed, newMailedCode } from './mailed-code';
import { confirmationMailBy } from './code-mail';
import { accountExistsMail } from './mails';
import type { Parts } from './parts';
import { Password } from './passwords';
import { EmailTaken, FormError } from './refusals';
import { goTo, stepOf, type StepPages } from './step-page';
import { newTotpSecret } from './totp';
import { postConfirmationEvent } from './triggers';
import { checked } from './typed';
import { UserDisplayName, UserEmail } from './users';

type Confirm = Extract<AttemptStep, { name: 'confirm' }>;

/**
 * Returns the routes `/signup`, `/confirmUser`, `/resendcode`. Until the address is confirmed there is no
 * user: name and password wait in the attempt, so that a code confirms what was typed in this browser and
 * nothing else.
 */
export const signUpRoutes = (parts: Parts, pages: StepPages): Routes => {
  /** @throws FormError after five mails to the address within an hour, or in one attempt */
  const newCode = (email: string, before?: MailedCode): MailedCode => {
    const code = newMailedCode(parts.clock(), parts.users.byEmail(email) === undefined, before);
    if (!parts.codeLimits.mayMail(email)) throw attemptLimitExceeded();
    return code;
  };
  const mailCode = async ({ signUp, code: { value } }: Confirm) =>
    parts.sendMail(value === null ? accountExistsMail(signUp.email) : await confirmationMailBy(parts, signUp, value));

  const confirm = async (attempt: Attempt, text: string | undefined) => {
    const step = stepOf(attempt, 'confirm');
    // Spent before it is looked at, or guesses sent at once would count as one.
    parts.codeLimits.guess(step.signUp.email);
    await parts.attempts.update(attempt, { ...step, code: guessed(step.code) });
    assertMailedCode(step.code, text, parts.clock());
    const user = await parts.users.add(step.signUp);
    await parts.codeLimits.clear(user.email);
    const confirmed = await parts.attempts.advance(attempt, {
      name: 'set-up',
      sub: user.sub,
      secret: newTotpSecret(),
      wrongCodes: 0,
    });
    await parts.triggers.postConfirmation(postConfirmationEvent(parts.pool, user, 'PostConfirmation_ConfirmSignUp'));
    return goTo(confirmed);
  };

  return {
    'GET /signup': async (visit) => (await beginAt(parts, visit)) ?? pages.signUp(parts.attempts.of(visit)),
    'POST /signup': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      try {
        const email = checked(UserEmail, form.email);
        const name = checked(UserDisplayName, form.name);
        const password = await parts.passwords.hash(checked(Password, form.password));
        const before = attempt.step.name === 'confirm' ? attempt.step.code : undefined;
        const step: Confirm = { name: 'confirm', signUp: { email, name, password }, code: newCode(email, before) };
        const next = await parts.attempts.advance(attempt, step);
        await mailCode(step);
        return goTo(next);
      } catch (error) {
        if (error instanceof FormError) return pages.signUp(attempt, { error, email: form.email, name: form.name });
        throw error;
      }
    },
    'GET /confirmUser': (visit) => pages.open(parts.attempts.of(visit), 'confirm'),
    'POST /confirmUser': async (visit) => {
      const { attempt, form } = parts.attempts.posted(visit);
      try {
        return await confirm(attempt, form.code);
      } catch (error) {
        if (error instanceof EmailTaken)
          return goTo(
            await parts.attempts.advance(attempt, {
              name: 'password',
              notice: 'There is already an account for this address. Sign in instead.',
            }),
          );
        if (error instanceof FormError) return pages.ofStep(attempt, { error });
        throw error;
      }
    },
    'POST /resendcode': async (visit) => {
      const { attempt } = parts.attempts.posted(visit);
      const step = stepOf(attempt, 'confirm');
      try {
        const next = { ...step, code: newCode(step.signUp.email, step.code) };
        const advanced = await parts.attempts.advance(attempt, next);
        await mailCode(next);
        return goTo(advanced);
      } catch (error) {
        if (error instanceof FormError) return pages.ofStep(attempt, { error });
        throw error;
      }
    },
  };
};
