import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** The pool's rule: a length and no composition rules. The maximum is Cognito's. */
export const Password = z
  .string()
  .min(12, 'The password must have at least 12 characters.')
  .max(256, 'The password can have at most 256 characters.');

// Node's default cost (N = 2^14, r = 8, p = 1; 16 MB, 40 ms): this guards development data, and sign-ins of a
// whole household run at once.
const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(password, salt, 32, (error, key) => (error ? reject(error) : resolve(key))));

/** Hashes a password: salt and key, to be kept. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(password, salt)).toString('base64url')}`;
};

/** @param kept what `hashPassword` gave; absent: the answer is no, after as much work as with it. */
export const passwordMatches = async (password: string, kept: string | undefined): Promise<boolean> => {
  const [salt = '', key = ''] = kept?.split('.') ?? [];
  const derived = await derive(password, Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(key, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
};
