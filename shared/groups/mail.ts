import { SendEmailCommand, SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import type { Language } from '../core/call';
import { env } from '../core/env';
import { escapedLines } from '../core/html';
import { patience } from '../core/patience';
import { foreignLine, foreignProse } from './foreign-text';
import type { Texts, Values } from './mail-template';
import { type MailKind, templateName } from './mail-templates';

/** A mail to write: a template and its values. */
export interface Mail {
  readonly to: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly values: Values;
  /**
   * The link by which its reader stops such mails with one click (RFC 8058); absent: they are the account's
   * own, or the operator's.
   */
  readonly unsubscribe?: string;
  /** The tags that SES repeats with a bounce or complaint of this mail: letters, digits, `-` and `_`. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A mail goes over a connection of its own. One that was kept may be closed at the other end while this one
 * sends, above all after a pause between two calls of a Lambda function: nobody would know whether the mail
 * was taken, so that it counted, and was sent again or withheld.
 */
const agent = { keepAlive: false } as const;

const make = (): SESv2Client => {
  const { AWS_REGION, SES_ENDPOINT } = env();
  const requestHandler = {
    connectionTimeout: patience(1_000),
    requestTimeout: patience(3_000),
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  };
  return new SESv2Client({
    region: AWS_REGION,
    ...(SES_ENDPOINT && { endpoint: SES_ENDPOINT }),
    maxAttempts: 1,
    requestHandler,
  });
};

let client: SESv2Client | undefined;
const ses = (): SESv2Client => (client ??= make());

const mapped = (texts: Texts, as: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, as(text)]));

/**
 * Returns the values for a template: each as text, and under `html` as HTML. This is the one place where
 * people’s words enter a mail.
 */
export const templateData = ({ lines, prose, own }: Values): object => {
  const values = { ...mapped(lines, foreignLine), ...mapped(prose, foreignProse), ...own };
  return { ...values, html: mapped(values, escapedLines) };
};

/**
 * Tells whether SES is known not to have taken a mail: it said so, or was never reached. After a timeout
 * nobody knows.
 */
export const isRefused = (error: unknown): boolean =>
  error instanceof SESv2ServiceException ||
  (error instanceof Error &&
    'code' in error &&
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(error.code)));

/**
 * Hands a mail to SES, once: a second attempt after a timeout could be a second mail, which nobody has
 * counted.
 * @throws the SDK's error when SES refuses it or doesn't answer
 */
export const send = async ({ to, kind, language, values, unsubscribe, tags = {} }: Mail): Promise<void> => {
  const { MAIL_FROM, MAIL_STAGE, MAIL_CONFIGURATION_SET } = env();
  await ses().send(
    new SendEmailCommand({
      FromEmailAddress: MAIL_FROM,
      Destination: { ToAddresses: [to] },
      Content: {
        Template: {
          TemplateName: templateName(MAIL_STAGE, kind, language),
          TemplateData: JSON.stringify(templateData(values)),
          ...(unsubscribe !== undefined && {
            Headers: [
              { Name: 'List-Unsubscribe', Value: `<${unsubscribe}>` },
              { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
            ],
          }),
        },
      },
      EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      ...(MAIL_CONFIGURATION_SET && { ConfigurationSetName: MAIL_CONFIGURATION_SET }),
    }),
  );
};
