import { createHash } from 'node:crypto';
import { millis, second, type Instant } from '../../core/time';

/** The claims of a verified token that say when it ends. */
interface Claims {
  /** Seconds since the epoch (RFC 7519, 4.1.4). */
  readonly exp: number;
}

/**
 * The most tokens that are remembered. A function serves few people at a time, and what is forgotten is
 * verified again.
 */
const most = 1_000;

/**
 * Remembers what verified tokens said until they expire: a signature is valid as long as the token, and
 * checking it takes two fifths of a request's own time. By hash, so that no token is kept; revocation is
 * looked at where it counts, never here.
 */
export const rememberVerified = <C extends Claims>(verify: (token: string) => Promise<C>) => {
  const known = new Map<string, C>();
  return async (token: string, now: Instant): Promise<C> => {
    const name = createHash('sha256').update(token).digest('base64');
    const claims = known.get(name);
    if (claims && claims.exp * second > millis(now)) return claims;
    known.delete(name);
    const verified = await verify(token);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(name, verified);
    return verified;
  };
};
