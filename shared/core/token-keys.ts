import { env } from './env';
import { NotReady } from './errors';
import { secretText } from './secret';
import { hour, minute } from './time';

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

let kept: { keys: Keys; until: number } | undefined;
let reading: Promise<void> | undefined;

const read = async (secret: string, now: number): Promise<void> => {
  try {
    const [current = '', previous] = await Promise.all([
      secretText(secret, 'AWSCURRENT'),
      secretText(secret, 'AWSPREVIOUS'),
    ]);
    const [first, ...others] = keysIn(current);
    kept = { keys: [first, ...others, ...(previous === undefined ? [] : keysIn(previous))], until: now + hour };
  } catch (cause) {
    if (!kept) throw new NotReady({ parts: 'token keys' }, { cause });
    kept = { ...kept, until: now + minute };
  }
};

/**
 * Ensures that the keys are known and at most an hour old. A rotation takes weeks
 * (functions/jobs/rotate-token-key.ts), and announces a key one rotation before it seals: whoever reads the
 * hour before or after knows every key that is in use.
 * @throws NotReady when they were never read and can't be now; keys that are known stay in use
 */
export const haveTokenKeys = async (now = Date.now()): Promise<void> => {
  const { TOKEN_KEYS_SECRET } = env();
  if (!TOKEN_KEYS_SECRET || (kept && now < kept.until)) return;
  await (reading ??= read(TOKEN_KEYS_SECRET, now).finally(() => (reading = undefined)));
};

/** Returns the live keys, the one that seals first. @throws NotReady before they were read */
export const tokenKeys = (): Keys => {
  const { TOKEN_KEYS } = env();
  if (TOKEN_KEYS) return keysIn(TOKEN_KEYS);
  if (!kept) throw new NotReady({ parts: 'token keys' });
  return kept.keys;
};
