import { randomUUID } from 'node:crypto';
import type { Parts } from './parts';
import { confirmationMail, resetMail, type SignInMail } from './mails';
import { customMessageEvent } from './triggers';
import { userAttributes, type User } from './users';

/** The place of the code in what the trigger writes, which the pool fills. */
const codePlace = '{####}';

/** Returns a mail's text from its HTML: Cognito sends HTML alone, which mail programs show so. */
const textOf = (html: string): string =>
  `${html
    .split(/<\/?(?:p|div|hr)[^>]*>/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n')}\n`;

type Trigger = Pick<Parts, 'pool' | 'triggers'>;

/**
 * Writes a mail with a code in the words of the trigger; where that has none, in the pool's own.
 * @throws what the trigger throws
 */
const written = async (
  { triggers }: Trigger,
  event: ReturnType<typeof customMessageEvent>,
  { own, code }: { readonly own: SignInMail; readonly code: string },
): Promise<SignInMail> => {
  const { response } = await triggers.customMessage(event);
  const { emailSubject: subject, emailMessage } = response;
  if (!subject || !emailMessage) return own;
  const html = emailMessage.replaceAll(codePlace, code);
  return { to: own.to, subject, html, text: textOf(html) };
};

/** Writes the mail to whoever signs up with an address: nobody is a user by it yet. */
export const confirmationMailBy = (
  parts: Trigger,
  { email, name }: Pick<User, 'email' | 'name'>,
  code: string,
): Promise<SignInMail> => {
  const attributes = { sub: randomUUID(), email, email_verified: 'false', name };
  const event = customMessageEvent(parts.pool, attributes, { source: 'CustomMessage_SignUp', codePlace });
  return written(parts, event, { own: confirmationMail(email, code), code });
};

/** Writes the mail to whoever has forgotten their password. */
export const resetMailBy = (parts: Trigger, user: User, code: string): Promise<SignInMail> => {
  const by = { source: 'CustomMessage_ForgotPassword', codePlace } as const;
  return written(parts, customMessageEvent(parts.pool, userAttributes(user), by), {
    own: resetMail(user.email, code),
    code,
  });
};
