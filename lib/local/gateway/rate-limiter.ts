import { createHash } from 'node:crypto';
import { minute, second } from '../../../shared/core/time';
import { rateLimits, type RateLimit } from '../../../shared/http/rate-limits';

export interface Violation {
  limit: RateLimit;
  /** Seconds until the window ends. */
  retryAfter: number;
}

/**
 * Counts requests in windows of a minute, as WAF's rate rules do on AWS.
 * @param now milliseconds since the epoch.
 */
export const createRateLimiter = (now: () => number = Date.now) => {
  let window = 0;
  let counts = new Map<string, number>();
  return ({ address, authorization, sensitive }: { address: string; authorization: string | undefined; sensitive: boolean }): Violation | undefined => {
    const at = now();
    if (at - window >= minute) {
      window = at - (at % minute);
      counts = new Map();
    }
    const sender = authorization === undefined ? address : createHash('sha256').update(authorization).digest('base64');
    const limits: RateLimit[] = authorization === undefined ? ['anonymous'] : sensitive ? ['user', 'sensitive'] : ['user'];
    const over = limits.filter((limit) => {
      const count = (counts.get(`${limit} ${sender}`) ?? 0) + 1;
      counts.set(`${limit} ${sender}`, count);
      return count > rateLimits[limit];
    });
    return over[0] && { limit: over[0], retryAfter: Math.ceil((window + minute - at) / second) };
  };
};
