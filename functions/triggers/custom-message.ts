import type { Context, CustomMessageTriggerEvent } from 'aws-lambda';
import type { Language } from '../../shared/core/call';
import { languageOf } from '../../shared/core/language';
import { log } from '../../shared/core/log';
import { userIdInAttributes } from '../../shared/core/user-id';
import { decodeReadable } from '../../shared/db/decode';
import { keys } from '../../shared/db/keys';
import { batchGet } from '../../shared/db/read';
import { PoolAttributes } from '../../shared/people/pool-attributes';
import { type PoolLetter, poolLetter } from '../../shared/people/pool-letters';
import { Settings } from '../../shared/people/settings';

const letters: ReadonlyMap<string, PoolLetter> = new Map([
  ['CustomMessage_SignUp', 'confirmation'],
  ['CustomMessage_ResendCode', 'confirmation'],
  ['CustomMessage_ForgotPassword', 'reset'],
]);

/** Finds the language that somebody has set in Hearth; undefined: they haven't, or the table is away. */
const languageSet = async (attributes: PoolAttributes, requestId: string): Promise<Language | undefined> => {
  if (attributes.locale !== undefined) return languageOf(attributes.locale);
  try {
    const [stored] = await batchGet([keys.settings(userIdInAttributes(attributes))]);
    const settings = decodeReadable(Settings, stored);
    return settings && languageOf(settings.locale);
  } catch (error) {
    log().warn('a mail of the pool goes out in both languages', {
      requestId,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return undefined;
  }
};

/**
 * Writes the mails with codes that the user pool sends, in their reader's language. Called by the user pool
 * before it sends one; what Hearth has no words for keeps the pool's.
 */
export const handler = async (
  event: CustomMessageTriggerEvent,
  { awsRequestId }: Pick<Context, 'awsRequestId'>,
): Promise<CustomMessageTriggerEvent> => {
  const letter = letters.get(event.triggerSource);
  if (!letter) return event;
  const language = await languageSet(PoolAttributes.parse(event.request.userAttributes), awsRequestId);
  const { subject, html } = poolLetter(letter, language, event.request.codeParameter);
  return { ...event, response: { ...event.response, emailSubject: subject, emailMessage: html } };
};
