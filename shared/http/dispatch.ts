import { isAuthorized } from '../access/authorized';
import type { RequestContext, Result } from './request/request-context';
import { respond, respondPage, respondTable } from './answer/respond';

const isPage = (value: unknown): value is Parameters<typeof respondPage>[1] =>
  typeof value === 'object' && value !== null && 'items' in value;

/**
 * Calls the route's handler with what the middlewares have read, and gives its value the form of an answer.
 */
export const dispatch = async (requestContext: RequestContext): Promise<Result> => {
  const { route, call, input } = requestContext;
  const asked = { ...input, call };
  const answer = await (route.table && input.accept === 'text/csv' ? route.table(asked) : route.handle(asked));
  const value = isAuthorized(answer) ? answer.value : answer;
  if (route.table && typeof value === 'string') return respondTable(requestContext, value);
  return route.items && isPage(value) ? respondPage(requestContext, value) : respond(requestContext, value);
};
