import { createHash } from 'node:crypto';
import { minute, second } from '../../../shared/core/time';
import {
  countedBy,
  limitsOf,
  type RateLimit,
  rateLimits,
  type Sighted,
} from '../../../shared/http/request/rate-limits';

export interface Violation {
  limit: RateLimit;
  /** Seconds until the window ends. */
  retryAfter: number;
}

/** Returns the Authorization header of a request, where there is one alone. */
export const onlyOf = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

/** Makes a name for an Authorization header that keeps no token. */
export const hashOf = (authorization: string): string => createHash('sha256').update(authorization).digest('base64');

/**
 * Counts requests in windows of a minute, as WAF's rate rules do on AWS.
 * @param now milliseconds since the epoch.
 * @param limitsFor which limits count a request; absent: those of the API
 */
export const createRateLimiter = (
  now: () => number = Date.now,
  limitsFor: (sighted: Sighted) => RateLimit[] = limitsOf,
) => {
  let window = 0;
  let counts = new Map<string, number>();
  const isOver = (limit: RateLimit, sender: string): boolean => {
    const count = (counts.get(`${limit} ${sender}`) ?? 0) + 1;
    counts.set(`${limit} ${sender}`, count);
    return count > rateLimits[limit];
  };
  return ({ address, ...sighted }: Sighted & { readonly address: string }): Violation | undefined => {
    const at = now();
    if (at - window >= minute) {
      window = at - (at % minute);
      counts = new Map();
    }
    const senders = { address, authorization: hashOf(sighted.authorization ?? '') };
    const limit = limitsFor(sighted).find((one) => isOver(one, senders[countedBy[one]]));
    return limit && { limit, retryAfter: Math.ceil((window + minute - at) / second) };
  };
};
