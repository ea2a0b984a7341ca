import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { env } from '../core/env';

/** A mail with both parts: text for those who read that, HTML for the others. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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

const charset = 'UTF-8';

/**
 * Hands a mail to SES.
 * @throws the SDK's error when SES refuses it or doesn't answer
 */
export const send = async ({ to, subject, text, html, tags = {} }: Mail): Promise<void> => {
  const { MAIL_FROM, MAIL_CONFIGURATION_SET } = env();
  const Body = { Text: { Data: text, Charset: charset }, Html: { Data: html, Charset: charset } };
  await ses().send(new SendEmailCommand({
    FromEmailAddress: MAIL_FROM, Destination: { ToAddresses: [to] }, Content: { Simple: { Subject: { Data: subject, Charset: charset }, Body } },
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })), ...(MAIL_CONFIGURATION_SET && { ConfigurationSetName: MAIL_CONFIGURATION_SET }),
  }));
};
