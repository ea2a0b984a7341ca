import type { RequestContext, Middleware, Result } from '../request/request-context';
import type { Problem } from './problems';

/**
 * Returns the seconds after which it makes sense to try again (RFC 9110, 10.2.3): what an error says of
 * itself, or a moment where a part was away.
 */
const retryAfter = ({ status, retryAfter: said }: Problem): number | undefined =>
  typeof said === 'number' ? said : status === 503 ? 1 : undefined;

const answer = async (error: unknown, { requestId, language, headers }: RequestContext): Promise<Result> => {
  // What problems are told by is loaded with the first: most calls have none.
  const { problemOf } = await import('./problems');
  const problem = problemOf(error, { errorId: requestId, language });
  const wait = retryAfter(problem);
  return {
    statusCode: problem.status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...(wait !== undefined && { 'Retry-After': String(wait) }),
    },
    body: JSON.stringify(problem),
  };
};

/** Turns every error of a call into application/problem+json. Batches ask `problemOf` for each operation. */
export const errorHandler = (): Middleware => ({
  onError: async (request) => {
    // Set, not returned: middy skips the other onError functions, the log's among them, when one returns.
    request.response ??= await answer(request.error, request.context.requestContext);
  },
});
