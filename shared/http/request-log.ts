import { createHash } from 'node:crypto';
import * as z from 'zod';
import { env } from '../core/env';
import { HearthError } from '../core/errors';
import { AlreadyAnswered } from '../db/idempotency';
import type { Exchange, Middleware } from './exchange';
import { log } from '../core/log';
import { audit } from './log';

/** Stays the same for the same fault, whatever the request: by it faults are counted and found. The message is left out, it may quote data. */
const fingerprint = (error: Error): string =>
  createHash('sha256')
    .update(
      [
        error.name,
        ...(error.stack ?? '')
          .split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .slice(0, 5),
      ].join('\n'),
    )
    .digest('hex')
    .slice(0, 12);

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));

const expected = (error: Error): boolean => error instanceof HearthError || error instanceof AlreadyAnswered;

const about = ({ requestId, clientRequestId, route, caller }: Exchange) => ({
  requestId,
  route: `${route.method} ${route.path}`,
  ...(clientRequestId && { clientRequestId }),
  ...(caller && { userId: caller.userId }),
});

const Scoped = z.object({ scopeId: z.string() });

/** What CloudWatch counts and sums by: the scope whose units they are, and the code of what went wrong. */
const countedBy = (exchange: Exchange, error: Error | null): { scopeId?: string; problem?: string } => {
  const scoped = Scoped.safeParse(exchange.input.params);
  const problem = error instanceof HearthError ? error.code : 'internal';
  return { ...(scoped.success && scoped.data), ...(error && !(error instanceof AlreadyAnswered) && { problem }) };
};

const finish = (exchange: Exchange, status: number, error: Error | null): void => {
  const durationMs = Date.now() - exchange.startedAt;
  const line = { ...about(exchange), status, durationMs, units: exchange.usage.units, ...countedBy(exchange, error) };
  if (durationMs > env().SLOW_REQUEST_MS) log().warn('slow request', line);
  else log().info('request', line);
};

/** Writes one line for each request when everything else is done, and one for each fault that nobody expected. */
export const requestLog = (): Middleware => ({
  after: ({ context: { exchange }, response }) => finish(exchange, response?.statusCode ?? 0, null),
  onError: ({ context: { exchange }, response, error }) => {
    const status = response?.statusCode ?? 500;
    if (error && !expected(error))
      log().error('unexpected error', {
        ...about(exchange),
        error: error.name,
        fingerprint: fingerprint(error),
        frames: framesOf(error),
      });
    if (status === 403) audit('access-refused', exchange.requestId, about(exchange));
    finish(exchange, status, error);
  },
});
