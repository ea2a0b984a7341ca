import { decodeFormerPageCursor, decodePageCursor, encodeCursor, type PageCursor } from '../../db/cursor';
import { seal, unseal } from '../../core/seal';
import type { RequestContext } from '../request/request-context';

/**
 * Returns what a cursor is bound to: user, route, path and filters; how many a page holds may change on the
 * way. The first word names its form: a release that knows another answers that it isn't of the request.
 */
const purposeOf = (
  form: 'page' | 'cursor',
  { route, caller, input }: RequestContext,
  query: Record<string, unknown>,
): string =>
  JSON.stringify([
    form,
    caller?.userId,
    route.method,
    route.path,
    input.params,
    { ...query, limit: undefined, cursor: undefined },
  ]);

export const makeCursor = (
  requestContext: RequestContext,
  query: Record<string, unknown>,
  cursor: PageCursor,
): string => seal(purposeOf('page', requestContext, query), encodeCursor(cursor));

/**
 * Opens a cursor and gives the place where the page starts; undefined for a cursor that was altered or made
 * for something else.
 */
export const openCursor = (
  requestContext: RequestContext,
  query: Record<string, unknown>,
  sealed: string,
): PageCursor | undefined => {
  const text = unseal(purposeOf('page', requestContext, query), sealed);
  if (text !== undefined) return decodePageCursor(text);
  const former = unseal(purposeOf('cursor', requestContext, query), sealed);
  return former === undefined ? undefined : decodeFormerPageCursor(former);
};
