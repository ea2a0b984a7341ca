import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** The pool's rule: a length and no composition rules. The maximum is Cognito's. */
export const Password = z
  .string()
  .min(12, 'The password must have at least 12 characters.')
  .max(256, 'The password can have at most 256 characters.');

/**
 * Node's default (N = 2^14, r = 8, p = 1; 16 MB, 40 to 65 ms): this guards development data, and a whole
 * household signs in at once.
 */
const usualCost = 2 ** 14;

/** Hashes passwords, and compares them to what is kept of them. */
export interface Passwords {
  /** Hashes a password: salt and key, to be kept. */
  hash(password: string): Promise<string>;
  /** @param kept what `hash` gave; absent: the answer is no, after as much work as with it. */
  match(password: string, kept: string | undefined): Promise<boolean>;
}

/** @param cost scrypt’s N; what was kept at one cost matches at that one alone */
export const openPasswords = (cost = usualCost): Passwords => {
  const derive = (password: string, salt: Buffer): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      scrypt(password, salt, 32, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
    });
  return {
    hash: async (password) => {
      const salt = randomBytes(16);
      return `${salt.toString('base64url')}.${(await derive(password, salt)).toString('base64url')}`;
    },
    match: async (password, kept) => {
      const [salt = '', key = ''] = kept?.split('.') ?? [];
      const derived = await derive(password, Buffer.from(salt, 'base64url'));
      const expected = Buffer.from(key, 'base64url');
      return expected.length === derived.length && timingSafeEqual(expected, derived);
    },
  };
};
