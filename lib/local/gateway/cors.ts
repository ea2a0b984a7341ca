import type { IncomingHttpHeaders } from 'node:http';
import { exposedHeaders } from '../../../shared/http/request/cors';
import { maxAge, preflightRequestHeaders } from '../../gateway/preflight';

/**
 * Returns the headers with which an answer lets apps of the configured origins read it; for any other origin
 * only `Vary`.
 */
export const corsHeaders = ({ origin }: IncomingHttpHeaders, origins: readonly string[]): Record<string, string> => {
  if (!origins.length) return {};
  if (!origin || !origins.includes(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposedHeaders.join(', '),
  };
};

/**
 * Answers a preflight (Fetch standard, "CORS-preflight request"): with the path's own methods, for the
 * configured origins.
 */
export const preflightHeaders = (
  headers: IncomingHttpHeaders,
  origins: readonly string[],
  methods: Iterable<string>,
): Record<string, string> => {
  const allowed = corsHeaders(headers, origins);
  if (!('Access-Control-Allow-Origin' in allowed)) return allowed;
  return {
    ...allowed,
    'Access-Control-Allow-Methods': [...methods].join(', '),
    'Access-Control-Allow-Headers': preflightRequestHeaders.join(', '),
    'Access-Control-Max-Age': String(maxAge),
  };
};
