import type { IncomingMessage } from 'node:http';
import { createRateLimiter } from '../gateway/rate-limiter';
import { inSeconds, PageRefusal } from './refusals';

const nobody = { authorization: undefined, rate: undefined, searches: false } as const;

/** Refuses requests beyond what an address may send. */
export type PageLimiter = (request: Pick<IncomingMessage, 'method' | 'socket'>) => void;

/**
 * Counts requests to the pages and to the endpoints for apps by address, as the API counts those without
 * sign-in: what is sent (passwords, codes) 100 times a minute, what is only looked at with all the rest.
 * @param clock ms since the epoch
 * @throws PageRefusal (429), from the limiter that it gives
 */
export const createPageLimiter = (clock: () => number): PageLimiter => {
  const sent = createRateLimiter(clock);
  const looked = createRateLimiter(clock, () => ['address']);
  return ({ method, socket }) => {
    const violation = (method === 'POST' ? sent : looked)({ address: socket.remoteAddress ?? '', ...nobody });
    if (violation)
      throw new PageRefusal(429, `Too many requests. Try again ${inSeconds(violation.retryAfter)}.`, {
        'retry-after': String(violation.retryAfter),
      });
  };
};
