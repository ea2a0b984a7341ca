import { createHash } from 'node:crypto';
import * as z from 'zod';
import { env } from '../../core/env';
import { HearthError } from '../../core/errors';
import { IdempotentReplay } from '../../db/idempotency';
import type { RequestContext, Middleware } from '../request/request-context';
import { log } from '../../core/log';
import { logAuditEvent } from './log';

/**
 * Returns a hash that stays the same for the same fault, whatever the request: by it faults are counted and
 * found. The message is left out, it may quote data.
 */
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

const expected = (error: Error): boolean => error instanceof HearthError || error instanceof IdempotentReplay;

const about = ({ requestId, clientRequestId, route, caller }: RequestContext) => ({
  requestId,
  route: `${route.method} ${route.path}`,
  ...(clientRequestId && { clientRequestId }),
  ...(caller && { userId: caller.userId }),
});

const Scoped = z.object({ scopeId: z.string() });

/**
 * Returns the fields by which CloudWatch counts and sums: the scope whose units they are, and the code of
 * what went wrong.
 */
const countedBy = (requestContext: RequestContext, error: Error | null): { scopeId?: string; problem?: string } => {
  const scoped = Scoped.safeParse(requestContext.input.params);
  const problem = error instanceof HearthError ? error.code : 'internal';
  return { ...(scoped.success && scoped.data), ...(error && !(error instanceof IdempotentReplay) && { problem }) };
};

const finish = (requestContext: RequestContext, status: number, error: Error | null): void => {
  const durationMs = Date.now() - requestContext.startedAt;
  const line = {
    ...about(requestContext),
    status,
    durationMs,
    units: requestContext.usage.units,
    ...countedBy(requestContext, error),
  };
  if (durationMs > env().SLOW_REQUEST_MS) log().warn('slow request', line);
  else log().info('request', line);
};

/**
 * Writes one line for each request when everything else is done, and one for each fault that nobody expected.
 */
export const requestLog = (): Middleware => ({
  after: ({ context: { requestContext }, response }) => finish(requestContext, response?.statusCode ?? 0, null),
  onError: ({ context: { requestContext }, response, error }) => {
    const status = response?.statusCode ?? 500;
    if (error && !expected(error))
      log().error('unexpected error', {
        ...about(requestContext),
        error: error.name,
        fingerprint: fingerprint(error),
        frames: framesOf(error),
      });
    if (status === 403) logAuditEvent('access-refused', requestContext.requestId, about(requestContext));
    finish(requestContext, status, error);
  },
});
