import { env } from './env';
import { keptSecret } from './kept-secret';
import { secretText } from './secret';

type Keys = readonly [Buffer, ...Buffer[]];

/** The length of a key: 32 bytes for AES-256. */
const keyBytes = 32;

/** Reads the keys in a version's text: the first seals, all open. @throws Error when one is no key */
export const keysIn = (text: string): Keys => {
  const [first, ...others] = text.split(',').map((key) => {
    const bytes = Buffer.from(key, 'base64');
    if (bytes.length !== keyBytes) throw new Error(`A token key has ${bytes.length} bytes instead of ${keyBytes}`);
    return bytes;
  });
  if (!first) throw new Error('There is no token key');
  return [first, ...others];
};

const kept = keptSecret('token keys', async (secret): Promise<Keys> => {
  const [current = '', previous] = await Promise.all([
    secretText(secret, 'AWSCURRENT'),
    secretText(secret, 'AWSPREVIOUS'),
  ]);
  const [first, ...others] = keysIn(current);
  return [first, ...others, ...(previous === undefined ? [] : keysIn(previous))];
});

/**
 * Ensures that the keys are known and at most an hour old. A rotation takes weeks
 * (functions/jobs/rotate-token-key.ts), and announces a key one rotation before it seals: whoever reads the
 * hour before or after knows every key that is in use.
 * @throws NotReady when they were never read and can't be now; keys that are known stay in use
 */
export const haveTokenKeys = async (now = Date.now()): Promise<void> => {
  const { TOKEN_KEYS_SECRET } = env();
  if (TOKEN_KEYS_SECRET) await kept.fresh(TOKEN_KEYS_SECRET, now);
};

/** Returns the live keys, the one that seals first. @throws NotReady before they were read */
export const tokenKeys = (): Keys => {
  const { TOKEN_KEYS } = env();
  return TOKEN_KEYS ? keysIn(TOKEN_KEYS) : kept.known();
};
