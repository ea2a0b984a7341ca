import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Makes 256 random bits, as text that fits a cookie and a URL. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Makes six random digits for a mail. */
export const randomDigits = (): string => randomInt(1_000_000).toString().padStart(6, '0');

/**
 * Returns SHA-256 in base64url: tokens are kept as digests, so that the data folder gives nobody a session;
 * also PKCE's S256 (RFC 7636, 4.2).
 */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Compares in a time that does not depend on where the texts differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
