import { createECDH } from 'node:crypto';
import { env } from './env';
import { keptSecret } from './kept-secret';
import { secretText } from './secret';

/** The pair by which push services know this server (VAPID, RFC 8292), in base64url as browsers take it. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The length of a private key of the curve P-256, in bytes. */
const keyBytes = 32;

/**
 * Reads a pair from its private half, base64: the public one follows from it. 43 letters and digits, as
 * Secrets Manager makes them, are always one: the order of the curve begins with 32 bits that are set, which
 * no such text says.
 * @throws Error when it is no key
 */
export const pushKeysIn = (text: string): PushKeys => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== keyBytes) throw new Error(`A push key has ${bytes.length} bytes instead of ${keyBytes}`);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(bytes);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: bytes.toString('base64url') };
};

const kept = keptSecret('push key', async (secret) => pushKeysIn((await secretText(secret, 'AWSCURRENT')) ?? ''));

/**
 * Returns the pair, read at most an hour ago; null: this server sends no pushes.
 * @throws NotReady when it was never read and can't be now; one that is known stays in use
 */
export const pushKeys = async (now = Date.now()): Promise<PushKeys | null> => {
  const { PUSH_KEY, PUSH_KEY_SECRET } = env();
  if (PUSH_KEY) return pushKeysIn(PUSH_KEY);
  return PUSH_KEY_SECRET ? kept.fresh(PUSH_KEY_SECRET, now) : null;
};
