import type { Exchange, Middleware, Result } from './exchange';
import { problemOf } from './problems';

/** Seconds after which it makes sense to try again what failed for the moment (RFC 9110, 10.2.3). */
const retryAfterSeconds = 1;

const answer = (error: unknown, { requestId, language, headers }: Exchange): Result => {
  const problem = problemOf(error, requestId, language);
  return {
    statusCode: problem.status,
    headers: {
      ...headers, 'Content-Type': 'application/problem+json', 'Content-Language': language, 'Cache-Control': 'no-store',
      ...(problem.status === 503 && { 'Retry-After': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
};

/** Turns every error into application/problem+json: the one place where errors become answers. */
export const problemDetails = (): Middleware => ({
  onError: (request) => {
    // Set, not returned: middy skips the other onError functions, the log's among them, when one returns.
    request.response ??= answer(request.error, request.context.exchange);
  },
});
