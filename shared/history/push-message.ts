import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Language } from '../core/call';
import { env } from '../core/env';
import type { PushKeys } from '../core/push-key';
import { day, second } from '../core/time';
import type { PushedDevice } from '../people/pushed-devices';
import type { NotificationView } from './notification';
import { inOne } from './notification-words';

/** The time for which a push service keeps a message for a device that is off, s. */
const keptFor = day / second;
/**
 * The most characters of what is shown: a message holds 4,096 bytes, sealed (RFC 8291), a character up to 4.
 */
const longestTitle = 300;
const longestBody = 400;

const cut = (text: string, longest: number): string => {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
};

/** A message as a service worker reads it. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** The path in the API of what it is about; of several things: where all of them are listed. */
  readonly link: string;
  /** What it is about: of two messages with the same, the later one takes the other's place. */
  readonly tag: string;
  readonly lang: Language;
  /** How many notifications it tells of. */
  readonly count: number;
}

/** Writes what is told in one message. @param views the latest last */
export const messageOf = (views: readonly NotificationView[], language: Language): PushMessage | undefined => {
  const last = views.at(-1);
  if (!last) return undefined;
  const { title, body } = inOne({ title: last.title, body: last.body }, views.length - 1, language);
  const tag = views.every(({ scopeId }) => scopeId === last.scopeId) ? last.scopeId : 'several';
  return {
    title: cut(title, longestTitle),
    body: cut(body, longestBody),
    link: views.length > 1 ? '/v1/me/notifications' : last.link,
    tag,
    lang: language,
    count: views.length,
  };
};

/** Says whom a push service can write to about what it gets from here (RFC 8292, 2.1). */
const subject = (): string => {
  const { SUPPORT_EMAIL, MAIL_FROM } = env();
  return `mailto:${SUPPORT_EMAIL ?? /<(.+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
};

/** A request to a push service. */
export interface SealedPush {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Seals a message for one device (RFC 8291) and signs the request (RFC 8292). A later one of the same tag
 * takes its place where the device has not been on since (RFC 8030, 5.4).
 * @throws Error when the device's key is no point of the curve
 */
export const sealed = (message: PushMessage, { endpoint, keys }: PushedDevice, pair: PushKeys): SealedPush => {
  const coding = 'aes128gcm';
  const { cipherText } = webPush.encrypt(keys.p256dh, keys.auth, JSON.stringify(message), coding);
  const { origin } = new URL(endpoint);
  const { Authorization } = webPush.getVapidHeaders(origin, subject(), pair.publicKey, pair.privateKey, coding);
  return {
    headers: {
      Authorization,
      'Content-Encoding': coding,
      'Content-Type': 'application/octet-stream',
      TTL: String(keptFor),
      Urgency: 'normal',
      // A tag is an id: the service is told what belongs together, and not what it is.
      Topic: createHash('sha256').update(message.tag).digest('base64url').slice(0, 32),
    },
    body: cipherText,
  };
};
