import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Language } from '../core/call';
import { env } from '../core/env';
import { escaped } from '../core/html';
import { type MailKind, templateName } from './templates';

/** A mail to write: a template, and what stands in it. */
export interface Mail {
  readonly to: string;
  readonly kind: MailKind;
  readonly language: Language;
  /** Every value that the template names, as plain text: it may hold anything. */
  readonly values: Readonly<Record<string, string>>;
  /** What SES tells with a bounce or complaint of this mail: letters, digits, `-` and `_`. */
  readonly tags?: Readonly<Record<string, string>>;
}

const make = (): SESv2Client => {
  const { AWS_REGION, SES_ENDPOINT } = env();
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };
  return new SESv2Client({ region: AWS_REGION, ...(SES_ENDPOINT && { endpoint: SES_ENDPOINT }), maxAttempts: 3, requestHandler });
};

let client: SESv2Client | undefined;
const ses = (): SESv2Client => (client ??= make());

const asHtml = (text: string): string => escaped(text).replaceAll('\n', '<br>');

/** What a template is filled with: each value as text, and under `html` as HTML. */
export const templateData = (values: Mail['values']): object => ({ ...values, html: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, asHtml(text)])) });

/**
 * Hands a mail to SES.
 * @throws the SDK's error when SES refuses it or doesn't answer
 */
export const send = async ({ to, kind, language, values, tags = {} }: Mail): Promise<void> => {
  const { MAIL_FROM, MAIL_STAGE, MAIL_CONFIGURATION_SET } = env();
  await ses().send(new SendEmailCommand({
    FromEmailAddress: MAIL_FROM, Destination: { ToAddresses: [to] },
    Content: { Template: { TemplateName: templateName(MAIL_STAGE, kind, language), TemplateData: JSON.stringify(templateData(values)) } },
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })), ...(MAIL_CONFIGURATION_SET && { ConfigurationSetName: MAIL_CONFIGURATION_SET }),
  }));
};
