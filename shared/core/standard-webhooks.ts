import { createHmac, randomBytes } from 'node:crypto';
import { epochSeconds, type Instant } from './time';

/**
 * Signatures of webhooks by Standard Webhooks 1.0.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): a secret is
 * `whsec_` and base64, of 24 to 64 bytes.
 */
const beginning = 'whsec_';
const secretBytes = 32;

/** Makes a secret by which a receiver checks signatures. */
export const newWebhookSecret = (): string => `${beginning}${randomBytes(secretBytes).toString('base64')}`;

const signature = (secret: string, signed: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(beginning.length), 'base64'))
    .update(signed)
    .digest('base64')}`;

/** A message to sign: its id stays the same however often it is sent, its time is that of the attempt. */
interface Message {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

/** Returns the headers of a message, signed by each secret: by two while one is replaced. */
export const webhookHeaders = ({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> => {
  const timestamp = String(epochSeconds(at));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`)).join(' '),
  };
};
