import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { tokenKeys } from './token-keys';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Makes an opaque, URL-safe token of `text`, which only `unseal` with the same purpose can read
 * (AES-256-GCM, NIST SP 800-38D: secret and tamper-proof in one).
 * @param purpose what the token is bound to: user, route, filters
 * @throws NotReady while no key is known
 */
export const seal = (purpose: string, text: string): string => {
  const [key] = tokenKeys();
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

/**
 * Reads the text that was sealed for this purpose under a live key; undefined when altered, foreign or too
 * old.
 */
export const unseal = (purpose: string, token: string): string | undefined => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return undefined;
  for (const key of tokenKeys()) {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      continue; // sealed under the other live key, or not by us
    }
  }
  return undefined;
};
