import * as z from 'zod';
import type { CursorPosition } from '../../core/page';
import { seal, unseal } from '../../core/seal';
import type { RequestContext } from '../request/request-context';

/**
 * Returns what a cursor is bound to: user, route, path and filters; how many a page holds may change on the
 * way.
 */
const purposeOf = ({ route, caller, input }: RequestContext, query: Record<string, unknown>): string =>
  JSON.stringify([
    'cursor',
    caller?.userId,
    route.method,
    route.path,
    input.params,
    { ...query, limit: undefined, cursor: undefined },
  ]);

const Sealed = z.tuple([z.string(), z.string().nullable()]);

export const makeCursor = (
  requestContext: RequestContext,
  query: Record<string, unknown>,
  { sk, orderKey }: CursorPosition,
): string => seal(purposeOf(requestContext, query), JSON.stringify([sk, orderKey]));

/**
 * Opens a cursor and gives the place where the page starts; undefined for a cursor that was altered or made
 * for something else.
 */
export const openCursor = (
  requestContext: RequestContext,
  query: Record<string, unknown>,
  cursor: string,
): CursorPosition | undefined => {
  const text = unseal(purposeOf(requestContext, query), cursor);
  if (text === undefined) return undefined;
  const [sk, orderKey] = Sealed.parse(JSON.parse(text));
  return { sk, orderKey };
};
