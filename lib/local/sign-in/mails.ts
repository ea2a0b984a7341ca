import { html } from './html';

export interface SignInMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const mail = (to: string, subject: string, ...lines: string[]): SignInMail => ({
  to,
  subject,
  text: `${lines.join('\n\n')}\n`,
  html: `<!doctype html>${html`<html lang="en"><body>${lines.map((line) => html`<p>${line}</p>`)}</body></html>`.text}`,
});

export const confirmationMail = (to: string, code: string): SignInMail =>
  mail(
    to,
    'Your Hearth confirmation code',
    `Your confirmation code is ${code}.`,
    'It is valid for 30 minutes. If you didn’t sign up for Hearth, you can ignore this e-mail.',
  );

export const resetMail = (to: string, code: string): SignInMail =>
  mail(
    to,
    'Your Hearth password reset code',
    `Your password reset code is ${code}.`,
    'It is valid for 30 minutes. If you didn’t ask for it, you can ignore this e-mail: your password hasn’t changed.',
  );

/**
 * Makes the mail that is sent instead of a code to whoever signs up a second time: the page must not tell
 * that there is an account.
 */
export const accountExistsMail = (to: string): SignInMail =>
  mail(
    to,
    'You already have a Hearth account',
    'Someone tried to sign up for Hearth with your address, but there is already an account for it.',
    'If it was you, sign in instead, or choose “Forgot your password?” on the sign-in page.',
  );
