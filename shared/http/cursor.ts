import * as z from 'zod';
import type { Place } from '../core/page';
import { seal, unseal } from '../core/seal';
import type { Exchange } from './exchange';

/** A cursor is bound to user, route, path and filters; how many a page holds may change on the way. */
const purposeOf = ({ route, caller, input }: Exchange, query: Record<string, unknown>): string =>
  JSON.stringify([
    'cursor',
    caller?.userId,
    route.method,
    route.path,
    input.params,
    { ...query, limit: undefined, cursor: undefined },
  ]);

const Sealed = z.tuple([z.string(), z.string().nullable()]);

export const makeCursor = (exchange: Exchange, query: Record<string, unknown>, { sk, orderKey }: Place): string =>
  seal(purposeOf(exchange, query), JSON.stringify([sk, orderKey]));

/** Where the page starts; undefined for a cursor that was altered or made for something else. */
export const openCursor = (exchange: Exchange, query: Record<string, unknown>, cursor: string): Place | undefined => {
  const text = unseal(purposeOf(exchange, query), cursor);
  if (text === undefined) return undefined;
  const [sk, orderKey] = Sealed.parse(JSON.parse(text));
  return { sk, orderKey };
};
