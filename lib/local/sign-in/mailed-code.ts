import type { MailedCode } from './attempts';
import { lifetimes } from './pool';
import { attemptLimitExceeded } from './code-limits';
import { FormError } from './refusals';
import { randomDigits, sameText } from './secrets';

const mostMails = 5;
const guesses = 5;

/**
 * Makes a six-digit code, good for 30 minutes and five guesses.
 * @param mailed whether anybody is sent it: a code that nobody has is never good
 * @throws FormError after five mails in one attempt
 */
export const newMailedCode = (now: number, mailed: boolean, before?: MailedCode): MailedCode => {
  const mails = (before?.mails ?? 0) + 1;
  if (mails > mostMails) throw attemptLimitExceeded();
  return { value: mailed ? randomDigits() : null, expiresAt: now + lifetimes.mailedCode, guessesLeft: guesses, mails };
};

/** Returns the code after one more guess. */
export const guessed = (code: MailedCode): MailedCode => ({ ...code, guessesLeft: code.guessesLeft - 1 });

/** @throws FormError when `text` is not the code, or the code is no longer good */
export const assertMailedCode = (code: MailedCode, text: string | undefined, now: number): void => {
  if (code.expiresAt <= now || code.guessesLeft <= 0)
    throw new FormError('This code is no longer valid. Ask for a new one.');
  if (code.value === null || !sameText(digitsOf(text), code.value))
    throw new FormError('That code is wrong. Check the e-mail and try again.');
};

/** Reads what was typed into a field for a code, without the spaces that people and apps put in. */
export const digitsOf = (text = ''): string => text.replaceAll(/\s/g, '');
